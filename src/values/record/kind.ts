/** What kind of thing a cell holds, judged by the cell alone. Strict: only what can hardly be anything else. */
import type { Country } from '../../contract.ts';
import { readEmail } from '../internet/email.ts';
import { hasUnknownEnding } from '../internet/top-level-domain.ts';
import { parseUrl } from '../internet/url.ts';
import { parsePhone } from '../phone/phone.ts';

export type Kind = 'email' | 'phone' | 'url' | 'date' | '';

const DATE =
  /^(?:(?:19|20)\d\d([-/.])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])([./-])(?:0?[1-9]|[12]\d|3[01])\2(?:19|20)\d\d)(?:[ T]\d{1,2}[:.]\d\d.*)?$/;
const WEB = /^(?:https?:\/\/|www\.)/i;
const PHONE_START =
  /^(?:\p{L}{1,8}\.?:?\s*)?(?:\+|00|0\d|\()|^\d{2,4}[ .-]\d{2,4}[ .-]\d{2,4}(?:[ .-]\d{2,4})?(?:\D|$)/u;
const INTERNATIONAL = /^\+\d{6,}$/;
const HAS_MARK = /[@\d/]|www\./i;

/** Region of national phone numbers, `''` where it is not known; as a question where only some texts call for the answer. */
export type Region = Country | (() => Country);

/**
 * What an email cell holds where it holds no email address. There a bare domain of two labels is a web address as well; more
 * labels (`jane.acme.com`) may be an address that has lost its @, and `jane.doe` is one that has lost its domain.
 */
export function kindInEmailCell(text: string, country: Region): Kind {
  const kind = kindOf(text, country);
  if (kind !== '' || text.includes('@') || !text.includes('.')) return kind;
  const { valid, host, domain, url } = parseUrl(text);
  if (!valid) return '';
  if (host !== domain || url !== `https://${host}`) return 'url';
  return /^[^.]+\.(?:com?\.)?[^.]+$/.test(host) && !hasUnknownEnding(host) ? 'url' : '';
}

/** As `kindOf`, but undefined for what is neither email, web address nor date, and may be a phone number. */
export function kindButPhone(text: string): Kind | undefined {
  if (INTERNATIONAL.test(text)) return undefined;
  if (text.length < 6 || text.length > 300 || !HAS_MARK.test(text)) return '';
  if (text.includes('@')) return readEmail(text.replace(/^mailto:/i, '')).problem === '' ? 'email' : '';
  if (WEB.test(text)) return parseUrl(text).valid ? 'url' : '';
  return DATE.test(text) ? 'date' : undefined;
}

/**
 * Tells an email address, a web address with scheme or `www`, a date, or a phone number (as people write them, not just any digits).
 * @param text one cell
 * @param country region of national phone numbers, `''` where it is not known
 */
export function kindOf(text: string, country: Region): Kind {
  const kind = kindButPhone(text);
  if (kind !== undefined) return kind;
  if (!PHONE_START.test(text) || (text.match(/\d/g)?.length ?? 0) < 7) return '';
  const { valid, problem } = parsePhone(text, typeof country === 'string' ? country : country());
  return valid || problem === 'no-country' ? 'phone' : '';
}
