/** What a merge keeps of a column by its label. */
import { describe, expect, it } from 'vitest';
import { sideOf } from '../../../src/fields/draft/kept-by-label.ts';
import { recognise } from '../../../src/fields/recognise.ts';

const thrice = <T>(row: readonly T[]): T[][] => [[...row], [...row], [...row]];

describe('a date', () => {
  it.each([
    'First Gift Date', 'Date of first donation', 'firstOrderDate', 'Member since', 'Joined', 'Became a Customer Date', 'Erste Spende am', 'Mitglied seit', 'Date du premier don', 'Primera compra', 'Första gåvan', 'Ensimmäinen lahjoitus', '首次捐款', '初回購入',
  ])('of which the earliest is kept: %s', (label) => expect(sideOf(label)).toBe('earliest')); // biome-ignore format: a list reads better dense

  it.each([
    'Last Gift Date', 'Last Donation', 'Date of last payment', 'last_order', 'Most recent gift', 'Letzte Spende', 'Dernier don', 'Última donación', 'Senaste gåva', 'Viimeisin lahjoitus', '最終購入', '最近捐款',
  ])('of which the latest is kept: %s', (label) => expect(sideOf(label)).toBe('latest')); // biome-ignore format: a list reads better dense

  it.each(['Next visit', 'Renewal Date', 'Last day until', 'Anniversary', 'Date', 'First to last', 'Person'])(
    'of which nothing is known: %s',
    (label) => expect(sideOf(label)).toBeUndefined(),
  );

  it('says so among the facts, where the column has no role that does', () => {
    const columns = ['First Gift Date', 'Last Gift Date', 'Created', 'Member since', 'Last Activity', 'Renewal Date'];
    const rows = thrice(['2020-01-01', '2021-01-01', '2019-01-01', '2018-01-01', '2024-01-01', '2026-01-01']);
    const { fields } = recognise({
      columns,
      rows,
      format: 'csv',
      overrides: new Map([['Last Gift Date', 'other_date']]),
      country: '',
    });
    expect(fields.map(({ role, facts }) => [role, facts.keeps])).toEqual([
      ['other_date', 'earliest'], ['other_date', undefined], ['created_at', undefined], ['other_date', 'earliest'], ['last_activity_at', undefined], ['other_date', undefined],
    ]); // biome-ignore format: a table reads better dense
  });
});
