import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashCells } from '../../src/dedupe/columns/hash.ts';
import { Prints, printBytes } from '../../src/dedupe/features/prints.ts';

const text = fc.oneof(
  fc.stringMatching(/^[a-z0-9@. ]{0,24}$/),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.stringMatching(/^[aä]{1020,1030}$/),
);
const printOf = (value: string): string => {
  const { hi, lo } = new Prints(1).ofTexts([value]);
  return `${hi[0]} ${lo[0]}`;
};

it('is the same from a text and from its bytes', () => {
  fc.assert(
    fc.property(text, fc.nat(3), (value, before) => {
      fc.pre(value !== '' && !/[\ud800-\udfff]/u.test(value));
      const bytes = Buffer.from('#'.repeat(before) + value);
      const prints = new Prints(1);
      printBytes(bytes, before, bytes.length, prints, 0);
      expect(`${prints.hi[0]} ${prints.lo[0]}`).toBe(printOf(value));
    }),
  );
});

it('has 0 for empty cells, and for no others', () => {
  fc.assert(
    fc.property(text, (value) => {
      expect(new Prints(1).ofTexts([value]).lo[0] === 0).toBe(value === '');
    }),
  );
});

it('tells texts apart that differ by a letter, a length, or half a character', () => {
  const all = [
    'a',
    'aa',
    'aaaa',
    'aaaaa',
    'a\0',
    '\0',
    '\0\0',
    'ab',
    'ba',
    'ä',
    'a\u0308',
    '\ud83d',
    '\ud83e',
    '\ufffd',
    'x\ud83d',
    'x\ufffd',
  ];
  const near = Array.from({ length: 30_000 }, (_, i) => `user${i}@acme.example`);
  expect(new Set([...all, ...near].map(printOf)).size).toBe(all.length + near.length);
});

it('hashes a record as the texts of its cells', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), (values) => {
      expect(new Prints(values.length).ofTexts(values).hash).toMatchObject(hashCells(values));
    }),
  );
});
