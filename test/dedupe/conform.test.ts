import { describe, expect, it } from 'vitest';
import { conform } from '../../src/dedupe/features/conform.ts';
import { createFeatures, widthsOf } from '../../src/dedupe/features/features.ts';
import { slotsOf } from '../../src/dedupe/plan.ts';
import { Store } from '../../src/dedupe/store/store.ts';
import { addTo, MATCHERS, type Person, planFor } from './people.ts';

function featuresOf(records: readonly Person[]) {
  const plan = planFor(records);
  const features = createFeatures(plan, MATCHERS);
  for (const [at, record] of records.entries()) addTo(features, plan, at + 1, record);
  return { features: features.take(), widths: widthsOf(plan, MATCHERS), slots: slotsOf(plan) };
}

const NORTH: readonly Person[] = [
  { id: '1', first_name: 'Ann', last_name: 'Lee', email: 'ann@north.example', phone: '2125550142', mobile: '2125550143' },
  { id: '2', first_name: 'Bob', last_name: 'Marsh', email: '', phone: '2125550144', mobile: '' },
]; // biome-ignore format: one record a line
const SOUTH: readonly Person[] = [{ full_name: 'Ann Lee', email: 'ann@north.example', email_2: 'lee@x.example' }];

function storeOf() {
  const [north, south] = [featuresOf(NORTH), featuresOf(SOUTH)];
  const widths = north.widths.map((width, slot) => Math.max(width, south.widths[slot]!));
  const store = new Store();
  store.add(conform(north.features, { widths, base: 0, system: 0, systems: 2 }));
  store.add(conform(south.features, { widths, base: 2, system: 1, systems: 2 }));
  store.seal();
  const formsOf = (row: number) =>
    Object.fromEntries(north.slots.map((id, slot) => [id, store.profile(store.recordOf(row)).forms[slot]]));
  return { store, formsOf };
}

describe('features of several systems', () => {
  it('keeps every form in its slot, and numbers the rows through', () => {
    const { store, formsOf } = storeOf();
    expect(store.size).toBe(3);
    expect(formsOf(1)).toMatchObject({
      'given-name': ['ann'], 'family-name': ['lee'], email: ['ann@north.example'], phone: ['2125550142', '2125550143'],
    }); // biome-ignore format: a table reads better dense
    expect(formsOf(2)).toMatchObject({ 'given-name': ['bob'], email: [], phone: ['2125550144'] });
    expect(formsOf(3)).toMatchObject({
      'given-name': ['ann'], 'family-name': ['lee'], email: ['ann@north.example', 'lee@x.example'], phone: [],
    }); // biome-ignore format: a table reads better dense
    expect(store.idOf(store.recordOf(2))).toBe('2');
  });

  it('finds copies within a system, not across two', () => {
    const twice = [NORTH[0]!, NORTH[0]!];
    const { features, widths } = featuresOf(twice);
    const store = new Store();
    for (const system of [0, 1]) store.add(conform(features, { widths, base: system * 2, system, systems: 2 }));
    store.seal();
    const copies = [1, 2, 3, 4].map((row) => store.rowOf(store.copyOf(store.recordOf(row))));
    expect(copies).toEqual([1, 1, 3, 3]);
  });

  it('takes no features for no features', () => {
    expect(conform(new Uint8Array(0), { widths: [], base: 0, system: 0, systems: 2 }).length).toBe(0);
  });
});
