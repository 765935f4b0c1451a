/** What is written about clusters, in one pass over their records: duplicates.csv, crosswalk.csv, review.csv. */
import type { Plan } from '../../contract.ts';
import type { Cluster, Member, Resolution } from '../../dedupe/cluster/resolution.ts';
import { type Cells, createCells } from '../../io/format/codec.ts';
import { crosswalkLines } from './crosswalk.ts';
import { DuplicateLines } from './duplicate-lines.ts';
import type { Merger, Records } from './merger.ts';
import { type Reviewed, ReviewLines } from './review-lines.ts';
import { type ToldClusters, ToldMembers } from './told-members.ts';

export interface ClusterSinks {
  readonly duplicates?: ((bytes: Uint8Array) => Promise<void>) | undefined;
  readonly crosswalk?: ((bytes: Uint8Array) => Promise<void>) | undefined;
  readonly review?: ((bytes: Uint8Array) => Promise<void>) | undefined;
}

/** Bytes that are written at a time. */
const LINES = 1 << 16;

/** @returns who the records of the first clusters are */
export async function writeClusters(
  plan: Plan,
  found: Pick<Resolution, 'merges' | 'reviews'>,
  merger: Merger,
  records: Records,
  sinks: ClusterSinks,
): Promise<ToldClusters> {
  const hasSinks = sinks.duplicates || sinks.crosswalk || sinks.review;
  const writer = new ClusterWriter(plan, merger, records, sinks);
  for await (const { batch, bytes } of merger.batches(found)) {
    let at = 0;
    for (const cluster of batch) {
      const end = at + cluster.members.length;
      await writer.add(cluster, bytes.slice(at, end));
      at = end;
    }
    if (!hasSinks && writer.told.isFull) break;
  }
  await writer.flush();
  return writer.told.clusters;
}

/** What merges have made of records. */
export type Survivors = Pick<Merger, 'isSurvivor' | 'mergedBytes'>;

export class ClusterWriter {
  /** Of clusters that are merged, for the report. */
  readonly told: ToldMembers;
  readonly #scratch: Cells;
  readonly #idColumn: number;
  readonly #merger: Survivors;
  readonly #records: Pick<Records, 'codecOf'>;
  readonly #sinks: ClusterSinks;
  readonly #duplicates: DuplicateLines;
  readonly #reviews: ReviewLines;
  #crosswalk = '';
  #review = '';
  /** The first record of the last pair for review. */
  #first: Reviewed | undefined;

  constructor(plan: Plan, merger: Survivors, records: Pick<Records, 'codecOf'>, sinks: ClusterSinks) {
    this.#scratch = createCells(plan.fields.length);
    this.#idColumn = plan.fields.find(({ role }) => role === 'id')?.index ?? -1;
    this.#merger = merger;
    this.#records = records;
    this.#sinks = sinks;
    this.#duplicates = new DuplicateLines(this.#scratch, plan.layout.format === 'csv');
    this.#reviews = new ReviewLines(plan.fields);
    this.told = new ToldMembers(plan.fields, (row) => records.codecOf(row));
  }

  /** @param bytes of each member, as it was before it was merged */
  async add(cluster: Cluster, bytes: readonly Uint8Array[]): Promise<void> {
    const { members } = cluster;
    const isReview = members[0]!.role === 'review';
    if (!isReview) this.told.add(members, bytes);
    if (this.#sinks.duplicates) this.#addLines(cluster, bytes, isReview);
    if (isReview && this.#sinks.review) this.#addReview(cluster, bytes);
    if (!isReview && this.#sinks.crosswalk) {
      this.#crosswalk += crosswalkLines(
        members,
        bytes,
        (row) => this.#merger.isSurvivor(row),
        this.#idColumn,
        (row) => this.#records.codecOf(row),
        this.#scratch,
      );
    }
    if (this.#duplicates.length + this.#crosswalk.length + this.#review.length >= LINES) await this.flush();
  }

  #addLines({ id, members }: Cluster, bytes: readonly Uint8Array[], isReview: boolean): void {
    for (const [at, member] of members.entries()) {
      const role = isReview ? 'review' : this.#merger.isSurvivor(member.row) ? 'survivor' : 'merged';
      this.#duplicates.add(id, member, role, bytes[at]!, this.#records.codecOf(member.row));
    }
  }

  async flush(): Promise<void> {
    if (this.#duplicates.length > 0) await this.#sinks.duplicates?.(this.#duplicates.take());
    if (this.#crosswalk !== '') await this.#sinks.crosswalk?.(Buffer.from(this.#crosswalk));
    if (this.#review !== '') await this.#sinks.review?.(Buffer.from(this.#review));
    this.#crosswalk = '';
    this.#review = '';
  }

  #addReview({ id, members }: Cluster, bytes: readonly Uint8Array[]): void {
    const [one, other] = members as [Member, Member];
    // pairs of one record come one after the other
    if (this.#first?.row !== one.row) this.#first = this.#reviewed(one.row, bytes[0]!);
    const pair = [this.#first, this.#reviewed(other.row, bytes[1]!)] as const;
    this.#review += this.#reviews.pair(id, one.score, one.why, pair);
  }

  #reviewed(row: number, bytes: Uint8Array): Reviewed {
    const merged = this.#merger.mergedBytes(row);
    return { row, cells: this.#decode(row, bytes), now: merged && this.#decode(row, merged) };
  }

  #decode(row: number, bytes: Uint8Array): string[] {
    const codec = this.#records.codecOf(row);
    codec.scan(bytes, 0, bytes.length, true, this.#scratch);
    return codec.columns.map((_, index) => codec.decode(bytes, this.#scratch, index));
  }
}
