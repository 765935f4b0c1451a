/** A pair that is not weighed again must come out as it would if it were. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Resolution } from '../../src/dedupe/cluster/resolution.ts';
import { createDeduper } from '../../src/dedupe/dedupe.ts';
import { createFeatures } from '../../src/dedupe/features/features.ts';
import { Weighed } from '../../src/dedupe/pairs/weighed.ts';
import { THOROUGH } from '../thorough.ts';
import { addTo, MATCHERS, outcomeOf, type Person, planFor } from './people.ts';

const FIRST = ['Anna', 'Bob', 'Robert', 'Jon', 'John'];
const person: fc.Arbitrary<Person> = fc.record({
  first_name: fc.constantFrom(...FIRST), last_name: fc.constantFrom('Smith', 'Smyth', 'Brown'),
  email: fc.constantFrom('a@a.example', 'b@b.example', 'bob@gmail.com', '', ''), phone: fc.constantFrom('+14155550142', '+14155550143', '', ''),
  street: fc.constantFrom('12 Oak Lane', '9 Elm St', ''), postal_code: fc.constantFrom('02134', '94105', ''), city: fc.constantFrom('Boston', 'Turku'),
  company: fc.constantFrom('Acme Inc', 'Nordic Foods', ''),
}); // biome-ignore format: a table reads better dense

const told = (resolution: Resolution): string[] =>
  outcomeOf(resolution).clusters.map(({ members }) =>
    members.map(({ row, role, score, why }) => `${row} ${role} ${score} ${why}`).join(' | '),
  );

/** What is said in a first round and in two later ones, in each of which some records are gone and a few are new. */
function rounds(records: readonly Person[], seed: number): string[][] {
  const plan = planFor(records);
  const [deduper, features] = [createDeduper(plan, MATCHERS), createFeatures(plan, MATCHERS)];
  const alive = new Map(records.map((record, at) => [at + 1, record]));
  for (const [row, record] of alive) addTo(features, plan, row, record);
  deduper.add(features.take());
  const all = [told(deduper.resolve())];
  for (const round of [1, 2]) {
    const rows = [...alive.keys()].filter((row) => (row * 7 + seed) % 6 === round);
    const fresh = rows.filter((row) => row % 2 === 0);
    for (const row of fresh) {
      const record = { ...alive.get(row), ...records[(row + seed) % records.length], company: 'Acme Inc' };
      addTo(features, plan, row, record);
      alive.set(row, record);
    }
    for (const row of rows) if (!fresh.includes(row)) alive.delete(row);
    deduper.addFresh(features.take(), fresh);
    all.push(told(deduper.resolveAgain({ rows: new Set(rows), gone: rows })));
  }
  return all;
}

describe('later rounds', () => {
  it('say what they would say if they remembered nothing', () => {
    let count = 0;
    fc.assert(
      fc.property(fc.array(person, { minLength: 3, maxLength: 60 }), fc.nat(1000), (records, seed) => {
        const find = vi.spyOn(Weighed.prototype, 'find');
        const remembering = rounds(records, seed);
        count += find.mock.results.filter(({ value }) => value !== undefined).length;
        find.mockReturnValue(undefined);
        const forgetful = rounds(records, seed);
        find.mockRestore();
        expect(remembering).toEqual(forgetful);
      }),
      { numRuns: THOROUGH ? 600 : 150 },
    );
    expect(count).toBeGreaterThan(1000);
  });
});
