/** Sketches of values and groups add up however the records are cut. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../seed.ts';
import { Sketch } from '../../src/engine/sketch/sketch.ts';
import { SketchReader, SketchWriter } from '../../src/engine/sketch/writer.ts';
import { emptyTally, mergeTally } from '../../src/engine/tally/tally.ts';
import { mostValues } from '../../src/engine/tally/value-tally.ts';
import { hashOfText, hashText, mixed } from '../../src/ledger/record-hash.ts';
import { distinctOf, profileOf } from '../../src/report/build/profile.ts';

const hash = (text: string): number => mixed(hashOfText(text));

/** What is kept of values, by hash and text, with how often each came. */
function keptOf(values: readonly string[], most: number) {
  const sketch = new Sketch(most, 0);
  for (const value of values) {
    const of = hash(value);
    if (of < sketch.limit) sketch.add(sketch.entry(of, value));
  }
  return sketch.touched
    .filter(({ isKept }) => isKept)
    .map((entry) => ({ hash: entry.hash, value: entry.text, count: entry.count }))
    .sort((a, b) => a.hash - b.hash || (a.value < b.value ? -1 : 1));
}

const words = fc.array(fc.stringMatching(/^[a-dé]{1,3}$/), { maxLength: 200 });

describe('Sketch', () => {
  it('keeps the values with the smallest hashes, each counted exactly, in whatever order they come', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 12 }), (values, most) => {
        const all = [...new Set(values)]
          .map((value) => ({ hash: hash(value), value, count: values.filter((other) => other === value).length }))
          .sort((a, b) => a.hash - b.hash || (a.value < b.value ? -1 : 1));
        expect(keptOf(values, most)).toEqual(all.slice(0, most));
        expect(keptOf([...values].reverse(), most)).toEqual(all.slice(0, most));
      }),
    );
  });

  it('says whether it has all', () => {
    const sketch = new Sketch(2, 0);
    for (const value of ['a', 'b', 'a']) sketch.entry(hash(value), value);
    expect(sketch.isWhole).toBe(true);
    sketch.entry(hash('c'), 'c');
    expect(sketch.isWhole).toBe(false);
  });

  it('keeps values of one hash apart', () => {
    const sketch = new Sketch(2, 0);
    for (const value of ['z', 'y', 'x', 'z']) sketch.add(sketch.entry(7, value));
    expect(sketch.touched.filter(({ isKept }) => isKept).map(({ text }) => text)).toEqual(['y', 'x']);
  });
});

describe('estimates', () => {
  it.each([300, 5_000, 100_000])('tell %i values apart within 20 %%', (count) => {
    const values = Array.from({ length: count }, (_, at) => ({ hash: hash(`value ${at}`), value: '', count: 1 }));
    values.sort((a, b) => a.hash - b.hash);
    // so many cells that a few values not kept must come very often
    const estimate = distinctOf({ isWhole: false, values: values.slice(0, 256) }, count * 100);
    expect(Math.abs(estimate - count) / count).toBeLessThan(0.2);
  });

  it('shows the most frequent values only where all are known', () => {
    const values = Array.from({ length: 20 }, (_, at) => ({ hash: at, value: `v${at}`, count: at < 2 ? 3 - at : 1 }));
    const column = { isWhole: true, values, shortest: 2, longest: 3, least: '', greatest: '' };
    expect(profileOf(column, 22, 5).top).toEqual([{ value: 'v0', count: 3 }, { value: 'v1', count: 2 }]); // biome-ignore format: short
    expect(profileOf({ ...column, isWhole: false }, 22, 5).top).toEqual([]);
  });

  it('keeps less of each of very many columns', () => {
    expect([1, 16, 512, 16_384].map(mostValues)).toEqual([256, 256, 256, 8]);
  });
});

describe('hashOfText', () => {
  it('is the hash of the bytes, whatever the text', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^[a-z\r\n]*$/),
    );
    fc.assert(fc.property(texts, (text) => hashOfText(text) === hashText(text)));
  });
});

describe('sketch bytes', () => {
  it('give back what was written', () => {
    const part = fc.oneof(fc.nat(0xffffffff), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 50 }), (parts) => {
        const writer = new SketchWriter();
        for (const one of parts) {
          if (typeof one === 'number') writer.number(one);
          else writer.text(one);
        }
        const reader = new SketchReader(writer.take());
        for (const one of parts) expect(typeof one === 'number' ? reader.number() : reader.text()).toEqual(one);
      }),
    );
  });
});

describe('mergeTally', () => {
  it('adds sketches in any order and grouping', () => {
    const tallies = fc.array(words, { minLength: 1, maxLength: 6 });
    const tallyOf = (values: readonly string[]) => {
      const tally = emptyTally(1);
      const kept = keptOf(values, mostValues(1));
      const isWhole = new Set(values).size <= mostValues(1);
      const least = values.length === 0 ? '' : `${values.length}`;
      const lengths = values.map(({ length }) => length);
      const [shortest, longest] = values.length === 0 ? [0, 0] : [Math.min(...lengths), Math.max(...lengths)];
      tally.values[0] = { isWhole, values: kept, shortest, longest, least, greatest: least };
      tally.groups.owner = { isWhole, values: kept.map((one) => ({ ...one, failed: [1, 0, 0, 0, 0, 2] })) };
      tally.ages = values.map((_, at) => at);
      return tally;
    };
    const sum = (lists: readonly (readonly string[])[]) =>
      lists.map(tallyOf).reduce((all, one) => mergeTally(all, structuredClone(one)), emptyTally(1));
    fc.assert(
      fc.property(tallies, fc.nat(5), (lists, cut) => {
        const whole = sum(lists);
        expect(sum([...lists].reverse())).toEqual(whole);
        const [head, tail] = [sum(lists.slice(0, cut)), sum(lists.slice(cut))];
        expect(mergeTally(head, tail)).toEqual(whole);
        expect(whole.values[0]!.values).toEqual(keptOf(lists.flat(), mostValues(1)));
      }),
    );
  });
});
