/**
 * The records of clusters on their way to one: read in batches, merged, and sent through the record stage again where the merge made
 * something new.
 *
 * Memory: the records of a batch (`Records.batch`), and what is packed of groups (`PackedGroups`).
 */
import type { Plan } from '../../contract.ts';
import { type Cluster, clustersIn, type Member, type Resolution } from '../../dedupe/cluster/resolution.ts';
import { RowSet } from '../../dedupe/columns/row-set.ts';
import type { Aftermath, Deduper } from '../../dedupe/dedupe.ts';
import type { IsFaulty } from '../../dedupe/merge/bounces.ts';
import type { Merged, MergeMember } from '../../dedupe/merge/merge.ts';
import type { Choice } from '../../dedupe/merge/united.ts';
import { ABSENT, type Cells, type Codec, createCells } from '../../io/format/codec.ts';
import { guardedLine } from '../../io/format/guarded-cell.ts';
import { type Batch, slicesOf } from './batch.ts';
import { mergeHolding } from './merge-holding.ts';
import { type Group, PackedGroups } from './packed-groups.ts';
import { type Draft, type Repair, restage } from './restage.ts';
import { type Earlier, type LeftSteps, leftOf, mergedFrom } from './reviewed-merges.ts';

/** Where the cleaned records are, and how the input that a row came from is read and repaired. */
export interface Records extends Repair {
  /** Rows that may be asked for at once. */
  batch(): Promise<number>;
  /** Bytes of cleaned records, in the order of the rows asked for. */
  read(rows: readonly number[]): Promise<readonly Uint8Array[]>;
  codecOf(row: number): Codec;
  /** Whether a person wants the record kept apart from another. */
  isNamed(row: number): boolean;
  /** Name of the input. */
  fileOf(row: number): string;
  /** Whether a check objects to a value of a column (`faultsOf`). */
  isFaulty(index: number, value: string): boolean;
}

/** What a round of merges has come to. */
export interface MergeDone extends Pick<Aftermath, 'gone'> {
  /** Clusters that could not be merged. */
  readonly apart: Resolution['merges'];
  /** Survivors of all others. */
  readonly made: readonly number[];
}

export class Merger {
  readonly #plan: Plan;
  readonly #records: Records;
  readonly #scratch: Cells;
  readonly #earlier: Earlier | undefined;
  readonly #groups = new PackedGroups();
  /** Survivors that were set aside. */
  readonly aside: Pick<Group, 'survivor' | 'members' | 'done'>[] = [];
  /** Rows of which dedupe no longer knows the record that was read. */
  readonly #replaced = new RowSet();

  constructor(plan: Plan, records: Records, earlier?: Earlier) {
    this.#plan = plan;
    this.#earlier = earlier;
    this.#records = records;
    this.#scratch = createCells(plan.fields.length);
  }

  /** Takes over groups that were merged elsewhere. */
  adopt(groups: readonly Group[]): void {
    for (const group of groups) this.#groups.set(group);
  }

  /** Takes over of which rows dedupe no longer knows the record that was read. */
  replace(rows: readonly number[]): void {
    for (const row of rows) this.#replaced.add(row);
  }

  isReplaced(row: number): boolean {
    return this.#replaced.has(row);
  }

  /** By rising first rows. */
  groups(): Iterable<Group> {
    return this.#groups.all();
  }

  groupOf(survivor: number): Group | undefined {
    return this.#groups.get(survivor);
  }

  /**
   * Merges all the records that stand behind the members of each cluster, some of which may be survivors of an earlier round.
   * @param fresh takes the features of survivors that are not what any record was
   */
  async merge(merges: Resolution['merges'], fresh: Deduper['addFresh']): Promise<MergeDone> {
    const gone: number[] = [];
    const apart: (readonly Member[])[] = [];
    const made: number[] = [];
    for await (const { batch, bytes } of slicesOf(this.#batches(this.#waiting(merges)))) {
      const before = apart.length;
      let at = 0;
      const drafts = batch.flatMap(({ cluster, groups, members }) => {
        at += members.length;
        const draft = this.#draft(cluster, members, bytes.slice(at - members.length, at));
        if (draft) return [draft];
        for (const group of groups) this.#groups.set(group);
        apart.push(cluster);
        return [];
      });
      const stay = new Set(apart.slice(before));
      // where nothing new came of it, dedupe may go on with the record that it has
      const isOther = (draft: Draft): boolean => draft.isNew || this.#replaced.has(draft.survivor);
      const changed = drafts.filter(isOther);
      const kept = new Set(drafts.filter((draft) => !isOther(draft)).map(({ survivor }) => survivor));
      for (const { cluster } of batch) {
        if (!stay.has(cluster)) for (const { row } of cluster) if (!kept.has(row)) gone.push(row);
      }
      for (const { features, rows } of restage(changed, this.#records, this.#plan)) fresh(features, rows);
      for (const draft of drafts) {
        this.#settle(draft);
        made.push(draft.survivor);
      }
    }
    for (const row of gone) this.#replaced.add(row);
    return { gone, apart, made };
  }

  /** Clusters with the bytes of their members, many at a time. The records are as they were before they were merged. */
  batches(found: Pick<Resolution, 'merges' | 'reviews'>): AsyncGenerator<Batch<Cluster>> {
    return this.#batches(clustersIn(found));
  }

  /** All that stand behind a survivor. */
  membersOf(row: number): readonly Member[] | undefined {
    return this.#groups.get(row)?.members;
  }

  /** Takes a survivor out of what is merged, and all that stands behind it; undefined for a record that stands alone. */
  setAside(row: number): readonly Member[] | undefined {
    const group = this.#groups.get(row);
    if (group) this.aside.push({ survivor: row, members: group.members, done: group.done });
    this.#groups.delete(row);
    return group?.members;
  }

  isSurvivor(row: number): boolean {
    return this.#groups.has(row);
  }

  /** Bytes of a survivor that merges have changed. */
  mergedBytes(row: number): Uint8Array | undefined {
    return this.#groups.get(row)?.bytes;
  }

  /** What is to be merged, each cluster when its turn has come: no two of them have a record in common. */
  *#waiting(merges: Resolution['merges']): Generator<Waiting> {
    for (const cluster of merges) {
      yield { cluster, groups: this.#groupsIn(cluster), members: this.#take(cluster) };
    }
  }

  #groupsIn(cluster: readonly Member[]): Group[] {
    return cluster.flatMap(({ row }) => this.#groups.get(row) ?? []);
  }

  /** All that stand behind a cluster; groups that are part of it are no more. */
  #take(cluster: readonly Member[]): Member[] {
    const members: Member[] = [];
    for (const member of cluster) {
      members.push(...(this.#groups.get(member.row)?.members ?? [member]));
      this.#groups.delete(member.row);
    }
    return members.slice().sort((a, b) => a.row - b.row);
  }

  /** Clusters in their order, with the records of some of them at a time. */
  async *#batches<T extends { readonly members: readonly Member[] }>(clusters: Iterable<T>): AsyncGenerator<Batch<T>> {
    const most = await this.#records.batch();
    let batch: T[] = [];
    let rows: number[] = [];
    for (const cluster of clusters) {
      batch.push(cluster);
      for (const { row } of cluster.members) rows.push(row);
      if (rows.length < most) continue;
      yield { batch, bytes: await this.#records.read(rows) };
      [batch, rows] = [[], []];
    }
    if (batch.length > 0) yield { batch, bytes: await this.#records.read(rows) };
  }

  /**
   * Undefined where no record could hold all that was refused.
   * @param bytes of each member
   */
  #draft(cluster: readonly Member[], members: readonly Member[], bytes: readonly Uint8Array[]): Draft | undefined {
    const records = members.map(({ row }, at) => ({
      row,
      cells: this.#decode(row, bytes[at]!),
      file: this.#records.fileOf(row),
      isNamed: this.#records.isNamed(row),
    }));
    const draft = this.#unite(records, bytes);
    if (!draft) return undefined;
    const { survivor, ledger } = draft;
    const isNew = ledger !== '' || !cluster.some(({ row }) => row === survivor);
    return { ...draft, members, isNew, changes: undefined };
  }

  /** One record of several. What must not change may not count where the other cells are chosen either, and so it is done until that is settled. */
  #unite(records: readonly MergeMember[], bytes: readonly Uint8Array[]): Omit<Draft, 'members' | 'isNew'> | undefined {
    const bytesOf = (row: number): Uint8Array => bytes[records.findIndex((one) => one.row === row)]!;
    const canHold = (row: number, index: number): boolean => {
      const own = bytesOf(row);
      this.#records.codecOf(row).scan(own, 0, own.length, true, this.#scratch);
      return isWritable(this.#scratch, index);
    };
    const isFaulty: IsFaulty = ({ cells }, index) => this.#records.isFaulty(index, cells[index]!);
    const first = this.#earlier && records.find(({ row }) => this.#earlier?.reviewed.survivors.has(row))?.row;
    // nobody has seen the others merged into one of them
    if (this.#earlier && first === undefined) return undefined;
    const held = new Set<number>();
    for (;;) {
      const merged = mergeHolding(
        records,
        this.#plan,
        { canHold, isFaulty },
        first === undefined ? undefined : { survivor: first, columns: held },
      );
      if (!merged) return undefined;
      const { survivor } = merged;
      const kept = bytesOf(survivor);
      const old = records.find(({ row }) => row === survivor)!.cells;
      const { refused, ...rewritten } = this.#rewrite(kept, old, merged);
      if (refused.length === 0) return { survivor, kept, changes: undefined, ...rewritten };
      for (const index of refused) held.add(index);
    }
  }

  #settle({ survivor, members, kept, bytes, ledger, done, columns, changes }: Draft): void {
    const isChanged = Buffer.compare(bytes, kept) !== 0;
    this.#groups.set({
      survivor,
      members,
      bytes: isChanged ? bytes : undefined,
      ledger,
      done,
      columns,
      changes,
    });
  }

  #decode(row: number, bytes: Uint8Array): string[] {
    const codec = this.#records.codecOf(row);
    codec.scan(bytes, 0, bytes.length, true, this.#scratch);
    return codec.columns.map((_, index) => codec.decode(bytes, this.#scratch, index));
  }

  /** Puts merged cells into the survivor's bytes; cells that the record does not have cannot be written. */
  #rewrite(bytes: Uint8Array, old: readonly string[], merged: Merged): Rewritten {
    const { codecOf } = this.#records;
    const { survivor: row, cells } = merged;
    const places = this.#scratch;
    if (cells.every((after, index) => after === old[index])) {
      return { bytes, ledger: '', done: '', columns: [], refused: [] };
    }
    codecOf(row).scan(bytes, 0, bytes.length, true, places);
    const { steps, refused } = this.#stepsOf(row, merged, old, places);
    const changed = [...steps].sort(([a], [b]) => places.start[a]! - places.start[b]!);
    const parts: Uint8Array[] = [];
    let at = 0;
    let [ledger, done] = ['', ''];
    for (const [index, some] of changed) {
      parts.push(bytes.subarray(at, places.start[index]!));
      parts.push(Buffer.from(codecOf(row).encode(some.at(-1)!.value, places.flags[index]!)));
      at = places.end[index]!;
      const { column } = this.#plan.fields[index]!;
      let from = old[index]!;
      // a cell that several records added to has a line for each of them
      for (const step of some) {
        if (step.value === from) continue;
        ledger += guardedLine([row, column, from, step.value, `merge/row-${step.row}`, 'safe', '']);
        done += `${mergedFrom(index, step.row)}\n`;
        from = step.value;
      }
    }
    parts.push(bytes.subarray(at));
    return { bytes: Buffer.concat(parts), ledger, done, columns: changed.map(([index]) => index), refused };
  }

  /** By column, what becomes of the cells that the merge changes: after each record that adds something. */
  #stepsOf(row: number, { cells, sources, steps }: Merged, old: readonly string[], places: Cells): LeftSteps {
    const found = new Map<number, readonly Choice[]>();
    for (const [index, value] of cells.entries()) {
      if (value === old[index] || !isWritable(places, index)) continue;
      found.set(index, steps.get(index) ?? [{ value, row: sources[index] ?? row }]);
    }
    return this.#earlier ? leftOf(found, this.#earlier, row, this.#plan.fields, old) : { steps: found, refused: [] };
  }
}

interface Waiting {
  readonly cluster: readonly Member[];
  /** Survivors of an earlier round that are in it. */
  readonly groups: readonly Group[];
  /** All that stand behind it. */
  readonly members: readonly Member[];
}

type Rewritten = Pick<Draft, 'bytes' | 'ledger' | 'done' | 'columns'> & Pick<LeftSteps, 'refused'>;

const isWritable = (cells: Cells, index: number): boolean =>
  index < cells.count && (cells.flags[index]! & ABSENT) === 0;

/** The members of groups, by rising first rows. */
export const byFirstRow = (groups: readonly Pick<Group, 'members'>[]): (readonly Member[])[] =>
  groups.map(({ members }) => members).sort((a, b) => a[0]!.row - b[0]!.row);
