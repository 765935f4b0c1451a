/** Rounds: what is merged is compared again, as if it had come like that. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDeduper, type Deduper } from '../../src/dedupe/dedupe.ts';
import { createFeatures } from '../../src/dedupe/features.ts';
import { addTo, MATCHERS, type Outcome, outcomeOf, type Person, planFor } from './people.ts';

const person: fc.Arbitrary<Person> = fc.record({
  id: fc.constantFrom('1', '2', '', '', ''),
  first_name: fc.constantFrom('Anna', 'Anne', 'Bob', 'Robert', 'John', 'Jon', ''),
  last_name: fc.constantFrom('Smith', 'Smith', 'Smith', 'Smyth', 'Brown Jr', 'Brown', ''),
  email: fc.constantFrom('a.smith@acme.example', 'info@acme.example', 'bob@gmail.com', 'b@b.example', 'c@c.example', '', ''),
  phone: fc.constantFrom('+1 415 555 0142', '415 555 0142', '+358 40 1234567', '617 555 0101', '', ''),
  birth_date: fc.constantFrom('1984-05-31', '1984-05-21', '', '', ''),
  street: fc.constantFrom('12 Oak Lane', '12 Oak Ln', '9 Elm St', '', ''),
  city: fc.constantFrom('Boston', 'Turku', ''),
  company: fc.constantFrom('Acme Inc', 'Acme', 'Nordic Foods', ''),
}); // biome-ignore format: a table reads better dense
const people = fc.array(person, { minLength: 2, maxLength: 60 });
const plan = planFor([
  { id: '', first_name: '', last_name: '', email: '', phone: '', birth_date: '', street: '', city: '', company: '' },
]);
const limits = { cap: 20, weakCap: 4, wideCap: 4, window: 8 };

function featuresOf(records: readonly (readonly [row: number, record: Person])[]): Uint8Array {
  const features = createFeatures(plan, MATCHERS);
  for (const [row, record] of records) addTo(features, plan, row, record);
  return features.take();
}

const rowsOf = ({ members }: Outcome['clusters'][number]): number[] => members.map(({ row }) => row);
const mergesOf = ({ clusters }: Outcome): number[][] =>
  clusters.filter(({ members }) => members[0]?.role === 'member').map(rowsOf);

/** Merges until nothing merges; the first row survives, with blanks filled from the others where `fill` says so. */
function settle(records: readonly Person[], fill: boolean): Map<number, Person> {
  const left = new Map(records.map((record, at) => [at + 1, record] as const));
  const deduper: Deduper = createDeduper(plan, MATCHERS, limits);
  deduper.add(featuresOf([...left]));
  let merges = mergesOf(outcomeOf(deduper.resolve()));
  for (let round = 0; merges.length > 0; round++) {
    expect(round).toBeLessThan(records.length);
    const fresh: [number, Person][] = [];
    const gone: number[] = [];
    for (const [first, ...others] of merges as [number, ...number[]][]) {
      gone.push(...others);
      const merged = Object.assign(
        {},
        ...[...others].reverse().map((row) => filled(left.get(row)!)),
        filled(left.get(first)!),
      );
      for (const row of others) left.delete(row);
      if (!fill) continue;
      gone.push(first);
      fresh.push([first, merged]);
      left.set(first, merged);
    }
    const rows = new Set(merges.flat());
    const features = {
      features: featuresOf(fresh.map(([, record], at) => [at + 1, record])),
      rows: fresh.map(([row]) => row),
    };
    merges = mergesOf(outcomeOf(deduper.resolveAgain({ rows, gone, fresh: [features] })));
  }
  return left;
}

const filled = (record: Person): Person =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== ''));

describe('rounds', () => {
  for (const fill of [false, true]) {
    it(`leave nothing that a new run would merge${fill ? ', with survivors that are new' : ''}`, () => {
      fc.assert(
        fc.property(people, (records) => {
          const left = [...settle(records, fill)];
          const again = createDeduper(plan, MATCHERS, limits);
          again.add(featuresOf(left));
          expect(mergesOf(outcomeOf(again.resolve()))).toEqual([]);
        }),
        { numRuns: 200 },
      );
    });
  }

  it('finds that a survivor equals another record', () => {
    const anna = { first_name: 'Anna', last_name: 'Smith', email: 'a@a.example' };
    const deduper = createDeduper(plan, MATCHERS, limits);
    deduper.add(
      featuresOf([
        [1, anna],
        [2, { ...anna, city: 'Turku' }],
        [3, { first_name: 'Bob', last_name: 'Brown' }],
      ]),
    );
    expect(mergesOf(outcomeOf(deduper.resolve()))).toEqual([[1, 2]]);
    const fresh = { features: featuresOf([[1, { first_name: 'Bob', last_name: 'Brown' }]]), rows: [2] };
    const again = outcomeOf(deduper.resolveAgain({ rows: new Set([1, 2]), gone: [1, 2], fresh: [fresh] }));
    expect(mergesOf(again)).toEqual([[2, 3]]);
    expect(again.clusters[0]?.members[0]?.why).toBe('exact copy');
  });
});
