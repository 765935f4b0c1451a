/** Compares phone numbers by their digits, whether or not the country code is written. */
import { defineMatcher } from '../define.ts';
import { edits } from '../values/text/similarity.ts';

const EXTENSION = /(?:;ext=|\b(?:ext|extension|x|durchwahl|dw|alanr)\b\.?|(?<=\d)\s*x|#)\s*(\d{1,6})\s*$/i;
/** What stands between two numbers, and an ending for another line (`.../-15`). */
const NEXT_NUMBER = /\s*(?:[/;,|]|\b(?:or|oder|ou|tai|eller|and|und)\b)\s*(?=\D*\d)/i;
const LEAST_DIGITS = 7;
const SHORTEST_TWO = 15;
/** How a clean phone is written: there is nothing to take off. */
const E164 = /^\+[1-9]\d{5,14}$/;
const RISING = '01234567890123456789';
const FALLING = '98765432109876543210';
/** Length of the part that two spellings of one number share: subscriber number with the end of the area code. */
const TAIL = 8;
/** A number of North America, and its length without the area code, as neighbours write it. */
const AMERICAN = /^1?[2-9]\d{2}[2-9]\d{6}$/;
const LOCAL = 7;

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
    summary: 'Same phone number, with or without the country code; two extensions of one number are two people.',
    why: 'A personal number is strong evidence; a switchboard or family number is not, and is recognised by the names that share it.',
    examples: [
      { before: '(415) 555-0142 ext. 12', after: '4155550142x12' },
      { before: '000-000-0000', after: '', note: 'a placeholder is no evidence' },
    ],
  },
  form(value) {
    if (E164.test(value)) return isPlaceholder(value.slice(1)) ? '' : value.slice(1);
    const whole = firstNumber(value.normalize('NFKC'));
    const extension = EXTENSION.exec(whole);
    const plain = extension ? whole.slice(0, extension.index) : whole;
    if (/[a-z]{3}/i.test(plain) || /\d\.\d+e\+/i.test(plain)) return '';
    const digits = plain.replace('(0)', '').replace(/\D/g, '').replace(/^0+/, '');
    if (digits.length < 6 || digits.length > 15 || isPlaceholder(digits)) return '';
    const line = extension?.[1]?.replace(/^0+/, '') ?? '';
    return line === '' ? digits : `${digits}x${line}`;
  },
  /** The end of the number; and in North America its last seven digits, since the area code is left out at home. */
  keys(form) {
    const number = mainOf(form);
    const key = number.slice(-TAIL);
    if (number.length === LOCAL) return [key, key];
    return AMERICAN.test(number) ? [key, number.slice(-LOCAL)] : [key];
  },
  similarity(a, b) {
    if (a === b) return 1;
    const [mainA, mainB] = [mainOf(a), mainOf(b)];
    // another extension is another desk; a number without one may be anybody's there
    if (mainA !== a && mainB !== b && a.slice(mainA.length) !== b.slice(mainB.length)) return 0.3;
    const [short, long] = mainA.length <= mainB.length ? [mainA, mainB] : [mainB, mainA];
    const missing = long.length - short.length;
    if (short.length >= 7 && missing <= 4 && long.endsWith(short)) return 1;
    const reach = Math.min(short.length, 10);
    const near = reach >= 9 && edits(short.slice(-reach), long.slice(-reach)) === 1;
    // the last two digits tell extensions of one company apart: a difference there is another desk, not a typo
    return near && short.slice(-2) === long.slice(-2) ? 0.8 : 0;
  },
});

/** A form without its extension. */
function mainOf(form: string): string {
  const at = form.indexOf('x');
  return at < 0 ? form : form.slice(0, at);
}

/** Of two numbers in one cell the first; of `030/123456` all of it, of `123456/7` what stands before the stroke. */
function firstNumber(text: string): string {
  if (text.length < SHORTEST_TWO && !text.includes('/')) return text;
  const found = NEXT_NUMBER.exec(text);
  if (!found || found.index === 0) return text;
  const before = text.slice(0, found.index);
  if (digitsIn(before) < LEAST_DIGITS) return text;
  const after = digitsIn(text.slice(found.index));
  return after >= LEAST_DIGITS || after <= 2 ? before : text;
}

const digitsIn = (text: string): number => text.match(/\d/g)?.length ?? 0;
