/** The inputs of a run on their way through the record stage: cut, mended rows let in, counted, and what left a record written down. */
import type { Tally } from '../../contract.ts';
import { findingLine, type Telling, type ToldFinding } from '../../engine/lines/finding-lines.ts';
import type { RefusedChanges } from '../../engine/rules/refused-changes.ts';
import type { Checkpoint } from '../../engine/run/checkpoint.ts';
import { inOrder } from '../../engine/run/executor.ts';
import type { StageResult } from '../../engine/stage.ts';
import { emptyTally, mergeTally } from '../../engine/tally/tally.ts';
import { addSketch } from '../../engine/tally/value-tally.ts';
import { CrmqError } from '../../errors.ts';
import { guardedLine } from '../../io/format/guarded-cell.ts';
import { BufferPool } from '../../io/stream/buffer-pool.ts';
import { type Chunk, cut, type DroppedLine } from '../../io/stream/cutter.ts';
import type { Input } from '../../io/stream/input.ts';
import { LineNumbers } from '../line-numbers.ts';
import type { Prepared } from '../prepare.ts';
import type { FedChunk, Retry, Taken } from '../retry/retry.ts';
import { RowOrigins } from '../row-origins.ts';
import { LineCounter } from './accounts.ts';
import { type ExecutorOptions, Executors } from './executors.ts';
import type { RunJournal } from './run-journal.ts';
import type { CleanSinks } from './sinks.ts';

/** What the record stage made of an input elsewhere, chunk by chunk. */
export interface StagedInput {
  readonly results: AsyncIterable<{ readonly chunk: FedChunk; readonly result: StageResult }>;
  /** What stands behind the last record of a JSON list. */
  readonly tail: string | undefined;
}

export interface StagingOptions extends ExecutorOptions {
  readonly chunkBytes: number;
  /** Number of the first record: 1, unless the inputs are parts of something larger. */
  readonly firstRow?: number;
  /** What a person mended of the rejected records of an earlier run. */
  readonly retry?: Retry;
  /** Where the results of the record stage are kept, for a run that goes on after this one was ended. */
  readonly checkpoint?: Checkpoint;
  /** Changes that are not to be made. */
  readonly refused?: RefusedChanges | undefined;
  /** What is to be told of findings. */
  readonly telling?: Telling | undefined;
  /** By number of the input, where the record stage has been through already: the bytes of the inputs are not read then. */
  readonly staged?: (input: number) => StagedInput;
  /** Called with the bytes read so far and the records done so far. */
  readonly onProgress?: (bytes: number, rows: number) => void;
}

type StagingSinks = Pick<CleanSinks, 'ledger' | 'rejected' | 'mended' | 'findings'>;

/** Takes what a chunk has become, in the order of the chunks; its memory is used again when the promise is kept. */
type TakeResult = (result: StageResult, chunk: FedChunk) => Promise<void>;

export class Staging {
  readonly tally: Tally;
  readonly origins: RowOrigins;
  /** Of records that are kept until all are read. */
  readonly lines = new LineNumbers();
  /** By input, what stands behind its last record; undefined where that is nothing. */
  readonly tails: (string | undefined)[] = [];
  readonly #prepared: Prepared;
  readonly #sinks: StagingSinks;
  readonly #options: StagingOptions;
  readonly #journal: RunJournal | undefined;
  readonly #pool = new BufferPool();
  readonly #executors: Executors;
  readonly #rejected = new LineCounter();
  #cut = 0;

  constructor(prepared: Prepared, sinks: StagingSinks, options: StagingOptions, journal?: RunJournal) {
    const { plan, inputs } = prepared;
    this.#prepared = prepared;
    this.#sinks = sinks;
    this.#options = options;
    this.#journal = journal;
    this.tally = emptyTally(plan.fields.length);
    this.origins = new RowOrigins(inputs, options.firstRow);
    const wishes = { wantsUndo: journal !== undefined, refused: options.refused, telling: options.telling };
    this.#executors = new Executors(prepared, this.#pool, options, wishes);
  }

  /** Counted on the way, apart from the tally: records that the cutter cut, lines of rejected.csv. */
  get counted(): { readonly cut: number; readonly rejected: number } {
    return { cut: this.#cut, rejected: this.#rejected.lines };
  }

  /** @throws CrmqError `truncated-json`, and what the input, the rules and the sinks throw */
  async input(index: number, take: TakeResult): Promise<void> {
    const input = this.#prepared.inputs[index]!;
    const { checkpoint } = this.#options;
    const before = this.tally.read;
    const firstRow = this.origins.nextRow;
    await this.#journal?.input(input, firstRow);
    await this.#drop(input.dropped.map((line) => ({ ...line, row: firstRow })));
    const late: DroppedLine[] = [...(input.footer ?? [])];
    const { results, release } = await this.#through(index, firstRow, late);
    for await (const { chunk, result } of results) {
      await this.#count(chunk, result);
      await this.#sinks.findings?.(result.findings, index);
      await take(result, chunk);
      await checkpoint?.keep(chunk, result);
      release(result);
      this.#progress(chunk);
    }
    assertClosed(input, this.tails[index]);
    await this.#drop(late);
    await this.#journal?.tail(this.tails[index] ?? late.map(({ text }) => text).join(''));
    this.origins.counts.push(this.tally.read - before);
  }

  /** Tells of findings that only all records together show: each once, by rising rows. */
  async tellLate(findings: readonly ToldFinding[]): Promise<void> {
    const { lines, only, where } = this.#options.telling ?? { lines: false };
    const { findings: write } = this.#sinks;
    // such a finding does not know the other cells of its record
    if (!lines || !write || where) return;
    const isMeant = ({ code }: ToldFinding): boolean =>
      !only || only.some((name) => name === code || code.startsWith(`${name}/`));
    for (const told of findings.filter(isMeant)) {
      const input = this.origins.indexOf(told.row);
      await write(Buffer.from(findingLine(this.#withInput(told, input))), input);
    }
  }

  #withInput(told: ToldFinding, input: number): ToldFinding {
    const first = told.first && this.origins.indexOf(told.first.row);
    return told.first && first !== undefined && first !== input
      ? { ...told, first: { input: first, ...told.first } }
      : told;
  }

  /** To be called when all inputs are through: threads have done their part, and what they remember is worth more to others. */
  async finish(): Promise<void> {
    await this.#options.checkpoint?.save();
    this.#options.retry?.finish(this.tally.read);
    await this.close();
    this.#pool.drain();
  }

  async close(): Promise<void> {
    await this.#executors.close();
  }

  /** An input through the record stage, here or before, in the order of its chunks. */
  async #through(index: number, firstRow: number, late: DroppedLine[]) {
    const { checkpoint, staged } = this.#options;
    const there = staged?.(index);
    if (there) {
      if (there.tail !== undefined) this.tails[index] = there.tail;
      return { results: there.results, release: () => {} };
    }
    const own = await this.#executors.for(this.#prepared.inputs[index]!);
    const executor = checkpoint?.wrap(own) ?? own;
    const results = inOrder(this.#chunksOf(index, firstRow, late), executor);
    return { results, release: (result: StageResult) => executor.release(result) };
  }

  /** @param late takes the lines behind the records that are none */
  #chunksOf(index: number, firstRow: number, late: DroppedLine[]): AsyncIterable<FedChunk> {
    const { plan, catalog, inputs } = this.#prepared;
    const input = inputs[index]!;
    const chunks = cut(input.records(), {
      codec: input.codec,
      layout: input.layout,
      firstRow,
      firstLine: input.firstLine,
      chunkBytes: this.#options.chunkBytes,
      pool: this.#pool,
      footer: input.footer === undefined,
      onDropped: (line) => {
        if (line.kind === 'tail') this.tails[index] = line.text;
        else late.push(line);
      },
    });
    return this.#options.retry?.feed(chunks, input, plan, catalog) ?? chunks;
  }

  async #count(chunk: FedChunk, result: StageResult): Promise<void> {
    mergeTally(this.tally, result.tally);
    addSketch(this.tally, result.sketch, this.#prepared.plan.fields.length);
    await this.#takeMended(this.#options.retry?.settle(chunk, result));
    await this.#sinks.ledger(result.ledger);
    await this.#sinks.rejected(result.rejected);
    this.#rejected.add(result.rejected);
    this.#cut += chunk.records;
  }

  async #takeMended(taken: Taken | undefined): Promise<void> {
    if (!taken) return;
    mergeTally(this.tally, { ...emptyTally(this.#prepared.plan.fields.length), changes: taken.changes });
    await this.#sinks.ledger(taken.ledger);
    await this.#sinks.mended?.(taken.line);
  }

  /** Preamble and footer leave the file, and are in the ledger. */
  async #drop(lines: readonly DroppedLine[]): Promise<void> {
    for (const { kind, row, text } of lines) {
      this.tally.dropped[kind] = (this.tally.dropped[kind] ?? 0) + 1;
      await this.#sinks.ledger(Buffer.from(guardedLine([row, '', text, '', `framing/${kind}`, 'safe', ''])));
    }
  }

  #progress(chunk: Chunk): void {
    const read = this.#prepared.inputs.reduce((sum, input) => sum + input.read.bytes, 0);
    this.#options.onProgress?.(read, chunk.firstRow + chunk.records - 1);
  }
}

/** A list that nothing closes is a file that was cut off: what is missing cannot be cleaned, and must not be passed over. */
function assertClosed(input: Input, tail: string | undefined): void {
  if (!input.list || tail?.includes(']')) return;
  throw new CrmqError('truncated-json', `${input.name}: the JSON list ends too early: nothing closes it`, {
    exitCode: 3,
    hint: 'the file is not complete, or something stands behind its list: download or export it again',
  });
}
