/** The journal of a run while it is made: what each part of the run has to say, in the blocks of journal.bin. */
import type { Plan } from '../../contract.ts';
import { clustersIn, type Resolution } from '../../dedupe/cluster/resolution.ts';
import type { ReadonlyRows } from '../../dedupe/columns/row-set.ts';
import { keyColumnOf } from '../../engine/stage.ts';
import { createCells } from '../../io/format/codec.ts';
import type { Input } from '../../io/stream/input.ts';
import type { WriterWatch } from '../../io/stream/record-writer.ts';
import { ByteWriter } from '../../ledger/byte-writer.ts';
import type { JournalEnd, JournalMerged } from '../../ledger/journal-format.ts';
import { type JournalSink, JournalWriter } from '../../ledger/journal-writer.ts';
import { hashRecord, type RecordHash } from '../../ledger/record-hash.ts';
import { UndoBlocks } from '../../ledger/undo-blocks.ts';
import { WritingNotes } from '../../ledger/writing-notes.ts';
import type { FoundClusters } from '../merging/replay.ts';

/** What became of decisions, where each stands, and the rows that they keep apart. */
type Decided = Pick<FoundClusters, 'kept' | 'obedience' | 'places' | 'aside'> & {
  readonly done: readonly JournalMerged[];
};

/** Bytes of notes that make a block. */
const ENOUGH = 64 * 1024;

export class RunJournal implements WriterWatch {
  readonly #writer: JournalWriter;
  readonly #plan: Plan;
  readonly #inputs: readonly Input[];
  readonly #joined: boolean;
  readonly #keyColumn: number;
  readonly #scratch;
  readonly #notes = new WritingNotes();
  /** The input that the notes are of. */
  #of = 0;
  #undo: UndoBlocks | undefined;
  /** Number of the last record that a note is about. */
  #lastNoted = 0;
  /** Blocks that are not written yet. */
  readonly #waiting: { kind: 'stage' | 'writing'; bytes: Uint8Array; lastRow: number }[] = [];

  constructor(sink: JournalSink, plan: Plan, inputs: readonly Input[], joined: boolean) {
    this.#writer = new JournalWriter(sink);
    this.#plan = plan;
    this.#inputs = inputs;
    this.#joined = joined;
    this.#keyColumn = keyColumnOf(plan.fields);
    this.#scratch = createCells(plan.fields.length);
  }

  async begin(): Promise<void> {
    await this.#writer.begin({
      columns: this.#plan.fields.map(({ column }) => column),
      keyColumn: this.#keyColumn,
      outputEncoding: this.#plan.outputEncoding,
      joined: this.#joined,
    });
  }

  /** @param firstRow number of its first record, over all inputs */
  async input({ name, gzip, layout, list, front, head }: Input, firstRow: number): Promise<void> {
    this.#undo = new UndoBlocks(firstRow, this.#keyColumn >= 0);
    await this.#writer.input({ name, gzip, layout, list, firstRow, front, head });
  }

  /** @param undo of one chunk, in the order of the chunks */
  stage(undo: Uint8Array): void {
    for (const block of this.#undo?.push(undo) ?? []) this.#waiting.push({ kind: 'stage', ...block });
  }

  /** @param text raw text of everything behind the last record */
  async tail(text: string): Promise<void> {
    for (const block of this.#undo?.rest() ?? []) this.#waiting.push({ kind: 'stage', ...block });
    this.#close();
    await this.flush();
    await this.#writer.block('tail', Buffer.from(text));
  }

  async clusters(
    found: Pick<Resolution, 'merges' | 'reviews' | 'stats'>,
    gone: ReadonlyRows,
    { kept, obedience, places, aside, done }: Decided,
  ): Promise<void> {
    for (const { id, members } of clustersIn(found)) {
      await this.#writer.cluster({
        id,
        members: members.map(({ row, role, score, why }) => ({
          row,
          role: role === 'review' ? 'review' : gone.has(row) ? 'merged' : 'survivor',
          score,
          why,
        })),
      });
    }
    await this.#writer.merged(done);
    await this.#writer.matching({ stats: found.stats, kept: [...kept], obedience, places, aside });
  }

  async end(counts: JournalEnd): Promise<void> {
    this.#close();
    await this.flush();
    await this.#writer.end(counts);
  }

  /** Writes the blocks that are full. To be called when a chunk is done with, so that their order does not depend on how the input was cut. */
  async flush(): Promise<void> {
    const blocks = this.#waiting.splice(0).sort((a, b) => a.lastRow - b.lastRow);
    for (const { kind, bytes } of blocks) await this.#writer.block(kind, bytes);
  }

  joined(input: number, length: number): void {
    this.#turnTo(input);
    this.#notes.joined(length);
  }

  lead(input: number, row: number, original: Uint8Array, written: number): void {
    this.#turnTo(input);
    this.#notes.lead(row, original, written);
    this.#noted(row);
  }

  gone(input: number, row: number, record: Uint8Array): void {
    this.#turnTo(input);
    this.#notes.gone(row, record);
    this.#noted(row);
  }

  rewritten(input: number, row: number, record: Uint8Array, now: Uint8Array): void {
    this.#turnTo(input);
    this.#notes.rewritten(row, record, now.length, this.#hash(this.#inputs[input]!, now));
    this.#noted(row);
  }

  #hash({ codec }: Input, record: Uint8Array): RecordHash {
    codec.scan(record, 0, record.length, true, this.#scratch);
    const texts = codec.columns.map((_, index) => codec.decode(record, this.#scratch, index));
    return hashRecord(texts, this.#keyColumn);
  }

  #noted(row: number): void {
    this.#lastNoted = row;
    if (this.#notes.length >= ENOUGH) this.#close();
  }

  #turnTo(input: number): void {
    if (input !== this.#of) this.#close();
    this.#of = input;
  }

  #close(): void {
    if (this.#notes.length === 0) return;
    const head = new ByteWriter();
    head.number(this.#of);
    const bytes = Buffer.concat([head.take(), this.#notes.take()]);
    this.#waiting.push({ kind: 'writing', bytes, lastRow: this.#lastNoted });
  }
}
