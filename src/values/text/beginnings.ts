/** How the words of a list begin, as a table: most texts begin as none of them, and that is told without making a string. */

const LETTERS = 26;

/** Number of a small letter, a is 0; below 0 or above 25 for anything else. */
export const letterAt = (text: string, at: number): number => text.charCodeAt(at) - 97;

/**
 * 1 at the number of every four small letters (in base 26) with which a word begins, or of which the first are the word.
 * @param words of each the small letters count that it begins with, four at most; one that begins with none does not count
 */
export function beginningsOf(words: Iterable<string>): Uint8Array {
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
  return found;
}
