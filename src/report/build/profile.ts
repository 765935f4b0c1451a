/** What the values of a column are like, out of a sketch of them. */
import type { ColumnValues } from '../../contract.ts';
import { compare } from '../shape/parts.ts';
import type { Report } from '../shape/schema.ts';
import { distributionOf } from './distribution.ts';

type Profile = Report['fields'][number]['profile'];

const HASHES = 2 ** 32;
/** Standard errors from which on the two estimates contradict each other. */
const FAR = 2;
/** Of so few different values each is shown, also where none comes twice. */
const FEW = 10;
/** A report over very many columns shows less of each. */
const MANY_COLUMNS = 1000;

const NONE: Profile = {
  distinct: 0,
  isExact: true,
  top: [],
  shortest: 0,
  longest: 0,
  least: null,
  greatest: null,
};

/** @param filled cells of the column that hold something @param columns of the file */
export function profileOf(values: ColumnValues | null | undefined, filled: number, columns: number): Profile {
  if (!values || values.longest === 0) return NONE;
  const { isWhole, shortest, longest, least, greatest } = values;
  const distribution = distributionOf(values, filled);
  return {
    distinct: distinctOf(values, filled),
    isExact: isWhole,
    top: isWhole ? topOf(values, columns > MANY_COLUMNS ? 3 : FEW) : [],
    shortest,
    longest,
    least: least || null,
    greatest: greatest || null,
    ...(distribution ? { distribution } : {}),
  };
}

/**
 * Exact where all values are there. Else the better of two estimates from the k values with the smallest hashes, which are a uniform
 * sample of the different values: (k − 1) ÷ the k-th smallest hash as a share of all hashes (Bar-Yossef et al., 2002), whose relative
 * standard error is √((1 − k ÷ D) ÷ (k − 2)) for D different values, or all cells ÷ how often a value of the sample comes on average (a ratio estimate), whose error is
 * that of the average: none at all in a column of ids, each of which comes once. The second is for naught where a few values that are not in
 * the sample come very often; then it lies far from the first. How far decides how much of a column one value may fill unseen, and how often
 * a column of ids is estimated (3 in 100).
 * @param filled cells of the column that hold something
 */
export function distinctOf({ isWhole, values }: Pick<ColumnValues, 'isWhole' | 'values'>, filled: number): number {
  const k = values.length;
  const last = values[k - 1];
  if (isWhole || !last) return k;
  const mean = values.reduce((sum, { count }) => sum + count, 0) / k;
  const variance = values.reduce((sum, { count }) => sum + (count - mean) ** 2, 0) / (k - 1);
  const byHash = (k - 1) / ((last.hash + 1) / HASHES);
  const byCount = filled / mean;
  // of few more values than were kept most were seen
  const error = Math.sqrt(Math.max(1 / k, 1 - k / byHash) / (k - 2));
  const isBetter = Math.sqrt(variance / k) / mean < error && Math.abs(byCount / byHash - 1) < FAR * error;
  const estimate = isBetter ? byCount : byHash;
  return Math.max(k, Math.min(filled, Math.round(estimate)));
}

function topOf({ values }: ColumnValues, most: number): Profile['top'] {
  const worth = values.length <= FEW ? values : values.filter(({ count }) => count > 1);
  return [...worth]
    .sort((a, b) => b.count - a.count || compare(a.value, b.value))
    .slice(0, most)
    .map(({ value, count }) => ({ value, count }));
}
