/** Drawn files of contacts, companies and deals, in which what a file is taken for hangs on few columns. */
import fc from 'fast-check';
import { POOLS } from './pools.ts';
import type { Table } from './tables.ts';

interface Column {
  /** What such a column is called; ambiguous ones too. */
  readonly labels: readonly string[];
  /** A sound value of a record. */
  readonly value: (at: number) => string;
  /** Kind of dirt in `POOLS`. */
  readonly dirt?: string;
}

const FIRST = [
  'Anna',
  'Matti',
  'Maria José',
  'Hans',
  'Liisa',
  'John',
  'Petra',
  'Juha',
  'Emma',
  'Carlos',
  'Aino',
  'Peter',
];
const LAST = [
  'Virtanen',
  'Smith',
  'García',
  'Müller',
  'Laine',
  'de la Cruz',
  'Nieminen',
  'Jones',
  'Koski',
  'Weber',
  'Salo',
  'King',
];
/** Firms whose names could be those of persons: nothing is wrong with them in a column of either. */
const FIRMS = ['Fazer', 'Kone', 'Marimekko', 'Siemens', 'Bosch', 'Santander', 'Michelin', 'Telenor'];
const CITIES = ['Helsinki', 'Berlin', 'Madrid', 'Boston', 'Paris', 'Oslo'];
const COUNTRIES = ['Finland', 'Germany', 'Spain', 'United States', 'France', 'Norway'];
const of =
  (list: readonly string[]) =>
  (at: number): string =>
    list[at % list.length]!;
const name = (at: number): string => `${of(FIRST)(at)} ${of(LAST)(Math.floor(at / FIRST.length) + at)}`;
const two = (at: number): string => String(10 + (at % 18)).padStart(2, '0');

// biome-ignore format: a table
const COLUMNS = {
  first: { labels: ['First Name', 'Vorname', 'Nombre', 'Etunimi', 'Owner First Name', 'Given Name'], value: of(FIRST), dirt: 'first' },
  last: { labels: ['Last Name', 'Nachname', 'Apellidos', 'Sukunimi', 'Owner Last Name'], value: of(LAST), dirt: 'last' },
  name: { labels: ['Name', 'Full Name', 'Contact', 'Nombre', 'Client', 'Nom', 'Lead Name', 'Contact Person', 'Insured Name'], value: name, dirt: 'full' },
  email: { labels: ['Email', 'E-Mail', 'Correo', 'Customer Primary Email'], value: (at) => `p${at}@firma${at}.example`, dirt: 'email' },
  email2: { labels: ['Secondary Email'], value: (at) => `q${at}@firma${at}.example`, dirt: 'email' },
  phone: { labels: ['Phone', 'Telefon', 'Teléfono', 'Work'], value: (at) => `+358 40 12345${two(at)}`, dirt: 'phone' },
  mobile: { labels: ['Mobile', 'Handy'], value: (at) => `+358 50 76543${two(at)}`, dirt: 'mobile' },
  title: { labels: ['Job Title', 'Title', 'Position'], value: of(['CEO', 'Buyer', 'Sales Manager']), dirt: 'title' },
  birth: { labels: ['Birthday'], value: (at) => `19${70 + (at % 20)}-05-${two(at)}` },
  company: { labels: ['Company', 'Account Name', 'Company Name', 'Yritys'], value: (at) => `Firma ${at} Oy`, dirt: 'company' },
  firm: { labels: ['Name', 'Account', 'Client', 'Kunde'], value: of(FIRMS), dirt: 'company' },
  website: { labels: ['Website', 'URL', 'Company Domain Name'], value: (at) => `www.firma${at}.example`, dirt: 'website' },
  industry: { labels: ['Industry', 'Branche'], value: of(['Retail', 'Banking', 'Energy']), dirt: 'stage' },
  employees: { labels: ['Number of Employees'], value: (at) => String(5 + at), dirt: 'number' },
  street: { labels: ['Street', 'Address', 'Mailing Street'], value: (at) => `Main Street ${at}`, dirt: 'street' },
  city: { labels: ['City', 'Ort', 'Mailing City', 'Property City'], value: of(CITIES), dirt: 'city' },
  postcode: { labels: ['Postal Code', 'PLZ', 'Property ZIP Code'], value: (at) => String(10_100 + at), dirt: 'postcode' },
  state: { labels: ['State', 'Region', 'Estado'], value: of(['NY', 'CA', 'TX']), dirt: 'state' },
  country: { labels: ['Country', 'Land', 'País'], value: of(COUNTRIES), dirt: 'country' },
  deal: { labels: ['Deal Name', 'Opportunity Name', 'Title'], value: (at) => `Licences ${at}` },
  amount: { labels: ['Amount', 'Value', 'Deal Value'], value: (at) => String(1000 + at), dirt: 'number' },
  stage: { labels: ['Deal Stage', 'Stage', 'Status'], value: of(['Closed Won', 'Qualification', 'Proposal']), dirt: 'stage' },
  close: { labels: ['Close Date', 'Expected Close Date'], value: (at) => `2026-12-${two(at)}`, dirt: 'date' },
  owner: { labels: ['Owner', 'Contact owner', 'Deal Owner'], value: of(['Pat', 'Kim']), dirt: 'owner' },
  activity: { labels: ['Last Activity Date', 'Last Modified Date'], value: (at) => `2026-10-${two(at)}`, dirt: 'date' },
  created: { labels: ['Create Date', 'Created Date'], value: (at) => `2026-09-${two(at)}`, dirt: 'date' },
  id: { labels: ['Record ID', 'Account ID', 'Contact ID', 'Deal ID'], value: (at) => String(7000 + at) },
  status: { labels: ['Lead Status', 'Lifecycle Stage'], value: of(['New', 'Open', 'Connected']), dirt: 'stage' },
  notes: { labels: ['Notes', 'Description'], value: () => '', dirt: 'notes' },
} as const satisfies { readonly [column: string]: Column };

type Name = keyof typeof COLUMNS;

const PERSON: readonly Name[] = [
  'email',
  'phone',
  'mobile',
  'title',
  'birth',
  'email2',
  'created',
  'owner',
  'status',
  'id',
  'notes',
];
const PLACE: readonly Name[] = ['street', 'city', 'postcode', 'state', 'country'];
const FIRM: readonly Name[] = ['website', 'industry', 'employees', 'phone', 'email', 'created', 'owner', 'id'];

/** What an export has in any case, and what it may have. */
const EXPORTS: readonly (readonly [must: readonly Name[], may: readonly Name[]])[] = [
  [
    ['first', 'last'],
    [...PERSON, ...PLACE, 'company', 'website', 'industry', 'activity'],
  ],
  [['name'], [...PERSON, ...PLACE, 'company', 'website', 'industry', 'activity']],
  [['company'], [...FIRM, ...PLACE, 'activity', 'name']],
  [['firm'], [...FIRM, ...PLACE, 'activity', 'title']],
  [
    ['deal', 'amount', 'stage'],
    ['close', 'owner', 'activity', 'created', 'company', 'name', 'email', 'id'],
  ],
  [[], Object.keys(COLUMNS) as Name[]],
];

/** How full a column is and how many of its cells are dirty, in tenths. */
const STATES: readonly (readonly [filled: number, dirty: number])[] = [
  [10, 0],
  [10, 0],
  [10, 2],
  [9, 1],
  [5, 0],
  [5, 3],
  [1, 0],
  [0, 0],
  [10, 10],
];

interface Drawn {
  readonly label: string;
  readonly cells: readonly string[];
}

function anyColumn(column: Column, records: number, isDirty: boolean): fc.Arbitrary<Drawn> {
  const dirt = column.dirt === undefined ? [''] : POOLS[column.dirt]!.values;
  const tenths = fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.constantFrom(...dirt)), {
    minLength: records,
    maxLength: records,
  });
  const state = fc.constantFrom(...(isDirty ? STATES : STATES.filter(([, dirty]) => dirty === 0)));
  return fc.tuple(fc.constantFrom(...column.labels), state, tenths).map(([label, [filled, dirty], draws]) => ({
    label,
    cells: draws.map(([empty, bad, text], at) => (empty >= filled! ? '' : bad < dirty! ? text : column.value(at))),
  }));
}

/** A file of some kind of records, with cells of `POOLS` if it is to be dirty: what it is taken for is often in doubt. */
export const anyExport = (records: number, isDirty = false): fc.Arbitrary<Table> =>
  fc
    .constantFrom(...EXPORTS)
    .chain(([must, may]) => fc.subarray([...new Set(may)], { minLength: 3 }).map((some) => [...must, ...some]))
    .chain((names) => fc.tuple(...names.map((one) => anyColumn(COLUMNS[one], records, isDirty))))
    .map((columns) => {
      const labels = new Set<string>();
      const kept = columns.filter(({ label }) => !labels.has(label) && labels.add(label));
      return {
        columns: kept.map(({ label }) => label),
        rows: Array.from({ length: records }, (_, at) => kept.map(({ cells }) => cells[at]!)),
      };
    });
