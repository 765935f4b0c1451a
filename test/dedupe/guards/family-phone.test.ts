/** The number on the wall of the hall: it belongs to everybody who lives there. */
import { guard, p, row } from './table.ts';

const phone = { phone: '+1 503 555 0133' };
const home = { street: '5 Alder Court', postal_code: '97201', city: 'Portland' };

guard('family phone', [
  row('siblings', 'apart', p('Carlos', 'Belmonte', phone), p('Lucía', 'Belmonte', phone)),
  row('spouses of two family names', 'apart', p('Carlos', 'Belmonte', phone), p('Stella', 'Okafor', phone)),
  row('Mario and Maria', 'review|apart', p('Mario', 'Rinaldi', phone), p('Maria', 'Rinaldi', phone)),
  row('Paul and Paula, one home', 'review|apart', p('Paul', 'Rinaldi', phone, home), p('Paula', 'Rinaldi', phone, home)),
  row('initial of two', { bc: 'review|apart', rest: 'review|apart' }, p('M.', 'Rinaldi', phone), p('Mario', 'Rinaldi', phone), p('Maria', 'Rinaldi', phone)),
  row('no names at all', 'review|apart', { ...phone, city: 'Portland' }, { ...phone, postal_code: '97201' }),
  row('no name on one side', 'review|apart', p('Carlos', 'Belmonte', phone), { ...phone, city: 'Portland' }),
  row('no name, two in the family', { ab: 'review|apart', ac: 'review|apart', bc: 'apart' }, { ...phone, city: 'Portland' }, p('Carlos', 'Belmonte', phone), p('Lucía', 'Belmonte', phone)),
  row('family name alone, two in the family', { ab: 'review|apart', ac: 'review|apart', bc: 'apart' }, p('', 'Belmonte', phone), p('Carlos', 'Belmonte', phone), p('Lucía', 'Belmonte', phone)),
  row('first name alone, another family name', 'review|apart', p('Carlos', '', phone), p('Carlos', 'Belmonte', phone)),
  row('father and son of one name', 'apart', p('Carlos', 'Belmonte', phone, { birth_date: '1955-02-11' }), p('Carlos', 'Belmonte', phone, { birth_date: '1983-07-26' })),
  row('one first name, two family names', 'review|apart', p('Anna', 'Raman', phone), p('Anna', 'Okafor', phone)),
  row('number passed on to somebody else', 'apart', p('Carlos', 'Belmonte', phone, { city: 'Portland', email: 'carlos@mail.example' }), p('Yuki', 'Tanabe', phone, { city: 'Salem', email: 'yuki@post.example' })),
  row('Alex of Alexander and Alexandra', { ab: 'review|apart', ac: 'review|apart', bc: 'review|apart' }, p('Alex', 'Rinaldi', phone, home), p('Alexander', 'Rinaldi', phone, home), p('Alexandra', 'Rinaldi', phone, home)),
]); // biome-ignore format: a table reads better dense

guard('one person on the family phone, twice', [
  row('same name', 'merge', p('Carlos', 'Belmonte', phone), p('Carlos', 'Belmonte', { phone: '(503) 555-0133', email: 'carlos@mail.example' })),
  row('same name, mobile column', 'merge', p('Carlos', 'Belmonte', phone), p('Carlos', 'Belmonte', { mobile: '503.555.0133' })),
  row('same name and home, sister beside', { ab: 'merge', ac: 'apart', bc: 'apart' }, p('Carlos', 'Belmonte', phone, home), p('Carlos', 'Belmonte', phone, home, { email: 'carlos@mail.example' }), p('Lucía', 'Belmonte', phone, home)),
  row('same name, sister beside', { ab: 'merge|review', ac: 'apart', bc: 'apart' }, p('Carlos', 'Belmonte', phone), p('Carlos', 'Belmonte', phone, { email: 'carlos@mail.example' }), p('Lucía', 'Belmonte', phone)),
  row('typo in the last name', 'merge', p('Carlos', 'Belmonte', phone), p('Carlos', 'Belmotne', phone)),
  row('accents', 'merge', p('Lucía', 'Núñez Belmonte', phone), p('Lucia', 'Nunez Belmonte', phone)),
  row('two numbers, one in common', 'merge', p('Carlos', 'Belmonte', phone, { mobile: '+1 503 555 0199' }), p('Carlos', 'Belmonte', { phone: '+1 971 555 0120', mobile: '+1 503 555 0199' })),
]); // biome-ignore format: a table reads better dense
