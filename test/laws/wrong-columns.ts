/** Drawn files in which values stand in any column, and many columns are what they are by those beside them. */
import fc from 'fast-check';
import type { Table } from './tables.ts';

const of =
  (...list: readonly string[]) =>
  (at: number): string =>
    list[at % list.length]!;
const two = (at: number): string => String(10 + (at % 80));
const FIRST = of(
  'Anna',
  'Matti',
  'Liisa',
  'Juha',
  'Aino',
  'Pekka',
  'Helmi',
  'Eero',
  'Kaisa',
  'Olavi',
  'Tuuli',
  'Risto',
);
const LAST = of('Virtanen', 'Korhonen', 'Nieminen', 'Laine', 'Smith', 'Koskinen', 'Weber', 'Salonen');
const mailbox = (at: number): string => `p${at}@firma${at}.fi`;

/** What may stand in a cell, by the number of the record. */
const VALUES = {
  nothing: () => '',
  email: mailbox,
  emails: (at) => `${mailbox(at)}; q${at}@firma${at}.fi`,
  named: (at) => `${FIRST(at)} <${mailbox(at)}>`,
  finnish: (at) => `+358 40 12345${two(at)}`,
  swedish: (at) => `+46 8 1234 56${two(at)}`,
  national: (at) => `040 12345${two(at)}`,
  american: (at) => `(212) 555-31${two(at)}`,
  lost: () => '3.58401E+11',
  site: (at) => `https://www.firma${at}.fi`,
  profile: (at) => `https://www.linkedin.com/in/anna${at}`,
  postcode: (at) => `001${two(at)}`,
  zip: (at) => `941${two(at)}`,
  dutch: () => '1011 AB',
  job: of('Sales Manager', 'CEO', 'Buyer'),
  countries: of('Finland', 'Norway', 'United States'),
  finland: () => 'Finland',
  norway: () => 'Norway',
  states: () => 'United States',
  code: () => 'FI',
  either: () => 'CA',
  state: of('California', 'Texas', 'NY'),
  both: (at) => `001${two(at)} Helsinki`,
  city: of('Helsinki', 'Espoo', 'Boston'),
  first: FIRST,
  last: LAST,
  full: (at) => `${FIRST(at)} ${LAST(at)}`,
  turned: (at) => `${LAST(at)}, ${FIRST(at)}`,
  firm: (at) => `Firma ${at} Oy`,
  brand: of('Kone', 'Fazer', 'Bosch'),
  street: (at) => `Mannerheimintie ${at + 1}`,
  address: (at) => `Mannerheimintie ${at + 1}, 001${two(at)} Helsinki`,
  day: (at) => `2026-10-${two(at % 18)}`,
  unclear: (at) => `0${1 + (at % 8)}/0${2 + (at % 7)}/2025`,
  dayFirst: (at) => `2${at % 8}/03/2025`,
  number: (at) => String(1000 + at),
  branch: of('Retail', 'Banking'),
  stage: () => 'Closed Won',
  none: () => 'n/a',
  test: () => 'test',
  x: () => 'x',
  ditto: () => 'dto.',
  yes: () => 'Yes',
} as const satisfies { readonly [name: string]: (at: number) => string };
type Value = keyof typeof VALUES;
const ANY = Object.keys(VALUES) as Value[];

/** What columns are called, by what belongs into them. */
const LABELS: { readonly [value in Value]?: string } = {
  first: 'First Name|Vorname|Nombre|Owner First Name|Given Name',
  last: 'Last Name|Nachname|Surname|Apellidos|Maiden Name|LastName',
  full: 'Name|Full Name|Contact|Nom|Contact Person|Contact Name|Owner|Insured Name|Contact owner|Contact Owner|Person - Name|Name 2',
  brand: 'Client|Kunde|Customer|Account',
  email:
    'Email|E-Mail|Correo|Secondary Email|Company Email|Contact 1 Email|Contact 2 Email|Email Ansprechpartner|Assistant Email|Partner Email|Work Email|Invitee Email|E-mail Address|Email 2',
  finnish:
    'Phone|Telefon|Company Phone|Main Phone|Work|Mobile|Home Phone|Fax|Contact 1 Phone|Contact 2 Phone|Assistant Phone|WhatsApp|Person - Phone|Business Phone|Phone 2',
  national: 'Handy|Other Phone|Default Address Phone|Spouse Phone|SMS',
  job: 'Job Title|Title|Position|Role',
  x: 'Salutation|Prefix|Suffix|Notes|Zorp|Tags|Language|Address 2|Type|Source',
  branch: 'Industry|Branche|Department',
  firm: 'Company|Account Name|Parent Account|Parent Company|Company Name|Organization|Employer|Yritys|Deal Name|Opportunity Name|Associated Company|Organization - Name',
  site: 'Website|URL|Company Domain Name|Site|Web|Domain|Web Page',
  profile: 'LinkedIn',
  street: 'Street|Address|Home Address|Mailing Street|MailingStreet',
  city: 'City|Ort|Mailing City|Home City|Billing City|Shipping City|Town|Property City|Location',
  postcode: 'Postal Code|PLZ|Billing Zip|Property ZIP Code',
  zip: 'Zip',
  state: 'State|Region|Estado|Mailing State|Province',
  countries: 'Country|Land|Mailing Country|Nationality|Billing Country|País',
  code: 'Country Code',
  number:
    'Amount|Value|Number of Employees|Record ID|Number|Registration Number|Contact ID|Account ID|Id|MEMBER_RATING|LEID',
  stage: 'Stage|Lifecycle Stage|Lead Status|Status|StageName',
  day: 'Close Date|Last Activity Date|Connected On|Created Time|Modified Time',
  unclear: 'Last Modified Date',
  dayFirst: 'Create Date|Birthday',
};
const COLUMNS = Object.entries(LABELS).flatMap(([own, labels]) =>
  labels.split('|').map((label) => ({ label, own: own as Value })),
);

const ROWS = 10;

interface Drawn {
  readonly label: string;
  readonly cells: readonly string[];
}

/** One or two kinds of values a column, which take turns, or of which one begins where the other ends. */
const anyColumn = ({ label, own }: (typeof COLUMNS)[number]): fc.Arbitrary<Drawn> => {
  const value = fc.oneof(
    { weight: 7, arbitrary: fc.constant<Value>(own) },
    { weight: 5, arbitrary: fc.constant<Value>('nothing') },
    { weight: 8, arbitrary: fc.constantFrom(...ANY) },
  );
  return fc.tuple(value, value, fc.constantFrom('turns', 'halves', 'one')).map(([a, b, how]) => ({
    label,
    cells: Array.from({ length: ROWS }, (_, at) => {
      const isSecond = how === 'turns' ? at % 2 === 0 : how === 'halves' && at >= ROWS / 2;
      return VALUES[isSecond ? b : a](at);
    }),
  }));
};

/** A file of three to eight such columns; in some of them values slip into neighbouring ones. */
export const anyMisplaced: fc.Arbitrary<Table> = fc
  .uniqueArray(fc.constantFrom(...COLUMNS), { minLength: 3, maxLength: 8, selector: ({ label }) => label })
  .chain((columns) => fc.tuple(...columns.map(anyColumn)))
  .chain((columns) => {
    const slip = fc.tuple(fc.nat(3), fc.nat(columns.length - 1));
    const slips = fc.array(slip, { minLength: ROWS, maxLength: ROWS });
    return fc.tuple(fc.nat(3), slips).map(([some, moves]) => ({
      columns: columns.map(({ label }) => label),
      rows: Array.from({ length: ROWS }, (_, row) => {
        const cells = columns.map((column) => column.cells[row]!);
        const [move, at] = moves[row]!;
        if (some !== 0 || move > 1) return cells;
        return move === 0
          ? [...cells.slice(0, at), '', ...cells.slice(at, -1)]
          : [...cells.slice(0, at), ...cells.slice(at + 1), ''];
      }),
    }));
  });
