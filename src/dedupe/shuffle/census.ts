/** At homes: how many records there are, and which values so many of them have that they say nothing. */
import { Frequent, WATCHED } from '../weigh/common.ts';
import { Roster } from './roster.ts';
import type { Step } from './step.ts';

/** Answers records, those that stand for themselves, and values that may be common. */
export const census: Step = (task) => {
  const here = new Roster(task, { homes: 'homes' });
  let candidates = 0;
  for (let record = 0; record < here.size; record++) if (here.isCandidate(record)) candidates++;
  const found = new Map(WATCHED.map((matcher) => [matcher, new Frequent()]));
  eachFirst(here, WATCHED, (matcher, hash) => found.get(matcher)!.add(hash));
  const frequent = Object.fromEntries([...found].map(([matcher, { values }]) => [matcher, [...values]]));
  return { records: here.size, candidates, frequent };
};

/** Answers how many of the records have each of the values. */
export const countFrequent: Step = (task) => {
  const { frequent } = task.known;
  const matchers = Object.keys(frequent);
  const counts = new Map(matchers.map((matcher) => [matcher, new Map(frequent[matcher]!.map((hash) => [hash, 0]))]));
  eachFirst(new Roster(task, { homes: 'homes' }), matchers, (matcher, hash) => {
    const counted = counts.get(matcher)!;
    const count = counted.get(hash);
    if (count !== undefined) counted.set(hash, count + 1);
  });
  return Object.fromEntries([...counts].map(([matcher, counted]) => [matcher, [...counted.values()]]));
};

/** Calls back with the hash of the first form of each record that stands for itself. */
function eachFirst(here: Roster, matchers: readonly string[], visit: (matcher: string, hash: number) => void): void {
  for (const batch of here.batches()) {
    for (const matcher of matchers) {
      const place = here.placeOf(matcher);
      for (let at = 0; place && at < batch.size; at++) {
        const form = batch.ids[at * batch.width + place.base]!;
        if (form !== 0 && here.isCandidate(batch.first + at)) visit(matcher, batch.hashOf(form));
      }
    }
  }
}
