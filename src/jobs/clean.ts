/** The main job: inputs through the record stage, then dedupe, then out; everything counted, nothing lost. */
import type { Plan, Tally } from '../contract.ts';
import type { Verdict } from '../dedupe/cluster/decided.ts';
import type { Resolution } from '../dedupe/cluster/resolution.ts';
import type { ReadonlyRows } from '../dedupe/columns/row-set.ts';
import type { Explanation } from '../dedupe/weigh/explanation.ts';
import { keyColumnOf, type StageResult } from '../engine/stage.ts';
import { emptyTally, mergeTally } from '../engine/tally/tally.ts';
import type { RowEdits } from '../io/stream/record-writer.ts';
import { assertNothingLost } from './clean/accounts.ts';
import { writeAudience } from './clean/audience-file.ts';
import { CleanedFiles } from './clean/cleaned-files.ts';
import { CleanedSpool } from './clean/cleaned-spool.ts';
import { RunJournal } from './clean/run-journal.ts';
import { type CleanSinks, writeHeaders } from './clean/sinks.ts';
import { Staging, type StagingOptions } from './clean/staging.ts';
import { summaryLines } from './clean/summary.ts';
import { noteRepeated } from './clean/unique-columns.ts';
import { noteSharedIds } from './clean/unique-ids.ts';
import type { Decisions } from './decisions/decisions.ts';
import type { ClusterSource, DecisionsMet } from './merging/cluster-source.ts';
import type { Found } from './merging/found.ts';
import { FreshClusters } from './merging/fresh-clusters.ts';
import type { Merger, Records } from './merging/merger.ts';
import type { Merges } from './merging/merges.ts';
import type { Replay } from './merging/replay.ts';
import { ReplayedClusters } from './merging/replayed-clusters.ts';
import { spooledRecords } from './merging/spooled-records.ts';
import type { ToldClusters } from './merging/told-members.ts';
import { Audience, type AudienceOutcome } from './policy/audience.ts';
import type { PolicyCounts } from './policy/policy-counts.ts';
import { SetAside } from './policy/set-aside.ts';
import type { Prepared } from './prepare.ts';
import { undoOf } from './retry/mended-undo.ts';
import type { FedChunk } from './retry/retry.ts';

/** What dedupe found before anything was merged, while it can still be asked. */
export interface FirstRound {
  /** Rows that were read; there are records of those that were not rejected. */
  readonly rows: number;
  readonly records: Pick<Records, 'read' | 'codecOf'>;
  /** How two of them are weighed; undefined where there is nothing to weigh. */
  explain(rowA: number, rowB: number): Explanation | undefined;
  /** What a person decided of two rows, where anything. */
  decisionOn(rowA: number, rowB: number): Verdict | undefined;
}

export interface CleanOptions extends Omit<StagingOptions, 'refused'> {
  /** What a person has decided about pairs of records. */
  readonly decisions?: Decisions;
  /** Rows that stay whatever the policy says: a reviewer refused that they are set aside. */
  readonly spared?: ReadonlySet<number>;
  readonly onFirstRound?: (found: FirstRound) => Promise<void>;
  /** What an earlier run found: it is done again, and nothing is paired anew. */
  readonly replay?: Replay;
}

export interface CleanOutcome extends Pick<DecisionsMet, 'obedience'> {
  /** The plan of the run, with the weights by which pairs were weighed. */
  readonly plan: Plan;
  readonly tally: Tally;
  /** Rows of each input. */
  readonly inputRows: readonly number[];
  readonly written: number;
  readonly merged: number;
  /** Records that the policy set aside, and what it said; undefined without one. */
  readonly policy: PolicyCounts | undefined;
  readonly audience: AudienceOutcome | undefined;
  /** Rows that a policy would have set aside, and a person spared. */
  readonly spared: ReadonlySet<number>;
  /** Rows that were merged into others. */
  readonly gone: ReadonlyRows;
  readonly resolution: Resolution | undefined;
  /** Who the records of the first clusters are. */
  readonly told?: ToldClusters | undefined;
  /** What was found of duplicates, where that was not here. */
  readonly found?: Found;
  /** Mended records that were taken; undefined where none were given. */
  readonly mended: number | undefined;
}

const NO_ROWS: ReadonlySet<number> = new Set();

/**
 * Cleans. Every sink gets its header line first.
 * @throws CrmqError for input and output trouble, and `law-broken` (exit code 4) should a count not add up
 */
export async function clean(prepared: Prepared, sinks: CleanSinks, options: CleanOptions): Promise<CleanOutcome> {
  const run = new CleanRun(prepared, sinks, options);
  try {
    return await run.go();
  } finally {
    await run.close();
  }
}

class CleanRun {
  readonly #prepared: Prepared;
  readonly #sinks: CleanSinks;
  readonly #options: CleanOptions;
  readonly #staging: Staging;
  readonly #files: CleanedFiles;
  readonly #keyed: boolean;
  /** Undefined where nothing is deduplicated, and so the others where nobody asks for them. */
  readonly #clusters: ClusterSource | undefined;
  readonly #setAside: SetAside | undefined;
  readonly #audience: Audience | undefined;
  readonly #journal: RunJournal | undefined;
  /** Undefined while records stream: nothing that comes later can change what becomes of them. */
  #cleaned: CleanedSpool | undefined;

  constructor(prepared: Prepared, sinks: CleanSinks, options: CleanOptions) {
    const { plan, inputs } = prepared;
    const { replay, spared } = options;
    this.#prepared = prepared;
    this.#sinks = sinks;
    this.#options = options;
    this.#keyed = keyColumnOf(plan.fields) >= 0;
    this.#journal = sinks.journal && new RunJournal(sinks.journal, plan, inputs, sinks.joined);
    this.#staging = new Staging(prepared, sinks, { ...options, refused: replay?.refused }, this.#journal);
    this.#files = new CleanedFiles(prepared, sinks, this.#staging.tails, this.#journal);
    this.#clusters = clustersFor(prepared, options);
    const { origins, lines } = this.#staging;
    const sources = { codecOf: origins.codecOf, lineOf: (row: number) => lines.of(row) };
    this.#setAside = SetAside.of(plan, sinks, sources, spared);
    this.#audience = sinks.audience && new Audience(plan, sinks.audience);
  }

  async go(): Promise<CleanOutcome> {
    await writeHeaders(this.#prepared.plan, this.#sinks);
    await this.#journal?.begin();
    await this.#stage();
    const merges = await this.#merge();
    const edits = await this.#judge(merges);
    if (merges && this.#cleaned) await this.#noteRepeated(this.#cleaned, edits?.gone ?? merges.gone);
    if (this.#cleaned) await this.#files.pour(this.#cleaned, edits);
    const audience = await this.#writeAudience(merges, edits);
    const outcome = this.#outcome(merges, audience);
    this.#assertNothingLost(outcome);
    await this.#sinks.summary?.(Buffer.from(summaryLines(outcome.tally, this.#prepared.plan.fields, merges?.merged)));
    await this.#endJournal(outcome, merges);
    return outcome;
  }

  async close(): Promise<void> {
    await this.#staging.close();
    await this.#cleaned?.spool.close();
    await this.#setAside?.close();
  }

  async #stage(): Promise<void> {
    const { plan, inputs } = this.#prepared;
    if (plan.dedupe.enabled || this.#audience || this.#sinks.cautious) this.#cleaned = await CleanedSpool.open();
    for (const index of inputs.keys()) {
      this.#cleaned?.beginInput();
      await this.#staging.input(index, (result, chunk) => this.#take(index, result, chunk));
      if (!this.#cleaned) await this.#files.end(index);
    }
    await this.#staging.finish();
  }

  async #take(index: number, result: StageResult, chunk: FedChunk): Promise<void> {
    const { codec } = this.#prepared.inputs[index]!;
    this.#audience?.rejected(result.rejected);
    this.#journal?.stage(undoOf(chunk, result, this.#keyed));
    this.#clusters?.take(result, codec);
    if (this.#cleaned) {
      this.#staging.lines.add(result.rows, result.lines);
      await this.#cleaned.spool.append(result.out, result.ends, result.rows);
    } else {
      const edits = await this.#setAside?.stream(result, codec);
      await this.#files.stream(index, result, edits);
    }
    await this.#journal?.flush();
  }

  /** Undefined where nothing is to be merged. */
  async #merge(): Promise<Merges | undefined> {
    const { plan, catalog } = this.#prepared;
    const { tally, origins, lines } = this.#staging;
    const [clusters, spool] = [this.#clusters, this.#cleaned?.spool];
    if (!plan.dedupe.enabled || !clusters || !spool) return undefined;
    const { replay, onFirstRound } = this.#options;
    await this.#staging.tellLate(noteSharedIds(tally, plan, catalog, lines, clusters.find()));
    const records = spooledRecords(this.#prepared, origins, spool, clusters.kept, replay);
    await onFirstRound?.({
      rows: tally.read,
      records,
      explain: (rowA, rowB) => clusters.explain(rowA, rowB),
      decisionOn: (rowA, rowB) => clusters.decisionOn(rowA, rowB),
    });
    const merges = await clusters.merge({
      records,
      sinks: this.#sinks,
      isThere: (row) => spool.has(row),
      setAside: async (merger: Merger) => (await this.#setAside?.judge(spool, merger)) ?? NO_ROWS,
    });
    for (const changes of merges.changes) mergeTally(tally, { ...emptyTally(plan.fields.length), changes });
    return merges;
  }

  async #noteRepeated(cleaned: CleanedSpool, gone: { has(row: number): boolean }): Promise<void> {
    const { tally, lines } = this.#staging;
    const records = { cleaned, lines, gone };
    await noteRepeated(tally, this.#prepared, records, (found) => this.#staging.tellLate(found));
  }

  /** Writes what the policy sets aside. Answers what is not written into the cleaned file, and what anew. */
  async #judge(merges: Merges | undefined): Promise<RowEdits | undefined> {
    const spool = this.#cleaned?.spool;
    if (spool && !merges) await this.#setAside?.judge(spool);
    await this.#setAside?.finish(spool);
    return withoutExpired(merges, this.#setAside?.rows);
  }

  async #writeAudience(merges: Merges | undefined, edits: RowEdits | undefined): Promise<AudienceOutcome | undefined> {
    const request = this.#sinks.audience;
    if (!request || !this.#audience || !this.#cleaned) return undefined;
    return writeAudience(this.#audience, request, this.#prepared, this.#staging, this.#cleaned, merges, edits);
  }

  #outcome(merges: Merges | undefined, audience: AudienceOutcome | undefined): CleanOutcome {
    const { plan } = this.#prepared;
    const { tally, origins } = this.#staging;
    const gone = merges?.gone ?? NO_ROWS;
    const model = merges?.resolution.model;
    return {
      plan: model ? { ...plan, dedupe: { ...plan.dedupe, model } } : plan,
      tally,
      inputRows: origins.counts,
      written: tally.kept - gone.size - (this.#setAside?.counts.total ?? 0),
      merged: gone.size,
      policy: this.#setAside?.counts,
      audience,
      gone,
      spared: this.#setAside?.met ?? NO_ROWS,
      resolution: merges?.resolution,
      told: merges?.told,
      mended: this.#options.retry?.counts.taken,
      obedience: this.#clusters?.decisions().obedience ?? [],
    };
  }

  #assertNothingLost({ tally: { read, rejected }, written, merged, policy }: CleanOutcome): void {
    const counts = this.#files.counts;
    const counted = { ...this.#staging.counted, written: counts?.written, left: counts?.left ?? 0 };
    assertNothingLost({ read, written, merged, rejected, expired: policy?.total ?? 0 }, counted);
  }

  async #endJournal({ tally, written, merged, gone, policy }: CleanOutcome, merges: Merges | undefined): Promise<void> {
    const { read, rejected } = tally;
    if (merges && this.#clusters) {
      const { kept } = this.#clusters;
      const decided = { ...this.#clusters.decisions(), kept, aside: merges.aside, done: merges.done };
      await this.#journal?.clusters(merges.resolution, gone, decided);
    }
    // whatever left the file while it was written, the journal has it in one way
    await this.#journal?.end({ read, written, merged: merged + (policy?.total ?? 0), rejected });
  }
}

function clustersFor({ plan, catalog }: Prepared, { replay, decisions }: CleanOptions): ClusterSource | undefined {
  if (replay) return new ReplayedClusters(plan, replay);
  return plan.dedupe.enabled ? new FreshClusters(plan, catalog, decisions?.list) : undefined;
}

/** What is merged away is not written, and what is set aside neither. */
function withoutExpired(
  merges: Merges | undefined,
  expired: ReadonlyMap<number, string> | undefined,
): RowEdits | undefined {
  if (!expired || expired.size === 0) return merges;
  const has = (row: number): boolean => expired.has(row) || merges?.gone.has(row) === true;
  return { gone: { has }, rewritten: merges?.rewritten ?? new Map() };
}
