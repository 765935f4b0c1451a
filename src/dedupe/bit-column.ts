/** A bit for each of many, in one column. */

/** Room for so many, all of them not set. */
export const bitsFor = (count: number): Uint8Array => new Uint8Array((count + 7) >>> 3);

export function setBit(bits: Uint8Array, at: number): void {
  bits[at >>> 3]! |= 1 << (at & 7);
}

export const hasBit = (bits: Uint8Array, at: number): boolean => (bits[at >>> 3]! & (1 << (at & 7))) !== 0;
