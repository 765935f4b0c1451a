/** The score of a file: what share of the checks that could be made did not find anything wrong. */
import { DIMENSIONS, type Dimension } from '../../contract.ts';

/** How many checks of a dimension were applied, and how many of them found something. */
interface CheckCounts {
  readonly applied: number;
  readonly failed: number;
}
export type DimensionCounts = { readonly [dimension in Dimension]?: CheckCounts };
export type Weights = { readonly [dimension in Dimension]: number };

export interface Score {
  /** 0 to 100, one decimal; null where nothing could be checked. */
  readonly score: number | null;
  readonly dimensions: { readonly [dimension in Dimension]: number | null };
}

/** A wrong value costs a sender more than an untidy one, so validity weighs most; then what is missing and what is double. */
export const WEIGHTS: Weights = {
  completeness: 2,
  validity: 3,
  consistency: 1,
  uniqueness: 2,
  timeliness: 1,
  plausibility: 1,
};

/**
 * The score formula.
 *
 * A *check* is one rule applied to one applicable cell or record. For each dimension
 *
 *     score = 100 × passed ÷ applied          (null where no check applied)
 *
 * rounded half up to one decimal. The overall score is the mean of the dimensions that are not null, as rounded (so it can be
 * done again on paper from the report), weighted by `weights`, and rounded in the same way. A dimension of weight 0 is shown
 * but does not count. 100 is given only where nothing failed: what rounds up to 100 with a failure in it is 99.9.
 *
 * @param counts checks by dimension; an absent dimension had none. More failed than applied counts as all failed.
 * @param weights by dimension, not negative
 */
export function scoreOf(counts: DimensionCounts, weights: Weights = WEIGHTS): Score {
  const dimensions = {} as Record<Dimension, number | null>;
  let weighted = 0;
  let total = 0;
  let perfect = true;
  for (const dimension of DIMENSIONS) {
    const tenths = tenthsOf(counts[dimension] ?? { applied: 0, failed: 0 });
    dimensions[dimension] = tenths === null ? null : tenths / 10;
    if (tenths === null || weights[dimension] === 0) continue;
    weighted += tenths * weights[dimension];
    total += weights[dimension];
    perfect &&= tenths === 1000;
  }
  if (total === 0) return { score: null, dimensions };
  return { score: capped(Math.floor(weighted / total + 0.5), perfect) / 10, dimensions };
}

/** Tenths of a point, in whole numbers, so that half-up rounding is exact. */
function tenthsOf({ applied, failed }: CheckCounts): number | null {
  if (applied <= 0) return null;
  const passed = Math.max(0, applied - failed);
  return capped(Math.floor((2000 * passed + applied) / (2 * applied)), failed <= 0);
}

function capped(tenths: number, perfect: boolean): number {
  return perfect ? tenths : Math.min(tenths, 999);
}
