/** Reads what a reviewer wrote into changes.csv, duplicates.csv and summary.csv. Values are never taken from them. */
import { basename } from 'node:path';
import { ANY_COLUMN } from '../../engine/rules/refused-changes.ts';
import type { PersonSource } from '../../io/format/person-table.ts';
import type { Report } from '../../report/shape/schema.ts';
import { SUMMARY_COLUMNS } from '../clean/summary.ts';
import { DUPLICATES_COLUMNS } from '../merging/duplicate-lines.ts';
import { MERGE } from '../merging/refused-cells.ts';
import type { EarlierClusters } from './earlier-run.ts';
import type { Refusals } from './refusals.ts';
import { bad, openReviewed, type ReviewedFile, type ReviewedLine, rowIn } from './reviewed-lines.ts';

const CHANGES_COLUMNS = ['row', 'column', 'before', 'after', 'rule', 'risk', 'accept'] as const;

export interface Reviewing {
  /** A file of the ledger; undefined where somebody deleted it, as one may who changed nothing in it. */
  open(file: string): Promise<PersonSource | undefined>;
  readonly clusters: EarlierClusters;
  /** What the run says that it changed. */
  readonly changes: Report['changes'];
}

/**
 * Adds what the files say to the refusals.
 * @returns remarks for the person, how many refusals were read first
 * @throws CrmqError `bad-review` with file and line
 */
export async function readReview(refusals: Refusals, run: Reviewing): Promise<string[]> {
  const open = async (file: string, own: readonly string[], wanted: readonly string[]) => {
    const source = await run.open(file);
    return source && openReviewed(source, own, wanted);
  };
  const summary = await open('summary.csv', SUMMARY_COLUMNS, ['rule', 'column']);
  if (summary) await readSummary(summary, refusals, run);
  const changes = await open('changes.csv', CHANGES_COLUMNS, ['row', 'column', 'rule']);
  if (changes) await readChanges(changes, refusals);
  const duplicates = await open('duplicates.csv', DUPLICATES_COLUMNS, ['row', 'role']);
  const remarks = duplicates ? await readDuplicates(duplicates, refusals, run.clusters) : [];
  return [...refusedIn(refusals), ...remarks];
}

const REVIEWED = ['summary.csv', 'changes.csv', 'duplicates.csv'];

/** Where the first refusal in a ledger stands, where there is one. @throws CrmqError `bad-review` with file and line */
export async function firstRefusal(open: Reviewing['open']): Promise<string | undefined> {
  for (const name of REVIEWED) {
    const source = await open(name);
    const file = source && (await openReviewed(source, [], []));
    if (!file) continue;
    for await (const { place, isAccepted } of file.lines()) if (!isAccepted) return place;
  }
  return undefined;
}

/** How many lines were refused, by file. */
function refusedIn(refusals: Refusals): string[] {
  const places = refusals.places();
  const counted = REVIEWED.flatMap((file) => {
    const count = places.filter((place) => basename(place).startsWith(file)).length;
    return count === 0 ? [] : [`${count} in ${file}`];
  });
  const earlier = places.filter((place) => place === '').length;
  if (earlier > 0) counted.push(`${earlier} from an earlier review`);
  return counted.length === 0 ? [] : [`refused and left out: ${counted.join(', ')}`];
}

async function readChanges(file: ReviewedFile, refusals: Refusals): Promise<void> {
  const refused = new Map<string, string>();
  let isMixed = false;
  for await (const { place, isAccepted, cells } of file.lines()) {
    if (isAccepted) isMixed = true;
    else {
      refusals.refuseChange(cells, place);
      refused.set(cells.join('\n'), place);
    }
  }
  // what is accepted is many lines, and of no interest but beside a refusal of the same change
  if (!isMixed || (refused.size === 0 && refusals.rules.length === 0)) return;
  for await (const line of file.lines()) {
    if (line.isAccepted) refuseBoth(line, refused.get(line.cells.join('\n')) ?? placeOfRule(line, refusals));
  }
}

/** Where the rule of a line is refused, as a whole or in the column. */
function placeOfRule({ cells }: ReviewedLine, refusals: Refusals): string | undefined {
  const [, column = '', rule = ''] = cells;
  const [id] = rule.trim().split('/');
  const index = refusals.columnIn(column);
  return refusals.rules.find((one) => one.rule === id && (one.column === undefined || one.column === index))?.place;
}

function refuseBoth({ place }: ReviewedLine, refused: string | undefined): void {
  if (refused === undefined) return;
  throw bad(place, `accepts what ${refused} refuses`, 'decide for one of the two');
}

async function readSummary(file: ReviewedFile, refusals: Refusals, run: Reviewing): Promise<void> {
  const accepted: ReviewedLine[] = [];
  for await (const line of file.lines()) {
    const { place, isAccepted, cells } = line;
    const [rule = '', column = ''] = cells.map((cell) => cell.trim());
    if (isAccepted) accepted.push({ ...line, cells: ['', column, rule] });
    else if (rule === MERGE) refusals.rules.push({ place, rule, column: mergedColumn(column, place, refusals, run) });
    else {
      refusals.checkRule(rule, place);
      refusals.rules.push({ place, rule, column: changedColumn(rule, column, place, refusals, run) });
    }
  }
  for (const line of accepted) if (line.cells[1] !== '') refuseBoth(line, placeOfRule(line, refusals));
}

/** Undefined for all columns. */
function mergedColumn(column: string, place: string, refusals: Refusals, run: Reviewing): number | undefined {
  if (run.clusters.merges.length === 0) throw bad(place, 'the run merged nothing', 'leave the line out');
  if (column === '') return undefined;
  const index = refusals.columnIn(column);
  if (index === ANY_COLUMN) throw noColumn(column, place);
  refusals.checkMerged(index, place);
  return index;
}

function changedColumn(
  rule: string,
  column: string,
  place: string,
  refusals: Refusals,
  { changes }: Reviewing,
): number | undefined {
  const columns = changes.find((one) => one.rule === rule)?.columns.map((one) => one.column) ?? [];
  if (columns.length === 0) throw bad(place, `the rule ${rule} changed nothing in this run`, 'leave the line out');
  if (column === '') return undefined;
  const index = refusals.columnIn(column);
  const known = index === ANY_COLUMN ? undefined : refusals.fieldAt(index).column;
  if (known !== undefined && columns.includes(known)) return index;
  if (known === undefined && columns.length === 1) return refusals.columnIn(columns[0]!);
  if (known === undefined) throw noColumn(column, place);
  throw bad(place, `the rule ${rule} changed nothing in the column ${JSON.stringify(known)}`, 'leave the line out');
}

const noColumn = (column: string, place: string) =>
  bad(place, `there is no column ${JSON.stringify(column)}`, 'put back what stood in the column "column"');

async function readDuplicates(file: ReviewedFile, refusals: Refusals, found: EarlierClusters): Promise<string[]> {
  let open = 0;
  for await (const { place, isAccepted, cells } of file.lines()) {
    const row = rowIn(cells[0] ?? '', place);
    const role = cells[1]?.trim().toLowerCase() === 'review' ? 'review' : found.roleOf.get(row);
    if (role === 'review' && isAccepted) {
      const hint = 'to merge the two, write merge in review.csv, and run crmq clean with --decisions';
      throw bad(place, `record ${row} waits for a decision: apply merges nothing that the run did not merge`, hint);
    }
    if (isAccepted) continue;
    if (role === undefined) {
      throw bad(place, `the run did not merge record ${row}`, 'put the number back that stood in the column row');
    }
    if (role === 'review') open++;
    else if (role === 'survivor') refusals.clusters.set(row, place);
    else refusals.alone.set(row, place);
  }
  if (open === 0) return [];
  const lines = open === 1 ? '1 line of duplicates.csv refuses' : `${open} lines of duplicates.csv refuse`;
  return [`${lines} what only waits for a decision; keep in review.csv says so for later runs`];
}
