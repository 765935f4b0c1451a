import { describe, expect, it } from 'vitest';
import type { Role } from '../../../src/contract.ts';
import { fieldsOf } from '../recognised.ts';

const rolesOf = (columns: string): (Role | null)[] => fieldsOf(columns.split(' | ')).map(({ role }) => role);

describe('somebody else who is the only one named', () => {
  it.each<[columns: string, roles: readonly (Role | null)[]]>([
    ['Owner First Name | Owner Last Name | Phone', ['first_name', 'last_name', 'phone']],
    ['Owner 1 First Name | Owner 1 Last Name | Owner 2 First Name | Owner 2 Last Name', ['first_name', 'last_name', null, null]],
    ['Parent First Name | Parent Last Name | Parent Email | Child First Name', ['first_name', 'last_name', 'email', null]],
    ['guardianFirstName | guardianLastName | guardianPhone', ['first_name', 'last_name', 'phone']],
    ['PARCEL | OWNER NAME | MAIL CITY | MAIL STATE | MAIL ZIP | SITUS', [null, 'full_name', 'city', 'state', 'postal_code', null]],
    // the first of several
    ['Parent First Name | Parent Last Name | Guardian First Name | Guardian Last Name', ['first_name', 'last_name', null, null]],
  ])('is whom the record is of: %s', (columns, roles) => expect(rolesOf(columns)).toEqual(roles)); // biome-ignore format: a table

  it.each<[columns: string, roles: readonly (Role | null)[]]>([
    ['First Name | Last Name | Parent First Name | Parent Last Name | Parent Email', ['first_name', 'last_name', null, null, null]],
    ['Company Name | Owner First Name | Owner Last Name', ['company', null, null]],
    ['Name | Manager First Name | Manager Last Name', ['full_name', null, null]],
    // of a deal
    ['Owner Name | Stage', ['owner', 'deal_stage']],
    ['Owner First Name | Phone', [null, 'phone']],
    ['Teacher First Name | Teacher Last Name | Phone', [null, null, 'phone']],
    ['Spouse First Name | Spouse Last Name | Phone', [null, null, 'phone']],
  ])('is somebody else beside a name of the record: %s', (columns, roles) => expect(rolesOf(columns)).toEqual(roles)); // biome-ignore format: a table

  it('is not set apart', () => {
    const [, , email] = fieldsOf(['Parent First Name', 'Parent Last Name', 'Parent Email']);
    expect(email!.facts.setApart).toBeUndefined();
  });

  it('stands for the names that are left out', () => {
    const [, , owner] = fieldsOf(['First Name', 'Last Name', 'Owner First Name', 'Owner Last Name']);
    expect(owner).toMatchObject({ role: null, also: ['first_name'] });
  });
});

describe('the address of a property', () => {
  const PROPERTY = ['Property Street Address', 'Property City', 'Property ZIP Code'];
  const MAILING = ['Mailing Street Address', 'Mailing City', 'Mailing ZIP Code'];
  const all = ['1 Main St', 'Austin', '78701', '9 Oak Dr', 'Waco', '76701'];
  const none = [null, null, null];
  const place = ['street', 'city', 'postal_code'];

  it('is that of the record where there is no other', () => {
    expect(fieldsOf(PROPERTY).map(({ role }) => role)).toEqual(place);
  });

  it('gives way to another one, unless that is mostly empty', () => {
    const roles = (rows: string[][]) => fieldsOf([...PROPERTY, ...MAILING], rows).map(({ role }) => role);
    const half = [...all.slice(0, 3), '', '', ''];
    expect(roles([all, all])).toEqual([...none, ...place]);
    expect(roles([all, half])).toEqual([...none, ...place]);
    expect(roles([all, half, half])).toEqual([...place, ...none]);
  });
});
