/** Which way round the dates of a column are, by the cells that fit one way only: evidence counts for dates written alike. */
import type { DateOrder } from '../../contract.ts';
import { parseDate } from './date.ts';

type Open = 'dmy' | 'mdy';

/** Dates that are written alike: with the same separators, and with or without words that prove an order (`klo`, a weekday). */
interface Family {
  readonly key: string;
  /** Dates of the calendar in this form. */
  cells: number;
  /** Those of them that fit both orders. */
  open: number;
  readonly proven: { readonly [order in Open]: Proof };
}

/** Cells that fit one order only. */
interface Proof {
  cells: number;
  /** Different ones, counted up to two. */
  readonly texts: Set<string>;
  sample: string;
}

/** What the cells of one column prove. */
export interface DateBallot {
  readonly families: ReadonlyMap<string, Family>;
  readonly yearFirst: { readonly cells: number; readonly sample: string };
  /** Eight digits with the year last that fit one order only: `05311984`. No proof, as they may be numbers of another kind. */
  readonly yearLast: { readonly [order in Open]: number };
  /** Cells that were looked at. */
  readonly cells: number;
}

/** Another date column of the same export. */
export interface Neighbour {
  readonly column: string;
  readonly ballot: DateBallot;
}

export interface DateVote {
  readonly order?: DateOrder;
  /** What decided, or why nothing did; `''` where there is nothing to say. */
  readonly evidence: string;
}

/** A family of so many dates needs more than one that fits one order only. */
const MANY = 10;
/** Different texts that must prove an order there, and their least share of the dates of the family. */
const LEAST = { texts: 2, share: 0.02 } as const;

const FORM = /^(.*?)(?<!\d)\d{1,2}\s?([-/.]| )\s?\d{1,2}\s?([-/.]| )\s?\d{4}(?!\d)(.*)$/s;
/** Words beside a date that prove nothing about its order: halves of the day and zones. */
const NEUTRAL = /\b(?:[ap]\.?\s?m\b\.?|utc|gmt)(?![a-z])/gi;
const WORD = /\p{L}{2,}/u;
const EIGHT_DIGITS = /^\d{8}$/;
/** Of the cells that fit one order only, those that must fit the same before dates are compared by it. */
const NEARLY_ALL = 0.9;

/** Counts what every cell of a column proves. */
export function countDates(values: readonly string[]): DateBallot {
  const families = new Map<string, Family>();
  const yearFirst = { cells: 0, sample: '' };
  const yearLast = { dmy: 0, mdy: 0 };
  for (const value of values) {
    const text = value.trim();
    if (text === '') continue;
    const { order, ambiguous, iso } = parseDate(text);
    if (order === 'ymd') {
      yearFirst.cells++;
      yearFirst.sample ||= text;
      continue;
    }
    if (!ambiguous && iso === '') {
      const only = onlyOrder(text);
      if (only) yearLast[only]++;
      continue;
    }
    const key = familyOf(text);
    if (key === '') continue;
    const family = families.get(key) ?? newFamily(key);
    families.set(key, family);
    family.cells++;
    if (ambiguous) family.open++;
    if (order !== undefined) prove(family, order, text);
  }
  return { families, yearFirst, yearLast, cells: values.length };
}

/** The order in which eight digits with the year last are a date, where the other makes none. */
function onlyOrder(text: string): Open | undefined {
  const fits = (order: Open): boolean => parseDate(text, { order, given: true }).iso !== '';
  if (!EIGHT_DIGITS.test(text) || fits('dmy') === fits('mdy')) return undefined;
  return fits('dmy') ? 'dmy' : 'mdy';
}

function prove(family: Family, order: Open, text: string): void {
  const proof = family.proven[order];
  proof.cells++;
  if (proof.texts.size < LEAST.texts) proof.texts.add(text);
  proof.sample ||= text;
}

function newFamily(key: string): Family {
  const proof = (): Proof => ({ cells: 0, texts: new Set<string>(), sample: '' });
  return { key, cells: 0, open: 0, proven: { dmy: proof(), mdy: proof() } };
}

/** `''` for what has no day and month in numbers. */
function familyOf(text: string): string {
  const match = FORM.exec(text);
  if (!match) return '';
  const [, before = '', one = '', two = '', after = ''] = match;
  const marked = WORD.test(`${before} ${after}`.replace(NEUTRAL, ' '));
  return `${one}${two}${marked ? ' with words' : ''}`;
}

interface Decision {
  readonly order?: Open;
  readonly evidence: string;
  /** Cells of the family that proves it. */
  readonly cells: number;
}

const SHAPE = { dmy: 'day first', mdy: 'month first' } as const;
const UNDECIDED: Decision = { evidence: '', cells: 0 };

const isEnough = (proof: Proof, cells: number): boolean =>
  cells < MANY || (proof.texts.size >= LEAST.texts && proof.cells >= cells * LEAST.share);

/** What the cells of a family say about its order. Cells that contradict each other, or too few of them, leave it open. */
function decideFamily({ key, cells, proven }: Family): Decision {
  const { dmy, mdy } = proven;
  if (dmy.cells > 0 && mdy.cells > 0) {
    const evidence = `contradicting: ${dmy.cells} day first ("${dmy.sample}"), ${mdy.cells} month first ("${mdy.sample}")`;
    return { evidence, cells };
  }
  if (dmy.cells + mdy.cells === 0) return UNDECIDED;
  const order = dmy.cells > 0 ? 'dmy' : 'mdy';
  const proof = proven[order];
  const say = (what: string): string => `${proof.cells} of ${cells} dates like "${proof.sample}" only fit ${what}`;
  if (!isEnough(proof, cells)) return { evidence: `${say(SHAPE[order])}: too few to decide`, cells };
  if (order === 'mdy' && key === '..')
    return { evidence: `${say(SHAPE[order])}, which dates with dots are not read as`, cells };
  return { order, evidence: say(SHAPE[order]), cells };
}

interface Alike {
  readonly column: string;
  readonly other: Family;
}

/** Dates of other columns that are written as those of the family are. */
const alikeIn = (neighbours: readonly Neighbour[], { key }: Family): Alike[] =>
  neighbours.flatMap(({ column, ballot }) => {
    const other = ballot.families.get(key);
    return other ? [{ column, other }] : [];
  });

/** Whether both orders are proven by some cell, of other columns too. */
function isContradicted(family: Family, alike: readonly Alike[]): boolean {
  const proven = (order: Open): boolean =>
    family.proven[order].cells > 0 || alike.some(({ other }) => other.proven[order].cells > 0);
  return proven('dmy') && proven('mdy');
}

/**
 * What the other columns of the export prove about dates in this form. Nothing where any cell of any of them says otherwise, and
 * where there is less of it than a column of this size would need of its own.
 */
function borrow(family: Family, neighbours: readonly Neighbour[]): Decision {
  const alike = alikeIn(neighbours, family);
  if (isContradicted(family, alike)) return UNDECIDED;
  let found = UNDECIDED;
  for (const { column, other } of alike) {
    const { order, evidence, cells } = decideFamily(other);
    if (order === undefined || cells <= found.cells || !isEnough(other.proven[order], Math.max(MANY, family.cells)))
      continue;
    found = { order, evidence: `as in "${column}", ${evidence}`, cells };
  }
  return found;
}

/**
 * The day-month order of a column. A column has one order for all its cells, so none is decided that would be applied to dates of
 * another form which do not prove it: an order proven with slashes is not for dates with hyphens. Dates with dots have the day
 * first wherever they are usual, and `parseDate` never reads them otherwise.
 * @param neighbours other date columns of the export: what they prove about dates in the same form counts where the column itself
 * proves nothing
 */
export function decideDateOrder(ballot: DateBallot, neighbours: readonly Neighbour[] = []): DateVote {
  const families = [...ballot.families.values()].sort((a, b) => b.cells - a.cells);
  const decided = families.map((family) => {
    const own = decideFamily(family);
    const decision = own.order === undefined && family.open > 0 ? borrow(family, neighbours) : own;
    return { family, own, decision: decision.order === undefined ? own : decision };
  });
  const orders = decided.filter(({ decision }) => decision.order !== undefined);
  const safe = orders.find(({ decision }) =>
    decided.every((other) => other.family.open === 0 || mayRead(other.family, other.decision, decision.order as Open)),
  );
  if (safe) return { order: safe.decision.order as Open, evidence: safe.decision.evidence };
  if (orders.length > 0) {
    const { evidence } = (orders[0] as (typeof orders)[0]).decision;
    return { evidence: `${evidence}, but other dates of the column are written in another way and may fit another` };
  }
  const doubt = decided.find(({ own }) => own.evidence !== '')?.own.evidence ?? '';
  const { cells, sample } = ballot.yearFirst;
  const others = families.reduce((sum, family) => sum + family.cells, 0);
  if (cells === 0 || (doubt !== '' && cells <= others)) return { evidence: doubt };
  return { order: 'ymd', evidence: `${cells} of ${ballot.cells} values only fit year first, as "${sample}"` };
}

/** Whether the order of a column is open because other columns prove another one than the column, or than each other. */
export const isContested = (ballot: DateBallot, neighbours: readonly Neighbour[]): boolean =>
  [...ballot.families.values()].some(
    (family) =>
      family.open > 0 && isContradicted(family, alikeIn(neighbours, family)) && !isContradicted(family, NO_OTHERS),
  );

const NO_OTHERS: readonly Alike[] = [];

/** Whether cells of the family may be read in an order of the column: proven, or of the form that has only one. */
function mayRead(family: Family, decision: Decision, order: Open): boolean {
  if (decision.order !== undefined && family.key !== '..') return decision.order === order;
  return family.key === '..' && family.proven.mdy.cells === 0;
}

/** The day-month order of a column by its own cells alone. */
export function voteDateOrder(values: readonly string[]): DateVote {
  return decideDateOrder(countDates(values));
}

/**
 * The order that nearly all cells of a column fit that fit one only, or of the other columns where none of it does: good enough to
 * compare dates by, and not to write them, as a few are typed the other way round or are slips.
 */
export function likelyDateOrder(ballot: DateBallot, neighbours: readonly Neighbour[] = []): Open | undefined {
  const own = fitting([ballot]);
  const { dmy, mdy } = own.dmy + own.mdy > 0 ? own : fitting(neighbours.map((neighbour) => neighbour.ballot));
  if (dmy + mdy === 0) return undefined;
  if (dmy >= (dmy + mdy) * NEARLY_ALL) return 'dmy';
  return mdy >= (dmy + mdy) * NEARLY_ALL ? 'mdy' : undefined;
}

/** Cells that fit one order only. Dates with dots are not asked: they have the day first whatever the others have. */
function fitting(ballots: readonly DateBallot[]): { dmy: number; mdy: number } {
  const sum = { dmy: 0, mdy: 0 };
  for (const { families, yearLast } of ballots) {
    sum.dmy += yearLast.dmy;
    sum.mdy += yearLast.mdy;
    for (const { key, proven } of families.values()) {
      if (key === '..') continue;
      sum.dmy += proven.dmy.cells;
      sum.mdy += proven.mdy.cells;
    }
  }
  return sum;
}
