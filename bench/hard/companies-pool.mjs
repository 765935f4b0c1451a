/** Employers: few big ones and many small ones, each with a domain, a switchboard, an office and a habit of writing addresses. */
import { SYLLABLES } from '../words.mjs';
import { pickCulture } from './cultures.mjs';
import { address, landline } from './places.mjs';
import { plain } from './spelling.mjs';

const WORDS =
  'Nordic Blue Summit Pioneer Global Delta Harbor Green Quantum Stellar Lakeside Iron Maple Silver Vertex Apex Cobalt Orion Falcon Atlas Beacon Cedar Domino Ember Fjord Granite Horizon Indigo Juniper Keystone Lumen Meridian Nimbus Onyx Prisma Quartz Raven Saffron Tundra Union Valor Willow Zenith Amber Bright Castle Dynamo Evergreen Fortis'.split(
    ' ',
  );
const TRADES =
  'Logistics Systems Foods Energy Partners Software Medical Steel Textiles Consulting Media Robotics Insurance Travel Paper Marine Services Solutions Technologies Design Construction Foundation Pharma Capital Studios Trading Automotive Interiors Analytics Labs'.split(
    ' ',
  );
const COUNTRY_TLD = { US: 'com', GB: 'co.uk', BR: 'com.br' };

const MAILS = [
  (first, last) => `${first}.${last}`,
  (first, last) => `${first[0]}${last}`,
  (first, last) => `${first}${last[0]}`,
  (first, last) => `${first}_${last}`,
  (first) => first,
  (first, last) => `${last}.${first}`,
];

/** Domains that are given away: two firms of one name do not share one. */
export function createCompanies(r) {
  const domains = new Set();

  function domainOf(name, culture) {
    const tld = r.chance(0.3) ? 'com' : (COUNTRY_TLD[culture.code] ?? culture.code.toLowerCase());
    const joint = r.chance(0.3) ? '-' : '';
    const label = name.split(' ').map(plain).filter(Boolean).join(joint);
    for (const end of ['', '-group', 'hq', `-${culture.code.toLowerCase()}`]) {
      const domain = `${label}${end}.${tld}`;
      if (!domains.has(domain)) return domains.add(domain) && domain;
    }
    const domain = `${label}${domains.size}.${tld}`;
    domains.add(domain);
    return domain;
  }

  /** A family name, rare or not. */
  function family(culture) {
    const { rare } = culture;
    return rare && r.chance(0.6) ? r.pick(rare.begin) + r.pick(rare.end) : r.pick(culture.last).spellings[0];
  }

  function nameOf(culture) {
    const way = r.below(20);
    if (way < 3) return `${r.pick(WORDS)} ${r.pick(TRADES)}`;
    if (way < 8) return `${r.pick(WORDS)} ${r.pick(WORDS)} ${r.pick(TRADES)}`;
    if (way < 12) return `${family(culture)} ${r.pick(TRADES)}`;
    if (way < 14) return `${family(culture)} & ${family(culture)}`;
    if (way < 15) return `${r.pick(culture.cities).label} ${r.pick(WORDS)} ${r.pick(TRADES)}`;
    const coined = [1, 2, 3]
      .slice(r.below(2))
      .map(() => r.pick(SYLLABLES))
      .join('');
    const brand = coined[0].toUpperCase() + coined.slice(1) + r.pick(['', 'io', 'tec', 'ware', 'net', 'um', 'ia']);
    return way < 18 ? `${brand} ${r.pick(TRADES)}` : brand;
  }

  /** A firm of one country; `own` says what is known of it already. */
  function company(culture = pickCulture(r), own = {}) {
    const label = own.label ?? nameOf(culture);
    const office = address(r, culture, own.city);
    const domain = domainOf(label, culture);
    return {
      culture,
      label,
      name: r.chance(0.7) ? `${label} ${r.pick(culture.forms)}` : label,
      domain,
      page: domain.replaceAll('.', '-'),
      office,
      switchboard: landline(r, culture, office.place),
      mail: r.pick(MAILS),
      ...own,
    };
  }

  /** Firms that several people of the file work for. */
  const pools = new Map();
  function employer(culture) {
    const pool = pools.get(culture) ?? [];
    pools.set(culture, pool);
    if (pool.length > 0 && r.chance(0.35)) return r.pick(pool);
    const made = company(culture);
    pool.push(made);
    return made;
  }
  return { company, employer };
}
