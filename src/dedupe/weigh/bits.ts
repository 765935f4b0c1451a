/** Weights in bits (binary logarithm of odds), and scores between 0 and 1. */
import { oddsOf } from '../../values/text/odds.ts';

/** Bits as a score between 0 and 1: the probability that two records are one. */
export const scoreOf = (bits: number): number => 1 / (1 + oddsOf(-bits));

/** The other way round. */
export const bitsOf = (score: number): number => Math.log2(score / (1 - score));
