/** The main job: inputs through the record stage, then dedupe, then out; everything counted, nothing lost. */
import type { Plan, Tally } from '../contract.ts';
import type { Obedience } from '../dedupe/decided.ts';
import type { Explanation } from '../dedupe/explanation.ts';
import type { Resolution } from '../dedupe/resolution.ts';
import { assemble } from '../engine/assemble.ts';
import { type Executor, inlineExecutor, inOrder, threadExecutor } from '../engine/executor.ts';
import { Spool } from '../engine/spool.ts';
import { keyColumnOf, type Stage, type StageResult } from '../engine/stage.ts';
import { emptyTally, mergeTally } from '../engine/tally.ts';
import { CrmqError } from '../errors.ts';
import { BufferPool } from '../io/buffer-pool.ts';
import type { Codec } from '../io/codec.ts';
import { csvLine } from '../io/csv-line.ts';
import { type Chunk, cut, type DroppedLine } from '../io/cutter.ts';
import { guardedLine } from '../io/guarded-cell.ts';
import type { Input } from '../io/input.ts';
import { type RecordSink, RecordWriter, type RowEdits } from '../io/record-writer.ts';
import { Audience, type AudienceOutcome, type AudienceRequest } from './audience.ts';
import { CROSSWALK_HEADER } from './crosswalk.ts';
import type { Decisions } from './decisions.ts';
import { DUPLICATES_COLUMNS } from './duplicate-lines.ts';
import { Matching } from './matching.ts';
import { undoOf } from './mended-undo.ts';
import { applyMerges, type Merges } from './merge-clusters.ts';
import type { Merger, Records } from './merger.ts';
import { NamedRecords } from './named-records.ts';
import type { PolicyCounts } from './policy-counts.ts';
import type { Prepared } from './prepare.ts';
import type { FedChunk, Retry, Taken } from './retry.ts';
import { reviewHeader } from './review-lines.ts';
import { RunJournal } from './run-journal.ts';
import { expiredHeader, SetAside } from './set-aside.ts';
import { rowsInBatch, spooledRows } from './spooled-rows.ts';
import { summaryLines } from './summary.ts';
import { noteSharedIds } from './unique-ids.ts';
import type { WrittenRecords } from './watch.ts';

/**
 * Where a run's bytes go. Cleaned bytes are in the output's encoding, everything else is UTF-8. A sink is done with them when its promise is kept: their memory is used again.
 */
export interface CleanSinks {
  /** Opens the cleaned file of an input; the same sink may be given for all of them. Without it no record is written. */
  cleaned?(input: number): Promise<(bytes: Uint8Array) => Promise<void>>;
  /** Whether all inputs go into one cleaned file. */
  readonly joined: boolean;
  /** Whether nothing may leave before everything is known to be encodable: a stream cannot be taken back. */
  readonly cautious: boolean;
  ledger(bytes: Uint8Array): Promise<void>;
  rejected(bytes: Uint8Array): Promise<void>;
  /** What the policy of the plan sets aside. */
  readonly expired?: ((bytes: Uint8Array) => Promise<void>) | undefined;
  /** Those of the cleaned records whose person may be reached. */
  readonly audience?: AudienceRequest | undefined;
  /** Undefined where nobody wants it, and so the others. */
  readonly duplicates?: ((bytes: Uint8Array) => Promise<void>) | undefined;
  readonly crosswalk?: ((bytes: Uint8Array) => Promise<void>) | undefined;
  readonly review?: ((bytes: Uint8Array) => Promise<void>) | undefined;
  /** Mended records that were taken. */
  readonly mended?: ((bytes: Uint8Array) => Promise<void>) | undefined;
  /** Told of all records that go into cleaned files, in their order. */
  written?(records: WrittenRecords, codec: Codec, edits?: RowEdits): Promise<void>;
  readonly summary?: ((bytes: Uint8Array) => Promise<void>) | undefined;
  /** What is needed to take the run back: journal.bin. */
  readonly journal?: ((bytes: Uint8Array) => Promise<void>) | undefined;
}

/** What dedupe found before anything was merged, while it can still be asked. */
export interface FirstRound {
  /** Rows that were read; there are records of those that were not rejected. */
  readonly rows: number;
  readonly records: Pick<Records, 'read' | 'codecOf'>;
  /** How two of them are weighed; undefined where there is nothing to weigh. */
  explain(rowA: number, rowB: number): Explanation | undefined;
}

export interface CleanOptions {
  readonly jobs: number;
  readonly chunkBytes: number;
  /** Below this, starting threads costs more than they save. */
  readonly threadsFromBytes?: number;
  /** What a person has decided about pairs of records. */
  readonly decisions?: Decisions;
  /** Rows that stay whatever the policy says: a reviewer refused that they are set aside. */
  readonly spared?: ReadonlySet<number>;
  /** What a person mended of the rejected records of an earlier run. */
  readonly retry?: Retry;
  /** Called with the bytes read so far and the records done so far. */
  readonly onProgress?: (bytes: number, rows: number) => void;
  readonly onFirstRound?: (found: FirstRound) => Promise<void>;
}

export interface CleanOutcome {
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
  /** Rows that were merged into others. */
  readonly gone: ReadonlySet<number>;
  readonly resolution: Resolution | undefined;
  /** Mended records that were taken; undefined where none were given. */
  readonly mended: number | undefined;
  /** What became of each decision, in the order of their list. */
  readonly obedience: readonly Obedience[];
}

const THREADS_FROM_BYTES = 2 * 1024 * 1024;

export const LEDGER_HEADER = csvLine(['row', 'column', 'before', 'after', 'rule', 'risk', 'accept']);

/**
 * Cleans. The ledger, rejected and duplicates sinks get their header lines first.
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
  readonly #tally: Tally;
  readonly #inputRows: number[] = [];
  #spool: Spool | undefined;
  #executor: Executor | undefined;
  #executorLayout = '';
  readonly #pool = new BufferPool();
  /** First spooled chunk of each input. */
  readonly #spoolStarts: number[] = [];
  readonly #tails: string[] = [];
  readonly #setAside: SetAside | undefined;
  readonly #audience: Audience | undefined;
  readonly #journal: RunJournal | undefined;

  constructor(prepared: Prepared, sinks: CleanSinks, options: CleanOptions) {
    this.#prepared = prepared;
    this.#sinks = sinks;
    this.#options = options;
    this.#tally = emptyTally(prepared.plan.fields.length);
    this.#setAside = SetAside.of(prepared.plan, sinks, this.#codecOf, options.spared);

    this.#audience = sinks.audience && new Audience(prepared.plan, sinks.audience);
    const { plan, inputs } = prepared;
    this.#journal = sinks.journal && new RunJournal(sinks.journal, plan, inputs, sinks.joined);
  }

  async go(): Promise<CleanOutcome> {
    const { plan, catalog, inputs } = this.#prepared;
    await this.#headers(plan);
    await this.#journal?.begin();
    const matching = plan.dedupe.enabled ? new Matching(plan, catalog) : undefined;
    const { decisions } = this.#options;
    const named = matching && decisions ? new NamedRecords(decisions.list, plan.fields) : undefined;
    if (matching || this.#audience || this.#sinks.cautious) this.#spool = await Spool.open();
    const direct = this.#spool ? undefined : this.#writer();
    for (const [index, input] of inputs.entries()) {
      this.#spoolStarts.push(this.#spool?.chunkCount ?? 0);
      await this.#stageInput(index, input, async (result) => {
        matching?.add(result.features);
        named?.look(result, input.codec);
        if (this.#spool) {
          this.#setAside?.note(result);
          await this.#spool.append(result.out, result.ends, result.rows);
        } else {
          const edits = await this.#setAside?.stream(result, input.codec);
          await direct?.write(index, result.out, result.ends, result.rows, edits);
          await this.#sinks.written?.({ ...result, bytes: result.out }, input.codec, edits);
        }
        await this.#journal?.flush();
      });
      await direct?.finish(index, this.#tails[index] ?? '');
    }
    this.#options.retry?.finish(this.#tally.read);
    // the threads have done their part, and what they remember is worth more to dedupe
    await this.#executor?.close();
    this.#executor = undefined;
    const decided = named?.decided();
    if (decided) matching?.decide(decided);
    const merges = matching && this.#spool ? await this.#merge(matching, this.#spool, decided?.kept) : undefined;
    if (this.#spool && !merges) await this.#setAside?.judge(this.#spool);
    await this.#setAside?.finish(this.#spool);
    const gone: ReadonlySet<number> = merges?.gone ?? new Set();
    const edits = withoutExpired(merges, this.#setAside?.rows);
    if (this.#spool) await this.#drain(this.#spool, edits);
    const audience = this.#spool && (await this.#writeAudience(this.#spool, merges, edits));
    const merged = gone.size;
    const expired = this.#setAside?.counts.total ?? 0;
    const written = this.#tally.kept - merged - expired;
    this.#assertNothingLost(written, merged, expired);
    await this.#sinks.summary?.(Buffer.from(summaryLines(this.#tally, plan.fields, merges?.merged)));
    const { read, rejected } = this.#tally;
    if (merges) await this.#journal?.clusters(merges.resolution, gone);
    // whatever left the file while it was written, the journal has it in one way
    await this.#journal?.end({ read, written, merged: merged + expired, rejected });
    const model = merges?.resolution.model;
    return {
      plan: model ? { ...plan, dedupe: { ...plan.dedupe, model } } : plan,
      tally: this.#tally,
      inputRows: this.#inputRows,
      written,
      merged,
      policy: this.#setAside?.counts,
      audience,
      gone,
      resolution: merges?.resolution,
      mended: this.#options.retry?.counts.taken,
      obedience: decided?.outcomes() ?? [],
    };
  }

  async close(): Promise<void> {
    await this.#executor?.close();
    await this.#spool?.close();
    await this.#setAside?.close();
  }

  async #headers(plan: Plan): Promise<void> {
    const columns = plan.fields.map((field) => field.column);
    await this.#sinks.ledger(Buffer.from(LEDGER_HEADER));
    await this.#sinks.rejected(Buffer.from(guardedLine(['row', 'reason', 'line', ...columns])));
    await this.#sinks.expired?.(Buffer.from(expiredHeader(plan)));
    await this.#sinks.mended?.(Buffer.from(guardedLine(['row', 'reason', 'line', ...columns])));
    await this.#sinks.duplicates?.(Buffer.from(guardedLine([...DUPLICATES_COLUMNS, ...columns])));
    await this.#sinks.crosswalk?.(Buffer.from(CROSSWALK_HEADER));
    await this.#sinks.review?.(Buffer.from(reviewHeader(columns)));
  }

  async #stageInput(index: number, input: Input, keep: (result: StageResult) => Promise<void>): Promise<void> {
    const { plan } = this.#prepared;
    const firstRow = 1 + this.#inputRows.reduce((sum, rows) => sum + rows, 0);
    const before = this.#tally.read;
    await this.#journal?.input(input, firstRow);
    const dropped: DroppedLine[] = input.dropped.map((line) => ({ ...line, row: firstRow }));
    await this.#drop(dropped);
    const late: DroppedLine[] = [];
    const chunks = cut(input.records(), {
      codec: input.codec,
      layout: input.layout,
      firstRow,
      firstLine: input.firstLine,
      chunkBytes: this.#options.chunkBytes,
      pool: this.#pool,
      onDropped: (line) => {
        if (line.kind === 'tail') this.#tails[index] = line.text;
        else late.push(line);
      },
    });
    const executor = await this.#executorFor({ ...plan, layout: input.layout }, input);
    const { retry } = this.#options;
    const fed: AsyncIterable<FedChunk> = retry?.feed(chunks, input, plan, this.#prepared.catalog) ?? chunks;
    for await (const { chunk, result } of inOrder(fed, executor)) {
      mergeTally(this.#tally, result.tally);
      await this.#takeMended(retry?.settle(chunk, result));
      await this.#sinks.ledger(result.ledger);
      await this.#sinks.rejected(result.rejected);
      this.#audience?.rejected(result.rejected);
      this.#journal?.stage(undoOf(chunk, result, keyColumnOf(plan.fields) >= 0));
      await keep(result);
      executor.release(result);
      this.#progress(chunk);
    }
    assertClosed(input, this.#tails[index]);
    await this.#drop(late);
    await this.#journal?.tail(this.#tails[index] ?? late.map(({ text }) => text).join(''));
    this.#inputRows.push(this.#tally.read - before);
  }

  async #takeMended(taken: Taken | undefined): Promise<void> {
    if (!taken) return;
    mergeTally(this.#tally, { ...emptyTally(this.#prepared.plan.fields.length), changes: taken.changes });
    await this.#sinks.ledger(taken.ledger);
    await this.#sinks.mended?.(taken.line);
  }

  /** Inputs that are laid out alike share an executor. */
  async #executorFor(plan: Plan, input: Input): Promise<Executor> {
    const layout = JSON.stringify(plan.layout);
    if (this.#executor && layout === this.#executorLayout) return this.#executor;
    await this.#executor?.close();
    const { jobs, threadsFromBytes = THREADS_FROM_BYTES } = this.#options;
    const small = input.sampleIsAll && input.sample.length < threadsFromBytes;
    const inline = jobs === 1 || small;
    this.#executor = inline
      ? inlineExecutor(plan, this.#prepared.catalog, this.#pool, this.#journal !== undefined)
      : threadExecutor(plan, this.#prepared.catalog, jobs, this.#pool, this.#journal !== undefined);
    this.#executorLayout = layout;
    return this.#executor;
  }

  /** Preamble and footer leave the file, and are in the ledger. */
  async #drop(lines: readonly DroppedLine[]): Promise<void> {
    for (const { kind, row, text } of lines) {
      this.#tally.dropped[kind] = (this.#tally.dropped[kind] ?? 0) + 1;
      await this.#sinks.ledger(Buffer.from(guardedLine([row, '', text, '', `framing/${kind}`, 'safe', ''])));
    }
  }

  #progress(chunk: Chunk): void {
    const read = this.#prepared.inputs.reduce((sum, input) => sum + input.read.bytes, 0);
    this.#options.onProgress?.(read, chunk.firstRow + chunk.records - 1);
  }

  async #merge(matching: Matching, spool: Spool, named: ReadonlySet<number> = new Set()): Promise<Merges> {
    const { plan, catalog } = this.#prepared;
    const first = matching.resolve();
    noteSharedIds(this.#tally, plan, catalog, first);
    const stages = new Map<Input, Stage>();
    const records: Records = {
      batch: () => rowsInBatch(spool),
      read: (rows) => spooledRows(spool, rows),
      codecOf: this.#codecOf,
      isNamed: (row) => named.has(row),
      fileOf: (row) => this.#inputOf(row).name,
      stageOf: (row) => {
        const input = this.#inputOf(row);
        const stage = stages.get(input) ?? assemble({ ...plan, layout: input.layout }, catalog);
        stages.set(input, stage);
        return stage;
      },
    };
    const explain = (rowA: number, rowB: number) => matching.explain(rowA, rowB);
    await this.#options.onFirstRound?.({ rows: this.#tally.read, records, explain });
    const aside = this.#setAside && ((merger: Merger) => this.#setAside!.judge(spool, merger));
    const merges = await applyMerges(plan, matching, first, records, this.#sinks, aside);
    for (const changes of merges.changes) mergeTally(this.#tally, { ...emptyTally(plan.fields.length), changes });
    return merges;
  }

  /** One file of all inputs. */
  async #writeAudience(
    spool: Spool,
    merges: Merges | undefined,
    edits: RowEdits | undefined,
  ): Promise<AudienceOutcome | undefined> {
    const { plan, inputs } = this.#prepared;
    const { audience } = this.#sinks;
    if (!audience || !this.#audience) return undefined;
    const writer = new RecordWriter(plan, inputs, { cleaned: async () => audience.file, joined: true });
    let input = 0;
    const next = async () => writer.finish(input, this.#tails[input++] ?? '');
    const outcome = await this.#audience.write(spool, this.#codecOf, merges, edits, async (at, chunk, left) => {
      while (at >= (this.#spoolStarts[input + 1] ?? spool.chunkCount)) await next();
      await writer.write(input, chunk.bytes, chunk.ends, chunk.rows, left);
    });
    while (input < inputs.length) await next();
    return outcome;
  }

  readonly #codecOf = (row: number) => this.#inputOf(row).codec;

  #inputOf(row: number): Input {
    let last = 0;
    for (let i = 0, end = 0; i < this.#inputRows.length; i++) {
      last = i;
      end += this.#inputRows[i]!;
      if (row <= end) break;
    }
    return this.#prepared.inputs[last]!;
  }

  async #drain(spool: Spool, merges: RowEdits | undefined): Promise<void> {
    const { cautious, cleaned } = this.#sinks;
    if (cautious && cleaned) await this.#pour(spool, merges, this.#writer(nowhere));
    await this.#pour(spool, merges, this.#writer(), this.#sinks.written);
  }

  /** Undefined where no record is to be written. */
  #writer(instead?: RecordSink['cleaned']): RecordWriter | undefined {
    const { plan, inputs } = this.#prepared;
    const { cleaned, joined } = this.#sinks;
    return (
      cleaned &&
      new RecordWriter(plan, inputs, { cleaned: instead ?? cleaned, joined }, instead ? undefined : this.#journal)
    );
  }

  async #pour(
    spool: Spool,
    merges: RowEdits | undefined,
    writer: RecordWriter | undefined,
    tell?: CleanSinks['written'],
  ): Promise<void> {
    if (!writer) return;
    for (const [index, input] of this.#prepared.inputs.entries()) {
      const end = this.#spoolStarts[index + 1] ?? spool.chunkCount;
      for (let i = this.#spoolStarts[index]!; i < end; i++) {
        const { bytes, ends, rows } = await spool.chunk(i);
        await writer.write(index, bytes, ends, rows, merges);
        await tell?.({ bytes, ends, rows }, input.codec, merges);
        await this.#journal?.flush();
      }
      await writer.finish(index, this.#tails[index] ?? '');
    }
  }

  #assertNothingLost(written: number, merged: number, expired: number): void {
    const { read, rejected } = this.#tally;
    if (read === written + merged + rejected + expired) return;
    throw new CrmqError(
      'law-broken',
      `${read} rows read, but ${written} written + ${merged} merged + ${rejected} rejected + ${expired} expired`,
      {
        exitCode: 4,
        hint: 'nothing was written; this is a bug of crmq, please report it',
      },
    );
  }
}

/** A list that nothing closes is a file that was cut off: what is missing cannot be cleaned, and must not be passed over. */
function assertClosed(input: Input, tail: string | undefined): void {
  if (!input.list || tail?.includes(']')) return;
  throw new CrmqError('truncated-json', `${input.name}: the JSON list ends too early: nothing closes it`, {
    exitCode: 3,
    hint: 'the file is not complete: download or export it again',
  });
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

const nowhere = async () => async () => {};
