import { describe, expect, it } from 'vitest';
import type { Role } from '../../src/contract.ts';
import { recognise } from '../../src/fields/recognise.ts';

describe('whoever invited', () => {
  it.each<[columns: string, roles: readonly (Role | null)[]]>([
    ['User Name | User Email | Invitee Name | Invitee Email', [null, null, 'full_name', 'email']],
    [
      'Invitee First Name | Invitee Last Name | Invitee Email | User Email | Guest Email(s)',
      ['first_name', 'last_name', 'email', null, null],
    ],
    ['user_email | invitee_email', [null, 'email']],
    ['User Email | First Name', ['email', 'first_name']],
    ['User Email | Invitee Time Zone', ['email', null]],
    ['Guest Email | Guest Name', ['email', 'full_name']],
  ])('is not the person of the record: %s', (columns, roles) => {
    const { fields } = recognise({
      columns: columns.split(' | '),
      rows: [],
      format: 'csv',
      overrides: new Map(),
      country: '',
    });
    expect(fields.map(({ role }) => role)).toEqual(roles);
  });

  it('would be, were nobody invited', () => {
    const columns = ['User Email', 'Invitee Email'];
    const { fields } = recognise({ columns, rows: [], format: 'csv', overrides: new Map(), country: '' });
    expect(fields[0]).toMatchObject({ role: null, also: ['email'] });
  });
});
