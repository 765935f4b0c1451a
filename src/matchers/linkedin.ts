/** Compares LinkedIn profile addresses. */
import { defineMatcher } from '../define.ts';

const PROFILE = /linkedin\.com\/(?:mwlite\/)?(in|pub|company|school|sales\/lead)\/([^/?#\s]+)/i;

export const linkedin = defineMatcher({
  id: 'linkedin',
  roles: ['linkedin'],
  docs: {
    summary: 'Same LinkedIn profile, whatever the country host or tracking parameters.',
    why: 'A profile belongs to one person or company.',
    examples: [{ before: 'https://fi.linkedin.com/in/Ana-Nunez/?trk=x', after: 'in/ana-nunez' }],
  },
  form(value, context) {
    const found = PROFILE.exec(value);
    // the page of an employer is nobody's own
    const isPerson = context.kind === 'contact' || context.kind === 'lead' || context.has('last_name');
    if (isPerson && found && !/^(?:in|pub)$/i.test(found[1]!)) return '';
    return found ? `${found[1]}/${found[2]}`.toLowerCase() : '';
  },
  keys: (form) => [form],
  similarity: (a, b) => (a === b ? 1 : 0),
});
