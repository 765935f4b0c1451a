/** Compares postal codes; the last four of a US ZIP+4 are left out. */
import { defineMatcher } from '../define.ts';
import { whereabouts } from '../values/address/whereabouts.ts';
import { edits } from '../values/text/similarity.ts';

const PLAIN = /^[\w -]*$/;
const FIVE = /^\d{5}$/;
/** `94105-1234`, and what a program makes of it. */
const ZIP_PLUS_4 = /^(\d{5})[- ]?\d{4}$/;
/** `D-80331`, `SE-113 21`; not `D02 X285`. */
const COUNTRY = /^[A-Z]{1,3}-(?=\d{3})/;
/** The outward half of a British code, the digits of a Dutch one. */
const AREA = /^(?:[A-Z]{1,2}\d[A-Z\d]?(?=\d[A-Z]{2}$)|\d{4}(?=[A-Z]{2}$))/;
const CANADIAN = /^[A-Z]\d[A-Z](?=\d[A-Z]\d$)/;

const isOneSign = (text: string): boolean => {
  for (let at = 1; at < text.length; at++) if (text.charCodeAt(at) !== text.charCodeAt(0)) return false;
  return true;
};

export const postcode = defineMatcher({
  id: 'postcode',
  roles: ['postal_code', 'address'],
  docs: {
    summary: 'Same postal code, blanks, case and ZIP+4 aside.',
    why: 'It places a name: the same name in the same small area is seldom two people.',
    examples: [{ before: '94105-1234', after: '94105' }],
  },
  form(text, context) {
    if (context.role === 'address' && context.has('postal_code')) return '';
    const value = context.role === 'address' ? whereabouts(text, context.country).postcode : text;
    if (FIVE.test(value)) return isOneSign(value) ? '' : value;
    const plain = (PLAIN.test(value) ? value : value.normalize('NFKC')).trim().toUpperCase();
    const code = plain.includes('-') ? plain.replace(COUNTRY, '') : plain;
    const zip = code.length >= 9 ? ZIP_PLUS_4.exec(code)?.[1] : undefined;
    const form = zip ?? code.replace(/[^A-Z0-9]/g, '');
    return form.length < 3 || form.length > 10 || isOneSign(form) || /^(?:NA|NONE|NULL|UNKNOWN)$/.test(form)
      ? ''
      : form;
  },
  /** The code without leading zeros, which spreadsheets lose; and the part that names the area in Britain, Canada and the Netherlands. */
  keys(form) {
    const code = form.charCodeAt(0) === 48 ? form.replace(/^0+/, '') : form;
    const area = form.length === 5 || form.charCodeAt(form.length - 1) < 65 ? undefined : AREA.exec(form)?.[0];
    const district = area ?? (form.length === 6 ? CANADIAN.exec(form)?.[0] : undefined);
    return district === undefined ? [code] : [code, district];
  },
  similarity: (a, b) => (a === b || a.replace(/^0+/, '') === b.replace(/^0+/, '') ? 1 : edits(a, b) === 1 ? 0.6 : 0),
});
