import { expect, it } from 'vitest';
import { catalog } from '../../src/catalog.ts';
import type { Role } from '../../src/contract.ts';
import { explainedWeighing } from '../../src/jobs/explain/explained-weighing.ts';

it('shows companies as companies, and no whole names of people among them', () => {
  const asked: ReadonlySet<Role>[] = [];
  explainedWeighing(
    {
      start: -8, bits: -6, score: 0.01, decision: 'none', guards: [], keys: [],
      steps: [{ comparison: 'given-name', level: 'same', bits: 3, why: '' }, { comparison: 'company', level: 'differs', bits: -1, why: '' }],
    }, // biome-ignore format: short
    { mergeThreshold: 0.93, reviewThreshold: 0.5 },
    catalog,
    (roles) => {
      asked.push(roles);
      return [];
    },
  );
  expect(asked.map((roles) => roles.has('full_name'))).toEqual([true, false]);
});
