/** Compares email addresses: one mailbox is one mailbox, however it is written. */
import { domainToASCII } from 'node:url';
import { EMAIL_ROLES } from '../contract.ts';
import { defineMatcher } from '../define.ts';
import { edits } from '../values/text/similarity.ts';

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/;
const PLACEHOLDER_LOCAL =
  /^(?:test\d*|tester|testing|no|none|na|n\/a|null|noemail|no-?e?-?mail|nomail|unknown|anonymous|fake|dummy|example|sample|xxx+|aaa+|asdf\w*|qwerty|user|email|name|firstname\.?lastname|ei|eiole|keine?|sin|sinemail|donotreply|do-?not-?reply|no-?reply|not-?provided|notgiven|refused|tbd|tba)$/;
const PLACEHOLDER_DOMAIN =
  /^(?:test|none|na|noemail|nomail|unknown|fake|dummy|invalid|xxx+|aaa+|asdf\w*|domain)\.[a-z.]+$/;

/** Mailboxes that a travel agency makes anew for each booking: two of them are one guest's as often as not. */
const RELAY_DOMAIN =
  /^(?:guest\.booking\.com|(?:m|guest)\.expediapartnercentral\.com|guest\.airbnb\.com|reply\.airbnb\.com|agoda-messaging\.com|guest\.trip\.com)$/;

/** `müller.de` and `xn--mller-kva.de` are one domain. */
const OTHER_SCRIPT = /[^\x00-\x7f]/;
/** Letters of a local part in which two slips may be met. */
const LONG = 8;

export const email = defineMatcher({
  id: 'email',
  roles: EMAIL_ROLES,
  docs: {
    summary: 'Same mailbox: case, plus tag and Gmail dots aside.',
    why: 'An address belongs to one mailbox, so it is the strongest common sign of one person, unless it is a role or shared mailbox.',
    examples: [
      { before: 'Mary.McDonald+news@gmail.com', after: 'marymcdonald@gmail.com' },
      { before: 'test@test.com', after: '', note: 'a placeholder is no evidence' },
    ],
  },
  form(value) {
    const text = value.trim().toLowerCase();
    if (!ADDRESS.test(text)) return '';
    const at = text.lastIndexOf('@');
    const written = text.slice(at + 1);
    const domain = OTHER_SCRIPT.test(written) ? domainToASCII(written) || written : written;
    const plus = text.indexOf('+');
    const local = text.slice(0, plus > 0 && plus < at ? plus : at);
    if (RELAY_DOMAIN.test(domain)) return '';
    if (PLACEHOLDER_DOMAIN.test(domain) || PLACEHOLDER_LOCAL.test(local)) return '';
    if (domain === 'gmail.com' || domain === 'googlemail.com') return `${local.replaceAll('.', '')}@gmail.com`;
    return local.length === at && domain === written ? text : `${local}@${domain}`;
  },
  keys(form) {
    const local = localOf(form);
    return local.length >= 3 ? [form, local] : [form];
  },
  similarity(a, b) {
    if (a === b) return 1;
    const [atA, atB] = [a.lastIndexOf('@'), b.lastIndexOf('@')];
    const [localA, localB] = [localOf(a), localOf(b)];
    const sameDomain = a.slice(atA) === b.slice(atB);
    if (localA === localB && sameDomain) return 0.9;
    if (localA === localB) return edits(a.slice(atA), b.slice(atB)) <= 2 ? 0.95 : localA.length >= 6 ? 0.8 : 0.3;
    if (!sameDomain || Math.min(localA.length, localB.length) < 6) return 0;
    // john.smith1@ and john.smith2@ are two mailboxes; johnsmith@ and jonhsmith@ may be one with a typo
    if (localA.replace(/\d+/g, '') === localB.replace(/\d+/g, '')) return 0.3;
    // and so are john.smith@ and john.d.smith@: the initial is what tells two namesakes apart
    if (hasOneMore(a.slice(0, atA), b.slice(0, atB))) return 0.3;
    const away = edits(localA, localB);
    return away <= 1 ? 0.9 : away === 2 && Math.min(localA.length, localB.length) >= LONG ? 0.7 : 0;
  },
});

/** Whether one of two local parts is the other with an initial put in: a part of one letter more, all others the same. */
function hasOneMore(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length - short.length !== 2) return false;
  const parts = long.split(PARTING);
  return parts.some(
    (part, at) => part.length === 1 && parts.toSpliced(at, 1).join('.') === short.replace(/[_-]/g, '.'),
  );
}

const PARTING = /[._-]/;

/** Local part without dots, which people leave out and put in. */
function localOf(form: string): string {
  const at = form.lastIndexOf('@');
  const dot = form.indexOf('.');
  if (dot < 0 || dot >= at) return form.slice(0, at);
  const next = form.indexOf('.', dot + 1);
  const isOne = next < 0 || next > at;
  return isOne ? form.slice(0, dot) + form.slice(dot + 1, at) : form.slice(0, at).replaceAll('.', '');
}
