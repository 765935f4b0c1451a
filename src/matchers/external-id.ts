/** Compares identifiers of another system: customer number, legacy id. */
import { defineMatcher } from '../define.ts';
import { givenId } from '../values/id/given-id.ts';

export const externalId = defineMatcher({
  id: 'external-id',
  roles: ['external_id'],
  docs: {
    summary: 'Same identifier in another system, however it is punctuated.',
    why: 'Two records of one customer number were one customer somewhere else. Two different ones say little: duplicates often come from two systems. Ids of eight letters and digits or more are compared without dots, blanks and hyphens.',
    examples: [
      { before: '003xx', after: '003xx' },
      { before: '111.444.777-35', after: '11144477735' },
      { before: '0', after: '' },
    ],
  },
  form(value) {
    const form = givenId(value);
    return form.length < 3 || /^(.)\1*$/.test(form) || /^(?:n\/a|none|null|unknown|nan|undefined)$/i.test(form)
      ? ''
      : form;
  },
  keys: (form) => [form],
  similarity: (a, b) => (a === b ? 1 : 0),
});
