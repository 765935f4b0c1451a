/** A threshold of dedupe as people write it: a probability (`0.93`), or bits, the binary logarithm of the odds (`3.7bits`). */
import { oddsOf } from '../values/text/odds.ts';

const BITS = /^\s*([+\-−]?(?:\d+\.?\d*|\.\d+))\s*(?:b|bits?)\s*$/i;
const NUMBER = /^\s*[+\-−]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i;

/** What `thresholdFrom` can read, for the schema that editors check with. */
export const THRESHOLD_PATTERN = /^\s*(?:[+\-−]?(?:\d+\.?\d*|\.\d+)\s*(?:[bB]|[bB][iI][tT][sS]?)|0?\.\d+)\s*$/;

/** The nearest to 0 and to 1 that still is a threshold. */
const [LEAST, MOST] = [Number.MIN_VALUE, 1 - Number.EPSILON / 2];

/**
 * @returns the probability, between 0 and 1 and neither of them; a text that says what is wrong where it is none
 */
export function thresholdFrom(given: unknown): number | string {
  if (typeof given === 'string') {
    const bits = BITS.exec(given)?.[1];
    if (bits !== undefined) return Math.min(MOST, Math.max(LEAST, 1 / (1 + oddsOf(-signed(bits)))));
  }
  const number = typeof given === 'string' && NUMBER.test(given) ? signed(given) : given;
  if (typeof number !== 'number' || Number.isNaN(number)) {
    return 'must be a probability such as 0.93, or bits such as +3.7bits';
  }
  if (number > 0 && number < 1) return number;
  if (number === 0 || number === 1) return 'must be between 0 and 1, and neither; nothing is that sure';
  return `a probability is between 0 and 1; if you mean bits, write ${given}bits`;
}

const signed = (text: string): number => Number(text.replace('−', '-'));
