/** Titles and degrees in Latin letters around a Chinese, Japanese or Korean name: `Dr. 김민준`, `田中太郎, PhD`. */
import { isSuffix, isTitle, isTrailingTitle, wordsOf } from './affixes.ts';

interface Affixes {
  readonly prefix: string;
  readonly suffix: string;
  readonly rest: string;
}

const LATIN_END = /^\p{Script=Latin}+\.?\s|[\s,，][\p{Script=Latin}.]+$/u;
const CAPITALS = /^[A-Z]{2,}$/;

/** Parts a name from its Latin affixes; the name whole where there are none. */
export function latinAffixes(text: string): Affixes {
  if (!LATIN_END.test(text)) return { prefix: '', suffix: '', rest: text };
  const words = wordsOf(text);
  const [prefix, suffix]: [string[], string[]] = [[], []];
  while (words.length > 1 && isTitle(words[0] ?? '')) prefix.push(...words.splice(0, 1));
  while (words.length > 1) {
    const word = words.at(-1) ?? '';
    const hasComma = /[,，]$/.test(words.at(-2) ?? '');
    if (isTrailingTitle(word)) prefix.push(word);
    else if (isSuffix(word, hasComma && CAPITALS.test(word))) suffix.unshift(word);
    else break;
    words.pop();
  }
  const isBare = prefix.length + suffix.length === 0;
  const rest = isBare ? text : words.join(' ').replace(/[,，]$/, '');
  return { prefix: prefix.join(' '), suffix: suffix.join(' ').replaceAll(/[,，]/g, ''), rest };
}
