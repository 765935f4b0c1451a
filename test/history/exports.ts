/**
 * A CRM that lives: contacts come (more in some seasons), are called, change jobs, bounce, opt out and are deleted. Each month it is exported, with
 * the dirt of people who type. The same seed gives the same exports.
 */

/** Mulberry32: 32 bits of state, good enough to make up people. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Contact {
  id: string;
  first: string;
  last: string;
  email: string;
  phone: string;
  company: string;
  title: string;
  country: string;
  stage: string;
  source: string;
  optOut: string;
  created: string;
  activity: string;
}

export interface Month {
  /** The day of the export. */
  readonly asOf: string;
  readonly contacts: readonly Contact[];
}

const FIRST =
  'Anna Matti Liisa Juha Sari Pekka Maria Jukka Elina Timo Laura Antti Hanna Mikko Päivi Ville Katja Sami Outi Jari'.split(
    ' ',
  );
const SYLLABLES = 'vir kor mä nie lai hei kos jär leh sal aho toi ran pel kal tur hau mus ket sor'.split(' ');
const ENDINGS = ['nen', 'la', 'maa', 'ranta', 'lahti', 'niemi'];
const FIRMS =
  'Kaarna Tuuli Meri Havu Puro Sampo Kivi Lumo Taika Ranta Vuori Aalto Koivu Sarka Niitty Halla Routa Kide Loimu Utu'.split(
    ' ',
  );
const TITLES = ['Sales Manager', 'CEO', 'Buyer', 'Engineer', 'Head of IT', ''];
const STAGES: readonly (readonly [string, number])[] = [
  ['Subscriber', 0.2],
  ['Lead', 0.4],
  ['Opportunity', 0.15],
  ['Customer', 0.2],
  ['Other', 0.05],
];
const SOURCES: readonly (readonly [string, number])[] = [
  ['Organic Search', 0.35],
  ['Referrals', 0.2],
  ['Direct Traffic', 0.25],
  ['Offline Sources', 0.2],
];

const day = (date: Date): string => date.toISOString().slice(0, 10);
const DAY = 86_400_000;

/**
 * @param size contacts of the first month
 * @param months how many exports, on the last day of each month of 2025 and on
 */
export function exportsOf(seed: number, size = 1500, months = 12): Month[] {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const draw = (shares: readonly (readonly [string, number])[]): string => {
    let at = random();
    for (const [value, share] of shares) if ((at -= share) < 0) return value;
    return shares.at(-1)![0];
  };
  let next = 1;
  const born = (today: Date, oldest: number): Contact => {
    const first = pick(FIRST);
    const tail = pick(SYLLABLES) + pick(SYLLABLES) + pick(ENDINGS);
    const last = tail[0]!.toUpperCase() + tail.slice(1);
    const company = random() < 0.88 ? `${pick(FIRMS)} ${pick(FIRMS)} Oy` : '';
    const id = next++;
    const created = new Date(today.getTime() - random() * oldest * DAY);
    const activity = new Date(created.getTime() + random() * (today.getTime() - created.getTime()));
    const plain = `${first}.${last}${id}`.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
    const email =
      random() < 0.93 ? `${plain}@${company === '' ? 'posti' : company.split(' ')[0]!.toLowerCase()}.example` : '';
    const digits = String(2_000_000 + id * 37);
    return {
      id: String(100_000 + id),
      first: random() < 0.05 ? first.toUpperCase() : first,
      last,
      email: random() < 0.02 ? email.replace('@', '(at)') : email,
      phone: random() < 0.72 ? (random() < 0.5 ? `040 ${digits}` : `+358 40 ${digits}`) : '',
      company,
      title: pick(TITLES),
      country: random() < 0.9 ? 'Finland' : 'Sweden',
      stage: draw(STAGES),
      source: draw(SOURCES),
      optOut: random() < 0.03 ? 'true' : 'false',
      created: day(created),
      activity: random() < 0.9 ? day(activity) : '',
    };
  };
  const growth = 0.015 + 0.02 * random();
  let contacts: Contact[] = [];
  const start = new Date(Date.UTC(2025, 0, 31));
  for (let i = 0; i < size; i++) contacts.push(born(start, 900));
  const all: Month[] = [];
  for (let month = 0; month < months; month++) {
    const today = new Date(Date.UTC(2025, month + 1, 0));
    if (month > 0) {
      // nobody exhibits in July
      const season = 1 + 0.6 * Math.sin((2 * Math.PI * (month + 3)) / 12);
      contacts = contacts.filter(() => random() > 0.006).map((one) => lived(one, today, random, pick));
      const fresh = Math.round(contacts.length * growth * season * (0.7 + 0.6 * random()));
      for (let i = 0; i < fresh; i++) contacts.push(born(today, 30));
      for (let i = 0; i < fresh * 0.08; i++) contacts.push({ ...pick(contacts), id: String(100_000 + next++) });
    }
    all.push({ asOf: day(today), contacts });
  }
  return all;
}

/** A month in the life of a contact. */
function lived(one: Contact, today: Date, random: () => number, pick: <T>(list: readonly T[]) => T): Contact {
  const now = { ...one };
  if (random() < 0.12) now.activity = day(new Date(today.getTime() - random() * 29 * DAY));
  if (random() < 0.004) now.optOut = 'true';
  if (random() < 0.01) now.stage = 'Customer';
  if (random() < 0.012) now.company = `${pick(FIRMS)} ${pick(FIRMS)} Oy`;
  if (random() < 0.004) now.phone = '';
  if (random() < 0.003) now.email = '';
  return now;
}

const HEADER = [
  'Record ID', 'First Name', 'Last Name', 'Email', 'Phone Number', 'Company name', 'Job Title', 'Country/Region', 'Lifecycle Stage',
  'Original Source', 'Unsubscribed from all email', 'Create Date', 'Last Activity Date',
]; // biome-ignore format: a table reads better dense

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export function csvOf(contacts: readonly Contact[]): string {
  const lines = contacts.map((one) =>
    [
      one.id, one.first, one.last, one.email, one.phone, one.company, one.title, one.country, one.stage, one.source, one.optOut,
      one.created, one.activity,
    ].map(cell).join(','),
  ); // biome-ignore format: a table reads better dense
  return `${[HEADER.join(','), ...lines].join('\n')}\n`;
}

export type Plant = keyof typeof PLANTS;

/** What can go wrong with an export, and the measure by which it must be found. */
export const PLANTS = {
  emptied: {
    found: { metric: 'fill', column: 'Company name', direction: 'down' },
    plant: (all: readonly Contact[]) => all.map((one, at) => (at % 5 === 0 ? { ...one, company: '' } : one)),
  },
  halved: {
    found: { metric: 'rows', direction: 'down' },
    plant: (all: readonly Contact[]) => all.filter((_, at) => at % 2 === 0),
  },
  twice: {
    found: { metric: 'duplicates', direction: 'up' },
    plant: (all: readonly Contact[]) => [
      ...all,
      ...all.filter((_, at) => at % 7 === 0).map((one) => ({ ...one, id: String(Number(one.id) + 500_000) })),
    ],
  },
  takeover: {
    found: { metric: 'share', column: 'Lifecycle Stage', direction: 'up' },
    plant: (all: readonly Contact[]) => all.map((one, at) => (at % 3 === 0 ? { ...one, stage: 'Other' } : one)),
  },
  digits: {
    found: { metric: 'findings', value: 'phone-valid/lost-digits', direction: 'up' },
    plant: (all: readonly Contact[]) =>
      all.map((one, at) => (at % 4 === 0 && one.phone !== '' ? { ...one, phone: '3.58E+11' } : one)),
  },
} as const;
