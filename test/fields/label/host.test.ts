import { describe, expect, it } from 'vitest';
import type { Role } from '../../../src/contract.ts';
import { fieldsOf } from '../recognised.ts';

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
    const fields = fieldsOf(columns.split(' | '));
    expect(fields.map(({ role }) => role)).toEqual(roles);
  });

  it('would be, were nobody invited', () => {
    const columns = ['User Email', 'Invitee Email'];
    const fields = fieldsOf(columns);
    expect(fields[0]).toMatchObject({ role: null, also: ['email'] });
  });
});
