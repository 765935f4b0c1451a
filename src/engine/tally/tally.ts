/** Mergeable counts: adding tallies is associative and commutative, so a report over shards equals the report over one file. */
import { type Count, DIMENSIONS, type Dimension, type Sample, type Severity, type Tally } from '../../contract.ts';
import { mergeValues } from './value-tally.ts';

/** How many examples a tally keeps of each code: those with the smallest row numbers. */
export const SAMPLES = 5;

export function emptyTally(columns: number): Tally {
  return {
    read: 0,
    kept: 0,
    rejected: 0,
    withErrors: 0,
    withWarnings: 0,
    dropped: {},
    filled: new Array<number>(columns).fill(0),
    changed: new Array<number>(columns).fill(0),
    repaired: 0,
    mended: 0,
    flagged: Object.create(null),
    failed: [],
    failedBefore: [],
    failedRejected: [],
    toMend: [],
    values: [],
    groups: {},
    ages: [],
    checks: {},
    findings: {},
    changes: {},
    rejections: {},
  };
}

/** Counts one case of `key`, with an example as long as few are kept. Rows must come in ascending order. */
export function count(into: { [key: string]: Count }, key: string, column: string, sample: () => Sample): void {
  const entry = counted(into, key, column);
  if (entry.samples.length < SAMPLES) entry.samples.push(sample());
}

/** The same for rows in any order. */
export function countLate(into: { [key: string]: Count }, key: string, sample: Sample): void {
  const entry = counted(into, key, sample.column);
  const { samples } = entry;
  if (samples.length < SAMPLES || sample.row < samples.at(-1)!.row) entry.samples = leastRows([...samples, sample]);
}

function counted(into: { [key: string]: Count }, key: string, column: string): Count {
  const entry = (into[key] ??= { count: 0, columns: Object.create(null), samples: [] });
  entry.count++;
  if (column !== '') entry.columns[column] = (entry.columns[column] ?? 0) + 1;
  return entry;
}

/** Those of one row stay in the order in which they were counted. */
const leastRows = (samples: Sample[]): Sample[] => samples.sort((a, b) => a.row - b.row).slice(0, SAMPLES);

/**
 * Counts a record that a finding is about which only all records together show. Whether something else is wrong with it is not known any more, so it
 * counts as one more: no share of good records is ever too high.
 */
export function countFaulty(tally: Tally, severity: Severity, times = 1): void {
  if (severity === 'error') tally.withErrors = Math.min(tally.kept, tally.withErrors + times);
  if (severity === 'warning') tally.withWarnings = Math.min(tally.kept, tally.withWarnings + times);
}

/** Counts a filled cell that a check of a dimension found something in. */
export function countFlagged({ flagged }: Pick<Tally, 'flagged'>, column: string, dimension: Dimension): void {
  const counts = (flagged[column] ??= DIMENSIONS.map(() => 0));
  counts[DIMENSIONS.indexOf(dimension)]! += 1;
}

/** Adds `from` to `into` and returns `into`. */
export function mergeTally(into: Tally, from: Tally): Tally {
  into.read += from.read;
  into.kept += from.kept;
  into.rejected += from.rejected;
  into.repaired += from.repaired;
  into.mended += from.mended;
  for (const [column, counts] of Object.entries(from.flagged)) addLists((into.flagged[column] ??= []), counts);
  addLists(into.failed, from.failed);
  addLists(into.failedBefore, from.failedBefore);
  addLists(into.failedRejected, from.failedRejected);
  addLists(into.toMend, from.toMend);
  into.withErrors += from.withErrors;
  into.withWarnings += from.withWarnings;
  addNumbers(into.dropped, from.dropped);
  addLists(into.filled, from.filled);
  addLists(into.changed, from.changed);
  for (const [rule, { applied, failed }] of Object.entries(from.checks)) {
    const entry = (into.checks[rule] ??= { applied: 0, failed: 0 });
    entry.applied += applied;
    entry.failed += failed;
  }
  mergeValues(into, from);
  mergeCounts(into.findings, from.findings);
  mergeCounts(into.changes, from.changes);
  mergeCounts(into.rejections, from.rejections);
  return into;
}

function mergeCounts(into: { [key: string]: Count }, from: { readonly [key: string]: Count }): void {
  for (const [key, { count: cases, columns, samples, examples }] of Object.entries(from)) {
    const entry = (into[key] ??= { count: 0, columns: Object.create(null), samples: [] });
    entry.count += cases;
    addNumbers(entry.columns, columns);
    // A row is in one tally alone, so its samples stay in the order in which they were counted.
    entry.samples = leastRows([...entry.samples, ...samples]);
    if (examples) mergeExamples((entry.examples ??= Object.create(null)), examples);
  }
}

function mergeExamples(into: { [column: string]: Sample }, from: { readonly [column: string]: Sample }): void {
  for (const [column, example] of Object.entries(from)) {
    const there = into[column];
    if (!there || example.row < there.row) into[column] = example;
  }
}

function addNumbers(into: { [key: string]: number }, from: { readonly [key: string]: number }): void {
  for (const [key, value] of Object.entries(from)) into[key] = (into[key] ?? 0) + value;
}

function addLists(into: number[], from: readonly number[]): void {
  for (let i = 0; i < from.length; i++) into[i] = (into[i] ?? 0) + from[i]!;
}
