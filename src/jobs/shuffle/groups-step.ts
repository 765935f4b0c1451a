/** At homes: sends the groups of merged records to the parts that they are written in. */
import { nodeOf } from '../../dedupe/shuffle/deal.ts';
import { heldIn, holding } from '../../dedupe/shuffle/holdings.ts';
import { Pointers } from '../../dedupe/shuffle/pointers.ts';
import type { Task } from '../../dedupe/shuffle/step.ts';
import { groupIn, holdingOf } from '../merging/held-groups.ts';
import type { Parts } from './parts.ts';

/**
 * A group with all of its records goes to the part of its first row, what became of the survivor to the part of that, and each row that
 * is no more to its own; also to where it is known what became of rows.
 */
export function sendGroups(parts: Parts, { of, read, emit }: Task): null {
  const [gone, known] = [new Pointers(1), new Pointers(1)];
  for (const one of heldIn(read('grouped'))) {
    const held = groupIn(one);
    if (!held) continue;
    const { members, survivor } = held.group;
    emit('groups', parts.indexOf(members[0]!.row), holding(one));
    emit('survivors', parts.indexOf(survivor), holding(holdingOf({ ...held, bytes: [] })));
    for (const { row } of members) {
      if (row === survivor) continue;
      gone.add(parts.indexOf(row), row);
      known.add(nodeOf(row, of), row);
    }
  }
  gone.send((to, bytes) => emit('gone', to, bytes));
  known.send((to, bytes) => emit('left-rows', to, bytes));
  return null;
}
