/**
 * Which pairs wait for a person once nothing more is merged: a pair counts as it was weighed last, unless one of its rows was merged in
 * that round or later. Two steps, as each row is known in another place.
 */
import type { ReviewLine } from '../../dedupe/shuffle/clustering.ts';
import { nodeOf } from '../../dedupe/shuffle/deal.ts';
import { Lines, linesIn, Pointers, rowsIn, wordsIn } from '../../dedupe/shuffle/pointers.ts';
import type { Task } from '../../dedupe/shuffle/step.ts';
import type { SharedIdLine } from '../../dedupe/shuffle/weighing.ts';
import { NO_PLACE } from '../merging/rounds.ts';
import type { Parts } from './parts.ts';

/** A row of a cluster that could not be merged: the round, the first row of the cluster, the row's place in it. */
export type ApartLine = readonly [round: number, cluster: number, at: number, row: number, score: number];
/** A pair that waits. Of two that are the same the one with the higher rank counts: a cluster that could not be merged, and of two of these the later. */
export type PairLine = readonly [rank: number, first: number, second: number, score: number, why: string];

const WEIGHED = 0;

/** Where the first row of a pair is known. Sends ids of several records to the parts of these on the way. */
export function awaitFirst(parts: Parts, { of, read, emit }: Task): null {
  const mergedIn = roundsIn(read('merged'));
  const latest = new Map<string, ReviewLine>();
  for (const line of linesIn<ReviewLine>(read('reviews'))) {
    const pair = `${line[1]} ${line[2]}`;
    const before = latest.get(pair);
    if (!before || before[0] < line[0]) latest.set(pair, line);
  }
  const waiting = new Lines();
  for (const line of latest.values()) if (isOpen(line, line[1], mergedIn)) waiting.add(nodeOf(line[2], of), line);
  waiting.send((to, bytes) => emit('waiting', to, bytes));
  const left = rowsIn(read('left-rows'));
  const there = new Lines();
  for (const line of linesIn<ApartLine>(read('apart'))) if (!left.has(line[3])) there.add(nodeOf(line[1], of), line);
  there.send((to, bytes) => emit('there', to, bytes));
  const ids = new Lines();
  for (const line of linesIn<SharedIdLine>(read('ids'))) {
    // ids that several records share are told of once, as they were read
    if (line[0] > 1) continue;
    for (const part of new Set(line[2].slice(1).map((row) => parts.indexOf(row)))) ids.add(part, line);
  }
  ids.send((to, bytes) => emit('shared-ids', to, bytes));
  return null;
}

/** Where the second row is known. Sends pairs to the part of the first row, and asks the part of the second for its record. */
export function awaitSecond(parts: Parts, { read, emit }: Task): null {
  const mergedIn = roundsIn(read('merged'));
  const pairs = new Lines();
  const asked = new Pointers(2);
  const add = (line: PairLine): void => {
    const part = parts.indexOf(line[1]);
    pairs.add(part, line);
    asked.add(parts.indexOf(line[2]), line[2], part);
  };
  for (const line of linesIn<ReviewLine>(read('waiting'))) {
    const [, first, second, score, why] = line;
    if (isOpen(line, second, mergedIn)) add([WEIGHED, first, second, score, why]);
  }
  const clusters = new Map<string, ApartLine[]>();
  for (const line of linesIn<ApartLine>(read('there'))) {
    const name = `${line[0]} ${line[1]}`;
    clusters.set(name, [...(clusters.get(name) ?? []), line]);
  }
  for (const members of clusters.values()) {
    const [[, , , first], ...others] = members.sort((x, y) => x[2] - y[2]) as [ApartLine];
    for (const [round, , , row, score] of others as ApartLine[]) add([round, first, row, score, NO_PLACE]);
  }
  pairs.send((to, bytes) => emit('pairs', to, bytes));
  asked.send((to, bytes) => emit('asked', to, bytes));
  return null;
}

/** The pairs of a part, each once, by rising rows. */
export function pairsIn(blobs: readonly Uint8Array[]): PairLine[] {
  const best = new Map<string, PairLine>();
  for (const line of linesIn<PairLine>(blobs)) {
    const pair = `${line[1]} ${line[2]}`;
    const before = best.get(pair);
    if (!before || before[0] < line[0]) best.set(pair, line);
  }
  return [...best.values()].sort((x, y) => x[1] - y[1] || x[2] - y[2]);
}

const isOpen = ([round]: ReviewLine, row: number, mergedIn: ReadonlyMap<number, number>): boolean =>
  (mergedIn.get(row) ?? 0) < round;

/** By row, the last round in which it was merged. */
function roundsIn(blobs: readonly Uint8Array[]): Map<number, number> {
  const rounds = new Map<number, number>();
  for (const words of wordsIn(blobs)) {
    for (let at = 0; at < words.length; at += 2) {
      rounds.set(words[at]!, Math.max(rounds.get(words[at]!) ?? 0, words[at + 1]!));
    }
  }
  return rounds;
}
