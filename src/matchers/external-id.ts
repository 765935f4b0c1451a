/** Compares identifiers of another system: customer number, legacy id. */
import { defineMatcher } from '../define.ts';

export const externalId = defineMatcher({
  id: 'external-id',
  roles: ['external_id'],
  docs: {
    summary: 'Same identifier in another system, byte for byte.',
    why: 'Two records of one customer number were one customer somewhere else. Two different ones say little: duplicates often come from two systems.',
    examples: [
      { before: '003xx', after: '003xx' },
      { before: '0', after: '' },
    ],
  },
  form(value) {
    const form = value.trim();
    return form.length < 3 || /^(.)\1*$/.test(form) || /^(?:n\/a|none|null|unknown|nan|undefined)$/i.test(form)
      ? ''
      : form;
  },
  keys: (form) => [form],
  similarity: (a, b) => (a === b ? 1 : 0),
});
