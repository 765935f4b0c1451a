/** What the job title changes: which guards hold down two records of one name at one company. */
import { expect, it } from 'vitest';
import { createDeduper } from '../../src/dedupe/dedupe.ts';
import { createFeatures } from '../../src/dedupe/features/features.ts';
import { addTo, MATCHERS, type Person, planFor } from './people.ts';

function guardsOf(...records: readonly [Person, Person, ...Person[]]): readonly string[] {
  const plan = planFor([Object.assign({}, ...records)]);
  const [deduper, features] = [createDeduper(plan, MATCHERS), createFeatures(plan, MATCHERS)];
  for (const [at, record] of records.entries()) addTo(features, plan, at + 1, record);
  deduper.add(features.take());
  deduper.resolve();
  return deduper.explain(1, 2)!.guards.map(({ why }) => why);
}

const one: Person = { first_name: 'Tuomas', last_name: 'Virtasalmi', company: 'Halvorsen Marine', city: 'Seattle' };
const home = { email: 'tvirtasalmi74@gmail.com' };
const work = { email: 'tuomas.virtasalmi@halvorsen.example' };
const ALONE = 'a name alone is no proof';

it('is one colleague with one position, two with two or with none', () => {
  expect(guardsOf({ ...one, ...home, job_title: 'CFO' }, { ...one, ...work, job_title: 'cfo' })).toEqual([]);
  expect(guardsOf({ ...one, ...home, job_title: 'CFO' }, { ...one, ...work, job_title: 'Welder' })).toEqual([ALONE]);
  expect(guardsOf({ ...one, ...home, job_title: 'CFO' }, { ...one, ...work, job_title: 'n/a' })).toEqual([ALONE]);
  expect(guardsOf({ ...one, ...home }, { ...one, ...work })).toEqual([ALONE]);
});

it('says nothing of two companies, or of a name that many have', () => {
  const elsewhere = { ...one, ...work, company: 'Mistral Dental', job_title: 'CFO' };
  expect(guardsOf({ ...one, ...home, job_title: 'CFO' }, elsewhere)).toContain(ALONE);
  const others = Array.from({ length: 400 }, (_, at) => ({ ...one, company: `Firm ${at}`, city: 'Turku' }));
  const [a, b] = [
    { ...one, ...home, job_title: 'CFO' },
    { ...one, ...work, job_title: 'CFO' },
  ];
  expect(guardsOf(a, b, ...others)).toContain(ALONE);
});
