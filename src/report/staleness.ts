/** How old the records are, and what is expected to become of them. */
import type { ReportParts } from './parts.ts';
import type { Report } from './schema.ts';

export function stalenessOf({ tally, decayRate }: Pick<ReportParts, 'tally' | 'decayRate'>): Report['staleness'] {
  const of = (message: string) => tally.findings[`staleness/${message}`]?.count ?? 0;
  const applied = tally.checks.staleness?.applied ?? 0;
  const [ageing, stale, unknown] = [of('ageing'), of('stale'), of('unknown')];
  const rate = decayRate;
  return {
    fresh: Math.max(0, applied - ageing - stale - unknown),
    ageing,
    stale,
    unknown,
    ages: [],
    expectedDecay:
      rate === undefined ? null : { ratePerYear: rate, expectedPerYear: Math.round(tally.kept * rate * 10) / 10 },
  };
}
