/** Clusters on their way to one record each, as many of them as are at hand at once. */
import type { Member } from '../../dedupe/cluster/resolution.ts';

/** Clusters with the bytes of all their members, in this order. */
export interface Batch<T> {
  readonly batch: readonly T[];
  readonly bytes: readonly Uint8Array[];
}

/** Clusters that are merged and repaired together: few enough for what that takes to be gone soon. */
const TOGETHER = 512;

/** The same in smaller pieces. */
export async function* slicesOf<T extends { readonly members: readonly Member[] }>(
  batches: AsyncIterable<Batch<T>>,
): AsyncGenerator<Batch<T>> {
  for await (const { batch, bytes } of batches) {
    let at = 0;
    for (let from = 0; from < batch.length; from += TOGETHER) {
      const some = batch.slice(from, from + TOGETHER);
      const size = some.reduce((sum, { members }) => sum + members.length, 0);
      yield { batch: some, bytes: bytes.slice(at, at + size) };
      at += size;
    }
  }
}
