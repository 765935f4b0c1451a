/**
 * Columns of a second and further person of one row: `Contact 2 Email` beside `Contact 2 Name`, `Phone 2` beside `Name 2`. A second email of one person
 * has no name beside it.
 */
import type { Shape } from './sniff.ts';

/** The number of a contact, from the second on. */
const NUMBER = /(?<!\p{N})([2-9])(?!\p{N})/u;
const NAMES_SOMEBODY =
  /name|nimi|nom(?!\p{L})|nombre|nome|naam|namn|navn|imi[eę]|jm[eé]no|meno|n[eé]v(?!\p{L})|isim|имя|姓名|氏名|이름|contact|kontakt|contatto|yhteyshenkil|ansprechpartner|person/iu;
/** Of the values: those of a second line of a firm's name are no people. */
const PEOPLE = 0.3;

/**
 * @param labels as they stand in the header, groups and all
 * @returns the indexes of the columns whose number a name of people has too
 */
export function furtherContacts(labels: readonly string[], shapes: readonly Shape[]): ReadonlySet<number> {
  const numbers = labels.map((label) => NUMBER.exec(label)?.[1]);
  const named = new Set(
    numbers.filter((number, i) => number && NAMES_SOMEBODY.test(labels[i]!) && shapes[i]!.share('person') >= PEOPLE),
  );
  return new Set(numbers.flatMap((number, i) => (number !== undefined && named.has(number) ? [i] : [])));
}
