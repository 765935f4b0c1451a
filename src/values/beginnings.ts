/** How the words of a list begin, as a bit map: most texts begin as none of them, and that is told without making a string. */

const LETTERS = 26;

/** Number of a small letter, a is 0; below 0 or above 25 for anything else. */
export const letterAt = (text: string, at: number): number => text.charCodeAt(at) - 97;

export interface Beginnings {
  /** Whether any word begins with these four small letters, or is the first of them and no more. */
  has(a: number, b: number, c: number, d: number): boolean;
}

/**
 * @param words in small letters; of each the letters count that it begins with, four at most. One that begins with no letter is not
 * found.
 */
export function beginningsOf(words: Iterable<string>): Beginnings {
  const found = new Uint8Array(LETTERS ** 4);
  for (const word of words) {
    let from = 0;
    let length = 0;
    for (; length < 4; length++) {
      const letter = letterAt(word, length);
      if (!(letter >= 0 && letter < LETTERS)) break;
      from = from * LETTERS + letter;
    }
    const width = LETTERS ** (4 - length);
    if (length > 0) found.fill(1, from * width, (from + 1) * width);
  }
  return { has: (a, b, c, d) => found[((a * LETTERS + b) * LETTERS + c) * LETTERS + d] === 1 };
}
