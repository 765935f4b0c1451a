/** Names and streets that an old system cut at the end of its column, surname first: half of a given name is still the given name. */
import { guard, row } from './table.ts';

const home = { street: '1749 Papineau Avenue', city: 'Chicago', postal_code: '40017' };
const cut = { street: '1749 PAPINEAU AV', city: 'CHICAGO', postal_code: '40017' };

guard('cut short', [
  row('a given name', 'merge', { full_name: 'VAILLANCOURT ALEXAND', ...cut, phone: '3124189812' }, { full_name: 'Alexandre Vaillancourt', ...home, phone: '(312) 418-9812' }),
  row('a name that is one by itself', 'review|apart', { full_name: 'Martin Denis', ...home }, { full_name: 'Denise Martin', ...home }),
  row('a family name that is the beginning of another', 'review|apart', { full_name: 'Martin Jean', ...home }, { full_name: 'Jean Martinez', ...home }),
  row('of the given name no more than two letters', 'review|apart', { full_name: 'DE LA CHEVROTIERE CH', ...cut }, { full_name: 'DE LA CHEVROTIERE ST', ...cut }),
]); // biome-ignore format: a table reads better dense
