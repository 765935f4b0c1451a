/**
 * In which country national phone numbers were written, for a whole column. Other columns testify: countries, international numbers, states,
 * postcodes, addresses of email, legal forms of firms, words of the header. Nothing is decided on thin or contradicting evidence, nor for
 * numbers that are not numbers there.
 */
import type { Country, Role } from '../../contract.ts';
import { EMAIL_ROLES, PHONE_ROLES } from '../../contract.ts';
import { parsePhone } from '../../values/phone/phone.ts';
import { toAlpha2 } from '../../values/place/country.ts';
import { countryOfDomain } from '../../values/place/domain-country.ts';
import { parsePostcode } from '../../values/place/postcode.ts';
import { countryOfFirm, countryOfPostcode, stateReader } from './country-signs.ts';

/** The columns of a file, as far as they are known. */
export interface Around {
  readonly roles: readonly (Role | null)[];
  /** By column, roles that it would have were others not there. */
  readonly also?: readonly ReadonlySet<Role>[];
  /** By column, all cells of the prefix. */
  readonly values: readonly (readonly string[])[];
  /** Country of each record, where the file says so. */
  readonly countries: readonly string[] | undefined;
  /** What the language of the header speaks for, `''` for one of many countries. */
  readonly header: Country;
  /** What the run says of records that do not. */
  readonly given?: Country;
}

interface PhoneCountry {
  readonly country: Country;
  /** For a person: `31 of 31 countries of the records, 40 of 41 national numbers valid there`. */
  readonly evidence: string;
}

/** What one kind of column says of the records that have a national number. */
interface Witness {
  readonly what: string;
  readonly country: Country;
  readonly count: number;
  readonly of: number;
  /** Enough by itself. */
  readonly isStrong: boolean;
}

/** Numbers that are parsed for one column; a sample is enough for a majority. */
const PHONES = 200;
const LEAST = 5;
/** A share of the records that say anything. */
const CLEAR = 0.95;
const MOSTLY = 0.8;
/** Of the national numbers, with strong evidence and with weaker. */
const VALID = 0.7;
const SURELY_VALID = 0.9;
/** One weak witness is enough where it speaks of so many records. */
const MANY = 20;

/**
 * @param phones the column: all its cells in the prefix
 * @returns undefined where it is not clear, or nothing is left to decide
 */
export function inferPhoneCountry(phones: readonly string[], around: Around): PhoneCountry | undefined {
  const rows = sampleOf(phones);
  const national = rows.filter((row) => !isInternational(phones[row]!));
  const all = witnesses(rows, phones, around);
  const strong = all.filter(({ isStrong }) => isStrong);
  const country = agreed(strong) || (strong.length === 0 ? agreed(weighed(all, around.header)) : '');
  if (country === '' || country === MIXED) return undefined;
  const valid = national.filter((row) => parsePhone(phones[row]!, country).valid).length;
  const share = strong.length > 0 ? VALID : SURELY_VALID;
  if (valid < national.length * share || (strong.length === 0 && valid < LEAST)) return undefined;
  const said = all.filter((one) => one.country === country).map(({ what, count, of }) => `${count} of ${of} ${what}`);
  if (strong.length === 0 && around.header === country) said.push('the language of the header');
  if (national.length > 0) said.push(`${valid} of ${national.length} national numbers valid there`);
  return { country, evidence: said.join(', ') };
}

/**
 * The countries that single columns speak for, read as all that they may be and however thinly, of the national numbers of a column, and that of the
 * run: without others that contradict, one of them might have been believed.
 */
export function countriesNamed(phones: readonly string[], around: Around): Country[] {
  const rows = sampleOf(phones);
  const saidBy = (at: number, role: Role | null) =>
    role === 'country'
      ? ownWitnesses(rows, phones, { ...around, countries: around.values[at] })
      : beside(rows, phones, { ...around, roles: around.roles.map((_, other) => (other === at ? role : null)) });
  const named = [
    ...ownWitnesses(rows, phones, around),
    ...around.roles.flatMap((role, at) => [role, ...(around.also?.[at] ?? [])].flatMap((one) => saidBy(at, one))),
  ].map((one) => one?.country ?? '');
  return [...new Set([...named, around.given ?? ''])].filter((country) => country !== MIXED && country !== '').sort();
}

/** Postcodes that are whole in one country, and in another have lost a zero. */
const DOUBTFUL_CODE = /^\d{4}$/;

/**
 * The country of a column of postcodes of four digits, for records that name none: the one that other records, their numbers or their mail
 * domains name, where nearly all codes are of its form.
 * @returns undefined where nothing is doubtful, or it is not clear
 */
export function inferPostcodeCountry(codes: readonly string[], around: Around): Country | undefined {
  const rows = codes.flatMap((code, row) => (code.trim() === '' ? [] : [row])).slice(0, PHONES);
  if (!rows.some((row) => DOUBTFUL_CODE.test(codes[row]!.trim()))) return undefined;
  const country = agreed(
    [
      witness('countries', rows, (row) => toCountry(around.countries?.[row] ?? ''), CLEAR),
      ...beside(rows, codes, { ...around, roles: around.roles.map((role) => (role === 'postal_code' ? null : role)) }),
    ].filter((one) => one !== undefined),
  );
  if (country === '' || country === MIXED) return undefined;
  const whole = rows.filter((row) => parsePostcode(codes[row]!.trim(), country).postcode !== '');
  return whole.length >= rows.length * SURELY_VALID ? country : undefined;
}

/** Rows with a number, spread over the column. */
function sampleOf(phones: readonly string[]): number[] {
  const rows = phones.flatMap((value, row) => (/\d{5}/.test(value.replace(/\D/g, '')) ? [row] : []));
  const step = Math.max(1, Math.floor(rows.length / PHONES));
  return rows.filter((_row, at) => at % step === 0).slice(0, PHONES);
}

const isInternational = (value: string): boolean => /^\D{0,8}(?:\+|＋|00[1-9])/.test(value);

/** The one country that all of them name, `''` where they are none or contradict each other. */
function agreed(some: readonly Witness[]): Country {
  const [first] = some;
  return first && some.every(({ country }) => country === first.country) ? first.country : '';
}

/** Weak witnesses, where they are two kinds at least or one of many records; all must agree, so they are given as they are. */
function weighed(all: readonly Witness[], header: Country): readonly Witness[] {
  const kinds = all.length + (header !== '' && all.some(({ country }) => country === header) ? 1 : 0);
  const isContradicted = header !== '' && all.every(({ country }) => country !== header);
  const isEnough = kinds >= 2 || all.some(({ of }) => of >= MANY);
  return isEnough && !isContradicted ? all : [];
}

function witnesses(rows: readonly number[], phones: readonly string[], around: Around): Witness[] {
  const found = [...ownWitnesses(rows, phones, around), ...beside(rows, phones, around)];
  return found.filter((one) => one !== undefined);
}

const ownWitnesses = (rows: readonly number[], phones: readonly string[], { countries }: Around) => [
  witness('countries of the records', rows, (row) => toCountry(countries?.[row] ?? ''), CLEAR),
  witness('international numbers of the column', rows, (row) => writtenIn(phones[row]!), CLEAR),
];

const toCountry = (text: string): Country => (text === '' ? '' : toAlpha2(text));
const writtenIn = (phone: string): Country => (isInternational(phone) ? parsePhone(phone, '').country : '');

/** What the other columns of these records say. */
function beside(
  rows: readonly number[],
  phones: readonly string[],
  { roles, values }: Around,
): (Witness | undefined)[] {
  const cells = (wanted: readonly Role[]) =>
    values.filter((cells, at) => roles[at] != null && wanted.includes(roles[at]) && cells !== phones);
  const first = (wanted: readonly Role[], read: (text: string) => Country) => {
    const columns = cells(wanted);
    return (row: number): Country => {
      for (const column of columns) {
        const country = read((column[row] ?? '').trim());
        if (country !== '') return country;
      }
      return '';
    };
  };
  return [
    witness('international numbers of other columns', rows, first(PHONE_ROLES, writtenIn), MOSTLY),
    witness('states of the records', rows, first(['state'], stateReader(cells(['state'])[0] ?? [])), MOSTLY),
    witness('postcodes of a form of their own', rows, first(['postal_code', 'address'], countryOfPostcode), MOSTLY),
    witness('email domains of a country', rows, first(EMAIL_ROLES, countryOfDomain), MOSTLY),
    witness('web addresses of a country', rows, first(['website', 'company_domain'], countryOfDomain), MOSTLY),
    witness('legal forms of firms', rows, first(['company'], countryOfFirm), MOSTLY),
  ];
}

/** The country that nearly all of the rows name that name any, of five at least. */
function witness(
  what: string,
  rows: readonly number[],
  read: (row: number) => Country,
  share: number,
): Witness | undefined {
  const counts = new Map<Country, number>();
  let of = 0;
  for (const row of rows) {
    const country = read(row);
    if (country === '') continue;
    counts.set(country, (counts.get(country) ?? 0) + 1);
    of++;
  }
  const [country = '', count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (of < LEAST) return undefined;
  // Where the records are of several countries, that is what this says: it agrees with no other.
  return { what, country: count >= of * share ? country : MIXED, count, of, isStrong: share === CLEAR };
}

const MIXED = '*';
