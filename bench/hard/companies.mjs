/** Rows of a hard file of companies. */
import { OWNERS, STAGES } from '../words.mjs';
import { createCompanies } from './companies-pool.mjs';
import { createFirmDoubles } from './firm-doubles.mjs';
import { createFirmTraps } from './firm-traps.mjs';
import { COMPANIES, inShares } from './kinds.mjs';
import { respelledStreet, typedPhone } from './places.mjs';

export const HEADER = [
  'Record ID', 'Company name', 'Company Domain Name', 'Website URL', 'Phone Number', 'Street Address', 'City', 'State/Region', 'Postal Code',
  'Country/Region', 'Industry', 'Number of Employees', 'VAT number', 'LinkedIn Company Page', 'Lifecycle Stage', 'Company owner',
  'Create Date', 'Last Modified Date',
]; // biome-ignore format: a list

const two = (n) => String(n).padStart(2, '0');

/** All cells but the id. */
function written(r, one) {
  const careless = (text) => (r.chance(0.05) ? r.pick([text.toUpperCase(), text.toLowerCase(), `${text} `]) : text);
  const { address = {} } = one;
  const website =
    one.website && r.pick(['https://www.', 'http://', 'www.', 'https://']) + one.website + r.pick(['', '/', '/en']);
  return [
    careless(one.name), one.domain ?? '', website ?? '', one.phone ? (one.phone.text ?? typedPhone(r, one.phone)) : '',
    address.street ? (r.chance(0.3) ? respelledStreet(r, address.street) : address.street) : '',
    careless(address.city ?? ''), address.state ?? '', address.zip ?? '', address.country ?? '',
    one.industry ?? '', one.employees ?? '', one.vat ?? '', one.linkedin ?? '', r.pick(STAGES), r.chance(0.85) ? r.pick(OWNERS) : '',
    `${2015 + r.below(11)}-${two(1 + r.below(12))}-${two(1 + r.below(28))} ${two(r.below(24))}:${two(r.below(60))}`,
    `2026-${two(1 + r.below(10))}-${two(1 + r.below(28))} ${two(r.below(24))}:${two(r.below(60))}`,
  ]; // biome-ignore format: as the header
}

export function companyRows(r, rows) {
  const companies = createCompanies(r);
  const makers = { ...createFirmTraps(r, companies), ...createFirmDoubles(r, companies) };
  const made = [];
  let entity = 0;
  for (const { kind, entities } of inShares(COMPANIES, makers, rows)) {
    for (const records of entities) {
      entity++;
      const known = new Map();
      for (const one of records) {
        if (made.length === rows) break;
        const cells = known.get(one.copyOf) ?? written(r, one);
        known.set(one, cells);
        made.push({ cells, entity, kind, order: cells.at(-2), number: made.length });
      }
    }
  }
  return { header: HEADER, made };
}
