/** crosswalk.csv: which record a merged one is now, so that deals, notes and tasks that name its id can be pointed to the survivor. */
import type { Member } from '../../dedupe/cluster/resolution.ts';
import type { Cells, Codec } from '../../io/format/codec.ts';
import { csvLine } from '../../io/format/csv-line.ts';
import { guardedLine } from '../../io/format/guarded-cell.ts';

export const CROSSWALK_HEADER = csvLine(['merged_id', 'survivor_id', 'merged_row', 'survivor_row']);

/**
 * A line for each record of a merged cluster that is no more.
 * @param idColumn index of the record id; -1 where there is none: then the lines name rows only
 */
export function crosswalkLines(
  members: readonly Member[],
  bytes: readonly Uint8Array[],
  isSurvivor: (row: number) => boolean,
  idColumn: number,
  codecOf: (row: number) => Codec,
  scratch: Cells,
): string {
  const ids = members.map(({ row }, at) => {
    if (idColumn < 0) return '';
    const codec = codecOf(row);
    const record = bytes[at]!;
    codec.scan(record, 0, record.length, true, scratch);
    return codec.decode(record, scratch, idColumn);
  });
  const survivor = members.findIndex(({ row }) => isSurvivor(row));
  const { row: survivorRow } = members[survivor]!;
  return members
    .map(({ row }, at) => (at === survivor ? '' : guardedLine([ids[at]!, ids[survivor]!, row, survivorRow])))
    .join('');
}
