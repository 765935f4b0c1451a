/** The part of a host name that somebody has registered: shop.acme.co.uk is acme.co.uk's, acme.myshopify.com is a shop's own. */
import { createRequire } from 'node:module';
import { domainToASCII } from 'node:url';
import { isFreeDomain } from './email-domain.ts';

const require = createRequire(import.meta.url);
type Tldts = typeof import('tldts');
let tldts: Tldts | undefined;

/** Two labels of an ordinary ending are what was registered; the list says of the others. */
const ORDINARY = /^[a-z0-9-]+\.(?:com|net|org|de|fi|se|fr|nl|it|es|eu|info|ch|at|dk|cz|be|io|ai|us|ca)$/;
const ASCII = /^[a-z0-9.-]+$/;
const FROM_PRIVATE_LIST = { allowPrivateDomains: true, validateHostname: false, extractHostname: false } as const;
/** Hosts on which many organisations have a page of their own, by path or by a name before it. */
const SHARED: ReadonlySet<string> = new Set(
  (
    'facebook fb linkedin twitter x instagram youtube tiktok yelp google goo wordpress blogspot wixsite wix weebly squarespace github gitlab medium tumblr pinterest vimeo reddit xing vk wa ' +
    'whatsapp telegram t linktr about bit tripadvisor etsy ebay amazon booking airbnb jimdo webnode sites business crunchbase glassdoor angel snapchat weibo zhihu example test none localhost'
  ).split(' '),
);

/** @param host lower case, without port; `''` where it is none, or one that many share: mail for everyone, social networks, builders of pages */
export function ownDomain(host: string): string {
  if (!host.includes('.')) return '';
  const domain = ORDINARY.test(host) ? host : registrable(ASCII.test(host) ? host : domainToASCII(host));
  const name = domain.slice(0, domain.indexOf('.'));
  if (SHARED.has(name) && !domain.endsWith('.example')) return '';
  return isFreeDomain(domain) ? '' : domain;
}

/** The host itself where it has no registrable part. */
function registrable(host: string): string {
  tldts ??= require('tldts') as Tldts;
  return tldts.getDomain(host, FROM_PRIVATE_LIST) ?? host;
}
