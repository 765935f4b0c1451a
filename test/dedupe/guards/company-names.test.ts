/** One organisation under several names: legal forms, acronyms, typos, a new name on an old domain. */
import type { Person } from '../people.ts';
import { guard, row } from './table.ts';

const c = (company: string, ...rest: readonly Person[]): Person => Object.assign({ company }, ...rest);
const site = { company_domain: 'dornfelder.example' };
const place = { street: '70 Lake Street', city: 'Chicago', postal_code: '60601' };
const phone = { phone: '+1 312 555 0100' };

guard('legal forms', [
  row('Inc. and Incorporated', 'merge', c('Dornfelder Inc.', site), c('DORNFELDER INCORPORATED', site, { city: 'Chicago' })),
  row('with and without', 'merge', c('Dornfelder LLC', place), c('Dornfelder', place, phone)),
  row('GmbH written out', 'merge', c('Dornfelder GmbH', site), c('Dornfelder Gesellschaft mit beschränkter Haftung', site)),
  row('GmbH & Co. KG', 'merge', c('Dornfelder GmbH & Co. KG', place, phone), c('Dornfelder', place, phone)),
  row('Oy and Osakeyhtiö', 'merge', c('Kuusamon Saha Oy', { company_domain: 'kuusamonsaha.example' }), c('Osakeyhtiö Kuusamon Saha', { company_domain: 'kuusamonsaha.example' })),
  row('The Company', 'merge', c('The Dornfelder Company', site), c('Dornfelder Co.', site)),
  row('ampersand', 'merge', c('Dornfelder & Sons Ltd', place), c('Dornfelder and Sons Limited', place)),
  row('有限公司', 'merge', c('上海多恩贸易有限公司', { phone: '+86 21 5555 0100' }), c('上海多恩贸易', { phone: '+86 21 5555 0100', city: '上海' })),
  row('S.A. and SA', 'merge', c('Dornfelder S.A.', place), c('DORNFELDER SA', place)),
], 'company'); // biome-ignore format: a table reads better dense

guard('other ways to write a name', [
  row('typo and domain', 'merge', c('Dornfelder Logistics', site), c('Dornfelder Logisitcs', site)),
  row('domain as name', 'merge|review', c('dornfelder.example', site), c('Dornfelder', site)),
  row('written together', 'merge', c('Dorn Felder', site), c('Dornfelder', site)),
  row('acronym and domain', 'merge|review', c('NHF', { company_domain: 'nhf.example' }), c('Nordic Harbour Freight', { company_domain: 'nhf.example' })),
  row('acronym, address and phone', 'merge|review', c('NHF', place, phone), c('Nordic Harbour Freight', place, phone)),
  row('new name on the old domain', 'merge|review', c('Dornfelder Energy', site, { city: 'Chicago' }), c('Voltaris', site, { city: 'Chicago' })),
  row('trade left out', 'merge|review', c('Dornfelder Logistics', site, phone), c('Dornfelder', site, phone)),
  row('two languages, one number and address', 'merge|review', c('Universität Ashford', place, phone), c('University of Ashford', place, phone)),
], 'company'); // biome-ignore format: a table reads better dense

guard('names that are near and two', [
  row('acronym and city alone', 'review|apart', c('NHF', { city: 'Chicago' }), c('Nordic Harbour Freight', { city: 'Chicago' })),
  row('one letter, two domains', 'review|apart', c('Dornfelder', site, { city: 'Chicago' }), c('Dornfelter', { company_domain: 'dornfelter.example', city: 'Chicago' })),
  row('two trades, one city', 'apart', c('Dornfelder Logistics', { city: 'Chicago' }), c('Dornfelder Dental', { city: 'Chicago' })),
  row('numbers', 'review|apart', c('Studio 54', place), c('Studio 55', place)),
  row('page on a shared host', 'apart', c('Globex Analytics', { website: 'https://facebook.com/globex', city: 'Chicago' }), c('Initrode Legal', { website: 'https://facebook.com/initrode', city: 'Chicago' })),
  row('free mail domain', 'apart', c('Globex Analytics', { company_domain: 'gmail.com' }), c('Initrode Legal', { company_domain: 'gmail.com' })),
  row('placeholder names', 'apart', c('Unknown', { city: 'Chicago', phone: '+1 312 555 0100' }), c('Unknown', { city: 'Leeds', phone: '+44 113 496 0555' })),
  row('N/A and a name', 'apart', c('N/A', { city: 'Chicago' }), c('Dornfelder', { city: 'Chicago' })),
], 'company'); // biome-ignore format: a table reads better dense

const turku = { street: 'Satamatie 114', city: 'Turku', postal_code: '20982', phone: '+358 24367661' };

guard('firms of a group through an abbreviated name', [
  row('services', { ab: 'merge', ac: 'review|apart', bc: 'review|apart' }, c('Zeller Konepaja Oyj', turku, { company_domain: 'zellerkonepaja.fi' }), c('Zeller Kone. Oyj', turku, { company_domain: 'zellerkonepaja.fi' }), c('Zeller Konepaja Services Oyj', turku)),
  row('group', 'review|apart', c('Bergmann Bâti. SAS', turku), c('Bergmann Bâtiment Group SAS', turku)),
], 'company'); // biome-ignore format: a table reads better dense
