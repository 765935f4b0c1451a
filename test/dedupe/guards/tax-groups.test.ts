/** One registered number for many firms: that of a tax group, of whoever made the list, or what was put in where a number was asked for. */
import type { Person } from '../people.ts';
import { guard, row } from './table.ts';

const number = { business_id: 'DE811907980' };
const c = (company: string, ...rest: readonly Person[]): Person => Object.assign({ company }, number, ...rest);
const berlin = { street: 'Kantstraße 12', postal_code: '10623', city: 'Berlin' };
const hamburg = { street: 'Elbchaussee 40', postal_code: '22765', city: 'Hamburg' };
const koeln = { street: 'Hohe Straße 3', postal_code: '50667', city: 'Köln' };
const others: readonly Person[] = [
  c('Oderbrück Shipping GmbH', koeln),
  c('Stadtwerke Neudorf', { city: 'Neudorf' }),
  c('Bäckerei Hansen', { street: 'Am Markt 1', postal_code: '01067', city: 'Dresden' }),
];

guard('one number, many firms', [
  row('one name in the other, two towns', { ab: 'review|apart', rest: 'apart' }, c('Weberling KG', berlin), c('Autohaus Weberling e.K.', hamburg), ...others),
  row('one name in two others, three towns', { ab: 'review|apart', ac: 'review|apart', bc: 'review|apart', rest: 'apart' }, c('Weberling KG', berlin), c('Autohaus Weberling e.K.', hamburg), c('Gebr. Weberling OHG', koeln), ...others),
  row('one name, two towns', { ab: 'review|apart', rest: 'apart' }, c('Weberling KG', berlin), c('Weberling KG', hamburg), ...others),
  row('firms of one group', { ab: 'review|apart', rest: 'apart' }, c('Weberling Immobilien', berlin), c('Weberling Logistik', berlin), ...others),
  row('two names in one house', { ab: 'review|apart', rest: 'apart' }, c('Weberling KG', berlin), c('Havelland Optik GmbH', berlin), ...others),
  row('one name in the other, no address', { ab: 'review|apart', rest: 'apart' }, c('Weberling KG'), c('Autohaus Weberling e.K.'), ...others),
  row('a number of its own beside that of the group', { ab: 'review|apart', rest: 'apart' }, c('Weberling KG', berlin, { business_id: 'DE136695976' }), c('Autohaus Weberling', hamburg), ...others),
  row('two names, through one that holds both', { ab: 'review|apart', ac: 'any', bc: 'any', rest: 'apart' }, c('Weberling', berlin), c('Havelland Optik', berlin), c('Weberling Havelland Optik', berlin), ...others),
], 'company'); // biome-ignore format: a table reads better dense

guard('one number, firms of one name', [
  row('one name in two others, three towns', 'review|apart', c('Weberling KG', berlin), c('Autohaus Weberling e.K.', hamburg), c('Weberling Logistik GmbH', koeln)),
  row('one name in two others, one house', 'review|apart', c('Weberling KG', berlin), c('Autohaus Weberling e.K.', berlin), c('Weberling Logistik GmbH', berlin)),
  row('two of a group beside the third', 'review|apart', c('Weberling', berlin), c('Weberling Immobilien', berlin), c('Weberling Logistik', berlin)),
  row('one of them twice', { ad: 'merge', rest: 'review|apart' }, c('Weberling KG', berlin), c('Autohaus Weberling e.K.', hamburg), c('Weberling Logistik GmbH', koeln), c('Weberling', berlin)),
], 'company'); // biome-ignore format: a table reads better dense

guard('one of them, twice', [
  row('same name and address', { ab: 'merge', rest: 'apart' }, c('Weberling KG', berlin), c('Weberling KG', { ...berlin, street: 'Kantstr. 12' }), ...others),
  row('almost the same name, same address', { ab: 'merge', rest: 'apart' }, c('Weberling Berlin KG', berlin), c('Weberlin Berlin KG', berlin), ...others),
  row('another branch beside', { ab: 'merge', ac: 'review|apart', bc: 'review|apart', rest: 'apart' }, c('Weberling KG', berlin), c('Weberling', berlin), c('Weberling KG', hamburg), ...others),
  row('same name and phone', { ab: 'merge', rest: 'apart' }, c('Weberling KG', { phone: '+49 30 5550 1000', city: 'Berlin' }), c('Weberling', { phone: '030 5550 1000', city: 'Berlin' }), ...others),
  row('same name and a number of its own', { ab: 'merge', rest: 'apart' }, c('Weberling KG', { business_id: 'DE136695976', city: 'Berlin' }), c('Weberling', { business_id: 'DE 136 695 976' }), ...others),
], 'company'); // biome-ignore format: a table reads better dense

guard('one number, one firm', [
  row('moved', 'merge|review', c('Weberling KG', berlin), c('Weberling', hamburg)),
  row('in many spellings', 'merge', c('Weberling KG', berlin), c('Weberling', { city: 'Berlin' }), c('Weberlin', berlin), c('Weberling GmbH & Co. KG', { city: 'Berlin' })),
], 'company'); // biome-ignore format: a table reads better dense
