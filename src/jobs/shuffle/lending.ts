/** At parts: lends the records of rows that pairs for review of other parts ask for, and sends the values of columns that hold each once. */
import type { Catalog, Plan } from '../../contract.ts';
import { hashText } from '../../dedupe/columns/hash.ts';
import { heldIn, holding } from '../../dedupe/shuffle/holdings.ts';
import { Lines, rowsIn, wordsIn } from '../../dedupe/shuffle/pointers.ts';
import type { Task } from '../../dedupe/shuffle/step.ts';
import type { StageResult } from '../../engine/stage.ts';
import { createCells } from '../../io/format/codec.ts';
import { createCodec } from '../../io/stream/input.ts';
import { uniqueColumns } from '../clean/unique-columns.ts';
import { groupIn, MERGED, RECORD } from '../merging/held-groups.ts';
import { type StagedPart, stagedInput } from '../shards/staged-part.ts';
import { pairsIn } from './waiting.ts';

export interface PartTask extends Task {
  readonly part: StagedPart;
  /** Path of what the record stage made of it. */
  readonly frames: string;
  /** Waits until there is room for more to be sent. */
  flush(): Promise<void>;
}

/** Answers how many clusters and pairs for review the part has: those of which it has the first row. */
export async function lend(plan: Plan, catalog: Catalog, task: PartTask): Promise<{ readonly clusters: number }> {
  const { part, frames, partition, read, emit, flush } = task;
  const askers = askersIn(read('asked'), partition);
  for (const held of heldIn(read('survivors'))) {
    const { group } = groupIn(held)!;
    if (!group.bytes) continue;
    const one = holding({ row: group.survivor, kind: MERGED, bytes: group.bytes });
    for (const to of askers.get(group.survivor) ?? []) emit('lent', to, one);
  }
  const send = [lender(askers, task), ...valueSender(plan, catalog, task)];
  if (askers.size > 0 || send.length > 1) {
    for await (const { result } of stagedInput(part, frames).results) {
      for (const sender of send) sender(result);
      await flush();
    }
  }
  const groups = [...heldIn(read('groups'))].length;
  return { clusters: groups + pairsIn(read('pairs')).length };
}

function lender(askers: ReadonlyMap<number, ReadonlySet<number>>, { emit }: PartTask) {
  return ({ out, ends, rows }: StageResult): void => {
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at]!;
      const to = askers.get(row);
      if (!to) continue;
      const one = holding({ row, kind: RECORD, bytes: out.subarray(at === 0 ? 0 : ends[at - 1]!, ends[at]!) });
      for (const asker of to) emit('lent', asker, one);
    }
  };
}

/** Sends the values of records that are written to where equal ones meet; nothing where no column asks for it. */
function valueSender(plan: Plan, catalog: Catalog, { part, of, read, emit }: PartTask) {
  const columns = uniqueColumns(plan, catalog).map(({ field }) => field.index);
  if (columns.length === 0) return [];
  const codec = createCodec(part.layout);
  const cells = createCells(codec.columns.length);
  const gone = rowsIn(read('gone'));
  return [
    ({ out, ends, rows }: StageResult): void => {
      const lines = new Lines();
      for (let at = 0; at < rows.length; at++) {
        const row = rows[at]!;
        if (gone.has(row)) continue;
        codec.scan(out, at === 0 ? 0 : ends[at - 1]!, ends[at]!, true, cells);
        for (const [column, index] of columns.entries()) {
          const value = codec.decode(out, cells, index);
          const line: ValueLine = [column, value, row];
          if (value !== '') lines.add(hashText(value) % of, line);
        }
      }
      lines.send((to, bytes) => emit('values', to, bytes));
    },
  ];
}

/** What a row has in one of the columns that hold each value once. */
export type ValueLine = readonly [column: number, value: string, row: number];

/** By row, the parts that ask for it. @param but a part that does not count: it has the rows itself */
export function askersIn(blobs: readonly Uint8Array[], but?: number): Map<number, Set<number>> {
  const askers = new Map<number, Set<number>>();
  for (const words of wordsIn(blobs)) {
    for (let at = 0; at < words.length; at += 2) {
      const [row, part] = [words[at]!, words[at + 1]!];
      if (part === but) continue;
      const parts = askers.get(row);
      if (parts) parts.add(part);
      else askers.set(row, new Set([part]));
    }
  }
  return askers;
}
