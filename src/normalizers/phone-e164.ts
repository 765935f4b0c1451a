/** Writes valid phone numbers in E.164 form. */
import { PHONE_ROLES } from '../contract.ts';
import { defineNormalizer } from '../define.ts';
import { displayPhone, type PhoneProblem } from '../values/phone/phone.ts';
import { bareNumber } from '../values/phone/text.ts';
import { phoneIn } from '../values/record/phone-region.ts';

/** One number whose digits are there, though nobody can tell where it rings. */
const BARE: readonly PhoneProblem[] = ['no-country', 'no-area', 'no-plus', 'invalid', 'too-short', 'too-long'];

export const phoneE164 = defineNormalizer({
  id: 'phone-e164',
  roles: PHONE_ROLES,
  risk: 'safe',
  phase: 'shape',
  formOnly: true,
  only: { any: ['digit', 'non-ascii'], longest: 120 },
  docs: {
    summary: 'Write phone numbers in international form (E.164), an extension behind it.',
    why: 'Dialers, SMS gateways and duplicate search need one form. National numbers are read with the country of the record, else with the one that the column proves, unless the record itself speaks for another (its state or postcode, a number with another country code, the domain of its firm); without either they stay national, and so does a landline of up to eight digits that may lack its area code, where area codes have any length (DE, AT, SE, FI, IE …), one that is with its country as well, its + lost (`358204751`), and every number that is not valid: only labels such as `tel:` go, and full-width digits become plain ones.',
    source: 'ITU-T E.164; numbering plans of libphonenumber',
    examples: [
      { before: '+1 (415) 555-0142', after: '+14155550142' },
      { before: 'mob: +358 (0)40 123 4567', after: '+358401234567' },
      { before: '0044 20 7946 0123 ext. 5', after: '+442079460123 ext. 5' },
      { before: 'p:+15550104001', after: '+15550104001', note: 'not valid: the label goes, the digits stay' },
      { before: '１３８００１３８０００', after: '13800138000' },
      { before: '(415) 555-0142', after: '(415) 555-0142', note: 'no country is known: not guessed' },
      { before: '3.58401E+11', after: '3.58401E+11', note: 'a spreadsheet lost the digits: never invented' },
    ],
  },
  normalize(value, context) {
    if (value === '') return value;
    const parts = phoneIn(context, value);
    if (!parts.valid) return BARE.includes(parts.problem) ? bareNumber(value) : value;
    const written = displayPhone(parts);
    return written === value ? value : written;
  },
});
