/** Moves a phone number out of a column for email addresses or texts into an empty phone column. */
import { type Context, EMAIL_ROLES, PHONE_ROLES, type Role, type Spread } from '../contract.ts';
import { defineNormalizer } from '../define.ts';
import { hasDigits } from '../values/number/digits.ts';
import type { PhoneParts } from '../values/phone/phone.ts';
import { kindInEmailCell, kindOf } from '../values/record/kind.ts';
import { phoneIn } from '../values/record/phone-region.ts';
import { findShift } from '../values/record/row-shift.ts';

const ASCII = /^[\0-\x7f]*$/;
/** Columns of texts, in which only what is written as a phone number is taken for one. Postcodes look like numbers, and so do names of firms. */
const TEXT_ROLES = [
  'company', 'company_domain', 'website', 'linkedin', 'job_title', 'department', 'industry', 'street', 'street_2', 'address', 'city', 'state',
  'country', 'prefix', 'suffix', 'nickname',
] as const satisfies readonly Role[]; // biome-ignore format: a list reads better dense
const IS_TEXT: ReadonlySet<Role> = new Set(TEXT_ROLES);
/** Digits, and what stands between them; a number of a house or a firm has other signs, or fewer digits. */
const WRITTEN = /^(?:\+|00|0|\()[\d\s()./–-]{6,}$/;
const MOST_SIGNS = 24;

/** No plan has a shorter number. */
const LEAST_DIGITS = 4;
const mayBePhone = (text: string): boolean => hasDigits(text, LEAST_DIGITS) || !ASCII.test(text);

/** Columns that claim nothing of a number which it does not show: a landline never becomes a mobile, nothing a fax or a number at home. */
const TARGETS: { readonly [type: string]: readonly Role[] } = {
  mobile: ['mobile', 'phone', 'other_phone'],
  fixedLineOrMobile: ['phone', 'mobile', 'other_phone'],
};
const OTHERS: readonly Role[] = ['phone', 'other_phone'];

export const misplacedPhone = defineNormalizer({
  id: 'misplaced-phone',
  roles: [...EMAIL_ROLES, ...TEXT_ROLES],
  fills: PHONE_ROLES,
  risk: 'safe',
  phase: 'split',
  only: { any: ['digit'], none: ['at'] },
  docs: {
    summary:
      'Move a phone number that is the whole of a cell for email addresses or texts into a phone column that is empty.',
    why: 'A mailing to it bounces, and nobody calls a number in the email field. It moves only where it exists in the numbering plan of its country and overwrites nothing; in a record whose values have all slipped by a column nothing moves, since `shifted-row` sets that aside whole.',
    examples: [
      { before: 'jane@acme.com', after: 'jane@acme.com' },
      {
        before: '+358 40 123 4567',
        after: '+358 40 123 4567',
        note: 'moves where the file has a phone column that is empty in this record',
      },
    ],
  },
  normalize(value, context) {
    if (context.facts.mayBePerson) return value;
    if (IS_TEXT.has(context.role)) return isWritten(value, context) ? (move(value, context) ?? value) : value;
    if (value.includes('@') || !mayBePhone(value) || kindInEmailCell(value, '') === 'url') return value;
    return move(value, context) ?? value;
  },
});

/** Texts of the kind are many, so what a glance can tell comes first. */
const isWritten = (value: string, context: Context): boolean =>
  value.length <= MOST_SIGNS && WRITTEN.test(value) && kindOf(value, () => context.country) === 'phone';

function move(value: string, context: Context): Spread | undefined {
  const read = (role: Role, text: string): PhoneParts => phoneIn(context, text, context.factsOf(role));
  if (!PHONE_ROLES.some((role) => read(role, value).valid)) return undefined;
  const holder = PHONE_ROLES.find((role) => {
    const { valid, e164 } = read(role, context.get(role));
    return valid && e164 === read(role, value).e164;
  });
  const { type } = read(holder ?? 'phone', value);
  const target = holder ?? (TARGETS[type] ?? OTHERS).find((role) => context.has(role) && context.get(role) === '');
  if (target === undefined || !read(target, value).valid || kindInEmailCell(value, '') === 'date') return undefined;
  return findShift(context).length > 0 ? undefined : { value: '', also: { [target]: context.get(target) || value } };
}
