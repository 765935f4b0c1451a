/** The registration number of a company must have the form of its country and the right check digit. */
import { defineValidator } from '../define.ts';
import { isFinnishForm } from '../values/id/business-id.ts';
import { businessIdIn, misshapenVat } from '../values/id/business-id-label.ts';

export const companyNumber = defineValidator({
  id: 'company-number',
  roles: ['business_id', 'company_id'],
  dimension: 'validity',
  only: { any: ['digit', 'non-ascii'] },
  docs: {
    summary: 'The VAT or registration number of a company must have the right check digit.',
    why: 'Invoices and credit checks go by this number, and a slip in it belongs to nobody or to somebody else. A missing hyphen is put back by `business-id-format`; it is reported where that is off, or where the column is one of identifiers. Checked is what says itself whose it is (DE136695976), and what the label of the column or the country of the record says.',
    prevent:
      'Copy the number from an invoice or the register instead of typing it, with its hyphen or its letters: 1234567-1, DE136695976.',
    source: 'European Commission, VIES; Business Information System of Finland, ytj.fi; the registers of the countries',
    examples: [
      { before: '1234567-1', after: '' },
      { before: '12345671', after: '', note: 'missing-dash where the country is FI' },
      { before: '1234567-8', after: '', note: 'bad-check-digit where the country is FI' },
      { before: 'DE136695977', after: 'bad-check-digit' },
    ],
  },
  messages: {
    'missing-dash': '"{value}" is the business id {id} without its hyphen',
    'bad-check-digit': '"{value}" has the form of a {kind} number of {country}, but its check digit is wrong',
    'bad-lei': '"{value}" has the form of a legal entity identifier (LEI), but its check digits are wrong',
    'bad-form': '"{value}" begins as a VAT number of {country}, but has not the form of one',
  },
  check(value, context) {
    const isId = context.role === 'company_id';
    // a column of identifiers holds numbers of any kind: only what has the Finnish form is looked at
    if (isId && !isFinnishForm(value)) return undefined;
    const { column, country } = context;
    const read = businessIdIn(value, column, country);
    if (!read && !isId) {
      const misshapen = misshapenVat(value, column);
      return misshapen === '' ? undefined : { message: 'bad-form', data: { country: misshapen } };
    }
    if (!read || read.checked === 'none') return undefined;
    if (read.checked === 'failed') {
      if (read.kind === 'lei') return { message: 'bad-lei' };
      if (isId && !value.includes('-')) return undefined;
      const found = { message: 'bad-check-digit', data: { kind: read.kind, country: read.country } } as const;
      // whether the number is wrong or the country nobody knows; without the country nothing would be found
      return businessIdIn(value, column, '')?.checked === 'failed' ? found : { ...found, isExcused: true };
    }
    const isBare = read.kind === 'y-tunnus' && /^\d{8}$/.test(value);
    if (!isBare) return undefined;
    const found = { message: 'missing-dash', data: { id: read.normalised } } as const;
    return businessIdIn(value, column, '') ? found : { ...found, isExcused: true };
  },
});
