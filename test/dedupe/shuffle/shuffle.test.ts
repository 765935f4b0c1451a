/** Matching dealt out over partitions finds what one process finds: clusters, reviews, weights and counts, round after round. */
import { describe, expect, it } from 'vitest';
import type { Resolution } from '../../../src/dedupe/cluster/resolution.ts';
import { createDeduper } from '../../../src/dedupe/dedupe.ts';
import { createFeatures } from '../../../src/dedupe/features/features.ts';
import type { DedupePlan } from '../../../src/dedupe/plan.ts';
import type { MergeLine, ReviewLine } from '../../../src/dedupe/shuffle/clustering.ts';
import { homeOf } from '../../../src/dedupe/shuffle/deal.ts';
import { Director } from '../../../src/dedupe/shuffle/direct.ts';
import { linesOf } from '../../../src/dedupe/shuffle/pointers.ts';
import { sendHome } from '../../../src/dedupe/shuffle/send-home.ts';
import type { Work } from '../../../src/dedupe/shuffle/step.ts';
import type { SharedIdLine } from '../../../src/dedupe/shuffle/weighing.ts';
import { some, THOROUGH } from '../../thorough.ts';
import { people } from '../guards/crowd.ts';
import { createRandom } from '../guards/random.ts';
import { addTo, MATCHERS, type Person, planFor, run } from '../people.ts';
import { Channels } from './engine.ts';

const LIMITS = { cap: 20, weakCap: 4, wideCap: 4, window: 8 };
type Row = readonly [row: number, record: Person];

function featuresOf(plan: DedupePlan, rows: readonly Row[]): Uint8Array {
  const features = createFeatures(plan, MATCHERS);
  for (const [row, record] of rows) addTo(features, plan, row, record);
  return features.take();
}

const mergesIn = (channels: Channels): MergeLine[] =>
  linesOf(channels.all('merges'))
    .map((text) => JSON.parse(text) as MergeLine)
    .sort((x, y) => x[0]![0] - y[0]![0]);

const reviewsIn = (channels: Channels, round: number): unknown[][] =>
  linesOf(channels.all('reviews'))
    .map((text) => JSON.parse(text) as ReviewLine)
    .filter(([at]) => at === round)
    .map(([, ...pair]) => pair)
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

async function compare(records: readonly Person[], plan: DedupePlan, of: number, seed: number) {
  const random = createRandom(seed);
  const shuffle = <T>(list: readonly T[]): readonly T[] =>
    list.map((one) => [random.below(1 << 20), one] as const).sort((x, y) => x[0] - y[0]).map(([, one]) => one); // biome-ignore format: one list
  const left = new Map(records.map((record, at) => [at + 1, record]));
  const work: Work = { plan, matchers: MATCHERS, limits: LIMITS };
  const channels = new Channels();
  // few links are followed by one task, many in steps
  const director = new Director(plan, channels.engine(work, of, shuffle), of === 17 ? undefined : 0);
  const features = featuresOf(plan, [...left]);
  sendHome(features, [...left.keys()], 0, of, (home, bytes) => channels.send('homes', home, bytes));
  const deduper = createDeduper(plan, MATCHERS, LIMITS);
  deduper.add(features);
  let local = deduper.resolve();
  const stats = await director.first();
  expect(director.model).toEqual(local.model);
  const { merged: gone, review, sharedIds, ...counted } = local.stats;
  expect(stats).toEqual(counted);
  const shared = linesOf(channels.all('ids'))
    .map((text) => JSON.parse(text) as SharedIdLine)
    .map(([, id, rows]) => ({ id, rows }));
  expect(shared.sort((x, y) => x.rows[0]! - y.rows[0]!)).toEqual(sharedIds);
  let rounds = 1;
  for (; ; rounds++) {
    const merges = director.merges === 0 ? [] : mergesIn(channels);
    expect(director.merges).toBe(merges.length);
    expect(merges.map((members) => members.map(([row, , score, why]) => [row, score, why]))).toEqual(toldMerges(local));
    expect(reviewsIn(channels, rounds)).toEqual(toldReviews(local));
    const { model } = director;
    if (merges.length === 0) {
      if (rounds > 1) expect(channels.steps).toContain(of === 17 ? 'components' : 'large-star');
      return { rounds, model, source: model.source, pairs: stats.pairs };
    }
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
    const freshRows = fresh.map(([row]) => row);
    if (bytes.length > 0) sendHome(bytes, freshRows, rounds, of, (home, some) => channels.send('fresh', home, some));
    deduper.addFresh(bytes, freshRows);
    local = deduper.resolveAgain({ rows, gone: all });
    await director.again(rows.size);
  }
}

/** Few values, so that many records share them: chains, merges that bring others with them, names that count for more afterwards. */
const dense = (random: ReturnType<typeof createRandom>): Person => ({
  id: random.pick(['1', '2', '3', '', '', '', '']),
  first_name: random.pick(['Anna', 'Anne', 'Bob', 'Robert', 'John', 'Jon', '']),
  last_name: random.pick(['Smith', 'Smith', 'Smyth', 'Brown Jr', 'Brown', 'Virtanen', '']),
  email: random.pick(['a.smith@acme.example', 'info@acme.example', 'bob@gmail.com', 'b@b.example', '', '', '']),
  phone: random.pick(['+1 415 555 0142', '415 555 0142', '555 0142', '+358 40 1234567', '617 555 0101', '', '']),
  birth_date: random.pick(['1984-05-31', '1984-05-21', '', '', '']),
  street: random.pick(['12 Oak Lane', '12 Oak Ln', '9 Elm St', '', '']),
  city: random.pick(['Boston', 'Turku', '']),
  company: random.pick(['Acme Inc', 'Acme', 'Nordic Foods', '']),
});
const organisation = (random: ReturnType<typeof createRandom>): Person => ({
  company: `${random.pick(['Raven', 'Raven', 'Zenith', 'Nordic', 'Acme'])} ${random.pick(['Solutions', 'Holding', 'Foods'])} ${random.pick(['KG', 'GmbH', 'Inc.', ''])}`,
  company_domain: random.pick(['raven.example', 'zenith.example', 'acme.example', '', '']),
  phone: random.pick(['+49 221 51524305', '+49 221 36294277', '51524305', '', '']),
  street: random.pick(['Bergstraße 106', 'Kirchallee 10', 'Hafen 3', '']),
  postal_code: random.pick(['50593', '50914', '']),
  city: random.pick(['Köln', 'Köln', 'Portland']),
  business_id: random.pick(['DE811907980', 'DE136695976', '', '', '', '']),
});
const drawn = (one: typeof dense, count: number, seed: number): Person[] => {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => one(random));
};

describe.each(some([3, 17, 1], 2))('in %i partitions', (of) => {
  it.each(some([1, 2, 3, 4, 5, 6], 1))('people of whom some are there twice (%i)', async (seed) => {
    const { records } = people(500, 0.25, seed);
    const all = [...records, ...records.slice(0, 20), ...records.slice(5, 9)];
    const { rounds, source } = await compare(all, planFor([Object.assign({}, ...all)]), of, seed);
    expect([rounds > 1, source]).toEqual([true, 'trained']);
  });

  it.each(some([11, 12, 13, 14, 15, 16, 17, 18, 19, 20], 2))('people who share a lot (%i)', async (seed) => {
    const all = drawn(dense, 150, seed);
    expect((await compare(all, planFor([Object.assign({}, ...all)]), of, seed)).rounds).toBeGreaterThan(2);
  });

  it.each(some([22, 21, 23, 24, 25, 26], 1))('organisations (%i)', async (seed) => {
    const all = drawn(organisation, 90, seed);
    expect((await compare(all, planFor([Object.assign({}, ...all)], 'company'), of, seed)).rounds).toBeGreaterThan(1);
  });

  it('a value that so many have that it says nothing', async () => {
    const { records } = people(300, 0.2, 7);
    const all = records.map((one, at) =>
      at % 3 === 0 ? { ...one, phone: '+1 312 555 0199', company: 'Acme Inc' } : one,
    );
    const { model } = await compare(all, planFor([Object.assign({}, ...all)]), of, 7);
    expect(Object.keys(model.common ?? {})).toEqual(expect.arrayContaining(['phone', 'company-name']));
  });

  it.each([
    ['people', dense, 'contact'],
    ['organisations', organisation, 'company'],
  ] as const)('ids of %s, one of which many carry', async (_, one, kind) => {
    const ids = ['K-4711', 'K-4711', 'K-20', 'K-21', '', ''];
    const all = drawn(one, 90, 31).map((record, at) => ({ ...record, external_id: ids[at % ids.length]! }));
    const { rounds } = await compare(all, planFor([Object.assign({}, ...all)], kind), of, 31);
    expect(rounds).toBeGreaterThan(1);
    expect(run(all, { kind }).reviews.whys.join()).toMatch(/external id shared by \d names/);
  });

  it.runIf(THOROUGH)(
    'more pairs than weights are trained on',
    async () => {
      const { records } = people(25_000, 0.25, 4);
      const { pairs } = await compare(records, planFor([Object.assign({}, ...records)]), of, 4);
      expect(pairs).toBeGreaterThan(50_000);
    },
    600_000,
  );

  it.each([0, 1, 2])('%i records', async (count) => {
    const all = people(30, 0.5, 3).records;
    await compare(all.slice(0, count), planFor([Object.assign({}, ...all)]), of, 1);
  });
});
