/** Clusters → what becomes of their rows: survivors rewritten, the others left out, all of them in duplicates.csv. */
import type { Plan } from '../contract.ts';
import type { Resolution } from '../dedupe/dedupe.ts';
import { mergeCluster } from '../dedupe/merge.ts';
import { ABSENT, type Cells, type Codec, createCells } from '../io/codec.ts';
import { csvLine } from '../io/csv-line.ts';
import type { RowEdits } from '../io/record-writer.ts';

export interface Merges extends RowEdits {
  readonly gone: Set<number>;
  readonly rewritten: Map<number, Uint8Array>;
}

export interface MergeSinks {
  ledger(bytes: Uint8Array): Promise<void>;
  duplicates(bytes: Uint8Array): Promise<void>;
}

interface Member {
  readonly row: number;
  readonly score: number;
  readonly why: string;
  readonly bytes: Uint8Array;
  readonly cells: string[];
}

/**
 * @param read bytes of a cleaned record, by row
 * @param codecOf the codec of the input that a row came from
 */
export async function applyMerges(
  plan: Plan,
  resolution: Resolution,
  read: (row: number) => Promise<Uint8Array>,
  codecOf: (row: number) => Codec,
  sinks: MergeSinks,
): Promise<Merges> {
  const merges: Merges = { gone: new Set(), rewritten: new Map() };
  const scratch = createCells(plan.fields.length);
  for (const cluster of resolution.clusters) {
    const members: Member[] = [];
    for (const { row, score, why } of cluster.members) {
      const bytes = await read(row);
      members.push({ row, score, why, bytes, cells: decode(codecOf(row), bytes, scratch) });
    }
    const review = cluster.members.some((member) => member.role === 'review');
    const survivor = review ? undefined : settle(plan, members, codecOf, merges, scratch);
    if (survivor) await sinks.ledger(Buffer.from(survivor.ledger));
    const lines = members.map(({ row, score, why, cells }) => {
      const role = review ? 'review' : row === survivor?.row ? 'survivor' : 'merged';
      return csvLine([cluster.id, row, role, score, why, ...cells]);
    });
    await sinks.duplicates(Buffer.from(lines.join('')));
  }
  return merges;
}

/** Merges a cluster into its survivor; answers the survivor's row and its lines for the ledger. */
function settle(
  plan: Plan,
  members: readonly Member[],
  codecOf: (row: number) => Codec,
  merges: Merges,
  scratch: Cells,
): { row: number; ledger: string } {
  const { survivor: row, cells, sources } = mergeCluster(members, plan.fields, plan.survivorship);
  for (const member of members) if (member.row !== row) merges.gone.add(member.row);
  const kept = members.find((member) => member.row === row)!;
  const codec = codecOf(row);
  decode(codec, kept.bytes, scratch);
  const changed = cells
    .map((after, index) => ({ index, after, before: kept.cells[index]!, source: sources[index] ?? row }))
    .filter(({ index, after, before }) => after !== before && writable(scratch, index))
    .sort((a, b) => scratch.start[a.index]! - scratch.start[b.index]!);
  if (changed.length === 0) return { row, ledger: '' };
  const parts: Uint8Array[] = [];
  let at = 0;
  let ledger = '';
  for (const { index, after, before, source } of changed) {
    parts.push(kept.bytes.subarray(at, scratch.start[index]!));
    parts.push(Buffer.from(codec.encode(after, scratch.flags[index]!)));
    at = scratch.end[index]!;
    ledger += csvLine([row, plan.fields[index]!.column, before, after, `merge/row-${source}`, 'safe']);
  }
  parts.push(kept.bytes.subarray(at));
  merges.rewritten.set(row, Buffer.concat(parts));
  return { row, ledger };
}

const writable = (cells: Cells, index: number): boolean => index < cells.count && (cells.flags[index]! & ABSENT) === 0;

function decode(codec: Codec, bytes: Uint8Array, cells: Cells): string[] {
  codec.scan(bytes, 0, bytes.length, true, cells);
  return codec.columns.map((_, index) => codec.decode(bytes, cells, index));
}
