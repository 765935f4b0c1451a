/** What a company cell holds where it holds no company: an address, a word for none, a legal form alone. */

import { NAMED_LIKE_DOMAINS, NO_COMPANY, SAMPLE_COMPANIES } from '../data/company-words.ts';
import { strikeIn } from '../name/note.ts';
import { matchText } from '../text/text.ts';
import { hasBranchWithin, mayBranchAt } from './branch.ts';
import { legalFormOf } from './company.ts';

type CompanyDoubt = '' | 'email' | 'domain' | 'none' | 'sample' | 'legal-form' | 'number' | 'remark';

/** `\S+@\S+\.\S+`, walked once. */
function isEmail(text: string): boolean {
  const dot = text.lastIndexOf('.', text.length - 2);
  const at = text.indexOf('@', 1);
  return at > 0 && dot > at + 1 && !/\s/.test(text);
}

const URL_OR_DOMAIN = /^(?:https?:\/\/\S+|(?:www\.)?(?:[\p{L}\p{N}][\p{L}\p{N}-]*\.)+\p{L}{2,}\/?)$/iu;
const LETTER = /\p{L}/u;
/** Three digits may be a name (`3M`, `360`, `1&1`, `02`); phones and ids are longer. */
const NUMBER = /^[\d\s().+/-]{5,}$/;

/**
 * What speaks against a text as the name of a company; `''` where nothing does.
 * @param text a cell, trimmed
 */
export function doubtCompany(text: string): CompanyDoubt {
  if (!text.includes(' ')) {
    if (isEmail(text)) return 'email';
    if (URL_OR_DOMAIN.test(text)) return isCalledSo(text) ? '' : 'domain';
  }
  if (!LETTER.test(text)) return NUMBER.test(text) ? 'number' : /\d/.test(text) ? '' : 'none';
  const key = matchText(text);
  if (NO_COMPANY.has(key)) return 'none';
  if (SAMPLE_COMPANIES.has(key)) return 'sample';
  if (FORM_ALONE.test(text) && legalFormOf(text) !== '') return 'legal-form';
  return remarkOn(text) === '' ? '' : 'remark';
}

const REMARK =
  /(?:\s[-–—]+\s*|\s*[([（【])((?:please )?(?:(?:do not|don['’]?t) (?:use|call|contact|sell|ship)|do not (?:e-?mail|merge|delete)|use other (?:account|record)|duplicate(?: (?:account|record|of\s.{1,30}))?|dupe|delete(?: me)?|to be deleted|to delete|merged(?: (?:into|with)\s.{1,30})?|obsolete|out of business|went bankrupt|ei käytössä|älä käytä|tupla|poistettava|nicht (?:mehr )?(?:verwenden|benutzen|benützen)|doppelt|dublette|löschen|ne (?:pas|plus) utiliser|doublon|no (?:usar|utilizar)|duplicad[ao]|não (?:usar|utilizar)|non usare|niet gebruiken|använd (?:inte|ej)|brug ikke|ikke bruk|nie używać|не использовать|勿用|停用|使用不可))\s*[!.]*\s*[)\]）】]?\s*$/iu;

/** In brackets alone: a firm may be called Acme - Closed Systems. */
const STATE_OF_RECORD =
  /\(((?:old|closed|inactive|defunct|dormant|dup|suljettu|lopettanut|vanha|geschlossen|inaktiv|erloschen|alt|fermée?|inactif|cerrad[ao]|inactiv[ao]|chius[ao]|gesloten|stängd|lukket|nedlagt)(?: (?:account|record|tili|konto))?)\)\s*$/iu;

/** What a person has written about the record behind the name, or in front of it: `Acme (DO NOT USE)`, `OLD - Acme`; `''` where nothing is. */
export function remarkOn(text: string): string {
  if (text.length > LONGEST_NAME) return '';
  return REMARK.exec(text)?.[1] ?? STATE_OF_RECORD.exec(text)?.[1] ?? strikeIn(text);
}

const LONGEST_NAME = 200;

/** Short forms are names as well (`AG`, `SAP`, `Company`): only what no company is called. */
const FORM_ALONE =
  /^(?:gmbh|inc|ltd|limited|llc|corp|corporation|incorporated|oy|oyj|plc|s\.?r\.?o|sp\. ?z ?o\.? ?o|gmbh & co\.? kg|pty ltd|pvt\.? ltd|有限公司|株式会社|ооо|зао|оао)\.?$/iu;

/** Four letters, digits or single blanks with which a match form begins that speaks against a name, or a legal form alone. */
const SUSPECT_BEGINNINGS: ReadonlySet<number> = new Set(
  [
    ...NO_COMPANY,
    ...SAMPLE_COMPANIES,
    'gmbh',
    'limi',
    'corp',
    'inco',
    'pty ',
    'pvt ',
    'sp z',
    'spzo',
    'xxx ',
    'xxxx',
    'zzz ',
    'zzzz',
  ].map((words) => packed(words.charCodeAt(0), words.charCodeAt(1), words.charCodeAt(2), words.charCodeAt(3))),
);

function packed(first: number, second: number, third: number, fourth: number): number {
  return (((first * 128 + second) * 128 + third) * 128 + fourth) | 0;
}

const BLANK = 32;

/** The small letter or digit of an ASCII character, or the blank before one; 0 for any other. */
function beginningAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return code;
  if (code === BLANK) return isAlphanumeric(text.charCodeAt(at + 1)) ? code : 0;
  return isLetter(code) ? code | 32 : 0;
}

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
const isAlphanumeric = (code: number): boolean => isLetter(code) || (code >= 48 && code <= 57);

const CLOSE = 41;
const CLOSE_SQUARE = 93;
const COMMA = 44;
const HYPHEN = 45;
const POINT = 46;
const COLON = 58;
const AT = 64;

/**
 * Whether a glance shows that nothing speaks against a text as the name of a company (`doubtCompany`), and that it names no branch
 * (`readBranch`). False is no verdict.
 */
export function isPlainlyCompany(text: string): boolean {
  const { length } = text;
  const last = text.charCodeAt(length - 1);
  if (length < 5 || !isAlphanumeric(text.charCodeAt(0)) || last === CLOSE || last === CLOSE_SQUARE) return false;
  let hasLetter = false;
  let hasBlank = false;
  let mayBeAddress = false;
  let mayBranch = false;
  let previous = 0;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code < BLANK || code > 126 || code === COMMA || (code === HYPHEN && previous === BLANK)) return false;
    if (code === BLANK) hasBlank = true;
    else if (code === POINT || code === COLON || code === AT) mayBeAddress = true;
    else if (isLetter(code)) {
      hasLetter = true;
      mayBranch ||= previous === BLANK && mayBranchAt(code);
    }
    previous = code;
  }
  return hasLetter && (hasBlank || !mayBeAddress) && beginsOrdinarily(text) && !(mayBranch && hasBranchWithin(text));
}

function beginsOrdinarily(text: string): boolean {
  const first = beginningAt(text, 0);
  const second = beginningAt(text, 1);
  const third = beginningAt(text, 2);
  const fourth = beginningAt(text, 3);
  if (first === 0 || second === 0 || third === 0 || fourth === 0) return false;
  return !SUSPECT_BEGINNINGS.has(packed(first, second, third, fourth));
}

/** Endings of the web that no abbreviation in a name is mistaken for. */
const ENDING =
  /\.(?:com|net|org|info|biz|app|dev|shop|online|store|tech|agency|digital|cloud|email|xyz|site|website|group|solutions|media|ventures|capital|studio|design|consulting|services|systems|software|finance|health|edu|gov|mil|eu)$/i;
/** Endings of two letters are abbreviations as well (`Nestlé.SA`): taken in small letters only. */
const SMALL_ENDING = /^[\p{Ll}\d.-]{3,}\.[a-z]{2}$/u;

function isCalledSo(text: string): boolean {
  const domain = text.toLowerCase().replace(/^(?:https?:\/\/)?(?:www\.)?|\/$/g, '');
  if (/^(?:https?:|www\.)/i.test(text)) return false;
  return NAMED_LIKE_DOMAINS.has(domain) || !(ENDING.test(text) || SMALL_ENDING.test(text));
}
