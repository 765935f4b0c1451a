/**
 * Hashes of 64 bits, as two of 32: by them records are found and compared without being kept. After cyrb53 (public domain): two multiplicative
 * hashes side by side, mixed at the end. Not for security.
 */

/** The two halves of the hash made last: used again and again, so that hashing allocates nothing. */
export const half = { a: 0, b: 0 };

export function hashBytes(bytes: Uint8Array, from: number, to: number): void {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = from; at < to; at++) {
    a = Math.imul(a ^ bytes[at]!, 2654435761);
    b = Math.imul(b ^ bytes[at]!, 1597334677);
  }
  half.a = mix(a ^ (b >>> 13));
  half.b = mix(b ^ (a >>> 15));
}

/** The finish of MurmurHash3. */
export function mix(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

export function hashText(text: string): void {
  const bytes = Buffer.from(text);
  hashBytes(bytes, 0, bytes.length);
}
