/** When a record is past its retention date, to the day, and what a date says nothing about. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Field, Period, Retention } from '../../src/contract.ts';
import { dayAfter, retentionTest } from '../../src/policy/retention.ts';
import { daysBetween } from '../../src/values/date/calendar.ts';

const field = (column: string, index: number, role: Field['role']): Field => ({
  column,
  index,
  role,
  confidence: 1,
  reason: '',
  facts: {},
});
const FIELDS = [
  field('Active', 0, 'last_activity_at'),
  field('Made', 1, 'created_at'),
  field('Stage', 2, 'lifecycle_stage'),
];
const MONTHS = (count: number): Period => ({ count, unit: 'month' });
const KEPT: Retention = { name: 'x', columns: ['Active', 'Made'], keep: MONTHS(24), when: [], unless: [] };
const judge = (cells: readonly string[], how: Partial<Retention> = {}) => judged(cells, { ...KEPT, ...how });
const judged = (cells: readonly string[], retention: Retention) => {
  const found = retentionTest(retention, FIELDS, '2026-11-22')((index) => cells[index] ?? '');
  return found === undefined ? 'none' : found.expired ? 'expired' : (found.doubt ?? 'kept');
};
const until = (text: string) => judged([text], { name: 'x', columns: ['Active'], when: [], unless: [] });

describe('the day that a period ends', () => {
  it.each<[string, Period, string]>([
    ['2024-11-22', MONTHS(24), '2026-11-22'],
    ['2025-01-31', MONTHS(1), '2025-02-28'],
    ['2024-01-31', MONTHS(1), '2024-02-29'],
    ['2024-02-29', { count: 1, unit: 'year' }, '2025-02-28'],
    ['2025-12-15', MONTHS(1), '2026-01-15'],
    ['2025-12-31', { count: 1, unit: 'day' }, '2026-01-01'],
    ['2026-01-01', { count: 6, unit: 'week' }, '2026-02-12'],
    ['2026-01-01', { count: 0, unit: 'year' }, '2026-01-01'],
  ])('%s and %j: %s', (day, period, end) => expect(dayAfter(day, period)).toBe(end));

  it('is never before the day, nor further than the period', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 600 }), (date, count) => {
        const from = date.toISOString().slice(0, 10);
        const days = daysBetween(from, dayAfter(from, MONTHS(count)));
        expect(days).toBeGreaterThanOrEqual(count * 28);
        expect(days).toBeLessThanOrEqual(count * 31);
      }),
    );
  });
});

describe('a period from a date', () => {
  it.each<[string, readonly string[], string]>([
    ['its last day', ['2024-11-22'], 'kept'],
    ['the day after', ['2024-11-21'], 'expired'],
    ['a time of that day', ['2024-11-22 23:59'], 'kept'],
    ['the latest of several counts', ['2019-01-01', '2026-01-01'], 'kept'],
    ['all of them are old', ['2019-01-01', '2020-01-01'], 'expired'],
    ['one of them is empty', ['', '2020-01-01'], 'expired'],
    ['none is filled', ['', ' '], 'no-date'],
    ['a word', ['soon'], 'unreadable-date'],
    ['a day that no calendar has', ['2019-02-30'], 'unreadable-date'],
    ['a stand-in for no date', ['1970-01-01'], 'unreadable-date'],
    ['day and month may be swapped', ['03/05/2019'], 'ambiguous-date'],
    ['tomorrow', ['2026-11-23'], 'future-date'],
    ['an old date beside one in doubt', ['soon', '2019-01-01'], 'unreadable-date'],
    ['a fresh date beside one in doubt', ['soon', '2026-01-01'], 'kept'],
    ['a fresh date beside one that lies ahead', ['2031-01-01', '2026-01-01'], 'future-date'],
  ])('%s', (_, cells, verdict) => expect(judge(cells)).toBe(verdict));

  it('goes by the order of day and month that the column proved', () => {
    const fields = FIELDS.map((one) => ({ ...one, facts: { dateOrder: 'dmy' as const } }));
    const retention: Retention = { name: 'x', columns: ['Active'], keep: MONTHS(24), when: [], unless: [] };
    expect(retentionTest(retention, fields, '2026-11-22')(() => '03/05/2019')?.expired).toBe(true);
  });
});

describe('a last day', () => {
  it.each<[string, string]>([
    ['2026-11-21', 'expired'],
    ['2026-11-22', 'kept'],
    ['2031-01-01', 'kept'],
    ['9999-12-31', 'kept'],
    ['', 'none'],
    ['never', 'unreadable-date'],
    ['03/05/2019', 'ambiguous-date'],
  ])('%j: %s', (text, verdict) => expect(until(text)).toBe(verdict));
});

describe('a scope', () => {
  const old = (stage: string, how: Partial<Retention>) => judge(['2019-01-01', '', stage], how);
  const stage = (...values: string[]) => [{ columns: ['Stage'], values }];

  it.each<[string, Partial<Retention>, string]>([
    ['lead', { when: stage('lead') }, 'expired'],
    [' LEAD ', { when: stage('lead') }, 'expired'],
    ['customer', { when: stage('lead') }, 'none'],
    ['Customer', { unless: stage('customer', 'evangelist') }, 'none'],
    ['Marketing Qualified Lead', { when: stage('marketingqualifiedlead') }, 'expired'],
    ['lead;customer', { unless: stage('customer') }, 'none'],
    ['', { when: stage('') }, 'expired'],
    ['lead', { when: stage('') }, 'none'],
    ['anything', { when: stage('*') }, 'expired'],
    ['', { when: stage('*') }, 'none'],
    ['customer since 2020', { unless: stage('customer*') }, 'none'],
    ['', { unless: stage('customer*') }, 'expired'],
  ])('%j with %j: %s', (text, how, verdict) => expect(old(text, how)).toBe(verdict));
});
