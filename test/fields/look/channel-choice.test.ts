import { describe, expect, it } from 'vitest';
import type { Role } from '../../../src/contract.ts';
import { many, roleBesideNames } from '../recognised.ts';

describe('which number or address is preferred is none', () => {
  it.each<[string, string[], Role | null]>([
    ['Preferred Phone', many('Home', 'Mobile', ''), null],
    ['Preferred Email', many('Personal', 'Work', 'Alternate'), null],
    ['Phone', many('Mobil', 'Privat', 'Geschäftlich'), null],
    // one number among them, and it is a column of numbers
    ['Phone', [...many('Home', 'Mobile'), '0351 123456'], 'phone'],
    ['Phone', many('ext 22', 'ext 23'), 'phone'],
    // too few to tell, or always the same
    ['Phone', ['Home', 'Mobile'], 'phone'],
    ['Email', many('confidential'), 'email'],
    // addresses that lost their sign are addresses all the same
    ['Email', ['anna.klein example.com', 'b klein', 'c klein', 'd klein', 'e klein', 'f', 'g', 'h', 'i'], 'email'],
  ])('%s: %s', (label, values, role) => {
    expect(roleBesideNames(label, values)).toBe(role);
  });
});
