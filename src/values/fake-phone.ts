/** Digits that people type when they have no number to give. */
import { nationalDigits, phoneIn } from './phone.ts';

/** Numbers of services are memorable on purpose; all others with such digits are made up. */
const SERVICE_TYPES: ReadonlySet<string> = new Set(['tollFree', 'sharedCost', 'premiumRate', 'uan', 'voip']);
const KEYPAD_WALKS: ReadonlySet<string> = new Set([
  '147258369',
  '159357',
  '159753',
  '741852963',
  '987456321',
  '123654789',
  '1472583690',
]);
const ASCENDING = '01234567890123456789';
const DESCENDING = '98765432109876543210';

export type FakePhone = '' | 'repeated' | 'sequence';

/**
 * Whether the digits of a number are made up.
 * @param national digits of the national number without trunk prefix and calling code, or all digits where these cannot be told
 * @param type type of the number as {@link parsePhone} gives it
 * @returns `repeated` (5555555555, 415 111 1111), `sequence` (1234567890, 987654321, keypad patterns), or `''`
 */
export function readFakePhone(national: string, type: string): FakePhone {
  if (national.length < 3 || isVaried(national)) return '';
  if (/^(\d)\1+$/.test(national)) return 'repeated';
  if (SERVICE_TYPES.has(type)) return '';
  // The last seven alike: no subscriber has such a number, `040 1234567` on the other hand somebody may.
  if (national.length >= 8 && /(\d)\1{6}$/.test(national)) return 'repeated';
  if (national.length >= 9 && /^(\d{3})\1{2,}\d?$/.test(national)) return 'repeated';
  if (national.length < 5) return '';
  const bare = national.replace(/^0(?=1)/, '');
  if (ASCENDING.includes(national) || DESCENDING.includes(national) || KEYPAD_WALKS.has(bare)) return 'sequence';
  return '';
}

/** Whether digits neither end in one digit twice, nor begin with a group twice, a step of one or a walk on the keypad. */
function isVaried(digits: string): boolean {
  const { length } = digits;
  if (digits.charCodeAt(length - 1) === digits.charCodeAt(length - 2)) return false;
  const step = digits.charCodeAt(1) - digits.charCodeAt(0);
  // 9 → 0 and 0 → 9 go on as well
  if (step === 1 || step === -1 || step === 9 || step === -9) return false;
  if (digits.charCodeAt(0) === digits.charCodeAt(3) && digits.charCodeAt(1) === digits.charCodeAt(4)) return false;
  return !WALK_STARTS.has(digits.charCodeAt(0) === 48 ? 0 : digits.charCodeAt(0) * 10 + digits.charCodeAt(1));
}

/** How the walks begin; 0 for a number with its trunk prefix. */
const WALK_STARTS: ReadonlySet<number> = new Set([
  0,
  ...[...KEYPAD_WALKS].map((walk) => walk.charCodeAt(0) * 10 + walk.charCodeAt(1)),
]);

/** The digits of a cell without its extension. */
function dialled(text: string): string {
  if (PLAIN.test(text)) return text.charCodeAt(0) === 43 ? text.slice(1) : text;
  return text.replace(/\s*ext\. \d+$/, '').replace(/\D/g, '');
}

const PLAIN = /^\+?\d+$/;

/** What is made up about the number in a phone cell, `''` where nothing is. */
export function fakePhoneIn(text: string, context: Parameters<typeof phoneIn>[0]): FakePhone {
  if (text.length > 60) return '';
  const digits = dialled(text);
  if (digits.length < 3 || digits.length > 18) return '';
  const { e164, type } = phoneIn(context, text);
  const national = e164 ? nationalDigits(e164) : digits;
  return readFakePhone(national, type) || readFakePhone(digits, type);
}
