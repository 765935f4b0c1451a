/**
 * The first changes of a run, for `--diff`: some of every rule, some merges with their records, some rejected records.
 *
 * Memory: what is shown, each text shortened around what changed.
 */
import type { Field } from '../../contract.ts';
import { unguardCell } from '../../io/format/guarded-cell.ts';
import { parse } from '../../io/format/small-table.ts';
import type { MaskCell } from '../../report/mask/mask.ts';
import { hidden } from '../../report/mask/masked.ts';
import type { Watcher } from './watch.ts';

interface ExampleChange {
  readonly row: number;
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

interface ExampleMember {
  readonly row: number;
  readonly isSurvivor: boolean;
  readonly why: string;
  /** By column. */
  readonly cells: readonly string[];
}

/** A cell of a survivor that a merge changed: its value now, and the rows that it came from. */
interface MergedCell {
  value: string;
  readonly from: number[];
}

interface ExampleCluster {
  readonly members: ExampleMember[];
  readonly merged: Map<string, MergedCell>;
}

interface ExampleReject {
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
  readonly #mask: MaskCell | undefined;
  readonly #roles = new Map<string, Field['role']>();
  #cluster = '';
  #places: readonly number[] | undefined;
  readonly #survivors = new Map<number, ExampleCluster>();

  /**
   * @param most examples of everything
   * @param mask what is shown of a cell, where it is not shown as it is
   */
  constructor(most: number, mask?: MaskCell) {
    this.#most = most;
    this.#mask = mask;
  }

  /** What the columns hold decides how their cells are masked. */
  columnsAre(fields: readonly Pick<Field, 'column' | 'role'>[]): void {
    for (const { column, role } of fields) this.#roles.set(column, role);
  }

  /** A cell as it is shown. */
  #shown(cell: string, column: string): string {
    const text = unguardCell(cell);
    return this.#mask ? this.#mask(text, this.#roles.get(column) ?? null) : text;
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
        const name = unguardCell(column);
        const [was, is] = excerpt(this.#shown(before, name), this.#shown(after, name));
        all.push({ row: Number(row), column: name, before: was, after: is });
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
      const texts = this.#places.map((at, i) => short(this.#shown(cells[at] ?? '', this.columns[i]!)));
      const reason = unguardCell(why);
      last.members.push({ row: Number(row), isSurvivor, why: this.#mask ? hidden(reason) : reason, cells: texts });
    }
  }

  async rejected(lines: Uint8Array): Promise<void> {
    for (const { cells } of parse(Buffer.from(lines).toString(), ',')) {
      const [row, reason, line] = cells.map(unguardCell) as [string, string, string];
      const rest = cells.slice(3);
      if (row === 'row') continue;
      const all = listOf(this.rejects, reason);
      if (all.length < this.#most)
        all.push({ row: Number(row), line: Number(line), cells: rest.map((cell) => short(this.#shown(cell, ''))) });
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
    const value = short(this.#shown(after, name));
    if (known) {
      known.value = value;
      known.from.push(from);
    } else cluster.merged.set(name, { value, from: [from] });
  }

  /** A merge may be repaired in its turn; only after the merges are there rows of survivors. */
  #afterMerge(cells: readonly string[]): void {
    const [row, column, , after] = cells as [string, string, string, string];
    const cell = this.#survivors.get(Number(row))?.merged.get(unguardCell(column));
    if (cell) cell.value = short(this.#shown(after, unguardCell(column)));
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
