/** In which country the national numbers of a record are read: its own, else what the column proved, unless the record itself speaks for another. */
import type { Context, Country, Facts } from '../../contract.ts';
import { type PhoneParts, parsePhone } from '../phone/phone.ts';
import { mayMeanCountry } from '../place/country.ts';
import { isOfElsewhere, type Signs } from './elsewhere.ts';

/** What is asked of a record. */
type Region = Pick<Context, 'country' | 'facts'> & Signs;

/** As `parsePhone` in the region of a record, for which it asks only where the number does not say its country itself. */
export function phoneIn(context: Region, text: string, facts: Facts = context.facts): PhoneParts {
  if (text.charCodeAt(0) === PLUS) {
    const parts = parsePhone(text, '');
    if (parts.valid) return parts;
  }
  return parsePhone(text, phoneCountry(context, facts));
}

const PLUS = 43;

/** Country for national numbers of a cell; `''` where it is not known. */
export const phoneCountry = (context: Region, { phoneCountry: proven = '' }: Facts = context.facts): Country =>
  context.country ||
  (proven !== '' && fits(context.get('country'), proven) && !isOfElsewhere(proven, context) ? proven : '');

/** Whether what the column proves can hold for a record: a country cell that nobody understands names some other country. */
const fits = (cell: string, country: Country): boolean => cell === '' || mayMeanCountry(cell, country);
