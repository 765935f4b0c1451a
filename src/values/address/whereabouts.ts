/** What an address in one cell says, for comparing: house and street, town and postcode. */
import type { Country } from '../../contract.ts';
import { findStates, toState } from '../place/state.ts';
import { parseAddress } from './address.ts';
import { segmentsOf } from './parts.ts';
import { isTown } from './town.ts';

export interface Whereabouts {
  /** Nothing but a town, a state or a postcode, as many forms ask no more: `Dubai`, `Chicago, IL`, `10115 Berlin`. */
  readonly isPlaceAlone: boolean;
  /** House number and street in the order of the text, without what is around them; `''` where the parts are not all known. */
  readonly house: string;
  readonly city: string;
  readonly postcode: string;
}

let last: (Whereabouts & { readonly text: string; readonly country: Country }) | undefined;

/** Three matchers ask for the same address one after another. */
export function whereabouts(text: string, country: Country): Whereabouts {
  if (last?.text !== text || last.country !== country) last = { text, country, ...read(text, country) };
  return last;
}

function read(text: string, country: Country): Whereabouts {
  const { number, street, box, city, postcode } = parseAddress(text, country);
  if (number === '' && street === '' && box === '' && city !== '')
    return { isPlaceAlone: true, house: '', city, postcode };
  const town = townAlone(text, country);
  if (town !== '') return { isPlaceAlone: true, house: '', city: town, postcode: '' };
  // without a code or a sign between them it is not known where a street ends and a town begins
  const isSure = postcode !== '' || /[,;\n]/.test(text);
  const isWhole = isSure && city !== '' && number !== '' && street !== '' && box === '';
  return {
    isPlaceAlone: false,
    house: isWhole ? inOrder(number, street, text) : '',
    city: isSure ? city : '',
    postcode,
  };
}

const inOrder = (number: string, street: string, text: string): string =>
  text.indexOf(number) < text.indexOf(street) ? `${number} ${street}` : `${street} ${number}`;

/** A text without a number that is the name of a town, or of a town and its state. */
function townAlone(text: string, country: Country): string {
  if (/\d/.test(text)) return '';
  const [town = '', state, ...others] = segmentsOf(text);
  if (others.length > 0 || !isTown(town)) return '';
  return state === undefined || isState(state, country) ? town : '';
}

const isState = (text: string, country: Country): boolean =>
  country === '' ? findStates(text).length > 0 : toState(text, country) !== undefined;
