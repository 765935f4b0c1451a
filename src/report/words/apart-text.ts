/** A run that has lost the columns of its series, or is another file of that name, in words. */
import type { History } from '../shape/watch-schema.ts';

/** `looks like series c, but 4 of 6 columns are gone; --series c compares with it, --series NAME begins another`. */
export const apartText = ({ series, columns, gone }: NonNullable<History['apart']>): string =>
  `looks like series ${series}, but ${gone.length} of ${columns} columns are gone; --series ${series} compares with it, --series NAME begins another`;
