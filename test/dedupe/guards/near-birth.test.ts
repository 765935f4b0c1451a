/** One slip in a birth date: a person twice, or two of one name. In a file with doubles of each kind, so that the weights are its own. */
import { describe, expect, it } from 'vitest';
import { type Person, run } from '../people.ts';
import { createRandom } from './random.ts';

const r = createRandom(7);
const SYLLABLES = 'bra cor dun el fal gra hol ist jor kel lun mer nor ost per quin ros sten tor ul vik wes'.split(' ');
const name = (parts: number): string => Array.from({ length: parts }, () => r.pick(SYLLABLES)).join('');
const GIVEN = Array.from({ length: 60 }, () => name(2));
const two = (n: number): string => String(n).padStart(2, '0');

/** A file of 400 people; the first 60 are in it twice: half of them with a slip in the birth date, half with a letter lost in the name. */
function fileOf(
  rest: (one: number, copy: 0 | 1) => Person,
  born: (y: number, m: number, d: number) => Person,
): Person[] {
  const people = Array.from({ length: 400 }, () => ({
    names: { first_name: r.pickSkewed(GIVEN), last_name: name(3) },
    birth: [1930 + r.below(75), 1 + r.below(9), 11 + r.below(9)] as const,
  }));
  const slip = (at: number): number => (at % 2 === 0 ? 10 : 0);
  const record = (at: number, copy: 0 | 1): Person => {
    const { names, birth } = people[at]!;
    const [y, m, d] = birth;
    const last_name = copy === 1 && slip(at) === 0 ? names.last_name.slice(1) : names.last_name;
    return { ...names, last_name, ...born(y, m, copy === 1 ? d + slip(at) : d), ...rest(at, copy) };
  };
  return [...people.map((_, at) => record(at, 0)), ...people.slice(0, 60).map((_, at) => record(at, 1))];
}

const inOne = (y: number, m: number, d: number): Person => ({ birth_date: `${y}-${two(m)}-${two(d)}` });
const inThree = (y: number, m: number, d: number): Person => ({
  birth_year: `${y}`,
  birth_month: `${m}`,
  birth_day: `${d}`,
});

/** How many of the 30 pairs with a slip were merged, of the 30 without one, and of pairs that are two people. */
function merged(records: readonly Person[]): { slipped: number; same: number; others: number } {
  const clusters = run(records).clusters.map(({ members }) => members.filter(({ role }) => role === 'member'));
  const rows = clusters.map((members) => members.map(({ row }) => row)).filter(({ length }) => length > 1);
  const found = Array.from({ length: 60 }, (_, at) => at).filter((at) =>
    rows.some((some) => some.includes(at + 1) && some.includes(401 + at)),
  );
  const slipped = found.filter((at) => at % 2 === 0).length;
  return { slipped, same: found.length - slipped, others: rows.length - found.length };
}

describe('one slip in the birth date', () => {
  const nothing = (): Person => ({});
  it.each([
    ['in one column', inOne],
    ['in three columns', inThree],
  ])('is one person where there is nothing else to compare: %s', (_, born) => {
    expect(merged(fileOf(nothing, born))).toEqual({ slipped: 30, same: 30, others: 0 });
  });

  it('is one person in one town', () => {
    const found = merged(fileOf((at) => ({ city: ['Boston', 'Leeds', 'Turku', 'Lyon'][at % 4]! }), inOne));
    expect(found).toEqual({ slipped: 30, same: 30, others: 0 });
  });

  it.each<[string, (at: number, copy: 0 | 1) => Person]>([
    ['email', (at, copy) => ({ email: `${copy}${at}@x.example` })],
    ['phone', (at, copy) => ({ phone: `+1 617 55${copy} ${1000 + at}` })],
    ['street', (at, copy) => ({ street: `${100 + at} ${['Oak', 'Quay'][copy]} Road` })],
    ['city', (_, copy) => ({ city: ['Boston', 'Leeds'][copy]! })],
  ])('is not where the %s is another', (_, rest) => {
    expect(merged(fileOf(rest, inOne)).slipped).toBe(0);
  });
});
