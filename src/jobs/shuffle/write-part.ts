/** At parts: what the record stage made of a part, without the rows that were merged away, with survivors as they are now, and the lines of its clusters. */
import type { Catalog, Plan, Tally } from '../../contract.ts';
import { type Cluster, clustersIn } from '../../dedupe/cluster/resolution.ts';
import type { Reviews } from '../../dedupe/cluster/reviews.ts';
import { heldIn } from '../../dedupe/shuffle/holdings.ts';
import { linesIn, rowsIn } from '../../dedupe/shuffle/pointers.ts';
import type { SharedIdLine } from '../../dedupe/shuffle/weighing.ts';
import type { Telling } from '../../engine/lines/finding-lines.ts';
import type { StageResult } from '../../engine/stage.ts';
import { emptyTally, mergeTally } from '../../engine/tally/tally.ts';
import { assertNothingLost } from '../clean/accounts.ts';
import { CleanedFiles } from '../clean/cleaned-files.ts';
import { type CleanSinks, writeHeaders } from '../clean/sinks.ts';
import { Staging } from '../clean/staging.ts';
import { repeated, uniqueColumns } from '../clean/unique-columns.ts';
import { note, sharedIdFindings } from '../clean/unique-ids.ts';
import { ClusterWriter } from '../merging/cluster-files.ts';
import { samplesOf, sizesOf } from '../merging/found.ts';
import { groupIn, type HeldGroup, MERGED } from '../merging/held-groups.ts';
import { MergedCells } from '../merging/merged-cells.ts';
import type { Group } from '../merging/packed-groups.ts';
import type { ToldClusters } from '../merging/told-members.ts';
import { inputOf, stagedInput } from '../shards/staged-part.ts';
import { askersIn, type PartTask, type ValueLine } from './lending.ts';
import type { PartMerges } from './part-merges.ts';
import type { Parts } from './parts.ts';
import { type PairLine, pairsIn } from './waiting.ts';

const CHUNK_BYTES = 256 * 1024;

export interface Writing {
  readonly plan: Plan;
  readonly catalog: Catalog;
  readonly parts: Parts;
  readonly task: PartTask;
  readonly sinks: CleanSinks;
  readonly telling: Telling | undefined;
}

export interface Written {
  readonly tally: Tally;
  readonly merges: PartMerges;
}

/**
 * Memory: the groups and pairs for review of which the part has the first row, with their records; a chunk of the others.
 * @throws CrmqError as the sinks do, `part-damaged`, `law-broken`
 */
export async function writePart(writing: Writing): Promise<Written> {
  const writer = new PartWriter(writing);
  try {
    return await writer.go();
  } finally {
    await writer.close();
  }
}

class PartWriter {
  readonly #plan: Plan;
  readonly #catalog: Catalog;
  readonly #parts: Parts;
  readonly #task: PartTask;
  readonly #sinks: CleanSinks;
  readonly #staging: Staging;
  readonly #files: CleanedFiles;
  /** Groups of which the part has the first row, by rising first rows. */
  readonly #groups: readonly HeldGroup[];
  /** Groups of which the part has the survivor, in the same order. */
  readonly #survivors: readonly Group[];
  readonly #gone: ReadonlySet<number>;
  readonly #rewritten = new Map<number, Uint8Array>();
  readonly #pairs: readonly PairLine[];
  /** By row, the records of pairs as they were before merges; of rows of the part once they came by. */
  readonly #records = new Map<number, Uint8Array>();
  /** By row, the records of pairs that merges have changed. */
  readonly #merged = new Map<number, Uint8Array>();
  #told: ToldClusters = new Map();

  constructor({ plan, catalog, parts, task, sinks, telling }: Writing) {
    const { part, frames, partition, read } = task;
    this.#plan = plan;
    this.#catalog = catalog;
    this.#parts = parts;
    this.#task = task;
    this.#sinks = sinks;
    const prepared = { plan, catalog, inputs: [inputOf(part)] };
    const staged = () => stagedInput(part, frames, parts.firstRowOf(partition));
    const firstRow = parts.firstRowOf(partition);
    this.#staging = new Staging(prepared, sinks, { jobs: 1, chunkBytes: CHUNK_BYTES, firstRow, staged, telling });
    this.#files = new CleanedFiles(prepared, sinks, this.#staging.tails, undefined);
    this.#groups = groupsIn(read('groups'));
    this.#survivors = groupsIn(read('survivors')).map(({ group }) => group);
    this.#gone = rowsIn(read('gone'));
    this.#pairs = pairsIn(read('pairs'));
    for (const { survivor, bytes } of this.#survivors) if (bytes) this.#rewritten.set(survivor, bytes);
    for (const { row, kind, bytes } of heldIn(read('lent'))) {
      (kind === MERGED ? this.#merged : this.#records).set(row, bytes);
    }
  }

  async go(): Promise<Written> {
    const { tally, lines } = this.#staging;
    await writeHeaders(this.#plan, this.#sinks);
    const own = new Set(this.#pairs.flatMap(([, first, second]) => [first, second]));
    await this.#staging.input(0, async (result) => {
      lines.add(result.rows, result.lines);
      this.#keep(result, own);
      await this.#files.stream(0, result, { gone: this.#gone, rewritten: this.#rewritten });
    });
    await this.#files.end(0);
    for (const { changes, ledger } of this.#survivors) {
      if (changes) mergeTally(tally, { ...emptyTally(this.#plan.fields.length), changes });
      if (ledger !== '') await this.#sinks.ledger(Buffer.from(ledger));
    }
    const late = this.#noteLate();
    await this.#writeClusters();
    this.#assertNothingLost();
    return { tally, merges: this.#merges(late) };
  }

  close(): Promise<void> {
    return this.#staging.close();
  }

  #keep({ out, ends, rows }: StageResult, wanted: ReadonlySet<number>): void {
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at]!;
      if (wanted.has(row))
        this.#records.set(row, Uint8Array.from(out.subarray(at === 0 ? 0 : ends[at - 1]!, ends[at]!)));
    }
  }

  /** What only all records together show of those of this part. */
  #noteLate(): PartMerges['late'] {
    const { tally, lines } = this.#staging;
    const { read, partition } = this.#task;
    const ids = [...linesIn<SharedIdLine>(read('shared-ids'))].map(([, id, rows]) => ({ id, rows }));
    const shared = sharedIdFindings(this.#plan, this.#catalog, lines, ids);
    const columns = uniqueColumns(this.#plan, this.#catalog);
    const values = [...linesIn<ValueLine>(read('repeated'))].sort((x, y) => x[2] - y[2] || x[0] - y[0]);
    const again = values.map(([column, value, row]) => ({
      ...repeated(columns[column]!, row, value),
      line: lines.of(row),
    }));
    const late = { error: 0, warning: 0 };
    for (const finding of [...shared, ...again]) {
      if (this.#parts.indexOf(finding.row) !== partition) continue;
      note(tally, finding);
      if (finding.severity === 'error' || finding.severity === 'warning') late[finding.severity]++;
    }
    return late;
  }

  async #writeClusters(): Promise<void> {
    const { known, partition } = this.#task;
    const before = known.firstClusters[partition]! - 1;
    const survivors = new Set(this.#groups.map(({ group }) => group.survivor));
    const writer = new ClusterWriter(
      this.#plan,
      {
        isSurvivor: (row) => survivors.has(row),
        mergedBytes: (row) => this.#rewritten.get(row) ?? this.#merged.get(row),
      },
      this.#parts,
      this.#sinks,
    );
    let group = 0;
    for (const { id, members } of clustersIn(this.#found())) {
      const isReview = members[0]!.role === 'review';
      const bytes = isReview ? this.#bytesOf(members) : this.#groups[group++]!.bytes;
      await writer.add({ id: before + id, members }, bytes);
    }
    await writer.flush();
    this.#told = writer.told.clusters;
  }

  #bytesOf(members: Cluster['members']): Uint8Array[] {
    return members.map(({ row }) => {
      const bytes = this.#records.get(row);
      if (!bytes) throw new Error(`nobody lent row ${row}`);
      return bytes;
    });
  }

  #found() {
    return { merges: this.#groups.map(({ group }) => group.members), reviews: reviewsOf(this.#pairs) };
  }

  #merges(late: PartMerges['late']): PartMerges {
    const { known, partition, read } = this.#task;
    const found = this.#found();
    const cells = new MergedCells(this.#plan.fields);
    for (const { group } of this.#groups) cells.add(group);
    return {
      clusters: found.merges.length,
      pairs: found.reviews.count,
      merged: this.#gone.size,
      review: askersIn(read('asked')).size,
      sizes: sizesOf(found.merges),
      samples: samplesOf(found, known.firstClusters[partition]! - 1, this.#told),
      cells: cells.told(),
      late,
    };
  }

  #assertNothingLost(): void {
    const { tally, counted } = this.#staging;
    const { size: merged } = this.#gone;
    const { read, kept, rejected } = tally;
    const { written, left } = this.#files.counts ?? { written: undefined, left: 0 };
    assertNothingLost({ read, written: kept - merged, merged, rejected, expired: 0 }, { ...counted, written, left });
  }
}

function groupsIn(blobs: readonly Uint8Array[]): HeldGroup[] {
  const groups = [...heldIn(blobs)].map((one) => groupIn(one)!);
  return groups.sort((x, y) => x.group.members[0]!.row - y.group.members[0]!.row);
}

function reviewsOf(pairs: readonly PairLine[]): Reviews {
  return {
    count: pairs.length,
    first: Uint32Array.from(pairs, ([, first]) => first),
    second: Uint32Array.from(pairs, ([, , second]) => second),
    scores: Float64Array.from(pairs, ([, , , score]) => score),
    whys: pairs.map(([, , , , why]) => why),
  };
}
