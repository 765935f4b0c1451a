import { describe, expect, it } from 'vitest';
import { parseBoolean } from '../../../src/values/cell/boolean.ts';
import { FALSE_WORDS, TRUE_WORDS } from '../../../src/values/data/boolean-words.ts';

describe('parseBoolean', () => {
  it('has no word on both lists, and all in their folded form', () => {
    for (const word of [...TRUE_WORDS, ...FALSE_WORDS]) {
      expect(TRUE_WORDS.has(word) && FALSE_WORDS.has(word), word).toBe(false);
      expect(word).toBe(word.normalize('NFKC').toLowerCase());
    }
  });

  it.each(['TRUE', ' Yes ', '"yes"', 'Kyllä', 'KYLLA\u0308', 'ＹＥＳ', '１', 'Да', 'Evet', 'YES.'])(
    '%s is true',
    (text) => {
      expect(parseBoolean(text)).toBe(true);
    },
  );

  it.each(['FALSE', 'no', "'No'", 'Ei', 'NÃO', '０', 'Nej', '(no)'])('%s is false', (text) => {
    expect(parseBoolean(text)).toBe(false);
  });

  it.each(['', ' ', 'maybe', 'n/a', '-', '2', 'o', 'ne', 'opted out', 'yes and no', 'x'.repeat(100)])(
    '%s says neither',
    (text) => {
      expect(parseBoolean(text)).toBeUndefined();
    },
  );
});
