/** One criterion against a report: what was found, and whether that is all right. What cannot be measured is never all right. */
import type { Dimension } from '../contract.ts';
import type { Report } from '../report/shape/schema.ts';
import { counted, formatCount, formatScore, formatShareBeside } from '../report/text/numbers.ts';
import { type Asked, OTHER_RULES } from './asked.ts';
import {
  cellsIn,
  commonestIn,
  errorsIn,
  errorsInColumn,
  findingsBesides,
  findingsOf,
  isError,
  unreadableOf,
  warningsIn,
} from './figures.ts';
import type { Limit } from './limit.ts';
import { type Measured, unmeasured } from './measured.ts';
import { anomalies, columnsKept, drop, recordsAgainst } from './past.ts';

/** @param ownLimits rules and codes that have a limit of their own: `fail-on` leaves them to it */
export function measure(report: Report, asked: Asked, ownLimits: ReadonlySet<string>): Measured {
  const { limit, name, rule, column, dimension, unmeasurable } = asked;
  const { rows, records, duplicates } = report;
  if (unmeasurable !== undefined) return unmeasured(unmeasurable);
  switch (name) {
    case 'fail-on':
      return worst(report, limit, ownLimits);
    case 'max-errors':
      return atMost(limit, errorsIn(report), records?.withErrors, rows.read, 'records');
    case 'max-warnings':
      return atMost(limit, warningsIn(report), records?.withWarnings, rows.read, 'records');
    case 'max-rejected':
      return atMost(limit, rows.rejected, rows.rejected, rows.read, 'records');
    case 'max-duplicates':
      if (!duplicates.enabled) return unmeasured('duplicates were not looked for');
      return atMost(limit, rows.merged + duplicates.review, rows.merged + duplicates.review, rows.read, 'records');
    case 'max-repairs': {
      const { cells, repaired } = cellsIn(report);
      return atMost(limit, repaired, repaired, cells, 'cells');
    }
    case 'min-rows':
      if (rows.read === 0) return unmeasured('there are no records');
      if (limit.unit === 'percent') return recordsAgainst(report, limit.value);
      return { passed: rows.read >= numberIn(limit), actual: formatCount(rows.read) };
    case 'max': {
      if (rule === OTHER_RULES) return others(report, limit, ownLimits);
      const { count, checked } = findingsOf(report, rule ?? '');
      // what was never found was looked for all the same
      return atMost(limit, count, count, Math.max(1, checked), 'checked');
    }
    case 'min-score':
      return scoreAtLeast(limit, dimension ? report.dimensions[dimension] : report.score, dimension);
    case 'min-valid':
      if (column !== undefined) return validColumn(report, limit, column);
      if (!records) return unmeasured('the report does not count records with errors');
      return atLeast(limit, rows.read - records.withErrors, rows.read, 'records');
    case 'min-filled':
      return filledColumn(report, limit, column ?? '');
    case 'max-share':
      return commonest(report, limit, column ?? '');
    case 'max-drop':
      return drop(report, numberIn(limit), dimension);
    case 'no-worse':
      return drop(report, 0, dimension);
    case 'keep-columns':
      return columnsKept(report);
    case 'fail-on-anomaly':
      return anomalies(report);
    case 'allow-empty':
      return { passed: true, actual: counted(rows.read, 'record') };
  }
}

const numberIn = (limit: Limit): number => ('value' in limit && typeof limit.value === 'number' ? limit.value : 0);

/** Rounding of binary fractions must not decide: 0.07 × 100 is a little more than 7. */
const SLACK = 1e-9;

function atMost(limit: Limit, count: number, part: number | undefined, whole: number, what: string): Measured {
  const most = numberIn(limit);
  if (limit.unit !== 'percent') return { passed: count <= most, actual: formatCount(count) };
  if (part === undefined) return unmeasured(`the report does not count such ${what}`);
  if (whole === 0) return unmeasured(`there are no ${what}`);
  return { passed: 100 * part <= most * whole * (1 + SLACK), actual: shareOf(part, whole, what, limit) };
}

function atLeast(limit: Limit, part: number, whole: number, what: string): Measured {
  if (whole === 0) return unmeasured(`there are no ${what}`);
  const passed = 100 * part >= numberIn(limit) * whole * (1 - SLACK);
  return { passed, actual: shareOf(part, whole, what, limit) };
}

const shareOf = (part: number, whole: number, what: string, limit: Limit): string =>
  `${formatShareBeside(numberIn(limit), part, whole)} (${formatCount(part)} of ${formatCount(whole)} ${what})`;

function scoreAtLeast(limit: Limit, score: number | null, dimension: Dimension | undefined): Measured {
  if (score === null)
    return unmeasured(dimension ? `nothing of ${dimension} could be checked` : 'nothing could be checked');
  return { passed: score >= numberIn(limit), actual: formatScore(score) };
}

function worst(report: Report, limit: Limit, ownLimits: ReadonlySet<string>): Measured {
  const isLeft = (code: string): boolean => !ownLimits.has(code) && !ownLimits.has(code.split('/')[0]!);
  const rules = report.rules.filter(({ code }) => isLeft(code));
  const rejected = unreadableOf(report).filter(({ reason }) => isLeft(reason));
  const left = { ...report, rules, rejected };
  const errors = errorsIn(left);
  const warnings = rules.filter((rule) => !isError(rule)).reduce((sum, { count }) => sum + count, 0);
  const isStrict = limit.unit === 'level' && limit.value === 'warning';
  const lost = rejected.reduce((sum, { count }) => sum + count, 0);
  const ofThem = lost > 0 ? ` (${counted(lost, 'of them a record that', 'of them records that')} cannot be read)` : '';
  const found = [`${counted(errors, 'error')}${ofThem}`, ...(isStrict ? [counted(warnings, 'warning')] : [])];
  return { passed: errors === 0 && (!isStrict || warnings === 0), actual: found.join(', ') };
}

function validColumn(report: Report, limit: Limit, column: string): Measured {
  const field = report.fields.find((one) => one.column === column);
  const errors = Math.min(field?.filled ?? 0, errorsInColumn(report, column));
  return atLeast(limit, (field?.filled ?? 0) - errors, field?.filled ?? 0, 'filled cells');
}

function filledColumn({ fields }: Report, limit: Limit, column: string): Measured {
  const { filled = 0, empty = 0 } = fields.find((one) => one.column === column) ?? {};
  return atLeast(limit, filled, filled + empty, 'cells');
}

/** Of so many rules that have too many findings the verdict tells. */
const MOST_TOLD = 3;

/** Each rule by itself, as findings or as a share of the records. */
function others(report: Report, limit: Limit, ownLimits: ReadonlySet<string>): Measured {
  const { read } = report.rows;
  const all = findingsBesides(report, ownLimits);
  const tell = ({ rule, count }: (typeof all)[number]): string =>
    `${rule} ${atMost(limit, count, count, read, 'records').actual}`;
  if (limit.unit === 'percent' && read === 0) return unmeasured('there are no records');
  const failed = all.filter(({ count }) => !atMost(limit, count, count, read, 'records').passed);
  const told = (failed.length > 0 ? failed : all).slice(0, failed.length > 0 ? MOST_TOLD : 1).map(tell);
  const more = failed.length > MOST_TOLD ? [`${failed.length - MOST_TOLD} more`] : [];
  return { passed: failed.length === 0, actual: [...told, ...more].join('; ') || 'none' };
}

function commonest(report: Report, limit: Limit, column: string): Measured {
  const { count, filled, isMost } = commonestIn(report, column);
  const found = atMost(limit, count, count, filled, 'filled cells');
  if (!isMost) return found;
  return found.passed
    ? { ...found, actual: `under ${found.actual}` }
    : unmeasured('there are too many different values to count each');
}
