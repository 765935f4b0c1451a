/**
 * Records on their way from one partition to another: their features, and what is known of the values that they share with others.
 *
 * A bundle, words of 32 bits, little-endian: all words, generation, words of features, 0 · features (features.ts) · `TOLD` words for each
 * record, or none where there is nothing to tell (told.ts).
 */
import { HEADER_WORDS, RECORD_WORDS } from '../features/features.ts';

/** Words of a bundle before its features. */
export const HEAD = 4;

export interface Bundle {
  readonly generation: number;
  /** Records. */
  readonly count: number;
  readonly features: Uint32Array;
  /** `TOLD` words a record, or none. */
  readonly told: Uint32Array;
}

/** The bundles in bytes that were put together in any way at their borders. */
export function* bundlesIn(blobs: readonly Uint8Array[]): Generator<Bundle> {
  for (const blob of blobs) {
    const words = wordsOf(blob);
    for (let at = 0; at < words.length; at += words[at]!) {
      const [size, generation, length] = [words[at]!, words[at + 1]!, words[at + 2]!];
      const features = words.subarray(at + HEAD, at + HEAD + length);
      yield { generation, count: features[1]!, features, told: words.subarray(at + HEAD + length, at + size) };
    }
  }
}

/** Words of each record. */
export function strideOf(features: Uint32Array): number {
  let stride = RECORD_WORDS;
  for (let slot = 0; slot < features[3]!; slot++) stride += features[HEADER_WORDS + slot]! & 0xff;
  return stride;
}

/** Where the first record is. */
export const recordsAt = (features: Uint32Array): number => HEADER_WORDS + features[3]!;

/** The words in bytes, whatever their place in memory. */
export function wordsOf(bytes: Uint8Array): Uint32Array {
  const { buffer, byteOffset, length } = bytes;
  if (byteOffset % 4 === 0) return new Uint32Array(buffer, byteOffset, length / 4);
  return new Uint32Array(Uint8Array.from(bytes).buffer);
}
