/** Finds what a spreadsheet did to a value: lost digits, dates that were none, error values. */
import { type Context, DATE_ROLES, PHONE_ROLES, PROTECTED_ROLES, type Role } from '../contract.ts';
import { defineValidator } from '../define.ts';
import { parsePhone } from '../values/phone.ts';
import { isErrorValue, isHashes, mayBeDamaged } from '../values/spreadsheet.ts';

/** Without the flag `u`, which makes it take a hundred times as long to compile. */
const SUSPECT =
  /^[#\d+'-]|^[a-z\u0080-\uffff]{3,9}\.?-\d|^(?:TRUE|FALSE|WAHR|FALSCH|VRAI|FAUX|TOSI|EPÄTOSI|VERDADERO|FALSO|SANT|FALSKT)$/i;
/** Digits and what stands between them in numbers, dates and times. */
const BARE = /^[+\d][\d :.()/+-]*$/;
const SCIENTIFIC = /^'?[+-]?\d(?:[.,]\d{1,14})?E\+?\d{1,3}$/i;
const MONTH =
  'jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch|s)?|mär[sz]?|maaliskuu|apr(?:il)?|may|mai|maj|jun[ei]?|jul[iy]?|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?|tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu|ene|abr|ago|dic|janv|févr|avr|juin|juil|août|déc|gen|mag|giu|lug|set|ott';
const DATE_EATEN = new RegExp(`^(?:\\d{1,2}-(?:${MONTH})\\.?|(?:${MONTH})\\.?-\\d{2})$`, 'i');
const SMALL = /\p{Ll}/u;
const FULL_DATE = /^\d{4}-\d\d-\d\d(?:[ T]00:00(?::00)?)?$|^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/;
const TRUTH = /^(?:TRUE|FALSE|WAHR|FALSCH|VRAI|FAUX|TOSI|EPÄTOSI|VERDADERO|FALSO|SANT|FALSKT)$/;
/** Excel keeps fifteen digits; the rest become zeros. Four zeros in a row end one id in ten thousand by chance. */
const ROUNDED = /^\d{15}0{3,}$/;

const roles = (list: readonly Role[]): ReadonlySet<Role> => new Set(list);
const IDS = roles([...PROTECTED_ROLES, 'business_id']);
const DATES = roles(DATE_ROLES);
const PHONES = roles(PHONE_ROLES);
const AMOUNTS = roles(['deal_amount', 'annual_revenue', 'employees', 'rating']);
const WORDS = roles([
  'full_name',
  'first_name',
  'last_name',
  'company',
  'city',
  'street',
  'job_title',
  'department',
  'deal_name',
]);

export const excelDamage = defineValidator({
  id: 'excel-damage',
  roles: '*',
  dimension: 'validity',
  only: (role) => ({
    any: WORDS.has(role) ? ['digit', 'hash', 'lower', 'upper', 'non-ascii'] : ['digit', 'hash'],
    none: [
      ...(['plain-email', 'plain-phone', 'plain-number', 'plain-name', 'plain-words'] as const),
      // Company sizes are what a spreadsheet takes for dates.
      ...(role === 'employees' ? [] : (['plain-date'] as const)),
    ],
  }),
  docs: {
    summary:
      'A value must not have been changed by a spreadsheet: long numbers to 3.58E+11, names to dates, lookups to #N/A.',
    why: 'Excel rewrites what looks like a number or a date as soon as a file is opened. The digits behind 3.58401E+11 are lost for good, so nothing can repair it: export again, and open it as text.',
    source: 'Excel specifications and limits: number precision 15 digits',
    examples: [
      { before: '3.58401E+11', after: 'scientific' },
      { before: '#N/A', after: 'error-value' },
      { before: '########', after: 'hashes' },
      { before: '1-Mar', after: 'date-eaten' },
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
    'truth-value': 'is a yes-or-no value of a spreadsheet in a column of words',
  },
  check(value, context) {
    const { role } = context;
    if (BARE.test(value)) return bare(value, role, context);
    if (!mayBeDamaged(value) || !SUSPECT.test(value)) return undefined;
    if (SCIENTIFIC.test(value)) return scientific(value, role);
    if (isHashes(value)) return { message: 'hashes' };
    if (isErrorValue(value)) return { message: 'error-value' };
    // Spreadsheets write months small or with one capital: `DEC-21` was typed.
    if (!IDS.has(role) && !DATES.has(role) && DATE_EATEN.test(value) && SMALL.test(value))
      return { message: 'date-eaten' };
    return bare(value, role, context);
  },
});

/** What can have happened to a value without letters as well. */
function bare(value: string, role: Role, context: Context) {
  if (IDS.has(role)) return ROUNDED.test(value) ? ({ message: 'maybe-rounded-id' } as const) : undefined;
  // Company sizes: 1-10 becomes the tenth of January.
  if (role === 'employees' && FULL_DATE.test(value)) return { message: 'date-eaten' } as const;
  // In capitals, before name-case set them: True is a surname.
  return WORDS.has(role) && TRUTH.test(value.toUpperCase()) && TRUTH.test(context.original.trim())
    ? ({ message: 'truth-value' } as const)
    : undefined;
}

/** `1E5` may be a code; a decimal point or the plus sign is the spreadsheet's. An amount may be written like that. */
function scientific(value: string, role: Role): { message: 'scientific' | 'rounded-id' } | undefined {
  if (!/[.,+]/.test(value.slice(1))) return undefined;
  const size = Number(/E\+?(\d+)$/i.exec(value)?.[1] ?? 0);
  if (AMOUNTS.has(role) || (size < 5 && !PHONES.has(role))) return undefined;
  // phone-valid says that its digits are lost.
  if (PHONES.has(role) && parsePhone(value, '').problem === 'lost-digits') return undefined;
  return { message: IDS.has(role) ? 'rounded-id' : 'scientific' };
}
