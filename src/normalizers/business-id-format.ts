/** Writes the registration number of a company as its register does. */
import { defineNormalizer } from '../define.ts';
import { finnishIdIn } from '../values/business-id.ts';

/** Eight digits, or seven and one: anything else is no Finnish id, and most cells end here. */
const MAYBE = /^\d{7}\D?\d$/;

export const businessIdFormat = defineNormalizer({
  id: 'business-id-format',
  roles: ['business_id'],
  risk: 'safe',
  phase: 'shape',
  only: { any: ['digit'], none: ['lower', 'upper', 'space'], shortest: 8, longest: 9 },
  docs: {
    summary: 'Write Finnish business ids with their hyphen, where the check digit is right.',
    why: 'Invoices, credit checks and the tax administration look a company up by 1234567-1, and a spreadsheet or a form has often dropped the hyphen. Only in records of Finland and in columns that are labelled so, and only what the check digit proves; identifiers of a CRM are never touched.',
    source: 'Business Information System of Finland, ytj.fi',
    examples: [
      { before: '1234567-1', after: '1234567-1' },
      { before: '12345671', after: '12345671', note: 'becomes 1234567-1 where the country is FI' },
      { before: '12345678', after: '12345678', note: 'stays everywhere: the check digit is wrong' },
    ],
  },
  normalize(value, context) {
    if (!MAYBE.test(value)) return value;
    const read = finnishIdIn(value, context.column, context.country);
    return read?.valid ? read.id : value;
  },
});
