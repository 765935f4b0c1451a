/** Firms that have much in common and are not one firm. */
import { pickCulture } from './cultures.mjs';
import { firm, firmRecord, firmTied, placeOf } from './firm.mjs';

const UNITS = [
  'Finance',
  'Logistics',
  'Real Estate',
  'Services',
  'Digital',
  'Energy',
  'Leasing',
  'International',
  'Retail',
  'Engineering',
];
const HOLDINGS = ['Holding', 'Group', 'Verwaltungs', 'Beteiligungs', 'Invest', 'Capital'];
const FREE = ['gmail.com', 'hotmail.com', 'outlook.com', 'yahoo.com', 'gmx.de'];
const BRANDS = [
  'Burger Barn',
  'QuickFit',
  'CleanStar',
  'Pizza Corner',
  'Sunny Kids Nursery',
  'Speedy Print',
  'HomeHelp Care',
  'Muscle Factory',
];

export function createFirmTraps(r, companies) {
  const some = (n, make) => Array.from({ length: n }, (_, i) => make(i));
  /** Sometimes there are two records of one of them. */
  const recorded = (firms, change = (made) => made, full = 0.85) =>
    firms.map((f, i) => {
      const own = [change(firmRecord(r, f, full), f, i)];
      if (r.chance(0.12)) own.push(firmTied(r, f, change(firmRecord(r, f, full), f, i), own, 4));
      return own;
    });
  const legal = (label, culture) => `${label} ${r.pick(culture.forms)}`;

  return {
    plain: () => [[firmRecord(r, firm(r, companies, pickCulture(r)))]],
    branch() {
      const culture = pickCulture(r);
      const head = firm(r, companies, culture);
      const cities = r.shuffled(culture.cities).slice(0, 2 + r.below(3));
      const naming = r.below(3);
      const branches = cities.map((city) => {
        const name = [head.name, `${head.label} (${city.label})`, `${head.label} ${city.label}`][naming];
        return { ...head, ...placeOf(r, culture, city), name, vat: '', linkedin: '' };
      });
      return recorded(branches, (made, f) => ({ ...made, address: f.office, phone: f.switchboard }));
    },
    subsidiary() {
      const culture = pickCulture(r);
      const head = firm(r, companies, culture);
      const units = r.shuffled(UNITS).slice(0, 1 + r.below(3));
      const [hasDomain, hasPhone] = [r.chance(0.7), r.chance(0.4)];
      const others = units.map((unit) => {
        const own = { label: `${head.label} ${unit}`, name: legal(`${head.label} ${unit}`, culture) };
        const shared = {
          ...(hasDomain && { domain: head.domain }),
          ...(hasPhone && { switchboard: head.switchboard, office: head.office }),
        };
        return firm(r, companies, culture, { ...own, ...shared });
      });
      return recorded([head, ...others]);
    },
    franchise() {
      const culture = pickCulture(r);
      const brand = r.pick(BRANDS);
      const domain = `${brand.toLowerCase().replaceAll(' ', '')}.${culture.code === 'US' ? 'com' : culture.code.toLowerCase()}`;
      const shops = some(3 + r.below(6), () => {
        const place = placeOf(r, culture, r.pick(culture.cities));
        const name = r.chance(0.4)
          ? `${brand} ${place.office.city}`
          : r.chance(0.2)
            ? `${brand} #${100 + r.below(900)}`
            : brand;
        return { ...firm(r, companies, culture, { label: brand, name, domain }), ...place, linkedin: '' };
      });
      return recorded(shops, (made, f) => ({ ...made, address: f.office, phone: f.switchboard }));
    },
    holding() {
      const culture = pickCulture(r);
      const head = firm(r, companies, culture);
      const label = `${head.label} ${r.pick(HOLDINGS)}`;
      const { office, switchboard } = head;
      const domain = r.chance(0.5) ? { domain: head.domain } : {};
      const holding = firm(r, companies, culture, {
        label,
        name: legal(label, culture),
        office,
        switchboard,
        ...domain,
      });
      return recorded([head, holding], (made, f) => ({ ...made, vat: r.chance(0.7) ? f.vat : '' }));
    },
    'one address'() {
      const culture = pickCulture(r);
      const { office, switchboard } = placeOf(r, culture, r.pick(culture.cities));
      const firms = some(3 + r.below(8), () =>
        firm(r, companies, culture, { office, ...(r.chance(0.6) && { switchboard }) }),
      );
      return recorded(firms, (made) => ({ ...made, address: office }));
    },
    'one name'() {
      const culture = pickCulture(r);
      const { label } = firm(r, companies, culture);
      const firms = some(2 + r.below(2), () => firm(r, companies, r.chance(0.5) ? culture : pickCulture(r), { label }));
      return recorded(firms, (made, f) => ({ ...made, domain: f.domain, address: f.office }));
    },
    'alike name'() {
      const culture = pickCulture(r);
      const head = firm(r, companies, culture);
      const city = r.chance(0.5) ? head.office.place : undefined;
      const label = r.chance(0.5)
        ? head.label.replace(/.$/, '') + r.pick(['x', 'a', 'is', 'on'])
        : `${head.label} Partners`;
      return recorded(
        [head, firm(r, companies, culture, { label, ...(city && placeOf(r, culture, city)) })],
        (made, f) => ({ ...made, domain: f.domain }),
      );
    },
    'free domain': () => [
      [{ ...firmRecord(r, firm(r, companies, pickCulture(r)), 0.9), domain: r.pick(FREE), website: '' }],
    ],
    placeholder() {
      const made = firmRecord(r, firm(r, companies, pickCulture(r)), 0.9);
      const what = r.below(3);
      if (what === 0) made.domain = r.pick(['n/a', 'none.com', 'unknown.com', 'example.com']);
      else if (what === 1) made.phone = { text: r.pick(['0000000000', '1111111111', '+1 000 000 0000', '123456789']) };
      else made.name = r.pick(['Unknown', 'N/A', 'Private', 'Self-employed', 'Test', 'Freelance']);
      return [[made]];
    },
  };
}
