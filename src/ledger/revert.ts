/**
 * Takes a run back: one sweep over the cleaned file and the journal gives every original, byte for byte. The cleaned file must be as it was
 * written (`edits.ts` is for one that was not).
 *
 * Memory: a block of the journal for each of its sections, and one record.
 */
import { CrmqError } from '../errors.ts';
import {
  bomFor,
  createDecoder,
  createEncoder,
  type Encoding,
  encodeAll,
  type Transcoder,
} from '../io/encoding/encoding.ts';
import { ByteStream } from './byte-stream.ts';
import { ByteWriter } from './byte-writer.ts';
import { damaged, type JournalInput } from './journal-format.ts';
import type { Journal } from './journal-reader.ts';
import { type KeptUnit, type Patch, unitsIn } from './undo-reader.ts';
import { readNotes, type WritingNote } from './writing-notes.ts';

/** Opens the place for the original of an input. Done with bytes when the promise is kept. */
export type OpenOriginal = (input: number) => Promise<(bytes: Uint8Array) => Promise<void>>;

/**
 * @param inputs numbers of the inputs that were written into the file, in order
 * @param cleaned bytes of the file, unzipped
 * @throws CrmqError `not-the-cleaned-file` when it ends too early, and what the journal's reader throws
 */
export async function revertInto(
  journal: Journal,
  inputs: readonly number[],
  cleaned: AsyncIterable<Uint8Array>,
  open: OpenOriginal,
): Promise<void> {
  const { outputEncoding } = journal.head;
  const raw = new ByteStream(cleaned);
  await skipHead(raw, journal.inputs[inputs[0]!]!, outputEncoding as Encoding, journal.name);
  const text = new ByteStream(decoded(raw, outputEncoding as Encoding));
  try {
    for (const input of inputs) await new Restorer(journal, input, text, await open(input)).run();
    // to the end, where the disk may fail too
    while (await text.fill(1)) text.take(text.ready);
  } finally {
    await raw.close();
  }
}

/** The head's bytes may be read in another way in the output's encoding: they are known by their number. */
async function skipHead(raw: ByteStream, input: JournalInput, encoding: Encoding, name: string): Promise<void> {
  const bom = input.layout.bom && canHaveBom(encoding) ? bomFor(encoding).length : 0;
  const length = bom + orDamaged(() => encodeAll(input.head, encoding), name).length;
  if (!(await raw.fill(length))) throw endsEarly(name);
  raw.take(length);
}

/** What encodes text of a journal fails with words, or because it is no text. */
export function orDamaged<T>(encode: () => T, name: string): T {
  try {
    return encode();
  } catch (cause) {
    throw cause instanceof CrmqError ? cause : damaged(name, 'a text in it is not UTF-8');
  }
}

/** Whether a cleaned file of the encoding gets the byte order mark that its input had. */
const canHaveBom = (encoding: string): boolean => /^utf-|^gb18030$/.test(encoding);

async function* decoded(raw: ByteStream, encoding: Encoding): AsyncGenerator<Uint8Array> {
  const decoder = createDecoder(encoding);
  for await (const piece of raw.rest()) yield decoder.push(piece);
  yield decoder.end();
}

function endsEarly(name: string): CrmqError {
  return new CrmqError('not-the-cleaned-file', `the cleaned file ends before ${name} does`, {
    exitCode: 3,
    hint: 'give the file that this ledger was written with',
  });
}

/** Bytes that are encoded at a time. */
const ENOUGH = 64 * 1024;

class Restorer {
  readonly #journal: Journal;
  readonly #input: number;
  readonly #text: ByteStream;
  readonly #sink: (bytes: Uint8Array) => Promise<void>;
  readonly #encoder: Transcoder;
  readonly #out = new ByteWriter();
  readonly #notes: AsyncGenerator<WritingNote>;
  /** The note that comes next. */
  #note: WritingNote | undefined;

  constructor(journal: Journal, input: number, text: ByteStream, sink: (bytes: Uint8Array) => Promise<void>) {
    this.#journal = journal;
    this.#input = input;
    this.#text = text;
    this.#sink = sink;
    this.#encoder = createEncoder(journal.inputs[input]!.layout.encoding as Encoding);
    this.#notes = readNotes(journal, input);
  }

  async run(): Promise<void> {
    const { layout, front } = this.#journal.inputs[this.#input]!;
    if (layout.bom) await this.#sink(bomFor(layout.encoding as Encoding));
    this.#out.raw(front);
    await this.#nextNote();
    if (this.#note?.kind === 'joined') {
      await this.#fromFile(this.#note.length);
      await this.#nextNote();
    }
    const isKeyed = this.#journal.head.keyColumn >= 0;
    for await (const block of this.#journal.blocks('stage', this.#input)) {
      let untouched = 0;
      for (const unit of unitsIn(block, isKeyed)) {
        if (unit.kind === 'kept' && unit.patches.length === 0 && !this.#isNoted(unit.row)) {
          untouched += unit.length;
          continue;
        }
        // Waiting takes longer than what is done with most records: only where there is something to wait for.
        if (untouched > 0) await this.#copy(untouched);
        untouched = 0;
        if (unit.kind === 'aside') this.#out.raw(unit.bytes);
        else {
          const record = this.#isAtHand(unit) ? this.#text.take(unit.cleanedLength) : await this.#cleanedRecord(unit);
          restoreCells(record, unit.patches, this.#out, this.#journal.name);
        }
        if (this.#out.length >= ENOUGH) await this.#flush();
      }
      await this.#copy(untouched);
    }
    for await (const tail of this.#journal.blocks('tail', this.#input)) this.#out.raw(tail.rest());
    await this.#flush();
    const last = orDamaged(() => this.#encoder.end(), this.#journal.name);
    if (last.length > 0) await this.#sink(last);
  }

  /** Whether a record is as it was written, and all of it is there. */
  #isAtHand({ row, cleanedLength }: KeptUnit): boolean {
    return cleanedLength >= 0 && cleanedLength <= this.#text.ready && !this.#isNoted(row);
  }

  #isNoted(row: number): boolean {
    return this.#note !== undefined && this.#note.kind !== 'joined' && this.#note.row === row;
  }

  async #nextNote(): Promise<void> {
    this.#note = (await this.#notes.next()).value as WritingNote | undefined;
  }

  /** The record as it came out of the record stage. */
  async #cleanedRecord({ row, cleanedLength }: KeptUnit): Promise<Uint8Array> {
    let lead: Uint8Array | undefined;
    if (this.#isNoted(row) && this.#note?.kind === 'lead') {
      lead = this.#note.bytes;
      await this.#fromFile(this.#note.written);
      await this.#nextNote();
    }
    const rest = (length: number): number => length - (lead?.length ?? 0);
    if (this.#isNoted(row) && (this.#note?.kind === 'gone' || this.#note?.kind === 'rewritten')) {
      const note = this.#note;
      if (note.kind === 'rewritten') await this.#fromFile(rest(note.length));
      await this.#nextNote();
      return note.bytes;
    }
    const body = await this.#fromFile(rest(cleanedLength));
    return lead ? Buffer.concat([lead, body]) : body;
  }

  async #fromFile(length: number): Promise<Uint8Array> {
    if (length < 0) throw damaged(this.#journal.name, 'what parts two records is longer than they are');
    if (this.#text.ready < length && !(await this.#text.fill(length))) throw endsEarly(this.#journal.name);
    return this.#text.take(length);
  }

  async #copy(length: number): Promise<void> {
    for (let left = length; left > 0; ) {
      const piece = await this.#fromFile(Math.min(left, ENOUGH));
      this.#out.raw(piece);
      left -= piece.length;
      if (this.#out.length >= ENOUGH) await this.#flush();
    }
  }

  async #flush(): Promise<void> {
    const bytes = orDamaged(() => this.#encoder.push(this.#out.take()), this.#journal.name);
    if (bytes.length > 0) await this.#sink(bytes);
  }
}

/**
 * Puts what stood in changed cells back into a cleaned record.
 * @param name of the journal. @throws CrmqError `journal-damaged` where the record is shorter than that
 */
export function restoreCells(record: Uint8Array, patches: readonly Patch[], out: ByteWriter, name: string): void {
  let at = 0;
  for (const { gap, written, block, from, to } of patches) {
    if (gap + written > record.length - at) throw damaged(name, 'a changed cell lies beyond its record');
    out.raw(record, at, at + gap);
    out.raw(block, from, to);
    at += gap + written;
  }
  out.raw(record, at);
}
