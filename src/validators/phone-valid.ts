/** A phone number must be one that can be dialled. */
import { PHONE_ROLES } from '../contract.ts';
import { defineValidator } from '../define.ts';
import { isNoValue } from '../values/cell/no-value.ts';
import { hasDigits } from '../values/number/digits.ts';
import { phoneBeside } from '../values/phone/beside.ts';
import { spelledNumber } from '../values/phone/vanity-phone.ts';
import { kindOf } from '../values/record/kind.ts';
import { phoneCountry, phoneIn } from '../values/record/phone-region.ts';

export const phoneValid = defineValidator({
  id: 'phone-valid',
  roles: PHONE_ROLES,
  dimension: 'validity',
  docs: {
    summary: 'A phone number must exist in the numbering plan of its country.',
    why: 'A dialer or SMS gateway charges for wrong numbers or refuses them. A number without country code is read with the country of the record, else with that of its column where the record does not contradict it; without one nobody can tell where it rings. Cells that hold an email address, a web address or a date are left to `wrong-field`, errors of a spreadsheet to `excel-damage`. Numbers that regulators reserve for fiction (+1 415 555 01xx, +44 7700 900xxx) pass.',
    prevent:
      'Write one number with + and country code: +358 40 123 4567, an extension behind it as ext. 12. Put a second number into another phone field.',
    source: 'ITU-T E.164; numbering plans of libphonenumber',
    examples: [
      { before: '+14155550142', after: '' },
      { before: '(415) 555-0142', after: 'no-country', note: 'passes where the record says US' },
      { before: '12', after: 'too-short' },
      { before: '1-800-FLOWERS', after: 'vanity', note: 'spells +18003569377' },
      { before: '3.58401E+11', after: 'lost-digits' },
      {
        before: '6543210',
        after: 'no-country',
        note: 'no-area where the record says DE: a landline of Hamburg, or of a town that begins with 06543',
      },
      {
        before: '358204751',
        after: 'no-country',
        note: 'no-plus where the record says FI: +358 20 4751, or (035) 820 4751',
      },
    ],
  },
  messages: {
    'no-country': '"{value}" has no country code and the country of the record is not known',
    'too-short': '"{value}" has too few digits',
    'too-long': '"{value}" has too many digits',
    invalid: '"{value}" does not exist in the numbering plan of its country',
    'no-area': '"{value}" may be local or lack the 0 of its area code: where it rings nobody can tell',
    'no-plus': '"{value}" lost its +, or the 0 of its area code: it is a number either way, and nobody can tell which',
    letters: '"{value}" holds letters among its digits',
    vanity: '"{value}" spells {number}: few dialers can read that',
    'not-a-phone': '"{value}" is no phone number',
    remark: '"{remark}" stands beside the number {number}: a remark belongs into the notes',
    'lost-digits': '"{value}" went through a spreadsheet that rounded it: its digits are lost',
    several: '"{value}" holds several numbers, of which a dialer can take one',
  },
  check(value, context) {
    const { problem } = phoneIn(context, value);
    if (problem === '') return undefined;
    // Other checks say more of these: wrong-field names what the cell holds, excel-damage what happened to it.
    if (problem === 'not-a-phone' && (isNoValue(value) || kindOf(value, () => phoneCountry(context)) !== ''))
      return undefined;
    if (problem === 'not-a-phone' || problem === 'letters') {
      const beside = phoneBeside(value);
      if (beside && isNumber(beside.number, phoneIn(context, beside.number).problem, problem))
        return { message: 'remark', data: { ...beside } };
    }
    if (BY_COUNTRY.has(problem)) return { message: problem, hangsOnCountry: true };
    const number = problem === 'letters' ? spelledNumber(value, phoneCountry(context)) : '';
    return number === '' ? { message: problem } : { message: 'vanity', data: { number } };
  },
});

/** What may be said of a number because of the country that it is read in. */
const BY_COUNTRY: ReadonlySet<string> = new Set([
  'no-country',
  'invalid',
  'too-short',
  'too-long',
  'no-area',
  'no-plus',
]);

/** Where it rings is not known, but that it does; before letters that may be digits of it only where it is whole without them. */
const isNumber = (number: string, problem: string, whole: string): boolean =>
  problem === '' || (problem === 'no-country' && (whole !== 'letters' || hasDigits(number, WHOLE)));
const WHOLE = 9;
