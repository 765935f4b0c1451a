import { describe, expect, it } from 'vitest';
import {
  mayBeWord,
  NO_LETTERS,
  nextFactor,
  numberOf,
  tableOfWords,
  withSign,
  withSignBefore,
} from '../../../src/values/text/word-table.ts';

const LIST = Array.from({ length: 2000 }, (_, at) => `word${at * 7}`);
const TABLE = tableOfWords(LIST);

describe('a table of words', () => {
  it('knows every word of its list', () => {
    expect(LIST.filter((word) => !mayBeWord(TABLE, numberOf(word)))).toEqual([]);
  });

  it('takes few others for one', () => {
    const others = Array.from({ length: 10_000 }, (_, at) => `name${at * 3}`);
    expect(others.filter((word) => mayBeWord(TABLE, numberOf(word))).length).toBeLessThan(150);
  });

  it('numbers a text alike from either end', () => {
    const text = 'falconlogistics.example';
    let forwards = NO_LETTERS;
    for (const sign of text) forwards = withSign(forwards, sign.charCodeAt(0));
    let backwards = NO_LETTERS;
    let factor = 1;
    for (const sign of [...text].reverse()) {
      backwards = withSignBefore(backwards, sign.charCodeAt(0), factor);
      factor = nextFactor(factor);
    }
    expect([forwards, backwards]).toEqual([numberOf(text), numberOf(text)]);
    expect(numberOf(text, 16)).toBe(numberOf('example'));
  });

  it('may be empty', () => expect(mayBeWord(tableOfWords([]), numberOf('word'))).toBe(false));
});
