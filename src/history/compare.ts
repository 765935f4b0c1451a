/** Two runs beside each other: what went up, down, came and went. */
import { DIMENSIONS, type Dimension, type Role } from '../contract.ts';
import type { HistoryEntry } from './entry.ts';
import { columnsAgainst } from './watch.ts';

export interface Pair<T> {
  readonly before: T;
  readonly after: T;
}

export interface FindingChange extends Pair<number> {
  readonly code: string;
  readonly severity: HistoryEntry['findings'][number]['severity'];
  readonly change: 'new' | 'up' | 'down' | 'gone';
}

/** `null`: in one of the two there is no such column. */
export interface FillChange extends Pair<number | null> {
  readonly column: string;
}

export interface Comparison {
  readonly before: HistoryEntry;
  readonly after: HistoryEntry;
  readonly rows: { readonly [kind in keyof HistoryEntry['rows']]: Pair<number> };
  /** Undefined where the two were made by other formulas, and mean other things. */
  readonly score: Pair<number | null> | undefined;
  readonly dimensions: { readonly [dimension in Dimension]: Pair<number | null> } | undefined;
  /** Those that changed: new ones first, then by how much they changed. */
  readonly findings: readonly FindingChange[];
  readonly columns: {
    readonly gone: readonly string[];
    readonly added: readonly string[];
    /** Columns of another name that stand for the same: both have the only column of a role. */
    readonly renamed: readonly { readonly from: string; readonly to: string }[];
  };
  /** Shares of records with something in a column, those first that changed most. */
  readonly fill: readonly FillChange[];
}

export function compareRuns(before: HistoryEntry, after: HistoryEntry): Comparison {
  const isOneFormula = before.scoreVersion === after.scoreVersion;
  const pair = <T>(of: (run: HistoryEntry) => T): Pair<T> => ({ before: of(before), after: of(after) });
  const rows = Object.keys(after.rows) as (keyof HistoryEntry['rows'])[];
  return {
    before,
    after,
    rows: Object.fromEntries(rows.map((kind) => [kind, pair((run) => run.rows[kind])])) as Comparison['rows'],
    score: isOneFormula ? pair(({ score }) => score) : undefined,
    dimensions: isOneFormula
      ? (Object.fromEntries(DIMENSIONS.map((one) => [one, pair(({ dimensions }) => dimensions[one])])) as NonNullable<
          Comparison['dimensions']
        >)
      : undefined,
    findings: findingChanges(before, after),
    columns: columnChanges(before, after),
    fill: fillChanges(before, after),
  };
}

const CHANGES = ['new', 'up', 'down', 'gone'] as const;

function findingChanges(before: HistoryEntry, after: HistoryEntry): FindingChange[] {
  const [old, own] = [before, after].map(({ findings }) => new Map(findings.map((one) => [one.code, one])));
  const changes = [...new Set([...own!.keys(), ...old!.keys()])].flatMap((code): FindingChange[] => {
    const [was, is] = [old!.get(code), own!.get(code)];
    const counts = { before: was?.count ?? 0, after: is?.count ?? 0 };
    if (counts.before === counts.after) return [];
    const change = !was ? 'new' : !is ? 'gone' : counts.after > counts.before ? 'up' : 'down';
    return [{ code, severity: (is ?? was)!.severity, change, ...counts }];
  });
  const size = ({ before: a, after: b }: FindingChange): number => Math.abs(b - a);
  return changes.sort(
    (a, b) => CHANGES.indexOf(a.change) - CHANGES.indexOf(b.change) || size(b) - size(a) || (a.code < b.code ? -1 : 1),
  );
}

function columnChanges(before: HistoryEntry, after: HistoryEntry): Comparison['columns'] {
  const { gone, added } = columnsAgainst(before, after);
  const renamed = gone.flatMap((from) => {
    const role = roleOf(before, from);
    if (role === null || countOf(before, role) !== 1 || countOf(after, role) !== 1) return [];
    const to = added.find((name) => roleOf(after, name) === role);
    return to === undefined ? [] : [{ from, to }];
  });
  const [olds, news] = [new Set(renamed.map(({ from }) => from)), new Set(renamed.map(({ to }) => to))];
  return {
    gone: gone.filter((name) => !olds.has(name)),
    added: added.filter((name) => !news.has(name)),
    renamed,
  };
}

const roleOf = ({ columns }: HistoryEntry, name: string): Role | null =>
  columns.find(({ column }) => column === name)?.role ?? null;

const countOf = ({ columns }: HistoryEntry, role: Role): number => columns.filter((one) => one.role === role).length;

function fillChanges(before: HistoryEntry, after: HistoryEntry): FillChange[] {
  const [old, own] = [before, after].map((run) => fills(run));
  const names = [...new Set([...own!.keys(), ...old!.keys()])];
  const changes = names.map((column) => ({
    column,
    before: old!.get(column) ?? null,
    after: own!.get(column) ?? null,
  }));
  const size = (one: FillChange): number => Math.abs((one.after ?? 0) - (one.before ?? 0));
  return changes.sort((a, b) => size(b) - size(a));
}

function fills({ columns, rows }: HistoryEntry): Map<string, number> {
  const kept = rows.read - rows.rejected;
  return new Map(kept > 0 ? columns.map(({ column, filled }) => [column, round(filled / kept)]) : []);
}

const round = (share: number): number => Math.round(share * 1_000_000) / 1_000_000;
