import { describe, expect, it } from 'vitest';
import { hashCells, hashText, join } from '../../src/dedupe/columns/hash.ts';
import { createFeatures } from '../../src/dedupe/features/features.ts';
import { Store } from '../../src/dedupe/store/store.ts';
import { addTo, MATCHERS, planFor } from './people.ts';

const mary = {
  id: '901',
  first_name: 'Mary',
  last_name: 'Núñez',
  email: 'Mary@Acme.example',
  phone: '+1 415 555 0142',
  mobile: '415 555 0199',
};

function storeOf(records: readonly (typeof mary)[]): Store {
  const plan = planFor(records);
  const features = createFeatures(plan, MATCHERS);
  const store = new Store();
  for (const [at, record] of records.entries()) addTo(features, plan, at + 1, record);
  store.add(features.take());
  store.seal();
  return store;
}

describe('features', () => {
  it('keeps row, id and match forms', () => {
    const store = storeOf([mary]);
    expect(store.size).toBe(1);
    expect(store.rowOf(0)).toBe(1);
    const { id, forms } = store.profile(0);
    expect(id).toBe('901');
    expect(forms.flat()).toEqual(['mary', 'nunez', 'mary@acme.example', '14155550142', '4155550199']);
  });

  it('starts anew after take', () => {
    const plan = planFor([mary]);
    const features = createFeatures(plan, MATCHERS);
    addTo(features, plan, 1, mary);
    const first = features.take();
    expect(features.take()).toHaveLength(0);
    addTo(features, plan, 1, mary);
    expect(features.take()).toEqual(first);
  });

  it('keeps bounded bytes, however long the values', () => {
    const endless = 'x'.repeat(50_000);
    const store = storeOf([
      { ...mary, first_name: endless, last_name: 'ü'.repeat(50_000), email: `${endless}@acme.example`, id: endless },
    ]);
    expect(store.featureBytes).toBeLessThan(3_500);
    expect(storeOf([mary]).featureBytes).toBeLessThan(310);
  });

  it('cuts at a whole character', () => {
    const store = storeOf([{ ...mary, last_name: `a${'ع'.repeat(200)}` }]);
    expect(store.profile(0).forms[1]?.[0]).toMatch(/^aع+$/);
  });

  it('takes more records than its first buffer holds', () => {
    const many = Array.from({ length: 3_000 }, (_, i) => ({ ...mary, id: String(i) }));
    const store = storeOf(many);
    expect(store.size).toBe(3_000);
    const rows = Array.from({ length: 3_000 }, (_, i) => store.rowOf(i)).sort((a, b) => a - b);
    expect(rows).toEqual(many.map((_, i) => i + 1));
  });

  it('refuses a plan with a matcher that does not exist', () => {
    const plan = { ...planFor([mary]), matchers: [{ id: 'no-such', options: {} }] };
    expect(() => createFeatures(plan, MATCHERS)).toThrow(/no-such/);
  });

  it('uses only matchers of the plan', () => {
    const plan = { ...planFor([mary]), matchers: [{ id: 'email', options: {} }] };
    const features = createFeatures(plan, MATCHERS);
    const store = new Store();
    addTo(features, plan, 1, mary);
    store.add(features.take());
    store.seal();
    expect(store.profile(0).forms).toEqual([['mary@acme.example']]);
  });
});

describe('hash', () => {
  it('tells cells apart by their borders', () => {
    const hashes = [['ab', 'c'], ['a', 'bc'], ['abc', ''], ['', 'abc'], ['abc']].map((cells) =>
      JSON.stringify(hashCells(cells)),
    );
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('spreads near texts over both words', () => {
    const his = new Set<number>();
    const los = new Set<number>();
    for (let i = 0; i < 20_000; i++) {
      const { hi, lo } = hashCells([`user${i}@acme.example`]);
      his.add(hi);
      los.add(lo);
    }
    expect(his.size).toBeGreaterThan(19_990);
    expect(los.size).toBeGreaterThan(19_990);
  });

  it('spreads near texts over a key', () => {
    const keys = new Set(Array.from({ length: 20_000 }, (_, i) => hashText(`user${i}@acme.example`)));
    expect(keys.size).toBeGreaterThan(19_990);
  });

  it('keeps blocks apart', () => expect(join(hashText('x'), 1)).not.toBe(join(hashText('x'), 2)));

  it('keeps the parts of a key in order', () => {
    const [a, b] = [hashText('mary'), hashText('rose')];
    expect(join(a, b)).not.toBe(join(b, a));
  });
});
