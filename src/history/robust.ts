/** Statistics that a few odd runs cannot spoil. */

import { power } from './power.ts';

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Of the normal distribution, standard deviation ÷ median absolute deviation. */
const NORMAL = 1.4826;

/** Spread as a standard deviation would have it: 1.4826 × the median distance from the centre. */
export const spreadAround = (values: readonly number[], centre: number): number =>
  NORMAL * median(values.map((value) => Math.abs(value - centre)));

export interface Line {
  readonly slope: number;
  readonly start: number;
}

/**
 * The line of Theil and Sen: the median slope of all pairs of points, and the median of what is left at time 0. Up to 29 % of the points may be
 * anything. Sen, P. K. (1968), Journal of the American Statistical Association 63, 1379–1389.
 */
export function theilSen(times: readonly number[], values: readonly number[]): Line {
  const slopes: number[] = [];
  for (let i = 0; i < times.length; i++) {
    for (let j = i + 1; j < times.length; j++) {
      const apart = times[j]! - times[i]!;
      if (apart !== 0) slopes.push((values[j]! - values[i]!) / apart);
    }
  }
  const slope = slopes.length === 0 ? 0 : median(slopes);
  return { slope, start: median(values.map((value, i) => value - slope * times[i]!)) };
}

/** Quantile of the standard normal distribution, for p in (0, 1). Acklam's rational approximation; relative error below 1.2e-9. */
export function normalQuantile(p: number): number {
  if (p < 0.02425) return tail(Math.sqrt(-2 * Math.log(p)));
  if (p > 1 - 0.02425) return -tail(Math.sqrt(-2 * Math.log(1 - p)));
  const q = p - 0.5;
  const r = q * q;
  const above = polynomial(
    r,
    [
      -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
      2.506628277459239,
    ],
  );
  const below = polynomial(
    r,
    [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572, 1],
  );
  return (above * q) / below;
}

function tail(q: number): number {
  const above = polynomial(
    q,
    [
      -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
      2.938163982698783,
    ],
  );
  return above / polynomial(q, [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1]);
}

/** Highest power first. */
const polynomial = (x: number, factors: readonly number[]): number => factors.reduce((sum, one) => sum * x + one, 0);

/**
 * Quantile of Student's t distribution for p > 1/2. Hill, G. W. (1970), Algorithm 396, Communications of the ACM 13, 619–620.
 * @param freedom degrees of freedom, 1 at least
 */
export function studentQuantile(p: number, freedom: number): number {
  const both = 2 * (1 - p);
  if (freedom === 1) return 1 / Math.tan((both * Math.PI) / 2);
  if (freedom === 2) return Math.sqrt(2 / (both * (2 - both)) - 2);
  const a = 1 / (freedom - 0.5);
  const b = 48 / (a * a);
  let c = ((20700 * a) / b - 98) * a - 16;
  c = c * a + 96.36;
  const d = ((94.5 / (b + c) - 3) / b + 1) * Math.sqrt((a * Math.PI) / 2) * freedom;
  let y = power(d * both, 2 / freedom);
  if (y > 0.05 + a) {
    const x = normalQuantile(both / 2);
    y = x * x;
    if (freedom < 5) c += 0.3 * (freedom - 4.5) * (x + 0.6);
    c = (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b + c;
    y = (((((0.4 * y + 6.3) * y + 36) * y + 94.5) / c - y - 3) / b + 1) * x;
    y = Math.expm1(a * y * y);
  } else {
    y =
      ((1 / (((freedom + 6) / (freedom * y) - 0.089 * d - 0.822) * (freedom + 2) * 3) + 0.5 / (freedom + 4)) * y - 1) *
        ((freedom + 1) / (freedom + 2)) +
      1 / y;
  }
  return Math.sqrt(freedom * y);
}
