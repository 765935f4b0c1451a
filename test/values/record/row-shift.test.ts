import { describe, expect, it } from 'vitest';
import type { Role } from '../../../src/contract.ts';
import { findShift } from '../../../src/values/record/row-shift.ts';

const record = (cells: { readonly [role in Role]?: string }) => ({
  get: (role: Role) => cells[role] ?? '',
  has: (role: Role) => role in cells,
  country: 'FI',
});

describe('findShift', () => {
  it('finds values in their neighbours’ columns', () => {
    const shifted = { email: '+358401234567', phone: '00100', postal_code: 'Helsinki', city: '' };
    expect(findShift(record(shifted))).toEqual(['email', 'phone', 'postal_code']);
  });

  it('takes a long number with a letter in it as quickly as any other', () => {
    const started = process.cpuUsage();
    findShift(record({ phone: `${'1'.repeat(200)}a`, mobile: `${'1 '.repeat(100)}@`, email: 'anna@acme.com' }));
    const { user } = process.cpuUsage(started);
    expect(user).toBeLessThan(1_000_000);
  });

  it.each(['+358 40 1234567', '040 123 4567 ext 5', 'call ext 12', '（０４０） 1234567'])(
    'is content with the phone %s',
    (phone) => expect(findShift(record({ phone, email: 'Helsinki', city: 'Helsinki' }))).toEqual([]),
  );
});
