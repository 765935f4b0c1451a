import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RowSet } from '../../src/dedupe/columns/row-set.ts';

const ROW = fc.oneof(fc.nat(100), fc.nat(1_000_000));

test('has what a Set has, by rising numbers', () => {
  fc.assert(
    fc.property(fc.array(ROW), fc.array(ROW), (some, others) => {
      const [rows, oracle] = [new RowSet(some), new Set(some)];
      expect([...rows]).toEqual([...oracle].sort((a, b) => a - b));
      expect(rows.size).toBe(oracle.size);
      for (const row of [...some, ...others]) expect(rows.has(row)).toBe(oracle.has(row));
    }),
  );
});
