/** People as they are before anybody mistypes them, and the same person typed in once more. */
import { COMPANY_A, COMPANY_B, FIRST, FORMS, FREE, LAST, OWNERS, PLACES, STAGES, SYLLABLES, TITLES } from './words.mjs';

export const HEADER = [
  'Record ID',
  'First Name',
  'Last Name',
  'Email',
  'Phone Number',
  'Job Title',
  'Company Name',
  'Contact owner',
  'Lifecycle Stage',
  'Create Date',
  'Last Activity Date',
  'City',
  'State/Region',
  'Postal Code',
  'Country/Region',
  'Unsubscribed from all email',
];

/** The cells of a record in the order of the header. */
export const cellsOf = (id, p) => [
  id, p.first, p.last, p.email, p.phone, p.title, p.company, p.owner, p.stage, p.created, p.active, p.city, p.state, p.zip, p.country,
  p.optOut,
]; // biome-ignore format: as the header

const ascii = (text) =>
  text
    .normalize('NFKD')
    .replace(/[^a-zA-Z]/g, '')
    .toLowerCase();
const two = (n) => String(n).padStart(2, '0');
const date = (r, from, to) =>
  `${from + r.below(to - from + 1)}-${two(1 + r.below(12))}-${two(1 + r.below(28))} ${two(r.below(24))}:${two(r.below(60))}`;

function surname(r) {
  if (r.chance(0.4)) return r.pickSkewed(LAST);
  const made = r.pick(SYLLABLES) + r.pick(SYLLABLES) + (r.chance(0.4) ? r.pick(SYLLABLES) : '');
  return made[0].toUpperCase() + made.slice(1);
}

/** @param r what `createRandom` gives; the order in which it is asked decides what comes out */
export function person(r) {
  const [country, city, state, zip, phone, national] = r.pick(PLACES);
  const first = r.pickSkewed(FIRST);
  const last = surname(r);
  const middle = (text) => (r.chance(0.5) ? ` ${r.pick(SYLLABLES)}${r.pick(SYLLABLES)}` : text);
  const company = `${r.pick(COMPANY_A)}${middle('')} ${r.pick(COMPANY_B)}`;
  const domain = r.chance(0.3) ? r.pick(FREE) : `${ascii(company)}.example`;
  const created = date(r, 2015, 2023);
  return {
    first,
    last,
    company: `${company} ${r.pick(FORMS)}`,
    title: r.pick(TITLES),
    owner: r.pick(OWNERS),
    stage: r.pick(STAGES),
    email: `${ascii(first)}.${ascii(last)}${r.chance(0.5) ? r.digits(3) : ''}@${domain}`,
    phone: phone(r),
    national,
    created,
    active: r.chance(0.7) ? date(r, 2024, 2026) : '',
    city,
    state,
    zip: zip(r),
    country,
    optOut: r.chance(0.1) ? 'true' : 'false',
  };
}

/** The record as one more person typed it. */
export function retyped(r, p) {
  const other = {
    ...p,
    created: date(r, 2023, 2025),
    owner: r.pick(OWNERS),
    active: r.chance(0.5) ? date(r, 2024, 2026) : p.active,
  };
  if (r.chance(0.3)) other.title = '';
  if (r.chance(0.2)) other.phone = '';
  if (r.chance(0.15)) other.email = '';
  if (r.chance(0.3)) other.city = '';
  if (r.chance(0.2)) other.first = `${p.first[0]}${p.first.slice(2)}`;
  if (r.chance(0.3)) other.company = p.company.replace(/ [^ ]+$/, '');
  if (other.email === '' && other.phone === '') other.phone = p.phone;
  return other;
}
