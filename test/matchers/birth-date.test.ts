import { expect, it } from 'vitest';
import { birthDate } from '../../src/matchers/birth-date.ts';
import { type Around, testMatcher } from './matcher-tester.ts';

/** A date of birth in three columns, and perhaps in one besides. */
const born = (value: string, birth_month: string, birth_day: string, birth_date = ''): Around => ({
  value,
  role: 'birth_year',
  record: { birth_month, birth_day, birth_date },
});

/** In a column whose dates fit both orders, or nearly all one of them. */
const likely = (value: string, dateOrderLikely?: 'dmy' | 'mdy'): Around => ({ value, role: 'birth_date', facts: dateOrderLikely ? { dateOrderLikely } : {} }); // biome-ignore format: one line

testMatcher(birthDate, {
  forms: [
    ['1980-02-03', '19800203'],
    ['1984-05-31', '19840531'],
    ['1984-05-31T00:00:00Z', '19840531'],
    ['19081209', '19081209'],
    ['31.12.1984', '19841231'],
    ['05/31/1984', '19840531'],
    ['05311984', '19840531'],
    ['31051984', '19840531'],
    ['99991984', ''],
    ['1900-01-01', ''],
    ['1970-01-01', ''],
    [likely('11/09/1984'), '19840911'],
    [likely('11/09/1984', 'dmy'), '19840911'],
    [likely('11/09/1984', 'mdy'), '19841109'],
    [likely('31/12/1984', 'mdy'), '19841231'],
    [likely('11091984'), '19840911'],
    [likely('11091984', 'mdy'), '19841109'],
    ['soon', ''],
    ['', ''],
    [born('1984', '5', '31'), '19840531'],
    [born('1984', 'May', '31'), '19840531'],
    [born('1984', 'Mai', ' 3 '), '19840503'],
    [born('1984', '17', '31'), '19841731'],
    [born('1984', '', '31'), ''],
    [born('1984', '5', ''), ''],
    [born('84', '5', '31'), ''],
    [{ value: '1984', role: 'birth_year' }, '1984'],
    [{ value: ' 1984 ', role: 'birth_year', record: { birth_date: '' } }, '1984'],
    [{ value: '1900', role: 'birth_year' }, ''],
    [{ value: '84', role: 'birth_year' }, ''],
    [{ value: '3984', role: 'birth_year' }, ''],
    [born('1984', 'soon', '31'), ''],
    [born('1900', '1', '1'), ''],
    [born('1984', '5', '31', '31.12.1985'), ''],
  ],
  same: [['1984-05-31', '31.5.1984']],
  near: [
    ['1984-05-31', '1984-05-21'],
    ['1984-05-03', '1984-03-05'],
    ['1984-05-31', '1948-05-31'],
    ['1979-05-31', '1980-05-31'],
    ['1984-09-30', '1984-10-30'],
    ['1984-05-19', '1984-05-20'],
  ],
  differ: [
    ['1955-02-11', '1985-07-23'],
    ['1984-05-31', '1985-01-01'],
    ['1984-05-31', '1984-06-01'],
    ['1979-05-31', '1981-05-30'],
    ['1984-05-01', '1984-10-29'],
    ['1984-05-31', '1986-06-31'],
  ],
});

it.each([
  ['19440907', '19700907'],
  ['19440907', '19701223'],
  ['19840531', '19990101'],
])('%s and %s are a generation apart', (a, b) => {
  expect(birthDate.similarity(a, b)).toBe(0);
  expect(birthDate.similarity(b, a)).toBe(0);
});

it.each([
  ['19200531', '20200531'],
  ['19640531', '19940531'],
  ['19450531', '19540531'],
  ['19840531', '19930720'],
])('%s and %s are not: a slip, or too few years', (a, b) => {
  expect(birthDate.similarity(a, b)).toBeGreaterThan(0.1);
});

it.each([
  ['19840531', '19840101'],
  ['19840501', '19840529'],
])('%s may be %s of which no more than the year or the month was known: near, and less than with one slip', (a, b) => {
  for (const alike of [birthDate.similarity(a, b), birthDate.similarity(b, a)]) {
    expect(alike).toBeGreaterThanOrEqual(0.7);
    expect(alike).toBeLessThan(birthDate.similarity('19840531', '19840532'));
  }
});

it.each([
  ['1966', '1966-03-12', 0.75],
  ['1966', '1967', 0.5],
  ['1966', '1956', 0.5],
  ['1966', '1971', 0.2],
  ['1944', '1970', 0],
  ['1944', '19700907', 0],
])('of %s and %s no more than the years are compared', (a, b, alike) => {
  const [left, right] = [a, b].map((date) => date.replaceAll('-', '')) as [string, string];
  expect(birthDate.similarity(left, right)).toBe(alike);
  expect(birthDate.similarity(right, left)).toBe(alike);
});
