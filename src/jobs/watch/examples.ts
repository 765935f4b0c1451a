/**
 * The first changes of a run, for `--diff`: some of every rule, some merges with their records, some rejected records.
 *
 * Memory: what is shown, each text shortened around what changed.
 */
import { unguardCell } from '../../io/guarded-cell.ts';
import { parse } from '../../io/small-table.ts';
import type { Watcher } from './watch.ts';

export interface ExampleChange {
  readonly row: number;
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

export interface ExampleMember {
  readonly row: number;
  readonly isSurvivor: boolean;
  readonly why: string;
  /** By column. */
  readonly cells: readonly string[];
}

/** A cell of a survivor that a merge changed: its value now, and the rows that it came from. */
export interface MergedCell {
  value: string;
  readonly from: number[];
}

export interface ExampleCluster {
  readonly members: ExampleMember[];
  readonly merged: Map<string, MergedCell>;
}

export interface ExampleReject {
  readonly row: number;
  readonly line: number;
  readonly cells: readonly string[];
}

/** Members of a cluster that are kept. */
const MEMBERS = 6;
/** UTF-16 units of a text that are kept, and of what stands before its first change. */
const LONGEST = 400;
const LEAD = 60;
const MERGE = 'merge/';
const FRAMING = 'framing/';

export class Examples implements Watcher {
  /** By rule. */
  readonly changes = new Map<string, ExampleChange[]>();
  /** Lines that leave the file, by kind. */
  readonly dropped = new Map<string, ExampleChange[]>();
  readonly clusters: ExampleCluster[] = [];
  /** By reason. */
  readonly rejects = new Map<string, ExampleReject[]>();
  columns: readonly string[] = [];
  readonly #most: number;
  #cluster = '';
  #places: readonly number[] | undefined;
  readonly #survivors = new Map<number, ExampleCluster>();

  /** @param most examples of everything */
  constructor(most: number) {
    this.#most = most;
  }

  async ledger(lines: Uint8Array): Promise<void> {
    for (const { cells } of parse(Buffer.from(lines).toString(), ',')) {
      const [row, column, before, after, rule] = cells as [string, string, string, string, string];
      if (row === 'row') continue;
      if (rule.startsWith(MERGE)) this.#merge(cells);
      else {
        this.#afterMerge(cells);
        const isFraming = rule.startsWith(FRAMING);
        const id = isFraming ? rule.slice(FRAMING.length) : rule.replace(/\/.*$/s, '');
        const all = listOf(isFraming ? this.dropped : this.changes, id);
        if (all.length >= this.#most) continue;
        const [was, is] = excerpt(unguardCell(before), unguardCell(after));
        all.push({ row: Number(row), column: unguardCell(column), before: was, after: is });
      }
    }
  }

  async duplicates(lines: Uint8Array): Promise<void> {
    for (const { cells } of parse(Buffer.from(lines).toString(), ',')) {
      this.#places ??= this.#header(cells);
      const [cluster, row, role, , why] = cells as [string, string, string, string, string];
      if (role !== 'survivor' && role !== 'merged') continue;
      if (cluster !== this.#cluster) {
        if (this.clusters.length >= this.#most) continue;
        this.#cluster = cluster;
        this.clusters.push({ members: [], merged: new Map() });
      }
      const last = this.clusters.at(-1)!;
      const isSurvivor = role === 'survivor';
      if (isSurvivor) this.#survivors.set(Number(row), last);
      else if (last.members.filter((one) => !one.isSurvivor).length >= MEMBERS) continue;
      const texts = this.#places.map((at) => short(unguardCell(cells[at] ?? '')));
      last.members.push({ row: Number(row), isSurvivor, why: unguardCell(why), cells: texts });
    }
  }

  async rejected(lines: Uint8Array): Promise<void> {
    for (const { cells } of parse(Buffer.from(lines).toString(), ',')) {
      const [row, reason, line, ...rest] = cells.map(unguardCell) as [string, string, string, ...string[]];
      if (row === 'row') continue;
      const all = listOf(this.rejects, reason);
      if (all.length < this.#most) all.push({ row: Number(row), line: Number(line), cells: rest.map(short) });
    }
  }

  /** Where the columns of the record stand: behind those of crmq, of which there may be more one day. */
  #header(cells: readonly string[]): number[] {
    const own = ['cluster', 'row', 'role', 'score', 'why', 'accept'];
    let first = 0;
    while (first < cells.length && cells[first] === own[first]) first++;
    this.columns = cells.slice(first).map(unguardCell);
    return this.columns.map((_, at) => first + at);
  }

  #merge(cells: readonly string[]): void {
    const [row, column, , after, rule] = cells as [string, string, string, string, string];
    const cluster = this.#survivors.get(Number(row));
    if (!cluster) return;
    const from = Number(rule.slice(rule.lastIndexOf('-') + 1));
    const name = unguardCell(column);
    const known = cluster.merged.get(name);
    const value = short(unguardCell(after));
    if (known) {
      known.value = value;
      known.from.push(from);
    } else cluster.merged.set(name, { value, from: [from] });
  }

  /** A merge may be repaired in its turn; only after the merges are there rows of survivors. */
  #afterMerge(cells: readonly string[]): void {
    const [row, column, , after] = cells as [string, string, string, string];
    const cell = this.#survivors.get(Number(row))?.merged.get(unguardCell(column));
    if (cell) cell.value = short(unguardCell(after));
  }
}

function listOf<T>(map: Map<string, T[]>, key: string): T[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}

const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** Both texts from shortly before their first difference on. */
function excerpt(before: string, after: string): [string, string] {
  let same = 0;
  while (same < before.length && before[same] === after[same]) same++;
  if (same <= LONGEST / 2) return [short(before), short(after)];
  const from = before.indexOf(' ', same - LEAD);
  const cut = from >= 0 && from < same ? from + 1 : same - LEAD;
  return [short(`…${before.slice(cut)}`), short(`…${after.slice(cut)}`)];
}
