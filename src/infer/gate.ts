/** A report → the thresholds at which its file passes, and a like one next month: today's share and what chance does to it. */
import type { Dimension } from '../contract.ts';
import { errorsIn, errorsInColumn, warningsIn } from '../gate/figures.ts';
import type { Report } from '../report/shape/schema.ts';
import { LEAST_RECORDS } from './column-rules.ts';
import { number, percent, records } from './words.ts';

interface Threshold {
  readonly key: string;
  readonly value: string | number;
  /** What the file has today. */
  readonly today: string;
}

export interface GateConclusion {
  readonly criteria: readonly Threshold[];
  /** By rule: how many findings it may have. */
  readonly rules: readonly Threshold[];
  /** By name: what a column must come up to that the score expects or that is well filled. */
  readonly columns: readonly Limits[];
  readonly dimensions: readonly Limits[];
}

/** Thresholds of one thing. */
interface Limits {
  readonly name: string;
  readonly limits: readonly Threshold[];
}

/** Points that the score may lose at least: records age. */
const LEEWAY = 0.5;

/**
 * Nothing for a file without records: it should not pass.
 * @param own checks of which no finding may hide among others where errors are allowed: those that the pack itself sets
 * @param required columns of which the pack says that every cell must be filled
 */
export function concludeGate(
  report: Report,
  own: readonly string[],
  required: ReadonlySet<string> = new Set(),
): GateConclusion {
  const { read, merged } = report.rows;
  if (read === 0) return { criteria: [], rules: [], columns: [], dimensions: [] };
  const [errors, warnings] = [errorsIn(report), warningsIn(report)];
  const twins = merged + report.duplicates.review;
  const { withErrors = errors, withWarnings = warnings } = report.records ?? {};
  const isLarge = read >= LEAST_RECORDS;
  return {
    criteria: [
      {
        key: 'max-errors',
        value: most(errors, withErrors, read, twoDigits),
        today: `${number(errors)} ${errors === 1 ? 'error' : 'errors'}${inRecords(errors, withErrors, read)}`,
      },
      {
        key: 'max-warnings',
        value: most(warnings, withWarnings, read, wholePercent),
        today: `${number(warnings)} ${warnings === 1 ? 'warning' : 'warnings'}${inRecords(warnings, withWarnings, read)}`,
      },
      {
        key: 'max-duplicates',
        value: most(twins, twins, read, twoDigits),
        today: `${number(merged)} to merge and ${number(report.duplicates.review)} to review`,
      },
      ...(isLarge ? [{ key: 'min-rows', value: fewest(read), today: number(read) }] : []),
      ...scoreLimit('min-score', report.score),
    ],
    rules: errors === 0 ? [] : own.map((rule) => ownRule(report, rule)),
    columns: isLarge ? columnsOf(report, required) : [],
    dimensions: isLarge ? dimensionsOf(report) : [],
  };
}

const inRecords = (count: number, part: number, read: number): string =>
  count === 0 ? '' : ` in ${records(part)}, ${percent(part, read)}`;

/**
 * How far off a share is by chance, as a share. Of the records of next month most are those of today, so that two standard errors of one
 * month are more than the two months differ in 95 of 100 cases, in all criteria together.
 */
const chance = (share: number, whole: number): number => CHANCE * Math.sqrt((share * (1 - share)) / whole);
const CHANCE = 2;

/**
 * A count where none or few records are: a share of ten says nothing. None stay none: what is dealt to one record in a thousand today
 * hardly comes among the few new ones of a month.
 * @param count what a whole number is compared with, and `part` of `whole` what a share is compared with
 */
function most(count: number, part: number, whole: number, round: (share: number) => number): string | number {
  if (count === 0 || whole < LEAST_RECORDS || part > whole) return count;
  const share = part / whole;
  return `${Math.min(100, round((share + chance(share, whole)) * 100))}%`;
}

/** Two significant digits, upwards: of nine cases a tenth is seen. */
function twoDigits(share: number): number {
  const unit = 10 ** (Math.floor(Math.log10(share)) - 1);
  const rounded = Math.ceil(share / unit - 1e-9) * unit;
  return Number(rounded.toPrecision(2));
}

/** Contacts are deleted every month, but hardly a fifth of them. Two significant digits, downwards. */
function fewest(read: number): number {
  const least = Math.floor(read * KEPT_SHARE + 1e-9);
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(least)) - 1);
  return Math.floor(least / unit) * unit;
}
const KEPT_SHARE = 0.8;

/** Warnings come with time alone. */
const wholePercent = (share: number): number => Math.ceil(share - 1e-9);

function scoreLimit(key: string, score: number | null): Threshold[] {
  if (score === null) return [];
  const value = Math.max(0, Math.floor(score - LEEWAY));
  return value === 0 ? [] : [{ key, value, today: String(score) }];
}

/**
 * Dimensions of which each could get worse while the score hardly moves. Of uniqueness `max-duplicates` says the same more plainly, and
 * timeliness falls with time alone.
 */
const WATCHED: readonly Dimension[] = ['completeness', 'validity', 'consistency', 'plausibility'];

const dimensionsOf = ({ dimensions }: Report): Limits[] =>
  WATCHED.map((name) => ({ name, limits: scoreLimit('min', dimensions[name]) })).filter(
    ({ limits }) => limits.length > 0,
  );

/** Percent: a column with less in it says nothing of the file by being filled; one that nobody expects must be filled as a rule. */
const LEAST_FILLED = { expected: 10, other: 50 } as const;

/** Columns of the fields that a file of this kind is expected to hold, and what else people fill in. */
function columnsOf(report: Report, required: ReadonlySet<string>): Limits[] {
  const expected = new Set(report.scoring.expected.flatMap(({ columns }) => columns));
  return report.fields
    .map(({ column, filled, empty }) => {
      const isExpected = expected.has(column);
      const errors = isExpected ? Math.min(filled, errorsInColumn(report, column)) : 0;
      const least = LEAST_FILLED[isExpected ? 'expected' : 'other'];
      const cells = filled + empty;
      const isFilled = 100 * filled >= least * cells && !required.has(column);
      return {
        name: column,
        limits: [
          ...(isFilled ? leastShare('min-filled', filled, cells, 'filled') : []),
          // without errors of its own the limit for all errors is its limit too
          ...(errors === 0 ? [] : leastShare('min-valid', filled - errors, filled, 'valid')),
        ],
      };
    })
    .filter(({ limits }) => limits.length > 0);
}

/** Whole percent below today's share, by a point at least. */
function leastShare(key: string, part: number, whole: number, what: string): Threshold[] {
  if (whole < LEAST_RECORDS) return [];
  const share = part / whole;
  const value = Math.floor(100 * (share - Math.max(0.01, chance(share, whole))) + 1e-9);
  return value < 1 ? [] : [{ key, value: `${value}%`, today: `${percent(part, whole)} of ${number(whole)} ${what}` }];
}

function ownRule({ rules }: Report, id: string): Threshold {
  const own = rules.filter(({ code }) => code.split('/')[0] === id);
  const count = own.reduce((sum, rule) => sum + rule.count, 0);
  const checked = Math.max(0, ...own.map((rule) => rule.checked));
  return { key: id, value: most(count, count, checked, twoDigits), today: number(count) };
}
