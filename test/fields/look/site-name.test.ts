import { describe, expect, it } from 'vitest';
import type { Role } from '../../../src/contract.ts';
import { many, roleBesideNames } from '../recognised.ts';

describe('which of its sites a shop means is no address', () => {
  it.each<[string, string[], Role | null]>([
    ['Web Site', many('Main Website'), null],
    ['Website', many('Main Website', 'Germany Store', ''), null],
    // one address among them, and it is a column of addresses
    ['Web Site', [...many('Main Website'), 'https://acme.example'], 'website'],
    ['Web Site', many('acme.it'), 'website'],
    ['Web Site', many('acme'), 'website'],
    // too few to tell, empty, or many different ones
    ['Web Site', ['Main Website', 'Main Website'], 'website'],
    ['Web Site', many(''), 'website'],
    ['Web Site', Array.from({ length: 20 }, (_, at) => `coming soon ${'abcdefghijklmnopqrst'[at]}`), 'website'],
    ['Company', many('Main Website'), 'company'],
  ])('%s: %s', (label, values, role) => {
    expect(roleBesideNames(label, values)).toBe(role);
  });
});
