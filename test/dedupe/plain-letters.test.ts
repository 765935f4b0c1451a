import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainLetters, spelled } from '../../src/dedupe/weigh/plain-letters.ts';

test.each([
  ['jaeger', 'jager'],
  ['gross', 'gros'],
  ['miller', 'miler'],
  ["o'neill-smith 2", 'oneilsmith'],
  ['aee', 'ae'],
  ['aae', 'a'],
  ['joe', 'jo'],
  ['goethe', 'gothe'],
  ['müeller', 'müeler'],
  ['김수진', '김수진'],
  ['', ''],
])('%s is %s', (text, letters) => {
  expect(plainLetters(text)).toBe(letters);
});

test('the quick way says what the plain one says', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'aaeeouulsxzAEZ_.-1 éß李') });
  fc.assert(
    fc.property(letters, (text) => {
      expect(plainLetters(text)).toBe(spelled(text));
    }),
    { numRuns: 3000 },
  );
});
