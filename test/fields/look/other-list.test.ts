import { describe, expect, it } from 'vitest';
import { findOtherList } from '../../../src/fields/look/other-list.ts';

const times = (value: string, count: number): string[] => Array.from({ length: count }, () => value);
const own = [...times('1 - High', 10), ...times('2 - Medium', 10)];

describe('findOtherList', () => {
  it('knows a list of one’s own', () => {
    expect(findOtherList([...own, ''], 'zoho', 'rating')).toBe(
      '0 of 20 values are in the list of zoho: another list, by which nothing is judged',
    );
    expect(findOtherList([...own, 'Active'], 'zoho', 'rating')).toContain('1 of 21');
  });

  it('judges by the list of the CRM where some values are in it, or a slip away, where few are there, and where it has none', () => {
    expect(findOtherList([...own, ...times('Active', 2)], 'zoho', 'rating')).toBeUndefined();
    expect(findOtherList([...own, ...times('Acquird', 2)], 'zoho', 'rating')).toBeUndefined();
    expect(findOtherList(own.slice(0, 9), 'zoho', 'rating')).toBeUndefined();
    expect(findOtherList(own, 'zoho', 'lead_source')).toBeUndefined();
    expect(findOtherList(own, 'unknown', 'rating')).toBeUndefined();
    expect(findOtherList(times('Customer', 20), 'hubspot', 'lifecycle_stage')).toBeUndefined();
  });
});
