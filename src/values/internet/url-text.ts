/** The written side of web addresses: slips in the scheme, blanks, decoration, and what of an address a domain field takes. */
import { parseUrl, withoutWww } from './url.ts';

const CLEAN = /^(?:https?:\/\/)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?(?:[/?#][^\s<>"'«»]*[^\s<>"'.,;)])?\/?$/;
const EDGE = /^[\s<>()[\]"'“”„`;,*=]+|[\s<>"'“”„`;,*.]+$/g;
const SCHEME =
  /^(?:h{1,2}t{1,3}p{1,2}(s?)|htp(s?)|ttp(s?))\s*(?::\s*[/\\]{1,3}|[/\\]{2,3}|;[/\\]{2}|:(?=www\.)|\.\/\/)\s*/i;
const FULL_WIDTH = /[\uff01-\uff5e\u3002]/;

/**
 * Repairs a web address as typed: scheme and host in lower case, no blanks in the host, slips such as `http:\\` and
 * `http//`, a doubled scheme; path and query keep their case. No scheme is added where none is written.
 * @returns the repaired address; the text itself where that gives no valid address
 */
export function cleanUrl(text: string): string {
  if (text.length > 2083 || CLEAN.test(text)) return text;
  let value = FULL_WIDTH.test(text) ? text.normalize('NFKC').replaceAll('。', '.') : text;
  value = trimBracket(value.replace(EDGE, ''));
  let scheme = '';
  for (let match = SCHEME.exec(value); match; match = SCHEME.exec(value)) {
    // Of a doubled scheme (http://https://…) the inner one is what was pasted.
    scheme = match[1] || match[2] || match[3] ? 'https://' : 'http://';
    value = value.slice(match[0].length);
  }
  const cut = value.search(/[/?#\\]/);
  const host = (cut < 0 ? value : value.slice(0, cut)).toLowerCase();
  const rest = cut < 0 ? '' : value.slice(cut).replace(/^\\/, '/');
  // Blanks are closed only where the rest says web address: `St. Louis` is none.
  if (/\s/.test(host) && scheme === '' && !/^www[\s.,]/.test(host)) return text;
  const closed = host
    .replace(/^www\s+(?=\S)/, 'www.')
    .replace(/^www[,;]/, 'www.')
    .replace(/\s*\.\s*/g, '.');
  if (closed.includes('@')) return text;
  const repaired = `${scheme}${closed}${rest}`;
  return parseUrl(repaired).valid ? repaired : text;
}

/** A closing bracket at the end counts to the address only when it was opened there. */
const trimBracket = (value: string): string =>
  /[)\]]$/.test(value) && !/[([]/.test(value) ? value.replace(/[)\]]+$/, '') : value;

/** Hosts on which a company has a page and not a domain; without its path such an address says nothing of the company. */
const SHARED_HOST =
  /(?:^|\.)(?:facebook|fb|linkedin|twitter|x|instagram|youtube|tiktok|pinterest|xing|github|gitlab|medium|tumblr|yelp|tripadvisor|linktr|google|goo|bit|t|wa|wordpress|blogspot|wixsite|weebly|etsy|ebay|amazon|angel|crunchbase|behance|dribbble|vimeo|flickr|notion|sites|business)\.(?:[a-z]{2,5}|co\.[a-z]{2})$/;

/**
 * The domain of a web address, for a field that takes a bare domain.
 * @returns `acme.com` for `HTTP://WWW.Acme.com/about`; the text itself for email addresses, for pages on hosts that many
 * companies share, and for what is no web address
 */
export function domainOf(text: string): string {
  const { host, domain, url, valid } = parseUrl(cleanUrl(text));
  if (!valid || text.includes('@') || /^\d|^\[/.test(host.replace(/.*\.(?=[^.]*$)/, ''))) return text;
  const page = url
    .slice(url.indexOf(host) + host.length)
    .replace(/^:\d+/, '')
    .replace(/^\/+/, '');
  if (page !== '' && SHARED_HOST.test(host)) return text;
  return domain === '' ? withoutWww(host) : domain;
}
