/** At homes: gives all groups of merged records to whoever writes them. */
import { heldIn, holding } from '../../dedupe/shuffle/holdings.ts';
import type { Task } from '../../dedupe/shuffle/step.ts';
import { groupIn, holdingOf } from '../merging/held-groups.ts';

export function giveGroups({ read, emit }: Task): null {
  for (const one of heldIn(read('holdings'))) {
    const held = groupIn(one);
    // whoever writes them has the records
    if (held) emit('groups', 0, holding(holdingOf({ ...held, bytes: [] })));
  }
  return null;
}
