/**
 * What merging needs of a row, and matching does not look at: bytes that stay at the home of its record until they are asked for.
 *
 * One: u32 row, u32 kind, u32 length, little-endian · the bytes.
 */
export interface Holding {
  readonly row: number;
  /** What the bytes are, for whoever merges. */
  readonly kind: number;
  readonly bytes: Uint8Array;
}

const HEAD = 12;

export function holding({ row, kind, bytes }: Holding): Uint8Array {
  const one = Buffer.allocUnsafe(HEAD + bytes.length);
  one.writeUInt32LE(row, 0);
  one.writeUInt32LE(kind, 4);
  one.writeUInt32LE(bytes.length, 8);
  one.set(bytes, HEAD);
  return one;
}

export function* heldIn(blobs: readonly Uint8Array[]): Generator<Holding> {
  for (const blob of blobs) {
    const bytes = Buffer.from(blob.buffer, blob.byteOffset, blob.length);
    for (let at = 0; at < bytes.length; ) {
      const length = bytes.readUInt32LE(at + 8);
      const from = at + HEAD;
      yield {
        row: bytes.readUInt32LE(at),
        kind: bytes.readUInt32LE(at + 4),
        bytes: bytes.subarray(from, from + length),
      };
      at = from + length;
    }
  }
}
