/** Numbers that identify a person or a card, proven by their check digits, and how to write of them without showing them. */

type IdentityKind =
  | 'us-ssn' | 'fi-henkilotunnus' | 'se-personnummer' | 'no-fodselsnummer' | 'cn-id' | 'ee-isikukood' | 'pl-pesel' | 'es-dni'
  | 'it-codice-fiscale' | 'br-cpf' | 'card' | 'iban'; // biome-ignore format: a list reads better dense

export interface Identity {
  readonly kind: IdentityKind;
  readonly text: string;
}

interface Pattern {
  readonly kind: IdentityKind;
  readonly find: RegExp;
  isValid(text: string): boolean;
}

const digitsOf = (text: string): number[] => [...text.replace(/\D/g, '')].map(Number);
const weighted = (digits: readonly number[], weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0);

/** Luhn (ISO/IEC 7812-1): every second digit from the right doubled. */
export function passesLuhn(digits: readonly number[]): boolean {
  const sum = digits.reduceRight((total, digit, index) => {
    const doubled = (digits.length - index) % 2 === 0 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

const isDay = (month: number, day: number): boolean => month >= 1 && month <= 12 && day >= 1 && day <= 31;

/** Finnish personal identity code: ddmmyy, century sign, three digits, check character of the number modulo 31. */
function isHenkilotunnus(text: string): boolean {
  const digits = text.slice(0, 6) + text.slice(7, 10);
  const [day, month] = [Number(text.slice(0, 2)), Number(text.slice(2, 4))];
  return isDay(month, day) && '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(digits) % 31] === text[10]?.toUpperCase();
}

/** US Social Security number: no check digit, but ranges that were never given out, so it counts alone in its cell or beside a word for it. */
function isSsn(text: string): boolean {
  const [area = '', group = '', serial = ''] = text.split(/[- ]/);
  return (
    area !== '000' &&
    area !== '666' &&
    area < '900' &&
    group !== '00' &&
    serial !== '0000' &&
    !/^(\d)\1*$/.test(area + group + serial)
  );
}

function isCard(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  // Visa, Mastercard, American Express, Discover, Diners, JCB, UnionPay, Maestro by their issuer numbers.
  const issuer =
    /^(?:4\d{12}(?:\d{3})?(?:\d{3})?|5[1-5]\d{14}|2(?:2[2-9]|[3-6]\d|7[01])\d{13}|3[47]\d{13}|6(?:011|5\d\d|4[4-9]\d)\d{12}|3(?:0[0-5]|[689]\d)\d{11}|35\d{14}|62\d{14,17}|(?:5018|5020|5038|6304|6759|676[1-3])\d{8,15})$/;
  return issuer.test(digits) && passesLuhn([...digits].map(Number)) && !/^(\d)\1+$/.test(digits);
}

/** ISO 13616: the letters as numbers, modulo 97, is 1. */
function isIban(text: string): boolean {
  const flat = text.replace(/\s/g, '').toUpperCase();
  if (flat.length < 15 || flat.length > 34) return false;
  const moved = flat.slice(4) + flat.slice(0, 4);
  let rest = 0;
  for (const char of moved) rest = Number(`${rest}${Number.parseInt(char, 36)}`) % 97;
  return rest === 1;
}

/** Chinese resident identity number: GB 11643-1999, ISO 7064 mod 11-2. */
function isChineseId(text: string): boolean {
  const sum = weighted([...text.slice(0, 17)].map(Number), [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
  return (
    isDay(Number(text.slice(10, 12)), Number(text.slice(12, 14))) && '10X98765432'[sum % 11] === text[17]?.toUpperCase()
  );
}

function isPersonnummer(text: string): boolean {
  const digits = digitsOf(text).slice(-10);
  return isDay(Number(digits.slice(2, 4).join('')), Number(digits.slice(4, 6).join(''))) && passesLuhn(digits);
}

function isFodselsnummer(text: string): boolean {
  const digits = digitsOf(text);
  const first = (11 - (weighted(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11)) % 11;
  const second = (11 - (weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  const isDate = isDay(Number(digits.slice(2, 4).join('')), Number(digits.slice(0, 2).join('')));
  return isDate && first === digits[9] && second === digits[10];
}

function isIsikukood(text: string): boolean {
  const digits = digitsOf(text);
  if (!isDay(Number(text.slice(3, 5)), Number(text.slice(5, 7)))) return false;
  const first = weighted(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
  const second = weighted(digits, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11;
  return (first < 10 ? first : second % 10) === digits[10];
}

function isPesel(text: string): boolean {
  const digits = digitsOf(text);
  const sum = weighted(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]);
  return isDay(Number(text.slice(2, 4)) % 20, Number(text.slice(4, 6))) && (10 - (sum % 10)) % 10 === digits[10];
}

const isDni = (text: string): boolean =>
  'TRWAGMYFPDXBNJZSQVHLCKE'[Number(text.replace(/\D/g, '')) % 23] === text.slice(-1).toUpperCase();

function isCpf(text: string): boolean {
  const digits = digitsOf(text);
  const check = (length: number): number => {
    const weights = Array.from({ length }, (_unused, index) => length + 1 - index);
    return ((weighted(digits, weights) * 10) % 11) % 10;
  };
  return new Set(digits).size > 1 && check(9) === digits[9] && check(10) === digits[10];
}

// The words keep plain runs of eleven digits (phones, order numbers) from counting without a label.
const PATTERNS: readonly Pattern[] = [
  { kind: 'fi-henkilotunnus', find: /(?<![\dA-Z])\d{6}[-+A-FU-Y]\d{3}[\dA-FHJ-NPR-Y](?![\dA-Z])/gi, isValid: isHenkilotunnus },
  { kind: 'us-ssn', find: /^\s*\d{3}-\d{2}-\d{4}\s*$/g, isValid: isSsn },
  { kind: 'us-ssn', find: /(?<=\b(?:SSN|social|SS|ITIN|TIN|tax (?:id|number))\b\D{0,40})(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/gi, isValid: isSsn },
  { kind: 'us-ssn', find: /(?<![\d-])\d{3}-\d{2}-\d{4}(?=\W{0,3}(?:is (?:his|her|their|my) )?(?:SSN|social security)\b)/gi, isValid: isSsn },
  { kind: 'us-ssn', find: /(?<=\b(?:SSN|social security(?: no\.?| number)?)\W{0,3})\d{3} ?\d{2} ?\d{4}(?!\d)/gi, isValid: () => true },
  { kind: 'cn-id', find: /(?<!\d)[1-9]\d{5}(?:18|19|20)\d{9}[\dX](?![\dX])/gi, isValid: isChineseId },
  { kind: 'iban', find: /(?<![A-Z\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?(?![A-Z\d])/gi, isValid: isIban },
  { kind: 'card', find: /(?<![\d+.-])\d(?:[ -]?\d){11,18}(?![\d-])/g, isValid: isCard },
  { kind: 'se-personnummer', find: /(?<![\d-])(?:19|20)?\d{6}[-+]\d{4}(?![\d-])/g, isValid: isPersonnummer },
  { kind: 'br-cpf', find: /(?<!\d)\d{3}\.\d{3}\.\d{3}-\d{2}(?!\d)/g, isValid: isCpf },
  { kind: 'it-codice-fiscale', find: /(?<![A-Z\d])[A-Z]{6}\d{2}[A-EHLMPR-T]\d{2}[A-Z]\d{3}[A-Z](?![A-Z\d])/gi, isValid: () => true },
  { kind: 'es-dni', find: /(?<=\b(?:DNI|NIF)\W{0,3})\d{8}-?[A-Z](?![A-Z\d])/gi, isValid: isDni },
  { kind: 'no-fodselsnummer', find: /(?<=\b(?:f[øo]dselsnummer|fnr|personnummer)\W{0,3})\d{6} ?\d{5}(?!\d)/gi, isValid: isFodselsnummer },
  { kind: 'ee-isikukood', find: /(?<=\b(?:isikukood|IK)\W{0,3})[1-8]\d{10}(?!\d)/gi, isValid: isIsikukood },
  { kind: 'pl-pesel', find: /(?<=\bPESEL\W{0,3})\d{11}(?!\d)/gi, isValid: isPesel },
]; // biome-ignore format: a table reads better dense

/** Kinds that hold a letter, or count only beside their name. */
const LETTERED: ReadonlySet<IdentityKind> = new Set([
  'us-ssn', 'iban', 'it-codice-fiscale', 'es-dni', 'no-fodselsnummer', 'ee-isikukood', 'pl-pesel',
]); // biome-ignore format: a list reads better dense

/** Kinds that count only beside a word for them, and those words, one of which is in each text with such a number. */
const LABELLED: ReadonlySet<IdentityKind> = new Set(['es-dni', 'no-fodselsnummer', 'ee-isikukood', 'pl-pesel']);
const LABEL = /ssn|social security|dni|nif|dselsnummer|fnr|personnummer|ik|pesel/i;
/** What a number with letters has. */
const CODES: ReadonlySet<IdentityKind> = new Set(['iban', 'it-codice-fiscale']);
const CODE = /[A-Z]{2}\d\d/i;
const LETTERED_FINNISH = /\d{6}[A-FU-Y]\d{3}/i;

/** What every number without letters has: twelve digits in a row or in groups behind no plus, a longer row, or groups set off as in an id. */
const MAY_BE_NUMBER = /(?<![\d+.-])\d(?:[ -]?\d){11}|\d{17}|\d{6}[-+]\d{3}|\d{3}-\d\d-\d{4}|\d{3}\.\d{3}\.\d{3}-/;

/** The first identity or card number in a text, proven by its check digits where it has them. */
export function findIdentity(text: string): Identity | undefined {
  const hasLetter = /[A-Za-z]/.test(text);
  const hasLabel = hasLetter && LABEL.test(text);
  const hasCode = hasLetter && CODE.test(text);
  if (!hasLabel && !hasCode && !MAY_BE_NUMBER.test(text) && !(hasLetter && LETTERED_FINNISH.test(text)))
    return undefined;
  for (const { kind, find, isValid } of PATTERNS) {
    if ((!hasLabel && LABELLED.has(kind)) || (!hasCode && CODES.has(kind))) continue;
    if (!hasLetter && LETTERED.has(kind) && !(kind === 'us-ssn' && text.includes('-'))) continue;
    for (const match of text.matchAll(find)) if (isValid(match[0])) return { kind, text: match[0] };
  }
  return undefined;
}

/** A number that can be spoken of: every letter and digit but the last two becomes `*`. */
export function maskNumber(text: string): string {
  return text.slice(0, -2).replace(/[\p{L}\p{N}]/gu, '*') + text.slice(-2);
}
