/** What becomes of a person's record: as people type it, with nothing to repair, or with everything to repair. */

/** About every tenth cell of these is typed in one of these ways. */
const DIRTY = {
  first: [
    (v) => v.toUpperCase(),
    (v) => v.toLowerCase(),
    (v) => ` ${v} `,
    (v, p) => `${p.last}, ${v}`,
    (v) => `Dr. ${v}`,
  ],
  last: [(v) => v.toUpperCase(), (v) => v.toLowerCase(), (v) => `${v} `],
  email: [
    (v) => v.toUpperCase(),
    (v) => ` ${v}`,
    (v) => `mailto:${v}`,
    (v) => v.replace('gmail.com', 'gmial.com'),
    (v) => v.replace('@', '(at)'),
    () => 'n/a',
    (v) => `${v}.`,
  ],
  phone: [() => '555-555-5555', (v) => `${v} x12`, () => '12', () => '3.58401E+11', (v) => `tel: ${v}`],
  company: [(v) => v.toUpperCase(), (v) => `${v}  `, () => '-', (v) => v.replace('&', '&amp;')],
  country: [() => 'USA', () => 'Suomi', () => '', () => 'Deutschland', () => 'UK'],
  zip: [(v) => v.replace(/^0+/, ''), () => ''],
  created: [(v) => `${v.slice(5, 7)}/${v.slice(8, 10)}/${v.slice(0, 4)} 2:30 PM`, () => '1900-01-01'],
  stage: [() => 'Marketing Qualified Lead', () => 'Customer', () => ''],
  title: [() => 'N/A', (v) => `${v}, EMEA`],
  optOut: [() => 'Yes', () => 'no', () => '1'],
};

function asTyped(r, p, dirt) {
  const other = { ...p };
  for (const [key, ways] of Object.entries(DIRTY)) {
    if (r.chance(dirt / 2)) other[key] = r.pick(ways)(p[key] ?? '', p);
  }
  if (other.phone.startsWith('+') && r.chance(0.6)) other.phone = p.national(other.phone);
  return other;
}

const ALPHA2 = { 'United States': 'US', Finland: 'FI', Germany: 'DE', 'United Kingdom': 'GB' };
const two = (n) => String(n).padStart(2, '0');

/** Nothing to repair and next to nothing to flag; the mail domain is the company's, the last activity some weeks before `AS_OF`. */
function tidy(r, p) {
  const [local, domain] = p.email.split('@');
  const work = domain?.endsWith('.example') ? domain : `${r.pick(['north', 'harbor', 'summit', 'delta'])}.example`;
  return {
    ...p,
    email: p.email === '' ? '' : `${local}@${work}`,
    active: `2026-${two(6 + r.below(6))}-${two(1 + r.below(28))} 09:${two(r.below(60))}`,
    country: ALPHA2[p.country],
  };
}

const SPACED = (v) => `  ${v} `;
const american = (v) => `${v.slice(5, 7)}/${v.slice(8, 10)}/${v.slice(0, 4)} 2:30 PM`;

/** For each column ways after which there is something to repair or to flag, whatever the value was. */
const EVERY = {
  first: [(v) => v.toUpperCase(), (v) => v.toLowerCase(), SPACED, (v) => `Dr. ${v}`],
  last: [(v) => v.toUpperCase(), (v) => v.toLowerCase(), SPACED],
  email: [(v) => v.toUpperCase(), SPACED, (v) => `mailto:${v}`, (v) => `${v}.`, (v) => v.replace('@', '(at)')],
  phone: [(v, p) => p.national(v), (v) => `tel: ${v}`, (v) => `${v} x12`, () => '3.58401E+11', () => '12'],
  title: [SPACED, (v) => v.replace(/ |$/, '\u00a0 '), () => 'N/A'],
  company: [SPACED, (v) => `${v.toUpperCase()} `, (v) => `${v} &amp; Sons`],
  owner: [SPACED],
  stage: [() => 'Marketing Qualified Lead', () => 'Customer', () => 'Sales Qualified Lead', () => 'nonsense'],
  created: [american],
  active: [american],
  city: [SPACED, () => 'N/A'],
  state: [(v) => ({ CA: 'California', MA: 'Massachusetts' })[v] ?? 'n/a'],
  zip: [SPACED],
  country: [() => 'USA', () => 'Suomi', () => 'Deutschland', () => 'UK', () => 'Atlantis'],
  optOut: [() => 'Yes', () => 'no', () => '1'],
};

function everyCell(r, p) {
  const other = {};
  for (const [key, ways] of Object.entries(EVERY)) other[key] = r.pick(ways)(p[key] || 'n/a', p);
  // What is empty stands as a placeholder, which is repaired too.
  if (p.phone === '') other.phone = 'n/a';
  return other;
}

export const PROFILES = {
  dirty: asTyped,
  clean: tidy,
  'every-cell': (r, p) => everyCell(r, tidy(r, p)),
};
