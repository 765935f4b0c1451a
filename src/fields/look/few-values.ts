/** Columns that say one of a few things, again and again: a choice, and no address or number of anybody's. */
import type { Shape } from './sniff.ts';

/** Fewer values may be few different ones by chance. */
const LEAST = 8;
const DIFFERENT = 8;
/** Of the filled cells. */
const SHARE = 0.25;

/** Whether a column has enough values, and few different ones among them. */
export const holdsFewValues = ({ sampled, distinct, filled }: Shape): boolean =>
  sampled >= LEAST && distinct <= DIFFERENT && distinct <= filled * SHARE;
