import { describe, expect, it } from 'vitest';
import { isUnknownOption, lifecycleRank, matchPicklist, picklistLabels } from '../../../src/values/cell/picklist.ts';
import { PICKLISTS } from '../../../src/values/data/picklists.ts';

describe('picklists', () => {
  it('find every entry by its internal name and its label', () => {
    for (const { crm, role, entries } of PICKLISTS) {
      for (const { internal, label } of entries) {
        expect(matchPicklist(internal, crm, role)?.internal).toBe(internal);
        expect(matchPicklist(label, crm, role)?.label).toBe(label);
      }
    }
  });

  it('have no spelling that means two entries', () => {
    for (const { crm, role, entries } of PICKLISTS) {
      for (const entry of entries) {
        for (const text of entry.also ?? []) {
          expect(matchPicklist(text, crm, role), `${crm} ${role} ${text}`).toBe(entry);
        }
      }
    }
  });

  it('know which values are unknown', () => {
    expect(isUnknownOption('VIP', 'hubspot', 'lifecycle_stage')).toBe(true);
    expect(isUnknownOption('48291734', 'hubspot', 'lifecycle_stage')).toBe(false);
    expect(isUnknownOption('VIP', 'unknown', 'lifecycle_stage')).toBe(false);
    expect(picklistLabels('salesforce', 'rating')).toEqual(['Hot', 'Warm', 'Cold']);
    expect(picklistLabels('unknown', 'rating')).toEqual([]);
  });
});

describe('lifecycleRank', () => {
  it('grows down the funnel', () => {
    const stages = [
      '',
      'Other',
      'Subscriber',
      'lead',
      'MQL',
      'Sales Qualified Lead',
      'opportunity',
      'Cliente',
      'evangelist',
    ];
    const ranks = stages.map(lifecycleRank);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(new Set(ranks).size).toBe(stages.length);
  });

  it('does not know the place of a stage of one’s own', () => {
    expect(lifecycleRank('48291734')).toBe(0);
    expect(lifecycleRank('VIP')).toBe(0);
  });
});
