/** What one person has one of: a birth date, a profile. Two different ones are two people, unless it is a slip. */
import type { Person } from '../people.ts';
import { guard, p, row } from './table.ts';

const all = {
  street: '5 Alder Court', postal_code: '97201', city: 'Portland', phone: '+1 503 555 0133', email: 'bellweather@mail.example', company: 'Pacific Ropes',
}; // biome-ignore format: one line
const home = { street: '5 Alder Court', postal_code: '97201', city: 'Portland' };
const one = (birth_date: string, ...rest: readonly Person[]): Person =>
  p('Florence', 'Bellweather', { birth_date }, ...rest);

guard('two birth dates', [
  row('all else the same', 'review|apart', one('1984-05-31', all), one('1961-03-12', all)),
  row('one home', 'apart', one('1984-05-31', home), one('1961-03-12', home)),
  row('one mobile and home', 'apart', one('1984-05-31', home, { mobile: '+1 503 555 0911' }), one('1961-03-12', home, { mobile: '+1 503 555 0911' })),
  row('one mailbox', 'review|apart', one('1984-05-31', { email: 'fb7@mail.example' }), one('1961-03-12', { email: 'fb7@mail.example' })),
  row('one profile', 'review|apart', one('1984-05-31', { linkedin: 'linkedin.com/in/fbw' }), one('1961-03-12', { linkedin: 'linkedin.com/in/fbw' })),
  row('one external id', 'review|apart', one('1984-05-31', { external_id: 'K-10442' }), one('1961-03-12', { external_id: 'K-10442' })),
  row('a year apart, one city', 'review|apart', p('Wei', 'Zhang', { birth_date: '1990-03-04', city: 'Beijing' }), p('Wei', 'Zhang', { birth_date: '1991-03-04', city: 'Beijing' })),
  row('one day and month, 12 years apart, all else the same', 'review|apart', one('1984-05-31', all), one('1972-05-31', all)),
  row('written in two ways', 'apart', one('31 May 1984', home), one('1961-03-12', home)),
  row('through a third without one', { ab: 'review|apart', rest: 'any' }, one('1984-05-31', all), one('1961-03-12', all), p('Florence', 'Bellweather', all)),
  row('through two without one', { ab: 'review|apart', rest: 'any' }, one('1984-05-31', all), one('1961-03-12', all), p('Florence', 'Bellweather', all), p('Florence', 'Bellweather', home)),
  row('through a slip between', { ac: 'review|apart', rest: 'any' }, one('1984-05-31', all), one('1984-05-21', all), one('1984-06-21', all)),
]); // biome-ignore format: a table reads better dense

guard('a slip in the birth date', [
  row('one digit, mailbox', 'merge|review', one('1984-05-31', { email: 'fb7@mail.example' }), one('1984-05-21', { email: 'fb7@mail.example' })),
  row('one digit, all the same', 'merge|review', one('1984-05-31', all), one('1984-05-21', all)),
  row('day and month swapped, home', 'merge|review', one('1984-05-11', home), one('1984-11-05', home)),
  row('day and month swapped, all the same', 'merge|review', one('1984-05-11', all), one('1984-11-05', all)),
  row('one digit, city alone', 'review|apart', one('1984-05-31', { city: 'Portland' }), one('1984-05-21', { city: 'Portland' })),
  row('one digit, first names of twins', 'review|apart', p('Emma', 'Bellweather', home, { birth_date: '1984-05-31' }), p('Emily', 'Bellweather', home, { birth_date: '1984-05-21' })),
]); // biome-ignore format: a table reads better dense

guard('the same birth date', [
  row('written in two ways', 'merge', one('1984-05-31', home), one('31 May 1984', home)),
  row('home', 'merge', one('1984-05-31', home), one('1984-05-31', home, { phone: '+1 503 555 0133' })),
  row('other people of the day', 'apart', one('1984-05-31', { city: 'Portland' }), p('Hugo', 'Lindgren', { birth_date: '1984-05-31', city: 'Portland' })),
  row('one family name, two towns', 'apart', one('1984-05-31', { city: 'Portland' }), p('Hugo', 'Bellweather', { birth_date: '1984-05-31', city: 'Salem' })),
]); // biome-ignore format: a table reads better dense

guard('profiles and ids', [
  row('two profiles, one company', 'review|apart', p('Florence', 'Bellweather', { company: 'Pacific Ropes', linkedin: 'linkedin.com/in/fbw' }), p('Florence', 'Bellweather', { company: 'Pacific Ropes', linkedin: 'linkedin.com/in/florence-bellweather-9' })),
  row('two profiles, one mailbox', 'merge|review', p('Florence', 'Bellweather', { email: 'fb7@mail.example', linkedin: 'linkedin.com/in/fbw' }), p('Florence', 'Bellweather', { email: 'fb7@mail.example', linkedin: 'linkedin.com/in/florence-bellweather-9' })),
  row('company page as profile', 'apart', p('Florence', 'Bellweather', { linkedin: 'linkedin.com/company/pacific-ropes' }), p('Hugo', 'Lindgren', { linkedin: 'linkedin.com/company/pacific-ropes' })),
  row('company page as profile, namesakes', 'review|apart', p('John', 'Smith', { linkedin: 'linkedin.com/company/pacific-ropes', email: 'js1@pacificropes.example' }), p('John', 'Smith', { linkedin: 'linkedin.com/company/pacific-ropes', email: 'bigjohn@pacificropes.example' })),
  row('profile of one on the record of another', 'review|apart', p('Florence', 'Bellweather', { linkedin: 'linkedin.com/in/fbw' }), p('Hugo', 'Lindgren', { linkedin: 'linkedin.com/in/fbw' })),
  row('two external ids say nothing', 'merge', p('Florence', 'Bellweather', { email: 'fb7@mail.example', external_id: 'K-10442' }), p('Florence', 'Bellweather', { email: 'fb7@mail.example', external_id: '99-731' })),
  row('one external id and name', 'merge|review', p('Florence', 'Bellweather', { external_id: 'K-10442', city: 'Portland' }), p('Florence', 'Bellweather', { external_id: 'K-10442' })),
  row('one external id, two names', 'review|apart', p('Florence', 'Bellweather', { external_id: 'K-10442' }), p('Hugo', 'Lindgren', { external_id: 'K-10442' })),
  row('external id of a household', 'review|apart', p('Florence', 'Bellweather', home, { external_id: 'K-10442' }), p('Hugo', 'Bellweather', home, { external_id: 'K-10442' })),
]); // biome-ignore format: a table reads better dense

const asked = { external_id: '00000000001' };
const some = [
  p('Hugo', 'Lindgren', asked),
  p('Mary', 'Oduya', asked),
  p('Ines', 'Caldera', asked),
  p('Piotr', 'Zielonka', asked),
];
guard('one external id for many people: what was put in where one was asked for', [
  row('nothing else', 'apart', p('Florence', 'Bellweather', asked), ...some),
  row('one town', 'apart', p('Florence', 'Bellweather', asked, { city: 'Portland' }), p('Ada', 'Brightwater', asked, { city: 'Portland' }), ...some),
  row('namesakes in two towns', { ab: 'review|apart', rest: 'apart' }, p('Florence', 'Bellweather', asked, { city: 'Portland' }), p('Florence', 'Bellweather', asked, { city: 'Salem' }), ...some),
  row('one of them twice', { ab: 'merge', rest: 'apart' }, p('Florence', 'Bellweather', asked, { email: 'fb7@mail.example' }), p('Florence', 'Bellweather', asked, { email: 'fb7@mail.example' }), ...some),
]); // biome-ignore format: a table reads better dense

const firms = ['Oderbrück Shipping', 'Stadtwerke Neudorf', 'Bäckerei Hansen'].map((company) => ({ company, ...asked }));
const number = { phone: '+49 30 5550 1000', city: 'Berlin' };
guard('one external id for many organisations', [
  row('nothing else', 'apart', { company: 'Weberling Logistik', ...asked }, ...firms),
  row('one of them twice', { ab: 'merge', rest: 'apart' }, { company: 'Weberling KG', ...asked, ...number }, { company: 'Weberling', ...asked, ...number }, ...firms),
], 'company'); // biome-ignore format: a table reads better dense
