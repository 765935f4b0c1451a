/**
 * Numbers under which the state knows a company, to be compared: VAT numbers, and those of registers. One number is written with and
 * without its country, its label, dots and hyphens.
 */

import { withoutLabel } from './business-id.ts';
import { hasLuhn } from './check-digit.ts';
import { VAT_FORMS } from './vat-forms.ts';

/** A number of a court is one only beside the name of the court. */
const OF_COURT = /^HR[AB]/;
const COUNTRY = /^(?:CHE|[A-Z]{2})(?=[A-Z]?\d)/;
const PLACEHOLDER = /^(\d)\1*$|^0?1234567\d*$|^9876543\d*$/;
const LEAST_DIGITS = 6;

/** The number as it is compared: `DE811907980`, `12345671`; `''` where the text holds none. */
export function registeredNumber(text: string): string {
  const compact = withoutLabel(text).replace(/[^A-Z0-9]/g, '');
  if (OF_COURT.test(compact)) return '';
  const country = COUNTRY.exec(compact)?.[0] ?? '';
  const number = bodyOf(country, compact.slice(country.length));
  const digits = number.replace(/\D/g, '');
  if (digits.length < LEAST_DIGITS || number.length > 18 || PLACEHOLDER.test(digits)) return '';
  return (country === 'CHE' ? 'CH' : country === 'GR' ? 'EL' : country) + number;
}

/** Without what says that it is a VAT number, and not one of the register: a check key, a count of branches. */
function bodyOf(country: string, number: string): string {
  if (country === 'FR' && number.length === 11) return number.slice(2);
  if (country === 'SE' && /^\d{10}01$/.test(number)) return number.slice(0, 10);
  if (country === 'NL') return number.replace(/B\d\d$/, '');
  if (country === 'NO' || country === 'CHE') return number.replace(/(?:MVA|MWST|TVA|IVA|TPV)$/, '');
  return number;
}

/** A number without its country. */
export const withoutCountry = (form: string): string => form.replace(COUNTRY, '');

export const countryOf = (form: string): string => COUNTRY.exec(form)?.[0] ?? '';

/** Whether its check digit says that it was given out as it is; false where it is not known how the number is checked. */
export function isChecked(form: string): boolean {
  const number = withoutCountry(form);
  const country = countryOf(form);
  if (country === 'FR') return /^\d{9}$/.test(number) && hasLuhn(number);
  if (country === 'SE') return /^\d{10}$/.test(number) && hasLuhn(number);
  if (country === 'NL') return false;
  const known = VAT_FORMS[country === 'CH' ? 'CHE' : country];
  return known !== undefined && country !== 'IS' && known.form.test(number) && known.check(number);
}
