/** Digits that people type when they have no number to give. */
import { nationalDigits } from '../phone/phone.ts';
import { phoneIn } from './phone-region.ts';

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

type FakePhone = '' | 'repeated' | 'sequence';

/**
 * Whether the digits of a number are made up.
 * @param national digits of the national number without trunk prefix and calling code, or all digits where these cannot be told
 * @param type type of the number as {@link parsePhone} gives it
 * @returns `repeated` (5555555555, 415 111 1111), `sequence` (1234567890, 987654321, keypad patterns), or `''`
 */
export function readFakePhone(national: string, type: string): FakePhone {
  const { length } = national;
  if (length < 3) return '';
  const alike = sameAtEnd(national);
  if (alike === length) return 'repeated';
  if (SERVICE_TYPES.has(type)) return '';
  // The last seven alike: no subscriber has such a number, `040 1234567` on the other hand somebody may.
  if (length >= 8 && alike >= 7) return 'repeated';
  if (length >= 9 && length % 3 < 2 && repeatsThree(national)) return 'repeated';
  return length >= 5 && isSequence(national) ? 'sequence' : '';
}

/** How many digits at the end are the same. */
function sameAtEnd(digits: string): number {
  let count = 1;
  while (count < digits.length && digits.charCodeAt(digits.length - 1 - count) === digits.charCodeAt(digits.length - 1))
    count++;
  return count;
}

/** Three digits again and again, and one more perhaps. */
function repeatsThree(digits: string): boolean {
  const end = digits.length - (digits.length % 3);
  for (let i = 3; i < end; i++) if (digits.charCodeAt(i) !== digits.charCodeAt(i - 3)) return false;
  return true;
}

function isSequence(digits: string): boolean {
  const step = digits.charCodeAt(1) - digits.charCodeAt(0);
  // 9 → 0 and 0 → 9 go on as well
  if ((step === 1 || step === -9) && ASCENDING.includes(digits)) return true;
  if ((step === -1 || step === 9) && DESCENDING.includes(digits)) return true;
  const bare = digits.charCodeAt(0) === 48 && digits.charCodeAt(1) === 49 ? digits.slice(1) : digits;
  return WALK_STARTS.has(bare.charCodeAt(0) * 128 + bare.charCodeAt(1)) && KEYPAD_WALKS.has(bare);
}

/** The first two signs of every walk over the keypad. */
const WALK_STARTS: ReadonlySet<number> = new Set(
  [...KEYPAD_WALKS].map((walk) => walk.charCodeAt(0) * 128 + walk.charCodeAt(1)),
);

/** The digits of a cell without its extension. */
function dialled(text: string): string {
  if (PLAIN.test(text)) return text.charCodeAt(0) === 43 ? text.slice(1) : text;
  return text.replace(/\s*ext\. \d+$/, '').replace(/\D/g, '');
}

const PLAIN = /^\+?\d+$/;

/** Two digits with which a number may end that repeats, counts or walks, whatever stands before them. */
const SUSPECT_ENDS = new Uint8Array(100);
for (let first = 0; first < 10; first++) {
  for (const second of [first, (first + 1) % 10, (first + 9) % 10]) SUSPECT_ENDS[first * 10 + second] = 1;
}
for (const walk of KEYPAD_WALKS) SUSPECT_ENDS[Number(walk.slice(-2))] = 1;

const BLANK = 32;
const OPEN = 40;
const CLOSE = 41;
const PLUS = 43;
const HYPHEN = 45;
const POINT = 46;

/**
 * Whether a number of digits, with what ordinarily parts them, ends as no made-up one does; no verdict on any other. The national number
 * ends as the whole does, so nobody need ask in which country it is.
 */
function endsOrdinarily(text: string): boolean {
  const { length } = text;
  // `.0` is what a float adds.
  if (length < 9 || text.charCodeAt(length - 2) === POINT) return false;
  let count = 0;
  // Four bits a digit.
  let end = 0;
  for (let at = text.charCodeAt(0) === PLUS ? 1 : 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      count++;
      end = ((end << 4) | (code - 48)) & 0xf_ffff;
    } else if (code === OPEN) {
      // A trunk `(0)` is no digit of the number.
      if (text.charCodeAt(at + 2) === CLOSE) return false;
    } else if (code !== BLANK && code !== HYPHEN && code !== POINT && code !== CLOSE) return false;
  }
  const beforeLast = (end >> 4) & 15;
  // Three digits again and again, and perhaps one more: the last but one is as three before it.
  return count >= 8 && SUSPECT_ENDS[beforeLast * 10 + (end & 15)] === 0 && beforeLast !== end >> 16;
}

/** What is made up about the number in a phone cell, `''` where nothing is. */
export function fakePhoneIn(text: string, context: Parameters<typeof phoneIn>[0]): FakePhone {
  if (text.length > 60 || endsOrdinarily(text)) return '';
  return fakePhone(text, context);
}

/** As `fakePhoneIn`, of whatever number: what the test holds the glance at the end to. */
export function fakePhone(text: string, context: Parameters<typeof phoneIn>[0]): FakePhone {
  const digits = dialled(text);
  if (digits.length < 3 || digits.length > 18) return '';
  const { e164, type } = phoneIn(context, text);
  const national = e164 ? nationalDigits(e164) : digits;
  return readFakePhone(national, type) || readFakePhone(digits, type);
}
