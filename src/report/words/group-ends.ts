/** The best and the worst group of records, where they are of different quality. */
import { DIMENSIONS, type Dimension, type GroupBy } from '../../contract.ts';
import type { Report } from '../shape/schema.ts';

type Group = Report['groups'][number];
export type GroupValue = Group['values'][number];

export const GROUP_NAMES: { readonly [by in GroupBy]: string } = {
  owner: 'Owner',
  source: 'Source',
  country: 'Country',
  created: 'Month of creation',
};

/** Of fewer records than this share of the file a score says little. */
const LEAST = 0.01;

export interface Ends {
  readonly by: GroupBy;
  readonly best: GroupValue;
  readonly worst: GroupValue;
}

/** Of owners, sources and countries those that lie furthest apart; undefined where no two have different scores. */
export function endsOf(report: Report): Ends | undefined {
  const all = report.groups.flatMap((group): Ends[] => {
    const sorted = group.by === 'created' ? [] : worstOf(group, report);
    return sorted.length < 2 ? [] : [{ by: group.by, best: sorted.at(-1)!, worst: sorted[0]! }];
  });
  const apart = ({ best, worst }: Ends): number => best.score! - worst.score!;
  const furthest = all.sort((a, b) => apart(b) - apart(a))[0];
  return furthest !== undefined && apart(furthest) > 0 ? furthest : undefined;
}

/**
 * Of more than one value, those with a score, the lowest first: those that are large enough, or of a small file all that are no sliver of it. A
 * month to come is a mistake and no month.
 */
export function worstOf({ by, values }: Group, report: Report): GroupValue[] {
  const { asOf, rows } = report;
  const isMeant = ({ value, score, records }: GroupValue): boolean =>
    score !== null && records >= rows.read * LEAST && (by !== 'created' || value <= asOf.slice(0, 7));
  const meant = values.filter(isMeant);
  const large = meant.filter(({ records }) => records >= leastOf(report));
  const compared = large.length < 2 ? meant : large;
  return compared.length < 2 ? [] : compared.sort(lowestFirst);
}

const lowestFirst = (a: GroupValue, b: GroupValue): number => a.score! - b.score! || b.records - a.records;

/** Of fewer records than this a place among the worst would be chance. */
const FEWEST = 30;

/** How many records a group must have to stand where its score puts it. */
export const leastOf = ({ rows }: Pick<Report, 'rows'>): number => Math.max(FEWEST, Math.ceil(rows.read * LEAST));

/** Groups that are large enough, the lowest score first, then the others, most records first. */
export function worstFirst(values: readonly GroupValue[], report: Report): { values: GroupValue[]; ranked: number } {
  const least = leastOf(report);
  const isRanked = ({ score, records }: GroupValue): boolean => score !== null && records >= least;
  const ranked = values.filter(isRanked).sort(lowestFirst);
  // one alone is neither worse nor better than others
  if (ranked.length < 2) return { values: [...values], ranked: 0 };
  return { values: [...ranked, ...values.filter((one) => !isRanked(one))], ranked: ranked.length };
}

/** The dimension in which the largest share of checks failed. One that fails in the whole file says nothing of a group. */
export function weakestOf(counts: GroupValue['counts'], { scoring }: Pick<Report, 'scoring'>): Dimension | undefined {
  const isHopeless = (one: Dimension): boolean => scoring.counts[one].failed === scoring.counts[one].applied;
  const share = (dimension: Dimension): number => counts[dimension].failed / Math.max(1, counts[dimension].applied);
  return DIMENSIONS.filter((one) => counts[one].failed > 0 && !isHopeless(one)).sort((a, b) => share(b) - share(a))[0];
}
