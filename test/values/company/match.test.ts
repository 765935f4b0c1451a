import { describe, expect, it } from 'vitest';
import { initialsOf, isAcronymOf, namesIn, partTradeName } from '../../../src/values/company/match.ts';

describe('names of companies', () => {
  it.each([
    ['international business machines', 'ibm'], ['bank of north america', 'bna'], ['bayerische motoren werke', 'bmw'], ['blue steel', ''], ['acme', ''], ['b c d f g h j', ''], ['7 eleven stores', ''],
  ])('initials of %s: %s', (form, initials) => expect(initialsOf(form)).toBe(initials)); // biome-ignore format: a table reads better dense

  it.each([
    ['ibm', 'international business machines', true],
    ['international business machines', 'ibm', true],
    ['ibm', 'international brewing company', false],
    ['acme', 'acme', false],
  ])('%s and %s: %s', (a, b, is) => expect(isAcronymOf(a, b)).toBe(is));

  it.each([
    ['ABC LLC dba Joe’s Pizza', 'ABC LLC', 'Joe’s Pizza'],
    ['ABC LLC (d/b/a Joe’s)', 'ABC LLC', 'Joe’s'],
    ['Acme Ltd trading as Blue Door', 'Acme Ltd', 'Blue Door'],
    ['Acme Ltd T/A Blue Door', 'Acme Ltd', 'Blue Door'],
  ])('%s', (text, legal, trade) => expect(partTradeName(text)).toEqual({ legal, trade }));

  it.each(['Adba Systems', 'Blue Trading', 'D.B.A. Consulting', 'Trading as Art'])('%s is one name', (text) =>
    expect(partTradeName(text)).toBeUndefined(),
  );

  it('says the names in a form', () => {
    expect(namesIn('abc dba joes')).toEqual(['abc', 'joes']);
    expect(namesIn('abc')).toEqual(['abc']);
  });
});
