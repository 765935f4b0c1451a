/** Many organisations under one roof, with one address and one reception. */
import type { Person } from '../people.ts';
import { guard, row, todo } from './table.ts';

const c = (company: string, ...rest: readonly Person[]): Person => Object.assign({ company }, ...rest);
const house = { street: '350 Quay Street', postal_code: '10118', city: 'New York' };
const reception = { phone: '+1 212 555 0150' };
const at = { ...house, ...reception };

guard('shared address', [
  row('two tenants', 'apart', c('Globex Analytics', house), c('Initrode Legal', house)),
  todo('five startups of a co-working space', 'apart', c('Globex Analytics', at), c('Initrode Legal', at), c('Vandelay Imports', at), c('Hooli Kitchens', at), c('Umbrella Dental', at)),
  row('tenants with domains', 'apart', c('Globex Analytics', house, { company_domain: 'globex.example' }), c('Initrode Legal', house, { company_domain: 'initrode.example' })),
  row('two with one word in common', 'review|apart', c('Smithfield Legal', at), c('Smithfield Dental', at)),
  todo('departments of a hospital', 'review|apart', c('St Luke Hospital Cardiology', at), c('St Luke Hospital Radiology', at), c('St Luke Hospital Pharmacy', at)),
  todo('department and hospital', 'review|apart', c('St Luke Hospital', at, { company_domain: 'stluke.example' }), c('St Luke Hospital Cardiology', at, { company_domain: 'stluke.example' })),
  row('schools in one building', 'review|apart', c('Lincoln Elementary School', at), c('Lincoln High School', at)),
  row('numbered schools', 'review|apart', c('Public School 12', at), c('Public School 13', at)),
  row('school and church', 'review|apart', c('St Mary School', at), c('St Mary Church', at)),
  todo('day care one and two', 'review|apart', c('Sunshine Daycare I', at), c('Sunshine Daycare II', at)),
  row('bar and restaurant of a hotel', 'review|apart', c('Belgrove Hotel Bar', at), c('Belgrove Hotel Restaurant', at)),
  row('hotel between bar and restaurant', { ab: 'review|apart', rest: 'any' }, c('Belgrove Hotel Bar', at), c('Belgrove Hotel Restaurant', at), c('Belgrove Hotel', at)),
  row('shell companies of one agent', 'review|apart', c('Alder Holdings 1 LLC', at), c('Alder Holdings 2 LLC', at), c('Alder Holdings 3 LLC', at)),
  row('faculties of a university', 'review|apart', c('University of Ashford, Faculty of Law', at, { company_domain: 'ashford.example' }), c('University of Ashford, Faculty of Medicine', at, { company_domain: 'ashford.example' })),
], 'company'); // biome-ignore format: a table reads better dense

guard('shared phone alone', [
  row('accountant of two firms', 'apart', c('Globex Analytics', reception, { city: 'New York' }), c('Initrode Legal', reception, { city: 'Newark' })),
  row('four firms', 'apart', c('Globex Analytics', reception), c('Initrode Legal', reception), c('Vandelay Imports', reception), c('Hooli Kitchens', reception)),
], 'company'); // biome-ignore format: a table reads better dense

guard('one organisation under the roof, twice', [
  row('same name', 'merge', c('Globex Analytics', at), c('Globex Analytics Inc.', house)),
  row('tenant beside', { ab: 'merge', ac: 'apart', bc: 'apart' }, c('Globex Analytics', house), c('Globex Analytics LLC', { ...house, street: '350 Quay St.' }), c('Initrode Legal', house)),
  row('typo', 'merge', c('Globex Analytics', at), c('Globex Anlaytics', at)),
  row('Saint and St', 'merge|review', c('Saint Luke Hospital', at), c('St. Luke Hospital', at)),
  row('Elem and Elementary', 'merge|review', c('Lincoln Elem School', at), c('Lincoln Elementary School', at)),
  row('word order', 'merge', c('Belgrove Hotel', at), c('Hotel Belgrove', at)),
  todo('five tenants, one twice', { ab: 'merge', rest: 'apart' }, c('Globex Analytics', at), c('Globex Analytics Inc', at), c('Initrode Legal', at), c('Vandelay Imports', at), c('Hooli Kitchens', at), c('Umbrella Dental', at)),
], 'company'); // biome-ignore format: a table reads better dense
