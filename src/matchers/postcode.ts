/** Compares postal codes; the last four of a US ZIP+4 are left out. */
import { defineMatcher } from '../define.ts';
import { edits } from '../values/similarity.ts';

export const postcode = defineMatcher({
  id: 'postcode',
  roles: ['postal_code'],
  docs: {
    summary: 'Same postal code, blanks, case and ZIP+4 aside.',
    why: 'It places a name: the same name in the same small area is seldom two people.',
    examples: [{ before: '94105-1234', after: '94105' }],
  },
  form(value) {
    const text = value.trim().toUpperCase();
    const zip = /^(\d{5})-\d{4}$/.exec(text)?.[1];
    const form = zip ?? text.replace(/[^A-Z0-9]/g, '');
    return form.length < 3 || form.length > 10 || /^(.)\1*$/.test(form) || /^(?:NA|NONE|NULL|UNKNOWN)$/.test(form)
      ? ''
      : form;
  },
  keys: (form) => [form],
  similarity: (a, b) => (a === b || a.replace(/^0+/, '') === b.replace(/^0+/, '') ? 1 : edits(a, b) === 1 ? 0.6 : 0),
});
