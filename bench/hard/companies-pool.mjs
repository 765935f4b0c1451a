/** Employers: few big ones and many small ones, each with a domain, a switchboard, an office and a habit of writing addresses. */
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

  function nameOf(culture) {
    const way = r.below(10);
    if (way < 4) return `${r.pick(WORDS)} ${r.pick(TRADES)}`;
    if (way < 6) return `${r.pick(WORDS)} ${r.pick(WORDS)} ${r.pick(TRADES)}`;
    const family = r.pick(culture.last).spellings[0];
    if (way < 8) return `${family} ${r.pick(TRADES)}`;
    if (way < 9) return `${family} & ${r.pick(culture.last).spellings[0]}`;
    return r.pick(WORDS) + r.pick(['ify', 'a', 'io', 'tec', 'soft', 'ware', 'net']);
  }

  /** A firm of one country; `own` says what is known of it already. */
  function company(culture = pickCulture(r), own = {}) {
    const label = own.label ?? nameOf(culture);
    const office = address(r, culture, own.city);
    return {
      culture,
      label,
      name: r.chance(0.7) ? `${label} ${r.pick(culture.forms)}` : label,
      domain: domainOf(label, culture),
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
