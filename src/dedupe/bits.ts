/** Weights in bits (binary logarithm of odds), and scores between 0 and 1. */

/**
 * Bits as odds: two to the power of them. The `**` of JavaScript may differ in the last digit from one version of V8 to another; whole powers and `exp`
 * do not.
 */
export function oddsOf(bits: number): number {
  const whole = Math.floor(bits);
  return whole === bits ? 2 ** bits : 2 ** whole * Math.exp((bits - whole) * Math.LN2);
}

/** Bits as a score between 0 and 1: the probability that two records are one. */
export const scoreOf = (bits: number): number => 1 / (1 + oddsOf(-bits));

/** The other way round. */
export const bitsOf = (score: number): number => Math.log2(score / (1 - score));
