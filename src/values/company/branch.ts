/** A company name that names one branch of the company: `Acme (Helsinki)`, `Acme - Berlin office`. */

import { matchText } from '../text/text.ts';
import { legalFormOf } from './company.ts';

interface Branch {
  readonly company: string;
  readonly branch: string;
}

const BRACKETS = /^(.*\p{L}.*?)\s*[(（]([^()（）]{2,40})[)）]$/u;
const DASH = /^(.*\p{L}.*?)(?:\s[-–—]\s|,\s)([^-–—,()]{2,40})$/u;
const APART = /\s[-–—]\s|,\s/;
/** English puts the word last (`Berlin office`; `Office Supplies` is a trade), most other languages may put it first. */
const BRANCH_WORD =
  /(?:^|[\s-])(?:branch|branch office|office|hq|headquarters|subsidiary|division|plant)$|(?:^|[\s-])(?:filiale?|niederlassung|zweigstelle|zweigniederlassung|standort|sucursal|delegaci[oó]n|succursale|agence|avdeling|afdeling|avdelning|toimipiste|toimipaikka|sivuliike|konttori|oddzia[lł]|филиал)(?=$|\s)|(?:分公司|分店|支店|営業所|办事处|代表处|辦事處|지점|지사)$/iu;
/** German, Spanish and French firms put the word between: `Acme GmbH Niederlassung Berlin`, `Acme SA Succursale de Lyon`. */
const WORD_BETWEEN =
  /^(.*\p{L}.*?)\s((?:(?:Zweign|N)iederlassung|Zweigstelle|Filiale|Sucursal|Succursale)\s(?:(?:in|de|à)\s|d’|d')?(\p{Lu}.*))$/u;
const BETWEEN = /\s(?:N|Zweign)iederlassung\s|\sZweigstelle\s|\sFiliale\s|\sSuc(?:ursal|cursale)\s/;
/** Initials of these words. */
const INITIALS: ReadonlySet<number> = new Set([...'NZFS'].map((letter) => letter.charCodeAt(0)));

/** Whether a word begins so, behind a blank, that it may be one that stands between company and town. */
export const mayBranchAt = (code: number): boolean => INITIALS.has(code);

/** Whether a word for a branch stands within a name. */
export const hasBranchWithin = (text: string): boolean => BETWEEN.test(text);

/** Written onto the name of the company without a blank, behind its form. */
const GLUED =
  /^(.{2,}?(?:有限公司|股份公司|有限责任公司|株式会社|有限会社|합동회사|주식회사))([^()（）]{2,14}(?:分公司|分店|支店|営業所|办事处|代表处|辦事處|지점|지사))$/u;
/** One or two words as names of places are written. */
const PLACE = /^\p{Lu}[\p{Ll}\p{M}'’]{2,}(?:[ -]\p{Lu}?[\p{Ll}\p{M}'’]{2,})?$/u;
const FORMER = /^(?:formerly|former|ehemals|ehem|vorm|entinen|ex|anciennement|antes)\b/i;
/** What stands in such brackets and is no place. */
const NO_PLACE = new Set(
  `holding holdings group international consulting services solutions old new test duplicate closed inactive private public limited
  company global trading software customer vendor supplier partner prospect client main vanha uusi alt neu ancien antiguo`.split(
    /\s+/,
  ),
);

/**
 * The company and its branch, where a name ends with one in brackets (`Acme (Helsinki)`) or, where a word or the record's city
 * proves it, after a dash or comma. Undefined for other names, legal forms in brackets among them.
 * @param city city of the record, `''` where it is not known; asked for only where nothing else decides
 */
export function readBranch(text: string, city: string | (() => string) = ''): Branch | undefined {
  const glued = GLUED.exec(text);
  if (glued) return { company: glued[1]!.trim(), branch: glued[2]!.trim() };
  const between = BETWEEN.test(text) ? WORD_BETWEEN.exec(text) : null;
  if (between && isTown(between[3]!)) return { company: between[1]!, branch: between[2]! };
  const bracket = /[)）]$/.test(text) ? BRACKETS.exec(text) : null;
  const match = bracket ?? (APART.test(text) ? DASH.exec(text) : null);
  if (!match) return undefined;
  const [, company = '', branch = ''] = match.map((part) => part.trim());
  const proven = BRANCH_WORD.test(branch) || (bracket && mayBePlace(branch)) || isCity(branch, city);
  return proven ? { company, branch } : undefined;
}

function isCity(branch: string, city: string | (() => string)): boolean {
  const known = typeof city === 'string' ? city : city();
  return known !== '' && matchText(branch) === matchText(known);
}

/** `Frankfurt am Main`, `Köln-Ehrenfeld`; no firm, and no trade. */
const isTown = (text: string): boolean =>
  TOWN.test(text) && legalFormOf(text) === '' && mayBePlace(text.split(' ')[0]!);
const TOWN = /^\p{Lu}[\p{Ll}\p{M}’'-]+(?:[ -](?:\p{Lu}?[\p{Ll}\p{M}’'/.]+)){0,3}$/u;

/** The last word tells what the whole is: New York is a place, New Customer is none. */
const mayBePlace = (text: string): boolean =>
  PLACE.test(text) &&
  legalFormOf(text) === '' &&
  !FORMER.test(text) &&
  !NO_PLACE.has((text.split(' ').at(-1) ?? '').toLowerCase());
