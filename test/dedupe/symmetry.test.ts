/** A pair is weighed the same whichever record comes first: which does follows from a hash of what is in them, and says nothing. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createDeduper } from '../../src/dedupe/dedupe.ts';
import { createFeatures } from '../../src/dedupe/features/features.ts';
import { addTo, MATCHERS, type Person, planFor } from './people.ts';

const person: fc.Arbitrary<Person> = fc.record({
  first_name: fc.constantFrom('Letícia', 'Ltícia', 'Leticia Ana', 'L.', '수진', 'Xavier', ''),
  last_name: fc.constantFrom('Machado', 'Vieira Machado', 'dos Santos Machado', 'Machdo', '김', ''),
  email: fc.constantFrom('leticia.machado@bol.example', 'leticia.machado@gmail.com', 'leticiamachado@gmail.com', 'lticia.machado@gmail.com', 'lmachado@gmail.com', 'leticia.mchado@acme.example', 'leticia77@acme.example', ''),
  phone: fc.constantFrom('+1 415 555 0142', '617 555 0101', ''),
  street: fc.constantFrom('12 Oak Lane', '12 Oak Ln', '9 Elm St', ''),
  city: fc.constantFrom('Boston', 'Turku', ''),
  company: fc.constantFrom('Acme Inc', 'Acme', ''),
}); // biome-ignore format: a table reads better dense
const OWNERS = ['Sam', 'Kim', 'Vera', 'Bo', 'Ada', 'Ira'];

/** @param owner turns the order about, or not */
function weighed([a, b]: readonly [Person, Person], owner: string): string {
  const records = [
    { ...a, owner },
    { ...b, owner: '' },
  ];
  const plan = planFor(records);
  const features = createFeatures(plan, MATCHERS);
  for (const [at, record] of records.entries()) addTo(features, plan, at + 1, record);
  const deduper = createDeduper(plan, MATCHERS);
  deduper.add(features.take());
  deduper.resolve();
  const { bits = 0, decision = 'none', guards = [] } = deduper.explain(1, 2) ?? {};
  return [bits.toFixed(6), decision, ...guards.map(({ why }) => why)].join(' ');
}

it('is the same in both orders', () => {
  fc.assert(
    fc.property(person, person, (a, b) => {
      const [first, ...others] = OWNERS.map((owner) => weighed([a, b], owner));
      for (const other of others) expect(other).toBe(first);
    }),
    { numRuns: 200 },
  );
});
