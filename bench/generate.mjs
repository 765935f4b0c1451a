/**
 * Writes a CRM export of any size: HubSpot-like contacts, 16 columns, with the dirt that people make and known duplicates.
 * The same arguments give the same bytes.
 *
 *   node bench/generate.mjs --rows 1000000 --out bench/data/contacts.csv [--seed 1] [--dirt 0.2] [--duplicates 0.05]
 *
 * Beside FILE.csv it writes FILE.truth.csv (`row,entity`): rows of one entity are one person.
 */

import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';

const { values: args } = parseArgs({
  options: {
    rows: { type: 'string', default: '10000' },
    out: { type: 'string', default: 'bench/data/contacts.csv' },
    seed: { type: 'string', default: '1' },
    dirt: { type: 'string', default: '0.2' },
    duplicates: { type: 'string', default: '0.05' },
  },
});
const ROWS = Number(args.rows);
const DIRT = Number(args.dirt);
const DUPLICATES = Number(args.duplicates);

/** mulberry32: small, seeded, good enough for test data. */
function createRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
const random = createRandom(Number(args.seed));
const pick = (list) => list[Math.floor(random() * list.length)];
/** Few values are common and many are rare, as names are. */
const pickSkewed = (list) => list[Math.floor(random() ** 2 * list.length)];
const chance = (p) => random() < p;
const digits = (n) => Array.from({ length: n }, () => Math.floor(random() * 10)).join('');

const FIRST =
  'James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard Susan Joseph Jessica Thomas Sarah Charles Karen Christopher Lisa Daniel Nancy Matthew Betty Anthony Sandra Mark Margaret Donald Ashley Steven Kimberly Andrew Emily Paul Donna Joshua Michelle Kenneth Carol Kevin Amanda Brian Melissa George Deborah Timothy Stephanie Anna Matti Liisa Juhani Aino Pekka Sofia Antti Eva Lars Ingrid Björn Åsa Jürgen Ursula Günther Heike José María Núria Íñigo Françoise Hélène René Zoë Renée Siân Dmitri Olga Wei Li Ming Yuki Hiroshi Priya Arjun Fatima Omar'.split(
    ' ',
  );
const LAST =
  "Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts Virtanen Korhonen Nieminen Mäkinen Hämäläinen Lindström Johansson Müller Schmidt Weiß Fischer Núñez Muñoz Dubois Lefèvre O'Brien McDonald van-Dijk Sørensen Kowalski Novák Ivanov Wang Zhang Chen Tanaka Suzuki Patel Singh Khan".split(
    ' ',
  );
const SYLLABLES =
  'al ber cor dan el fin gar hol is jan kel lund mar nor ol per quin ros sten tor ul vik west yar zel'.split(' ');
const COMPANY_A =
  'Acme Nordic Blue Summit Pioneer Global Delta Harbor Green Quantum Stellar Lakeside Iron Maple Silver Vertex Apex Cobalt Orion Falcon'.split(
    ' ',
  );
const COMPANY_B =
  'Logistics Systems Foods Energy Partners Software Medical Steel Textiles Consulting Media Robotics Insurance Travel Paper Marine'.split(
    ' ',
  );
const FORMS = ['Inc.', 'LLC', 'Ltd', 'GmbH', 'Oy', 'AB', 'S.A.', 'B.V.'];
const TITLES = [
  'VP Sales',
  'CEO',
  'Buyer',
  'Engineer',
  'Marketing Manager',
  'CFO',
  'Account Executive',
  'Analyst',
  'Director of Operations',
  'IT Manager',
];
const STAGES = [
  'subscriber',
  'lead',
  'marketingqualifiedlead',
  'salesqualifiedlead',
  'opportunity',
  'customer',
  'evangelist',
];
const OWNERS = ['Sam Rep', 'Pat Field', 'Kim Desk', 'Alex Hunter', 'Robin Close'];
const FREE = ['gmail.com', 'yahoo.com', 'outlook.com', 'hotmail.com', 'icloud.com'];
const PLACES = [
  [
    'United States',
    'San Francisco',
    'CA',
    () => `941${digits(2)}`,
    () => `+1415${2 + Math.floor(random() * 7)}${digits(6)}`,
    (p) => `(${p.slice(2, 5)}) ${p.slice(5, 8)}-${p.slice(8)}`,
  ],
  [
    'United States',
    'Boston',
    'MA',
    () => `021${digits(2)}`,
    () => `+1617${2 + Math.floor(random() * 7)}${digits(6)}`,
    (p) => `${p.slice(2, 5)}-${p.slice(5, 8)}-${p.slice(8)}`,
  ],
  [
    'Finland',
    'Helsinki',
    '',
    () => `00${1 + Math.floor(random() * 9)}${digits(1)}0`,
    () => `+35840${digits(7)}`,
    (p) => `0${p.slice(4, 6)} ${p.slice(6, 9)} ${p.slice(9)}`,
  ],
  [
    'Germany',
    'Berlin',
    '',
    () => `10${digits(3)}`,
    () => `+4930${2 + Math.floor(random() * 7)}${digits(7)}`,
    (p) => `0${p.slice(3, 5)} ${p.slice(5)}`,
  ],
  [
    'United Kingdom',
    'London',
    '',
    () => `EC${1 + Math.floor(random() * 4)}A ${1 + Math.floor(random() * 9)}BT`,
    () => `+4420${7 + Math.floor(random() * 2)}${digits(7)}`,
    (p) => `0${p.slice(3, 5)} ${p.slice(5, 9)} ${p.slice(9)}`,
  ],
];
const HEADER = [
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

const ascii = (text) =>
  text
    .normalize('NFKD')
    .replace(/[^a-zA-Z]/g, '')
    .toLowerCase();
const two = (n) => String(n).padStart(2, '0');
const date = (from, to) =>
  `${from + Math.floor(random() * (to - from + 1))}-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))} ${two(Math.floor(random() * 24))}:${two(Math.floor(random() * 60))}`;

function surname() {
  if (chance(0.4)) return pickSkewed(LAST);
  const made = pick(SYLLABLES) + pick(SYLLABLES) + (chance(0.4) ? pick(SYLLABLES) : '');
  return made[0].toUpperCase() + made.slice(1);
}

function person() {
  const [country, city, state, zip, phone, national] = pick(PLACES);
  const first = pickSkewed(FIRST);
  const last = surname();
  const company = `${pick(COMPANY_A)}${chance(0.5) ? ` ${pick(SYLLABLES)}${pick(SYLLABLES)}` : ''} ${pick(COMPANY_B)}`;
  const domain = chance(0.3) ? pick(FREE) : `${ascii(company)}.example`;
  const created = date(2015, 2023);
  return {
    first,
    last,
    company: `${company} ${pick(FORMS)}`,
    title: pick(TITLES),
    owner: pick(OWNERS),
    stage: pick(STAGES),
    email: `${ascii(first)}.${ascii(last)}${chance(0.5) ? digits(3) : ''}@${domain}`,
    phone: phone(),
    national,
    created,
    active: chance(0.7) ? date(2024, 2026) : '',
    city,
    state,
    zip: zip(),
    country,
    optOut: chance(0.1) ? 'true' : 'false',
  };
}

/** The record as one more person typed it. */
function retyped(p) {
  const other = {
    ...p,
    created: date(2023, 2025),
    owner: pick(OWNERS),
    active: chance(0.5) ? date(2024, 2026) : p.active,
  };
  if (chance(0.3)) other.title = '';
  if (chance(0.2)) other.phone = '';
  if (chance(0.15)) other.email = '';
  if (chance(0.3)) other.city = '';
  if (chance(0.2)) other.first = `${p.first[0]}${p.first.slice(2)}`;
  if (chance(0.3)) other.company = p.company.replace(/ [^ ]+$/, '');
  if (other.email === '' && other.phone === '') other.phone = p.phone;
  return other;
}

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

function dirty(p) {
  const other = { ...p };
  for (const [key, ways] of Object.entries(DIRTY)) if (chance(DIRT / 2)) other[key] = pick(ways)(p[key] ?? '', p);
  return other;
}

const cell = (v) => (/[",\r\n]/.test(v) ? `"${v.replaceAll('"', '""')}"` : v);

function line(id, p) {
  const phone = p.phone.startsWith('+') && chance(0.6) ? p.national(p.phone) : p.phone;
  return `${[id, p.first, p.last, p.email, phone, p.title, p.company, p.owner, p.stage, p.created, p.active, p.city, p.state, p.zip, p.country, p.optOut].map((v) => cell(String(v))).join(',')}\r\n`;
}

mkdirSync(dirname(args.out), { recursive: true });
const out = createWriteStream(args.out);
const truth = createWriteStream(args.out.replace(/\.csv$/, '.truth.csv'));
/** Duplicates come some way after the record that they double, as they do in life. */
const recent = [];
let text = `${HEADER.join(',')}\r\n`;
let truthText = 'row,entity\n';
for (let row = 1, entity = 0; row <= ROWS; row++) {
  let made;
  if (recent.length > 0 && chance(DUPLICATES)) {
    const source = recent[Math.floor(random() * recent.length)];
    made = { entity: source.entity, person: retyped(source.person) };
  } else {
    made = { entity: ++entity, person: person() };
    if (recent.length < 5000) recent.push(made);
    else recent[Math.floor(random() * 5000)] = made;
  }
  text += line(9_000_000_000 + row, dirty(made.person));
  truthText += `${row},${made.entity}\n`;
  if (text.length > 1 << 20) {
    if (!out.write(text)) await once(out, 'drain');
    if (!truth.write(truthText)) await once(truth, 'drain');
    text = '';
    truthText = '';
  }
}
out.end(text);
truth.end(truthText);
await Promise.all([once(out, 'finish'), once(truth, 'finish')]);
