/** Writes the registration number of a company as its register does. */
import { defineNormalizer } from '../define.ts';
import { isTidyBusinessId, writtenBusinessId } from '../values/id/business-id-label.ts';

export const businessIdFormat = defineNormalizer({
  id: 'business-id-format',
  roles: ['business_id'],
  risk: 'safe',
  phase: 'shape',
  formOnly: true,
  only: { any: ['digit', 'non-ascii'], shortest: 8, longest: 60 },
  docs: {
    summary: 'Write VAT and register numbers of companies as their register does, where the check digit is right.',
    why: 'Invoices, credit checks and tax offices look a company up by 1234567-1 or DE136695976, and people type blanks, dots and labels, or drop the hyphen. Only where the number itself, the label of the column or the country of the record says whose it is, and only what the check digit proves; a country that was not typed is not added, and identifiers of a CRM are never touched. Of numbers without check digit only the American EIN is written with its hyphen, under its own label.',
    source: 'European Commission, VIES; Business Information System of Finland, ytj.fi; the registers of the countries',
    examples: [
      { before: '1234567-1', after: '1234567-1' },
      { before: '12345671', after: '12345671', note: 'becomes 1234567-1 where the country is FI' },
      { before: '12345678', after: '12345678', note: 'stays everywhere: the check digit is wrong' },
      { before: 'VAT: de 136 695 976', after: 'DE136695976' },
      { before: 'DE 136 695 977', after: 'DE 136 695 977', note: 'stays: the check digit is wrong' },
    ],
  },
  normalize: (value, context) =>
    isTidyBusinessId(value) ? value : writtenBusinessId(value, context.column, context.country),
});
