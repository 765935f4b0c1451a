/** A column of first names that changed places with another one is told. */
import { expect, it } from 'vitest';
import { swappedFact } from '../../../src/fields/look/swapped.ts';

const GIVEN = ['Anna', 'Ben', 'Carla', 'Maria José', 'Peter', 'Susan', 'Mark', 'Laura'];
const FAMILY = ['Meyer', 'Smith', 'Virtanen', 'Rossi', 'Novak', 'Larsen', 'Dubois', 'Wójcik'];
const CITIES = ['Berlin', 'Hamburg', 'Köln', 'Essen', 'Dresden', 'Bremen', 'München', 'Leipzig'];
const UNKNOWN = ['Qwx', 'Zzt', 'Bbr', 'Ttl', 'Vrk', 'Ggm', 'Ppd', 'Hhn'];
const column = (values: readonly string[], length = 24): string[] =>
  Array.from({ length }, (_, at) => values[at % values.length]!);

const ROLES = ['first_name', 'last_name', 'city'] as const;

it.each([
  ['first name and city', [CITIES, FAMILY, GIVEN], 2],
  ['first and last name', [FAMILY, GIVEN, CITIES], 1],
  ['nothing', [GIVEN, FAMILY, CITIES], undefined],
  ['nothing where no name is known', [UNKNOWN, FAMILY, CITIES], undefined],
  ['nothing where the other one says one thing', [CITIES, ['Kim'], ['Kim']], undefined],
  ['nothing where both are names', [GIVEN, GIVEN, CITIES], undefined],
])('finds %s', (_, columns, other) => {
  const values = columns.map((one) => column(one));
  expect(swappedFact(0, ROLES, values).swappedWith).toBe(other);
  expect(swappedFact(2, ROLES, values)).toEqual({});
});

it('says what shows it', () => {
  expect(swappedFact(0, ROLES, [column(CITIES), column(FAMILY), column(GIVEN)]).swappedEvidence).toBe(
    '0 of 24 values here are well-known given names, and 24 of 24 there',
  );
});

it('says nothing of few records', () => {
  expect(swappedFact(0, ROLES, [column(CITIES, 19), column(FAMILY, 19), column(GIVEN, 19)])).toEqual({});
});
