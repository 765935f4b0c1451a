/** How many records are fresh, ageing, stale or of unknown age: each one is one of them. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import '../seed.ts';
import { stalenessOf } from '../../src/report/build/staleness.ts';

const found = (count: number) => ({ count, columns: {}, samples: [] });
const staleness = (applied: number, ages: readonly number[], ageing = 0, stale = 0, unknown = 0) =>
  stalenessOf({
    tally: {
      checks: { staleness: { applied, failed: 0 } },
      findings: {
        'staleness/ageing': found(ageing),
        'staleness/stale': found(stale),
        'staleness/unknown': found(unknown),
      },
      ages,
      kept: applied,
    },
    decayRate: undefined,
  } as unknown as Parameters<typeof stalenessOf>[0]);

it('calls no record fresh that has no date, though there is no column in which one is missing', () => {
  expect(staleness(65, [])).toMatchObject({ fresh: 0, ageing: 0, stale: 0, unknown: 65, ages: [] });
});

it('counts each record once', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { maxLength: 80 }), fc.nat(50), fc.nat(), (ages, undated, cut) => {
      const dated = ages.reduce((sum, count) => sum + count, 0);
      const late = dated === 0 ? 0 : cut % (dated + 1);
      const told = staleness(dated + undated, ages, 0, late, undated);
      expect(told.fresh + told.ageing + told.stale + told.unknown).toBe(dated + undated);
      expect(told.unknown).toBe(undated);
      if (dated > 0) expect(told.ages.reduce((sum, { records }) => sum + records, 0)).toBe(dated);
    }),
  );
});
