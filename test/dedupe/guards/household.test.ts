/** People of one home are as many people as they have names, and each of them may be in the file twice. */
import { guard, p, row, todo } from './table.ts';

const home = { street: '12 Oak Lane', postal_code: '02134', city: 'Boston' };
const landline = { phone: '+1 617 555 0101' };
const house = { street: '4 The Avenue', postal_code: 'M1 9JP', city: 'Manchester' };
const born = (birth_date: string) => ({ birth_date });
const desk = {
  company: 'Tessera Foods',
  street: 'Lindenallee 133',
  postal_code: '60355',
  city: 'Frankfurt',
  phone: '+49 176 1865 8340',
};
const mail = (email: string) => ({ email });

guard('spouses', [
  row('one home', 'apart', p('Anna', 'Lindqvist', home), p('Erik', 'Lindqvist', home)),
  row('one home and landline', 'apart', p('Anna', 'Lindqvist', home, landline), p('Erik', 'Lindqvist', home, landline)),
  row('two family names', 'apart', p('Anna', 'Lindqvist', home, landline), p('Pekka', 'Korhonen', home, landline)),
  row('each with a mailbox', 'apart', p('Anna', 'Lindqvist', home, landline, mail('anna.l@mail.example')), p('Erik', 'Lindqvist', home, landline, mail('erik.l@mail.example'))),
  row('mailbox of both, nothing else', 'review', p('Anna', 'Lindqvist', mail('lindqvist@home.example')), p('Erik', 'Lindqvist', mail('lindqvist@home.example'))),
  row('mailbox of both, home and landline', 'review', p('Anna', 'Lindqvist', home, landline, mail('lindqvist@home.example')), p('Erik', 'Lindqvist', home, landline, mail('lindqvist@home.example'))),
  row('mailbox of both, born on two days', 'review|apart', p('Anna', 'Lindqvist', home, landline, mail('lindqvist@home.example'), born('1984-05-31')), p('Erik', 'Lindqvist', home, landline, mail('lindqvist@home.example'), born('1981-01-02'))),
  row('mailbox that names both', 'review|apart', p('John', 'Harlow', home, mail('john.and.mary@home.example')), p('Mary', 'Harlow', home, mail('john.and.mary@home.example'))),
  row('mailbox that names both, two family names', 'review|apart', p('John', 'Harlow', home, mail('john.and.mary@home.example')), p('Mary', 'Osgood', home, mail('john.and.mary@home.example'))),
  row('Michael and Michelle', 'review|apart', p('Michael', 'Harlow', home, landline), p('Michelle', 'Harlow', home, landline)),
  row('Patrick and Patricia', 'review|apart', p('Patrick', 'Harlow', home, landline), p('Patricia', 'Harlow', home, landline)),
  row('Christian and Christine', 'review|apart', p('Christian', 'Harlow', home, landline), p('Christine', 'Harlow', home, landline)),
  row('Robert and Roberta', 'review|apart', p('Robert', 'Harlow', home, landline), p('Roberta', 'Harlow', home, landline)),
  row('Jean and Jeanne, one mailbox', 'review|apart', p('Jean', 'Dupré', home, mail('dupre@maison.example')), p('Jeanne', 'Dupré', home, mail('dupre@maison.example'))),
  row('Mario and Maria, all shared', 'review|apart', p('Mario', 'Rinaldi', home, landline, mail('rinaldi@casa.example')), p('Maria', 'Rinaldi', home, landline, mail('rinaldi@casa.example'))),
  row('Carl and Carla', 'review|apart', p('Carl', 'Harlow', home, landline), p('Carla', 'Harlow', home, landline)),
  ...[['János', 'Jánosné'], ['József', 'Józsefné'], ['José María', 'María José'], ['Jan', 'Janneke'], ['Ali', 'Aliye'], ['Minh', 'Linh']].map(([a, b]) =>
    row(`${a} and ${b}, all shared`, 'review|apart', p(a!, 'Harlow', home, landline, mail('harlow@home.example')), p(b!, 'Harlow', home, landline, mail('harlow@home.example')))),
  row('initial that fits both', { ab: 'review|apart', ac: 'review|apart', bc: 'apart' }, p('J.', 'Harlow', home, landline), p('John', 'Harlow', home, landline), p('Jane', 'Harlow', home, landline)),
  row('initial, one landline, home', 'review', p('H.', 'Ashworth', house, { phone: '+44 161 496 0123' }), p('Hilary', 'Ashworth', house, { phone: '+44 161 496 0123' })),
  row('initial, one landline, of one without its country', 'review', p('H.', 'Ashworth', house, { phone: '+44 161 496 0123' }), p('Hilary', 'Ashworth', house, { phone: '0161 496 0123' })),
  row('initial, one mobile, home', 'merge', p('H.', 'Ashworth', house, { phone: '+44 7911 123456' }), p('Hilary', 'Ashworth', house, { phone: '+44 7911 123456' })),
  row('initial, one landline, born on one day', 'merge', p('H.', 'Ashworth', { phone: '+44 161 496 0123' }, born('1964-10-09')), p('Hilary', 'Ashworth', { phone: '+44 161 496 0123' }, born('1964-10-09'))),
  row('both in one record', 'review|apart', p('John & Mary', 'Harlow', home, landline), p('John', 'Harlow', home, landline)),
  row('both in one record, and each alone', { ab: 'review|apart', ac: 'review|apart', bc: 'apart' }, p('John and Mary', 'Harlow', home), p('John', 'Harlow', home), p('Mary', 'Harlow', home)),
  row('one full name column', 'apart', { full_name: 'Anna Lindqvist', ...home, ...landline }, { full_name: 'Erik Lindqvist', ...home, ...landline }),
]); // biome-ignore format: a table reads better dense

guard('a new family name', [
  row('renamed mailbox, mobile and office', 'merge|review', p('Jutta', 'Meyersen', desk, mail('jutta.meyersen@tessera.example')), p('Jutta', 'Kochhaus', desk, mail('jutta.kochhaus@tessera.example'))),
  row('another given name', 'apart', p('Jutta', 'Meyersen', desk, mail('jutta.meyersen@tessera.example')), p('Heike', 'Kochhaus', desk, mail('heike.kochhaus@tessera.example'))),
  row('another office', 'review|apart', p('Jutta', 'Meyersen', { phone: desk.phone }, mail('jutta.meyersen@tessera.example')), p('Jutta', 'Kochhaus', { phone: desk.phone }, mail('jutta.kochhaus@tessera.example'))),
]); // biome-ignore format: a table reads better dense

guard('parent and child', [
  row('one home and landline', 'apart', p('Helen', 'Harlow', home, landline), p('Tyler', 'Harlow', home, landline)),
  row('one name, 28 years apart', 'apart', p('John', 'Harlow', home, landline, born('1955-02-11')), p('John', 'Harlow', home, landline, born('1983-07-26'))),
  row('one name and one mailbox, 28 years apart', 'review|apart', p('John', 'Harlow', home, landline, mail('harlow@home.example'), born('1955-02-11')), p('John', 'Harlow', home, landline, mail('harlow@home.example'), born('1983-07-26'))),
  row('Anna and Annabel', 'review|apart', p('Anna', 'Harlow', home, landline, born('1961-03-12')), p('Annabel', 'Harlow', home, landline, born('1990-10-05'))),
  row('child on the mailbox of the parent', 'review', p('Helen', 'Harlow', home, mail('helen.harlow@home.example')), p('Tyler', 'Harlow', home, mail('helen.harlow@home.example'))),
  row('birth date of one is not known', 'merge|review', p('John', 'Harlow', home, landline, born('1955-02-11')), p('John', 'Harlow', home, landline)),
]); // biome-ignore format: a table reads better dense

guard('siblings', [
  row('one home and landline', 'apart', p('Carlos', 'Belmonte', home, landline), p('Lucía', 'Belmonte', home, landline)),
  row('a year apart', 'apart', p('Carlos', 'Belmonte', home, born('2001-04-05')), p('Lucía', 'Belmonte', home, born('2002-04-05'))),
  row('Daniel and Daniela', 'review|apart', p('Daniel', 'Belmonte', home, landline), p('Daniela', 'Belmonte', home, landline)),
  row('Jon and Joan', 'review|apart', p('Jon', 'Belmonte', home, landline), p('Joan', 'Belmonte', home, landline)),
  row('Elena and Helena', 'review|apart', p('Elena', 'Belmonte', home, landline, born('1990-02-03')), p('Helena', 'Belmonte', home, landline, born('1993-11-20'))),
  row('Deepak and Deepa', 'review|apart', p('Deepak', 'Belmonte', home, landline), p('Deepa', 'Belmonte', home, landline)),
  row('Priya and Priyanka', 'review|apart', p('Priya', 'Belmonte', landline), p('Priyanka', 'Belmonte', landline)),
  row('Nadia and Nadir', 'review|apart', p('Nadia', 'Belmonte', home, landline), p('Nadir', 'Belmonte', home, landline)),
  row('Mukesh and Rakesh', 'review|apart', p('Mukesh', 'Belmonte', home, landline), p('Rakesh', 'Belmonte', home, landline)),
  row('two of three are one', { ab: 'merge', ac: 'apart', bc: 'apart' }, p('Carlos', 'Belmonte', home, landline), p('Carlos', 'Belmont', home, landline), p('Lucía', 'Belmonte', home, landline)),
]); // biome-ignore format: a table reads better dense

guard('roommates', [
  row('one home', 'apart', p('Priya', 'Raman', home), p('Stella', 'Okafor', home)),
  row('one home and landline', 'apart', p('Priya', 'Raman', home, landline), p('Stella', 'Okafor', home, landline)),
  row('one first name', 'review|apart', p('Anna', 'Raman', home, landline), p('Anna', 'Okafor', home, landline)),
  row('one first name, each with a mailbox', 'apart', p('Anna', 'Raman', home, mail('a.raman@mail.example')), p('Anna', 'Okafor', home, mail('okafor@post.example'))),
  row('four in a flat', 'apart', p('Priya', 'Raman', home, landline), p('Stella', 'Okafor', home, landline), p('Tom', 'Ashdown', home, landline), p('Greta', 'Falk', home, landline)),
]); // biome-ignore format: a table reads better dense

guard('three generations', [
  row('one home and landline', 'apart', p('Helen', 'Harlow', home, landline, born('1938-01-09')), p('Susan', 'Harlow', home, landline, born('1962-06-17')), p('Megan', 'Harlow', home, landline, born('1990-11-23'))),
  row('without birth dates', 'apart', p('Helen', 'Harlow', home, landline), p('Susan', 'Harlow', home, landline), p('Megan', 'Harlow', home, landline)),
  row('one mailbox', 'review|apart', p('Helen', 'Harlow', home, mail('harlows@home.example')), p('Susan', 'Harlow', home, mail('harlows@home.example')), p('Megan', 'Harlow', home, mail('harlows@home.example'))),
  row('grandmother and grandchild of one name', { ac: 'apart', rest: 'apart' }, p('Helen', 'Harlow', home, landline, born('1938-01-09')), p('Susan', 'Harlow', home, landline, born('1962-06-17')), p('Helen', 'Harlow', home, landline, born('1990-11-23'))),
]); // biome-ignore format: a table reads better dense

guard('one person of a household, twice', [
  row('typo in the first name, born the same day', 'merge', p('Margaret', 'Harlow', home, born('1961-03-12')), p('Margraet', 'Harlow', home, born('1961-03-12'))),
  row('letter missing in the first name, born the same day', 'merge', p('Frederick', 'Harlow', home, born('1961-03-12')), p('Fredrick', 'Harlow', home, born('1961-03-12'))),
  row('typo in the last name, home and landline', 'merge', p('Anna', 'Lindqvist', home, landline), p('Anna', 'Lindqvst', home, landline)),
  row('same name and home', 'merge', p('Lachlan', 'Berrigan', home), p('Lachlan', 'Berrigan', home, { street: '12 Oak Ln.' })),
  row('spouse beside both', { ab: 'merge', ac: 'apart', bc: 'apart' }, p('Anna', 'Lindqvist', home, landline), p('Anna', 'Lindqvist', home, landline, mail('anna.l@mail.example')), p('Erik', 'Lindqvist', home, landline, mail('erik.l@mail.example'))),
  row('spouse on the same mailbox', { ab: 'merge', ac: 'review|apart', bc: 'review|apart' }, p('Anna', 'Lindqvist', home, mail('lindqvist@home.example')), p('Anna', 'Lindqvist', home, landline, mail('lindqvist@home.example')), p('Erik', 'Lindqvist', home, landline, mail('lindqvist@home.example'))),
  row('both spouses twice', { ac: 'merge', bd: 'merge', rest: 'apart' }, p('Anna', 'Lindqvist', home, landline), p('Erik', 'Lindqvist', home, landline), p('Anna', 'Lindqvist', home), p('Erik', 'Lindqvist', home)),
  row('moved, mobile and birth date kept', 'merge', p('Anna', 'Lindqvist', home, born('1984-05-31'), { mobile: '+1 617 555 0188' }), p('Anna', 'Lindqvist', born('1984-05-31'), { mobile: '617-555-0188', street: '4 Pine Court', city: 'Salem', postal_code: '01970' })),
]); // biome-ignore format: a table reads better dense

guard('home and birth date alone, as in a register', [
  row('same name', 'merge', p('Lachlan', 'Berrigan', home, born('1961-03-12')), p('Lachlan', 'Berrigan', born('1961-03-12'), { street: '12 Oak Lane', city: 'Boston' })),
  row('typo in both names', 'merge', p('Lachlan', 'Berrigan', home, born('1961-03-12')), p('Lachan', 'Berigan', home, born('1961-03-12'))),
  row('two slips in the street', 'merge', p('Lachlan', 'Berrigan', home, born('1961-03-12')), p('Lachlan', 'Berrigan', born('1961-03-12'), { ...home, street: '12 Oka Lnae' })),
  row('moved', 'merge|review', p('Lachlan', 'Berrigan', home, born('1961-03-12')), p('Lachlan', 'Berrigan', born('1961-03-12'), { street: '4 Pine Court', city: 'Salem', postal_code: '01970' })),
  row('neighbours of one name and day', 'merge|review', p('Lachlan', 'Berrigan', home, born('1961-03-12')), p('Lachlan', 'Berrigan', born('1961-03-12'), { ...home, street: '14 Oak Lane' })),
  row('cousins of one day', 'apart', p('Lachlan', 'Berrigan', home, born('1961-03-12')), p('Miriam', 'Berrigan', born('1961-03-12'), { street: '4 Pine Court', city: 'Salem', postal_code: '01970' })),
  row('two lodgers of one day', 'apart', p('Lachlan', 'Berrigan', home, born('1961-03-12')), p('Stella', 'Okafor', home, born('1961-03-12'))),
  todo('one first name and day, two homes', 'apart', p('Lachlan', 'Berrigan', home, born('1961-03-12')), p('Lachlan', 'Okafor', born('1961-03-12'), { street: '4 Pine Court', city: 'Salem', postal_code: '01970' })),
]); // biome-ignore format: a table reads better dense

guard('first name missing', [
  row('own mailbox', 'merge|review', p('Kyra', 'Webbley', home, mail('kyra.w@mail.example')), p('', 'Webbley', mail('kyra.w@mail.example'))),
  row('home and birth date', 'merge|review', p('Kyra', 'Webbley', home, born('1947-04-29')), p('', 'Webbley', home, born('1947-04-29'))),
  row('home and birth date of twins', { ab: 'review|apart', bc: 'review|apart', ac: 'apart' }, p('Kyra', 'Webbley', home, born('1947-04-29')), p('', 'Webbley', home, born('1947-04-29')), p('Thomas', 'Webbley', home, born('1947-04-29'))),
  row('home', 'review|apart', p('Kyra', 'Webbley', home), p('', 'Webbley', home)),
  row('home and landline', 'review|apart', p('Kyra', 'Webbley', home, landline), p('', 'Webbley', home, landline)),
  row('home and landline of two', { ac: 'apart', rest: 'review|apart' }, p('Kyra', 'Webbley', home, landline), p('', 'Webbley', home, landline), p('Thomas', 'Webbley', home, landline)),
  row('mailbox of two', { ac: 'review|apart', rest: 'review|apart' }, p('Kyra', 'Webbley', mail('webbley@home.example')), p('', 'Webbley', mail('webbley@home.example')), p('Thomas', 'Webbley', mail('webbley@home.example'))),
]); // biome-ignore format: a table reads better dense
