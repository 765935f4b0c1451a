/** Which blocking keys records have that were merged since the last round. Memory: 8 MB, however many there are. */
import { HEADER_BYTES, KEY_BYTES } from './features.ts';

const BITS = 2 ** 26;

/** May say yes for a key that was never added, which costs a comparison, but never no for one that was. */
export class KeyFilter {
  readonly #bits = new Uint8Array(BITS / 8);

  has(hi: number, lo: number): boolean {
    const at = place(hi, lo);
    return (this.#bits[at >>> 3]! & (1 << (at & 7))) !== 0;
  }

  /** Adds the keys of all records of a chunk of features, or of those rows only. */
  add(features: Uint8Array, rows?: ReadonlySet<number>): void {
    const view = new DataView(features.buffer, features.byteOffset, features.byteLength);
    for (let at = 0; at < features.length; ) {
      const next = at + HEADER_BYTES + view.getUint16(at + HEADER_BYTES - 2, true);
      if (!rows || rows.has(view.getUint32(at, true))) {
        let key = at + HEADER_BYTES + 1;
        for (let left = features[key - 1]!; left > 0; left--, key += KEY_BYTES) {
          const bit = place(view.getUint32(key + 1, true), view.getUint32(key + 5, true));
          this.#bits[bit >>> 3]! |= 1 << (bit & 7);
        }
      }
      at = next;
    }
  }
}

const place = (hi: number, lo: number): number => (lo ^ Math.imul(hi, 0x9e3779b1)) & (BITS - 1);
