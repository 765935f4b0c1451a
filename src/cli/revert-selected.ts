/** What `--rule`, `--column`, `--row` and `--cluster` of `crmq revert` name, as refusals of what the run did. */
import { ANY_COLUMN } from '../engine/rules/refused-changes.ts';
import { CrmqError } from '../errors.ts';
import { parse } from '../io/format/small-table.ts';
import type { EarlierClusters } from '../jobs/review/earlier-run.ts';
import type { Refusals } from '../jobs/review/refusals.ts';
import { didYouMean } from '../packs/nearest.ts';
import { type Flags, wholeNumber } from './asked/request.ts';
import type { EarlierLedger } from './run/earlier-ledger.ts';

/** Several of them together name what all of them fit. */
const PARTS = ['rule', 'column', 'row', 'cluster'] as const;

export const SELECTORS = PARTS.map((name) => `--${name}`).join(', ');

/** @throws CrmqError `bad-flag` where a flag names nothing that the run did */
export async function refuseSelected(
  flags: Flags,
  refusals: Refusals,
  clusters: EarlierClusters,
  ledger: EarlierLedger,
): Promise<void> {
  const aside = await setAsideIn(ledger);
  for (const part of partsIn(flags)) refusePart(part, refusals, clusters, ledger, aside);
}

interface Part {
  readonly rule: string | undefined;
  readonly column: string | undefined;
  readonly row: number | undefined;
  readonly cluster: number | undefined;
}

/** Each of what is named: of several rules, columns and records all that fit one of each. */
function partsIn(flags: Flags): Part[] {
  const numbers = (flag: string, value: unknown): (number | undefined)[] =>
    listOf(value).map((one) => wholeNumber(flag, one, 1));
  const clusters = numbers('--cluster', flags.cluster);
  const none = { rule: undefined, column: undefined, row: undefined, cluster: undefined };
  if (flags.cluster !== undefined) {
    if (!PARTS.some((name) => name !== 'cluster' && flags[name] !== undefined)) {
      return clusters.map((cluster) => ({ ...none, cluster }));
    }
    throw new CrmqError('bad-flag', '--cluster stands alone: a cluster is taken back as a whole');
  }
  const [rules, columns] = [listOf(flags.rule), listOf(flags.column)] as (string | undefined)[][];
  return numbers('--row', flags.row).flatMap((row) =>
    rules!.flatMap((rule) => columns!.map((column) => ({ ...none, rule, column, row }))),
  );
}

/** What a flag was given, each once; one undefined where it was not. */
const listOf = (value: unknown): readonly unknown[] => (value === undefined ? [undefined] : [...new Set(value as [])]);

/** Records that a policy set aside, by row, and why. */
async function setAsideIn({ files }: EarlierLedger): Promise<ReadonlyMap<number, string>> {
  if (!files.has('expired.csv')) return new Map();
  const lines = parse(Buffer.from(await files.bytes('expired.csv')).toString(), ',').slice(1);
  return new Map(lines.map(({ cells: [row, reason] }) => [Number(row), reason!]));
}

const isPolicy = (rule: string): boolean => rule === 'policy' || rule.startsWith('policy/');

function refusePart(
  part: Part,
  refusals: Refusals,
  clusters: EarlierClusters,
  ledger: EarlierLedger,
  aside: ReadonlyMap<number, string>,
): void {
  const { rule, row, cluster } = part;
  const column = part.column === undefined ? undefined : refusals.columnIn(part.column);
  if (column === ANY_COLUMN) {
    const names = ledger.plan.fields.map((field) => field.column);
    throw new CrmqError('bad-flag', `--column: there is no column ${JSON.stringify(part.column)}`, {
      hint: didYouMean(part.column!, names, 'crmq inspect lists the columns of a file'),
    });
  }
  if (rule !== undefined && isPolicy(rule)) {
    refusePolicy(rule, part, refusals, aside);
    return;
  }
  if (rule !== undefined && rule !== 'merge') checkRule(rule, refusals, ledger);
  if (row !== undefined && rule === undefined && column === undefined && aside.has(row)) refusals.spared.set(row, '');
  if (cluster !== undefined) refuseCluster(cluster, refusals, clusters);
  else if (row !== undefined) refuseRow(row, column, rule, refusals, clusters, ledger);
  else if (rule !== undefined) {
    if (rule === 'merge' && column !== undefined) refusals.checkMerged(column, '--column');
    refusals.rules.push({ place: '', rule, column });
  } else if (column !== undefined) {
    refusals.checkMerged(column, '--column');
    for (const { rule: id, columns } of ledger.report.changes) {
      if (columns.some((one) => refusals.columnIn(one.column) === column))
        refusals.rules.push({ place: '', rule: id, column });
    }
    refusals.rules.push({ place: '', rule: 'merge', column });
  }
}

/** Records that a policy set aside come back, all of them or those that it named for this reason. */
function refusePolicy(
  rule: string,
  { row, column }: Part,
  refusals: Refusals,
  aside: ReadonlyMap<number, string>,
): void {
  if (column !== undefined) {
    throw new CrmqError('bad-flag', `--rule ${rule} with --column: a policy sets whole records aside`, {
      hint: 'leave out --column, or name a rule that repairs cells',
    });
  }
  const meant = [...aside].filter(([at, why]) => (row ?? at) === at && (rule === 'policy' || why === rule));
  if (meant.length === 0) {
    const reasons = [...new Set(aside.values())];
    const what = row === undefined ? 'no record was' : `record ${row} was not`;
    throw new CrmqError('bad-flag', `--rule ${rule}: ${what} set aside for that`, {
      hint: reasons.length === 0 ? 'the run set no record aside' : `reasons in expired.csv: ${reasons.join(', ')}`,
    });
  }
  for (const [at] of meant) refusals.spared.set(at, '');
}

function checkRule(rule: string, refusals: Refusals, { plan, report }: EarlierLedger): void {
  const names = [...report.changes.map((one) => one.rule), ...(report.rows.merged > 0 ? ['merge'] : [])];
  const [id = ''] = rule.split('/');
  if (id !== rule && names.includes(id)) {
    throw new CrmqError('bad-flag', `--rule ${rule}: a rule has no / and what stands behind it in changes.csv`, {
      hint: `write --rule ${id}, with --row or --column for less; for one line of changes.csv, no beside it and crmq apply`,
    });
  }
  if (names.includes(rule)) {
    refusals.checkRule(rule, '--rule');
    return;
  }
  const isKnown = plan.uses.some((use) => use.rule === rule);
  const what = isKnown ? 'the rule changed nothing in this run' : `the run has no rule ${JSON.stringify(rule)}`;
  const list = names.length > 0 ? `what changed something: ${names.join(', ')}` : 'the run changed nothing at all';
  throw new CrmqError('bad-flag', `--rule ${rule}: ${what}`, { hint: isKnown ? list : didYouMean(rule, names, list) });
}

function refuseCluster(cluster: number, refusals: Refusals, { rowOfCluster }: EarlierClusters): void {
  const row = rowOfCluster.get(cluster);
  if (row === undefined)
    throw new CrmqError('bad-flag', `--cluster ${cluster}: the run merged no cluster of this number`);
  refusals.clusters.set(row, '--cluster');
}

function refuseRow(
  row: number,
  column: number | undefined,
  rule: string | undefined,
  refusals: Refusals,
  { roleOf }: EarlierClusters,
  { report }: EarlierLedger,
): void {
  if (row > report.rows.read) throw new CrmqError('bad-flag', `--row ${row}: the run read ${report.rows.read} records`);
  const role = roleOf.get(row);
  if (column !== undefined && role === 'survivor') refusals.checkMerged(column, '--column');
  const isMerge = rule === 'merge' || (rule === undefined && column === undefined);
  if (isMerge && role === 'survivor') refusals.clusters.set(row, '--row');
  if (isMerge && role === 'merged') refusals.alone.set(row, '--row');
  if (rule !== 'merge') refusals.refuseRow(row, column, rule);
}
