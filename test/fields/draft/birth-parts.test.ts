/** A date of birth in three columns: what labels and values say of them. */
import { describe, expect, it } from 'vitest';
import type { Role } from '../../../src/contract.ts';
import { recognise } from '../../../src/fields/recognise.ts';
import { fieldsOf } from '../recognised.ts';

const NAMES = ['First Name', 'Last Name'];

/** Roles of the columns behind the names, of a file of twelve rows. */
function rolesOf(columns: readonly string[], ...values: readonly (readonly string[])[]): (Role | null)[] {
  const rows = Array.from({ length: values.length === 0 ? 0 : 12 }, (_, at) => [
    'Ana',
    'Ruiz',
    ...values.map((some) => some[at % some.length]!),
  ]);
  const fields = fieldsOf([...NAMES, ...columns], rows);
  return fields.slice(NAMES.length).map(({ role }) => role);
}

const YEARS = ['1967', '1981', '2004'];
const MONTHS = ['9', '02', '12'];
const DAYS = ['27', '1', '31', '08'];
const DATES = ['1967-09-27', '1981-02-01'];

describe('a date of birth in three columns', () => {
  it.each<[string, string[], string[][], (Role | null)[]]>([
    ['by labels', ['Birth Year', 'Birth Month', 'Birth Day'], [], ['birth_year', 'birth_month', 'birth_day']],
    ['by labels, days first', ['DOB Day', 'DOB Month', 'DOB Year'], [], ['birth_day', 'birth_month', 'birth_year']],
    ['German', ['Geburtstag', 'Geburtsmonat', 'Geburtsjahr'], [DAYS, MONTHS, YEARS], ['birth_day', 'birth_month', 'birth_year']],
    ['a birthday that is a day', ['Birthday'], [DAYS], ['birth_day']],
    ['days with slips beside year and month', ['Birth Year', 'Birth Month', 'Birth Day'], [YEARS, MONTHS, ['31', '40', '?', '12']], ['birth_year', 'birth_month', 'birth_day']],
    ['a date beside year and month', ['Birth Year', 'Birth Month', 'Birthday'], [YEARS, MONTHS, DATES], ['birth_year', 'birth_month', 'birth_date']],
    ['numbers that are neither', ['Birthday'], [['31', '40', '99']], ['birth_date']],
    ['a birthday that is a date', ['Birth Day'], [DATES], ['birth_date']],
    ['a birthday of which nothing is known', ['Birth Day'], [], ['birth_date']],
    ['initials', ['by', 'bm', 'bd'], [YEARS, MONTHS, DAYS], ['birth_year', 'birth_month', 'birth_day']],
    ['two initials say nothing', ['bm', 'bd'], [MONTHS, DAYS], [null, null]],
    ['initials of something else', ['BY', 'BM', 'BD'], [YEARS, ['Kim', 'Lee'], DAYS], ['city', null, null]],
    ['a year and a date', ['Date of birth', 'Year of birth'], [DATES, YEARS], ['birth_date', 'birth_year']],
  ])('%s', (_, columns, values, roles) => expect(rolesOf(columns, ...values)).toEqual(roles)); // biome-ignore format: a table reads better dense

  it('is read as its matcher needs it where the day was set by hand', () => {
    const { fields } = recognise({
      columns: ['by', 'bm', 'bd'],
      rows: YEARS.map((year) => [year, '9', '3']),
      format: 'csv',
      overrides: new Map([['bd', null]]),
      country: '',
    });
    expect(fields.map(({ role }) => role)).toEqual(['birth_year', 'birth_month', null]);
  });
});
