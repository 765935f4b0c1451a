/** Moves the second phone number of a cell into an empty phone column. */
import { type Context, PHONE_ROLES, type Role, type Spread } from '../contract.ts';
import { defineNormalizer } from '../define.ts';
import { parsePhone, splitPhones } from '../values/phone/phone.ts';
import { phoneCountry } from '../values/record/phone-region.ts';

/** Where further numbers go, first choice first. A fax column never takes a voice number. */
const TARGETS = ['mobile', 'phone', 'other_phone', 'home_phone'] as const satisfies readonly Role[];
const MOBILE_LABEL = /^(?:mob|m[oó]vil|cell|cel|gsm|handy|matkap|kännykkä|моб|手机|携帯)/i;
/** Nothing that parts two numbers. */
const ONE = /^[+\d ().-]+$/;
const MAYBE_SEVERAL = /\d[^a-z\d]*[;,/|\r\n:]|\d\)?\s\p{L}+\s/iu;

export const phoneSplit = defineNormalizer({
  id: 'phone-split',
  roles: PHONE_ROLES,
  fills: PHONE_ROLES,
  risk: 'safe',
  phase: 'split',
  only: { any: ['semicolon', 'comma', 'slash', 'colon', 'space', 'control', 'non-ascii'], shortest: 12, longest: 200 },
  docs: {
    summary: 'Move further phone numbers of one cell into phone columns that are empty.',
    why: 'Two numbers in a cell are no number for a dialer. The cell stays as it is when the file has no empty phone column for the rest.',
    examples: [
      { before: '+1 415 555 0142', after: '+1 415 555 0142' },
      {
        before: '+1 415 555 0142 / +1 415 555 0143',
        after: '+1 415 555 0142 / +1 415 555 0143',
        note: 'splits only where another phone column of the record is empty',
      },
    ],
  },
  normalize(value, context) {
    if (value.length < 12 || ONE.test(value) || !MAYBE_SEVERAL.test(value)) return value;
    const numbers = distinct(splitPhones(value, phoneCountry(context)), context);
    const [first, ...rest] = numbers;
    if (first === undefined || first === value) return value;
    return spread(first, rest, context) ?? value;
  },
});

/** The same number twice in a cell (`040 1234567; +358401234567`) is one. */
function distinct(numbers: readonly string[], context: Context): string[] {
  const seen = new Set<string>();
  return numbers.filter((number) => {
    const { e164, ext } = parsePhone(number, phoneCountry(context));
    const key = e164 ? `${e164} ${ext}` : number;
    return !seen.has(key) && seen.add(key);
  });
}

/** Gives every number a column of its own, or nothing. */
function spread(first: string, rest: readonly string[], context: Context): Spread | undefined {
  const also: { [role in Role]?: string } = {};
  for (const number of rest) {
    const role = holderOf(number, context) ?? freeColumn(number, also, context);
    if (!role) return undefined;
    also[role] = context.get(role) || number;
  }
  return { value: first, also };
}

/** The other phone column that holds this number already. */
function holderOf(number: string, context: Context): Role | undefined {
  const { e164 } = parsePhone(number, phoneCountry(context));
  if (e164 === '') return undefined;
  return PHONE_ROLES.find(
    (role) => role !== context.role && parsePhone(context.get(role), phoneCountry(context)).e164 === e164,
  );
}

function freeColumn(number: string, taken: { [role in Role]?: string }, context: Context): Role | undefined {
  const mobile = MOBILE_LABEL.test(number) || parsePhone(number, phoneCountry(context)).type === 'mobile';
  const order = mobile ? TARGETS : [...TARGETS.slice(1), TARGETS[0]];
  return order.find(
    (role) => role !== context.role && context.has(role) && context.get(role) === '' && taken[role] === undefined,
  );
}
