/**
 * Records on their way from one partition to another: their features, and what is known of the values that they share with others.
 *
 * A bundle, words of 32 bits, little-endian: all words, generation, words of features, 0 · features (features.ts) · `TOLD` words for each
 * record, or none where there is nothing to tell (told.ts).
 */
import { HEADER_WORDS, RECORD_WORDS } from '../features.ts';
import { Batch } from './batch.ts';
import { homeOf } from './deal.ts';
import { Repacker } from './repacker.ts';
import { NOTHING_TOLD } from './told.ts';

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

function wordsOf(bytes: Uint8Array): Uint32Array {
  const { buffer, byteOffset, length } = bytes;
  if (byteOffset % 4 === 0) return new Uint32Array(buffer, byteOffset, length / 4);
  return new Uint32Array(Uint8Array.from(bytes).buffer);
}

/**
 * Features as they were written → bundles for the homes of their records. Answers the first half of the hash of each record.
 * @param rows of the records, in their order
 */
export function sendHome(
  features: Uint8Array,
  rows: ArrayLike<number>,
  generation: number,
  of: number,
  emit: (home: number, bytes: Uint8Array) => void,
): Uint32Array {
  const words = wordsOf(features);
  const halves = new Uint32Array(rows.length);
  if (words.length === 0) return halves;
  const batch = new Batch();
  batch.clear(0, generation);
  batch.add(words);
  const [from, stride] = [recordsAt(words), strideOf(words)];
  const heads = {
    told: NOTHING_TOLD,
    rowOf: (record: number) => rows[record]!,
    hiOf: (record: number) => words[from + record * stride + 1]!,
    loOf: (record: number) => words[from + record * stride + 2]!,
  };
  const repacker = new Repacker(heads, batch, emit);
  for (let record = 0; record < rows.length; record++) {
    halves[record] = heads.hiOf(record);
    repacker.add(homeOf(halves[record]!, of), record);
  }
  repacker.end();
  return halves;
}
