/** The 1-10-100 estimate: what was saved, what mending the rest costs, and what it costs to leave it (docs/score.md). */
import type { ReportParts } from '../shape/parts.ts';
import type { Report } from '../shape/schema.ts';

/**
 * Undefined unless it was asked for. What was corrected is what was wrong or double: a record of which only the form was changed is as good as
 * it was, and nobody would have paid for that. A record that was mended and merged was corrected twice. Rejected records are open:
 * nobody can use them before they are mended.
 */
export function costOf({ cost, tally, merged }: Pick<ReportParts, 'cost' | 'tally' | 'merged'>): Report['cost'] {
  if (!cost) return undefined;
  const records = { repaired: tally.mended + merged, open: tally.withErrors + tally.rejected };
  const { correct, ignore } = cost;
  return {
    ...cost,
    records,
    saved: money(records.repaired * correct),
    toCorrect: money(records.open * correct),
    ifIgnored: money(records.open * ignore),
  };
}

/** Hundredths, without what binary fractions leave behind. */
const money = (amount: number): number => Math.round(amount * 100) / 100;
