/**
 * How many people carry the same value. A number or mailbox that several names share (switchboard, family landline, info@) says
 * little about any one of them, and a name that many records have says less than a rare one.
 *
 * Memory: one map entry for each value that at least two names or three records share.
 */
import { groupsOf, keyNumber, membersOf } from './blocks.ts';
import { hashKey } from './hash.ts';
import type { Store } from './store.ts';

/** Names that are told apart among those who share a value; more than this is simply "many". */
const MANY = 8;
/** Records of a group that are looked at; a larger group is judged by these. */
const LOOKED_AT = 400;

/** Number of clearly different names for each key of a block, where there are two or more. */
export function namesByKey(
  store: Store,
  block: number,
  isSameName: (a: number, b: number) => boolean | undefined,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  if (block < 0) return counts;
  const groups = groupsOf(store, block);
  for (const span of groups.spans) {
    const people: number[] = [];
    for (const record of membersOf(groups, span).slice(0, LOOKED_AT)) {
      // undefined: a record without a name is nobody's rival
      if (isSameName(record, record) === undefined) continue;
      if (!people.some((other) => isSameName(record, other))) people.push(record);
      if (people.length === MANY) break;
    }
    const first = groups.order[span[0]] as number;
    if (people.length > 1) counts.set(keyNumber(groups.hi[first] as number, groups.lo[first] as number), people.length);
  }
  return counts;
}

/** Number of records for each key of a block, where there are three or more. */
export function recordsByKey(store: Store, block: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  if (block < 0) return counts;
  const groups = groupsOf(store, block);
  for (const [from, to] of groups.spans) {
    if (to - from < 3) continue;
    const first = groups.order[from] as number;
    counts.set(keyNumber(groups.hi[first] as number, groups.lo[first] as number), to - from);
  }
  return counts;
}

/** What a map of the two functions above holds for a key's text; `otherwise` where it holds nothing. */
export function lookUp(
  counts: ReadonlyMap<number, number>,
  block: number,
  parts: readonly string[],
  otherwise: number,
): number {
  const { hi, lo } = hashKey(block, parts);
  return counts.get(keyNumber(hi, lo)) ?? otherwise;
}
