/** Made-up people in homes of their own, some of whom are in a file twice. */
import type { Person } from '../people.ts';
import { createRandom } from './random.ts';

const r = createRandom(5);
const SYLLABLES = 'bra cor dun el fal gra hol ist jor kel lun mer nor ost per quin ros sten tor ul vik wes'.split(' ');
const GIVEN =
  'John Maria James Robert Michael Emma David Laura William Sofia Thomas Julia Daniel Mark Paul George Peter'.split(
    ' ',
  );
const two = (n: number): string => String(n).padStart(2, '0');
const name = (): string => {
  const text = Array.from({ length: 3 }, () => r.pick(SYLLABLES)).join('');
  return text[0]!.toUpperCase() + text.slice(1);
};
const born = (year: number): string => `${year}-${two(1 + r.below(12))}-${two(10 + r.below(18))}`;
const home = (): Person => ({
  street: `${1 + r.below(400)} ${name()} Road`,
  postal_code: `0${r.digits(4)}`,
  city: name(),
  phone: `+1207555${r.digits(4)}`,
});
const own = (first: string, last: string): Person => ({
  email: `${first}.${last}${r.digits(2)}@gmail.com`.toLowerCase(),
  mobile: `+1617${2 + r.below(7)}${r.digits(6)}`,
});

export function fatherAndSon(at: number): Person[] {
  const [first_name, last_name, place] = [GIVEN[at % GIVEN.length]!, name(), home()];
  const year = 1930 + r.below(30);
  return [year, year + 22 + r.below(10)].map((one) => ({
    first_name, last_name, ...place, ...own(first_name, last_name), birth_date: born(one),
  })); // biome-ignore format: short
}

/** So many people, a third of them twice: with another email, or without. */
export function crowd(count: number): Person[] {
  return Array.from({ length: count }, (_, at) => {
    const [first_name, last_name] = [r.pick(GIVEN), name()];
    const one: Person = {
      first_name,
      last_name,
      ...home(),
      ...own(first_name, last_name),
      birth_date: born(1930 + r.below(75)),
    };
    return at % 3 > 0 ? [one] : [one, { ...one, ...(r.chance(0.5) ? own(first_name, last_name) : { email: '' }) }];
  }).flat();
}
