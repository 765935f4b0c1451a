/** Where clusters are: merges their records, and tells the homes what became of them. */
import type { Plan } from '../../contract.ts';
import type { Member } from '../../dedupe/cluster/resolution.ts';
import type { MergeLine } from '../../dedupe/shuffle/clustering.ts';
import { homeOf, nodeOf } from '../../dedupe/shuffle/deal.ts';
import { heldIn, holding } from '../../dedupe/shuffle/holdings.ts';
import { Lines, linesOf, Pointers } from '../../dedupe/shuffle/pointers.ts';
import { sendHome } from '../../dedupe/shuffle/send-home.ts';
import type { Task } from '../../dedupe/shuffle/step.ts';
import { groupIn, type HeldGroup, holdingOf } from '../merging/held-groups.ts';
import { Merger } from '../merging/merger.ts';
import type { Group } from '../merging/packed-groups.ts';
import type { Parts } from './parts.ts';
import type { ApartLine } from './waiting.ts';

/** Answers how many rows the merges touched. */
export async function mergeClusters(plan: Plan, parts: Parts, task: Task): Promise<{ readonly rows: number }> {
  const clusters = linesOf(task.read('merges')).map((text) => JSON.parse(text) as MergeLine);
  if (clusters.length === 0) return { rows: 0 };
  clusters.sort((x, y) => x[0]![0] - y[0]![0]);
  const holdings = new Holdings(task.read('held'));
  const merger = new Merger(plan, {
    batch: async () => Number.POSITIVE_INFINITY,
    read: async (rows) => rows.map((row) => holdings.bytesOf(row)),
    codecOf: parts.codecOf,
    stageOf: parts.stageOf,
    isNamed: () => false,
    fileOf: (row) => parts.fileOf(row),
    isFaulty: parts.isFaulty,
  });
  merger.adopt(holdings.groups.map(({ group }) => group));
  for (const { replaced } of holdings.groups) merger.replace(replaced);
  const hiOf = new Map(clusters.flat().map(([row, hi]) => [row, hi]));
  const merges = clusters.map((members) =>
    members.map(([row, , score, why]): Member => ({ row, role: 'member', score, why })),
  );
  const freshHi = new Map<number, number>();
  const { gone, apart, made } = await merger.merge(merges, (features, fresh) =>
    sendFresh(features, fresh, freshHi, task),
  );
  const goneRows = new Set(gone);
  const stay = new Set(apart);
  const rows = merges.filter((members) => !stay.has(members)).flatMap((members) => members.map(({ row }) => row));
  const left = new Pointers(2);
  for (const row of rows) left.add(homeOf(hiOf.get(row)!, task.of), row, goneRows.has(row) ? 1 : 0);
  left.send((to, bytes) => task.emit('left', to, bytes));
  const groups = made.map((row) => merger.groupOf(row)!);
  for (const group of groups.toSorted((a, b) => a.members[0]!.row - b.members[0]!.row)) {
    const row = group.survivor;
    const home = homeOf(freshHi.get(row) ?? hiOf.get(row) ?? hiOf.get(liveRowOf(group, hiOf))!, task.of);
    const bytes = group.members.map((member) => holdings.bytesOf(member.row));
    const replaced = group.members.map((member) => member.row).filter((one) => merger.isReplaced(one));
    task.emit('changed', home, holding(holdingOf({ group, bytes, replaced })));
  }
  const { round } = task.known;
  const merged = new Pointers(2);
  for (const row of rows) merged.add(nodeOf(row, task.of), row, round);
  merged.send((to, bytes) => task.emit('merged', to, bytes));
  sendApart(apart, task);
  return { rows: rows.length };
}

/** Each member of a cluster that could not be merged goes to where it is known what became of its row. */
function sendApart(apart: readonly (readonly Member[])[], { known, of, emit }: Task): void {
  const lines = new Lines();
  for (const members of apart) {
    for (const [at, { row, score }] of members.entries()) {
      const line: ApartLine = [known.round, members[0]!.row, at, row, score];
      lines.add(nodeOf(row, of), line);
    }
  }
  lines.send((to, bytes) => emit('apart', to, bytes));
}

/** Any member of the cluster of this round that a group was made of. */
const liveRowOf = ({ members }: Group, hiOf: ReadonlyMap<number, number>): number =>
  members.find(({ row }) => hiOf.has(row))!.row;

/** Sends records that merges made to their homes. @param hiOf gets the first half of the hash of each, by its row */
function sendFresh(
  features: Uint8Array,
  rows: readonly number[],
  hiOf: Map<number, number>,
  { known, of, emit }: Task,
): void {
  const halves = sendHome(features, rows, known.round, of, (home, bytes) => emit('fresh', home, bytes));
  for (const [at, row] of rows.entries()) hiOf.set(row, halves[at]!);
}

/** Bytes of records by their rows, those behind survivors too. */
class Holdings {
  readonly groups: HeldGroup[] = [];
  readonly #bytes = new Map<number, Uint8Array>();

  constructor(blobs: readonly Uint8Array[]) {
    for (const one of heldIn(blobs)) {
      const held = groupIn(one);
      if (!held) this.#bytes.set(one.row, one.bytes);
      else {
        this.groups.push(held);
        for (const [at, { row }] of held.group.members.entries()) this.#bytes.set(row, held.bytes[at]!);
      }
    }
  }

  bytesOf(row: number): Uint8Array {
    const bytes = this.#bytes.get(row);
    if (!bytes) throw new Error(`nothing is held of row ${row}`);
    return bytes;
  }
}
