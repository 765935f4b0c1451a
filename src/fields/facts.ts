/** Facts about a column, decided once from all the values of the prefix. */
import type { Country, Facts, Role } from '../contract.ts';
import { DATE_ROLES, PHONE_ROLES } from '../contract.ts';
import { toAlpha2 } from '../values/country.ts';
import { parseDate } from '../values/date.ts';
import { type GivenOrder, orderOrGiven } from '../values/date-given.ts';
import { countDates, type DateBallot, decideDateOrder, type Neighbour } from '../values/date-vote.ts';
import { parsePhone } from '../values/phone.ts';

/** Evidence for the order of day and month in one column. */
export interface Dates {
  readonly ballot: DateBallot | undefined;
  readonly neighbours: readonly Neighbour[];
}

const isOneOf = (roles: readonly Role[], role: Role | null): boolean => role !== null && roles.includes(role);

/** Numbers that are parsed for one column; a sample is enough for a majority. */
const PHONES = 200;
const LEAST_PHONES = 5;
const CLEAR = 0.95;

/** A timestamp column is a bulk import when more than half of at least so many values share one minute. */
const LEAST_TIMES = 20;

/**
 * @param role role of the column
 * @param values all its values in the prefix, empty ones too
 * @param countries the country cell of each of these records, where the file has such a column
 * @param dates for a date column: what was counted in it already, and the other date columns of the export
 * @param given the order of dates where no column proves one
 */
export function factsFor(
  role: Role | null,
  values: readonly string[],
  countries: readonly string[] | undefined,
  dates: Dates = { ballot: undefined, neighbours: [] },
  given?: GivenOrder,
): Facts {
  if (isOneOf(DATE_ROLES, role)) return dateFacts(role, values, dates, given);
  if (isOneOf(PHONE_ROLES, role)) {
    const phoneCountry = inferPhoneCountry(values, countries);
    return phoneCountry === '' ? {} : { phoneCountry };
  }
  return {};
}

function dateFacts(
  role: Role | null,
  values: readonly string[],
  { ballot, neighbours }: Dates,
  given?: GivenOrder,
): Facts {
  const counted = ballot ?? countDates(values);
  const { order, evidence } = orderOrGiven(
    decideDateOrder(counted, neighbours),
    { ballot: counted, neighbours },
    given,
  );
  const bulkTimestamp = role === 'birth_date' ? undefined : findBulkMinute(values, order);
  return {
    ...(order === undefined ? {} : { dateOrder: order }),
    ...(evidence === '' ? {} : { dateOrderEvidence: evidence }),
    ...(bulkTimestamp === undefined ? {} : { bulkTimestamp }),
  };
}

/**
 * What the date columns of an export prove, for each of them: programs write all their dates in one way.
 * @returns by index of the column; undefined where it holds no dates
 */
export function countDateColumns(
  fields: readonly { readonly column: string; readonly role: Role | null }[],
  values: readonly (readonly string[])[],
): (Dates | undefined)[] {
  const counted = fields.map(({ column, role }, index) =>
    isOneOf(DATE_ROLES, role) ? { column, ballot: countDates(values[index] ?? []) } : undefined,
  );
  const all = counted.filter((found) => found !== undefined);
  return counted.map((own) => own && { ballot: own.ballot, neighbours: all.filter((other) => other !== own) });
}

const HAS_TIME = /\d[:.]\d{2}/;

/**
 * The minute that more than half of the filled values share, `YYYY-MM-DDTHH:MM` where the values can be read, else as it is written.
 * Values without a time of day have no minute, and share none.
 */
export function findBulkMinute(values: readonly string[], order?: Facts['dateOrder']): string | undefined {
  const filled = values.filter((value) => value.trim() !== '');
  if (filled.length < LEAST_TIMES) return undefined;
  const minutes = new Map<string, number>();
  for (const value of filled) {
    const minute = minuteOf(value.trim(), order);
    if (minute !== '') minutes.set(minute, (minutes.get(minute) ?? 0) + 1);
  }
  for (const [minute, count] of minutes) if (count * 2 > filled.length) return minute;
  return undefined;
}

/** ISO timestamps are cut without parsing: they are most of what a CRM writes. */
const ISO = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})/;

function minuteOf(value: string, order: Facts['dateOrder']): string {
  const iso = ISO.exec(value);
  if (iso) return `${iso[1]}T${iso[2]}`;
  if (!HAS_TIME.test(value)) return '';
  const parts = parseDate(value, { order });
  return parts.hasTime && parts.iso.length >= 16 ? parts.iso.slice(0, 16) : '';
}

/**
 * Default region of national numbers: the country that nearly all records of the column have, by their country column or by the
 * international numbers of the column itself, when the two do not disagree and the national numbers are valid there.
 * @returns `''` where it is not clear
 */
export function inferPhoneCountry(values: readonly string[], countries: readonly string[] | undefined): Country {
  const rows = values
    .map((value, row) => ({ value, country: countries?.[row] ?? '' }))
    .filter(({ value }) => /\d{5}/.test(value.replace(/\D/g, '')));
  const step = Math.max(1, Math.floor(rows.length / PHONES));
  const some = rows.filter((_row, at) => at % step === 0).slice(0, PHONES);
  const byColumn = clearWinner(some.map(({ country }) => (country === '' ? '' : toAlpha2(country))));
  const byNumbers = clearWinner(some.map(({ value }) => (isInternational(value) ? parsePhone(value, '').country : '')));
  if (byColumn !== '' && byNumbers !== '' && byColumn !== byNumbers) return '';
  const country = byColumn || byNumbers;
  if (country === '') return '';
  const national = some.filter(({ value }) => !isInternational(value));
  const valid = national.filter(({ value }) => parsePhone(value, country).valid).length;
  return national.length === 0 || valid >= national.length * 0.7 ? country : '';
}

const isInternational = (value: string): boolean => /^\D{0,8}(?:\+|＋|00[1-9])/.test(value);

/** The country that has at least 95 % of the known ones, of at least five. */
function clearWinner(countries: readonly Country[]): Country {
  const known = countries.filter((country) => country !== '');
  const counts = new Map<Country, number>();
  for (const country of known) counts.set(country, (counts.get(country) ?? 0) + 1);
  const [winner = '', count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return known.length >= LEAST_PHONES && count >= known.length * CLEAR ? winner : '';
}
