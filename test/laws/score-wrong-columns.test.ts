/** Where values stand in wrong columns, what is left out decides what is moved where; the score does not rise by that (docs/score.md). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../seed.ts';
import { type RunOptions, run } from './run.ts';
import { csvOf, type Table, without } from './tables.ts';
import { anyMisplaced } from './wrong-columns.ts';

const scoreOf = async (table: Table, options: RunOptions): Promise<number> =>
  (await run(csvOf(table), options)).report.score ?? 0;

const FIRM = (at: number): string => `Firma ${at} Oy`;
const MAIL = (at: number): string => `p${at}@firma${at}.fi`;
const DIALLED = (at: number): string => `040 12345${10 + at}`;
const FINNISH = (at: number): string => `+358 40 12345${10 + at}`;
const WOMEN = ['Virtanen', 'Korhonen', 'Nieminen', 'Laine', 'Koskinen', 'Salonen', 'Weber', 'Smith'];

/** What a cell holds by the number of the record. */
type Cells = string | ((at: number) => string);
interface Row {
  readonly what: string;
  readonly columns: { readonly [label: string]: Cells };
  readonly left: string;
  readonly options?: RunOptions;
}

// Each is of a kind of its own: nearly all were found by drawing, and made as small as they can be.
const FOUND: readonly Row[] = [
  {
    what: 'a town is read by its values where the header is English',
    columns: { 'Deal Name': '', 'Country Code': '', Suffix: '', Ort: '1011 AB', Tags: '' },
    left: 'Deal Name',
  },
  {
    what: 'a firm is one only without it, and its legal form tells the country of the numbers',
    columns: { Handy: DIALLED, 'Company Name': '', Customer: FIRM },
    left: 'Company Name',
  },
  {
    what: 'the number of the firm is that of the person without it, and a number moves there',
    columns: { Region: FINNISH, 'Company Phone': '', Telefon: 'Virtanen' },
    left: 'Telefon',
  },
  {
    what: 'a second town is the only one without it, and a web address moves out of it',
    columns: { URL: '', 'Billing City': 'Espoo', 'Shipping City': (at) => `https://www.firma${at}.fi` },
    left: 'Billing City',
  },
  {
    what: 'a parent is the firm itself without it, and a number moves out of it',
    columns: { Phone: '', 'Parent Company': '+46 8 1234 5611', Company: '' },
    left: 'Company',
  },
  {
    what: 'an email of somebody else is the country without it, in which no number is one',
    columns: { 'Partner Email': 'Norway', Land: (at) => (at < 4 ? 'Norway' : ''), Correo: (at) => (at < 4 ? '' : '(212) 555-3115') },
    left: 'Land',
  },
  {
    what: 'it has the same number as another column, which would have moved to a third one',
    columns: { Yritys: FINNISH, 'Other Phone': '', Fax: FINNISH },
    left: 'Fax',
  },
  {
    what: 'it stands before an empty column in which an email belongs',
    columns: { Street: MAIL, 'Secondary Email': 'Anna Virtanen', 'Contact 2 Email': '' },
    left: 'Secondary Email',
  },
  {
    what: 'it is a country that is empty, and another column has one',
    columns: { 'Main Phone': '(212) 555-3112', 'Country Code': '', Land: 'United States' },
    left: 'Country Code',
  },
  {
    what: 'it is a country that is empty, and by another one a number in a web address is none',
    columns: { Country: '', Website: '040 1234515', Land: 'United States' },
    left: 'Country',
  },
  {
    what: 'it says that a record is of elsewhere, and its number that of the others',
    columns: { 'Address 2': (at) => (at === 0 ? DIALLED(0) : ''), 'Contact 1 Phone': (at) => (at === 0 ? '' : FINNISH(at)), Region: (at) => (at === 0 ? 'California' : '') },
    left: 'Region',
  },
  {
    what: 'another city stands before it, and a country in it is a city without a country',
    columns: { Town: '', Ort: 'Finland' },
    left: 'Town',
  },
  {
    what: 'a second line of an address is one of another address beside it, and a number moves out of it',
    columns: { 'Address 2': (at) => (at === 0 ? '+46 8 1234 5610' : ''), 'Shipping City': 'Espoo', 'Assistant Phone': '' },
    left: 'Shipping City',
  },
  {
    what: 'logins are names without it',
    columns: { 'Full Name': (at) => (at % 2 === 0 ? `2026-10-1${at % 9}` : 'dto.'), Surname: (at) => (at === 7 ? 'Firma 7 Oy' : ''), Vorname: '' },
    left: 'Vorname',
  },
  {
    what: 'a site that is none keeps a domain from being filled in',
    columns: { 'Company Domain Name': '', Correo: MAIL, Website: '00115' },
    left: 'Website',
    options: { pack: 'fill-in', country: 'US' },
  },
  {
    what: 'a town is read by its values, and repaired as an email',
    columns: { Role: '', Estado: 'California', Ort: (at) => `Anna <${MAIL(at)}>`, Language: '', 'Given Name': '' },
    left: 'Role',
  },
  {
    what: 'a code that is none keeps a country from being filled in',
    columns: { 'Property City': MAIL, País: '', PLZ: '01/02/2025', 'Company Phone': FINNISH },
    left: 'PLZ',
    options: { pack: 'fill-in' },
  },
  {
    what: 'a name is one of a person without it, out of which no number moves',
    columns: { 'Contact 1 Phone': '', Nombre: FINNISH, Address: '' },
    left: 'Address',
  },
  {
    what: 'a column is that of countries with it, and numbers are of another one',
    columns: { 'Contact Person': '', Surname: '', Work: (at) => (at === 4 ? FINNISH(4) : ''), Organization: '', Ort: 'Norway' },
    left: 'Contact Person',
    options: { country: 'NL' },
  },
  {
    what: 'files of deals have no number of the firm, and where one dials is no mobile',
    columns: { 'Company Phone': 'Mannerheimintie 2', 'Opportunity Name': '', WhatsApp: '', 'Address 2': '+46 8 1234 5611' },
    left: 'Opportunity Name',
  },
  {
    what: 'it shows whose export it is, in which a title is that of a job',
    columns: { 'Record ID': '', 'Create Date': '', Title: 'Mannerheimintie 1' },
    left: 'Record ID',
  },
  {
    what: 'a value may move to where another one has moved away',
    columns: {
      'Contact 2 Phone': FINNISH,
      'Company Email': (at) => (at === 9 ? 'https://www.firma9.fi' : ''),
      'Web Page': (at) => (at === 9 ? FINNISH(9) : ''),
      'Main Phone': '',
    },
    left: 'Main Phone',
  },
  {
    what: 'it shows whose export it is, in which several emails may stand in a cell',
    columns: { 'E-mail Address': (at) => `${MAIL(at)}; q${at}@firma${at}.fi`, 'Email 2': '', 'Person - Phone': '' },
    left: 'Person - Phone',
    options: { pack: 'fill-in' },
  },
  {
    what: 'a third column has the last name without it, and a first name that holds both is parted',
    columns: { 'Last Name': 'Firma 5 Oy', LastName: '', 'First Name': 'Koskinen, Pekka' },
    left: 'Last Name',
  },
  {
    what: 'a town that may be an email is judged as one that is repaired',
    columns: { 'Mailing City': 'Helsinki', Ort: (at) => `Anna <${MAIL(at)}>`, 'Postal Code': 'Retail' },
    left: 'Postal Code',
  },
  {
    what: 'a town that may be a phone has the same number, and is emptied for that',
    columns: { Fax: FINNISH, Ort: (at) => (at < 2 ? '' : DIALLED(at)) },
    left: 'Fax',
  },
  {
    what: 'another date is the one that shows when a record was in use',
    columns: { 'Last Modified Date': '', 'Modified Time': '2026-10-15' },
    left: 'Last Modified Date',
  },
  {
    what: 'a column is the own one of the record without it, and a value moves out of it',
    columns: { 'Account Name': '', 'Parent Account': (at) => (at % 2 === 0 ? FIRM(at) : `https://www.firma${at}.fi`), Website: '', 'Last Name': (at) => WOMEN[at % 8]!, Email: MAIL },
    left: 'Account Name',
  },
  {
    what: 'another column names another country, in which a value is a postcode and moves',
    columns: { 'Last Name': (at) => WOMEN[at % 8]!, Email: MAIL, City: '00100', 'Postal Code': '', Country: 'Norway', 'Country Code': 'FI' },
    left: 'Country',
  },
]; // biome-ignore format: a table

const tableOf = ({ columns }: Row): Table => ({
  columns: Object.keys(columns),
  rows: Array.from({ length: 10 }, (_, at) =>
    Object.values(columns).map((cells) => (typeof cells === 'string' ? cells : cells(at))),
  ),
});

describe('a file without one of its columns', () => {
  it.each(FOUND)('scores no more where $what', async (row) => {
    const table = tableOf(row);
    const options = { dedupe: false, ...row.options };
    const rest = without(table, new Set([table.columns.indexOf(row.left)]));
    expect(await scoreOf(rest, options)).toBeLessThanOrEqual(await scoreOf(table, options));
  });

  it('scores no more, whatever stands in whatever column, and whatever is filled in', async () => {
    const how = fc.record({ isFilled: fc.nat(2), country: fc.constantFrom('', '', '', 'FI', 'US', 'NL') });
    await fc.assert(
      fc.asyncProperty(anyMisplaced, how, fc.infiniteStream(fc.nat(9)), async (table, { isFilled, country }, draws) => {
        const options = {
          dedupe: false,
          ...(isFilled === 0 ? { pack: 'fill-in' } : {}),
          ...(country === '' ? {} : { country }),
        };
        const { scoring, score } = (await run(csvOf(table), options)).report;
        const inParts = await run(csvOf(table), { ...options, how: { jobs: 1, chunkBytes: 60, pieces: [13] } });
        expect(inParts.report.scoring, 'in parts').toEqual(scoring);
        const whole = score ?? 0;
        const places = [...table.columns.keys()];
        const drawn = [0, 1, 2].map(() => places.filter(() => draws.next().value! < 4));
        for (const left of [...places.map((at) => [at]), ...drawn]) {
          const rest = without(table, new Set(left));
          if (rest.columns.length === 0) continue;
          const names = left.map((at) => table.columns[at]).join(', ');
          expect(await scoreOf(rest, options), names).toBeLessThanOrEqual(whole);
        }
      }),
      { numRuns: 60 * Number(process.env.LAWS_RUNS ?? 1) },
    );
  }, 600_000);
});

describe('a value that stands in a wrong column', () => {
  it('counts where it belongs where it is moved, or would be without a column; elsewhere it does not', async () => {
    const completeness = async (columns: Row['columns']): Promise<number> =>
      (await run(csvOf(tableOf({ what: '', columns, left: '' })), { dedupe: false })).report.dimensions.completeness!;
    const [moved, apart, taken] = [
      await completeness({ 'Last Name': 'Virtanen', Email: FINNISH, Phone: '' }),
      await completeness({ 'Last Name': 'Virtanen', Email: '', Phone: '', 'Company Phone': MAIL }),
      await completeness({ 'Last Name': 'Virtanen', Email: FINNISH, Phone: '+46 8 1234 5611' }),
    ];
    const [phone, email, both] = [
      await completeness({ 'Last Name': 'Virtanen', Email: '', Phone: FINNISH }),
      await completeness({ 'Last Name': 'Virtanen', Email: MAIL, Phone: '', 'Company Phone': '' }),
      await completeness({ 'Last Name': 'Virtanen', Email: MAIL, Phone: FINNISH }),
    ];
    expect([moved, apart]).toEqual([phone, email]);
    expect(taken).toBe(phone);
    expect(taken).toBeLessThan(both);
  });
});
