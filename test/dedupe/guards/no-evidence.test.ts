/** Columns that say how a record came, whose it is and where it stands: they say nothing of who it is. */
import type { Person } from '../people.ts';
import { guard, p, row } from './table.ts';

const alike = {
  owner: 'Vera Holt', lifecycle_stage: 'evangelist', lead_source: 'Trade fair 2019', record_source: 'IMPORT', job_title: 'Glass Blower', industry: 'Glass',
  created_at: '2019-03-04 10:11:12', opt_out_email: 'true', country: 'Ireland', state: 'Leinster', notes: 'met at the fair, wants a call in May',
}; // biome-ignore format: one line
const two = (same: Person): readonly [Person, Person] => [
  p('John', 'Smith', { email: 'jsmi81@mail.example', phone: '+353 1 555 0101', city: 'Dublin' }, same),
  p('John', 'Smith', { email: 'bigjohn@post.example', phone: '+353 21 555 0858', city: 'Cork' }, same),
];
const mine = { email: 'tuomas.v@mail.example' };

guard('alike in what says nothing', [
  ...Object.entries(alike).map(([role, value]) => row(`namesakes, ${role}`, 'apart', ...two({ [role]: value }))),
  row('namesakes, all', 'apart', ...two(alike)),
  row('two people, all', 'apart', p('Mary', 'McCallum', alike), p('Tom', 'Bakersfield', alike)),
  row('one family name, all', 'apart', p('Mary', 'McCallum', alike), p('Tom', 'McCallum', alike)),
  row('no names, all', 'apart', { email: 'mmc@mail.example', ...alike }, { email: 'tomb@post.example', ...alike }),
  row('namesakes, mailbox of one and phone of the other', 'review|apart', p('John', 'Smith', { email: 'jsmi81@mail.example' }, alike), p('John', 'Smith', { phone: '+353 1 555 0101' }, alike)),
  row('one opted out, one did not', 'apart', p('John', 'Smith', { email: 'jsmi81@mail.example', opt_out_email: 'true' }), p('John', 'Smith', { phone: '+353 1 555 0101', opt_out_email: 'false' })),
  row('record ids in a row', 'apart', p('John', 'Smith', { id: '10441', email: 'jsmi81@mail.example' }), p('John', 'Smith', { id: '10442', phone: '+353 1 555 0101' })),
  row('one record id, two people', 'review|apart', p('Mary', 'McCallum', { id: '10441', email: 'mmc@mail.example' }), p('Tom', 'Bakersfield', { id: '10441', email: 'tomb@post.example' })),
]); // biome-ignore format: a table reads better dense

guard('different in what says nothing', [
  row('all', 'merge', p('Tuomas', 'Virtasalmi', mine, alike), p('Tuomas', 'Virtasalmi', mine, { owner: 'Sam Rep', lifecycle_stage: 'lead', lead_source: 'Web form', record_source: 'API', job_title: 'CFO', industry: 'Steel', created_at: '2024-11-12', opt_out_email: 'false', notes: 'no' })),
  row('opt-out on one side', 'merge', p('Tuomas', 'Virtasalmi', mine, { opt_out_email: 'true' }), p('Tuomas', 'Virtasalmi', mine, { opt_out_email: 'false' })),
  row('record ids', 'merge', p('Tuomas', 'Virtasalmi', mine, { id: '10441' }), p('Tuomas', 'Virtasalmi', mine, { id: '88213' })),
  row('job titles', 'merge', p('Tuomas', 'Virtasalmi', mine, { job_title: 'Buyer' }), p('Tuomas', 'Virtasalmi', mine, { job_title: 'Head of Purchasing' })),
]); // biome-ignore format: a table reads better dense
