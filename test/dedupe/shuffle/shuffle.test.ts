/** Matching dealt out over partitions finds what one process finds: clusters, reviews, weights and counts, round after round. */
import { describe, expect, it } from 'vitest';
import { createDeduper } from '../../../src/dedupe/dedupe.ts';
import { createFeatures } from '../../../src/dedupe/features.ts';
import type { DedupePlan } from '../../../src/dedupe/plan.ts';
import type { Resolution } from '../../../src/dedupe/resolution.ts';
import { BundleWriter } from '../../../src/dedupe/shuffle/bundle.ts';
import type { MergeLine, ReviewLine } from '../../../src/dedupe/shuffle/clustering.ts';
import { homeOf } from '../../../src/dedupe/shuffle/deal.ts';
import { Director } from '../../../src/dedupe/shuffle/direct.ts';
import { linesOf } from '../../../src/dedupe/shuffle/pointers.ts';
import type { Work } from '../../../src/dedupe/shuffle/step.ts';
import type { SharedIdLine } from '../../../src/dedupe/shuffle/weighing.ts';
import { Store } from '../../../src/dedupe/store.ts';
import { people } from '../guards/crowd.ts';
import { createRandom } from '../guards/random.ts';
import { addTo, MATCHERS, type Person, planFor } from '../people.ts';
import { Channels } from './engine.ts';

const LIMITS = { cap: 20, weakCap: 4, wideCap: 4, window: 8 };
type Row = readonly [row: number, record: Person];

function featuresOf(plan: DedupePlan, rows: readonly Row[]): Uint8Array {
  const features = createFeatures(plan, MATCHERS);
  for (const [row, record] of rows) addTo(features, plan, row, record);
  return features.take();
}

/** Sends features to the homes of their records. */
function sendHome(features: Uint8Array, generation: number, channels: Channels, channel: string, of: number): void {
  const store = new Store();
  store.add(features);
  store.seal();
  const writer = new BundleWriter(store);
  for (let record = 0; record < store.size; record++) {
    const bytes = writer.write([record], generation, (one) => store.rowOf(one), () => {}); // biome-ignore format: one call
    channels.send(channel, homeOf(store.hiOf(record), of), bytes);
  }
}

const mergesIn = (channels: Channels): MergeLine[] =>
  linesOf(channels.all('merges'))
    .map((text) => JSON.parse(text) as MergeLine)
    .sort((x, y) => x[0]![0] - y[0]![0]);

const reviewsIn = (channels: Channels, round: number): unknown[][] =>
  linesOf(channels.all('said'))
    .map((text) => JSON.parse(text) as ReviewLine)
    .filter(([kind, at]) => kind === 'review' && at === round)
    .map(([, , ...pair]) => pair)
    .sort((x, y) => x[0] - y[0] || x[1] - y[1]);

const toldMerges = ({ merges }: Resolution) =>
  merges.map((members) => members.map((one) => [one.row, one.score, one.why]));
const toldReviews = ({ reviews }: Resolution) =>
  Array.from({ length: reviews.count }, (_, at) => [
    reviews.first[at],
    reviews.second[at],
    reviews.scores[at],
    reviews.whys[at],
  ]);

/** What a merge makes of records: what the first lacks comes from the others. */
const merged = (all: readonly Person[]): Person =>
  Object.assign(
    {},
    ...[...all].reverse().map((one) => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== ''))),
  );

async function compare(records: readonly Person[], plan: DedupePlan, of: number, seed: number): Promise<number> {
  const random = createRandom(seed);
  const shuffle = <T>(list: readonly T[]): readonly T[] =>
    list.map((one) => [random.below(1 << 20), one] as const).sort((x, y) => x[0] - y[0]).map(([, one]) => one); // biome-ignore format: one list
  const left = new Map(records.map((record, at) => [at + 1, record]));
  const work: Work = { plan, matchers: MATCHERS, limits: LIMITS };
  const channels = new Channels();
  const director = new Director(plan, channels.engine(work, of, shuffle));
  const features = featuresOf(plan, [...left]);
  sendHome(features, 0, channels, 'homes', of);
  const deduper = createDeduper(plan, MATCHERS, LIMITS);
  deduper.add(features);
  let local = deduper.resolve();
  const stats = await director.first();
  expect(director.model).toEqual(local.model);
  const { merged: gone, review, sharedIds, ...counted } = local.stats;
  expect({ ...stats, bytesPerRecord: 0 }).toEqual({ ...counted, bytesPerRecord: 0 });
  const shared = linesOf(channels.all('said'))
    .map((text) => JSON.parse(text) as SharedIdLine)
    .filter(([kind]) => kind === 'id')
    .map(([, , id, rows]) => ({ id, rows }));
  expect(shared.sort((x, y) => x.rows[0]! - y.rows[0]!)).toEqual(sharedIds);
  let rounds = 1;
  for (; ; rounds++) {
    const merges = mergesIn(channels);
    expect(merges.map((members) => members.map(([row, , score, why]) => [row, score, why]))).toEqual(toldMerges(local));
    expect(reviewsIn(channels, rounds)).toEqual(toldReviews(local));
    if (merges.length === 0) return rounds;
    channels.clear('left');
    channels.clear('fresh');
    const [rows, all, fresh] = [new Set<number>(), [] as number[], [] as Row[]];
    for (const members of merges) {
      const first = members[0]![0];
      const record = merged(members.map(([row]) => left.get(row)!));
      // now and then nothing new comes of a merge
      const isKept = random.chance(0.2);
      for (const [row, hi] of members) {
        rows.add(row);
        const isGone = !(isKept && row === first);
        if (isGone) all.push(row);
        left.delete(row);
        channels.send('left', homeOf(hi, of), new Uint8Array(Uint32Array.of(row, isGone ? 1 : 0).buffer));
      }
      left.set(first, isKept ? records[first - 1]! : record);
      if (!isKept) fresh.push([first, record]);
    }
    const bytes = featuresOf(plan, fresh);
    if (bytes.length > 0) sendHome(bytes, rounds, channels, 'fresh', of);
    local = deduper.resolveAgain({ rows, gone: all, fresh: bytes.length > 0 ? [{ features: bytes, rows: fresh.map(([row]) => row) }] : [] }); // biome-ignore format: one call
    await director.again(rows.size);
  }
}

describe.each([1, 3, 17])('in %i partitions', (of) => {
  it.each([1, 2, 3])('people (%i)', async (seed) => {
    const { records } = people(500, 0.25, seed);
    const all = [...records, ...records.slice(0, 20), ...records.slice(5, 9)];
    expect(await compare(all, planFor([Object.assign({}, ...all)]), of, seed)).toBeGreaterThan(1);
  });
});
