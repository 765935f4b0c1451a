/** Digits that people type when they have no number to give. */
import type { Country } from '../contract.ts';
import { nationalDigits, parsePhone } from './phone.ts';

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
  if (national.length < 3) return '';
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

/**
 * What is made up about the number in a cell, `''` where nothing is.
 * @param country region of national numbers
 */
export function fakePhoneIn(text: string, country: Country): FakePhone {
  if (text.length > 60) return '';
  const digits = text.replace(/\s*ext\. \d+$/, '').replace(/\D/g, '');
  if (digits.length < 3 || digits.length > 18) return '';
  const { e164, type } = parsePhone(text, country);
  const national = e164 ? nationalDigits(e164) : digits;
  return readFakePhone(national, type) || readFakePhone(digits, type);
}
