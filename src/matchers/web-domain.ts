/** Compares the web domains of organisations. */
import { defineMatcher } from '../define.ts';

const HOST = /^(?:[a-z][a-z+.-]*:\/\/)?(?:[^/@\s]*@)?([^/:?#\s]+)/i;
/** Hosts on which many organisations have a page. */
const SHARED =
  /(?:^|\.)(?:facebook|linkedin|twitter|x|instagram|youtube|tiktok|yelp|google|wordpress|blogspot|wixsite|weebly|squarespace|github|medium|example|test|none|gmail|googlemail|yahoo|hotmail|outlook|aol|icloud|qq|163|mail)\.[a-z.]{2,6}$/;

export const webDomain = defineMatcher({
  id: 'web-domain',
  roles: ['company_domain', 'website'],
  docs: {
    summary: 'Same web domain, `www.` and path aside.',
    why: 'A domain belongs to one organisation; pages on shared hosts such as facebook.com say nothing.',
    examples: [
      { before: 'https://www.acme.example/about', after: 'acme.example' },
      { before: 'facebook.com/acme', after: '' },
    ],
  },
  form(value) {
    const host = (HOST.exec(value.trim())?.[1] ?? '')
      .toLowerCase()
      .replace(/^www\d?\./, '')
      .replace(/\.$/, '');
    const isShared = SHARED.test(host) && !host.endsWith('.example');
    return !host.includes('.') || isShared ? '' : host;
  },
  keys: (form) => [form],
  similarity(a, b) {
    if (a === b) return 1;
    const [nameA, nameB] = [a.slice(0, a.indexOf('.')), b.slice(0, b.indexOf('.'))];
    if (nameA === nameB && nameA.length >= 4) return 0.7;
    // a shop or a department has a host of its own
    return a.endsWith(`.${b}`) || b.endsWith(`.${a}`) ? 0.7 : 0;
  },
});
