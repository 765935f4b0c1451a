/** Whether a column of whole names says the family name first without a mark for it: `TREMBLAY JEAN`, as registers and owners are listed. */
import type { Facts } from '../../contract.ts';
import { wordsOf } from '../../values/name/affixes.ts';
import { matchName } from '../../values/name/full-name.ts';
import { isKnownGivenName } from '../../values/name/given-name.ts';
import { looksLikeCompany } from '../../values/name/name.ts';
import type { NameOrder } from '../../values/name/words.ts';
import { hasCjk } from '../../values/text/text.ts';

/** Names that are looked at, and how many of them have to show the order. */
const MOST = 1000;
const LEAST = 10;
/** Characters beyond which a cell is no name. */
const LONGEST = 100;
/** Names that show it for one that shows the other. A few given names are surnames of somebody else. */
const FOR_ONE = 5;
/** Share of all names that shows it. Where fewer do, the lists know the surnames of that language by chance, and its given names not at all. */
const SHARE = 0.25;

const PLAIN = /^[\p{L}\p{M}\s.'’´`-]+$/u;
const INITIAL = /^\p{L}\.?$/u;
/** `SMITH JOHN A & MARY B`: the first of the two tells. */
const COUPLE = /\s*(?:&|\+|\band\b).*$/i;

/**
 * The order is found by words of which the name lists know that they are given names. Names with a comma tell their order themselves; where most do, the
 * others are an exception, and no order of the column.
 * @param values of the column in the prefix
 */
export function nameOrderFact(values: readonly string[]): Pick<Facts, 'nameOrder' | 'nameOrderEvidence'> {
  const short = values.slice(0, MOST).filter((value) => value.length <= LONGEST);
  const names = [...new Set(short)].map((value) => value.replace(COUPLE, '').trim());
  const told = names.filter(isTold);
  const inverted = names.filter((name) => name.includes(',')).length;
  if (told.length < LEAST || inverted > told.length) return {};
  const orders = told.map(orderOf);
  const [first, last] = [
    orders.filter((order) => order === 'family-first'),
    orders.filter((order) => order === 'given-first'),
  ];
  if (first.length < LEAST || first.length < last.length * FOR_ONE || first.length < told.length * SHARE) return {};
  const nameOrderEvidence = `the family name goes first: ${first.length} of ${told.length} names end in a known given name, ${last.length} begin with one`;
  return { nameOrder: 'family-first', nameOrderEvidence };
}

/** The order that the only word which is known as a given name shows. */
function orderOf(name: string): NameOrder | undefined {
  const words = wordsOf(matchName(name)).filter((word) => !INITIAL.test(word));
  const [begins, ends] = [words[0] ?? '', words.at(-1) ?? ''].map(isKnownGivenName);
  if (words.length < 2 || begins === ends) return undefined;
  return begins ? 'given-first' : 'family-first';
}

const isTold = (name: string): boolean =>
  PLAIN.test(name) && name.includes(' ') && !hasCjk(name) && !looksLikeCompany(name);
