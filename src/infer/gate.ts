/** A report → the thresholds at which its file just passes: rounded so that it does, and no more than that. */
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
}

/** Points that the score may lose at least: records age. */
const LEEWAY = 0.5;

/**
 * Nothing for a file without records: it should not pass.
 * @param own the checks that the pack itself sets: where errors are allowed, none of theirs may hide among them
 */
export function concludeGate(report: Report, own: readonly string[]): GateConclusion {
  const { read, merged } = report.rows;
  if (read === 0) return { criteria: [], rules: [] };
  const sum = (isOf: (rule: Report['rules'][number]) => boolean): number =>
    report.rules.filter(isOf).reduce((all, { count }) => all + count, 0);
  const unreadable = report.rejected.filter(({ reason }) => !reason.includes('/'));
  const errors = sum(({ severity }) => severity !== 'warning') + unreadable.reduce((all, { count }) => all + count, 0);
  const warnings = sum(({ severity }) => severity === 'warning');
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
  };
}

const inRecords = (count: number, part: number, read: number): string =>
  count === 0 ? '' : ` in ${records(part)}, ${percent(part, read)}`;

/**
 * A count where none or few records are: a share of ten says nothing.
 * @param count what a whole number is compared with, and `part` of `whole` what a share is compared with
 */
function most(count: number, part: number, whole: number, round: (share: number) => number): string | number {
  if (count === 0 || whole < LEAST_RECORDS || part > whole) return count;
  return `${Math.min(100, round((part * 100) / whole))}%`;
}

/** Two significant digits, upwards: of nine cases a tenth is seen. */
function twoDigits(share: number): number {
  const unit = 10 ** (Math.floor(Math.log10(share)) - 1);
  const rounded = Math.ceil(share / unit - 1e-9) * unit;
  return Number(rounded.toPrecision(2));
}

/** Warnings come with time alone. */
const wholePercent = (share: number): number => Math.ceil(share - 1e-9);

function scoreOf({ score }: Report): Threshold[] {
  if (score === null) return [];
  const value = Math.max(0, Math.floor(score - LEEWAY));
  return value === 0 ? [] : [{ key: 'min-score', value, why: `today ${score}` }];
}

function ownRule({ rules }: Report, id: string): Threshold {
  const own = rules.filter(({ code }) => code.split('/')[0] === id);
  const count = own.reduce((sum, rule) => sum + rule.count, 0);
  const checked = Math.max(0, ...own.map((rule) => rule.checked));
  return { key: id, value: most(count, count, checked, twoDigits), why: `today ${number(count)}` };
}
