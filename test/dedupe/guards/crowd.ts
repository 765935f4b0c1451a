/** The rest of a file: invented people and companies that have nothing to do with a scenario. */
import type { Role } from '../../../src/contract.ts';
import type { Person } from '../people.ts';
import { createRandom, type Random } from './random.ts';

/** Columns of a file with a crowd: all that dedupe knows, so that every scenario fits in. */
export const COLUMNS: readonly Role[] = [
  'id', 'external_id', 'full_name', 'first_name', 'middle_name', 'last_name', 'prefix', 'suffix', 'email', 'email_2', 'phone', 'mobile',
  'home_phone', 'company', 'company_domain', 'website', 'business_id', 'job_title', 'industry', 'street', 'city', 'state', 'postal_code', 'country',
  'linkedin', 'birth_date', 'owner', 'lifecycle_stage', 'lead_source', 'record_source', 'opt_out_email', 'created_at', 'notes',
]; // biome-ignore format: a table reads better dense

const words = (text: string): readonly string[] => text.split(' ');
const GIVEN = words(
  'John Maria James Anna Robert Wei Michael Emma David Laura William Sofia Thomas Julia Daniel Sara Mark Elena Paul Nina George Irene ' +
    'Peter Clara Kevin Alice Brian Helen Andrew Ruth Matti Liisa Juhani Aino Pekka Tuula Lars Ingrid Jürgen Heike Pierre Camille Luis ' +
    'Carmen Ahmed Fatima Raj Priya Hiroshi Yuki Igor Olga Marek Zofia Tomáš Petra Ivan Milena Dimitri Chloe Oscar Freya Hugo Astrid',
);
const FAMILY = words(
  'Smith Garcia Nguyen Wang Johnson Müller Brown Virtanen Jones Kim Martin Silva Rossi Miller Davis Korhonen Wilson Schmidt Taylor ' +
    'Novak Anderson Dubois Thomas Hansen Moore Ivanov Jackson Nowak White Patel Harris Sato Clark Ali Lewis Cohen Walker Larsen',
);
const SYLLABLES = words(
  'bra cor dun el fal gra hol ist jor kel lun mer nor ost per quin ros sten tor ul vik wes yar zel',
);
const TRADE = words('Logistics Foods Energy Software Medical Steel Textiles Consulting Media Robotics Travel Paper');
const FORMS = ['Inc.', 'LLC', 'Ltd', 'GmbH', 'Oy', 'AB'];
const STREETS = words('Maple Cedar Willow Mill River Station Chapel Garden Harbour Quarry Orchard Meadow');
const CITIES = words(
  'Chicago Leeds Tampere Bremen Lyon Denver Bristol Oulu Kassel Nantes Tucson Derby Vaasa Mainz Rennes Omaha Exeter Kotka Ulm Brest',
);
const TITLES = words('CEO CFO Buyer Engineer Analyst Director Consultant');
const STAGES = words('lead customer opportunity subscriber');
const OWNERS = ['Sam Rep', 'Pat Field', 'Kim Desk'];
const FREE = words('gmail.com yahoo.com outlook.com gmx.de');

const ascii = (text: string): string => text.normalize('NFKD').replace(/[^a-zA-Z]/g, '').toLowerCase(); // biome-ignore format: one line
const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);
const two = (n: number): string => String(n).padStart(2, '0');
const day = (r: Random, from: number, to: number): string =>
  `${from + r.below(to - from)}-${two(1 + r.below(12))}-${two(1 + r.below(28))}`;
const phoneNumber = (r: Random): string => `+1312${2 + r.below(7)}${r.digits(6)}`;

function familyName(r: Random): string {
  if (r.chance(0.45)) return r.pickSkewed(FAMILY);
  return capital(r.pick(SYLLABLES) + r.pick(SYLLABLES) + (r.chance(0.5) ? r.pick(SYLLABLES) : ''));
}

function place(r: Random): Person {
  const at = r.below(CITIES.length);
  const street = `${1 + r.below(400)} ${r.pick(STREETS)} Street`;
  return { street, city: CITIES[at]!, postal_code: `${400 + 11 * at}${r.digits(2)}` };
}

function firm(r: Random): Person {
  const name = `${capital(r.pick(SYLLABLES) + r.pick(SYLLABLES))}${r.pick(SYLLABLES)} ${r.pick(TRADE)}`;
  return {
    company: `${name} ${r.pick(FORMS)}`,
    company_domain: `${ascii(name)}.example`,
    phone: phoneNumber(r),
    ...place(r),
  };
}

const worker = (r: Random, { company, company_domain: domain, ...office }: Person, name: Person): Person => ({
  company: company!,
  email: `${ascii(name.first_name!)}.${ascii(name.last_name!)}@${domain}`,
  job_title: r.pick(TITLES),
  ...(r.chance(0.5) ? { phone: office.phone! } : { mobile: phoneNumber(r) }),
  city: office.city!,
  ...(r.chance(0.3) ? office : {}),
});

const privately = (r: Random, { first_name: first, last_name: last }: Person): Person => ({
  ...place(r),
  email: `${ascii(first!)}.${ascii(last!)}${r.digits(3)}@${r.pick(FREE)}`,
  ...(r.chance(0.6) ? { phone: phoneNumber(r) } : {}),
});

function person(r: Random, firms: readonly Person[]): Person {
  const name = { first_name: r.pickSkewed(GIVEN), last_name: familyName(r) };
  return {
    ...name,
    ...(r.chance(0.6) ? worker(r, r.pick(firms), name) : privately(r, name)),
    ...(r.chance(0.4) ? { birth_date: day(r, 1940, 2004) } : {}),
    owner: r.pick(OWNERS),
    lifecycle_stage: r.pick(STAGES),
    created_at: day(r, 2015, 2026),
  };
}

/** Somebody else of the same home. */
function housemate(r: Random, one: Person): Person {
  const { street = '', city = '', postal_code = '', phone = '' } = one;
  const given = r.pick(GIVEN.filter((name) => name !== one.first_name));
  return {
    first_name: given,
    last_name: one.last_name!,
    street,
    city,
    postal_code,
    phone,
    birth_date: day(r, 1940, 2004),
  };
}

/** The record as one more person typed it. */
function retyped(r: Random, one: Person): Person {
  const other: { -readonly [role in Role]?: string } = {
    ...one,
    owner: r.pick(OWNERS),
    created_at: day(r, 2015, 2026),
  };
  if (r.chance(0.3)) delete other.job_title;
  if (r.chance(0.2)) delete other.birth_date;
  if (r.chance(0.2) && (one.phone || one.mobile)) delete other.email;
  if (r.chance(0.2) && one.email) delete other.phone;
  if (r.chance(0.2)) delete other.city;
  if (r.chance(0.2) && one.first_name) other.first_name = one.first_name[0] + one.first_name.slice(2);
  if (r.chance(0.15) && one.last_name) other.last_name = `${one.last_name}${one.last_name.at(-1)}`;
  if (r.chance(0.3) && one.company) other.company = one.company.replace(/ [^ ]+$/, '');
  return other;
}

/** Records of a file, and those among them that are the record before them, typed once more. */
export interface Crowd {
  readonly records: readonly Person[];
  readonly again: ReadonlySet<number>;
}

/**
 * People of a file.
 * @param duplicates share of records that are there once more, as somebody else typed them; as many again live with somebody of the file
 */
export function people(count: number, duplicates: number, seed: number): Crowd {
  const r = createRandom(seed);
  const firms = Array.from({ length: Math.ceil(count / 8) }, () => firm(r));
  const found: Person[] = [];
  const again = new Set<number>();
  while (found.length < count) {
    const one = person(r, firms);
    found.push(one);
    if (r.chance(duplicates)) again.add(found.push(retyped(r, one)) - 1);
    else if (one.street && !one.company && r.chance(duplicates * 2)) found.push(housemate(r, one));
  }
  return { records: found, again };
}

/** Companies of a file. */
export function companies(count: number, duplicates: number, seed: number): Crowd {
  const r = createRandom(seed);
  const found: Person[] = [];
  const again = new Set<number>();
  while (found.length < count) {
    const one = firm(r);
    found.push(one);
    if (r.chance(duplicates)) again.add(found.push(retyped(r, one)) - 1);
  }
  return { records: found, again };
}
