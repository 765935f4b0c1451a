/** Bits (binary logarithm of odds) as odds. */

/**
 * Two to the power of the bits. The `**` of JavaScript may differ in the last digit from one version of V8 to another; whole powers and `exp`
 * do not.
 */
export function oddsOf(bits: number): number {
  const whole = Math.floor(bits);
  return whole === bits ? 2 ** bits : 2 ** whole * Math.exp((bits - whole) * Math.LN2);
}
