/** What a company cell holds where it holds no company: an address, a word for none, a legal form alone. */
import { legalFormOf } from './company.ts';
import { NAMED_LIKE_DOMAINS, NO_COMPANY, SAMPLE_COMPANIES } from './data/company-words.ts';
import { matchText } from './text.ts';

export type CompanyDoubt = '' | 'email' | 'domain' | 'none' | 'sample' | 'legal-form' | 'number';

const EMAIL = /^\S+@\S+\.\S+$/;
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
    if (EMAIL.test(text)) return 'email';
    if (URL_OR_DOMAIN.test(text)) return isCalledSo(text) ? '' : 'domain';
  }
  if (!LETTER.test(text)) return NUMBER.test(text) ? 'number' : /\d/.test(text) ? '' : 'none';
  const key = matchText(text);
  if (NO_COMPANY.has(key)) return 'none';
  if (SAMPLE_COMPANIES.has(key)) return 'sample';
  return FORM_ALONE.test(text) && legalFormOf(text) !== '' ? 'legal-form' : '';
}

/** Short forms are names as well (`AG`, `SAP`, `Company`): only what no company is called. */
const FORM_ALONE =
  /^(?:gmbh|inc|ltd|limited|llc|corp|corporation|incorporated|oy|oyj|plc|s\.?r\.?o|sp\. ?z ?o\.? ?o|gmbh & co\.? kg|pty ltd|pvt\.? ltd|有限公司|株式会社|ооо|зао|оао)\.?$/iu;

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
