/** The text of an original that is put together again of units: lines end, and elements of a JSON list are parted by one comma. */
import type { Layout } from '../../contract.ts';
import { ByteWriter } from '../../ledger/byte-writer.ts';

const LF = 10;
const CR = 13;
const COMMA = 44;

export class OriginalText {
  readonly #isJson: boolean;
  readonly #list: boolean;
  readonly #eol: Uint8Array;
  readonly #out = new ByteWriter();
  #lastByte = LF;
  #elements = 0;

  constructor({ format, eol }: Layout, list: boolean) {
    this.#isJson = format === 'json';
    this.#list = list;
    this.#eol = Buffer.from(eol === 'mixed' || eol === '' ? '\n' : eol);
  }

  get length(): number {
    return this.#out.length;
  }

  /** What stands before the first record. */
  front(bytes: Uint8Array): void {
    this.#put(bytes);
  }

  /**
   * A record with what parts it from the one before, or with its line end; or what is no record.
   * @param lead of an element, what is to part it from the one before instead
   */
  unit(bytes: Uint8Array, lead?: Uint8Array): void {
    if (this.#list) this.#element(lead ? Buffer.concat([lead, bytes.subarray(startOf(bytes))]) : bytes);
    else {
      this.#endLine();
      this.#put(bytes);
    }
  }

  /** What stands behind the last record. */
  tail(bytes: Uint8Array): void {
    if (bytes.length > 0) this.#endLine();
    this.#put(bytes);
  }

  take(): Uint8Array {
    return this.#out.take();
  }

  #endLine(): void {
    if (!this.#isJson && this.#lastByte !== LF && this.#lastByte !== CR) this.#put(this.#eol);
  }

  #element(bytes: Uint8Array): void {
    const start = startOf(bytes);
    const lead = bytes.subarray(0, start);
    const blanks = lead.lastIndexOf(COMMA) + 1;
    const commas = lead.reduce((sum, byte) => sum + (byte === COMMA ? 1 : 0), 0);
    const isElement = start < bytes.length;
    const wanted = this.#elements === 0 ? 0 : 1;
    if (isElement && commas !== wanted) {
      if (wanted === 1) this.#put(Uint8Array.of(COMMA));
      this.#put(bytes.subarray(blanks));
    } else this.#put(bytes);
    if (isElement) this.#elements++;
  }

  #put(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#out.raw(bytes);
    this.#lastByte = bytes[bytes.length - 1]!;
  }
}

/** Where an element begins behind what parts it from the one before. */
function startOf(bytes: Uint8Array): number {
  let start = 0;
  while (start < bytes.length && isSeparator(bytes[start]!)) start++;
  return start;
}

const isSeparator = (byte: number): boolean =>
  byte === COMMA || byte === 0x20 || byte === 0x09 || byte === LF || byte === CR || byte === 0x5b;
