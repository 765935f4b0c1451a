/** The choice of one among several records or values, by the name of a rule. Candidates come with the survivor first, then by recency. */
import type { SurvivorshipRule } from '../../contract.ts';
import { isPlainDate } from '../../values/date/date.ts';
import { byRecency, type Candidate } from './survivor.ts';
import type { ColumnRule } from './survivorship.ts';

/** Rules that choose a record by what it is, whatever stands in the cell. */
export const RECORD_RULES: ReadonlySet<SurvivorshipRule> = new Set<SurvivorshipRule>([
  'survivor',
  'most-complete',
  'most-recent',
  'source-priority',
]);

/** Order of two records by a rule of records; 0 where it does not tell them apart. */
export function byRecordRule({ rule, rank }: ColumnRule): (a: Candidate, b: Candidate) => number {
  if (rule === 'most-complete') return (a, b) => b.filled - a.filled;
  if (rule === 'most-recent') return byRecency;
  if (rule === 'source-priority') return (a, b) => rank(a) - rank(b);
  return () => 0;
}

/** The one whose value a rule prefers; undefined where the rule can order none of them. */
export function pick(how: ColumnRule, index: number, filled: readonly Candidate[]): Candidate | undefined {
  const { rule, stage } = how;
  const cell = (one: Candidate) => one.cells[index] ?? '';
  if (RECORD_RULES.has(rule)) return best(filled, byRecordRule(how));
  if (rule === 'longest') return best(filled, (a, b) => [...cell(b).trim()].length - [...cell(a).trim()].length);
  if (rule === 'furthest-stage') return best(filled, (a, b) => stage(cell(b)) - stage(cell(a)));
  // of withdrawals the last is the most restrictive; other consent is not decided here
  if (rule !== 'earliest' && rule !== 'latest' && rule !== 'most-restrictive') return filled[0];
  // a date that is not in ISO form cannot be ordered, and one that stands for "never" is none
  const dated = filled.filter((one) => isPlainDate(cell(one)));
  const sign = rule === 'earliest' ? 1 : -1;
  return best(dated, (a, b) => sign * byMoment(cell(a), cell(b)) || cell(b).length - cell(a).length);
}

/** Order of two ISO dates; a day and a time on it are not in order. */
function byMoment(a: string, b: string): number {
  if (a.startsWith(b) || b.startsWith(a)) return 0;
  return a < b ? -1 : 1;
}

/** Smallest by an order; of equals the first. */
const best = (all: readonly Candidate[], order: (a: Candidate, b: Candidate) => number): Candidate | undefined =>
  all.reduce<Candidate | undefined>(
    (kept, one) => (kept === undefined || order(one, kept) < 0 ? one : kept),
    undefined,
  );
