/** The registration number of a company must have the form of its country and the right check digit. */
import { defineValidator } from '../define.ts';
import { finnishIdIn } from '../values/business-id.ts';

export const companyNumber = defineValidator({
  id: 'company-number',
  roles: ['business_id', 'company_id'],
  dimension: 'validity',
  only: { any: ['digit'] },
  docs: {
    summary: 'The registration number of a company must be written as its register does, with the right check digit.',
    why: 'Invoices and credit checks go by this number. A missing hyphen is put back by `business-id-format`; it is reported where that is off, or where the column is one of identifiers. Known is the Finnish business id, in records of Finland and in columns that are labelled so.',
    source: 'Business Information System of Finland, ytj.fi',
    examples: [
      { before: '1234567-1', after: '' },
      { before: '12345671', after: '', note: 'missing-dash where the country is FI' },
      { before: '1234567-8', after: '', note: 'bad-check-digit where the country is FI' },
    ],
  },
  messages: {
    'missing-dash': '"{value}" is the business id {id} without its hyphen',
    'bad-check-digit': '"{value}" has the form of a Finnish business id, but its check digit is wrong',
  },
  check(value, context) {
    const read = finnishIdIn(value, context.column, context.country);
    if (!read) return undefined;
    if (!read.valid) return { message: 'bad-check-digit' };
    return read.id === value ? undefined : { message: 'missing-dash', data: { id: read.id } };
  },
});
