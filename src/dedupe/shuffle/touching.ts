/** What a round of merges touched: the blocks of the records that were merged, and those of names that count for more or less now. */
import { COMMON_NAME, endOf, Touched } from '../groups.ts';
import { blockOf, homeOf } from './deal.ts';
import { Gathered } from './gathered.ts';
import { heldIn, holding } from './holdings.ts';
import { Passengers, Pointers, wordsIn } from './pointers.ts';
import type { Step, Task } from './step.ts';
import { touchedOf } from './touched.ts';

/**
 * At homes: takes out the records that are no more, and takes in those that merges made. `left` says of each row of a merged cluster
 * whether its record is gone, `changed` what is held of a row now.
 */
export const touch: Step = ({ work, known, partition, read, emit }) => {
  const here = new Gathered(work, known.model, read('homes'));
  const fresh = new Gathered(work, known.model, read('fresh'));
  const touched = Touched.for(known.touchedRows, known.families);
  const gone = new Set<number>();
  const goneRows = new Set<number>();
  for (const words of wordsIn(read('left'))) {
    for (let at = 0; at < words.length; at += 2) {
      const record = here.recordOf(words[at]!)!;
      here.eachKey(record, (family, key) => touched.add(family, key));
      if (words[at + 1] !== 1) continue;
      gone.add(record);
      goneRows.add(words[at]!);
    }
  }
  for (let record = 0; record < fresh.size; record++) {
    fresh.eachKey(record, (family, key) => touched.add(family, key));
  }
  const kept: number[] = [];
  for (let record = 0; record < here.size; record++) if (!gone.has(record)) kept.push(record);
  here.send(new Map([[partition, kept]]), (to, bytes) => emit('homes', to, bytes));
  for (const blob of read('fresh')) emit('homes', partition, blob);
  const changed = new Set<number>();
  for (const one of heldIn(read('changed'))) {
    changed.add(one.row);
    emit('holdings', partition, holding(one));
  }
  for (const one of heldIn(read('holdings'))) {
    if (!changed.has(one.row) && !goneRows.has(one.row)) emit('holdings', partition, holding(one));
  }
  emit('bits', 0, touched.bytes);
  return null;
};

/** Alone: all that was touched at homes. */
export const joinTouched: Step = ({ read, emit }) => {
  emit('touched', 0, union(read('bits')));
  return null;
};

/** Alone: that besides what was touched before. */
export const addTouched: Step = ({ read, emit }) => {
  emit('touched', 0, union([...read('bits'), ...read('touched')]));
  return null;
};

/** All are of one size. */
function union(blobs: readonly Uint8Array[]): Uint8Array {
  const touched = Touched.sized(blobs[0]!.length);
  for (const blob of blobs) touched.merge(blob);
  return touched.bytes;
}

const nameFamily = ({ families }: Gathered): number => families.findIndex(({ block }) => block.name === 'name');

/** At homes: sends the records of touched names to where they meet. */
export const askNames: Step = (task) => {
  const here = new Gathered(task.work, task.known.model, task.read('homes'));
  const family = nameFamily(here);
  if (family < 0) return null;
  const touched = touchedOf(task)!;
  const passengers = new Passengers();
  const { keysOf } = here.families[family]!;
  for (let record = 0; record < here.size; record++) {
    if (!here.store.isCandidate(record)) continue;
    for (let left = keysOf.of(record); left > 0; left--) {
      const key = keysOf.found[left - 1]!;
      if (touched.has(family, key)) passengers.add(blockOf(family, key, task.of), record);
    }
  }
  here.send(passengers.byPartition, (to, bytes) => task.emit('named', to, bytes));
  return null;
};

/** Where names meet: tells the homes of the records whose name counts for more now, wherever they share something strong. */
export const touchNames: Step = (task) => {
  const { work, known, partition, of, read, emit } = task;
  const here = new Gathered(work, known.model, read('named'));
  const family = nameFamily(here);
  if (family < 0) return null;
  const touched = touchedOf(task);
  const only = here.keysIn((one, key) => blockOf(one, key, of) === partition, touched);
  const groups = here.finder.groupsOf(family, only);
  const strong = new Pointers(1);
  for (let from = 0, to = 0; from < groups.count; from = to) {
    to = endOf(groups, from);
    // in a small block all pairs are compared again, and of a very common name one more or less is all the same
    if (to - from <= work.limits.weakCap || to - from > COMMON_NAME) continue;
    const records = groups.records.subarray(from, to);
    if (!records.some((record) => isChanged(here, record, to - from, task))) continue;
    for (const record of records) strong.add(homeOf(here.store.hiOf(record), of), here.rowOf(record));
  }
  strong.send((to, bytes) => emit('strong', to, bytes));
  return null;
};

/** Asked of a record that was there before: of others it is not known how many had their name. */
function isChanged(here: Gathered, record: number, records: number, { known }: Task): boolean {
  if (here.generationOf(record) >= known.round - 1) return false;
  const { weights } = here.finder;
  return weights.ofName(Math.max(2, here.recordsOfName(record))) !== weights.ofName(Math.max(2, records));
}

/** At homes: the strong keys of those records. */
export const touchStrong: Step = ({ work, known, read, emit }) => {
  const here = new Gathered(work, known.model, read('homes'));
  const touched = Touched.for(known.touchedRows, known.families);
  for (const words of wordsIn(read('strong'))) {
    for (const row of words) {
      here.eachKey(here.recordOf(row)!, (family, key) => {
        if (family < here.families.length && !here.families[family]!.block.weak) touched.add(family, key);
      });
    }
  }
  emit('bits', 0, touched.bytes);
  return null;
};
