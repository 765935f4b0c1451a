/** Which runs are compared with each other. */
import type { HistoryEntry } from './entry.ts';

/** Names of months, short and long, in the three languages of the reports: an export is often called after its month. */
const MONTHS =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:tammi|helmi|maalis|huhti|touko|kes[aä]|hein[aä]|elo|syys|loka|marras|joulu)kuu|q)$/;
const ENDINGS = /\.(?:csv|tsv|txt|json|ndjson|jsonl|gz)$/i;

/** `Contacts-2026-01 (2).csv.gz` → `contacts`: the name without folder, ending, numbers and months. */
export function nameOfInput(path: string): string {
  if (path === '-') return 'stdin';
  let stem = path.replace(/^.*[\\/]/, '');
  while (ENDINGS.test(stem)) stem = stem.replace(ENDINGS, '');
  const words =
    stem
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return (
    words.filter((word) => !MONTHS.test(word) && word !== '年' && word !== '月' && word !== '日').join('-') || 'export'
  );
}

/** Of the inputs of a run, each name once. */
export const nameOfInputs = (paths: readonly string[]): string => [...new Set(paths.map(nameOfInput))].join('+');

type Comparable = Pick<HistoryEntry, 'series' | 'columns'>;

/** Of a series that nobody named, runs must have so many of all their columns in common. */
const LEAST_COMMON = 0.5;

/** Whether two runs are of one series. Where only file names say so, the columns must say so too. */
export function isOneSeries(a: Comparable, b: Comparable): boolean {
  if (a.series.name !== b.series.name) return false;
  if (a.series.isGiven || b.series.isGiven) return true;
  return overlap(a, b) >= LEAST_COMMON;
}

/** Columns in common, as a share of all that the two have. */
export function overlap(a: Pick<HistoryEntry, 'columns'>, b: Pick<HistoryEntry, 'columns'>): number {
  const own = new Set(a.columns.map(({ column }) => column));
  const common = b.columns.filter(({ column }) => own.has(column)).length;
  const all = own.size + b.columns.length - common;
  return all === 0 ? 1 : common / all;
}
