/**
 * A power of which the exponent is no whole number, the same in every version of V8: its `**` is not, in the last digit.
 * @param base 0 or more
 */
export const power = (base: number, exponent: number): number => Math.exp(Math.log(base) * exponent);
