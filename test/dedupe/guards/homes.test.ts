/** Two of one name, employer and street: colleagues of one office, or one person at home. */
import { describe, expect, it } from 'vitest';
import { type Person, run } from '../people.ts';

const at = (street: string, more: Person = {}): Person => ({
  first_name: 'Tuomas',
  last_name: 'Virtasalmi',
  company: 'Halvorsen Marine',
  street,
  city: 'Seattle',
  ...more,
});

const isMerged = (a: Person, b: Person, isHome: boolean): boolean => {
  const facts = isHome ? { street: { isHome: true as const } } : {};
  return run([a, b], { facts }).clusters.some(({ members }) => members[0]?.role === 'member');
};

describe('two of one name and employer', () => {
  it.each<[string, Person, Person, boolean]>([
    ['at one address', at('88 Harbor Way'), at('88 Harbor Way'), true],
    ['at one address, which one of them writes otherwise', at('88 Harbor Way'), at('88 Harbour Way, Apt 4'), true],
    ['at two', at('88 Harbor Way'), at('12 Oak Street'), false],
    ['at one, and born on two days', at('88 Harbor Way', { birth_date: '1961-03-12' }), at('88 Harbor Way', { birth_date: '1990-10-05' }), false],
    ['at one, and Jr', at('88 Harbor Way', { suffix: 'Sr' }), at('88 Harbor Way', { suffix: 'Jr' }), false],
  ])('%s, which is a home', (_, a, b, merged) => expect(isMerged(a, b, true)).toBe(merged)); // biome-ignore format: a table reads better dense
});
