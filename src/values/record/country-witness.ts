/** What the cells of a record say of its country without a country cell, and whether they contradict each other. */
import { type Context, type Country, PHONE_ROLES } from '../../contract.ts';
import { parsePhone } from '../phone/phone.ts';
import { parsePostcode } from '../place/postcode.ts';
import { countryOfPostcode, isPostcodeElsewhere } from '../place/postcode-place.ts';
import { findStates } from '../place/state.ts';
import { countryOfNumber } from './elsewhere.ts';
import { fakePhoneIn } from './fake-phone.ts';

/** The country of a number in international form, `''` where it is not valid, made up, or of no one country. */
export function countryOfPhone(text: string, context: Parameters<typeof fakePhoneIn>[1]): Country {
  if (text.charCodeAt(0) !== 0x2b) return '';
  const country = countryOfNumber(text);
  if (country === '') return '';
  return fakePhoneIn(text, context) === '' ? country : '';
}

/** Whether a phone, the postcode or the state of the record speaks against a country. */
export function isContradicted(country: Country, context: Context): boolean {
  for (const role of PHONE_ROLES) {
    const phone = context.get(role);
    if (phone === '' || phone.charCodeAt(0) !== 0x2b) continue;
    const theirs = parsePhone(phone, '').country;
    if (theirs !== '' && theirs !== country) return true;
  }
  const postcode = context.get('postal_code');
  if (postcode !== '') {
    const read = parsePostcode(postcode, country);
    if ((read.valid === false && read.postcode === '') || isPostcodeElsewhere(postcode, country)) return true;
    const theirs = countryOfPostcode(postcode);
    if (theirs !== '' && theirs !== country) return true;
  }
  const states = findStates(context.get('state'));
  return states.length > 0 && !states.some((state) => state.country === country);
}
