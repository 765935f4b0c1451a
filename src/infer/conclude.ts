/** A survey of a file → what a pack for it says. */
import { PHONE_ROLES, type Role } from '../contract.ts';
import { countryInCell } from '../values/place/country.ts';
import { concludeColumn, LEAST_RECORDS, type Surveyed } from './column-rules.ts';
import type { ColumnSurvey } from './column-survey.ts';
import type { Conclusions } from './conclusions.ts';
import { number, percent, records } from './words.ts';

interface Found extends Surveyed {
  readonly crmReason: string;
  readonly columns: readonly ColumnSurvey[];
  /** The built-in pack that fits the CRM, or those that were named. */
  readonly packs: readonly string[];
  readonly isNamed: boolean;
  /** Settings that were given on the command line: the pack keeps them. */
  readonly given: readonly { readonly key: string; readonly value: string }[];
  readonly dateOrder:
    | { readonly order: string; readonly cells: number; readonly open: number; readonly column: string }
    | undefined;
}

type Setting = Conclusions['settings'][number];

/** One country has this share of the records that name theirs. */
const COUNTRY_SHARE = 0.95;

export function conclude(found: Found): Conclusions {
  const { crmReason, columns, given, tally } = found;
  const settings: Setting[] = given.map((one) => ({ ...one, why: 'given on the command line' }));
  const isGiven = (key: string): boolean => given.some((one) => one.key === key);
  const open: string[] = [];
  if (!isGiven('country') && !isGiven('locale')) {
    const country = countryOf(found);
    if (country) settings.push(country);
    else open.push(...countryQuestion(found));
  }
  if (!isGiven('date-order') && !isGiven('locale') && found.dateOrder) settings.push(orderSetting(found.dateOrder));
  const { kept } = tally;
  if (kept === 0)
    open.push('there is no record to infer anything from: run crmq init again on an export that has some');
  else if (kept < LEAST_RECORDS) open.push(tooFew(kept));
  const concluded = columns.flatMap((column) => concludeColumn(column, found) ?? []);
  for (const { column, open: questions } of concluded) {
    open.push(...questions.map((question) => `${JSON.stringify(column)}: ${question}`));
  }
  return {
    packs: { value: found.packs, why: found.isNamed ? 'given by --pack' : crmReason },
    settings,
    columns: concluded.filter(({ open: _, column: __, ...rest }) => Object.keys(rest).length > 0),
    open,
  };
}

const tooFew = (kept: number): string =>
  `${records(kept)} ${kept === 1 ? 'is' : 'are'} too few to tell which columns are required, which values are options and which shapes codes have: that needs ${LEAST_RECORDS}`;

/** National phone numbers of records that do not say where they are. */
function homeless({ tally }: Found): number {
  return tally.findings['phone-valid/no-country']?.count ?? 0;
}

function countryOf(found: Found): Setting | undefined {
  const national = homeless(found);
  if (national === 0) return undefined;
  const column = found.columns.find(({ field }) => field.role === 'country');
  const counts = new Map<string, number>();
  for (const [text, count] of column?.texts ?? []) {
    const country = countryInCell(text);
    if (country !== '') counts.set(country, (counts.get(country) ?? 0) + count);
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (!best || all < LEAST_RECORDS || best[1] < all * COUNTRY_SHARE) return undefined;
  const why = `${percent(best[1], all)} of ${number(all)} records that name a country; ${number(national)} phones have none`;
  return { key: 'country', value: best[0], why };
}

function countryQuestion(found: Found): string[] {
  const national = homeless(found);
  const phones = found.columns.filter(({ field }) => (PHONE_ROLES as readonly (Role | null)[]).includes(field.role));
  if (national === 0 || phones.length === 0) return [];
  return [
    `${national === 1 ? '1 phone number is' : `${number(national)} phone numbers are`} national, and nothing says of which country; if all are of one: settings: { country: FI }`,
  ];
}

function orderSetting({ order, cells, open, column }: NonNullable<Found['dateOrder']>): Setting {
  const first = order === 'dmy' ? 'day first' : 'month first';
  const why = `${number(cells)} dates (most in ${JSON.stringify(column)}) only fit ${first}, none the other; ${number(open)} fit both`;
  return { key: 'date-order', value: order, why };
}
