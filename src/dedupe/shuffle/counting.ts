/** Who shares what: records with an email, phone, domain or name meet, are counted, and are told at home. */
import { endOf } from '../groups.ts';
import { countedIn, SHARED } from '../sharing.ts';
import { blockOf, homeOf, nodeOf } from './deal.ts';
import { Gathered } from './gathered.ts';
import { Passengers, Pointers, wordsIn } from './pointers.ts';
import type { Step } from './step.ts';
import { touchedOf } from './touched.ts';

/** Of names: how many records have the one of this record. */
const RECORDS = SHARED.length;
/** Of what is told of a count: row, kind, family, key, value. */
const WORDS = 5;

/** As what the records of a family are counted: number of the shared matcher, or `RECORDS`; -1: not at all. */
function countedAs(here: Gathered, family: number): number {
  const counted = countedIn(here.families[family]!.block);
  if (counted === undefined) return -1;
  return counted === 'records' ? RECORDS : SHARED.indexOf(counted);
}

/** At homes: sends records to where they are counted. Exact copies are linked with the first of them. Answers how many copies there are. */
export const spread: Step = (task) => {
  const { work, known, of, read, emit } = task;
  const here = new Gathered(work, known.model, read('homes'));
  const touched = touchedOf(task);
  const passengers = new Passengers();
  const kinds = here.families.map((_, family) => countedAs(here, family));
  const linked = new Pointers(4);
  let copies = 0;
  for (let record = 0; record < here.size; record++) {
    if (!here.store.isCandidate(record)) {
      copies++;
      const first = here.store.copyOf(record);
      const [row, hi] = [here.rowOf(first), here.store.hiOf(first)];
      linked.add(nodeOf(row, of), row, hi, here.rowOf(record), hi);
      continue;
    }
    here.eachKey(record, (family, key) => {
      if ((kinds[family] ?? -1) < 0 || touched?.has(family, key) === false) return;
      passengers.add(blockOf(family, key, of), record);
    });
  }
  here.send(passengers.byPartition, (to, bytes) => emit('shared', to, bytes));
  linked.send((to, bytes) => emit('copies', to, bytes));
  return { copies, families: here.families.length };
};

/** Where records meet: counts, and sends what is not the usual to the homes. */
export const count: Step = (task) => {
  const { work, known, partition, of, read, emit } = task;
  const here = new Gathered(work, known.model, read('shared'));
  const touched = touchedOf(task);
  const only = here.keysIn((family, key) => blockOf(family, key, of) === partition, touched);
  const { sharing, groups } = here.finder.countShared(only);
  const told = new Pointers(WORDS);
  const { store } = here;
  const seen = new Set<number>();
  for (const [family, group] of groups) {
    const kind = countedAs(here, family);
    // of a value that two families count the second one says how many it is, the usual too
    const isSecond = seen.has(kind);
    seen.add(kind);
    for (let from = 0, to = 0; from < group.count; from = to) {
      to = endOf(group, from);
      const key = group.keys[from]!;
      const { names, isKin } =
        kind < RECORDS ? sharing.countedOf(SHARED[kind]!, key) : { names: to - from, isKin: false };
      const isUsual = kind === RECORDS ? names <= 2 : names <= 1 && !isKin && (!isSecond || to - from < 2);
      if (isUsual) continue;
      const value = names * 2 + (isKin ? 1 : 0);
      for (let at = from; at < to; at++) {
        const record = group.records[at]!;
        told.add(homeOf(store.hiOf(record), of), here.rowOf(record), kind, family, key, value);
      }
    }
  }
  told.send((to, bytes) => emit('counts', to, bytes));
  return null;
};

/** At homes: takes down what was counted, and sends the records to their blocks. */
export const annotate: Step = (task) => {
  const { work, known, partition, of, read, emit } = task;
  const here = new Gathered(work, known.model, read('homes'));
  const touched = touchedOf(task);
  if (touched) forget(here, touched);
  const counts = [...wordsIn(read('counts'))];
  for (const family of here.families.keys()) {
    for (const words of counts) {
      for (let at = 0; at < words.length; at += WORDS) {
        if (words[at + 2] === family) takeDown(here, words[at]!, words[at + 1]!, words[at + 3]!, words[at + 4]!);
      }
    }
  }
  const passengers = new Passengers();
  const all: number[] = [];
  for (let record = 0; record < here.size; record++) {
    all.push(record);
    if (!here.store.isCandidate(record)) continue;
    here.eachKey(record, (family, key) => {
      if (touched?.has(family, key) !== false) passengers.add(blockOf(family, key, of), record);
    });
  }
  here.send(new Map([[partition, all]]), (to, bytes) => emit('homes', to, bytes));
  here.send(passengers.byPartition, (to, bytes) => emit('blocks', to, bytes));
  return null;
};

function takeDown(here: Gathered, row: number, kind: number, key: number, value: number): void {
  const record = here.recordOf(row);
  if (record === undefined) return;
  if (kind === RECORDS) {
    here.noteRecords(record, Math.max(here.recordsOfName(record), value >>> 1));
    return;
  }
  here.eachForm(record, SHARED[kind]!, (own, place) => {
    if (own === key) here.note(record, kind, place, value >>> 1, (value & 1) === 1);
  });
}

/** What is counted anew is not what it was. */
function forget(here: Gathered, touched: { has(family: number, key: number): boolean }): void {
  for (const [family, { keysOf }] of here.families.entries()) {
    const kind = countedAs(here, family);
    if (kind < 0) continue;
    for (let record = 0; record < here.size; record++) {
      for (let left = keysOf.of(record); left > 0; left--) {
        const key = keysOf.found[left - 1]!;
        if (!touched.has(family, key)) continue;
        if (kind === RECORDS) here.noteRecords(record, 0);
        else {
          here.eachForm(record, SHARED[kind]!, (own, place) => {
            if (own === key) here.note(record, kind, place, 1, false);
          });
        }
      }
    }
  }
}
