/** One name in several forms, and forms that are several names. */
import { guard, p, row } from './table.ts';

const mail = { email: 'fb7@mail.example' };
const phone = { phone: '+1 503 555 0133' };
const home = { street: '5 Alder Court', postal_code: '97201', city: 'Portland' };
const born = { birth_date: '1984-05-31' };

guard('first and last name swapped', [
  row('a middle initial behind the given name', 'merge', p('Robert A.', 'Bellweather', mail), p('Bellweather', 'Robert', mail)),
  row('a middle initial behind what stands in its place', 'merge', p('Robert', 'Bellweather', mail), p('Bellweather', 'Robert A.', mail)),
  row('a middle initial, home and phone', 'merge', p('Robert A.', 'Bellweather', home, phone), p('Bellweather', 'Robert', home, phone)),
  row('a middle initial, nothing in common', 'review|apart', p('Robert A.', 'Bellweather'), p('Bellweather', 'Robert')),
  row('mailbox', 'merge', p('Ferguson', 'Logan', mail), p('Logan', 'Ferguson', mail)),
  row('phone and home', 'merge|review', p('Ferguson', 'Logan', phone, home), p('Logan', 'Ferguson', phone, home)),
  row('birth date and home', 'merge', p('Ferguson', 'Logan', born, home), p('Logan', 'Ferguson', born, home)),
  row('city alone', 'review|apart', p('Martin', 'James', { city: 'Portland', phone: '+1 503 555 0133' }), p('James', 'Martin', { city: 'Portland', email: 'jm@mail.example' })),
  row('company alone', 'review|apart', p('Martin', 'James', { company: 'Pacific Ropes', email: 'martin@pacificropes.example' }), p('James', 'Martin', { company: 'Pacific Ropes', email: 'james@pacificropes.example' })),
  row('two birth dates', 'apart', p('Martin', 'James', home, born), p('James', 'Martin', home, { birth_date: '1961-03-12' })),
  row('two scripts', 'merge', { full_name: '陈伟', ...mail }, { full_name: 'Wei Chen', ...mail }),
  row('two scripts, another name', 'review|apart', { full_name: '陈伟', ...phone }, { full_name: 'Wei Zhang', ...phone }),
  row('two scripts, and a telephone', 'merge|review', { full_name: '陈伟', ...phone }, { full_name: 'Wei Chen', ...phone }),
  row('Chinese name in Latin letters', 'merge', p('Wei', 'Zhang', mail), p('Zhang', 'Wei', mail)),
]); // biome-ignore format: a table reads better dense

guard('short form', [
  row('mailbox', 'merge', p('Bob', 'Fishburne', mail), p('Robert', 'Fishburne', mail)),
  row('phone', 'merge|review', p('Bob', 'Fishburne', phone), p('Robert', 'Fishburne', phone)),
  row('one name in two spellings, and a phone', 'merge', p('Jürgen', 'Größer', phone), p('Juergen', 'Groesser', phone)),
  row('home', 'merge|review', p('Bob', 'Fishburne', home), p('Robert', 'Fishburne', home)),
  row('birth date and home', 'merge', p('Bob', 'Fishburne', born, home), p('Robert', 'Fishburne', born, home)),
  row('birth date alone', 'merge|review', p('Bob', 'Fishburne', born), p('Robert', 'Fishburne', born, phone)),
  row('company alone', 'review|apart', p('Bob', 'Fishburne', { company: 'Pacific Ropes', phone: '+1 503 555 0133' }), p('Robert', 'Fishburne', { company: 'Pacific Ropes', email: 'robert@pacificropes.example' })),
  row('city alone', 'review|apart', p('Bob', 'Smith', { city: 'Portland', phone: '+1 503 555 0133' }), p('Robert', 'Smith', { city: 'Portland', email: 'rob@mail.example' })),
  row('Russian', 'merge', p('Саша', 'Иванов', mail), p('Александр', 'Иванов', mail)),
  row('Finnish', 'merge', p('Pekka', 'Virtasalmi', mail), p('Pekka Juhani', 'Virtasalmi', mail)),
  row('Alex and Alexandra at home', 'review|apart', p('Alex', 'Kirkwall', home, phone), p('Alexandra', 'Kirkwall', home, phone)),
  row('Sam and Samantha at home', 'review|apart', p('Sam', 'Kirkwall', home, phone), p('Samantha', 'Kirkwall', home, phone)),
  row('Pat of Patrick and Patricia', { ab: 'review|apart', ac: 'review|apart', bc: 'review|apart' }, p('Pat', 'Kirkwall', home, phone), p('Patrick', 'Kirkwall', home, phone), p('Patricia', 'Kirkwall', home, phone)),
  row('two birth dates', 'apart', p('Bob', 'Fishburne', home, born), p('Robert', 'Fishburne', home, { birth_date: '1961-03-12' })),
]); // biome-ignore format: a table reads better dense

guard('married name', [
  row('birth date and phone', 'merge|review', p('Anna', 'Raman', born, phone), p('Anna', 'Okafor', born, phone)),
  row('mailbox', 'merge|review', p('Anna', 'Raman', mail), p('Anna', 'Okafor', mail)),
  row('mailbox and birth date', 'merge|review', p('Anna', 'Raman', mail, born), p('Anna', 'Okafor', mail, born)),
  row('both names, mailbox', 'merge', p('Anna', 'Raman', mail), p('Anna', 'Raman-Okafor', mail)),
  row('both names, home', 'merge|review', p('Anna', 'Raman', home), p('Anna', 'Raman-Okafor', home)),
  row('both names, city alone', 'review|apart', p('Anna', 'Raman', { city: 'Portland', phone: '+1 503 555 0133' }), p('Anna', 'Raman-Okafor', { city: 'Portland', email: 'ao@mail.example' })),
  row('maiden name in brackets', 'merge|review', p('Anna', 'Okafor (Raman)', mail), p('Anna', 'Okafor', mail)),
  row('home alone', 'review|apart', p('Anna', 'Raman', home), p('Anna', 'Okafor', home)),
  row('birth date alone', 'review|apart', p('Anna', 'Raman', born), p('Anna', 'Okafor', born, phone)),
  row('company alone', 'apart', p('Anna', 'Raman', { company: 'Pacific Ropes', email: 'anna.r@pacificropes.example' }), p('Anna', 'Okafor', { company: 'Pacific Ropes', email: 'anna.o@pacificropes.example' })),
]); // biome-ignore format: a table reads better dense

guard('spelling', [
  row('umlaut written out', 'merge', p('Jürgen', 'Müllerheim', mail), p('Juergen', 'Muellerheim', mail)),
  row('umlaut left out, home', 'merge', p('Jürgen', 'Müllerheim', home), p('Jurgen', 'Mullerheim', home)),
  row('two scripts, mailbox', 'merge|review', p('Иван', 'Кузнецов', mail), p('Ivan', 'Kuznetsov', mail)),
  row('initial, mailbox', 'merge|review', p('F.', 'Bellweather', mail), p('Florence', 'Bellweather', mail)),
  row('initial, home', 'review|apart', p('F.', 'Bellweather', home), p('Florence', 'Bellweather', home)),
  row('middle initial on one side', 'merge', p('Florence A.', 'Bellweather', home, phone), p('Florence', 'Bellweather', home, phone)),
  row('two middle initials', 'review|apart', p('Florence A.', 'Bellweather', home, phone), p('Florence B.', 'Bellweather', home, phone)),
  row('doctor', 'merge', p('Dr. Florence', 'Bellweather', mail), p('Florence', 'Bellweather', mail)),
  row('full name and columns', 'merge|review', { full_name: 'Florence Bellweather', ...phone, ...home }, p('Florence', 'Bellweather', phone, home)),
  row('Chinese full name and mobile', 'merge', { full_name: '王芳', mobile: '13812345678' }, { full_name: '王芳', mobile: '+86 138 1234 5678' }),
  row('particle', 'merge', p('Anna', 'van der Berg', mail), p('Anna', 'Vanderberg', mail)),
  row('apostrophe', 'merge', p('Sean', "O'Brienne", phone), p('Sean', 'OBrienne', phone)),
]); // biome-ignore format: a table reads better dense

const desk = { company: 'Wrentec Instruments', phone: '+1 303 863 7343' };
const titled = (title: string) =>
  row(title, 'merge', p(`${title} Florence`, 'Bellweather', mail, desk), p('Florence', 'Bellweather', mail, desk));

guard('title in the name column', [
  ...['Dr.', 'Prof. Dr.', 'Mr.', 'Mrs', 'Frau', 'Ing.', 'Dott.', 'Mme', 'Dipl.-Ing.'].map(titled),
  row('phone and company alone', 'merge|review', p('Dr. Florence', 'Bellweather', desk), p('Florence', 'Bellweather', desk)),
  row('degree behind', 'merge', p('Florence', 'Bellweather, PhD', mail), p('Florence', 'Bellweather', mail)),
  row('title before the surname', 'merge', p('Florence', 'Dr. Bellweather', mail), p('Florence', 'Bellweather', mail)),
  row('a name like a title', 'review|apart', p('Dean', 'Bellweather', home), p('Deanna', 'Bellweather', home)),
]); // biome-ignore format: a table reads better dense
