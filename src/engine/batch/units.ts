/** The units of a batch as they stand in a chunk: where each begins and ends, which row it is, and why it is not to be cleansed. */

import { hasEscapes } from '../../io/encoding/encoding.ts';
import type { Cells, Codec, ScanProblem } from '../../io/format/codec.ts';
import { createFraming, type Framing } from '../../io/format/framing.ts';
import { NO_BYTES } from '../lines/byte-sink.ts';
import type { Batch } from './batch.ts';

export class Units {
  /** By unit. */
  readonly from: Int32Array;
  readonly next: Int32Array;
  readonly rowOf: Int32Array;
  /** `''`: it is to be cleansed. */
  readonly reason: (Framing | ScanProblem)[];
  readonly #codec: Codec;
  readonly #batch: Batch;
  readonly #framing: (bytes: Uint8Array, cells: Cells) => Framing;
  #bytes: Uint8Array = NO_BYTES;
  #escapes = false;

  constructor(codec: Codec, batch: Batch, header: Parameters<typeof createFraming>[0]) {
    const { capacity } = batch;
    this.#codec = codec;
    this.#batch = batch;
    this.#framing = createFraming(header);
    this.from = new Int32Array(capacity);
    this.next = new Int32Array(capacity);
    this.rowOf = new Int32Array(capacity);
    this.reason = new Array<Framing | ScanProblem>(capacity).fill('');
  }

  begin(bytes: Uint8Array): void {
    this.#bytes = bytes;
    this.#escapes = hasEscapes(bytes);
  }

  /** Scans units into the batch until it is full; answers where the next one begins. */
  fill(from: number, firstRow: number): number {
    const batch = this.#batch;
    const bytes = this.#bytes;
    batch.clear();
    let at = from;
    let row = firstRow;
    while (at < bytes.length && !batch.isFull(at - from)) {
      const unit = batch.units;
      const cells = batch.next();
      const next = this.#codec.scan(bytes, at, bytes.length, true, cells);
      const framing = this.#framing(bytes, cells);
      const reason = framing || this.#unreadable(cells);
      this.from[unit] = at;
      this.next[unit] = next;
      this.rowOf[unit] = row;
      this.reason[unit] = reason;
      if (reason === '') batch.admit(unit);
      if (framing === '') row++;
      at = next;
    }
    return at;
  }

  /** Why a record cannot be read as one, `''` if it can. */
  #unreadable({ problem, bodyStart, bodyEnd }: Cells): ScanProblem {
    if (problem !== '') return problem;
    return this.#escapes && hasEscapes(this.#bytes.subarray(bodyStart, bodyEnd)) ? 'undecodable-bytes' : '';
  }
}
