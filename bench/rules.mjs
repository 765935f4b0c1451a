/**
 * What each rule costs on ordinary values, in nanoseconds of CPU a value: `npm run bench:rules [ROLE…]`. Every call is made as the record
 * stage makes it where nothing is remembered: a rule whose `only` leaves the value out is not called. A column's first line is all its
 * rules one after another, so what one rule parses and the next one finds is counted once; the lines below are each rule alone.
 * `BENCH_DIST=path/to/dist` measures another build.
 */
import { pathToFileURL } from 'node:url';

const dist = process.env.BENCH_DIST ?? new URL('../dist', import.meta.url).pathname;
const load = (file) => import(pathToFileURL(`${dist}/${file}`).href);
const { catalog } = await load('catalog.js');
const { boundsOf, concernOf, covers, traitsOf } = await load('traits.js');

/** More than any memory of phone numbers holds. */
const COUNT = 6000;
let seed = 7;
const next = (below) => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return Math.floor((seed / 2147483648) * below);
};
const pick = (list) => list[next(list.length)];
const digits = (count) => Array.from({ length: count }, () => next(10)).join('');
const two = (below) => String(1 + next(below)).padStart(2, '0');
const day = () => `20${10 + next(15)}-${two(12)}-${two(28)}`;
const clock = () => `${two(22)}:${two(58)}`;

const FIRST = 'James Mary Robert Linda Anna Matti José Søren Katarzyna Wei Kenneth Patricia'.split(' ');
const LAST = 'Smith Johnson Müller Virtanen García Yarros Zelzelper Nowak McDonald O’Brien Rossi Tanaka'.split(' ');
const FIRM = 'Apex Maple Silver Nordic Blue Pioneer'.split(' ');
const TRADE = 'Systems Foods Marine Steel Logistics Software'.split(' ');
const FORM = ['LLC', 'GmbH', 'Oy', 'Inc.', 'Ltd', 'S.A.'];
const MAIL = ['outlook.com', 'gmail.com', 'icloud.com', 'acme.com', 'firma.fi', 'example.de', 'mail.widget.co.uk'];
const local = () =>
  `${pick(['james', 'mary', 'anna', 'kenneth'])}.${pick(['smith', 'yarros', 'virtanen'])}${digits(3)}`;

/** Role → how its values look: as most cells are, and as the others are. */
const VALUES = {
  id: [() => `90000${digits(5)}`, () => `90000${digits(5)} `],
  first_name: [() => pick(FIRST), () => pick([(n) => n.toUpperCase(), (n) => ` ${n}`, (n) => `Dr. ${n}`])(pick(FIRST))],
  last_name: [() => pick(LAST), () => pick([(n) => n.toUpperCase(), (n) => `${n}, ${pick(FIRST)}`])(pick(LAST))],
  email: [() => `${local()}@${pick(MAIL)}`, () => pick([`Anna <${local()}@Gmail.com>`, `${local()}@gmial.com`, `${local()}(at)acme.com`, 'n/a'])],
  phone: [
    () => pick([() => `+4930${digits(8)}`, () => `+358401${digits(6)}`, () => `+1415${2 + next(8)}${digits(6)}`])(),
    () => pick([() => `(415) 45${digits(1)}-${digits(4)}`, () => `617-33${digits(1)}-${digits(4)}`, () => '555-555-5555', () => `tel: +358 40 ${digits(7)}`, () => '3.58401E+11'])(),
  ],
  mobile: [() => `040 ${2 + next(8)}${digits(2)} ${digits(4)}`, () => `040-${digits(3)} ${digits(4)} / 09 ${digits(6)}`],
  company: [() => `${pick(FIRM)} ${pick(LAST)} ${pick(TRADE)} ${pick(FORM)}`, () => pick([`${pick(FIRM)} ,${pick(FORM)}`, `${pick(FIRM)} (Helsinki)`, 'acme.com', '-'])],
  job_title: [() => pick(['Account Executive', 'Buyer', 'VP Sales', 'CFO']), () => 'Former Buyer'],
  city: [() => pick(['Berlin', 'London', 'Boston', 'San Francisco']), () => pick(['10115 Berlin', 'BERLIN'])],
  state: [() => pick(['MA', 'CA', 'NY']), () => pick(['California', 'Mass.', 'Bavaria'])],
  postal_code: [() => pick([() => `0${digits(4)}`, () => digits(5), () => `EC${1 + next(4)}A 8BT`])(), () => pick([`21${digits(2)}`, 'sw1a1aa', 'D-80331'])],
  country: [() => pick(['US', 'DE', 'FI', 'GB']), () => pick(['United States', 'Germany', 'Georgia', 'Untied States'])],
  street: [() => `${1 + next(900)} ${pick(['Main', 'Oak', 'Court'])} St`, () => `MANNERHEIMINTIE ${1 + next(90)} A ${1 + next(40)}`],
  website: [() => `https://www.${pick(FIRM).toLowerCase()}${digits(2)}.com/`, () => `HTTP:\\\\WWW.${pick(FIRM)}${digits(2)}.com`],
  created_at: [() => pick([() => `${day()} ${clock()}`, day])(), () => pick([() => `${two(12)}/${two(28)}/2019 2:30 PM`, () => '1900-01-01', () => '12. März 2021', () => '45748'])()],
  last_activity_at: [() => `${day()} ${clock()}`, () => `${two(12)}/${two(28)}/2019 2:30 PM`],
  deal_amount: [() => String(next(90000)), () => `$ ${next(90)},${digits(3)}.50`],
  lifecycle_stage: [() => pick(['subscriber', 'lead', 'evangelist']), () => pick(['Marketing Qualified Lead', 'Custommer'])],
  owner: [() => pick(['Alex Hunter', 'Kim Desk', 'Robin Close']), () => 'Former employee'],
  opt_out_email: [() => pick(['false', 'true']), () => pick(['Yes', 'no', 'Unsubscribed'])],
  opt_in_email: [() => pick(['false', 'true']), () => pick(['Yes', 'maybe'])],
  notes: [
    () => `Met at the fair in ${pick(['Berlin', 'Boston'])}, wants an offer for ${digits(2)} seats by ${pick(['spring', 'May'])}. Call back in week ${two(50)}.`,
    () => pick(['Do not call!', `His number: +358 40 ${digits(7)}`, 'Left the company in May']),
  ],
}; // biome-ignore format: a table reads better dense

const RECORD = {
  id: '9000000002', first_name: 'Kenneth', last_name: 'Yarros', email: 'kenneth.yarros@icloud.com', phone: '+16173314365', job_title: 'Account Executive',
  company: 'Apex Systems LLC', owner: 'Robin Close', lifecycle_stage: 'subscriber', created_at: '2017-11-15 22:42', last_activity_at: '2024-10-24 06:09',
  city: 'Boston', state: 'MA', postal_code: '02138', country: 'US', opt_out_email: 'false', notes: 'Wants an offer in spring.',
}; // biome-ignore format: a table reads better dense

const CELLS = new Map(Object.entries(RECORD));

/** A context as the stage has it: one object, turned from cell to cell. */
const context = (rule, role, country) => ({
  options: rule.options.parse({}),
  role,
  column: role,
  facts: {},
  crm: 'hubspot',
  kind: 'contact',
  country,
  asOf: '2026-01-15',
  original: '',
  get: (wanted) => CELLS.get(wanted) ?? '',
  has: (wanted) => CELLS.has(wanted),
  factsOf: () => ({}),
});

/** CPU nanoseconds a call: the best of several rounds, since others use the machine too. */
function measure(run) {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round++) {
    let calls = 0;
    const start = process.cpuUsage();
    let spent = 0;
    do {
      run();
      calls++;
      const { user, system } = process.cpuUsage(start);
      spent = user + system;
    } while (spent < 15_000);
    best = Math.min(best, (spent * 1000) / calls);
  }
  return best;
}

let sink = 0;
function runner(steps, values) {
  const cells = values.map((value) => ({ bytes: Buffer.from(value), traits: traitsOf(value) }));
  return () => {
    for (const { bytes, traits } of cells) {
      // A cell is a new string every time, whose hash nobody knows yet.
      const value = bytes.toString();
      for (const { rule, bounds, context: around } of steps) {
        if (rule.roles !== 'record' && !covers(bounds, traits, value.length)) continue;
        around.original = value;
        const said = rule.type === 'validator' ? rule.check(value, around) : rule.normalize(value, around);
        if (said !== value && said !== undefined) sink++;
      }
    }
  };
}

const MAKING = new Map();

/** What the steps cost beyond making the string. */
function nanos(steps, values) {
  if (!MAKING.has(values)) MAKING.set(values, measure(runner([], values)));
  const cost = measure(runner(steps, values)) - MAKING.get(values);
  return Math.max(0, cost / values.length);
}

const line = (name, costs) => `${name.padEnd(30)}${costs.map((cost) => String(Math.round(cost)).padStart(8)).join('')}`;
const COUNTRY = { mobile: 'FI', phone: 'US', postal_code: 'US', state: 'US' };

const wanted = process.argv.slice(2);
const rules = [...catalog.normalizers, ...catalog.validators];
const stepFor = (role, country) => (rule) => ({
  rule,
  bounds: boundsOf(concernOf(rule, role, rule.options.parse({}))),
  context: context(rule, role, country),
});
const isFor = (role) => (rule) => rule.roles === '*' || (Array.isArray(rule.roles) && rule.roles.includes(role));

for (const [role, makers] of Object.entries(VALUES)) {
  if (wanted.length > 0 && !wanted.includes(role)) continue;
  const steps = rules
    .filter(isFor(role))
    .filter((rule) => !(rule.type === 'normalizer' && (rule.risk === 'opt-in' || /^(id)$/.test(role))))
    .map(stepFor(role, COUNTRY[role] ?? 'US'));
  const samples = makers.map((make) => Array.from({ length: COUNT }, make));
  const all = samples.map((values) => nanos(steps, values));
  console.log(`${line(role, all)}   clean, dirty: all rules`);
  const costs = steps.map((step) => ({ id: step.rule.id, costs: samples.map((values) => nanos([step], values)) }));
  for (const { id, costs: own } of costs.sort((a, b) => b.costs[0] - a.costs[0])) {
    if (Math.max(...own) >= 20) console.log(line(`  ${id}`, own));
  }
}
if (wanted.length === 0 || wanted.includes('record')) {
  const steps = rules.filter((rule) => rule.roles === 'record').map(stepFor('id', 'US'));
  const NOTHING = new Array(1000).fill('');
  for (const step of steps) console.log(line(`record: ${step.rule.id}`, [nanos([step], NOTHING)]));
}
if (sink < 0) console.log(sink);
