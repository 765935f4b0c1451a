/** Newborn children have no name yet: what stands in its place is the same for all of them. */
import { guard, p, row } from './table.ts';

const toledo = { street: '3111 Park Way', postal_code: '43603', city: 'Toledo', phone: '+1 419 788 7329' };
const denver = { street: '6912 Sycamore Street', postal_code: '80276', city: 'Denver', phone: '+1 303 719 8033' };
const born = { birth_date: '2022-11-01' };

guard('two newborn children', [
  ...['Baby Girl', 'Baby', 'BG', 'Infant', 'Newborn', 'Vauva', 'Recién nacido', 'RN', 'Neugeborenes'].map((first) =>
    row(`${first}, two mothers`, 'review|apart', p(first, 'Smith', born, toledo), p(first, 'Smith', born, denver)),
  ),
  row('in one town', 'review|apart', p('Baby Girl', 'Smith', born, toledo), p('Baby Girl', 'Smith', born, toledo, { street: '9 Elm Road', phone: '+1 419 788 1111' })),
  row('twins by a letter', 'review|apart', p('Baby Girl A', 'Smith', born, toledo), p('Baby Girl B', 'Smith', born, toledo)),
  row('twins by a number', 'review|apart', p('Twin 1', 'Smith', born, toledo), p('Twin 2', 'Smith', born, toledo)),
  row('a boy and a girl', 'review|apart', p('Baby Boy', 'Smith', born, toledo), p('Baby Girl', 'Smith', born, toledo)),
  row('whole names', 'review|apart', { full_name: 'Baby Girl Smith', ...born, ...toledo }, { full_name: 'Baby Girl Smith', ...born, ...denver }),
]); // biome-ignore format: a table reads better dense

guard('one newborn child, twice', [
  row('one home', 'merge', p('Baby Girl', 'Smith', born, toledo), p('Baby Girl', 'Smith', born, toledo, { state: 'OH' })),
]); // biome-ignore format: a table reads better dense

const andrew = (...rest: readonly object[]) => p('Andrew', 'Lopez', { birth_date: '1984-10-06' }, ...rest);

guard('namesakes born on one day', [
  row('id, phone, home and town differ', 'review|apart', andrew(toledo, { external_id: '5579' }), andrew(denver, { external_id: '3344' })),
  row('phone, home and town differ', 'review|apart', andrew(toledo), andrew(denver)),
]); // biome-ignore format: a table reads better dense

guard('one person who has moved', [
  row('the number is the same', 'merge', andrew(toledo), andrew(denver, { phone: toledo.phone })),
  row('the email is the same', 'merge', andrew(toledo, { email: 'al77@mail.example' }), andrew(denver, { email: 'al77@mail.example' })),
  row('nothing else was known', 'merge', andrew(toledo), andrew({ city: 'Toledo' })),
]); // biome-ignore format: a table reads better dense
