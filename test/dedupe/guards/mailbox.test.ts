/** Mailboxes of a function, of a couple and of a team: several people, each of whom may be there twice. */
import type { Person } from '../people.ts';
import { guard, p, row, todo } from './table.ts';

const firm = { company: 'Halvorsen Marine', city: 'Seattle' };
const at = (local: string) => ({ email: `${local}@halvorsen.example` });
const two = (local: string, more: Person = {}): readonly [Person, Person] => [
  p('Mary', 'McCallum', at(local), more),
  p('Tom', 'Bakersfield', at(local), more),
];
const five = (local: string): readonly Person[] => [
  ...two(local, firm),
  p('Olga', 'Petrenko', at(local), firm),
  p('Sven', 'Larsson', at(local), firm),
  p('Leonard', 'Chan', at(local), firm),
];

guard('role mailbox', [
  row('info, two people', 'apart', ...two('info')),
  row('sales, two people of one company', 'apart', ...two('sales', firm)),
  row('office, five people', 'apart', ...five('office')),
  row('info, five people', 'apart', ...five('info')),
  row('support with a number', 'apart', ...two('support2')),
  row('accounts.payable', 'apart', ...two('accounts.payable', firm)),
  row('Finnish myynti', 'apart', ...two('myynti', firm)),
  row('German buchhaltung', 'apart', ...two('buchhaltung', firm)),
  row('Spanish ventas', 'apart', ...two('ventas', firm)),
  row('French contact', 'apart', ...two('contact', firm)),
  todo('info of a branch', 'apart', ...two('info.tacoma', firm)),
  row('noreply', 'apart', ...two('noreply')),
  row('a couple in one firm', 'apart', p('Ingrid', 'Halvorsen', at('info'), firm), p('Lars', 'Halvorsen', at('info'), firm)),
  row('Daniel and Daniela', 'review|apart', p('Daniel', 'Halvorsen', at('info'), firm), p('Daniela', 'Halvorsen', at('info'), firm)),
  row('namesakes in two cities', 'review|apart', p('John', 'Smith', at('sales'), { city: 'Austin' }), p('John', 'Smith', at('sales'), { city: 'Boston' })),
  row('namesakes with two mobiles', 'review|apart', p('John', 'Smith', at('sales'), firm, { mobile: '+1 206 555 0911' }), p('John', 'Smith', at('sales'), firm, { mobile: '+1 206 555 0427' })),
  row('namesakes, born on two days', 'apart', p('John', 'Smith', at('sales'), firm, { birth_date: '1961-03-12' }), p('John', 'Smith', at('sales'), firm, { birth_date: '1990-10-05' })),
  row('no name on one side', 'review|apart', p('Mary', 'McCallum', at('info')), { ...at('info'), ...firm }),
  row('no name, two people', { ab: 'review|apart', ac: 'review|apart', bc: 'apart' }, { ...at('info'), ...firm }, ...two('info')),
  row('initial of two', { ab: 'review|apart', ac: 'review|apart', bc: 'apart' }, p('M.', 'Larsson', at('info')), p('Maja', 'Larsson', at('info')), p('Magnus', 'Larsson', at('info'))),
  row('second address is a role', 'apart', p('Mary', 'McCallum', { email: 'mary@halvorsen.example', email_2: 'info@halvorsen.example' }), p('Tom', 'Bakersfield', { email: 'tom@halvorsen.example', email_2: 'info@halvorsen.example' })),
]); // biome-ignore format: a table reads better dense

guard('mailbox of several', [
  row('team', 'apart', ...five('crew7')),
  row('assistant and boss', 'review', ...two('mmccallum', firm)),
  row('couple', 'review', p('Ingrid', 'Halvorsen', { email: 'halvorsens@fjord.example' }), p('Lars', 'Halvorsen', { email: 'halvorsens@fjord.example' })),
  row('mailbox of one with the name of another', 'review|apart', p('Mary', 'McCallum', at('mary.mccallum')), p('Tom', 'Bakersfield', at('mary.mccallum'))),
  row('mailbox of a family, four people', { rest: 'review|apart' }, ...['Ingrid', 'Lars', 'Nils', 'Maja'].map((first) => p(first, 'Halvorsen', { email: 'halvorsens@fjord.example' }))),
  row('Maria and Mario', 'review|apart', p('Maria', 'Rinaldi', { email: 'rinaldi@casa.example' }), p('Mario', 'Rinaldi', { email: 'rinaldi@casa.example' })),
]); // biome-ignore format: a table reads better dense

guard('one person on a shared mailbox, twice', [
  row('role mailbox, direct phone', 'merge', p('Tuomas', 'Virtasalmi', at('info'), { mobile: '+1 206 555 0911' }), p('Tuomas', 'Virtasalmi', at('info'), { mobile: '206-555-0911', ...firm })),
  row('role mailbox and company, rare name', 'merge|review', p('Tuomas', 'Virtasalmi', at('info'), firm), p('Tuomas', 'Virtasalmi', at('info'), firm, { job_title: 'Buyer' })),
  row('role mailbox, and four others', { ab: 'merge|review', rest: 'any' }, p('Tuomas', 'Virtasalmi', at('info'), firm), p('Tuomas', 'Virtasalmi', at('info'), firm, { job_title: 'Buyer' }), ...five('info')),
  row('own mailbox beside the role', 'merge', p('Tuomas', 'Virtasalmi', { email: 'tuomas.v@halvorsen.example' }), p('Tuomas', 'Virtasalmi', { email: 'info@halvorsen.example', email_2: 'tuomas.v@halvorsen.example' })),
  row('couple', { ab: 'merge', ac: 'review|apart', bc: 'review|apart' }, p('Ingrid', 'Halvorsen', { email: 'halvorsens@fjord.example', city: 'Bergen' }), p('Ingrid', 'Halvorsen', { email: 'halvorsens@fjord.example' }), p('Lars', 'Halvorsen', { email: 'halvorsens@fjord.example' })),
  row('couple, typo', { ab: 'merge', ac: 'review|apart', bc: 'review|apart' }, p('Ingrid', 'Halvorsen', { email: 'halvorsens@fjord.example', street: '3 Kaigaten', city: 'Bergen' }), p('Ingird', 'Halvorsen', { email: 'halvorsens@fjord.example', street: '3 Kaigaten', city: 'Bergen' }), p('Lars', 'Halvorsen', { email: 'halvorsens@fjord.example' })),
]); // biome-ignore format: a table reads better dense

guard('own mailbox', [
  row('free mailbox of a common name, two homes and phones', 'review|apart', p('Carol', 'Nelson', { email: 'carol.nelson@gmail.com', phone: '+1 415 880 3750', street: '12 Oak Lane', city: 'Boston', postal_code: '02134' }), p('Carol', 'Nelson', { email: 'carol.nelson@gmail.com', phone: '+1 718 449 1217', street: '7614 Main Street', city: 'Denver', postal_code: '80201' })),
  row('same name', 'merge', p('Mary', 'McCallum', at('mary.mccallum')), p('MARY', 'MCCALLUM', { email: 'Mary.McCallum@Halvorsen.example', ...firm })),
  row('plus tag', 'merge', p('Mary', 'McCallum', { email: 'mary.mccallum+news@gmail.com' }), p('Mary', 'McCallum', { email: 'marymccallum@googlemail.com' })),
  row('typo in the name', 'merge', p('Mary', 'McCallum', at('mary.mccallum')), p('Mary', 'McCalum', at('mary.mccallum'))),
  row('no name on one side', 'merge', p('Mary', 'McCallum', at('mary.mccallum')), { ...at('mary.mccallum'), ...firm }),
  row('no names', 'merge', { ...at('mary.mccallum'), city: 'Seattle' }, at('mary.mccallum')),
  row('new phone', 'merge', p('Mary', 'McCallum', at('mary.mccallum'), { phone: '+1 206 555 0100' }), p('Mary', 'McCallum', at('mary.mccallum'), { phone: '+1 425 555 0177' })),
]); // biome-ignore format: a table reads better dense
