/** A bit for each of many, in one column of words. */

/** Room for so many, all of them not set. */
export const bitsFor = (count: number): Uint32Array => new Uint32Array((count + 31) >>> 5);

export function setBit(bits: Uint32Array, at: number): void {
  bits[at >>> 5]! |= 1 << (at & 31);
}

export const hasBit = (bits: Uint32Array, at: number): boolean => (bits[at >>> 5]! & (1 << (at & 31))) !== 0;
