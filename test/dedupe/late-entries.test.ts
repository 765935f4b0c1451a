import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Entries } from '../../src/dedupe/features/entries.ts';
import { Forms } from '../../src/dedupe/store/forms.ts';
import { type LateChunk, LateEntries, placesIn, read } from '../../src/dedupe/store/late-entries.ts';

const chunkOf = (texts: readonly string[]): LateChunk => {
  const entries = new Entries();
  for (const text of texts) entries.write(text.length % 3, text);
  return { words: entries.words.slice(), from: entries.startOf(1), count: texts.length };
};

const text = fc.string({ unit: fc.constantFrom(...'abcé王'), minLength: 1, maxLength: 5 });
const chunks = fc.array(fc.array(text, { minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 4 });

test('forms that come late have the numbers that they would have had in time, or new ones', () => {
  fc.assert(
    fc.property(chunks, chunks, (early, late) => {
      const forms = new Forms();
      const numbers = new Map<string, number>();
      const kindOf = (): number => 0;
      for (const texts of early) {
        const chunk = chunkOf(texts);
        for (const [at, place] of [...placesIn(chunk)].entries()) {
          const { block, length, keys } = read(chunk.words, place);
          const form = forms.intern(chunk.words[place]!, 0, chunk.words, block, length, keys);
          numbers.set(`${texts[at]!.length % 3} ${texts[at]}`, form);
        }
      }
      const known = forms.size;
      forms.close();
      const all = late.map(chunkOf);
      const entries = new LateEntries(all);
      forms.showTo(entries);
      entries.addTo(forms, kindOf);
      const fresh = new Set<string>();
      for (const [of, chunk] of all.entries()) {
        for (const [at, place] of [...placesIn(chunk)].entries()) {
          const form = entries.formOf(chunk.words, place);
          const own = late[of]![at]!;
          const key = `${own.length % 3} ${own}`;
          if (!numbers.has(key)) fresh.add(key);
          numbers.set(key, numbers.get(key) ?? form);
          expect(form).toBe(numbers.get(key));
          expect(forms.text(form)).toBe(own);
        }
      }
      expect(forms.size).toBe(known + fresh.size);
    }),
  );
});
