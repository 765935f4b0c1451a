/** Records that nobody has looked at yet, on their way to their homes. */
import { Batch } from './batch.ts';
import { recordsAt, strideOf, wordsOf } from './bundle.ts';
import { homeOf } from './deal.ts';
import { Repacker } from './repacker.ts';
import { NOTHING_TOLD } from './told.ts';

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
