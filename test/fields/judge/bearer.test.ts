import { describe, expect, it } from 'vitest';
import { BEARERS } from '../../../src/fields/judge/bearer.ts';
import { fieldsOf } from '../recognised.ts';

const NAMES = ['Mark Garcia', 'Lori Garcia', 'Sam Bell', 'Peter Walker'];

const roleOf = (label: string, values: readonly string[], ...beside: readonly string[]): string | null => {
  const columns = ['No', label, ...beside, 'Email'];
  const rows = values.map((value, at) => [`${at}`, value, ...beside.map(() => 'Anna'), `a${at}@example.org`]);
  return fieldsOf(columns, rows)[1]!.role;
};

describe('what a list calls those whom it is of', () => {
  it.each(BEARERS.split(' | '))('%s', (label) => {
    expect(roleOf(label, NAMES)).toBe('full_name');
  });

  it('is a name in another writing too', () => {
    expect(roleOf('Tenant', ['Nguyen Thi Hoa', 'Ayşe Yılmaz', 'Ngozi Okonkwo'])).toBe('full_name');
  });

  it.each([
    ['Guest', ['2', '3', '1']],
    ['Member', ['Yes', 'No', 'Yes']],
    ['Member', ['Gold', 'Silver', 'Gold']],
    ['Student', ['S-1001', 'S-1002', 'S-1003']],
    ['Tenant', ['Acme Ltd', 'Baker & Sons Inc', 'Dale Holding GmbH']],
    ['Attendee', ['a@x.com', 'b@x.com', 'c@x.com']],
  ] as const)('%s of %j is none', (label, values) => {
    expect(roleOf(label, values)).not.toBe('full_name');
  });

  it('leaves the name to a column that says so', () => {
    expect(roleOf('Member', NAMES, 'First Name', 'Last Name')).not.toBe('full_name');
  });
});
