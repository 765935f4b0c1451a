/** Pairs that look like one person and are not, and pairs that are. One table a guard. */
import { describe, expect, it } from 'vitest';
import { type Person, verdict } from './people.ts';

type Row = readonly [title: string, a: Person, b: Person, others?: readonly Person[]];
type Expected = 'merge' | 'review' | 'none' | 'not merge';

function table(
  name: string,
  expected: Expected,
  rows: readonly Row[],
  kind: 'contact' | 'company' | 'unknown' = 'contact',
): void {
  describe(`${name}: ${expected}`, () => {
    for (const [title, a, b, others] of rows) {
      it(title, () => {
        const got = verdict(a, b, others, kind);
        if (expected === 'not merge') expect(got).not.toBe('merge');
        else expect(got).toBe(expected);
        expect(verdict(b, a, others, kind)).toBe(got);
      });
    }
  });
}

const p = (first_name: string, last_name: string, rest: Person = {}): Person => ({ first_name, last_name, ...rest });
const home = { street: '12 Oak Lane', postal_code: '02134', city: 'Boston' };
const office = { company: 'Acme Inc', street: '1 Acme Plaza', postal_code: '94105', city: 'San Francisco' };

table('one person', 'merge', [
  ['same name and email', p('Mary', 'McDonald', { email: 'mary@acme.example' }), p('MARY', 'MCDONALD', { email: 'Mary@Acme.example' })],
  ['nickname and email', p('Bob', 'Fisher', { email: 'b.fisher@acme.example' }), p('Robert', 'Fisher', { email: 'b.fisher@acme.example' })],
  ['typo and email', p('Matti', 'Virtanen', { email: 'matti.v@acme.example' }), p('Matti', 'Virtannen', { email: 'matti.v@acme.example' })],
  ['same name and phone', p('Jane', 'Doe', { phone: '+1 727 555 0128' }), p('Jane', 'Doe', { phone: '(727) 555-0128' })],
  ['phone in another column', p('Jane', 'Doe', { phone: '+1 727 555 0128' }), p('Jane', 'Doe', { mobile: '7275550128' })],
  ['same name and home', p('Lachlan', 'Berry', home), p('Lachlan', 'Berry', { ...home, street: '12 Oak Ln' })],
  ['same name and birth date', p('Ana', 'Núñez', { birth_date: '1984-05-31' }), p('Ana', 'Nunez', { birth_date: '1984-05-31' })],
  ['first and last swapped', p('Ferguson', 'Logan', { email: 'lf@day.example' }), p('Logan', 'Ferguson', { email: 'lf@day.example' })],
  ['no name on one side, own mailbox', p('Mary', 'McDonald', { email: 'mary@acme.example' }), { email: 'mary@acme.example' }],
  ['no names, same own mailbox', { email: 'maya@uni.example', city: 'Turku' }, { email: 'maya@uni.example' }],
  ['LinkedIn profile', p('Ana', 'Núñez', { linkedin: 'linkedin.com/in/ana' }), p('Ana', 'Núñez Gómez', { linkedin: 'https://www.linkedin.com/in/ana/' })],
  ['Chinese full name and phone', { full_name: '王芳', mobile: '13812345678' }, { full_name: '王芳', mobile: '+86 138 1234 5678' }],
  ['Russian short name and email', p('Саша', 'Иванов', { email: 'ivanov@acme.example' }), p('Александр', 'Иванов', { email: 'ivanov@acme.example' })],
  ['second email equals first', p('Kim', 'Lee', { email: 'kim@lee.example' }), p('Kim', 'Lee', { email: 'office@lee.example', email_2: 'kim@lee.example' })],
  ['colleague with new phone', p('Sean', "O'Brien", { email: 'sean@obrien.example', phone: '+353 1 555 0100' }), p('Sean', 'OBrien', { email: 'sean@obrien.example', phone: '+353 86 555 0199' })],
  ['one slip in the birth date', p('Ana', 'Núñez', { birth_date: '1984-05-31', email: 'ana@x.example' }), p('Ana', 'Núñez', { birth_date: '1984-05-21', email: 'ana@x.example' })],
]); // biome-ignore format: a table reads better dense

table('half a name', 'merge', [
  ['same home and birth date', p('Kyra', 'Webb', { birth_date: '1947-04-29', ...home }), p('', 'Webb', { birth_date: '1947-04-29', ...home })],
]); // biome-ignore format: a table reads better dense

table('half a name', 'not merge', [
  ['same home', p('Kyra', 'Webb', home), p('', 'Webb', home)],
  ['same family phone', p('Kyra', 'Webb', { phone: '617 555 0101' }), p('', 'Webb', { phone: '617 555 0101' }), [p('Tom', 'Webb', { phone: '617 555 0101' })]],
]); // biome-ignore format: a table reads better dense

table('generational suffix', 'none', [
  ['Jr and Sr at home', p('Robert', 'Brown', { suffix: 'Jr', ...home, phone: '617 555 0101' }), p('Robert', 'Brown', { suffix: 'Sr', ...home, phone: '617 555 0101' })],
  ['in the last name', p('Robert', 'Brown Jr.', home), p('Robert', 'Brown Sr.', home)],
  ['II and III with one email', p('John', 'Hale', { suffix: 'II', email: 'hale@hale.example' }), p('John', 'Hale', { suffix: 'III', email: 'hale@hale.example' })],
  ['in full names', { full_name: 'Robert Brown Jr.', phone: '617 555 0101' }, { full_name: 'Robert Brown, Sr.', phone: '617 555 0101' }],
]); // biome-ignore format: a table reads better dense

table('suffix on one side', 'review', [
  ['at home with one phone', p('Pete', 'Lund Jr.', { ...home, phone: '617 555 0101' }), p('Pete', 'Lund', { ...home, phone: '617 555 0101' })],
  ['with one email', p('Pete', 'Lund', { suffix: 'Jr.', email: 'pete@lund.example' }), p('Pete', 'Lund', { email: 'pete@lund.example' })],
  ['in full names', { full_name: 'Pete Lund, Jr.', email: 'pete@lund.example' }, { full_name: 'Pete Lund', email: 'pete@lund.example' }],
]); // biome-ignore format: a table reads better dense

table('suffix on one side, list of unknown kind', 'review', [
  ['at home with one phone', { full_name: 'Pete Lund Jr.', ...home, phone: '617 555 0101' }, { full_name: 'Pete Lund', ...home, phone: '617 555 0101' }],
], 'unknown'); // biome-ignore format: a table reads better dense

table('suffix on one side', 'merge', [
  ['born the same day', p('Pete', 'Lund Jr.', { ...home, birth_date: '1984-05-31' }), p('Pete', 'Lund', { ...home, birth_date: '1984-05-31' })],
]); // biome-ignore format: a table reads better dense

table('short form of a name', 'review', [
  ['family phone and home', p('Alex', 'Kirk', { ...home, phone: '617 555 0101' }), p('Alexandra', 'Kirk', { ...home, phone: '617 555 0101' })],
  ['with the rest of the family', p('Alex', 'Kirk', { ...home, phone: '617 555 0101' }), p('Alexandra', 'Kirk', { ...home, phone: '617 555 0101' }), [p('Tom', 'Kirk', { ...home, phone: '617 555 0101' })]],
  ['home alone', p('Bob', 'Fisher', home), p('Robert', 'Fisher', home)],
  ['phone alone', p('Bob', 'Fisher', { phone: '617 555 0101' }), p('Robert', 'Fisher', { phone: '617 555 0101' })],
  ['two spellings', p('Catherine', 'Kirk', home), p('Kathryn', 'Kirk', home)],
  ['mailbox of a couple', p('Alex', 'Kirk', { ...home, email: 'kirks@home.example' }), p('Alexandra', 'Kirk', { ...home, email: 'kirks@home.example' }), [p('Tom', 'Kirk', { ...home, email: 'kirks@home.example' })]],
]); // biome-ignore format: a table reads better dense

table('short form of a name', 'merge', [
  ['own email', p('Alex', 'Kirk', { email: 'alex.k@home.example' }), p('Alexandra', 'Kirk', { email: 'alex.k@home.example' })],
  ['birth date and home', p('Bob', 'Fisher', { ...home, birth_date: '1984-05-31' }), p('Robert', 'Fisher', { ...home, birth_date: '1984-05-31' })],
  ['profile', p('Bob', 'Fisher', { linkedin: 'linkedin.com/in/bobf' }), p('Robert', 'Fisher', { linkedin: 'linkedin.com/in/bobf' })],
]); // biome-ignore format: a table reads better dense

table('suffix on one side', 'not merge', [
  ['at home', p('Robert', 'Brown', { suffix: 'Jr', ...home }), p('Robert', 'Brown', { suffix: '', ...home })],
  ['on one phone', p('Robert', 'Brown Jr', { phone: '617 555 0101' }), p('Robert', 'Brown', { phone: '617 555 0101' })],
]);

table('birth date', 'not merge', [
  ['father and son', p('John', 'Hale', { birth_date: '1955-02-11', ...home, phone: '617 555 0101' }), p('John', 'Hale', { birth_date: '1985-07-23', ...home, phone: '617 555 0101' })],
  ['even with one email', p('John', 'Hale', { birth_date: '1955-02-11', email: 'hale@hale.example' }), p('John', 'Hale', { birth_date: '1985-07-23', email: 'hale@hale.example' })],
  ['namesakes born a year apart', p('Wei', 'Zhang', { birth_date: '1990-03-04', city: 'Beijing' }), p('Wei', 'Zhang', { birth_date: '1991-03-04', city: 'Beijing' })],
]); // biome-ignore format: a table reads better dense

table('household', 'none', [
  ['spouses, phone and home', p('Anna', 'Virtanen', { ...home, phone: '+358 9 555 0101' }), p('Matti', 'Virtanen', { ...home, phone: '+358 9 555 0101' })],
  ['spouses, home alone', p('Anna', 'Virtanen', home), p('Matti', 'Virtanen', home)],
  ['partners of two names', p('Anna', 'Virtanen', home), p('Pekka', 'Korhonen', home)],
  ['siblings on the family phone', p('Carlos', 'Ruiz', { phone: '617 555 0101' }), p('Lucía', 'Ruiz', { phone: '617 555 0101' })],
  ['twins', p('Emma', 'Stone', { birth_date: '2001-04-05', ...home, phone: '617 555 0101' }), p('Lucas', 'Stone', { birth_date: '2001-04-05', ...home, phone: '617 555 0101' })],
]); // biome-ignore format: a table reads better dense

table('names that are near and two', 'not merge', [
  ['twins Anna and Anne', p('Anna', 'Stone', { birth_date: '2001-04-05', ...home }), p('Anne', 'Stone', { birth_date: '2001-04-05', ...home })],
  ['brother and sister', p('Daniel', 'Ruiz', { ...home, phone: '617 555 0101' }), p('Daniela', 'Ruiz', { ...home, phone: '617 555 0101' })],
  ['Mario and Maria, one email', p('Mario', 'Rossi', { email: 'rossi@casa.example' }), p('Maria', 'Rossi', { email: 'rossi@casa.example' })],
  ['initial on the family phone', p('J.', 'Smith', { phone: '617 555 0101' }), p('Jane', 'Smith', { phone: '617 555 0101' }), [p('John', 'Smith', { phone: '617 555 0101' })]],
  ['middle initials contradict', p('John A.', 'Smith', home), p('John B.', 'Smith', home)],
]); // biome-ignore format: a table reads better dense

const crowd = (of: Person): Person[] => [
  p('Pat', 'Jones', of),
  p('Lee', 'Chan', of),
  p('Olga', 'Petrova', of),
  p('Sven', 'Larsson', of),
];

table('shared values alone', 'none', [
  ['role mailbox', p('Mary', 'McDonald', { email: 'info@acme.example' }), p('Tom', 'Baker', { email: 'info@acme.example' })],
  ['switchboard', p('Mary', 'McDonald', { phone: '415 555 0100' }), p('Tom', 'Baker', { phone: '415 555 0100' }), crowd({ phone: '415 555 0100' })],
  ['switchboard and company', p('Mary', 'McDonald', { phone: '415 555 0100', ...office }), p('Tom', 'Baker', { phone: '415 555 0100', ...office }), crowd({ phone: '415 555 0100', ...office })],
  ['mailbox of many', p('Mary', 'McDonald', { email: 'team7@acme.example' }), p('Tom', 'Baker', { email: 'team7@acme.example' }), crowd({ email: 'team7@acme.example' })],
  ['colleagues', p('Mary', 'McDonald', office), p('Tom', 'Baker', office)],
  ['placeholder email', p('Mary', 'McDonald', { email: 'test@test.com' }), p('Tom', 'Baker', { email: 'test@test.com' })],
  ['placeholder phone and birth date', p('Mary', 'McDonald', { phone: '000-000-0000', birth_date: '1900-01-01' }), p('Mary', 'Baker', { phone: '000-000-0000', birth_date: '1900-01-01' })],
  ['empty is no evidence', p('Mary', 'McDonald', { email: '', phone: '', city: '' }), p('Mary', 'Baker', { email: '', phone: '', city: '' })],
  ['name alone', p('Mary', 'McDonald', { email: 'mary@acme.example' }), p('Mary', 'McDonald', { phone: '415 555 0111' })],
]); // biome-ignore format: a table reads better dense

table('shared values with a name', 'not merge', [
  ['namesakes on the switchboard', p('John', 'Smith', { phone: '415 555 0100', ...office }), p('John', 'Smith', { phone: '415 555 0100', ...office, city: 'San Francisco ' }), crowd({ phone: '415 555 0100', ...office })],
  ['namesakes on a role mailbox', p('John', 'Smith', { email: 'sales@acme.example', city: 'Austin' }), p('John', 'Smith', { email: 'sales@acme.example', city: 'Boston' })],
  ['nobody by name on a phone', { phone: '415 555 0111', city: 'Austin' }, { phone: '415 555 0111' }],
  ['namesakes at one company, all else differs', p('John', 'Smith', { ...office, email: 'john.smith@acme.example', phone: '415 555 0111' }), p('John', 'Smith', { ...office, email: 'john.smith2@acme.example', phone: '415 555 0222' })],
  ['namesakes at one company, two mailboxes', p('John', 'Smith', { ...office, email: 'john.smith@acme.example' }), p('John', 'Smith', { ...office, email: 'jsmith7@acme.example' })],
  ['namesakes at one office', p('John', 'Smith', { ...office, job_title: 'CEO' }), p('John', 'Smith', { ...office, job_title: 'CFO' })],
  ['namesakes in one city', p('John', 'Smith', { city: 'London' }), p('John', 'Smith', { city: 'London', country: 'UK' })],
  ['free mailbox of the name, phones and homes differ', p('Carol', 'Nelson', { email: 'carol.nelson@gmail.com', phone: '415 880 3750', ...home }), p('Carol', 'Nelson', { email: 'carol.nelson@gmail.com', phone: '718 449 1217', street: '7614 Main St', city: 'Denver', postal_code: '80201' })],
]); // biome-ignore format: a table reads better dense

const family = { ...home, phone: '617 555 0101', email: 'virtaset@koti.example' };
table('same email, two names', 'review', [
  ['spouses, email and home', p('Anna', 'Virtanen', { ...home, email: 'virtaset@koti.example' }), p('Matti', 'Virtanen', { ...home, email: 'virtaset@koti.example' })],
  ['spouses, email, phone and home', p('Anna', 'Virtanen', family), p('Matti', 'Virtanen', family)],
  ['spouses, born on two days', p('Anna', 'Virtanen', { ...family, birth_date: '1984-05-31' }), p('Matti', 'Virtanen', { ...family, birth_date: '1981-01-02' })],
  ['a family of four', p('Anna', 'Virtanen', family), p('Matti', 'Virtanen', family), [p('Sofia', 'Virtanen', family), p('Oskar', 'Virtanen', family)]],
  ['clearly different', p('Mary', 'McDonald', { email: 'mm@acme.example' }), p('Tom', 'Baker', { email: 'mm@acme.example' })],
  ['couple, nothing else known', p('Anna', 'Virtanen', { email: 'virtaset@koti.example' }), p('Matti', 'Virtanen', { email: 'virtaset@koti.example' })],
  ['maiden name', p('Anna', 'Virtanen', { email: 'anna@koti.example' }), p('Anna', 'Korhonen', { email: 'anna@koti.example' })],
]); // biome-ignore format: a table reads better dense

const acme = { company: 'Acme Inc.', company_domain: 'acme.example' };
table('one company', 'merge', [
  ['name and domain', acme, { company: 'ACME', website: 'https://www.acme.example' }],
  ['name and address', { company: 'Hotel Bel-Air', street: '701 Stone Canyon Rd.', city: 'Bel Air' }, { company: 'bel-air hotel', street: '701 stone canyon road', city: 'bel air' }],
  ['name and phone', { company: 'Campanile', phone: '213 938 1447', city: 'Los Angeles' }, { company: 'Campanile', phone: '213-938-1447' }],
], 'company'); // biome-ignore format: a table reads better dense

table('two companies', 'not merge', [
  ['branches of a chain', { company: 'Starbucks', company_domain: 'starbucks.example', street: '1 Main St', city: 'Austin' }, { company: 'Starbucks', company_domain: 'starbucks.example', street: '9 Oak Ave', city: 'Boston' }],
  ['tenants of one building', { company: 'Globex', street: '350 Fifth Ave', city: 'New York' }, { company: 'Initech', street: '350 Fifth Ave', city: 'New York' }],
  ['name in one city', { company: 'Central Bakery', city: 'London' }, { company: 'Central Bakery', city: 'London', industry: 'Food' }],
  ['subsidiaries on one domain', acme, { company: 'Globex Shipping', company_domain: 'acme.example' }],
  ['numbered houses', { company: 'Studio 54', street: '2 Elm St', city: 'Turku' }, { company: 'Studio 55', street: '2 Elm St', city: 'Turku' }],
], 'company'); // biome-ignore format: a table reads better dense

const ritz = { street: '3434 Peachtree Rd.', city: 'Atlanta', phone: '404 237 2700' };
table('two names in one house with one phone', 'review', [
  ['cafe and dining room of a hotel', { company: 'cafe ritz-carlton buckhead', ...ritz }, { company: 'dining room ritz-carlton buckhead', ...ritz }],
  ['school and church', { company: 'St. Mary School', ...ritz }, { company: 'St. Mary Church', ...ritz }],
  ['two businesses', { company: 'Nordic Freight', ...ritz }, { company: 'Baltic Timber', ...ritz }],
], 'company'); // biome-ignore format: a table reads better dense

table('two names in one house with one phone', 'not merge', [
  ['not even through the hotel', { company: 'cafe ritz-carlton buckhead', ...ritz }, { company: 'dining room ritz-carlton buckhead', ...ritz }, [{ company: 'ritz-carlton buckhead', ...ritz }]],
], 'company'); // biome-ignore format: a table reads better dense

table('one name in one house with one phone', 'merge', [
  ['word order', { company: 'Ritz-Carlton Cafe', ...ritz }, { company: 'cafe  ritz-carlton', ...ritz }],
  ['with its kind and without', { company: 'Palm Grill Restaurant', ...ritz }, { company: 'Palm Grill', ...ritz }],
  ['typo', { company: 'Nordic Frieght', ...ritz }, { company: 'Nordic Freight Oy', ...ritz }],
], 'company'); // biome-ignore format: a table reads better dense

table('list of unknown kind', 'none', [
  ['spouses under one name column', { full_name: 'Anna Virtanen', ...home }, { full_name: 'Matti Virtanen', ...home }],
  ['Jr and Sr under one name column', { full_name: 'Robert Brown Jr', ...home }, { full_name: 'Robert Brown Sr', ...home }],
], 'unknown'); // biome-ignore format: a table reads better dense
