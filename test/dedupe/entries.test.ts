import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyMatcher } from '../../src/contract.ts';
import { hashAscii, hashText } from '../../src/dedupe/columns/hash.ts';
import { ALL, ENTRY_HEAD, Entries, hashBlock } from '../../src/dedupe/features/entries.ts';
import { Forms } from '../../src/dedupe/store/forms.ts';

const text = fc.oneof(
  fc.stringMatching(/^[a-z0-9@. ]{1,24}$/),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 5 }),
  fc.stringMatching(/^[a-zäж]{70,90}$/),
);
const LETTERS = Int32Array.of(ALL, 5, 3, 1);
/** What the store keeps of a text. */
const kept = (of: string): string => {
  const bytes = Buffer.alloc(80);
  return bytes.toString('utf8', 0, bytes.write(of));
};

function write(entries: Entries, slot: number, of: string, keys: readonly string[]) {
  const matcher = { keys: () => keys } as unknown as AnyMatcher;
  const from = entries.startOf(entries.write(slot, of, { matcher, variants: LETTERS }));
  const { words } = entries;
  const block = words[from + 1]! & 0xff;
  const count = (words[from + 1]! >>> 8) & 0xff;
  const start = from + ENTRY_HEAD;
  const found = [...words.subarray(start + block, start + block + count)];
  return { hash: words[from]!, start, block, count, found };
}

describe('an entry', () => {
  it('has the keys that the matcher gives, each in all lengths, at most four', () => {
    const part = fc.tuple(text, fc.nat(9), fc.nat(9)).map(([all, from, to]) => all.slice(from, to || undefined));
    fc.assert(
      fc.property(text, fc.array(fc.oneof(text, part, fc.constant('')), { maxLength: 6 }), (of, others) => {
        const keys = [of.slice(0, 3), of, of.slice(-4), ...others];
        const { found } = write(new Entries(), 2, of, keys);
        const wanted = keys.filter((key) => key !== '').slice(0, 4);
        expect(found).toEqual(wanted.flatMap((key) => [...LETTERS].map((letters) => hashText(key.slice(0, letters)))));
      }),
    );
  });

  it('is found again by the store, by slot and text', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.nat(2)), { maxLength: 60 }), (all) => {
        const [entries, forms, known] = [new Entries(), new Forms(), new Map<string, number>()];
        for (const [of, slot] of all) {
          const { hash, start, block, count } = write(entries, slot, of, [of]);
          expect(hash).toBe(hashBlock(entries.words, start, start + block));
          const form = forms.intern(hash, 0, entries.words, start, block, count);
          const name = `${slot} ${kept(of)}`;
          expect(form).toBe(known.get(name) ?? known.size + 1);
          known.set(name, form);
          expect(forms.text(form)).toBe(kept(of));
        }
      }),
    );
  });

  it('equals another one of the same text, and no other', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const entries = new Entries();
        const [first, second, again] = [entries.write(0, a), entries.write(0, b), entries.write(0, a)];
        expect(entries.isEqual(first, again)).toBe(true);
        expect(entries.isEqual(first, second)).toBe(kept(a) === kept(b));
      }),
    );
  });
});

describe('forms', () => {
  it('have the first of their keys, and none where they have none', () => {
    const [entries, forms] = [new Entries(), new Forms()];
    const intern = (of: string, keys: readonly string[]): number => {
      const { hash, start, block, count } = write(entries, 1, of, keys);
      return forms.intern(hash, 1, entries.words, start, block, count);
    };
    const [none, one, two] = [intern('a', []), intern('b', ['b']), intern('c', ['cc', 'dd'])];
    expect([0, none, one, two].map((form) => forms.firstKeyOf(form))).toEqual([0, 0, hashText('b'), hashText('cc')]);
  });

  it('stay what they are while the table grows', () => {
    const [entries, forms] = [new Entries(), new Forms()];
    const texts = Array.from({ length: 20_000 }, (_, i) => `user${i}@acme.example`);
    const intern = (of: string): number => {
      const { hash, start, block, count } = write(entries, 1, of, [of]);
      return forms.intern(hash, 1, entries.words, start, block, count);
    };
    const numbers = texts.map(intern);
    expect(new Set(numbers).size).toBe(texts.length);
    expect(texts.map(intern)).toEqual(numbers);
    expect(numbers.map((form) => forms.text(form))).toEqual(texts);
  });
});

it('hashes a text of ASCII as the bytes that it is', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ -~]{0,40}$/), fc.nat(3), (of, before) => {
      const bytes = Buffer.from('#'.repeat(before) + of);
      expect(hashAscii(bytes, before, bytes.length)).toBe(hashText(of));
    }),
  );
});
