/** Facts about a column, decided once from all the values of the prefix. */
import type { Facts, Role } from '../../contract.ts';
import { DATE_ROLES, PHONE_ROLES, PROTECTED_ROLES } from '../../contract.ts';
import { commaHabit } from '../../values/cell/tag-list.ts';
import { parseDate } from '../../values/date/date.ts';
import { type GivenOrder, orderOrGiven } from '../../values/date/given.ts';
import { type DateSystem, findDateSystem } from '../../values/date/system.ts';
import {
  countDates,
  type DateBallot,
  decideDateOrder,
  isContested,
  likelyDateOrder,
  type Neighbour,
} from '../../values/date/vote.ts';
import { isOneCase } from '../../values/text/text.ts';
import { findWidth } from './code-width.ts';
import { findFilledOnce } from './filled-once.ts';
import { nameOrderFact } from './name-order.ts';
import { type Around, countriesNamed, inferPhoneCountry, inferPostcodeCountry } from './phone-country.ts';

/** Evidence for the order of day and month in one column. */
export interface Dates {
  readonly ballot: DateBallot | undefined;
  readonly neighbours: readonly Neighbour[];
}

const isOneOf = (roles: readonly Role[], role: Role | null): boolean => role !== null && roles.includes(role);

/** Columns of codes that a spreadsheet takes for numbers. Postcodes have their width from the country. */
const CODE_ROLES: readonly Role[] = [...PROTECTED_ROLES, 'business_id'];

/** A timestamp column is a bulk import when more than half of at least so many values share one minute. */
const LEAST_TIMES = 20;

/**
 * @param role role of the column
 * @param values all its values in the prefix, empty ones too
 * @param around the other columns: what they say of the country of national phone numbers
 * @param dates for a date column: what was counted in it already, and the other date columns of the export
 * @param given the order of dates where no column proves one
 */
export function factsFor(
  role: Role | null,
  values: readonly string[],
  around: Around,
  dates: Dates = { ballot: undefined, neighbours: [] },
  given?: GivenOrder,
): Facts {
  if (isOneOf(DATE_ROLES, role)) return dateFacts(role, values, dates, given);
  if (isOneOf(PHONE_ROLES, role)) {
    const found = inferPhoneCountry(values, around);
    const others = countriesNamed(values, around).filter((country) => country !== found?.country);
    return {
      ...(found ? { phoneCountry: found.country, phoneCountryEvidence: found.evidence } : {}),
      ...(others.length > 0 ? { otherPhoneCountries: others.join(' ') } : {}),
    };
  }
  if (role === 'postal_code') {
    const postcodeCountry = inferPostcodeCountry(values, around);
    return postcodeCountry === undefined ? {} : { postcodeCountry };
  }
  if (isOneOf(CODE_ROLES, role)) return findWidth(values) ?? {};
  if (role === 'tags') {
    const commas = commaHabit(values);
    return commas ? { commas } : {};
  }
  if (role === 'full_name') return nameOrderFact(values);
  if (role === 'address') return isMostlySpaced(values) ? { isSpaced: true } : {};
  return role === 'company' ? companyFacts(values, around) : {};
}

function companyFacts(values: readonly string[], around: Around): Facts {
  const filledOnce = findFilledOnce(values, around.values[around.roles.indexOf('email')]);
  return { ...(isMostlyOneCase(values) ? { oneCase: true } : {}), ...(filledOnce ? { filledOnce } : {}) };
}

/** A share of names in one case that no list of brands has, and of how many names it says something. */
const ONE_CASE_SHARE = 0.4;
const LEAST_NAMES = 5;
const LONG_WORD = /\p{L}{5}/u;

/** Whether so many names are in one case that it is a habit. Short ones are acronyms as likely as not. */
function isMostlyOneCase(values: readonly string[]): boolean {
  const names = values.filter((value) => LONG_WORD.test(value));
  return names.length >= LEAST_NAMES && names.filter(isOneCase).length >= names.length * ONE_CASE_SHARE;
}

const LONGEST_ADDRESS = 300;
const SPACED = /\S {2}\S(?:.*\S)? {2}\S/;

/** Whether so many addresses have two blanks in several places that a program put them there. */
function isMostlySpaced(values: readonly string[]): boolean {
  const filled = values.filter((value) => value.trim() !== '');
  return (
    filled.length >= LEAST_NAMES &&
    filled.filter((value) => SPACED.test(value.slice(0, LONGEST_ADDRESS))).length >= filled.length * 0.6
  );
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
  const system: DateSystem = findDateSystem(values, order);
  const bulkTimestamp = role === 'birth_date' ? undefined : findBulkMinute(values, order);
  const likely = order === 'dmy' || order === 'mdy' ? undefined : likelyDateOrder(counted, neighbours);
  return {
    ...(order === undefined ? {} : { dateOrder: order }),
    ...(likely === undefined ? {} : { dateOrderLikely: likely }),
    ...(evidence === '' ? {} : { dateOrderEvidence: evidence }),
    ...(order === undefined && isContested(counted, neighbours) ? { dateOrderContested: true as const } : {}),
    ...(system.base === undefined ? {} : { dateSystem: system.base, dateSystemEvidence: system.evidence }),
    ...(bulkTimestamp === undefined ? {} : { bulkTimestamp }),
    ...(role !== 'birth_date' && isMostlyMonths(values) ? { isMonths: true } : {}),
  };
}

const MONTHS_LOOKED_AT = 300;

/** Whether nearly all dates are a month and its year, as of a job on LinkedIn: the day is not missing, it was never asked for. */
function isMostlyMonths(values: readonly string[]): boolean {
  const filled = values.filter((value) => value.trim() !== '').slice(0, MONTHS_LOOKED_AT);
  if (filled.length < LEAST_NAMES || parseDate(filled[0]?.trim() ?? '', {}).iso.length === 10) return false;
  const bare = filled.filter((value) => parseDate(value.trim(), {}).problem === 'no-day');
  // years alone may stand among them
  const months = bare.filter((value) => MONTH_AND_YEAR.test(value));
  return bare.length >= filled.length * 0.9 && months.length >= filled.length / 3;
}

const MONTH_AND_YEAR = /\p{L}{3}.*\d{4}|^\s*(?:\d{4}[-/.]\d{1,2}|\d{1,2}[-/.]\d{4})\s*$|\d年/u;

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
