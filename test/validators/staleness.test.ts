import { describe, expect, it } from 'vitest';
import type { Facts, Role } from '../../src/contract.ts';
import { contextFor } from '../../src/testing.ts';
import { staleness } from '../../src/validators/staleness.ts';
import { testValidator } from '../rule-tester.ts';

const row = (record: { readonly [role in Role]?: string }) => ({ value: '', role: 'id' as const, record });

testValidator(staleness, {
  passes: [
    row({ last_activity_at: '2026-01-12' }),
    row({ last_activity_at: '2025-01-16' }),
    row({ last_activity_at: '1/31/2025 2:30 PM' }),
    row({ last_activity_at: '', updated_at: '2025-11-01' }),
    row({ last_activity_at: '2026-01-16' }),
    row({ last_activity_at: '2031-01-01', updated_at: '2025-11-01' }),
    row({ last_activity_at: '2031-01-01', created_at: '2025-12-24' }),
    row({ updated_at: '2025-06-30T10:00:00Z' }),
    row({ last_activity_at: '', created_at: '2025-12-24' }),
    row({ created_at: '2015-01-01' }),
    row({ email: 'a@b.fi' }),
    row({ last_activity_at: '1/5/2026' }),
    row({ last_activity_at: '', created_at: '11/12/2025' }),
    { ...row({ last_activity_at: '2020-01-01' }), options: { fresh: 6, ageing: 120, stale: 240 } },
    { ...row({ updated_at: '2024-01-01' }), options: { fields: { updated_at: { ageing: 36, stale: 48 } } } },
  ],
  fails: [
    { ...row({ last_activity_at: '2024-11-03' }), message: 'ageing' },
    { ...row({ last_activity_at: '2021-11-03' }), message: 'stale' },
    {
      ...row({ last_activity_at: '2024-06-01' }),
      options: { fields: { updated_at: { ageing: 36 }, last_activity_at: { stale: 18 } } },
      message: 'stale',
    },
    { ...row({ last_activity_at: '2025-01-15' }), message: 'ageing', data: { months: 12, last: '2025-01-15' } },
    { ...row({ last_activity_at: '2024-01-16' }), message: 'ageing', data: { months: 23, last: '2024-01-16' } },
    { ...row({ last_activity_at: '2024-01-15' }), message: 'stale', data: { months: 24, last: '2024-01-15' } },
    { ...row({ last_activity_at: '25.3.2019', updated_at: '2026-01-01' }), message: 'stale' },
    { ...row({ last_activity_at: '', updated_at: '2020-01-01' }), message: 'stale' },
    { ...row({ last_activity_at: '' }), message: 'unknown' },
    { ...row({ last_activity_at: '2026-01-17' }), message: 'unknown' },
    { ...row({ last_activity_at: '2031-01-01T10:00:00Z' }), message: 'unknown' },
    { ...row({ last_activity_at: '31/12/2031' }), message: 'unknown' },
    { ...row({ last_activity_at: '2031-01-01', updated_at: '2020-01-01' }), message: 'stale' },
    { ...row({ updated_at: '2031-01-01', created_at: '2031-01-01' }), message: 'unknown' },
    { ...row({ last_activity_at: '', created_at: '2019-01-01' }), message: 'unknown' },
    { ...row({ last_activity_at: '03/05/2024' }), message: 'ageing', data: { months: 22, last: '2024-03-05' } },
    { ...row({ last_activity_at: '03/05/2021' }), message: 'stale', data: { months: 58, last: '2021-03-05' } },
    { ...row({ last_activity_at: '1/12/2025' }), message: 'unknown' },
    {
      ...row({ last_activity_at: '12/1/2025' }),
      asOf: '2025-11-30',
      options: { ageing: 10, stale: 20 },
      message: 'ageing',
    },
    { ...row({ last_activity_at: '', created_at: '2/12/2025' }), message: 'unknown' },
    { ...row({ last_activity_at: '1970-01-01' }), message: 'unknown' },
    { ...row({ last_activity_at: '2025-10-01' }), options: { fresh: 1, ageing: 3, stale: 6 }, message: 'ageing' },
  ],
});

describe('a bulk import', () => {
  const check = (record: { readonly [role in Role]?: string }) => {
    const context = contextFor(staleness, '', { role: 'id', record });
    const bulk: Facts = { bulkTimestamp: '2025-12-01T08:00' };
    return staleness.check('', {
      ...context,
      factsOf: (role: Role) => (role === 'updated_at' ? bulk : {}),
    } as unknown as Parameters<typeof staleness.check>[1]);
  };

  it('is no sign of life', () => {
    expect(check({ last_activity_at: '', updated_at: '2025-12-01' })).toMatchObject({ message: 'unknown' });
    expect(check({ last_activity_at: '', updated_at: '2025-12-01 08:00' })).toMatchObject({ message: 'unknown' });
  });

  it('does not hide a real activity', () => {
    expect(check({ last_activity_at: '2020-05-05', updated_at: '2025-12-01' })).toMatchObject({ message: 'stale' });
    expect(check({ last_activity_at: '2026-01-05', updated_at: '2025-12-01' })).toBeUndefined();
  });
});

describe('options', () => {
  it('refuse limits that decrease', () => {
    expect(staleness.options.safeParse({ ageing: 30 }).success).toBe(false);
  });
});
