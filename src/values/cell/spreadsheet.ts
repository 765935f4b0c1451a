/** What a spreadsheet leaves in place of a value: error values in its many languages, `####` in a narrow column, dates, numbers. */
import { MONTHS } from '../data/date-words.ts';

const HASHES = /^#{2,}$/;

/** Microsoft's names of the error values in its languages; those that Chinese, Japanese and Korean programs show are the English ones. */
const ERRORS = [
  'REF! NAME? VALUE! DIV/0! NUM! NULL! SPILL! CALC! FIELD! BLOCKED! CONNECT! UNKNOWN! BUSY! PYTHON! ERROR! GETTING_DATA N/A',
  'BEZUG! WERT! ZAHL! ÜBERLAUF! KALK! FELD! NV',
  '¡REF! ¡VALOR! ¿NOMBRE? ¡NUM! ¡DIV/0! ¡NULO! ¡DESBORDAMIENTO! NOMBRE?',
  'NOM? VALEUR! NOMBRE! NUL! PROPAGATION! CALCUL!',
  'VIITTAUS! ARVO! NIMI? LUKU! JAKO/0! TYHJÄ! PUUTTUU! PUUTTUU',
  'SAKNAS! VÄRDEFEL! REFERENS! NAMN? OGILTIGT! DIVISION/0! SKÄRNING! SPILL!',
  'VERW! WAARDE! NAAM? GETAL! DEEL/0! LEEG! OVERLOPEN! N/B',
  'RIF! VALORE! NOME? NULLO! ESPANSIONE! N/D',
  'VALOR! NÚM! NULO! DESPEJAR! EXCEDENTE!',
  'REFERENCE! VÆRDI! NAVN? NUMMER! DIVISION/0! NUL! OVERLØB! I/T',
  'VERDI! OVERFLYT!',
  'ADR! ARG! NAZWA? LICZBA! DZIEL/0! ZERO! ROZLANIE! N/D!',
  'ODKAZ! HODNOTA! NÁZEV? ČÍSLO! DĚLENÍ_NULOU! NENÍ_K_DISPOZICI PŘESAH!',
  'HIV! ÉRTÉK! NÉV? SZÁM! ZÉRÓOSZTÓ! NULLA! HIÁNYZIK KIBONTÁS!',
  'ССЫЛКА! ЗНАЧ! ИМЯ? ЧИСЛО! ДЕЛ/0! ПУСТО! ПЕРЕНОС! Н/Д',
  'BAŞV! DEĞER! AD? SAYI! SAYI/0! BOŞ! TAŞMA! YOK',
]
  .join(' ')
  .split(' ');
const ERROR = new RegExp(
  `^#(?:${ERRORS.map((text) => text.replace('?', '\\?') + (/[!?]$/.test(text) ? '' : '(?![\\p{L}\\d])')).join('|')})`,
  'iu',
);

/** `####`: the column was too narrow when its text was copied. */
export const isHashes = (text: string): boolean => HASHES.test(text);

/** `#N/A`, `#REF!`, `#BEZUG!`: the result of a formula that failed. */
export const isErrorValue = (text: string): boolean => text.charCodeAt(0) === 35 && ERROR.test(text);

/** Either of the two. */
export const isSpreadsheetError = (text: string): boolean =>
  text.charCodeAt(0) === 35 && (HASHES.test(text) || ERROR.test(text));

/**
 * How spreadsheets write yes and no where they are no answer; `EPÄTOSI` as well. Those that are surnames or given names in capitals (`VERO`,
 * `SAND`, `PRAVDA`) are left out.
 */
export const TRUTH_WORDS: readonly string[] =
  'true false wahr falsch vrai faux tosi verdadero falso verdadeiro sant falskt sann usann falsk waar onwaar prawda nepravda igaz hamis cert fals'.split(
    ' ',
  );
const TRUTHS: ReadonlySet<string> = new Set([
  ...TRUTH_WORDS,
  ...'epätosi fałsz истина ложь doğru yanliş yanlış'.split(' '),
]);

/** `TRUE`, `EPÄTOSI`: in capitals, as a spreadsheet writes them. */
export const isTruthValue = (text: string): boolean =>
  text.length <= LONGEST_TRUTH && text === text.toUpperCase() && TRUTHS.has(text.toLowerCase());

const LONGEST_TRUTH = 10;

/**
 * Whether the beginning of a text gives cause to look for damage: no letters, a short word alone, or one before a hyphen, dot or slash.
 * True is no verdict.
 */
export function mayBeDamaged(text: string): boolean {
  let at = 0;
  for (; at < text.length && at <= LONGEST_TRUTH; at++) {
    const letter = text.charCodeAt(at) | 32;
    if (letter < 97 || letter > 122) break;
  }
  if (at === text.length) return at <= LONGEST_TRUTH;
  const next = text.charCodeAt(at);
  return at === 0 || next > 127 || (next >= 45 && next <= 47);
}

const SCIENTIFIC = /^'?[+-]?\d(?:[.,]\d{1,14})?E\+?(\d{1,3})$/i;

/** The power of ten of a number in scientific notation as a spreadsheet writes it; `1E5` may be a code. */
export function powerOfTen(text: string): number | undefined {
  const power = SCIENTIFIC.exec(text)?.[1];
  return power !== undefined && /[.,+]/.test(text.slice(1)) ? Number(power) : undefined;
}

/** `1-Mar`, `01.Mrz`, `1. maalis`, `01/mars`; and `Mar-01`, `mars/24`, `мар.01`. */
const DAY_MONTH = /^(\d{1,2})(?:-|\. ?|\/)(\p{L}{3,6})\.?$/u;
const MONTH_YEAR = /^(\p{L}{3,6})\.?[-./]\d{2}$/u;
const EAST_ASIAN_DAY = /^(?:0?[1-9]|1[0-2])[月월] ?(?:0?[1-9]|[12]\d|3[01])[日일]$/;
/** Short names of months that are words or names of things as well: `MAC-10`, `Set-12`, `LED-24`. */
const OTHER_WORDS: ReadonlySet<string> = new Set('mac led uno dub set sub out tra pri nis api gen lis gru'.split(' '));
/** Different months in two languages, which the names of months leave out. */
const TWO_MONTHS: ReadonlySet<string> = new Set('lip lis srp cer'.split(' '));
const LAST_DAY = 31;
/** `12. kesäk.` */
const LONGEST_DATE = 12;

/** A day or month without its year, as a spreadsheet writes what it took for a date: `1-3`, `MARCH1` and `SEPT2` become such. */
export function isEatenDate(text: string): boolean {
  if (text.length > LONGEST_DATE) return false;
  const day = DAY_MONTH.exec(text);
  if (day) return Number(day[1]) >= 1 && Number(day[1]) <= LAST_DAY && isMonth(day[2] ?? '', day[1]?.startsWith('0'));
  const month = MONTH_YEAR.exec(text)?.[1];
  return month === undefined ? EAST_ASIAN_DAY.test(text) : isMonth(month);
}

/** @param isSure whether the day has a zero in front: `01-set` is the first of September, `1-set` may be a set */
function isMonth(word: string, isSure = false): boolean {
  const key = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (OTHER_WORDS.has(key)) return isSure && word === key;
  return MONTHS.has(key) || MONTHS.has(word.toLowerCase()) || TWO_MONTHS.has(key);
}

/** `1-Mar`, `Mar-01`: with the capital that an English spreadsheet writes. A code of somebody's own would be `MAR-01`. */
export const isEatenCode = (text: string): boolean =>
  /^(?:\d{1,2}-[A-Z][a-z]{2}|[A-Z][a-z]{2}-\d{2})$/.test(text) && isEatenDate(text);

const ZERO_TIME = /^(?:0?0:00(?::00)?|12:00(?::00)? AM)$/;
const ZERO_DATE = /^(?:0?1\/0?0\/1900|0?0[/.-]0?1[/.-]1900|1900-01-00)(?: 0?0:00(?::00)?)?$/;

/** A zero, or an empty cell, in the format of times or dates: `0:00`, `1/0/1900`, `00.01.1900`. */
export const isZeroDate = (text: string): boolean => ZERO_TIME.test(text) || ZERO_DATE.test(text);

const SIGN = '(?:[€$£¥₽₹]|kr\\.?|zł|Kč|USD|EUR|GBP|SEK|CHF)';
const DIGITS = "\\d{1,3}(?:[.,' \\u00a0]?\\d{3})*(?:[.,]\\d{1,2})?";
const CURRENCY = new RegExp(`^(?:${SIGN} ?-?${DIGITS}|-?${DIGITS} ?${SIGN})$`, 'u');
const GROUPS = /^\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?$/;
const DECIMALS = /^\d{4,}\.0{1,2}$/;

/** A number in a format that no code or telephone number has: `€ 401.234.567,00`, `5,551,234,567`, `10115.0`. */
export const isNumberFormat = (text: string): boolean =>
  CURRENCY.test(text) || GROUPS.test(text) || DECIMALS.test(text);

/** An amount of money with the sign or code of its currency. */
export const isMoney = (text: string): boolean => CURRENCY.test(text);

/** Excel keeps fifteen digits; the rest become zeros. Four zeros in a row end one id in ten thousand by chance. */
const ROUNDED = /^\d{15}0{3,}$/;

export const mayBeRounded = (text: string): boolean => ROUNDED.test(text);
