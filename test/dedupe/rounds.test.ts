/** Rounds: what is merged is compared again, as if it had come like that. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordKind } from '../../src/contract.ts';
import { createDeduper, type Deduper } from '../../src/dedupe/dedupe.ts';
import { createFeatures } from '../../src/dedupe/features/features.ts';
import type { DedupePlan } from '../../src/dedupe/plan.ts';
import { THOROUGH } from '../thorough.ts';
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
const blank = (record: Person): Person => Object.fromEntries(Object.keys(record).map((role) => [role, '']));
const planOf = (kind: RecordKind, one: fc.Arbitrary<Person>): DedupePlan =>
  planFor([blank(fc.sample(one, 1)[0]!)], kind);
const organisation: fc.Arbitrary<Person> = fc.record({
  company: fc.constantFrom('Raven Solutions KG', 'Raven Solutions Inc.', 'Raven Solutions', 'Raven Holding', 'Zenith GmbH'),
  company_domain: fc.constantFrom('raven.example', 'raven.example', 'ravensolutions.example', ''),
  phone: fc.constantFrom('+49 221 51524305', '+49 221 36294277', '+1 971 677 0691', ''),
  street: fc.constantFrom('Bergstraße 106', 'Kirchallee 10', ''),
  postal_code: fc.constantFrom('50593', '50914', ''),
  city: fc.constantFrom('Köln', 'Köln', 'Portland'),
  business_id: fc.constantFrom('DE811907980', 'DE811907980', 'DE136695976', '', ''),
}); // biome-ignore format: a table reads better dense
const organisations = fc.array(organisation, { minLength: 2, maxLength: 14 });
const PEOPLE = planOf('contact', person);
const ORGANISATIONS = planOf('company', organisation);
const limits = { cap: 20, weakCap: 4, wideCap: 4, window: 8 };

function featuresOf(
  records: readonly (readonly [row: number, record: Person])[],
  plan: DedupePlan = PEOPLE,
): Uint8Array {
  const features = createFeatures(plan, MATCHERS);
  for (const [row, record] of records) addTo(features, plan, row, record);
  return features.take();
}

const rowsOf = ({ members }: Outcome['clusters'][number]): number[] => members.map(({ row }) => row);
const mergesOf = ({ clusters }: Outcome): number[][] =>
  clusters.filter(({ members }) => members[0]?.role === 'member').map(rowsOf);

interface Settled {
  readonly left: ReadonlyMap<number, Person>;
  /** The plan with the weights of the first round, as a second run has it. */
  readonly plan: DedupePlan;
}

/** Merges until nothing merges; the first row survives, with blanks filled from the others where `fill` says so. */
function settle(records: readonly Person[], fill: boolean, plan: DedupePlan): Settled {
  const left = new Map(records.map((record, at) => [at + 1, record] as const));
  const deduper: Deduper = createDeduper(plan, MATCHERS, limits);
  deduper.add(featuresOf([...left], plan));
  const first = deduper.resolve();
  let merges = mergesOf(outcomeOf(first));
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
    deduper.addFresh(
      featuresOf(
        fresh.map(([, record], at) => [at + 1, record]),
        plan,
      ),
      fresh.map(([row]) => row),
    );
    merges = mergesOf(outcomeOf(deduper.resolveAgain({ rows, gone })));
  }
  return { left, plan: { ...plan, ...(first.model ? { model: first.model } : {}) } };
}

const filled = (record: Person): Person =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== ''));

describe('rounds', () => {
  const files = [
    ['people', PEOPLE, people],
    ['organisations', ORGANISATIONS, organisations],
  ] as const;
  for (const [what, plan, all] of files) {
    for (const fill of [false, true]) {
      it(`of ${what} leave nothing that a new run would merge${fill ? ', with survivors that are new' : ''}`, () => {
        fc.assert(
          fc.property(all, (records) => {
            const settled = settle(records, fill, plan);
            const again = createDeduper(settled.plan, MATCHERS, limits);
            again.add(featuresOf([...settled.left], plan));
            expect(mergesOf(outcomeOf(again.resolve()))).toEqual([]);
          }),
          { numRuns: THOROUGH ? 400 : 100 },
        );
      });
    }
  }

  it('finds that a survivor equals another record', () => {
    const anna = { first_name: 'Anna', last_name: 'Smith', email: 'a@a.example' };
    const deduper = createDeduper(PEOPLE, MATCHERS, limits);
    deduper.add(
      featuresOf([
        [1, anna],
        [2, { ...anna, city: 'Turku' }],
        [3, { first_name: 'Bob', last_name: 'Brown' }],
      ]),
    );
    expect(mergesOf(outcomeOf(deduper.resolve()))).toEqual([[1, 2]]);
    deduper.addFresh(featuresOf([[1, { first_name: 'Bob', last_name: 'Brown' }]]), [2]);
    const again = outcomeOf(deduper.resolveAgain({ rows: new Set([1, 2]), gone: [1, 2] }));
    expect(mergesOf(again)).toEqual([[2, 3]]);
    expect(again.clusters[0]?.members[0]?.why).toBe('exact copy');
  });
});
