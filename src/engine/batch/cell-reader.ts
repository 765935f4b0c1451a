/** Takes the cells of a batch in, column by column: a value that came before is recognised by its bytes, before any string is made. */
import { type Codec, QUOTED } from '../../io/format/codec.ts';
import type { RecordHash } from '../../ledger/record-hash.ts';
import { formOf, traitsOf } from '../../traits.ts';
import type { Batch } from './batch.ts';
import type { Column } from './column.ts';
import { createDigest, digestColumn } from './digest.ts';
import { hashOfUnit } from './hash-record.ts';
import type { Pending } from './pending.ts';
import { PLAIN } from './print-record.ts';

export class CellReader {
  readonly #columns: readonly Column[];
  readonly #codec: Codec;
  readonly #batch: Batch;
  readonly #pending: Pending;
  readonly #digest;

  constructor(columns: readonly Column[], codec: Codec, batch: Batch, pending: Pending) {
    this.#columns = columns;
    this.#codec = codec;
    this.#batch = batch;
    this.#pending = pending;
    this.#digest = createDigest(batch.capacity, columns.length);
  }

  /** By column and unit, hashes of the cells as they came; of a record that was hashed since, as they are. */
  get hashes(): Int32Array {
    return this.#digest.hashes;
  }

  /** Reads all records of the batch. @param bytes what it was scanned in */
  run(bytes: Uint8Array): void {
    this.#pending.work.fill(0);
    for (let i = 0; i < this.#columns.length; i++) this.#read(bytes, i);
  }

  /** Hash of a record's cells as they are now, and its key, as the journal has them; `hashes` has those of the cells then. */
  hash(unit: number, keyColumn: number): RecordHash {
    return hashOfUnit(unit, this.#batch, this.#digest.hashes, this.#pending.cells, keyColumn);
  }

  #read(bytes: Uint8Array, i: number): void {
    const { records, count, start, end, stride, values, original } = this.#batch;
    const { busy, cells, columnWork } = this.#pending;
    digestColumn(bytes, this.#batch, i, this.#digest);
    columnWork[i] = 0;
    const place = i * this.#batch.capacity;
    for (let j = 0; j < count; j++) {
      const unit = records[j]!;
      const cell = unit * stride + i;
      busy[place + unit] = 0;
      const text = start[cell] === end[cell] ? '' : this.#readCell(bytes, unit, i, place + unit);
      if (text.length === 0) cells[place + unit] = undefined;
      values[unit]![i] = text;
      original[unit]![i] = text;
    }
  }

  #readCell(bytes: Uint8Array, unit: number, i: number, place: number): string {
    const { start, end, flags, stride } = this.#batch;
    const at = unit * stride + i;
    const flag = flags[at]!;
    if ((flag & ~PLAIN) !== 0) {
      const text = this.#codec.decode(bytes, this.#batch.cells(unit), i);
      if (text !== '') this.#pending.show(unit, i, traitsOf(text), text.length);
      return text;
    }
    const inset = flag & QUOTED;
    const from = start[at]! + inset;
    const to = end[at]! - inset;
    if (from === to) return '';
    const column = this.#columns[i]!;
    const hash = this.#digest.hashes[place]!;
    let cell = column.table.find(bytes, from, to, hash);
    if (cell === undefined) {
      if (!column.table.isWorthKeeping(to - from, hash)) {
        const text = this.#codec.decode(bytes, this.#batch.cells(unit), i);
        const traits = this.#digest.traits[unit]!;
        this.#pending.show(unit, i, traits | formOf(text, traits), text.length);
        return text;
      }
      cell = column.cell(Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString(), hash);
      column.table.add(bytes, from, to, hash, cell);
    }
    this.#pending.know(unit, i, cell);
    return cell.text;
  }
}
