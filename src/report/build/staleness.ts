/** How old the records are, and what is expected to become of them. */
import type { ReportParts } from '../shape/parts.ts';
import type { Report } from '../shape/schema.ts';

/** Years are what people think in; the first one in its halves, as the rule has it. */
const FROM_MONTHS = [0, 6, 12, 24, 36, 48, 60];

/** Empty where no record has a date. */
function agesOf(months: readonly number[]): Report['staleness']['ages'] {
  if (months.length === 0) return [];
  return FROM_MONTHS.map((fromMonths, at) => {
    const toMonths = FROM_MONTHS[at + 1] ?? null;
    const records = months.slice(fromMonths, toMonths ?? undefined).reduce((sum, count) => sum + count, 0);
    return { fromMonths, toMonths, records };
  });
}

export function stalenessOf({ tally, decayRate }: Pick<ReportParts, 'tally' | 'decayRate'>): Report['staleness'] {
  const of = (message: string) => tally.findings[`staleness/${message}`]?.count ?? 0;
  const applied = tally.checks.staleness?.applied ?? 0;
  const [ageing, stale] = [of('ageing'), of('stale')];
  // without a date a record is not fresh, even where there is no column for one and so no finding
  const dated = Math.min(
    applied,
    tally.ages.reduce((sum, count) => sum + count, 0),
  );
  const rate = decayRate;
  return {
    fresh: Math.max(0, dated - ageing - stale),
    ageing,
    stale,
    unknown: applied - dated,
    ages: agesOf(tally.ages),
    expectedDecay:
      rate === undefined ? null : { ratePerYear: rate, expectedPerYear: Math.round(tally.kept * rate * 10) / 10 },
  };
}
