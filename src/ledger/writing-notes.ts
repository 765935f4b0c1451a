/**
 * What happens to records between the record stage and the cleaned file, in the order of the rows: they are merged away or rewritten, a
 * comma before them comes or goes, and inputs are joined at line ends.
 */
import type { ByteReader } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import { damaged } from './journal-format.ts';
import type { Journal } from './journal-reader.ts';
import type { RecordHash } from './record-hash.ts';

const KINDS = { joined: 0, lead: 1, gone: 2, rewritten: 3 } as const;

export type WritingNote =
  /** A line end of so many bytes was written before the first record of the input. */
  | { readonly kind: 'joined'; readonly length: number }
  /** What parts a record from the one before is `written` bytes in the file, and `bytes` in the record. Before other notes of the row. */
  | { readonly kind: 'lead'; readonly row: number; readonly bytes: Uint8Array; readonly written: number }
  /** Merged into another: the record as it was cleaned. */
  | { readonly kind: 'gone'; readonly row: number; readonly bytes: Uint8Array }
  /** A survivor: the record as it was cleaned, and how long it is with what was merged into it, its hash too. */
  | ({
      readonly kind: 'rewritten';
      readonly row: number;
      readonly bytes: Uint8Array;
      readonly length: number;
    } & RecordHash);

export class WritingNotes {
  readonly #bytes = new ByteWriter();

  get length(): number {
    return this.#bytes.length;
  }

  joined(length: number): void {
    this.#bytes.byte(KINDS.joined);
    this.#bytes.number(length);
  }

  lead(row: number, original: Uint8Array, written: number): void {
    this.#record(KINDS.lead, row, original);
    this.#bytes.number(written);
  }

  gone(row: number, record: Uint8Array): void {
    this.#record(KINDS.gone, row, record);
  }

  rewritten(row: number, record: Uint8Array, length: number, { hash, key }: RecordHash): void {
    this.#record(KINDS.rewritten, row, record);
    this.#bytes.number(length);
    this.#bytes.word(hash);
    this.#bytes.word(key);
  }

  /** The contents of a block; starts anew. */
  take(): Uint8Array {
    return this.#bytes.take();
  }

  #record(kind: number, row: number, bytes: Uint8Array): void {
    this.#bytes.byte(kind);
    this.#bytes.number(row);
    this.#bytes.sized(bytes);
  }
}

/** A block of notes has the number of its input before them. */
export async function* readNotes(journal: Journal, input: number): AsyncGenerator<WritingNote> {
  for await (const bytes of journal.blocks('writing')) {
    if (bytes.number() !== input) continue;
    while (!bytes.atEnd) yield noteIn(bytes, journal.name);
  }
}

function noteIn(bytes: ByteReader, name: string): WritingNote {
  const kind = bytes.byte();
  if (kind === KINDS.joined) return { kind: 'joined', length: bytes.number() };
  const row = bytes.number();
  const record = bytes.sized();
  if (kind === KINDS.lead) return { kind: 'lead', row, bytes: record, written: bytes.number() };
  if (kind === KINDS.gone) return { kind: 'gone', row, bytes: record };
  if (kind !== KINDS.rewritten) throw damaged(name, 'a note in it is of an unknown kind');
  return { kind: 'rewritten', row, bytes: record, length: bytes.number(), hash: bytes.word(), key: bytes.word() };
}
