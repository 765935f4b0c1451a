/** What the values of a column are like, out of a sketch of them. */
import type { ColumnValues } from '../contract.ts';
import { compare } from './parts.ts';
import type { Report } from './schema.ts';

type Profile = Report['fields'][number]['profile'];

const HASHES = 2 ** 32;
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

/** @param columns of the file */
export function profileOf(values: ColumnValues | null | undefined, columns: number): Profile {
  if (!values || values.longest === 0) return NONE;
  const { isWhole, shortest, longest, least, greatest } = values;
  return {
    distinct: distinctOf(values),
    isExact: isWhole,
    top: isWhole ? topOf(values, columns > MANY_COLUMNS ? 3 : FEW) : [],
    shortest,
    longest,
    least: least || null,
    greatest: greatest || null,
  };
}

/** Exact where all values are there, else (k − 1) ÷ the k-th smallest hash, as a share of all hashes (Bar-Yossef et al., 2002). */
export function distinctOf({ isWhole, values }: Pick<ColumnValues, 'isWhole' | 'values'>): number {
  const last = values[values.length - 1];
  return isWhole || !last ? values.length : Math.round((values.length - 1) / ((last.hash + 1) / HASHES));
}

function topOf({ values }: ColumnValues, most: number): Profile['top'] {
  const worth = values.length <= FEW ? values : values.filter(({ count }) => count > 1);
  return [...worth]
    .sort((a, b) => b.count - a.count || compare(a.value, b.value))
    .slice(0, most)
    .map(({ value, count }) => ({ value, count }));
}
