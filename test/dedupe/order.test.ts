import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalOrder, rearrange } from '../../src/dedupe/store/order.ts';

it('puts records into the order of hash and row where they are', () => {
  const hash = fc.oneof(fc.nat(3), fc.constantFrom(0xffffffff, 0x80000000, 7));
  fc.assert(
    fc.property(fc.array(fc.tuple(hash, hash, fc.nat(5)), { maxLength: 40 }), fc.boolean(), (records, isShuffled) => {
      const rows = records.map((_, at) => (isShuffled ? (at * 7919) % 1009 : at + 1));
      const all = records.map(([hi, lo, id], at) => ({ head: [rows[at]!, hi, lo, id], ids: [id, rows[at]!, 9] }));
      const [heads, ids] = [all.flatMap(({ head }) => head), all.flatMap((one) => one.ids)].map((list) =>
        Uint32Array.from(list),
      ) as [Uint32Array, Uint32Array];
      rearrange(canonicalOrder(heads, 4), [
        { rows: heads, width: 4 },
        { rows: ids, width: 3 },
      ]);
      const sorted = all.toSorted(
        (a, b) => a.head[1]! - b.head[1]! || a.head[2]! - b.head[2]! || a.head[0]! - b.head[0]!,
      );
      expect([...heads]).toEqual(sorted.flatMap(({ head }) => head));
      expect([...ids]).toEqual(sorted.flatMap((one) => one.ids));
    }),
  );
});
