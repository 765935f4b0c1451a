/** Who shares what: records with an email, phone, domain or name meet, are counted, and are told at home. */
import { endOf, type KeyFilter } from '../blocks/groups.ts';
import type { Family } from '../pairs/pairs.ts';
import { countedIn, SHARED } from '../weigh/sharing.ts';
import { Company } from './company.ts';
import { blockOf, homeOf } from './deal.ts';
import { Gathered } from './gathered.ts';
import { keysIn } from './meeting.ts';
import { Pointers, wordsIn } from './pointers.ts';
import { atHome, Roster } from './roster.ts';
import type { Step } from './step.ts';
import { touchedOf } from './touched.ts';

/** Of names: how many records have the one of this record. */
const RECORDS = SHARED.length;
const isNamed = (kind: number): boolean => kind >= 0 && kind !== RECORDS;
/** Of what is told of a count: row, kind, family, key, value. */
const WORDS = 5;

/** As what the records of a family are counted: number of the shared matcher, or `RECORDS`; -1: not at all. */
function countedAs(families: readonly Family[], family: number): number {
  const counted = countedIn(families[family]!.block);
  if (counted === undefined) return -1;
  return counted === 'records' ? RECORDS : SHARED.indexOf(counted);
}

/** At homes: sends the records that share a value with others to where it is counted how many names carry it. */
export const share: Step = (task) => {
  const { of, read, emit } = task;
  const here = new Roster(task, atHome(task));
  const touched = touchedOf(task);
  const company = new Company(of, read('company'));
  const sender = here.sender((to, bytes) => emit('shared', to, bytes));
  const to = new Set<number>();
  const visit = (family: number, key: number): void => {
    if (touched?.has(family, key) === false) return;
    const partition = blockOf(family, key, of);
    company.next(family, partition);
    if (company.isShared) to.add(partition);
  };
  for (const batch of here.batches()) {
    const counted = [...here.families.keys()].filter((family) => isNamed(countedAs(here.families, family)));
    for (let at = 0; at < batch.size; at++) {
      if (!here.isCandidate(batch.first + at)) continue;
      for (const family of counted) here.eachKeyOf(family, at, visit);
      for (const partition of to) sender.add(partition, at);
      to.clear();
    }
  }
  sender.end();
  return null;
};

/** Where records meet: counts, and sends what is not the usual to the homes. */
export const count: Step = (task) => {
  const { work, known, of, read, emit } = task;
  const here = new Gathered(work, known.model, read('shared'));
  const touched = touchedOf(task);
  const only = keysIn(task, touched);
  const { sharing, groups } = here.finder.countShared(only);
  const told = new Pointers(WORDS);
  const { store } = here;
  const seen = new Set<number>();
  for (const [family, group] of groups) {
    const kind = countedAs(here.families, family);
    if (!isNamed(kind)) continue;
    // of a value that two families count the second one says how many it is, the usual too
    const isSecond = seen.has(kind);
    seen.add(kind);
    for (let from = 0, to = 0; from < group.count; from = to) {
      to = endOf(group, from);
      const key = group.keys[from]!;
      const { names, isKin } = sharing.countedOf(SHARED[kind]!, key);
      const isUsual = names <= 1 && !isKin && (!isSecond || to - from < 2);
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
  const { partition, of, read, emit } = task;
  const here = new Roster(task, atHome(task));
  const touched = touchedOf(task);
  const company = new Company(of, read('company'));
  const counts = countsByRow(read('counts'));
  const sender = here.sender((to, bytes) => emit('blocks', to, bytes));
  const to = new Set<number>();
  let row = 0;
  const visit = (family: number, key: number): void => {
    if (touched?.has(family, key) === false) return;
    const partition = blockOf(family, key, of);
    company.next(family, partition);
    if (company.isLookedAt) to.add(partition);
    if (company.records > 0) here.told.setRecords(row, Math.max(here.told.recordsOf(row), company.records));
  };
  for (const batch of here.batches()) {
    for (let at = 0; at < batch.size; at++) {
      const record = batch.first + at;
      if (here.isGone(record)) continue;
      row = here.rowOf(record);
      if (touched && here.told.has(row)) forget(here, row, at, touched);
      const counted = counts.get(row);
      if (counted) for (const count of counted) takeDown(here, row, at, count);
      if (!here.isCandidate(record)) continue;
      here.eachKey(at, visit);
      for (const partition of to) sender.add(partition, at);
      to.clear();
    }
  }
  sender.end();
  emit('told', partition, here.told.bytes);
  return null;
};

interface Count {
  readonly kind: number;
  readonly family: number;
  readonly key: number;
  readonly value: number;
}

/** What was counted of each row, by rising families: what the later ones say holds. */
function countsByRow(blobs: readonly Uint8Array[]): Map<number, Count[]> {
  const counts = new Map<number, Count[]>();
  for (const words of wordsIn(blobs)) {
    for (let at = 0; at < words.length; at += WORDS) {
      const [row, kind, family, key, value] = words.subarray(at, at + WORDS) as unknown as [number, number, number, number, number]; // biome-ignore format: one line of numbers
      const count = { kind, family, key, value };
      const known = counts.get(row);
      if (known) known.push(count);
      else counts.set(row, [count]);
    }
  }
  for (const all of counts.values()) if (all.length > 1) all.sort((x, y) => x.family - y.family);
  return counts;
}

function takeDown(here: Roster, row: number, at: number, { kind, key, value }: Count): void {
  here.eachForm(at, SHARED[kind]!, (own, place) => {
    if (own === key) here.told.set(row, kind, place, value >>> 1, (value & 1) === 1);
  });
}

/** What is counted anew is not what it was. */
function forget(here: Roster, row: number, at: number, touched: KeyFilter): void {
  const { told } = here;
  for (let family = 0; family < here.families.length; family++) {
    const kind = countedAs(here.families, family);
    if (kind < 0) continue;
    here.eachKeyOf(family, at, (_, key) => {
      if (!touched.has(family, key)) return;
      if (kind === RECORDS) told.setRecords(row, 0);
      else {
        here.eachForm(at, SHARED[kind]!, (own, place) => {
          if (own === key) told.set(row, kind, place, 1, false);
        });
      }
    });
  }
}
