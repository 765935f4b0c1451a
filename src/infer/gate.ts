/** A report → the thresholds at which its file passes, and a like one next month: today's share and what chance does to it. */
import { BOOLEAN_ROLES, DATE_ROLES, type Role } from '../contract.ts';
import { OTHER_RULES } from '../gate/asked.ts';
import { commonestIn, errorsIn, findingsBesides, findingsOf, warningsIn } from '../gate/figures.ts';
import type { Report } from '../report/shape/schema.ts';
import { LEAST_RECORDS } from './column-rules.ts';
import { CHOICE_ROLES } from './column-survey.ts';
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
  if (read === 0) return { criteria: [], rules: [], columns: [] };
  const [errors, warnings] = [errorsIn(report), warningsIn(report)];
  const twins = merged + report.duplicates.review;
  const { withErrors = errors } = report.records ?? {};
  const isLarge = read >= LEAST_RECORDS;
  const ownRules = errors === 0 ? [] : own;
  return {
    criteria: [
      {
        key: 'max-errors',
        value: most(errors, withErrors, read, twoDigits),
        today: `${number(errors)} ${errors === 1 ? 'error' : 'errors'}${inRecords(errors, withErrors, read)}`,
      },
      // of a large file each rule has a limit
      ...(isLarge ? [] : [{ key: 'max-warnings', value: warnings, today: number(warnings) }]),
      {
        key: 'max-duplicates',
        value: most(twins, twins, read, twoDigits),
        today: `${number(merged)} to merge and ${number(report.duplicates.review)} to review`,
      },
      ...(isLarge ? [{ key: 'min-rows', value: fewest(read), today: number(read) }] : []),
      ...scoreLimit(report.score),
    ],
    rules: isLarge ? rulesOf(report, ownRules) : ownRules.map((rule) => ruleLimit(report, rule)),
    columns: isLarge ? columnsOf(report, required) : [],
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
function most(
  count: number,
  part: number,
  whole: number,
  round: (share: number) => number,
  isFew = whole < LEAST_RECORDS,
): string | number {
  if (count === 0 || isFew || part > whole) return count;
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

function scoreLimit(score: number | null): Threshold[] {
  if (score === null) return [];
  const value = Math.max(0, Math.floor(score - LEEWAY));
  return value === 0 ? [] : [{ key: 'min-score', value, today: String(score) }];
}

/** Of a kind of findings that hardly occurs a file may have so many records or findings without a line of its own. */
const OTHER = { share: 0.01, count: 2 } as const;

/**
 * Each rule that found more than any rule may has its own limit: what comes with time, or is said of most records, would hide all others
 * if warnings were counted together.
 */
function rulesOf(report: Report, own: readonly string[]): Threshold[] {
  const { read } = report.rows;
  const share = twoDigits(100 * Math.max(OTHER.share, OTHER.count / read));
  const others = findingsBesides(report, new Set(own));
  const isOften = ({ count }: { count: number }): boolean => count + CHANCE * Math.sqrt(count) > (share / 100) * read;
  const often = others.filter(isOften).map(({ rule }) => rule);
  const worst = others.find(({ rule }) => !often.includes(rule));
  return [
    ...[...own, ...often].map((rule) => ruleLimit(report, rule)),
    {
      key: OTHER_RULES,
      value: `${share}%`,
      today: worst ? `${number(worst.count)} of ${records(read)} at most (${worst.rule})` : 'none',
    },
  ];
}

function ruleLimit(report: Report, rule: string): Threshold {
  const { count, checked } = findingsOf(report, rule);
  const isOfTime = report.rules.some(
    ({ code, dimension }) => code.split('/')[0] === rule && dimension === 'timeliness',
  );
  const isShare = count > 0 && count <= checked;
  return {
    key: rule,
    // what a rule looked at may be little of a large file, and another number next month
    value: most(count, count, checked, isOfTime ? withTime : twoDigits, report.rows.read < LEAST_RECORDS),
    today: isShare ? `${number(count)} of ${number(checked)}, ${percent(count, checked)}` : number(count),
  };
}

/** Records age: a point more, and whole percent. */
const withTime = (share: number): number => Math.ceil(share + 1 - 1e-9);

/** Percent: a column with less in it says nothing of the file by being filled; one of which nobody knows what it is must be filled as a rule. */
const LEAST_FILLED = { known: 10, unknown: 50 } as const;
/** Roles of columns that choose from a few values. */
const CHOICES: ReadonlySet<Role | null> = new Set<Role | null>([
  ...CHOICE_ROLES, ...BOOLEAN_ROLES, 'country', 'language', 'owner', 'owner_id',
]); // biome-ignore format: a table reads better dense
/** And so many values at most, with so many cells to a value on average. */
const CHOICE = { most: 50, each: 10 } as const;
const DAYS: ReadonlySet<Role | null> = new Set<Role>(DATE_ROLES);
/** Cells with another value than the commonest: what fewer have may be gone by chance. */
const LEAST_OTHER = 10;

/** How well columns are filled, and how far one value has taken over those that choose. */
function columnsOf(report: Report, required: ReadonlySet<string>): Limits[] {
  return report.fields
    .map(({ column, role, filled, empty, profile }) => {
      const cells = filled + empty;
      const least = LEAST_FILLED[role === null ? 'unknown' : 'known'];
      const isFilled = 100 * filled >= least * cells && !required.has(column);
      const { distinct, isExact } = profile;
      const isFew = isExact && distinct <= CHOICE.most && filled >= distinct * CHOICE.each;
      const isChoice = isFew && CHOICES.has(role);
      return {
        name: column,
        limits: [
          ...(isFilled ? leastShare('min-filled', filled, cells, 'filled') : []),
          ...(isChoice || DAYS.has(role) ? largestShare(report, column) : []),
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

/** Half of the cells that have another value than the commonest may get it. */
function largestShare(report: Report, column: string): Threshold[] {
  const { count, filled, isMost } = commonestIn(report, column);
  const rest = filled - count;
  if (filled < LEAST_RECORDS || rest < LEAST_OTHER) return [];
  const left = (50 * rest) / filled;
  const value = Number((100 - Number(left.toPrecision(left < 10 ? 1 : 2))).toPrecision(6));
  return [
    { key: 'max-share', value: `${value}%`, today: `${isMost ? 'under ' : ''}${percent(count, filled)} one value` },
  ];
}
