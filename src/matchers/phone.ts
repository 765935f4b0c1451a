/** Compares phone numbers by their digits, whether or not the country code is written. */
import { defineMatcher } from '../define.ts';
import { edits } from '../values/similarity.ts';

const EXTENSION = /(?:;ext=|\b(?:ext|extension|x|durchwahl|alanr)\b\.?|(?<=\d)\s*x|#)\s*\d{1,6}\s*$/i;
/** How a clean phone is written: there is nothing to take off. */
const E164 = /^\+[1-9]\d{5,14}$/;
const RISING = '01234567890123456789';
const FALLING = '98765432109876543210';
/** Length of the part that two spellings of one number share: subscriber number with the end of the area code. */
const TAIL = 8;

function isPlaceholder(digits: string): boolean {
  if (isOneDigit(digits, Math.max(0, digits.length - 7), digits.length)) return true;
  const step = digits.charCodeAt(1) - digits.charCodeAt(0);
  if ((step === 1 || step === -9) && RISING.includes(digits)) return true;
  if ((step === -1 || step === 9) && FALLING.includes(digits)) return true;
  return digits.length >= 9 && isOneDigit(digits, digits.length - 9, digits.length - 1); // 0000000001
}

function isOneDigit(digits: string, from: number, to: number): boolean {
  const first = digits.charCodeAt(from);
  for (let at = from + 1; at < to; at++) if (digits.charCodeAt(at) !== first) return false;
  return true;
}

export const phone = defineMatcher({
  id: 'phone',
  roles: ['phone', 'mobile', 'home_phone', 'other_phone'],
  docs: {
    summary: 'Same phone number, with or without the country code.',
    why: 'A personal number is strong evidence; a switchboard or family number is not, and is recognised by the names that share it.',
    examples: [
      { before: '(415) 555-0142 ext. 12', after: '4155550142' },
      { before: '000-000-0000', after: '', note: 'a placeholder is no evidence' },
    ],
  },
  form(value) {
    if (E164.test(value)) return isPlaceholder(value.slice(1)) ? '' : value.slice(1);
    const plain = value.normalize('NFKC').replace(EXTENSION, '');
    if (/[a-z]{3}/i.test(plain) || /\d\.\d+e\+/i.test(plain)) return '';
    const digits = plain.replace('(0)', '').replace(/\D/g, '').replace(/^0+/, '');
    return digits.length < 6 || digits.length > 15 || isPlaceholder(digits) ? '' : digits;
  },
  keys: (form) => [form.slice(-TAIL)],
  similarity(a, b) {
    if (a === b) return 1;
    const [short, long] = a.length <= b.length ? [a, b] : [b, a];
    const missing = long.length - short.length;
    if (short.length >= 7 && missing <= 4 && long.endsWith(short)) return 1;
    const reach = Math.min(short.length, 10);
    const near = reach >= 9 && edits(short.slice(-reach), long.slice(-reach)) === 1;
    // the last two digits tell extensions of one company apart: a difference there is another desk, not a typo
    return near && short.slice(-2) === long.slice(-2) ? 0.8 : 0;
  },
});
