import { expect, it } from 'vitest';
import { parseDate } from '../../../src/values/date/date.ts';

it.each([
  ['3 listopada 2021', 'PL', '2021-11-03'],
  ['3. listopada 2021.', 'HR', '2021-10-03'],
  ['5 lis 2021', 'CZ', '2021-11-05'],
  ['12 lip 2020', 'PL', '2020-07-12'],
  ['12. lip 2020.', 'BA', '2020-06-12'],
  ['środa, 3 listopada 2021', '', '2021-11-03'],
  ['3 listopada 2021 r.', '', '2021-11-03'],
  ['nedjelja, 3. listopada 2021.', '', '2021-10-03'],
  // a word of one language is stronger than the country
  ['środa, 3 listopada 2021', 'HR', '2021-11-03'],
  ['3 listopada 2021', '', ''],
  ['3 listopada 2021', 'DE', ''],
  ['3 listopada 2021', 'CZ', ''],
])('%s in %s', (text, country, iso) => {
  expect(parseDate(text, { country }).iso).toBe(iso);
});

it.each([
  ['25122021', 'dmy', true, '2021-12-25'],
  ['01022020', 'dmy', true, '2020-02-01'],
  ['12312021', 'mdy', true, '2021-12-31'],
  ['20121212', 'dmy', true, '2012-12-12'],
  // another order than the given one, no day, no year, and an order that nobody gave
  ['25122021', 'mdy', true, ''],
  ['99122021', 'dmy', true, ''],
  ['25123021', 'dmy', true, ''],
  ['25122021', 'dmy', undefined, ''],
  ['25122021', undefined, true, ''],
] as const)('%s, %s', (text, order, given, iso) => {
  expect(parseDate(text, { order, given }).iso).toBe(iso);
});
