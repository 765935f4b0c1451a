/** Whether a word may be one of a list, told by a number that grows letter by letter: no string is made, and no list is searched. */

/** The number of no letters at all. */
export const NO_LETTERS = 0;

/** The number of a word with one more sign. */
export const withSign = (word: number, sign: number): number => (Math.imul(word, 33) + sign) | 0;

/** The number of a word with one more sign in front. @param factor 1 for the last sign, `nextFactor` of it for each before */
export const withSignBefore = (word: number, sign: number, factor: number): number =>
  (word + Math.imul(sign, factor)) | 0;
export const nextFactor = (factor: number): number => Math.imul(factor, 33);

/** The number of a text from a place on. */
export function numberOf(text: string, from = 0): number {
  let number = NO_LETTERS;
  // As `withSign`, without a call for every sign: lists are numbered before any code is warm.
  for (let i = from; i < text.length; i++) number = (Math.imul(number, 33) + text.charCodeAt(i)) | 0;
  return number;
}

/** Two bits for each word, of so many that few strangers have both. */
export type WordTable = Int32Array;
const BITS_A_WORD = 32;

export const tableOfWords = (words: Iterable<string>): WordTable =>
  tableOfNumbers(Array.from(words, (word) => numberOf(word)));

/** The same of words whose numbers are there. */
export function tableOfNumbers(numbers: readonly number[]): WordTable {
  const table = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(1, (numbers.length * BITS_A_WORD) / 32))));
  const last = table.length - 1;
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i]!;
    const first = firstSlot(number);
    const second = secondSlot(number);
    table[(first >>> 5) & last]! |= 1 << (first & 31);
    table[(second >>> 5) & last]! |= 1 << (second & 31);
  }
  return table;
}

/** False is certain, true is no verdict. */
export const mayBeWord = (table: WordTable, number: number): boolean =>
  has(table, firstSlot(number)) && has(table, secondSlot(number));

const has = (table: WordTable, slot: number): boolean =>
  ((table[(slot >>> 5) & (table.length - 1)]! >>> (slot & 31)) & 1) !== 0;

const firstSlot = (number: number): number => number ^ (number >>> 15);
const secondSlot = (number: number): number => Math.imul(number, 0x9e3779b1) >>> 9;
