/** Compares the legal forms in the names of organisations. */
import { defineMatcher } from '../define.ts';
import { areTwoKinds, legalFormIn } from '../values/company/legal-kinds.ts';

/** Of two forms that may be one firm's: in two languages, before and after it went public, or one that is often meant by the other. */
const UNSURE = 0.5;

export const companyForm = defineMatcher({
  id: 'company-form',
  roles: ['company', 'full_name'],
  docs: {
    summary: 'Same legal form in the name, however it is written.',
    why: 'A GmbH and its GmbH & Co. KG, an Inc. and an LLC of one name are two legal persons: they are shown for review, and merged only under one registered number. Only forms that are surely of two kinds in one country count; a name without a form may be that of any. Compared where organisations are listed, not where people are.',
    examples: [
      { before: 'Acme Incorporated', after: 'Inc.' },
      { before: 'Nordlicht GmbH und Co KG', after: 'GmbH & Co. KG' },
      { before: 'Acme', after: '' },
    ],
  },
  /** A full name beside a company is that of a person. */
  form: (value, context) => (context.role === 'full_name' && context.has('company') ? '' : legalFormIn(value)),
  keys: () => [],
  similarity(a, b) {
    if (a === b) return 1;
    return areTwoKinds(a, b) ? 0 : UNSURE;
  },
});
