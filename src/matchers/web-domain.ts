/** Compares the web domains of organisations. */
import { defineMatcher } from '../define.ts';
import { ownDomain } from '../values/internet/registrable-domain.ts';

const HOST = /^(?:[a-z][a-z+.-]*:\/\/)?(?:[^/@\s]*@)?([^/:?#\s]+)/i;
export const webDomain = defineMatcher({
  id: 'web-domain',
  roles: ['company_domain', 'website'],
  docs: {
    summary: 'Same registered web domain: `www.`, subdomain and path aside.',
    why: 'A domain belongs to one organisation; pages on shared hosts such as facebook.com, and free mail, say nothing.',
    examples: [
      { before: 'https://www.acme.example/about', after: 'acme.example' },
      { before: 'shop.acme.co.uk', after: 'acme.co.uk' },
      { before: 'facebook.com/acme', after: '' },
    ],
  },
  form(value) {
    const host = (HOST.exec(value.trim())?.[1] ?? '')
      .toLowerCase()
      .replace(/^www\d?\./, '')
      .replace(/\.$/, '');
    return ownDomain(host);
  },
  keys: (form) => [form],
  similarity(a, b) {
    if (a === b) return 1;
    const [nameA, nameB] = [a.slice(0, a.indexOf('.')), b.slice(0, b.indexOf('.'))];
    return nameA === nameB && nameA.length >= 4 ? 0.7 : 0;
  },
});
