/** Mr and Mrs: spouses share surname, home and landline, and often the initial. */
import { guard, p, row } from './table.ts';

const home = { street: '4 Mill Lane', postal_code: 'LS6 2AB', city: 'Leeds', phone: '+44 113 496 0123' };
const one = (prefix: string, first: string, more = {}) => p(first, 'Gutierrez', { prefix }, home, more);
const mail = { email: 'jgutierrez@talktalk.example' };
const born = { birth_date: '1971-02-17' };

guard('a man and a woman', [
  row('one initial', 'apart', one('Mr', 'J'), one('Mrs', 'J')),
  row('a name of both', 'apart', one('Mr', 'Sam'), one('Mrs', 'Sam')),
  row('German', 'apart', one('Herr', 'Kim'), one('Frau Dr.', 'Kim')),
  row('French', 'apart', one('M.', 'Dominique'), one('Mme', 'Dominique')),
  row('in the whole name', 'review|apart', { full_name: 'Mr J Gutierrez', ...home }, { full_name: 'Mrs J Gutierrez', ...home }),
  row('Chinese', 'review|apart', { full_name: '王先生', ...home }, { full_name: '王女士', ...home }),
  row('one mailbox', 'review|apart', one('Mr', 'Jo', mail), one('Mrs', 'Jo', mail)),
  row('born on one day, in one mailbox: a slip', 'review', one('Mr', 'Jessica', { ...mail, ...born }), one('Mrs', 'Jessica', { ...mail, ...born })),
  row('through a third without a title', { ab: 'review|apart', rest: 'any' }, one('Mr', 'Jo', mail), one('Mrs', 'Jo', mail), one('', 'Jo', mail)),
  row('through a doctor', { ab: 'review|apart', rest: 'any' }, one('Mr', 'Jo'), one('Mrs', 'Jo'), one('Dr', 'Jo')),
]); // biome-ignore format: a table reads better dense

guard('a couple and one of the two', [
  row('her name', 'review|apart', one('Mr and Mrs', 'J', mail), one('Miss', 'Jessica', mail)),
  row('no given name', 'review|apart', one('Mr and Mrs', '', mail), one('Mrs', 'Jessica', mail)),
  row('no title', 'review|apart', one('Mr & Mrs', 'J', mail), one('', 'Jessica', mail)),
  row('German', 'review|apart', one('Herr und Frau', 'J', mail), one('Frau', 'Jessica', mail)),
  row('in the whole name', 'review|apart', { full_name: 'Mr and Mrs J Gutierrez', ...home, ...mail }, { full_name: 'Jessica Gutierrez', ...home, ...mail }),
]); // biome-ignore format: a table reads better dense

guard('one person, or one couple, twice', [
  row('Mrs and Ms', 'merge', one('Mrs', 'Jessica'), one('Ms', 'Jessica')),
  row('Miss, then Dr', 'merge', one('Miss', 'Jessica', mail), one('Dr', 'Jessica', mail)),
  row('with and without', 'merge', one('Mrs', 'Jessica'), one('', 'Jessica')),
  row('nobody chose', 'merge', one('Mr/Mrs', 'Jessica'), one('Mrs', 'Jessica')),
  row('a couple', 'merge|review', one('Mr and Mrs', 'John', mail), one('Mr & Mrs', 'John', mail)),
]); // biome-ignore format: a table reads better dense
