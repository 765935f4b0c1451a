/** Twins share birth date, home, phone and family name, and their parents like names that rhyme. */
import { guard, p, row, todo } from './table.ts';

const home = { street: '7 Birch Row', postal_code: '04101', city: 'Portland' };
const family = { ...home, birth_date: '2001-04-05', phone: '+1 207 555 0144' };
const twin = (first: string, more = {}) => p(first, 'Thornbury', family, more);
const twins = (a: string, b: string, of = row) => of(`${a} and ${b}`, 'review|apart', twin(a), twin(b));

guard('twins', [
  row('Emma and Lucas', 'apart', twin('Emma'), twin('Lucas')),
  row('Emma and Lucas, no phone', 'apart', p('Emma', 'Thornbury', home, { birth_date: '2001-04-05' }), p('Lucas', 'Thornbury', home, { birth_date: '2001-04-05' })),
  row('Grace and Ruby, mailbox of a parent', 'review|apart', twin('Grace', { email: 'thornbury@home.example' }), twin('Ruby', { email: 'thornbury@home.example' })),
  row('Emma and Emily, mailbox of a parent', 'review|apart', twin('Emma', { email: 'thornbury@home.example' }), twin('Emily', { email: 'thornbury@home.example' })),
  row('Emma and Emily, each with a mailbox', 'review|apart', twin('Emma', { email: 'emma.t@mail.example' }), twin('Emily', { email: 'emily.t@mail.example' })),
  row('triplets', 'review|apart', twin('Ella'), twin('Elsa'), twin('Elena')),
  twins('Emma', 'Emily'),
  twins('Madison', 'Addison'),
  twins('Matti', 'Martti'),
  twins('Marie', 'Maryse'),
  twins('Ana', 'Anabel'),
  twins('Jan', 'Jana'),
  twins('Tim', 'Tom'),
  twins('Maria', 'Marie'),
  twins('Anna', 'Anne'),
  twins('Lena', 'Lina'),
  twins('Jake', 'Jack'),
  twins('Mia', 'Mila'),
  twins('Oliver', 'Olivia'),
  twins('Julian', 'Juliana'),
  twins('Eric', 'Erica'),
  twins('Tyler', 'Taylor'),
  twins('Ethan', 'Evan'),
  twins('Joona', 'Joonas'),
  twins('Aino', 'Aina'),
  twins('Noah', 'Noel'),
  twins('Lara', 'Laura'),
  twins('Hanna', 'Johanna', todo),
  twins('Marcus', 'Marius'),
  twins('Aiden', 'Caden'),
  twins('Jayden', 'Jaylen'),
  twins('Hailey', 'Bailey'),
  twins('Kaylee', 'Kylie'),
  twins('Brayden', 'Hayden'),
  twins('Mason', 'Jason'),
  row('two middle names', 'review|apart', twin('Emma Louise'), twin('Emma Rose')),
  row('王芳 and 王方', 'review|apart', { full_name: '王芳', ...family }, { full_name: '王方', ...family }),
  row('short names of one letter more', 'review|apart', twin('Al'), twin('Ali')),
]); // biome-ignore format: a table reads better dense

guard('one twin, twice', [
  row('letters changed places', { ab: 'merge', ac: 'apart', bc: 'apart' }, twin('Benjamin'), twin('Benjmain'), twin('Charlotte')),
  row('letter doubled', 'merge', twin('Charlotte'), twin('Charllotte')),
  row('letter left out', 'merge', twin('Matthew'), twin('Mathew')),
  row('vowel lost', 'merge', twin('Katherine'), twin('Kathrine')),
  row('two spellings of one name', 'merge|review', twin('Stephen'), twin('Steven')),
  row('Hailey and Haley', 'merge|review', twin('Hailey'), twin('Haley')),
  row('Kaylee, mistyped', 'merge', twin('Kaylee'), twin('Kalyee')),
  row('final h', 'merge|review', twin('Sarah'), twin('Sara')),
  row('middle name on one side', 'merge', twin('Emma'), twin('Emma Louise')),
  row('middle initial', 'merge', twin('Emma L.'), twin('Emma Louise')),
  row('Emma twice beside Emily', { ab: 'merge', ac: 'review|apart', bc: 'review|apart' }, twin('Emma'), twin('Emma', { email: 'emma.t@mail.example' }), twin('Emily', { email: 'emily.t@mail.example' })),
]); // biome-ignore format: a table reads better dense
