/** What undoes the record stage: what is written is read, in blocks that do not depend on how the input was cut. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BufferPool } from '../../src/io/stream/buffer-pool.ts';
import { ByteReader } from '../../src/ledger/byte-reader.ts';
import { UndoBlocks } from '../../src/ledger/undo-blocks.ts';
import { type Unit, unitsIn } from '../../src/ledger/undo-reader.ts';
import { UndoWriter } from '../../src/ledger/undo-writer.ts';

interface Model {
  readonly kind: 'kept' | 'rejected' | 'dropped';
  readonly length: number;
  readonly patches: readonly { column: number; gap: number; written: number; size: number }[];
}

const size = fc.oneof(fc.nat(20), fc.nat(20_000));
const model: fc.Arbitrary<Model> = fc.record({
  kind: fc.constantFrom('kept', 'kept', 'rejected', 'dropped'),
  length: fc.oneof(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 50_000 })),
  patches: fc.array(fc.record({ column: fc.nat(300), gap: fc.nat(300), written: size, size }), { maxLength: 3 }),
});

/** Writes models in chunks of `cut` units; answers the blocks. */
function blocksOf(models: readonly Model[], cut: number, isKeyed: boolean): Uint8Array[] {
  const writer = new UndoWriter(new BufferPool(), isKeyed);
  const blocks = new UndoBlocks(7, isKeyed);
  const source = Buffer.alloc(50_000, 'raw');
  const all: Uint8Array[] = [];
  for (let from = 0, row = 7; from < models.length; from += cut) {
    writer.begin(row);
    for (const { kind, length, patches } of models.slice(from, from + cut)) {
      if (kind === 'kept') writer.kept(length, patches.length, row * 3, row * 5);
      if (kind === 'kept') for (const p of patches) writer.patch(p.column, p.gap, p.written, source, 1, 1 + p.size);
      if (kind !== 'kept') writer.aside(kind === 'rejected', source, 0, length);
      if (kind !== 'dropped') row++;
    }
    all.push(...blocks.push(writer.take()).map(({ bytes }) => bytes));
  }
  return [...all, ...blocks.rest().map(({ bytes }) => bytes)];
}

describe('units', () => {
  it('come back as they were, whatever chunks they came in', () => {
    const models = fc.array(model, { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(models, fc.integer({ min: 1, max: 60 }), fc.boolean(), (list, cut, isKeyed) => {
        const blocks = blocksOf(list, list.length, isKeyed);
        expect(blocksOf(list, cut, isKeyed).map((bytes) => Buffer.from(bytes).toString('latin1'))).toEqual(
          blocks.map((bytes) => Buffer.from(bytes).toString('latin1')),
        );
        const units = blocks.flatMap((bytes): Unit[] => [...unitsIn(new ByteReader(bytes, ''), isKeyed)]);
        let row = 7;
        expect(units.map(summary)).toEqual(
          list.map(({ kind, length, patches }) => {
            if (kind === 'dropped') return ['aside', 0, length];
            const own = row++;
            if (kind === 'rejected') return ['aside', own, length];
            const cleaned = patches.reduce((sum, { written, size: old }) => sum + written - old, length);
            const shown = patches.map((p) => [p.column, p.gap, p.written, p.size]);
            return ['kept', own, length, cleaned, own * 3, isKeyed ? own * 5 : 0, shown];
          }),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('are many in a block, and blocks are of bounded size', () => {
    const list = Array.from({ length: 20_000 }, (): Model => ({ kind: 'kept', length: 90, patches: [] }));
    const sizes = blocksOf(list, 900, true).map(({ length }) => length);
    expect(sizes.length).toBeGreaterThan(2);
    expect(Math.max(...sizes)).toBeLessThan(66_000);
  });
});

function summary(unit: Unit): unknown[] {
  if (unit.kind === 'aside') return ['aside', unit.row, unit.bytes.length];
  const patches = unit.patches.map((p) => [p.column, p.gap, p.written, p.bytes.length]);
  return ['kept', unit.row, unit.length, unit.cleanedLength, unit.hash, unit.key, patches];
}
