/** A report → the thresholds at which its file passes, and a like one next month: today's share and what chance does to it. */
import type { Dimension } from '../contract.ts';
import { errorsIn, errorsInColumn, warningsIn } from '../gate/figures.ts';
import type { Report } from '../report/schema.ts';
import { LEAST_RECORDS } from './column-rules.ts';
import { number, percent, records } from './words.ts';

interface Threshold {
  readonly key: string;
  readonly value: string | number;
  readonly why: string;
}

export interface GateConclusion {
  readonly criteria: readonly Threshold[];
  /** By rule: how many findings it may have. */
  readonly rules: readonly Threshold[];
  /** By name: what a column that the score expects must come up to. */
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
 * @param own the checks that the pack itself sets: where errors are allowed, none of theirs may hide among them
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
  return {
    criteria: [
      {
        key: 'max-errors',
        value: most(errors, withErrors, read, twoDigits),
        why: `today ${number(errors)} ${errors === 1 ? 'error' : 'errors'}${inRecords(errors, withErrors, read)}`,
      },
      {
        key: 'max-warnings',
        value: most(warnings, withWarnings, read, wholePercent),
        why: `today ${number(warnings)} ${warnings === 1 ? 'warning' : 'warnings'}${inRecords(warnings, withWarnings, read)}`,
      },
      {
        key: 'max-duplicates',
        value: most(twins, twins, read, twoDigits),
        why: `today ${number(merged)} to merge and ${number(report.duplicates.review)} to review`,
      },
      ...scoreOf(report),
    ],
    rules: errors === 0 ? [] : own.map((rule) => ownRule(report, rule)),
    ...(read < LEAST_RECORDS
      ? { columns: [], dimensions: [] }
      : { columns: columnsOf(report, required), dimensions: dimensionsOf(report) }),
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

/** Warnings come with time alone. */
const wholePercent = (share: number): number => Math.ceil(share - 1e-9);

const scoreOf = ({ score }: Report): Threshold[] => scoreLimit('min-score', score);

function scoreLimit(key: string, score: number | null): Threshold[] {
  if (score === null) return [];
  const value = Math.max(0, Math.floor(score - LEEWAY));
  return value === 0 ? [] : [{ key, value, why: `today ${score}` }];
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

/** A column with less in it says nothing of the file by being filled. */
const LEAST_FILLED = 10;

/** Columns of the fields that a file of this kind is expected to hold. */
function columnsOf(report: Report, required: ReadonlySet<string>): Limits[] {
  const expected = new Set(report.scoring.expected.flatMap(({ columns }) => columns));
  return report.fields
    .filter(({ column }) => expected.has(column))
    .map(({ column, filled, empty }) => {
      const errors = Math.min(filled, errorsInColumn(report, column));
      return {
        name: column,
        limits: [
          ...(required.has(column) ? [] : leastShare('min-filled', filled, filled + empty, LEAST_FILLED)),
          // without errors of its own the limit for all errors is its limit too
          ...(errors === 0 ? [] : leastShare('min-valid', filled - errors, filled, 1)),
        ],
      };
    })
    .filter(({ limits }) => limits.length > 0);
}

/** Whole percent below today's share, by a point at least. */
function leastShare(key: string, part: number, whole: number, least: number): Threshold[] {
  if (whole < LEAST_RECORDS) return [];
  const share = part / whole;
  const value = Math.floor(100 * (share - Math.max(0.01, chance(share, whole))) + 1e-9);
  return value < least
    ? []
    : [{ key, value: `${value}%`, why: `today ${percent(part, whole)} of ${number(whole)} cells` }];
}

function ownRule({ rules }: Report, id: string): Threshold {
  const own = rules.filter(({ code }) => code.split('/')[0] === id);
  const count = own.reduce((sum, rule) => sum + rule.count, 0);
  const checked = Math.max(0, ...own.map((rule) => rule.checked));
  return { key: id, value: most(count, count, checked, twoDigits), why: `today ${number(count)}` };
}
