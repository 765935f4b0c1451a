/** One value on a large part of the records takes nothing from the others. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDeduper } from '../../src/dedupe/dedupe.ts';
import { createFeatures } from '../../src/dedupe/features/features.ts';
import type { Store } from '../../src/dedupe/store/store.ts';
import { commonValues } from '../../src/dedupe/weigh/common.ts';
import { people } from './guards/crowd.ts';
import { addTo, MATCHERS, type Person, planFor, run } from './people.ts';

/** A store of one slot, as far as it is asked. */
function storeOf(ids: readonly number[]): Store {
  const forms = { hashAt: (at: number) => at, placeOf: (form: number) => form };
  return { size: ids.length, width: 1, ids: Uint32Array.from(ids), isCandidate: () => true, forms } as unknown as Store;
}
const PLACE = { base: 0, width: 1, variants: 1, kind: 0 };

describe('common values', () => {
  it('are those that one record in 32 has, and a hundred', () => {
    const ids = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 40, maxLength: 120 });
    const repeated = fc.tuple(ids, fc.integer({ min: 1, max: 60 }));
    fc.assert(
      fc.property(repeated, ([some, times]) => {
        const all = Array.from({ length: times }, () => some).flat();
        const counts = new Map<number, number>();
        for (const form of all) counts.set(form, (counts.get(form) ?? 0) + 1);
        const least = Math.max(100, all.length / 32);
        const wanted = [...counts].filter(([form, count]) => form !== 0 && count >= least).map(([form]) => form);
        const found = commonValues(storeOf(all), (matcher) => (matcher === 'phone' ? PLACE : undefined));
        expect(found.phone ?? []).toEqual(wanted.sort((a, b) => a - b));
      }),
    );
  });
});

describe('a phone, a mailbox and a company on a third of the records each', () => {
  const { records } = people(900, 0.2, 5);
  const changed = (change: (record: Person, kind: number) => Person) =>
    // by the name, so that records of one person are treated alike
    records.map((record) => change(record, (record.last_name ?? '').length % 3));
  const shared = changed((record, kind) => ({
    ...record,
    ...(kind === 0 && { phone: '+14155552671' }),
    ...(kind === 1 && { email: 'contact@import.example' }),
  }));
  const empty = changed((record, kind) => ({
    ...record,
    ...(kind === 0 && { phone: '' }),
    ...(kind === 1 && { email: '' }),
  }));
  const mergesOf = (all: readonly Person[]) =>
    run(all)
      .merges.map((members) => members.map(({ row }) => row).join(' '))
      .sort();

  it('merge what merges where these cells are empty', () => {
    const expected = mergesOf(empty);
    expect(expected.length).toBeGreaterThan(50);
    expect(mergesOf(shared)).toEqual(expected);
  });

  it('leave the weight of a usual company as it is', () => {
    const sameCompany = (all: readonly Person[]) => run(all).model!.weights.company!.same!.bits;
    const one = changed((record, kind) => (kind === 2 ? { ...record, company: 'Amalgamated Meridian Inc.' } : record));
    const none = changed((record, kind) => (kind === 2 ? { ...record, company: '' } : record));
    expect(Math.abs(sameCompany(one) - sameCompany(none))).toBeLessThan(2);
  });

  it('are in the model, by which they are known again', () => {
    expect(Object.keys(run(shared).model!.common ?? {})).toEqual(['email', 'phone']);
  });

  it('are told where a pair is explained, and weigh nothing', () => {
    const plan = planFor(shared);
    const features = createFeatures(plan, MATCHERS);
    const deduper = createDeduper(plan, MATCHERS);
    for (const [at, record] of shared.entries()) addTo(features, plan, at + 1, record);
    deduper.add(features.take());
    deduper.resolve();
    const phones = [...shared.keys()].filter((at) => shared[at]!.phone === '+14155552671').map((at) => at + 1);
    const explanation = deduper.explain(phones[0]!, phones[1]!)!;
    expect(explanation.steps.filter(({ comparison }) => comparison === 'phone')).toEqual([
      { comparison: 'phone', level: 'common', bits: 0, why: 'on so many records that it says nothing' },
    ]);
    const other = [...shared.keys()].find((at) => shared[at]!.phone !== '+14155552671')! + 1;
    expect(deduper.explain(phones[0]!, other)!.steps.map(({ level }) => level)).not.toContain('common');
  });
});
