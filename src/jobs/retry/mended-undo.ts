/** What undoes a mended record: the record as it stands in the input, whole, for the one that was written. */
import type { StageResult } from '../../engine/stage.ts';
import { BufferPool } from '../../io/stream/buffer-pool.ts';
import { ByteReader } from '../../ledger/byte-reader.ts';
import { unitsIn } from '../../ledger/undo-reader.ts';
import { UndoWriter, WHOLE_RECORD } from '../../ledger/undo-writer.ts';
import type { FedChunk } from './retry.ts';

/** @param isKeyed whether records have a key */
export function undoOf({ mended }: FedChunk, { undo }: StageResult, isKeyed: boolean): Uint8Array {
  if (!mended || undo.length === 0) return undo;
  const { row, original } = mended;
  const [unit] = unitsIn(new ByteReader(undo, 'the journal'), isKeyed);
  const writer = new UndoWriter(new BufferPool(), isKeyed);
  writer.begin(row);
  if (unit?.kind === 'kept') {
    writer.kept(original.length, 1, unit.hash, unit.key);
    writer.patch(WHOLE_RECORD, 0, unit.cleanedLength, original, 0, original.length);
  } else writer.aside(true, original, 0, original.length);
  return writer.take();
}
