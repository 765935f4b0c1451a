/** Web addresses as people type them into a CRM: text → address, host and domain. */
import { isDomain } from './email.ts';

interface UrlParts {
  /** With scheme (`https` where none is written), scheme and host in lower case, the rest as written. */
  readonly url: string;
  /** In lower case, with subdomains. */
  readonly host: string;
  /** Host without `www.`. */
  readonly domain: string;
  readonly valid: boolean;
}

const NONE: UrlParts = { url: '', host: '', domain: '', valid: false };
// scheme, userinfo, host or [IPv6], port, rest
const SHAPE =
  /^(?:(https?|ftp):\/\/)?(?:([^\s/?#@<>:][^\s/?#@<>]*)@)?(\[[0-9a-f:.]+\]|[^\s/?#:@<>[\]\\]+)(?::(\d{0,5}))?([/?#][^\s<>]*)?$/i;
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)$/;
const FULL_WIDTH = /[\uff01-\uff5e\u3002]/;

/**
 * Reads a web address, with or without scheme (RFC 3986; hosts of RFC 5890).
 * @param text one cell
 * @returns its parts; `valid` only for http, https and ftp with a host that can exist on the internet
 */
export function parseUrl(text: string): UrlParts {
  let value = text.trim();
  if (FULL_WIDTH.test(value)) value = value.normalize('NFKC').replaceAll('。', '.');
  if (value.length > 2083) return NONE;
  const match = SHAPE.exec(value);
  if (!match) return NONE;
  const [, scheme = '', user, rawHost = '', port = '', rest = ''] = match;
  const host = rawHost.toLowerCase();
  // Without a scheme `name@host` is an email address, and a port alone does not make an address of `note:12`.
  if (user !== undefined && (scheme === '' || (user.match(/:/g)?.length ?? 0) > 1)) return NONE;
  if (port !== '' && (Number(port) < 1 || Number(port) > 65535)) return NONE;
  if (!isHost(host)) return NONE;
  const at = user === undefined ? '' : `${user}@`;
  const url = `${(scheme || 'https').toLowerCase()}://${at}${host}${port && `:${port}`}${rest}`;
  return { url, host, domain: withoutWww(host), valid: true };
}

const isHost = (host: string): boolean =>
  IPV4.test(host) || /^\[.*:.*\]$/.test(host) || (isDomain(host) && !/(?:^|\.)xn--(?:\.|$)/.test(host));

/** `www.acme.com` → `acme.com`; `www.com` stays. */
export const withoutWww = (host: string): string => {
  const bare = host.replace(/^www\d?\./, '');
  return bare.includes('.') ? bare : host;
};
