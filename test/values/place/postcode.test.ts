import { describe, expect, it } from 'vitest';
import {
  hasPostcodes,
  isPostcodeSomewhere,
  parsePostcode,
  postcodeStates,
  restoreZeros,
} from '../../../src/values/place/postcode.ts';
import { findStates, toState } from '../../../src/values/place/state.ts';

describe('parsePostcode', () => {
  it.each([
    ['sw1a1aa', 'GB', 'SW1A 1AA', true],
    ['EC1A 1BB', 'GB', 'EC1A 1BB', true],
    ['a1a  1a1', 'CA', 'A1A 1A1', false],
    ['G1A-0A2', 'CA', 'G1A 0A2', true],
    ['W1A 0B1', 'CA', '', false],
    ['94043-1351', 'US', '94043-1351', true],
    ['00012', 'US', '', false],
    ['44 522', 'FR', '44522', false],
    ['1841SS', 'NL', '', false],
    ['C1000WAM', 'AR', 'C1000WAM', true],
    ['D-80331', 'DE', '80331', false],
    ['01100', 'LT', '01100', true],
    ['1049/001', 'PT', '1049-001', false],
    ['030〜1711', 'JP', '030-1711', false],
    ['#097-0022', 'JP', '097-0022', false],
    ['!V3J0W9', 'CA', 'V3J 0W9', false],
    ['B1 1AA', 'GB', 'B1 1AA', true],
    ['BS0 1AA', 'GB', 'BS0 1AA', true],
    ['P06 3LY', 'GB', '', false],
    ['S01 1AA', 'GB', '', false],
    ['W0A 1AA', 'GB', '', false],
    ['EC0A 1BB', 'GB', '', false],
    ['BS0 1AA', 'GB', 'BS0 1AA', true],
    ['1234', 'HK', '', undefined],
  ])('%s in %s', (text, country, postcode, valid) => {
    expect(parsePostcode(text, country)).toEqual({ postcode, valid });
  });
});

it('knows which countries have postcodes', () => {
  expect([hasPostcodes('FI'), hasPostcodes('HK')]).toEqual([true, false]);
});

it('finds the states of a postcode', () => {
  expect(postcodeStates('02134', 'US')).toEqual(['MA']);
  expect(postcodeStates('06390', 'US')).toEqual(['CT', 'NY']);
  expect(postcodeStates('00400', 'US')).toEqual([]);
  expect(postcodeStates('X0A 0H0', 'CA')).toEqual(['NT', 'NU']);
  expect(postcodeStates('0800', 'AU')).toEqual(['NT']);
  expect(postcodeStates('00100', 'FI')).toEqual([]);
});

it('restores zeros only where sure', () => {
  expect(restoreZeros('2134', 'US', 'MA')).toBe('02134');
  expect(restoreZeros('2134', 'US')).toBe('');
  expect(restoreZeros('100', 'FI')).toBe('00100');
  expect(restoreZeros('1000', 'CH')).toBe('');
});

it('finds states', () => {
  expect(toState('n. carolina', 'US')).toEqual({ country: 'US', code: 'NC', name: 'North Carolina' });
  expect(toState('Québec', 'CA')?.code).toBe('QC');
  expect(toState('CA', 'CA')).toBeUndefined();
  expect(findStates('WA').map((state) => state.country)).toEqual(['US', 'AU']);
  expect(findStates('')).toEqual([]);
});

it.each([
  ['6511 JB', true],
  ['AD500', true],
  ['sw1a 1aa', true],
  ['00100', true],
  ['HMEX', false],
  ['6511 SS', false],
  ['12', false],
  ['s-Hertogenbosch 1', false],
  ['X'.repeat(50_000), false],
])('whether %s is a postcode somewhere', (text, is) => {
  expect(isPostcodeSomewhere(text)).toBe(is);
});
