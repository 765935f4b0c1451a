/** A firm as it is, and one record of it. */
import { address, landline, sameNumber } from './places.mjs';

const INDUSTRIES = [
  'Software',
  'Manufacturing',
  'Retail',
  'Construction',
  'Logistics',
  'Food',
  'Insurance',
  'Consulting',
  'Healthcare',
  'Media',
];
const SIZES = ['1-10', '11-50', '51-200', '201-500', '501-1000', '1001-5000'];

export const vatOf = (r, { code }) => `${code}${r.digits(8)}`;

/** @param own what differs from a firm of the pool: `{ label, domain, office, switchboard, … }` */
export function firm(r, companies, culture, own = {}) {
  const made = companies.company(culture, own);
  return {
    ...made,
    vat: vatOf(r, made.culture),
    industry: r.pick(INDUSTRIES),
    employees: r.pick(SIZES),
    // A page has a name of its own, as a domain has: two firms of one name do not share it.
    linkedin: `https://www.linkedin.com/company/${made.page}`,
    ...own,
  };
}

/** Another place of a firm. */
export function placeOf(r, culture, city) {
  const office = address(r, culture, city);
  return { office, switchboard: landline(r, culture, office.place) };
}

/** @param full how much of it is known, 0 to 1 */
export function firmRecord(r, f, full = 0.75) {
  const known = () => r.chance(full);
  const made = {
    name: f.name,
    domain: known() ? f.domain : '',
    website: r.chance(full / 2) ? f.domain : '',
    phone: known() ? f.switchboard : undefined,
    address: known() ? f.office : { city: f.office.city, country: f.office.country },
    industry: known() ? f.industry : '',
    employees: known() ? f.employees : '',
    vat: r.chance(0.3) ? f.vat : '',
    linkedin: r.chance(0.2) ? f.linkedin : '',
  };
  if (!made.domain && !made.phone && !made.address.street) made.domain = f.domain;
  return made;
}

/** How many things two records of a firm have in common that a reader could go by. */
export function firmEvidence(a, b) {
  let sum = 0;
  if (a.domain && (a.domain === b.domain || a.domain === b.website)) sum += 2;
  if (sameNumber(a.phone, b.phone)) sum += 2;
  if (a.vat && a.vat === b.vat) sum += 3;
  if (a.address?.street && a.address.street === b.address?.street && a.address.zip === b.address.zip) sum += 2;
  if (a.linkedin && a.linkedin === b.linkedin) sum += 1;
  return sum;
}

/** Sees to it that a record has so much in common with one of those that are known. */
export function firmTied(r, f, made, known, need = 2) {
  const ties = known.map((one) => firmEvidence(made, one));
  const most = Math.max(...ties);
  const nearest = known[ties.indexOf(most)];
  for (const what of r.pick([
    ['domain', 'phone', 'address'],
    ['phone', 'domain', 'address'],
    ['address', 'domain', 'phone'],
  ])) {
    if (firmEvidence(made, nearest) >= need) break;
    if (what === 'address') nearest.address = made.address = nearest.address.street ? nearest.address : f.office;
    else nearest[what] = made[what] = nearest[what] || (what === 'phone' ? f.switchboard : f.domain);
  }
  return made;
}
