/** What programs and people put in where they know nothing is no evidence, neither for nor against. */
import type { Person } from '../people.ts';
import { guard, p, row, todo } from './table.ts';

const two = (same: Person): readonly [Person, Person] => [p('Mary', 'McCallum', same), p('Tom', 'Bakersfield', same)];
/** Namesakes of whom nothing else agrees. */
const namesakes = (same: Person): readonly [Person, Person] => [
  p('John', 'Smith', { city: 'Austin', job_title: 'Welder' }, same),
  p('John', 'Smith', { city: 'Boston', job_title: 'CFO' }, same),
];
const EMPTY: readonly Person[] = [
  { email: 'test@test.com' }, { email: 'none@none.com' }, { email: 'noemail@noemail.com' }, { email: 'na@na.com' }, { email: 'unknown@unknown.com' }, { email: 'asdf@asdf.com' },
  { phone: '000-000-0000' }, { phone: '555-555-5555' }, { phone: '123456789' }, { phone: '1234567890' }, { phone: '999 999 9999' }, { phone: '+1 111 111 1111' },
  { mobile: '0000000' }, { phone: 'Unknown' }, { birth_date: '1900-01-01' }, { birth_date: '1970-01-01' }, { birth_date: '0000-00-00' }, { birth_date: '9999-12-31' }, { birth_date: '1899-12-30' },
  { street: 'Unknown' }, { street: 'N/A' }, { street: 'none' }, { street: '-' }, { street: 'TBD' }, { street: 'Same as above' }, { postal_code: '00000' }, { postal_code: '99999' }, { company: 'N/A' },
  { company: 'Unknown' }, { company: 'Self-employed' }, { company: 'Private' }, { company: 'Retired' }, { company: '-' }, { external_id: '0' }, { external_id: 'N/A' }, { external_id: 'none' },
  { linkedin: 'https://www.linkedin.com/in/' }, { linkedin: 'https://www.linkedin.com' }, { linkedin: 'N/A' },
]; // biome-ignore format: a table reads better dense
const titleOf = (same: Person): string => Object.entries(same).map(([role, value]) => `${role} ${value}`).join(); // biome-ignore format: one line
const NOBODY = {
  email: 'test@test.com',
  phone: '000-000-0000',
  birth_date: '1900-01-01',
  company: 'N/A',
  street: 'Unknown',
};

guard('placeholder and two people', EMPTY.map((same) => row(titleOf(same), 'apart', ...two(same)))); // biome-ignore format: one line

/** Titles of rows that the model does not fulfil yet. */
guard('placeholder and namesakes', EMPTY.map((same) => row(titleOf(same), 'apart', ...namesakes(same)))); // biome-ignore format: one line

guard('placeholder names', [
  row('Unknown Unknown in one city', 'apart', p('Unknown', 'Unknown', { city: 'Boston', email: 'mmc@mail.example' }), p('Unknown', 'Unknown', { city: 'Boston', email: 'tomb@post.example' })),
  row('Test Test, two mailboxes', 'apart', p('Test', 'Test', { email: 'mmc@mail.example', city: 'Boston' }), p('Test', 'Test', { email: 'tomb@post.example', city: 'Boston' })),
  row('N/A, one phone', 'review|apart', p('N/A', 'N/A', { phone: '+1 617 555 0101', email: 'mmc@mail.example' }), p('N/A', 'N/A', { phone: '+1 617 555 0101', email: 'tomb@post.example' })),
  row('Unknown and a name at one home', 'review|apart', p('Unknown', 'Webbley', { street: '12 Oak Lane', city: 'Boston' }), p('Kyra', 'Webbley', { street: '12 Oak Lane', city: 'Boston' })),
  row('first name and a dot', 'review|apart', p('John', '.', { city: 'Boston', email: 'mmc@mail.example' }), p('John', '.', { city: 'Boston', email: 'tomb@post.example' })),
  todo('Mr and Mrs', 'apart', p('Mr', 'Webbley', { street: '12 Oak Lane', city: 'Boston' }), p('Mrs', 'Webbley', { street: '12 Oak Lane', city: 'Boston' })),
  row('Customer 1 and Customer 2', 'review|apart', p('Customer', '1', { city: 'Boston' }), p('Customer', '2', { city: 'Boston' })),
]); // biome-ignore format: a table reads better dense

guard('all at once', [
  row('two people', 'apart', ...two(NOBODY)),
  row('namesakes', 'apart', ...namesakes(NOBODY)),
  row('five people', 'apart', p('Mary', 'McCallum', NOBODY), p('Tom', 'Bakersfield', NOBODY), p('Olga', 'Petrenko', NOBODY), p('Sven', 'Larsson', NOBODY), p('Leonard', 'Chan', NOBODY)),
  row('namesakes at 123 Main Street of two cities', 'review|apart', ...namesakes({ street: '123 Main Street' })),
  row('four people at 123 Main Street', 'apart', p('Mary', 'McCallum', { street: '123 Main Street' }), p('Tom', 'Bakersfield', { street: '123 Main Street' }), p('Olga', 'Petrenko', { street: '123 Main Street' }), p('Sven', 'Larsson', { street: '123 Main Street' })),
]); // biome-ignore format: a table reads better dense

const mine = { email: 'tuomas.v@mail.example' };
guard('placeholder beside a value hinders nothing', [
  row('birth date', 'merge', p('Tuomas', 'Virtasalmi', mine, { birth_date: '1984-05-31' }), p('Tuomas', 'Virtasalmi', mine, { birth_date: '1900-01-01' })),
  row('phone', 'merge', p('Tuomas', 'Virtasalmi', mine, { phone: '+358 40 555 0101' }), p('Tuomas', 'Virtasalmi', mine, { phone: '000-000-0000' })),
  row('company', 'merge', p('Tuomas', 'Virtasalmi', mine, { company: 'Halvorsen Marine' }), p('Tuomas', 'Virtasalmi', mine, { company: 'N/A' })),
  row('street and city', 'merge', p('Tuomas', 'Virtasalmi', mine, { street: '4 Linnankatu', city: 'Turku' }), p('Tuomas', 'Virtasalmi', mine, { street: 'Unknown', city: 'Unknown' })),
  row('first name', 'merge|review', p('Tuomas', 'Virtasalmi', mine), p('Unknown', 'Virtasalmi', mine)),
  row('whole name', 'merge|review', p('Tuomas', 'Virtasalmi', mine), p('Unknown', 'Unknown', mine)),
  row('email, and the phone is the same', 'merge', p('Tuomas', 'Virtasalmi', mine, { mobile: '+358 40 555 0101' }), p('Tuomas', 'Virtasalmi', { email: 'none@none.com', mobile: '040 555 0101' })),
  row('external id', 'merge', p('Tuomas', 'Virtasalmi', mine, { external_id: 'K-10442' }), p('Tuomas', 'Virtasalmi', mine, { external_id: '0' })),
]); // biome-ignore format: a table reads better dense
