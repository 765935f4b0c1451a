/** How fast records go bad, measured between two exports of one system. */
import type { Decay } from '../report/shape/watch-schema.ts';
import { power } from './power.ts';

export interface Counted {
  readonly what: Decay['measures'][number]['what'];
  /** Records that could have gone that way: they had not yet, and both exports can tell. */
  readonly atRisk: number;
  readonly count: number;
}

const DAYS_A_YEAR = 365.25;
/** Of the normal distribution, for an interval of 95 %. */
const Z = 1.959964;

/**
 * Rates of a year. Of n records at risk k went within t years:
 *
 *     p = k ÷ n          per year = 1 − (1 − p)^(1 ÷ t)
 *
 * so that what is left after t years is what such years leave one after the other. The interval of 95 % is that of Wilson (1927) for p, its ends put through
 * the same formula: it says how much chance is in k, not whether the year goes on like that.
 * @param days between the exports, 1 at least
 */
export function decayOf(from: string, to: string, days: number, records: number, counted: readonly Counted[]): Decay {
  const years = days / DAYS_A_YEAR;
  const measures = counted
    .filter(({ atRisk }) => atRisk > 0)
    .map((one) => {
      const [low, high] = wilson(one.count, one.atRisk);
      return {
        ...one,
        perYear: perYear(one.count / one.atRisk, years),
        low: perYear(low, years),
        high: perYear(high, years),
      };
    });
  return { from, to, days, records, measures };
}

const perYear = (share: number, years: number): number =>
  Math.round(10_000 * (1 - power(1 - Math.min(1, Math.max(0, share)), 1 / years))) / 10_000;

/** Score interval of a share. Wilson, E. B. (1927), Journal of the American Statistical Association 22, 209–212. */
export function wilson(count: number, outOf: number): [low: number, high: number] {
  const share = count / outOf;
  const square = (Z * Z) / outOf;
  const middle = (share + square / 2) / (1 + square);
  const reach = (Z / (1 + square)) * Math.sqrt((share * (1 - share)) / outOf + square / (4 * outOf));
  return [count === 0 ? 0 : Math.max(0, middle - reach), count === outOf ? 1 : Math.min(1, middle + reach)];
}
