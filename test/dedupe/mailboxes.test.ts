/** What two addresses with one mailbox name at two domains say: nothing, where the name of the person has said it. */
import { expect, it } from 'vitest';
import { createDeduper } from '../../src/dedupe/dedupe.ts';
import { createFeatures } from '../../src/dedupe/features/features.ts';
import { addTo, MATCHERS, planFor } from './people.ts';

it.each([
  ['Jim', 'Lee', 'jim.lee', 'local-of-name'],
  ['Jim', 'Lee', 'james.lee', 'local-of-name'],
  ['James', 'Lee', 'lee.jim', 'local-of-name'],
  ['Elizabeth', 'Müller', 'liz.mueller', 'local-of-name'],
  ['Jim', 'Lee', 'ridgeback', 'local'],
  ['Jim', 'Lee', 'lee.robert', 'local'],
  ['Aleksandr', 'Kuznetsov', 'alexander.kusnetsow', 'local-of-name'],
])('%s %s, %s: %s', (first_name, last_name, local, level) => {
  const records = ['acme.example', 'ropes.example'].map((domain) => {
    return { first_name, last_name, email: `${local}@${domain}` };
  });
  const plan = planFor(records);
  const deduper = createDeduper(plan, MATCHERS);
  const features = createFeatures(plan, MATCHERS);
  for (const [at, record] of records.entries()) addTo(features, plan, at + 1, record);
  deduper.add(features.take());
  deduper.resolve();
  const levels = deduper.explain(1, 2)!.steps.map((step) => `${step.comparison} ${step.level}`);
  expect(levels).toContain(`email ${level}`);
});
