/** Finds what a spreadsheet did to a value: lost digits, dates that were none, error values. */
import { type Context, DATE_ROLES, PHONE_ROLES, PROTECTED_ROLES, type Role } from '../contract.ts';
import { defineValidator } from '../define.ts';
import * as sheet from '../values/cell/spreadsheet.ts';
import { parsePhone } from '../values/phone/phone.ts';

/** Without the flag `u`, which makes it take a hundred times as long to compile. */
const SUSPECT = /^[#\d+'$]|^[a-z\u0080-\uffff]{2,6}\.?[-./ \d]|^[a-z\u0080-\uffff]{4,10}$/i;
/** Digits and what stands between them in numbers, dates and times. */
const BARE = /^[+\d][\d :.,()/+-]*$/;
/** Spreadsheets write months small or with one capital: `DEC-21` was typed. */
const CAPITALS = /^\P{Ll}*\p{Lu}{2}\P{Ll}*$/u;
const FULL_DATE = /^\d{4}-\d\d-\d\d(?:[ T]00:00(?::00)?)?$|^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/;
const roles = (list: readonly Role[]): ReadonlySet<Role> => new Set(list);
const IDS = roles([...PROTECTED_ROLES, 'business_id']);
const DATES = roles(DATE_ROLES);
const PHONES = roles(PHONE_ROLES);
const AMOUNTS = roles(['deal_amount', 'annual_revenue', 'employees', 'rating']);
const WORDS = roles([
  'full_name', 'first_name', 'last_name', 'middle_name', 'company', 'city', 'street', 'job_title', 'department', 'deal_name',
]); // biome-ignore format: a list reads better dense
/** Where digits are a name, and no amount. */
const CODES = roles([...PROTECTED_ROLES, ...PHONE_ROLES, 'business_id', 'postal_code']);
/** Where people write days and months as they speak. */
const PROSE = roles(['notes', 'deal_name']);

export const excelDamage = defineValidator({
  id: 'excel-damage',
  roles: '*',
  dimension: 'validity',
  only: (role) => ({
    any: WORDS.has(role) ? ['digit', 'hash', 'lower', 'upper', 'non-ascii'] : ['digit', 'hash'],
    none: [
      ...(['plain-email', 'plain-phone', 'plain-name', 'plain-words'] as const),
      // Columns of codes that have a width are what a spreadsheet takes zeros from.
      ...(CODES.has(role) ? [] : (['plain-number'] as const)),
      // Company sizes are what a spreadsheet takes for dates.
      ...(role === 'employees' ? [] : (['plain-date'] as const)),
    ],
  }),
  docs: {
    summary:
      'A value must not have been changed by a spreadsheet: long numbers to 3.58E+11, names to dates, lookups to #N/A.',
    why: 'Excel rewrites what looks like a number or a date as soon as a file is opened. The digits behind 3.58401E+11 are lost for good, so nothing can repair it: export again, and open it as text.',
    prevent:
      'Open an export in Excel by Data → From Text/CSV, with phones, ids and postcodes as text. Never copy from a cell that shows ####, #N/A or 3.58E+11.',
    source: 'Excel specifications and limits: number precision 15 digits',
    examples: [
      { before: '3.58401E+11', after: 'scientific' },
      { before: '#N/A', after: 'error-value' },
      { before: '########', after: 'hashes' },
      { before: '1-Mar', after: '', note: 'date-eaten in any column but dates and notes; 01.Mrz and 3月1日 as well' },
      { before: '0:00', after: '', note: 'zero-date in a column of words or codes' },
      { before: '5,551,234,567', after: '', note: 'number-format in a column of ids, phone numbers or postcodes' },
      {
        before: '123',
        after: '',
        note: 'leading-zeros where the other ids have five digits, some with zeros in front',
      },
      { before: '358401234567', after: '' },
    ],
  },
  messages: {
    scientific: 'was a long number that a spreadsheet shortened; its last digits are lost',
    'rounded-id': 'was an id that a spreadsheet rounded; it now points to no record, or to a wrong one',
    'maybe-rounded-id': 'ends in zeros after the 15th digit, as a spreadsheet leaves a rounded id',
    hashes: 'is what a spreadsheet shows in a column that is too narrow; the value itself is lost',
    'error-value': 'is an error of a spreadsheet formula, not a value',
    'date-eaten': 'looks like a text that a spreadsheet took for a date',
    'zero-date': 'is how a spreadsheet shows a zero or an empty cell as a time or date',
    'number-format':
      'is in the format of an amount, which a spreadsheet gave it; digits in front or behind may be lost',
    'leading-zeros':
      'has fewer digits than the others of its column ({width}); a spreadsheet may have taken zeros from its front',
    'truth-value': 'is a yes-or-no value of a spreadsheet in a column of words',
  },
  check(value, context) {
    const { role } = context;
    if (BARE.test(value)) return bare(value, role, context);
    if (!sheet.mayBeDamaged(value) || !SUSPECT.test(value)) return undefined;
    if (sheet.isHashes(value)) return { message: 'hashes' };
    if (sheet.isErrorValue(value)) return { message: 'error-value' };
    if (value.length > LONGEST) return undefined;
    const power = sheet.powerOfTen(value);
    if (power !== undefined) return scientific(value, power, role);
    if (!DATES.has(role) && isEaten(value, role) && !CAPITALS.test(value)) return { message: 'date-eaten' };
    return bare(value, role, context);
  },
});

/** Of what is no error value. */
const LONGEST = 24;

const isEaten = (value: string, role: Role): boolean =>
  IDS.has(role) ? sheet.isEatenCode(value) : !PROSE.has(role) && sheet.isEatenDate(value);

/** What can have happened to a value without letters as well. */
function bare(value: string, role: Role, context: Context) {
  if (CODES.has(role)) {
    if (IDS.has(role) && sheet.mayBeRounded(value)) return { message: 'maybe-rounded-id' } as const;
    if (sheet.isNumberFormat(value)) return { message: 'number-format' } as const;
    const { width } = context.facts;
    if (width !== undefined && value.length < width && DIGITS.test(value))
      return { message: 'leading-zeros', data: { width } } as const;
  }
  // Company sizes: 1-10 becomes the tenth of January.
  if (role === 'employees' && FULL_DATE.test(value)) return { message: 'date-eaten' } as const;
  if (!WORDS.has(role) && !CODES.has(role)) return undefined;
  if (sheet.isZeroDate(value)) return { message: 'zero-date' } as const;
  // In capitals, before name-case set them: True is a surname.
  return WORDS.has(role) && sheet.isTruthValue(value.toUpperCase()) && sheet.isTruthValue(context.original.trim())
    ? ({ message: 'truth-value' } as const)
    : undefined;
}

const DIGITS = /^\d+$/;
/** A smaller number has all its digits. */
const LEAST_POWER = 5;

/** An amount may be written like that. */
function scientific(value: string, power: number, role: Role): { message: 'scientific' | 'rounded-id' } | undefined {
  if (AMOUNTS.has(role) || (power < LEAST_POWER && !PHONES.has(role))) return undefined;
  // phone-valid says that its digits are lost.
  if (PHONES.has(role) && parsePhone(value, '').problem === 'lost-digits') return undefined;
  return { message: IDS.has(role) ? 'rounded-id' : 'scientific' };
}
