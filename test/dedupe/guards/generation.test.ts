/** Father and son may share name, home, phone and mailbox: the suffix and the birth date tell them apart. */
import { guard, p, row } from './table.ts';

const home = { street: '31 Cedar Hill Road', postal_code: '06880', city: 'Westport' };
const phone = { phone: '+1 203 555 0172' };
const one = (suffix: string, more = {}) => p('Robert', 'Kilbride', home, phone, { suffix }, more);
const mail = { email: 'kilbride@home.example' };

guard('generation on both sides', [
  row('Jr and Sr', 'apart', one('Jr'), one('Sr')),
  row('Jr. and Senior', 'apart', one('Jr.'), one('Senior')),
  row('II and III', 'apart', one('II'), one('III')),
  row('Jr and III', 'apart', one('Jr'), one('III')),
  row('Sr and II', 'apart', one('Sr'), one('II')),
  row('III and IV', 'apart', one('III'), one('IV')),
  row('Jr and Sr on one mailbox', 'review|apart', one('Jr', mail), one('Sr', mail)),
  row('Jr and Sr on one mailbox, one employer', 'review|apart', one('Jr', { ...mail, company: 'Kilbride Plumbing' }), one('Sr', { ...mail, company: 'Kilbride Plumbing' })),
  row('Jr and Sr, 25 years apart', 'apart', one('Jr', { birth_date: '1980-05-17' }), one('Sr', { birth_date: '1955-11-02' })),
  row('in the last name', 'apart', p('Robert', 'Kilbride Jr.', home, phone), p('Robert', 'Kilbride Sr.', home, phone)),
  row('in the last name after a comma', 'apart', p('Robert', 'Kilbride, Jr', home, phone), p('Robert', 'Kilbride, Sr', home, phone)),
  row('in the full name', 'apart', { full_name: 'Robert Kilbride Jr.', ...home, ...phone }, { full_name: 'Robert Kilbride, Sr.', ...home, ...phone }),
  row('in the suffix and in the last name', 'apart', p('Robert', 'Kilbride', home, phone, { suffix: 'Jr' }), p('Robert', 'Kilbride Sr', home, phone)),
  row('with a nickname', 'apart', p('Bob', 'Kilbride', home, phone, { suffix: 'Jr' }), p('Robert', 'Kilbride', home, phone, { suffix: 'Sr' })),
  row('German', 'apart', p('Karl', 'Oberhauser jun.', home, phone), p('Karl', 'Oberhauser sen.', home, phone)),
  row('Portuguese Filho and Neto', 'review|apart', p('João', 'Figueira Filho', home, phone), p('João', 'Figueira Neto', home, phone)),
  row('Spanish', 'review|apart', p('Juan', 'Sanz hijo', home, phone), p('Juan', 'Sanz', home, phone)),
  row('Czech', 'apart', p('Jan', 'Novotný ml.', home, phone), p('Jan', 'Novotný st.', home, phone)),
  row('Hungarian, before the name', 'apart', { full_name: 'ifj. Szentgyörgyi János', ...home, ...phone }, { full_name: 'id. Szentgyörgyi János', ...home, ...phone }),
  row('Hungarian, before the family name', 'review|apart', p('János', 'ifj. Szentgyörgyi', home, phone), p('János', 'Szentgyörgyi', home, phone)),
  row('Portuguese niece', 'review|apart', p('Maria', 'Almeida Santos', home, phone), p('Maria', 'Almeida Santos Sobrinha', home, phone)),
]); // biome-ignore format: a table reads better dense

guard('generation on one side', [
  row('one home', 'review|apart', p('Robert', 'Kilbride Jr', home), p('Robert', 'Kilbride', home)),
  row('one home and landline', 'review|apart', one('Jr'), one('')),
  row('one phone', 'review|apart', p('Robert', 'Kilbride III', phone), p('Robert', 'Kilbride', phone)),
  row('one company', 'review|apart', p('Robert', 'Kilbride Jr', { company: 'Kilbride Plumbing' }), p('Robert', 'Kilbride', { company: 'Kilbride Plumbing', city: 'Westport' })),
  row('25 years apart', 'apart', one('Jr', { birth_date: '1980-05-17' }), one('', { birth_date: '1955-11-02' })),
  row('25 years apart on one mailbox', 'review|apart', one('Jr', { ...mail, birth_date: '1980-05-17' }), one('', { ...mail, birth_date: '1955-11-02' })),
  row('one mailbox', 'review', one('Jr', mail), one('', mail)),
  row('Jr, Sr and none', { ab: 'apart', ac: 'review|apart', bc: 'review|apart' }, one('Jr'), one('Sr'), one('')),
  row('none has the mailbox of Jr', { ab: 'apart', ac: 'merge|review', bc: 'review|apart' }, one('Jr', { email: 'bobby@mail.example' }), one('Sr'), one('', { email: 'bobby@mail.example' })),
  row('none was born with Jr', { ab: 'apart', ac: 'merge', bc: 'apart' }, one('Jr', { birth_date: '1980-05-17' }), one('Sr', { birth_date: '1955-11-02' }), one('', { birth_date: '1980-05-17' })),
]); // biome-ignore format: a table reads better dense

guard('no suffix, and a generation apart', [
  row('25 years apart, all else the same', 'apart', one('', { birth_date: '1980-05-17' }), one('', { birth_date: '1955-11-02' })),
  row('25 years apart, one mailbox', 'review|apart', one('', { ...mail, birth_date: '1980-05-17' }), one('', { ...mail, birth_date: '1955-11-02' })),
  row('through a third without a birth date', { ab: 'review|apart', ac: 'any', bc: 'any' }, one('', { birth_date: '1980-05-17' }), one('', { birth_date: '1955-11-02' }), one('')),
]); // biome-ignore format: a table reads better dense

guard('one generation, twice', [
  row('Jr and Jr.', 'merge', one('Jr'), one('Jr.')),
  row('Jr and Junior', 'merge', one('Jr'), one('Junior')),
  row('suffix and last name', 'merge', one('Jr'), p('Robert', 'Kilbride, Jr.', home, phone)),
  row('II and 2nd', 'merge', one('II'), one('2nd')),
  row('full name and columns', 'merge|review', { full_name: 'Robert Kilbride Jr.', ...home, ...phone }, one('Jr')),
  row('none on both sides', 'merge', one(''), one('', { email: 'bobby@mail.example' })),
  row('on one side, born the same day', 'merge', one('Jr', { birth_date: '1980-05-17' }), one('', { birth_date: '1980-05-17' })),
  row('typo, one suffix', 'merge', one('Jr'), p('Robert', 'Kilbrde', home, phone, { suffix: 'Jr' })),
  row('Junior is the first name', 'merge', p('Junior', 'Kilbride', home, phone), p('Junior', 'Kilbride', home, mail, phone)),
  row('V. is a middle initial', 'merge', p('Robert V.', 'Kilbride', home, phone), p('Robert', 'Kilbride', home, phone)),
]); // biome-ignore format: a table reads better dense

const client = (company: string, more = {}) => ({ company, ...home, ...phone, ...more });
guard('generation of clients, of whom some are persons', [
  row('on one side', 'review|apart', client('Robert Kilbride'), client('Robert Kilbride, Jr.')),
  row('on one side, in either order', 'review|apart', client('Kilbride, Robert'), client('Robert Kilbride Jr')),
  row('on both', 'apart', client('Robert Kilbride, Sr.'), client('Robert Kilbride, Jr.')),
  row('the same', 'merge|review', client('Robert Kilbride, Jr.'), client('ROBERT KILBRIDE JR')),
], 'company'); // biome-ignore format: a table reads better dense
