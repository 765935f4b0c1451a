/** What must hold of every file, whatever the weights are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Role } from '../../src/contract.ts';
import { type Answer, answersIn } from './guards/scenario.ts';
import type { Person } from './people.ts';

const BORN = ['1984-05-31', '1961-03-12', '2001-10-19'];
const SUFFIXES = ['Jr', 'Sr', 'III'];
const VALUES = {
  first_name: ['Anna', 'Anne', 'Bob', 'Robert', 'John', 'Jon', ''],
  last_name: ['Smith', 'Smyth', 'Virtasalmi', 'Brown', ''],
  suffix: [...SUFFIXES, '', '', '', ''],
  email: ['a.smith@acme.example', 'info@acme.example', 'bob@gmail.com', 'robert.brown@acme.example', '', ''],
  phone: ['+1 415 555 0142', '+358 40 1234567', '617 555 0101', '', ''],
  birth_date: [...BORN, '', '', ''],
  street: ['12 Oak Lane', '9 Elm Street', ''],
  city: ['Boston', 'Turku', ''],
  company: ['Acme Inc', 'Nordic Foods', ''],
  linkedin: ['linkedin.com/in/abc', 'linkedin.com/in/xyz', '', '', ''],
} satisfies { readonly [role in Role]?: readonly string[] };
/** `LAWS_RUNS=20` draws twenty times as many. */
const RUNS = Number(process.env.LAWS_RUNS ?? 1);
type Column = keyof typeof VALUES;
const COLUMNS = Object.keys(VALUES) as Column[];

const person: fc.Arbitrary<Person> = fc.record(
  Object.fromEntries(COLUMNS.map((role) => [role, fc.constantFrom(...VALUES[role])])),
);
/** Records are mostly of one person, or pairs would hardly ever meet. */
const variants: fc.Arbitrary<Person[]> = fc
  .tuple(person, fc.array(fc.tuple(person, fc.subarray(COLUMNS)), { minLength: 1, maxLength: 12 }))
  .map(([one, others]) => [one, ...others.map(([other, kept]) => ({ ...other, ...only(one, kept) }))]);
const pair: fc.Arbitrary<[Person, Person]> = fc
  .tuple(person, person, fc.subarray(COLUMNS))
  .map(([one, other, kept]) => [
    { ...one, owner: 'Sam' },
    { ...other, ...only(one, kept), owner: 'Kim' },
  ]);

/** Columns of which it does not hold yet: half a name is reviewed more easily than a whole one, and a home at one company counts less. */
const OPEN: readonly Column[] = ['first_name', 'last_name', 'company'];
/** Pairs that have shown it. */
const KNOWN: readonly (readonly [Person, Person])[] = [
  [
    { last_name: '', email: 'a.smith@acme.example', phone: '617 555 0101', birth_date: '1984-05-31', linkedin: 'linkedin.com/in/xyz', owner: 'Sam' },
    { last_name: 'Smith', email: 'info@acme.example', phone: '617 555 0101', birth_date: '', linkedin: 'linkedin.com/in/abc', owner: 'Kim' },
  ],
  [
    { first_name: 'Anna', email: 'info@acme.example', phone: '617 555 0101', city: 'Boston', linkedin: 'linkedin.com/in/abc', owner: 'Sam' },
    { first_name: '', email: 'a.smith@acme.example', phone: '617 555 0101', city: 'Turku', linkedin: '', owner: 'Kim' },
  ],
  [
    { first_name: 'Bob', last_name: 'Smith', birth_date: '1984-05-31', street: '9 Elm Street', city: 'Boston', owner: 'Sam' },
    { first_name: 'Robert', last_name: 'Smith', birth_date: '1984-05-31', street: '9 Elm Street', city: 'Boston', phone: '617 555 0101', owner: 'Kim' },
  ],
  [
    { first_name: 'Bob', last_name: 'Smith', email: 'a.smith@acme.example', phone: '+1 415 555 0142', birth_date: '1984-05-31', street: '9 Elm Street', city: 'Boston', owner: 'Sam' },
    { first_name: 'Robert', last_name: 'Smith', email: 'info@acme.example', phone: '+358 40 1234567', birth_date: '1984-05-31', street: '9 Elm Street', city: 'Boston', owner: 'Kim' },
  ],
]; // biome-ignore format: a table reads better dense

const only = (record: Person, roles: readonly Role[]): Person =>
  Object.fromEntries(roles.map((role) => [role, record[role] ?? '']));
const RANK: { readonly [answer in Answer]: number } = { apart: 0, review: 1, merge: 2 };
const answerOf = (records: readonly Person[]): Answer => answersIn('alone', records).get('ab')!;
const letter = (at: number): string => String.fromCharCode(97 + at);

describe('dedupe', () => {
  it('says the same of each pair in whatever order the records stand', () => {
    const shuffled = variants.chain((records) => {
      const order = fc.shuffledSubarray([...records.keys()], { minLength: records.length, maxLength: records.length });
      return fc.tuple(fc.constant(records), order);
    });
    fc.assert(
      fc.property(shuffled, ([records, order]) => {
        const straight = answersIn('alone', records);
        for (const [pair, answer] of answersIn(
          'alone',
          order.map((at) => records[at]!),
        )) {
          const [a, b] = [...pair].map((one) => order[one.charCodeAt(0) - 97]!) as [number, number];
          expect(straight.get(letter(Math.min(a, b)) + letter(Math.max(a, b)))).toBe(answer);
        }
      }),
      { numRuns: 60 * RUNS },
    );
  });

  it('says the same of a pair with a stranger in the file', () => {
    const stranger: Person = {
      first_name: 'Ottilie', last_name: 'Quarnbeck', email: 'oq@vale.example', phone: '+47 55 55 01 01', birth_date: '1950-07-07',
      street: '880 Harbour View', city: 'Bergen', company: 'Vale Glass', linkedin: 'linkedin.com/in/ottilie', suffix: '', owner: 'Vera',
    }; // biome-ignore format: one line
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const answers = answersIn('alone', [a, b, stranger]);
        expect(answers.get('ab')).toBe(answerOf([a, b]));
        expect([answers.get('ac'), answers.get('bc')]).toEqual(['apart', 'apart']);
      }),
      { numRuns: 60 * RUNS },
    );
  });

  it('never brings two birth dates or two generations together, through whatever chain', () => {
    fc.assert(
      fc.property(variants, (records) => {
        for (const [[a, b], answer] of answersIn('alone', records)) {
          if (answer !== 'merge') continue;
          const [left, right] = [a!, b!].map((one) => records[one.charCodeAt(0) - 97]!) as [Person, Person];
          for (const role of ['birth_date', 'suffix'] as const) {
            if (left[role] && right[role]) expect(left[role]).toBe(right[role]);
          }
        }
      }),
      { numRuns: 150 * RUNS },
    );
  });

  describe('finds a pair no more alike when something that it has in common is blanked', () => {
    for (const role of COLUMNS) {
      (OPEN.includes(role) ? it.fails : it)(role, () => {
        const check = ([a, b]: readonly [Person, Person], value: string): void => {
          const full = answerOf([
            { ...a, [role]: value },
            { ...b, [role]: value },
          ]);
          const half = answerOf([
            { ...a, [role]: value },
            { ...b, [role]: '' },
          ]);
          expect(RANK[half]).toBeLessThanOrEqual(RANK[full]);
        };
        for (const known of KNOWN) check(known, VALUES[role][0]!);
        const values = VALUES[role].filter((value) => value !== '');
        fc.assert(fc.property(pair, fc.constantFrom(...values), check), { numRuns: 50 * RUNS });
      });
    }
  });

  it('takes a value for nothing where the other record has none', () => {
    const lone: readonly Column[] = ['email', 'phone', 'birth_date', 'street', 'city', 'company', 'linkedin'];
    fc.assert(
      fc.property(pair, fc.constantFrom(...lone), ([a, b], role) => {
        const half = answerOf([
          { ...a, [role]: VALUES[role][0]! },
          { ...b, [role]: '' },
        ]);
        expect(half).toBe(
          answerOf([
            { ...a, [role]: '' },
            { ...b, [role]: '' },
          ]),
        );
      }),
      { numRuns: 120 * RUNS },
    );
  });

  it('does not look at how a record came and whose it is', () => {
    const about: Person = {
      owner: 'Vera Holt', lifecycle_stage: 'customer', lead_source: 'Trade fair', record_source: 'IMPORT', job_title: 'Glass Blower', created_at: '2019-03-04',
      opt_out_email: 'true', industry: 'Glass', notes: 'met at the fair', state: '',
    }; // biome-ignore format: one line
    fc.assert(
      fc.property(pair, fc.subarray(Object.keys(about) as Role[]), ([a, b], roles) => {
        const same = only(about, roles);
        expect(
          answerOf([
            { ...a, id: '1', ...same },
            { ...b, id: '2', ...same },
          ]),
        ).toBe(answerOf([a, b]));
      }),
      { numRuns: 60 * RUNS },
    );
  });
});
