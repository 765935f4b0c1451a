/** A nickname in quotes or brackets inside a name: `Robert "Bob" Hale`, `Robert (Bob) Hale`. */

import { matchText } from '../text/text.ts';
import { isSameGivenName } from './given-name.ts';

/** One nickname in quotes, with a name before or after it. */
const QUOTED =
  /^(.*?)\s*(?:"([^"]+)"|“([^”]+)”|„([^“”]+)[“”]|”([^”]+)”|«\s?([^»]+?)\s?»|»([^«»]+)[«»]|‘([^’]+)’|(?<![\p{L}])'([^']{2,})'(?!\p{L}))\s*(.*)$/u;
const NICKNAME = /^[\p{L}\p{M}][\p{L}\p{M}\s.'’-]{0,24}$/u;
const QUOTE = /["“”„«»‘'([]/;
/** Brackets may hold a note (`(OLD)`) or a name at birth: only a known short form of the given name before them is a nickname. */
const BRACKETED =
  /^(?:(.+,\s*)?([\p{L}\p{M}'’-]+)(?:\s[\p{L}\p{M}.'’ -]+?)??)\s*[([]\s?([\p{L}\p{M}'’-]{2,})\s?[)\]]\s*(.*)$/u;

/** Parts a name from the nickname quoted in it; undefined where there is none, or what is quoted may be something else. */
export function partNickname(text: string): { name: string; nickname: string } | undefined {
  if (!QUOTE.test(text)) return undefined;
  const found = QUOTED.exec(text);
  if (!found) return partBracketed(text);
  const nickname = (found.slice(2, 10).find(Boolean) ?? '').trim();
  const name = `${found[1] ?? ''} ${found[10] ?? ''}`.trim().replace(/\s+(?=,)/g, '');
  if (!NICKNAME.test(nickname) || !/\p{L}{2}/u.test(name) || /["“”„«»]/.test(name)) return undefined;
  return { name, nickname };
}

function partBracketed(text: string): { name: string; nickname: string } | undefined {
  const found = BRACKETED.exec(text);
  const [given = '', nickname = ''] = [found?.[2], found?.[3]];
  if (!found || !/^\p{Lu}\p{Ll}/u.test(nickname)) return undefined;
  const [full, short] = [matchText(given), matchText(nickname)];
  if (full === short || !isSameGivenName(full, short)) return undefined;
  const name = text.replace(/\s*[([][^)\]]*[)\]]/u, '').trim();
  return /[()[\]]/.test(name) ? undefined : { name, nickname };
}
