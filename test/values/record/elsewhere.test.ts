import { expect, it } from 'vitest';
import type { Facts, Role } from '../../../src/contract.ts';
import { isOfElsewhere } from '../../../src/values/record/elsewhere.ts';

type Cells = { readonly [role in Role]?: string };

const record = (cells: Cells, facts: { readonly [role in Role]?: Facts } = {}) => ({
  get: (role: Role) => cells[role] ?? '',
  factsOf: (role: Role) => facts[role] ?? {},
});

it.each<[string, Cells]>([
  ['FI', { email: 'sven@foretag.se' }],
  ['FI', { email: 'john@acme.co.uk' }],
  ['FI', { email: 'Sven Ek <sven@foretag.SE>' }],
  ['FI', { email_2: 'hans@firma.de' }],
  ['FI', { email: 'hans@gmx.de', website: 'https://www.firma.de/kontakt' }],
  ['FI', { email: 'jane@acme.com', company_domain: 'acme.dk' }],
  ['FI', { email: 'matti@yritys.fi', mobile: '+46 70 123 45 67' }],
  ['FI', { phone: '040 1234567', mobile: '0046701234567' }],
  ['FI', { state: 'California' }],
  ['US', { state: 'Bayern' }],
  ['US', { state: 'NSW' }],
  ['DE', { state: 'Ontario' }],
  ['FI', { postal_code: '111 22' }],
  ['FI', { postal_code: 'SW1A 1AA' }],
  ['FI', { postal_code: '101000' }],
  ['FR', { postal_code: '1012 AB' }],
  ['NO', { postal_code: '10115' }],
  ['US', { postal_code: '00-950' }],
  ['FI', { postal_code: 'SW1A 1AA', email: 'jane@acme.fi', mobile: '+358401234567' }],
  ['FR', { email: 'jean@societe.re' }],
])('against %s: %j', (country, cells) => {
  expect(isOfElsewhere(country, record(cells))).toBe(true);
});

it.each<[string, Cells]>([
  ['FI', {}],
  ['FI', { email: 'matti@yritys.fi' }],
  ['FI', { email: 'matti@yritys.com', website: 'yritys.io' }],
  // sold to everyone
  ['FI', { email: 'a@b.co' }],
  ['FI', { email: 'a@b.me', website: 'https://b.ai/se' }],
  ['FI', { email: 'a@b.li', company_domain: 'b.tv' }],
  // free mail is of no country
  ['AT', { email: 'hans@gmx.de' }],
  ['FI', { email: 'sven@hotmail.se' }],
  ['FI', { email: 'matti@yritys.fi', website: 'https://konzern.de' }],
  ['FI', { mobile: '+358401234567', fax: '+3589123456' }],
  ['FI', { mobile: '+46 12' }],
  ['FI', { other_phone: '+80012345678' }],
  ['US', { other_phone: '+18004444444' }],
  ['DE', { other_phone: '+18004444444' }],
  // one calling code
  ['US', { email: 'jean@acme.ca', state: 'ON', postal_code: 'K1A 0B1', mobile: '+14165550134' }],
  ['GB', { postal_code: 'JE2 3AB', email: 'a@b.je' }],
  ['FI', { email: 'a@b.ax' }],
  // where it lies decides
  ['DE', { state: 'Bayern', email: 'sven@foretag.se', mobile: '+46701234567' }],
  ['GB', { postal_code: 'SW1A 1AA', email: 'hans@firma.de' }],
  ['US', { state: 'CA', email: 'hans@firma.de' }],
  // the same in many countries, or damaged
  ['FI', { postal_code: '00100' }],
  ['FI', { postal_code: '10115' }],
  ['FI', { postal_code: '100' }],
  ['SE', { postal_code: '111 22' }],
  ['CZ', { postal_code: '111 22' }],
  ['FI', { postal_code: '00 100' }],
  ['FI', { postal_code: '00000000' }],
  ['FI', { postal_code: 'Helsinki' }],
  ['FI', { postal_code: '00100.0' }],
  ['US', { postal_code: '2134' }],
  ['US', { postal_code: '94105-1234' }],
  ['HK', { postal_code: '999077' }],
  ['FI', { state: 'SA' }],
  ['FI', { state: 'Lapland' }],
  ['AR', { state: 'Córdoba' }],
  ['CO', { state: 'Amazonas' }],
  ['MX', { state: 'Jalisco' }],
  ['ES', { state: 'Córdoba' }],
])('not against %s: %j', (country, cells) => {
  expect(isOfElsewhere(country, record(cells))).toBe(false);
});

it('asks no cell of somebody else in the row', () => {
  const facts = { email: { setApart: true } };
  expect(isOfElsewhere('FI', record({ email: 'owner@crm.se' }, facts))).toBe(false);
});
