/** What a round of merges touched: the blocks of the records that were merged, and those of names that count for more or less now. */
import { COMMON_NAME, Touched } from '../blocks/groups.ts';
import type { Family } from '../pairs/pairs.ts';
import { modeOf } from '../plan.ts';
import { comparisonsOf, Weights } from '../weigh/model.ts';
import { blockOf } from './deal.ts';
import { heldIn, holding } from './holdings.ts';
import { Pointers, rowsIn, wordsIn } from './pointers.ts';
import { atHome, EVERYBODY, Roster } from './roster.ts';
import type { Step } from './step.ts';
import { NOTHING_TOLD } from './told.ts';
import { touchedOf } from './touched.ts';

/**
 * At homes: takes note of the records that are no more, and takes in those that merges made. `left` says of each row of a merged cluster
 * whether its record is gone, `changed` what is held of a row now.
 */
export const touch: Step = (task) => {
  const { known, partition, read, emit } = task;
  // after the first round only what the last one looked at can have been merged
  const here = new Roster(task, known.round === 2 ? EVERYBODY : atHome(task));
  const touched = Touched.for(known.touchedRows, known.families);
  const add = (family: number, key: number): void => touched.add(family, key);
  const left = new Set<number>();
  const goneRows = new Set<number>();
  const gone = new Pointers(2);
  for (const words of wordsIn(read('left'))) {
    for (let at = 0; at < words.length; at += 2) {
      const row = words[at]!;
      left.add(row);
      if (words[at + 1] !== 1) continue;
      goneRows.add(row);
      here.told.drop(row);
      gone.add(partition, row, known.round - 1);
    }
  }
  const isLeft = (record: number): boolean => !here.isGone(record) && left.has(here.rowOf(record));
  for (const batch of here.batches(isLeft)) {
    for (let at = 0; at < batch.size; at++) if (isLeft(batch.first + at)) here.eachKey(at, add);
  }
  const fresh = new Roster(task, { homes: 'fresh' });
  for (const batch of fresh.batches()) for (let at = 0; at < batch.size; at++) fresh.eachKey(at, add);
  for (const blob of read('fresh')) emit('homes', partition, blob);
  gone.send((to, bytes) => emit('gone', to, bytes));
  emit('told', partition, here.told.bytes);
  const changed = new Set<number>();
  for (const one of heldIn(read('changed'))) {
    changed.add(one.row);
    emit('grouped', partition, holding(one));
  }
  for (const one of heldIn(read('grouped'))) {
    if (!changed.has(one.row) && !goneRows.has(one.row)) emit('grouped', partition, holding(one));
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

const nameFamily = (families: readonly Family[]): number => families.findIndex(({ block }) => block.name === 'name');

/** Of a record of a name: the key, row, home, and how many records had its name before. */
const NAMED = 4;
/** Of others than those that were there before it is not known how many had their name. */
const UNKNOWN = 0xffffffff;

/**
 * At homes: the records that this round looks at, and exact copies; says where names meet of which records they were touched. Answers how
 * many names of records these are.
 */
export const recall: Step = (task) => {
  const { known, partition, of, emit } = task;
  const here = new Roster(task, EVERYBODY);
  const touched = touchedOf(task)!;
  const named = new Pointers(NAMED);
  const sender = here.sender((to, bytes) => emit('live', to, bytes), NOTHING_TOLD);
  const copied = new Set<number>();
  for (let record = 0; record < here.size; record++) {
    if (here.isGone(record) || here.isCandidate(record)) continue;
    copied.add(record);
    copied.add(here.copyOf(record));
  }
  let isLive = false;
  let record = 0;
  let nameAt = -1;
  let names = 0;
  const visit = (family: number, key: number): void => {
    if (!touched.has(family, key)) return;
    isLive = true;
    if (family !== nameAt) return;
    const before = here.generationOf(record) < known.round - 1 ? here.told.recordsOf(here.rowOf(record)) : UNKNOWN;
    named.add(blockOf(family, key, of), key, here.rowOf(record), partition, before);
    names++;
  };
  for (const batch of here.batches()) {
    nameAt = nameFamily(here.families);
    for (let at = 0; at < batch.size; at++) {
      record = batch.first + at;
      isLive = copied.has(record);
      if (here.isCandidate(record)) here.eachKey(at, visit);
      if (isLive) sender.add(partition, at);
    }
  }
  sender.end();
  named.send((to, bytes) => emit('named', to, bytes));
  return { names };
};

/**
 * Where names meet: tells the homes of the records whose name counts for more now, wherever they share something strong.
 * Answers how many these are. */
export const touchNames: Step = ({ work, known, read, emit }) => {
  const names = new Map<number, number[]>();
  const all = [...wordsIn(read('named'))];
  for (const words of all) {
    for (let at = 0; at < words.length; at += NAMED) {
      const records = names.get(words[at]!);
      if (records) records.push(words[at + 1]!, words[at + 2]!, words[at + 3]!);
      else names.set(words[at]!, [words[at + 1]!, words[at + 2]!, words[at + 3]!]);
    }
  }
  const weights = new Weights(known.model, comparisonsOf(modeOf(work.plan)));
  const isChanged = (before: number, count: number): boolean =>
    before !== UNKNOWN && weights.ofName(Math.max(2, before)) !== weights.ofName(Math.max(2, count));
  const strong = new Pointers(1);
  let rows = 0;
  for (const records of names.values()) {
    const count = records.length / 3;
    // in a small block all pairs are compared again, and of a very common name one more or less is all the same
    if (count <= work.limits.weakCap || count > COMMON_NAME) continue;
    if (!records.some((before, at) => at % 3 === 2 && isChanged(before, count))) continue;
    for (let at = 0; at < records.length; at += 3) strong.add(records[at + 1]!, records[at]!);
    rows += count;
  }
  strong.send((to, bytes) => emit('strong', to, bytes));
  return { rows };
};

/** At homes: the strong keys of those records. */
export const touchStrong: Step = (task) => {
  const { known, read, emit } = task;
  const touched = Touched.for(known.touchedRows, known.families);
  const rows = rowsIn(read('strong'));
  const here = new Roster(task, atHome(task));
  const isStrong = (record: number): boolean => rows.has(here.rowOf(record));
  for (const batch of here.batches(isStrong)) {
    for (let at = 0; at < batch.size; at++) {
      if (!isStrong(batch.first + at)) continue;
      here.eachKey(at, (family, key) => {
        if (family < here.families.length && !here.families[family]!.block.weak) touched.add(family, key);
      });
    }
  }
  emit('bits', 0, touched.bytes);
  return null;
};
