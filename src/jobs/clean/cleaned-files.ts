/** The cleaned records on their way into their files: as they leave the stage, or out of the spool once all is decided. */
import { ChunkMemory } from '../../engine/run/spool.ts';
import type { StageResult } from '../../engine/stage.ts';
import { type RecordSink, RecordWriter, type RowEdits } from '../../io/stream/record-writer.ts';
import type { Prepared } from '../prepare.ts';
import type { CleanedSpool } from './cleaned-spool.ts';
import type { RunJournal } from './run-journal.ts';
import type { CleanSinks } from './sinks.ts';

type CleanedSinks = Pick<CleanSinks, 'cleaned' | 'joined' | 'cautious' | 'written'>;

const nowhere = async () => async () => {};

export class CleanedFiles {
  readonly #prepared: Prepared;
  readonly #sinks: CleanedSinks;
  /** By input, what stands behind its last record. */
  readonly #tails: readonly (string | undefined)[];
  readonly #journal: RunJournal | undefined;
  #writer: RecordWriter | undefined;

  constructor(
    prepared: Prepared,
    sinks: CleanedSinks,
    tails: readonly (string | undefined)[],
    journal: RunJournal | undefined,
  ) {
    this.#prepared = prepared;
    this.#sinks = sinks;
    this.#tails = tails;
    this.#journal = journal;
    if (sinks.cleaned) this.#writer = this.#open(sinks.cleaned, journal);
  }

  /** Records written and left out; undefined where no record is to be written. */
  get counts(): RecordWriter['counts'] | undefined {
    return this.#writer?.counts;
  }

  /** Writes a chunk as it leaves the stage. */
  async stream(index: number, result: StageResult, edits: RowEdits | undefined): Promise<void> {
    const { out: bytes, ends, rows } = result;
    await this.#writer?.write(index, bytes, ends, rows, edits);
    await this.#sinks.written?.({ bytes, ends, rows }, this.#prepared.inputs[index]!.codec, edits);
  }

  /** Ends an input that was streamed. */
  async end(index: number): Promise<void> {
    await this.#writer?.finish(index, this.#tails[index] ?? '');
  }

  /** Writes all that was spooled. @throws CrmqError `unencodable`, before anything has left where a stream cannot be taken back */
  async pour(spool: CleanedSpool, edits: RowEdits | undefined): Promise<void> {
    if (!this.#writer) return;
    if (this.#sinks.cautious) await this.#pour(spool, edits, this.#open(nowhere));
    await this.#pour(spool, edits, this.#writer, this.#sinks.written);
  }

  #open(cleaned: RecordSink['cleaned'], journal?: RunJournal): RecordWriter {
    const { plan, inputs } = this.#prepared;
    return new RecordWriter(plan, inputs, { cleaned, joined: this.#sinks.joined }, journal);
  }

  async #pour(
    cleaned: CleanedSpool,
    edits: RowEdits | undefined,
    writer: RecordWriter,
    tell?: CleanedSinks['written'],
  ): Promise<void> {
    const memory = new ChunkMemory();
    for (const [index, { codec }] of this.#prepared.inputs.entries()) {
      const { from, to } = cleaned.chunksOf(index);
      for (let i = from; i < to; i++) {
        const { bytes, ends, rows } = await cleaned.spool.chunk(i, memory);
        await writer.write(index, bytes, ends, rows, edits);
        await tell?.({ bytes, ends, rows }, codec, edits);
        await this.#journal?.flush();
      }
      await writer.finish(index, this.#tails[index] ?? '');
    }
  }
}
