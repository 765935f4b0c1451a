/** Clusters → what becomes of their rows: survivors merged and repaired, the others left out, all of them in duplicates.csv. */
import type { Plan, Tally } from '../contract.ts';
import type { Cluster, Member, Resolution } from '../dedupe/dedupe.ts';
import { mergeCluster } from '../dedupe/merge.ts';
import type { Stage } from '../engine/stage.ts';
import { ABSENT, type Cells, type Codec, createCells } from '../io/codec.ts';
import { csvLine } from '../io/csv-line.ts';
import type { RowEdits } from '../io/record-writer.ts';
import type { Matching } from './matching.ts';

export interface Merges extends RowEdits {
  readonly gone: Set<number>;
  readonly rewritten: Map<number, Uint8Array>;
  /** Repairs of merged records, to be counted. */
  readonly changes: readonly Tally['changes'][];
  /** All rounds in one: clusters that are merged, and pairs that wait for a person after the last round. */
  readonly resolution: Resolution;
}

export interface MergeSinks {
  ledger(bytes: Uint8Array): Promise<void>;
  duplicates(bytes: Uint8Array): Promise<void>;
}

/** Where the cleaned records are, and how the input that a row came from is read and repaired. */
export interface Records {
  /** Bytes of a cleaned record. */
  read(row: number): Promise<Uint8Array>;
  codecOf(row: number): Codec;
  stageOf(row: number): Stage;
}

/** The records that are merged into one, and what that one is now. */
interface Group {
  readonly survivor: number;
  /** By rising rows. */
  readonly members: readonly Member[];
  /** Undefined where the merge changed nothing. */
  readonly bytes: Uint8Array | undefined;
  readonly ledger: string;
  readonly changes: Tally['changes'] | undefined;
  readonly features: Uint8Array;
}

/**
 * Merges in rounds until nothing more is merged. A merge may bring a country to a phone number, or take away the record that spoke
 * against another pair: what a second run would do then is done here.
 * @param first what the first round found
 */
export async function applyMerges(
  plan: Plan,
  matching: Matching,
  first: Resolution,
  records: Records,
  sinks: MergeSinks,
): Promise<Merges> {
  const merger = new Merger(plan, records);
  let reviews = first.clusters.filter((cluster) => !isMerge(cluster));
  for (let merging = first.clusters.filter(isMerge); merging.length > 0; ) {
    const rows = new Set(merging.flatMap(rowsOf));
    // Survivors of earlier rounds that are merged now leave keys behind that only their features know.
    const stale = merger.features(rows);
    for (const cluster of merging) await merger.merge(cluster);
    const again = matching.resolveAgain(rows, merger.features(), [...stale, ...merger.features(rows)]);
    merging = again.clusters.filter(isMerge);
    reviews = waiting(reviews, again.clusters, rows);
  }
  const groups = merger.groups();
  const gone = new Set(groups.flatMap((group) => rowsOf(group).filter((row) => row !== group.survivor)));
  const clusters = [...groups.map(({ members }) => members), ...reviews.map(({ members }) => members)]
    .sort((a, b) => a[0]!.row - b[0]!.row || a[1]!.row - b[1]!.row)
    .map((members, at): Cluster => ({ id: at + 1, members }));
  for (const cluster of clusters) await sinks.duplicates(await merger.describe(cluster));
  for (const { ledger } of groups) if (ledger !== '') await sinks.ledger(Buffer.from(ledger));
  const rewritten = groups.flatMap(({ survivor, bytes }) => (bytes ? [[survivor, bytes] as const] : []));
  return {
    gone,
    rewritten: new Map(rewritten),
    changes: groups.flatMap(({ changes }) => (changes ? [changes] : [])),
    resolution: { clusters, stats: { ...first.stats, merged: gone.size, review: reviews.length } },
  };
}

const isMerge = ({ members }: Cluster): boolean => members.every(({ role }) => role === 'member');

/** Pairs for a person: those of this round, and earlier ones of which no record was merged. */
function waiting(before: readonly Cluster[], now: readonly Cluster[], merged: ReadonlySet<number>): Cluster[] {
  const pair = (cluster: Cluster): string => rowsOf(cluster).join(' ');
  const found = now.filter((cluster) => !isMerge(cluster));
  const known = new Set(found.map(pair));
  return [
    ...before.filter((cluster) => !known.has(pair(cluster)) && !rowsOf(cluster).some((row) => merged.has(row))),
    ...found,
  ];
}

const rowsOf = ({ members }: { readonly members: readonly Member[] }): number[] => members.map(({ row }) => row);

class Merger {
  readonly #plan: Plan;
  readonly #records: Records;
  readonly #scratch: Cells;
  /** By the row of the survivor. */
  readonly #groups = new Map<number, Group>();

  constructor(plan: Plan, records: Records) {
    this.#plan = plan;
    this.#records = records;
    this.#scratch = createCells(plan.fields.length);
  }

  /** By rising first rows. */
  groups(): Group[] {
    return [...this.#groups.values()].sort((a, b) => a.members[0]!.row - b.members[0]!.row);
  }

  /** Features of the merged records; of those that survive as one of some rows, if these are given. */
  features(rows?: ReadonlySet<number>): Uint8Array[] {
    const groups = [...this.#groups.values()].filter(({ survivor }) => !rows || rows.has(survivor));
    return groups.map(({ features }) => features);
  }

  /** Merges all the records that stand behind the members of a cluster, some of which may be survivors of an earlier round. */
  async merge(cluster: Cluster): Promise<void> {
    const members: Member[] = [];
    for (const member of cluster.members) {
      members.push(...(this.#groups.get(member.row)?.members ?? [member]));
      this.#groups.delete(member.row);
    }
    members.sort((a, b) => a.row - b.row);
    const records: { row: number; bytes: Uint8Array; cells: string[] }[] = [];
    for (const { row } of members) {
      const bytes = await this.#records.read(row);
      records.push({ row, bytes, cells: this.#decode(row, bytes) });
    }
    const { survivor, cells, sources } = mergeCluster(records, this.#plan.fields, this.#plan.survivorship);
    const kept = records.find(({ row }) => row === survivor)!;
    const merged = this.#rewrite(kept, cells, sources);
    const staged = this.#records.stageOf(survivor)(Uint8Array.from(merged.bytes), survivor, 1);
    // Should a check refuse the merged record, it stays as it is: it was accepted before, and it must not get lost now.
    const isKept = staged.rows.length === 1;
    const bytes = isKept ? staged.out : merged.bytes;
    this.#groups.set(survivor, {
      survivor,
      members,
      bytes: Buffer.compare(bytes, kept.bytes) === 0 ? undefined : bytes,
      ledger: merged.ledger + (isKept ? Buffer.from(staged.ledger).toString() : ''),
      changes: isKept && staged.ledger.length > 0 ? staged.tally.changes : undefined,
      features: staged.features,
    });
  }

  /** The lines of a cluster in duplicates.csv. The records are shown as they were before they were merged. */
  async describe({ id, members }: Cluster): Promise<Uint8Array> {
    let lines = '';
    for (const { row, role, score, why } of members) {
      const shown = role === 'review' ? role : this.#groups.has(row) ? 'survivor' : 'merged';
      const cells = this.#decode(row, await this.#records.read(row));
      lines += csvLine([id, row, shown, score, why, ...cells]);
    }
    return Buffer.from(lines);
  }

  #decode(row: number, bytes: Uint8Array): string[] {
    const codec = this.#records.codecOf(row);
    codec.scan(bytes, 0, bytes.length, true, this.#scratch);
    return codec.columns.map((_, index) => codec.decode(bytes, this.#scratch, index));
  }

  /** Puts merged cells into the survivor's bytes; cells that the record does not have cannot be written. */
  #rewrite(
    { row, bytes, cells: old }: { row: number; bytes: Uint8Array; cells: readonly string[] },
    cells: readonly string[],
    sources: readonly number[],
  ): { bytes: Uint8Array; ledger: string } {
    const { codecOf } = this.#records;
    const places = this.#scratch;
    this.#decode(row, bytes);
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

const isWritable = (cells: Cells, index: number): boolean =>
  index < cells.count && (cells.flags[index]! & ABSENT) === 0;
