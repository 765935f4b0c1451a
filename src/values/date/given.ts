/** The order of day and month that somebody gave, for columns that do not prove one. */
import type { DateOrder } from '../../contract.ts';
import type { DateBallot, DateVote, Neighbour } from './vote.ts';

export interface GivenOrder {
  readonly order: DateOrder;
  /** Who gave it, for people: `locale fi`, `--date-order`. */
  readonly by: string;
}

const SHAPE = { dmy: 'day first', mdy: 'month first', ymd: 'year first' } as const;

/**
 * What the cells prove, or else the order that was given. It is taken only where some cells could be read both ways and not one of the
 * column, or of others that are written alike, fits another order alone: a single cell that contradicts is reason to ask a person. Dates with dots are never read
 * month first.
 * @param vote what the cells of the column and of its neighbours prove
 */
export function orderOrGiven(
  vote: DateVote,
  { ballot, neighbours }: { readonly ballot: DateBallot; readonly neighbours: readonly Neighbour[] },
  given: GivenOrder | undefined,
): DateVote {
  if (given === undefined || given.order === 'ymd' || vote.order === 'dmy' || vote.order === 'mdy') return vote;
  const families = [...ballot.families.values()];
  const other = given.order === 'dmy' ? 'mdy' : 'dmy';
  const open = families.reduce((sum, family) => sum + family.open, 0);
  const alike = neighbours.flatMap((one) => families.flatMap(({ key }) => one.ballot.families.get(key) ?? []));
  if (open === 0 || [...families, ...alike].some(({ proven }) => proven[other].cells > 0)) return vote;
  const one = open === 1 ? 'date fits' : 'dates fit';
  const evidence = `${SHAPE[given.order]} given by ${given.by}: ${open} ${one} either way, none another way only`;
  return { order: given.order, evidence };
}
