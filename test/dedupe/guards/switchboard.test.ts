/** One number for a whole company: whoever shares it is a colleague. */
import type { Person } from '../people.ts';
import { guard, p, row } from './table.ts';

const office = { company: 'Halvorsen Marine Inc', street: '88 Harbor Way', postal_code: '98101', city: 'Seattle' };
const board = { phone: '+1 206 555 0100', ...office };
const mail = (local: string) => ({ email: `${local}@halvorsen.example` });
const colleagues: readonly Person[] = [
  p('Patrice', 'Jonsson', board),
  p('Leonard', 'Chan', board),
  p('Olga', 'Petrenko', board),
  p('Sven', 'Larsson', board),
];

guard('switchboard', [
  row('two colleagues', 'apart', p('Mary', 'McCallum', board), p('Tom', 'Bakersfield', board)),
  row('many colleagues', 'apart', ...colleagues),
  row('many colleagues, no company', 'apart', ...colleagues.map(({ first_name, last_name, phone }) => ({ first_name, last_name, phone }) as Person)),
  row('two people, two companies', 'apart', p('Mary', 'McCallum', { phone: '+1 206 555 0100', company: 'Halvorsen Marine' }), p('Tom', 'Bakersfield', { phone: '+1 206 555 0100', company: 'Pacific Ropes' })),
  row('one family name', { ab: 'apart', rest: 'apart' }, p('Ingrid', 'Halvorsen', board), p('Lars', 'Halvorsen', board), ...colleagues),
  row('one first name', { ab: 'apart', rest: 'apart' }, p('Olga', 'Ferrante', board), p('Olga', 'Kuznetsov', board), p('Sven', 'Larsson', board), p('Leonard', 'Chan', board)),
  row('brother and sister in the firm', { ab: 'review|apart', rest: 'apart' }, p('Daniel', 'Halvorsen', board), p('Daniela', 'Halvorsen', board), ...colleagues),
  row('father and son in the firm', { ab: 'apart', rest: 'apart' }, p('Lars', 'Halvorsen Sr', board), p('Lars', 'Halvorsen Jr', board), ...colleagues),
  row('namesakes with mailboxes', { ab: 'review|apart', rest: 'apart' }, p('John', 'Smith', board, mail('john.smith'), { job_title: 'CFO' }), p('John', 'Smith', board, mail('john.smith2'), { job_title: 'Deckhand' }), ...colleagues),
  row('namesakes, born on two days', { ab: 'apart', rest: 'apart' }, p('John', 'Smith', board, { birth_date: '1961-03-12' }), p('John', 'Smith', board, { birth_date: '1990-10-05' }), ...colleagues),
  row('initial of two', { ab: 'review|apart', ac: 'review|apart', rest: 'apart' }, p('J.', 'Smithfield', board), p('John', 'Smithfield', board), p('Jane', 'Smithfield', board), ...colleagues),
  row('family name alone', { ab: 'review|apart', rest: 'apart' }, p('', 'Halvorsen', board), p('Ingrid', 'Halvorsen', board), ...colleagues),
]); // biome-ignore format: a table reads better dense

guard('extensions', [
  row('two people, two extensions', 'apart', p('Mary', 'McCallum', office, { phone: '+1 206 555 0100 ext. 12' }), p('Tom', 'Bakersfield', office, { phone: '+1 206 555 0100 ext. 13' })),
  row('two people, one extension', 'apart', p('Mary', 'McCallum', office, { phone: '+1 206 555 0100 ext. 12' }), p('Tom', 'Bakersfield', office, { phone: '+1 206 555 0100 ext. 12' })),
  row('direct dials that differ in the last digits', 'apart', p('Mary', 'McCallum', office, { phone: '+49 30 5550 1012' }), p('Marie', 'McCall', office, { phone: '+49 30 5550 1013' })),
  row('namesakes, two extensions', 'review|apart', p('John', 'Smith', office, { phone: '+1 206 555 0100 ext. 12' }), p('John', 'Smith', office, { phone: '+1 206 555 0100 ext. 47' })),
  row('one person, one extension', 'merge', p('Tuomas', 'Virtasalmi', office, { phone: '+1 206 555 0100 ext. 12' }), p('Tuomas', 'Virtasalmi', office, { phone: '(206) 555-0100 x12' })),
]); // biome-ignore format: a table reads better dense

guard('one person on the switchboard, twice', [
  row('same mailbox', { ab: 'merge', rest: 'apart' }, p('Tuomas', 'Virtasalmi', board, mail('tuomas.v')), p('Tuomas', 'Virtasalmi', board, mail('tuomas.v'), { job_title: 'Buyer' }), ...colleagues),
  row('typo and same mailbox', { ab: 'merge', rest: 'apart' }, p('Tuomas', 'Virtasalmi', board, mail('tuomas.v')), p('Tuomas', 'Virtaslami', board, mail('tuomas.v')), ...colleagues),
  row('one without a mailbox', { ab: 'merge|review', rest: 'apart' }, p('Tuomas', 'Virtasalmi', board, mail('tuomas.v')), p('Tuomas', 'Virtasalmi', board), ...colleagues),
  row('same mobile', { ab: 'merge', rest: 'apart' }, p('Tuomas', 'Virtasalmi', board, { mobile: '+1 206 555 0911' }), p('Tuomas', 'Virtasalmi', board, { mobile: '206 555 0911', job_title: 'Buyer' }), ...colleagues),
  row('same profile', { ab: 'merge', rest: 'apart' }, p('Tuomas', 'Virtasalmi', board, { linkedin: 'linkedin.com/in/tvirtasalmi' }), p('Tuomas', 'Virtasalmi', board, { linkedin: 'https://fi.linkedin.com/in/tvirtasalmi/' }), ...colleagues),
  row('nickname and same mailbox', { ab: 'merge', rest: 'apart' }, p('Bob', 'Fishburne', board, mail('r.fishburne')), p('Robert', 'Fishburne', board, mail('r.fishburne')), ...colleagues),
]); // biome-ignore format: a table reads better dense
