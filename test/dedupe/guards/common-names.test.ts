/** What a name and a city are worth: nothing where thousands have the name, a look where hardly anybody has. */
import type { Person } from '../people.ts';
import { guard, p, row } from './table.ts';

const inCity = (first: string, last: string, city: string): readonly [Person, Person] => [
  p(first, last, { city, email: 'first.contact77@gmail.com' }),
  p(first, last, { city, phone: '+44 20 7946 0858' }),
];
const mailboxes = (first: string, last: string, city: string): readonly [Person, Person] => [
  p(first, last, { city, email: 'first.contact77@gmail.com', phone: '+44 20 7946 0101' }),
  p(first, last, { city, email: 'quite.another@yahoo.com', phone: '+44 161 496 0858' }),
];
const COMMON = [
  ['John', 'Smith', 'London'], ['Maria', 'Garcia', 'Madrid'], ['Wei', 'Wang', 'Beijing'], ['Anh', 'Nguyen', 'Hanoi'], ['Mohammed', 'Ali', 'Cairo'],
  ['Thomas', 'Müller', 'Berlin'], ['Matti', 'Korhonen', 'Helsinki'], ['Min-jun', 'Kim', 'Seoul'], ['Ivan', 'Ivanov', 'Sofia'], ['José', 'Silva', 'São Paulo'],
] as const; // biome-ignore format: a table reads better dense

guard('common name, only the city in common', COMMON.map(([first, last, city]) => row(`${first} ${last}, ${city}`, 'review|apart', ...inCity(first, last, city)))); // biome-ignore format: one line

guard('common name and city, all else differs', COMMON.map(([first, last, city]) => row(`${first} ${last}, ${city}`, 'apart', ...mailboxes(first, last, city)))); // biome-ignore format: one line

const FIVE = ['+44 20 7946 0101', '+44 20 7946 0202', '+44 20 7946 0333', '+44 161 496 0444', '+44 113 496 0555'];
guard('many of one name', [
  row('five phones in one city', 'apart', ...FIVE.map((phone) => p('John', 'Smith', { city: 'London', phone }))),
  row('five mailboxes in one city', 'apart', ...['jsmi81@gmail.com', 'smithy@yahoo.com', 'bigjohn@gmx.de', 'j.s.west@icloud.com', 'londonjohn@outlook.com'].map((email) => p('John', 'Smith', { city: 'London', email }))),
  row('王伟 in Beijing, two mobiles', 'review|apart', { full_name: '王伟', city: '北京', mobile: '+86 138 1234 5678' }, { full_name: '王伟', city: '北京', mobile: '+86 139 8765 4321' }),
  row('no city, mailbox and phone', 'apart', p('John', 'Smith', { email: 'jsmi81@gmail.com' }), p('John', 'Smith', { phone: '+44 20 7946 0858' })),
  row('one country', 'apart', p('John', 'Smith', { email: 'jsmi81@gmail.com', country: 'United Kingdom' }), p('John', 'Smith', { phone: '+44 20 7946 0858', country: 'United Kingdom' })),
]); // biome-ignore format: a table reads better dense

guard('rare name', [
  row('only the city in common', 'merge|review', ...inCity('Tuomas', 'Virtasalmi', 'Turku')),
  row('only the city in common, another rare name', 'merge|review', ...inCity('Ottilie', 'Quarnbeck', 'Leeds')),
  row('postcode and city', 'merge|review', p('Tuomas', 'Virtasalmi', { city: 'Turku', postal_code: '20100', email: 'first.contact77@gmail.com' }), p('Tuomas', 'Virtasalmi', { city: 'Turku', postal_code: '20100', phone: '+358 40 555 0858' })),
  row('city, mailboxes and phones differ', 'review|apart', ...mailboxes('Tuomas', 'Virtasalmi', 'Turku')),
  row('two cities', 'review|apart', p('Tuomas', 'Virtasalmi', { city: 'Turku', email: 'first.contact77@gmail.com' }), p('Tuomas', 'Virtasalmi', { city: 'Malaga', phone: '+34 600 555 085' })),
  row('name alone', 'review|apart', p('Tuomas', 'Virtasalmi', { email: 'first.contact77@gmail.com' }), p('Tuomas', 'Virtasalmi', { phone: '+358 40 555 0858' })),
]); // biome-ignore format: a table reads better dense

guard('common name and what belongs to one person', COMMON.slice(0, 5).flatMap(([first, last, city]) => [
  row(`${first} ${last}, mailbox`, 'merge', p(first, last, { city, email: 'first.contact77@gmail.com' }), p(first, last, { email: 'first.contact77@gmail.com' })),
  row(`${first} ${last}, phone`, 'merge|review', p(first, last, { city, phone: '+44 20 7946 0858' }), p(first, last, { phone: '020 7946 0858' })),
  row(`${first} ${last}, phone and birth date`, 'merge', p(first, last, { city, phone: '+44 20 7946 0858', birth_date: '1961-03-12' }), p(first, last, { phone: '020 7946 0858', birth_date: '1961-03-12' })),
])); // biome-ignore format: a table reads better dense
