/** How far a count may be above what is expected by chance: twice the deviation of a Poisson count, so that in a small file a pair more or less decides nothing. */
export const atMostByChance = (expected: number): number => expected + 2 * Math.sqrt(expected);
