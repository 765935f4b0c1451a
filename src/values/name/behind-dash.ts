/** What stands behind a name and a dash: another surname, or the firm, office or remark that somebody added. */
import { isSuffix } from './affixes.ts';
import { isGivenName, isSurname } from './surname.ts';

const DASHED = /^(.*\p{L}\.?) [-–—|] (?=\p{Lu})([^-–—|]+)$/u;
/** `Smith - Jones` */
const SPACED_HYPHEN = /(?<=\p{L}) - (?=\p{Lu}\p{L})/gu;

const isName = (word: string): boolean => isSurname(word) || isGivenName(word);

/**
 * A name without what stands behind its dash, where a whole name that is known stands before it and no name behind (`Jane Smith - Acme`).
 * A degree stays without the dash (`Jane Doe - MD`). Anything else may be a double surname typed with blanks (`Jane Smith - Jones`), and gets its hyphen.
 */
export function withoutDash(text: string): string {
  const [, name = '', behind = ''] = DASHED.exec(text) ?? [];
  const words = name.split(' ');
  if (words.length > 1 && behind.split(' ').every((word) => isSuffix(word, false))) return `${name} ${behind}`;
  const isWhole = words.length > 1 && words.some((word) => isGivenName(word)) && isSurname(words.at(-1) ?? '');
  if (isWhole && !behind.split(' ').some(isName)) return name;
  return text.replace(SPACED_HYPHEN, '-');
}
