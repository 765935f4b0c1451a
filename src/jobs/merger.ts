/**
 * The records of clusters on their way to one: read in batches, merged, and sent through the record stage again where the merge made
 * something new.
 *
 * Memory: the records of a batch (`Records.batch`), and the bytes of every survivor that a merge has changed.
 */
import type { Plan, Tally } from '../contract.ts';
import type { Aftermath, Cluster, Member } from '../dedupe/dedupe.ts';
import { mergeCluster } from '../dedupe/merge.ts';
import type { Stage } from '../engine/stage.ts';
import { ABSENT, type Cells, type Codec, createCells } from '../io/codec.ts';
import { csvLine } from '../io/csv-line.ts';
import { type Draft, restage } from './restage.ts';

/** Where the cleaned records are, and how the input that a row came from is read and repaired. */
export interface Records {
  /** Rows that may be asked for at once. */
  batch(): Promise<number>;
  /** Bytes of cleaned records, by row. */
  read(rows: readonly number[]): Promise<ReadonlyMap<number, Uint8Array>>;
  codecOf(row: number): Codec;
  stageOf(row: number): Stage;
}

/** The records that are merged into one, and what that one is now. */
export interface Group {
  readonly survivor: number;
  /** By rising rows. */
  readonly members: readonly Member[];
  /** Undefined where the merge changed nothing. */
  readonly bytes: Uint8Array | undefined;
  readonly ledger: string;
  readonly changes: Tally['changes'] | undefined;
}

export class Merger {
  readonly #plan: Plan;
  readonly #records: Records;
  readonly #scratch: Cells;
  /** By the row of the survivor. */
  readonly #groups = new Map<number, Group>();
  /** Rows of which dedupe no longer knows the record that was read. */
  readonly #replaced = new Set<number>();

  constructor(plan: Plan, records: Records) {
    this.#plan = plan;
    this.#records = records;
    this.#scratch = createCells(plan.fields.length);
  }

  /** By rising first rows. */
  groups(): Group[] {
    return [...this.#groups.values()].sort((a, b) => a.members[0]!.row - b.members[0]!.row);
  }

  /** Merges all the records that stand behind the members of each cluster, some of which may be survivors of an earlier round. */
  async merge(clusters: readonly Cluster[]): Promise<Pick<Aftermath, 'gone' | 'fresh'>> {
    const gone: number[] = [];
    const fresh: { features: Uint8Array; rows: readonly number[] }[] = [];
    const waiting = clusters.map((cluster) => ({ cluster, members: this.#take(cluster) }));
    for await (const { batch, bytes } of this.#batches(waiting)) {
      const drafts = batch.map(({ cluster, members }) => this.#draft(cluster, members, bytes));
      // where nothing new came of it, dedupe may go on with the record that it has
      const isOther = (draft: Draft): boolean => draft.isNew || this.#replaced.has(draft.survivor);
      const changed = drafts.filter(isOther);
      const kept = new Set(drafts.filter((draft) => !isOther(draft)).map(({ survivor }) => survivor));
      for (const { cluster } of batch) for (const { row } of cluster.members) if (!kept.has(row)) gone.push(row);
      fresh.push(...restage(changed, (row) => this.#records.stageOf(row), this.#plan.layout));
      for (const draft of drafts) this.#settle(draft);
    }
    for (const row of gone) this.#replaced.add(row);
    return { gone, fresh };
  }

  /** The lines of clusters in duplicates.csv. The records are shown as they were before they were merged. */
  async *describe(clusters: readonly Cluster[]): AsyncGenerator<Uint8Array> {
    for await (const { batch, bytes } of this.#batches(clusters)) {
      let lines = '';
      for (const { id, members } of batch) {
        for (const { row, role, score, why } of members) {
          const shown = role === 'review' ? role : this.#groups.has(row) ? 'survivor' : 'merged';
          lines += csvLine([id, row, shown, score, why, ...this.#decode(row, bytes.get(row)!)]);
        }
        if (lines.length < LINES) continue;
        yield Buffer.from(lines);
        lines = '';
      }
      if (lines !== '') yield Buffer.from(lines);
    }
  }

  /** All that stand behind a cluster; groups that are part of it are no more. */
  #take(cluster: Cluster): Member[] {
    const members: Member[] = [];
    for (const member of cluster.members) {
      members.push(...(this.#groups.get(member.row)?.members ?? [member]));
      this.#groups.delete(member.row);
    }
    return members.sort((a, b) => a.row - b.row);
  }

  /** Clusters in their order, with the records of some of them at a time. */
  async *#batches<T extends { readonly members: readonly Member[] }>(
    clusters: readonly T[],
  ): AsyncGenerator<{ batch: readonly T[]; bytes: ReadonlyMap<number, Uint8Array> }> {
    const most = clusters.length === 0 ? 0 : await this.#records.batch();
    for (let from = 0, to = 0; from < clusters.length; from = to) {
      const rows: number[] = [];
      for (; to < clusters.length && (to === from || rows.length < most); to++) {
        for (const { row } of clusters[to]!.members) rows.push(row);
      }
      yield { batch: clusters.slice(from, to), bytes: await this.#records.read(rows) };
    }
  }

  #draft(cluster: Cluster, members: readonly Member[], bytes: ReadonlyMap<number, Uint8Array>): Draft {
    const records = members.map(({ row }) => ({ row, cells: this.#decode(row, bytes.get(row)!) }));
    const { survivor, cells, sources } = mergeCluster(records, this.#plan.fields, this.#plan.survivorship);
    const old = records.find(({ row }) => row === survivor)!;
    const kept = bytes.get(survivor)!;
    const merged = this.#rewrite(survivor, kept, old.cells, cells, sources);
    const isNew = merged.ledger !== '' || !cluster.members.some(({ row }) => row === survivor);
    return { survivor, members, kept, isNew, ...merged, changes: undefined };
  }

  #settle({ survivor, members, kept, bytes, ledger, changes }: Draft): void {
    const isChanged = Buffer.compare(bytes, kept) !== 0;
    this.#groups.set(survivor, { survivor, members, bytes: isChanged ? bytes : undefined, ledger, changes });
  }

  #decode(row: number, bytes: Uint8Array): string[] {
    const codec = this.#records.codecOf(row);
    codec.scan(bytes, 0, bytes.length, true, this.#scratch);
    return codec.columns.map((_, index) => codec.decode(bytes, this.#scratch, index));
  }

  /** Puts merged cells into the survivor's bytes; cells that the record does not have cannot be written. */
  #rewrite(
    row: number,
    bytes: Uint8Array,
    old: readonly string[],
    cells: readonly string[],
    sources: readonly number[],
  ): { bytes: Uint8Array; ledger: string } {
    const { codecOf } = this.#records;
    const places = this.#scratch;
    if (cells.every((after, index) => after === old[index])) return { bytes, ledger: '' };
    codecOf(row).scan(bytes, 0, bytes.length, true, places);
    const changed = cells
      .map((after, index) => ({ index, after, before: old[index]!, source: sources[index] ?? row }))
      .filter(({ index, after, before }) => after !== before && isWritable(places, index))
      .sort((a, b) => places.start[a.index]! - places.start[b.index]!);
    const parts: Uint8Array[] = [];
    let at = 0;
    let ledger = '';
    for (const { index, after, before, source } of changed) {
      parts.push(bytes.subarray(at, places.start[index]!));
      parts.push(Buffer.from(codecOf(row).encode(after, places.flags[index]!)));
      at = places.end[index]!;
      ledger += csvLine([row, this.#plan.fields[index]!.column, before, after, `merge/row-${source}`, 'safe']);
    }
    parts.push(bytes.subarray(at));
    return { bytes: Buffer.concat(parts), ledger };
  }
}

/** Characters of duplicates.csv that are written at a time. */
const LINES = 1 << 16;

const isWritable = (cells: Cells, index: number): boolean =>
  index < cells.count && (cells.flags[index]! & ABSENT) === 0;
