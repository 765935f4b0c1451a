/**
 * A file in which nobody shares a home, a mailbox or a telephone with a relative: the guards of families rest there. What namesakes have
 * in common is as little proof as anywhere.
 */
import { describe, expect, it } from 'vitest';
import { type Person, run } from '../people.ts';
import { createRandom } from './random.ts';

const r = createRandom(9);
const GIVEN = 'Omar Tarek Samir Karim Hisham Walid Adel Amr Mona Dina Rania Heba Nadia Salma Laila Huda'.split(' ');
const SYLLABLES = 'bra cor dun el fal gra hol ist jor kel lun mer nor ost per quin ros sten tor ul vik wes'.split(' ');
const CITIES = ['Cairo', 'Giza', 'Alexandria'];
const two = (n: number): string => String(n).padStart(2, '0');
const NOTHING: Person = { full_name: '', email: '', phone: '', city: '', birth_date: '' };
const someone = (): Person => {
  const family = Array.from({ length: 3 }, () => r.pick(SYLLABLES)).join('');
  return {
    full_name: `${r.pick(GIVEN)} ${family[0]!.toUpperCase()}${family.slice(1)}`,
    email: `${r.pick(SYLLABLES)}${r.digits(5)}@gmail.com`,
    phone: `+2010${r.digits(8)}`,
    city: r.pick(CITIES),
    birth_date: `${1950 + r.below(50)}-${two(1 + r.below(12))}-${two(1 + r.below(28))}`,
  };
};
/** Customers, every third of them twice. */
const CROWD: readonly Person[] = Array.from({ length: 600 }, someone).flatMap((one, at) =>
  at % 3 === 0 ? [one, at % 2 === 0 ? { ...one, email: '' } : { ...one, phone: '' }] : [one],
);

const becomes = (a: Person, b: Person): string => {
  const { clusters } = run([{ ...NOTHING, ...a }, { ...NOTHING, ...b }, ...CROWD]);
  const both = clusters.filter(({ members }) => [1, 2].every((row) => members.some((member) => member.row === row)));
  if (both.some(({ members }) => members[0]?.role === 'member')) return 'merge';
  return both.length > 0 ? 'review' : 'apart';
};

describe('in a file without families', () => {
  it.each<[string, Person, Person]>([
    ['a name and a town', { full_name: 'Omar Mansour', city: 'Cairo', phone: '+201012345678' }, { full_name: 'Omar Mansour', city: 'Cairo', email: 'quarry77@gmail.com' }],
    ['mailboxes that are made of the name, at two services', { full_name: 'Omar Mansour', email: 'omarmansour4@hotmail.com', city: 'Giza' }, { full_name: 'Omar Mansour', email: 'omarmansour@yahoo.com', city: 'Cairo' }],
    ['the same of a name in another spelling', { full_name: 'Aleksandr Kuznetsov', email: 'alexander.kusnetsow50@gmail.com' }, { full_name: 'Aleksandr Kuznetsov', email: 'alexander_kusnetsow@yahoo.com' }],
    ['the same with a sign between the words', { full_name: 'Omar Mansour', email: 'omar_mansour@yahoo.com' }, { full_name: 'Omar Mansour', email: 'omar.mansour@yahoo.com' }],
    ['two given names, one birthday in one town', { full_name: 'Maria Mansour', city: 'Giza', birth_date: '1967-08-17' }, { full_name: 'Fatima Mansour', city: 'Giza', birth_date: '1967-08-17' }],
  ])('%s is no proof', (_, a, b) => expect(becomes(a, b)).not.toBe('merge')); // biome-ignore format: a table reads better dense

  it.each<[string, Person, Person]>([
    ['a name and a mailbox', { full_name: 'Omar Mansour', email: 'quarry77@gmail.com' }, { full_name: 'Omar Mansour', email: 'quarry77@gmail.com' }],
    ['a name, a birthday and a town', { full_name: 'Omar Mansour', city: 'Cairo', birth_date: '1967-08-17' }, { full_name: 'Omar Mansour', city: 'Cairo', birth_date: '1967-08-17' }],
    ['mailboxes that are no name, a figure apart', { full_name: 'Omar Mansour', email: 'blue.quarry@gmail.com', phone: '+201012345678' }, { full_name: 'Omar Mansour', email: 'blue.quary@gmail.com', phone: '+201012345678' }],
  ])('%s is proof', (_, a, b) => expect(becomes(a, b)).toBe('merge')); // biome-ignore format: a table reads better dense
});
