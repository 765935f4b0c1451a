/** A whole name in one cell, in parts for comparing. What is written elsewhere follows `parseName`; here a likely order is enough. */
import type { Country } from '../../contract.ts';
import { isSurnameFirstPinyin } from '../text/pinyin.ts';
import { matchText } from '../text/text.ts';
import { toLatin } from '../text/transliterate.ts';
import { isSameGivenName } from './given-name.ts';
import { looksLikeCompany, parseName } from './name.ts';
import { isGivenName, isOnlyGivenName } from './surname.ts';
import type { NameOrder } from './words.ts';

/** Match form of a name or a place: as of any text, and Cyrillic, Greek and kana in Latin letters. */
export const matchName = (text: string): string => toLatin(matchText(text));

interface NameForms {
  /** Given names; a nickname that is no form of the first one stands after it. */
  readonly given: string;
  readonly family: string;
}

/** Surnames of which people in Spain and Latin America have two; none of them is a given name. */
const DOUBLE =
  /^(?:[a-z]{3,}[aeiou]?ez|garcia|torres|flores|rivera|ramos|reyes|morales|ortiz|castillo|moreno|romero|vargas|castro|rojas|herrera|aguilar|mendoza|ruiz|diaz|silva|oliveira|souza|sousa|pereira|ferreira|carvalho|ribeiro|almeida)$/;

let last: (NameForms & { readonly text: string; readonly country: string; readonly order: string }) | undefined;

/**
 * Match forms of the parts of a whole name. Two matchers ask for the same name one after another.
 * @param order that the column has; given first where it shows none
 */
export function fullNameForms(text: string, country: Country, order: NameOrder = 'given-first'): NameForms {
  if (last?.text !== text || last.country !== country || last.order !== order)
    last = { text, country, order, ...partsOf(text, country, order) };
  return last;
}

function partsOf(written: string, country: Country, order: NameOrder): NameForms {
  const text = TRUST.test(written) ? inFull(written) : written;
  // firms among owners have no family name to go first
  const own = order === 'family-first' && looksLikeCompany(text) ? 'given-first' : order;
  const { first, middle, last, nickname } = parseName(text, { country, order: own });
  if (first === '' && last === '') return coupleOf(text, order);
  const given = matchName(middle === '' ? first : `${first} ${middle}`);
  const family = matchName(last);
  if (order === 'given-first' && middle === '' && isSurnameFirstPinyin(given, family))
    return { given: family, family: given };
  const at = given.lastIndexOf(' ');
  // `Scott Keith F`, as owners are listed: no surname has one letter
  if (middle !== '' && at > 0 && /^[a-z]$/.test(family) && !isOnlyGivenName(first))
    return { given: `${given.slice(given.indexOf(' ') + 1)} ${family}`, family: given.slice(0, given.indexOf(' ')) };
  // `Maria José García López` of no known country
  if (middle !== '' && at > 0 && DOUBLE.test(given.slice(at + 1)) && DOUBLE.test(family))
    return { given: given.slice(0, at), family: `${given.slice(at + 1)} ${family}` };
  return { given: withNickname(given, nickname), family };
}

/** A trust, or somebody who holds one, as owners are listed. */
const TRUST = /\b(?:trust|trste|ttee|trustee)\.?\s*$|\S\s+\S+\s+tr\.?\s*$/i;
const SHORT_TRUST = /\b(?:tr|trste|ttee)\.?\s*$/i;
const OF_TRUST = /\b(?:family|living|revocable|irrevocable|rev|irrev|land|marital|residuary) tr\.?\s*$/i;

/** `The Perry Family Trust` and `PERRY FAMILY TR` are one, and so are `… TRUSTEE` and `… TTEE`, who is more than the person alone. */
function inFull(written: string): string {
  const text = written.trim().replace(/^the\s+/i, '');
  const word = OF_TRUST.test(text) ? 'Trust' : 'Trustee';
  return text.replace(SHORT_TRUST, text === text.toUpperCase() ? word.toUpperCase() : word);
}

/** `SMITH JOHN A & MARY B`, as owners are listed: the family name first, then two given names. Whoever writes so writes all so. */
function coupleOf(text: string, order: NameOrder): NameForms {
  const found = OWNERS.exec(matchText(text.replaceAll('&', ' and ')));
  if (!found) return { given: '', family: '' };
  const [, family = '', one = '', other = ''] = found;
  const areGiven = order === 'family-first' || (isGivenName(one) && isGivenName(other));
  return areGiven ? { given: `${one} and ${other}`, family } : { given: '', family: '' };
}

const OWNERS = /^([a-z]+(?: [a-z]{2,})?) ([a-z]{2,})(?: [a-z])? and ([a-z]{2,})(?: [a-z])?$/;

/** `robert` with Bob is robert, `xaver` with Schorsch is `xaver schorsch`. Where there is a middle name, the nickname would look like another one. */
export function withNickname(given: string, nickname: string): string {
  const form = nickname === '' ? '' : matchName(nickname);
  if (form === '' || given.includes(' ') || isSameGivenName(given, form)) return given;
  return given === '' ? form : `${given} ${form}`;
}
