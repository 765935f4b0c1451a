/** Whether a word may be one of a list, told by a number that grows letter by letter: no string is made, and no list is searched. */

/** The number of no letters at all. */
export const NO_LETTERS = 0;

/** The number of a word with one more sign. */
export const withSign = (word: number, sign: number): number => Math.imul(word, 33) + sign;

/** The number of a whole text. */
export function numberOf(text: string): number {
  let number = NO_LETTERS;
  for (let i = 0; i < text.length; i++) number = withSign(number, text.charCodeAt(i));
  return number;
}

/** 65,536 bits, so that of a thousand words one stranger in sixty is taken for one. */
export type WordTable = Int32Array;
const SLOTS = 2048;

export function tableOfWords(words: Iterable<string>): WordTable {
  const table = new Int32Array(SLOTS);
  for (const word of words) {
    const slot = slotOf(numberOf(word));
    table[slot >>> 5]! |= 1 << (slot & 31);
  }
  return table;
}

/** False is certain, true is no verdict. */
export function mayBeWord(table: WordTable, number: number): boolean {
  const slot = slotOf(number);
  return ((table[slot >>> 5]! >>> (slot & 31)) & 1) !== 0;
}

const slotOf = (number: number): number => (number ^ (number >>> 16)) & 0xffff;
