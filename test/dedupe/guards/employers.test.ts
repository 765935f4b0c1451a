/** One person's old and new employer, and the next person in the old chair. */
import type { Person } from '../people.ts';
import { guard, p, row, todo } from './table.ts';

const before = {
  company: 'Halvorsen Marine',
  email: 'tuomas.virtasalmi@halvorsen.example',
  phone: '+1 206 555 0100',
  job_title: 'Buyer',
};
const after = {
  company: 'Pacific Ropes',
  email: 't.virtasalmi@pacificropes.example',
  phone: '+1 503 555 0420',
  job_title: 'Head of Purchasing',
};
const rare = (...rest: readonly Person[]): Person => p('Tuomas', 'Virtasalmi', ...rest);
const john = (...rest: readonly Person[]): Person => p('John', 'Smith', ...rest);
const home = { street: '4 Alder Court', city: 'Seattle', postal_code: '98109' };
const cell = { mobile: '+1 206 555 0911' };
const born = { birth_date: '1984-05-31' };
const profile = { linkedin: 'linkedin.com/in/tuomas-v' };

guard('old and new employer', [
  row('mobile', 'merge|review', rare(before, cell), rare(after, cell)),
  row('mobile, common name', 'merge|review', john(before, cell), john(after, cell)),
  todo('profile', 'merge', rare(before, profile), rare(after, profile)),
  row('birth date, rare name', 'merge|review', rare(before, born), rare(after, born)),
  row('birth date and city, common name', 'merge|review', john(before, born, { city: 'Seattle' }), john(after, born, { city: 'Seattle' })),
  row('home', 'merge|review', rare(before, home), rare(after, home)),
  row('home and birth date', 'merge', rare(before, home, born), rare(after, home, born)),
  row('mobile and birth date', 'merge', rare(before, cell, born), rare(after, cell, born)),
  row('second email', 'merge', rare(before, { email_2: 'tuomas77@gmail.com' }), rare(after, { email_2: 'tuomas77@gmail.com' })),
  row('mobile, short form of the name', 'merge|review', p('Bob', 'Fishburne', { company: 'Halvorsen Marine', email: 'bob@halvorsen.example' }, cell), p('Robert', 'Fishburne', { company: 'Pacific Ropes', email: 'robert@pacificropes.example' }, cell)),
]); // biome-ignore format: a table reads better dense

guard('nothing but the name', [
  row('common name', 'apart', john(before, { email: 'john.smith@halvorsen.example' }), john(after, { email: 'jsmith@pacificropes.example' })),
  row('rare name', 'review|apart', rare(before), rare(after)),
  row('common name, one city', 'review|apart', john(before, { email: 'john.smith@halvorsen.example', city: 'Seattle' }), john(after, { email: 'jsmith@pacificropes.example', city: 'Seattle' })),
  row('common name, one mailbox name', 'review|apart', john(before, { email: 'john.smith@halvorsen.example' }), john(after, { email: 'john.smith@pacificropes.example' })),
  row('rare name, one mailbox name', 'review|apart', rare(before), rare(after, { email: 'tuomas.virtasalmi@pacificropes.example' })),
  row('one job title', 'review|apart', john(before, { email: 'john.smith@halvorsen.example' }), john(after, { job_title: 'Buyer', email: 'jsmith@pacificropes.example' })),
  row('two profiles', 'review|apart', rare(before, profile), rare(after, { linkedin: 'linkedin.com/in/virtasalmi-tuomas-j' })),
  row('two birth dates', 'apart', rare(before, born), rare(after, { birth_date: '1961-03-12' })),
  row('two mobiles', 'apart', john(before, cell, { email: 'john.smith@halvorsen.example' }), john(after, { mobile: '+1 503 555 0777', email: 'jsmith@pacificropes.example' })),
]); // biome-ignore format: a table reads better dense

guard('successor', [
  row('desk phone and title', 'apart', p('Mary', 'McCallum', { company: 'Halvorsen Marine', phone: '+1 206 555 0122', job_title: 'CEO' }), p('Tom', 'Bakersfield', { company: 'Halvorsen Marine', phone: '+1 206 555 0122', job_title: 'CEO' })),
  row('mailbox of the predecessor', 'review|apart', p('Mary', 'McCallum', { company: 'Halvorsen Marine', email: 'm.mccallum@halvorsen.example' }), p('Tom', 'Bakersfield', { company: 'Halvorsen Marine', email: 'm.mccallum@halvorsen.example' })),
  row('desk phone and first name', 'review|apart', p('Anna', 'Raman', { company: 'Halvorsen Marine', phone: '+1 206 555 0122', email: 'anna.raman@halvorsen.example' }), p('Anna', 'Okafor', { company: 'Halvorsen Marine', phone: '+1 206 555 0122', email: 'anna.okafor@halvorsen.example' })),
  row('company mobile', 'apart', p('Mary', 'McCallum', { company: 'Halvorsen Marine', mobile: '+1 206 555 0911' }), p('Tom', 'Bakersfield', { company: 'Halvorsen Marine', mobile: '+1 206 555 0911' })),
  row('mailbox of a job', 'apart', p('Mary', 'McCallum', { email: 'ceo@halvorsen.example' }), p('Tom', 'Bakersfield', { email: 'ceo@halvorsen.example' })),
]); // biome-ignore format: a table reads better dense
