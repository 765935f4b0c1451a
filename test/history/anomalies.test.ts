/** What is unusual among exports of a CRM that lives: what was planted is found, and nothing else is told. */
import { describe, expect, it } from 'vitest';
import { anomaliesOf, LEAST_RUNS } from '../../src/history/anomalies.ts';
import type { HistoryEntry } from '../../src/history/entry.ts';
import { entryFrom } from './entries.ts';
import { exportsOf, type Month, PLANTS, type Plant, randomFrom } from './exports.ts';

const SEEDS = Number(process.env.HISTORY_SEEDS ?? 20);
const seeds = Array.from({ length: SEEDS }, (_, seed) => seed + 1);

const entriesOf = (months: readonly Month[]): HistoryEntry[] => months.map((month, at) => entryFrom(month, at + 1));

/** By run, what is told of it beside the runs before. */
const told = (runs: readonly HistoryEntry[]) => runs.map((run, at) => anomaliesOf(run, runs.slice(0, at)));

describe('twelve monthly exports', () => {
  it('give no alarm', () => {
    const alarms = seeds.flatMap((seed) => told(entriesOf(exportsOf(seed, 600))).flat());
    // one of a hundred runs may tell something by chance; with the changes that are too small to tell it is far fewer
    expect(alarms.length, JSON.stringify(alarms)).toBeLessThanOrEqual(Math.floor(SEEDS * 0.05));
  });

  it.each(Object.keys(PLANTS) as Plant[])('with one that is %s are told of in that month, and in no other', (kind) => {
    const { plant, found } = PLANTS[kind];
    let elsewhere = 0;
    for (const seed of seeds) {
      const at = LEAST_RUNS + 1 + (seed % 6);
      const months = exportsOf(seed, 600);
      const spoilt = months.map((month, i) => (i === at ? { ...month, contacts: plant(month.contacts) } : month));
      const all = told(entriesOf(spoilt));
      expect(all[at], `seed ${seed}, month ${at + 1}`).toContainEqual(expect.objectContaining(found));
      elsewhere += all.filter((one, i) => i !== at && one.length > 0).length;
    }
    expect(elsewhere).toBeLessThanOrEqual(Math.floor(SEEDS * 0.05));
  });
});

describe('three years of monthly exports', () => {
  /** In December there are as many again, from a fair, and without a phone. */
  const busy = ({ asOf, contacts }: Month): Month => {
    const fair = contacts.map((one) => ({
      ...one,
      id: `${one.id}9`,
      email: one.email.replace('@', '.f@'),
      phone: '',
      source: 'Offline Sources',
    }));
    return { asOf, contacts: asOf.slice(5, 7) === '12' ? [...contacts, ...fair] : contacts };
  };
  const few = seeds.slice(0, Math.ceil(SEEDS / 4));
  const years = few.map((seed) => entriesOf(exportsOf(seed, 120, 36).map(busy)));
  /** Of the third year. */
  const late = (runs: readonly HistoryEntry[]) =>
    runs.slice(24).map((run, at) => ({ run, before: runs.slice(0, 24 + at) }));

  it('give no alarm in a season that comes every year', () => {
    const alarms = years.flatMap((runs) => late(runs).flatMap(({ run, before }) => anomaliesOf(run, before)));
    expect(alarms.length, JSON.stringify(alarms)).toBeLessThanOrEqual(Math.floor(few.length * 0.2));
    // with one year before it, nobody can know that it is one
    for (const runs of years) {
      const told = anomaliesOf(runs[23]!, runs.slice(0, 23)).map(({ metric }) => metric);
      expect(told).toEqual(expect.arrayContaining(['rows', 'fill', 'share']));
    }
  });

  it('tell of a season that did not come, and of a file that is cut in any month', () => {
    const cut = (run: HistoryEntry, share: number) => ({
      ...run,
      rows: { ...run.rows, read: Math.round(run.rows.read * share) },
    });
    for (const runs of years) {
      for (const [at, { run, before }] of late(runs).entries()) {
        const told = anomaliesOf(cut(run, at === 11 ? 0.5 : 0.3), before);
        expect(told, run.asOf).toContainEqual(expect.objectContaining({ metric: 'rows', direction: 'down' }));
      }
    }
  });

  it('take no single odd month of an earlier year for a season', () => {
    for (const runs of years) {
      const odd = runs.map((run, at) => (at === 18 ? { ...run, rows: { ...run.rows, read: 20 } } : run));
      const [run, before] = [odd[30]!, odd.slice(0, 30)];
      expect(anomaliesOf(run, before)).toEqual([]);
      const low = { ...run, rows: { ...run.rows, read: Math.round(run.rows.read * 0.3) } };
      expect(anomaliesOf(low, before).map(({ metric }) => metric)).toContain('rows');
    }
  });
});

describe('a run', () => {
  const months = exportsOf(99, 600, 14);
  const runs = entriesOf(months);

  it('is not judged by fewer than five before it, and by those of other data only', () => {
    const empty = entryFrom({ asOf: '2026-06-30', contacts: [] }, 99);
    expect(anomaliesOf(empty, runs.slice(0, LEAST_RUNS - 1))).toEqual([]);
    expect(anomaliesOf(empty, runs.slice(0, LEAST_RUNS))).toContainEqual(
      expect.objectContaining({ metric: 'rows', actual: 0, direction: 'down' }),
    );
    const again = runs.slice(0, 4).flatMap((run) => [run, { ...run, id: `${run.id.slice(1)}f` }]);
    expect(again.length).toBe(8);
    expect(anomaliesOf(empty, again)).toEqual([]);
  });

  it('that is empty has no rates that divide by nothing', () => {
    const empty = entryFrom({ asOf: '2026-06-30', contacts: [] }, 99);
    for (const one of anomaliesOf(empty, runs)) {
      expect([one.actual, one.expected, one.deviation].every(Number.isFinite)).toBe(true);
    }
  });

  it('without a column that all before had is told of', () => {
    const last = runs.at(-1)!;
    const gone = { ...last, columns: last.columns.filter(({ column }) => column !== 'Email') };
    expect(anomaliesOf(gone, runs.slice(0, -1))).toContainEqual(
      expect.objectContaining({ metric: 'fill', column: 'Email', actual: 0 }),
    );
  });

  it('is compared from a day on, and without what is ignored', () => {
    const last = runs.at(-1)!;
    const half = { ...last, rows: { ...last.rows, read: Math.round(last.rows.read / 2) } };
    const before = runs.slice(0, -1);
    expect(anomaliesOf(half, before).map(({ metric }) => metric)).toContain('rows');
    expect(anomaliesOf(half, before, { ignore: ['rows'] }).map(({ metric }) => metric)).not.toContain('rows');
    expect(anomaliesOf(half, before, { since: before.at(-3)!.asOf })).toEqual([]);
  });

  it('is not told of because its score is of another formula, or its rules of another version', () => {
    const last = { ...runs.at(-1)!, scoreVersion: 3, score: 20, tool: '0.2.0' };
    const dimensions = { ...last.dimensions, validity: 10 };
    const findings = [...last.findings, { ...last.findings[0]!, code: 'new-rule/found', count: 400, checked: 600 }];
    expect(anomaliesOf({ ...last, dimensions, findings }, runs.slice(0, -1))).toEqual([]);
    expect(anomaliesOf({ ...last, tool: '0.1.0', findings }, runs.slice(0, -1))).toContainEqual(
      expect.objectContaining({ metric: 'findings', value: 'new-rule/found' }),
    );
  });

  it('is not told of because an estimate of distinct values is off as estimates are', () => {
    const random = randomFrom(8);
    const off = (run: HistoryEntry): HistoryEntry => ({
      ...run,
      columns: run.columns.map((one) => {
        const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
        return { ...one, distinct: Math.round(one.filled * 0.6 * (1 + 0.063 * normal)), isExact: false };
      }),
    });
    expect(told(exportsOf(12, 600, 24).map((month, at) => off(entryFrom(month, at + 1)))).flat()).toEqual([]);
    const last = runs.at(-1)!;
    const half = last.columns.map((one) => ({
      ...one,
      distinct: one.column === 'Email' ? Math.round(one.distinct / 2) : one.distinct,
    }));
    expect(anomaliesOf({ ...last, columns: half }, runs.slice(0, -1))).toContainEqual(
      expect.objectContaining({ metric: 'distinct', column: 'Email', direction: 'down' }),
    );
  });

  it('says the same whatever the order of the columns', () => {
    const last = runs.at(-1)!;
    const half = { ...last, rows: { ...last.rows, read: 100 } };
    const turned = { ...half, columns: [...half.columns].reverse() };
    expect(anomaliesOf(turned, runs.slice(0, -1))).toEqual(anomaliesOf(half, runs.slice(0, -1)));
  });

  it('of a file that grows by a tenth each month is as it should be', () => {
    const growing = runs.map((run, at) => ({ ...run, rows: { ...run.rows, read: Math.round(500 * 1.1 ** at) } }));
    expect(
      told(growing)
        .flat()
        .filter(({ metric }) => metric === 'rows'),
    ).toEqual([]);
    const last = growing.at(-1)!;
    const still = { ...last, rows: { ...last.rows, read: Math.round(last.rows.read * 0.6) } };
    expect(anomaliesOf(still, growing.slice(0, -1)).map(({ metric }) => metric)).toContain('rows');
  });
});
