/** The country that the ending of a domain stands for. */
import type { Country } from '../../contract.ts';
import { remember } from '../text/memo.ts';
import { toAlpha2 } from './country.ts';

/** Endings that are sold to everyone: they say nothing of a country. */
const SOLD = new Set(
  (
    'co io me tv ai cc ws to fm am im ly gg sh st la nu vc gl tk ml ga cf gq eu su as ac mu bz ag ' +
    'ad cd cx dj gd gs lc li ms pw sc so sr sx tc vg'
  ).split(' '),
);
const ENDING = /\.([a-z]{2})(?:[/?#:].*)?$/i;
const MAY_GO_ON = /[/?#:]/;
const DOT = 46;

/** Country of the ending of an email address, a domain or a web address. */
export function countryOfDomain(text: string): Country {
  const { length } = text;
  if (length < 4 || length >= 200) return '';
  if (text.charCodeAt(length - 3) === DOT) return countryOfEnding(text.slice(-2));
  const ending = MAY_GO_ON.test(text) ? ENDING.exec(text)?.[1] : undefined;
  return ending === undefined ? '' : countryOfEnding(ending);
}

/** There are 676 of them, in two cases. */
const countryOfEnding: (ending: string) => Country = remember(1024, (written) => {
  const ending = written.toLowerCase();
  if (!LETTERS.test(ending) || SOLD.has(ending)) return '';
  return ending === 'uk' ? 'GB' : toAlpha2(ending.toUpperCase());
});
const LETTERS = /^[a-z]{2}$/;
