/** One organisation has many places, many firms, and sometimes many owners: none of them is the other. */
import type { Person } from '../people.ts';
import { guard, row } from './table.ts';

const c = (company: string, ...rest: readonly Person[]): Person => Object.assign({ company }, ...rest);
const berlin = { street: 'Kantstraße 12', postal_code: '10623', city: 'Berlin', phone: '+49 30 5550 1000' };
const hamburg = { street: 'Elbchaussee 40', postal_code: '22765', city: 'Hamburg', phone: '+49 40 5550 2000' };
const site = { company_domain: 'weberling.example' };

guard('branches', [
  row('named by their city, one domain', 'review|apart', c('Weberling Berlin', berlin, site), c('Weberling Hamburg', hamburg, site)),
  row('city in brackets', 'review|apart', c('Weberling GmbH (Berlin)', berlin, site), c('Weberling GmbH (Hamburg)', hamburg, site)),
  row('branch and head office', 'review|apart', c('Weberling', berlin, site), c('Weberling Hamburg', hamburg, site)),
  row('one name, one domain', 'review|apart', c('Weberling GmbH', berlin, site), c('Weberling GmbH', hamburg, site)),
  row('one street and number in two towns', 'review|apart', c('Weberling GmbH', { street: 'Industriestraße 5', postal_code: '10623', city: 'Berlin' }), c('Weberling GmbH', { street: 'Industriestraße 5', postal_code: '22765', city: 'Hamburg' })),
  row('one name, no domain', 'apart', c('Weberling GmbH', berlin), c('Weberling GmbH', hamburg)),
  row('one name, one city, two streets', 'review|apart', c('Weberling', { street: 'Kantstraße 12', city: 'Berlin' }, site), c('Weberling', { street: 'Torstraße 200', city: 'Berlin' }, site)),
  row('one name, one switchboard, two cities', 'review|apart', c('Weberling', { city: 'Berlin', street: 'Kantstraße 12', phone: '+49 30 5550 1000' }, site), c('Weberling', { city: 'Hamburg', street: 'Elbchaussee 40', phone: '+49 30 5550 1000' }, site)),
  row('numbered', 'review|apart', c('Weberling Filiale 12', { city: 'Berlin' }, site), c('Weberling Filiale 13', { city: 'Berlin' }, site)),
  row('north and south', 'review|apart', c('Weberling Nord', { city: 'Berlin' }, site), c('Weberling Süd', { city: 'Berlin' }, site)),
  row('places of a chain in one city, with the number of the office', 'review|apart', ...['3 Main Street', '9 Elm Street', '70 Lake Street', '12 Oak Lane'].map((street, at) => c('Burger Barn', { street, city: 'Austin', postal_code: `7870${at}`, phone: '+1 512 555 0101' }))),
  row('the place of a chain with its number and without, in one house', 'merge|review', c('Burger Barn #0312', { street: '3 Main Street', city: 'Austin', postal_code: '78701' }), c('Burger Barn', { street: '3 Main St', city: 'Austin', postal_code: '78701' })),
  row('and in another house', 'apart', c('Burger Barn #0312', { street: '3 Main Street', city: 'Austin', postal_code: '78701', company_domain: 'burgerbarn.example' }), c('Burger Barn', { street: '9 Elm Street', city: 'Austin', postal_code: '78702', company_domain: 'burgerbarn.example' })),
  row('one firm of that name, moved within the city', 'merge|review', c('Burger Barn', { street: '3 Main Street', city: 'Austin', postal_code: '78701', phone: '+1 512 555 0101' }), c('Burger Barn', { street: '9 Elm Street', city: 'Austin', postal_code: '78702', phone: '+1 512 555 0101' })),
  row('four places of a chain', 'review|apart', c('Weberling', berlin, site), c('Weberling', hamburg, site), c('Weberling', { street: 'Zeil 3', city: 'Frankfurt', phone: '+49 69 5550 3000' }, site), c('Weberling', { street: 'Tal 9', city: 'München', phone: '+49 89 5550 4000' }, site)),
], 'company'); // biome-ignore format: a table reads better dense

const wien = {
  street: 'Universitätsring 1',
  postal_code: '1010',
  city: 'Wien',
  phone: '+43 1 42770',
  company_domain: 'univie.example',
};

guard('departments', [
  row('institute of a university', 'review|apart', c('Universität Wien', wien), c('Universität Wien, Institut für Physik', wien)),
  row('office of a town', 'review|apart', c('Stadt Köln', berlin, site), c('Stadt Köln, Jugendamt', berlin, site)),
  row('Finnish', 'review|apart', c('Espoon kaupunki', berlin, site), c('Espoon kaupunki, Sivistystoimi', berlin, site)),
  row('English', 'review|apart', c('Leeds City Council', berlin, site), c('Leeds City Council, Housing Department', berlin, site)),
  row('house left out', 'merge|review', c('Goethe', berlin, site), c('Goethe-Institut', berlin, site)),
], 'company'); // biome-ignore format: a table reads better dense

guard('franchises', [
  row('one domain, two cities', 'review|apart', c('Burger Barn', { city: 'Austin', street: '1 Main Street', phone: '+1 512 555 0101' }, { company_domain: 'burgerbarn.example' }), c('Burger Barn', { city: 'Boston', street: '9 Elm Avenue', phone: '+1 617 555 0202' }, { company_domain: 'burgerbarn.example' })),
  row('one domain, one city, two streets', 'review|apart', c('Burger Barn', { city: 'Austin', street: '1 Main Street', phone: '+1 512 555 0101' }, { company_domain: 'burgerbarn.example' }), c('Burger Barn', { city: 'Austin', street: '900 Congress Avenue', phone: '+1 512 555 0202' }, { company_domain: 'burgerbarn.example' })),
  row('agents of one insurer', 'review|apart', c('Allsafe Insurance - Kim Lee', { city: 'Austin' }, { company_domain: 'allsafe.example' }), c('Allsafe Insurance - Bob Ray', { city: 'Austin' }, { company_domain: 'allsafe.example' })),
], 'company'); // biome-ignore format: a table reads better dense

guard('subsidiaries', [
  row('holding and firm at one address', 'review|apart', c('Weberling Holding', berlin, site), c('Weberling GmbH', berlin, site)),
  row('two trades of a group', 'review|apart', c('Weberling Real Estate', berlin, site), c('Weberling Insurance', berlin, site)),
  row('two names on one domain', 'review|apart', c('Weberling', site), c('Oderbrück Shipping', site)),
  row('two countries', 'review|apart', c('Weberling GmbH', berlin, { country: 'Germany' }, site), c('Weberling Inc', { city: 'Chicago', street: '70 Lake Street', phone: '+1 312 555 0100', country: 'United States' }, site)),
  row('group and member', 'review|apart', c('Weberling Group', { city: 'Berlin' }, site), c('Weberling Logistics', { city: 'Berlin' }, site)),
  row('two legal forms at one address', 'merge|review', c('Weberling AG', berlin, site), c('Weberling GmbH', berlin, site)),
], 'company'); // biome-ignore format: a table reads better dense

guard('namesakes', [
  row('two cities', 'apart', c('Central Bakery', { city: 'Leeds' }), c('Central Bakery', { city: 'Cardiff' })),
  row('two cities, two domains', 'apart', c('Central Bakery', { city: 'Leeds' }, { company_domain: 'centralbakery.example' }), c('Central Bakery', { city: 'Cardiff' }, { company_domain: 'central-bakes.example' })),
  row('one city, all else differs', 'review|apart', c('Central Bakery', { city: 'London', street: '12 Baker Street', phone: '+44 20 7946 0101' }, { company_domain: 'centralbakery.example' }), c('Central Bakery', { city: 'London', street: '90 Mile End Road', phone: '+44 20 7946 0858' }, { company_domain: 'central-bakes.example' })),
  row('only the city in common', 'review|apart', c('Central Bakery', { city: 'London' }), c('Central Bakery', { city: 'London', industry: 'Food' })),
  row('one word in common', 'apart', c('Bank of Albion', { city: 'London' }), c('Bank of Ravenna', { city: 'London' })),
  row('two firms of one family name', 'apart', c('Weberling Druck', { city: 'Berlin', phone: '+49 30 5550 1000' }), c('Weberling Zahnarzt', { city: 'Berlin', phone: '+49 30 7770 2000' })),
], 'company'); // biome-ignore format: a table reads better dense

guard('registered numbers', [
  row('two numbers, all else the same', 'review|apart', c('Weberling GmbH', berlin, site, { business_id: 'DE811907980' }), c('Weberling GmbH', berlin, site, { business_id: 'DE136695976' })),
  row('one number, another name', 'merge|review', c('Weberling GmbH', { city: 'Berlin', business_id: 'DE811907980' }), c('Oderbrück Shipping GmbH', { city: 'Berlin', business_id: 'DE811907980' })),
  row('one number, one name', 'merge', c('Weberling GmbH', { business_id: 'DE811907980', phone: '+49 30 5550 1000' }), c('Weberling', { business_id: 'DE 811 907 980', city: 'Berlin' })),
], 'company'); // biome-ignore format: a table reads better dense

guard('one branch, twice', [
  row('same name and address', 'merge', c('Weberling Berlin', berlin, site), c('Weberling Berlin GmbH', { ...berlin, street: 'Kantstr. 12' }, site)),
  row('another branch beside', { ab: 'merge', ac: 'review|apart', bc: 'review|apart' }, c('Weberling Berlin', berlin, site), c('Weberling Berlin', berlin), c('Weberling Hamburg', hamburg, site)),
  row('name and domain, no address', 'merge', c('Weberling', site, { city: 'Berlin' }), c('Weberling GmbH', { website: 'https://www.weberling.example/de' })),
], 'company'); // biome-ignore format: a table reads better dense
