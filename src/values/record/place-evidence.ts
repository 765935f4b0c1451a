/** What the other cells of a record say about its country, where the country cell itself is in doubt. */
import type { Context, Country } from '../../contract.ts';
import { parsePhone } from '../phone/phone.ts';
import { parsePostcode, postcodeStates } from '../place/postcode.ts';
import { findStates, type State, toState } from '../place/state.ts';
import { matchText } from '../text/text.ts';

interface PlaceCells {
  readonly state: string;
  readonly city: string;
  readonly postcode: string;
  /** First phone of the record, any form. */
  readonly phone: string;
}

/** The cells of a record, each read when it is asked for: most country cells are in no doubt, and then none is. */
class RecordPlace implements PlaceCells {
  readonly #context: Pick<Context, 'get'>;

  constructor(context: Pick<Context, 'get'>) {
    this.#context = context;
  }

  get state(): string {
    return this.#context.get('state');
  }

  get city(): string {
    return this.#context.get('city');
  }

  get postcode(): string {
    return this.#context.get('postal_code');
  }

  get phone(): string {
    return this.#context.get('phone') || this.#context.get('mobile');
  }
}

export const placeCells = (context: Pick<Context, 'get'>): PlaceCells => new RecordPlace(context);

/** Large cities of the country of Georgia, in English and German spelling. */
const GEORGIAN_CITIES = new Set(
  'tbilisi tiflis batumi kutaisi rustavi gori poti zugdidi telavi sukhumi mtskheta'.split(' '),
);

const phoneCountry = (phone: string): Country => (phone.includes('+') ? parsePhone(phone, '').country : '');

/** Whether cells of the record speak for a country: its phone, or (Georgia) its city. */
export function speaksFor(country: Country, cells: PlaceCells): boolean {
  if (phoneCountry(cells.phone) === country) return true;
  return country === 'GE' && GEORGIAN_CITIES.has(matchText(cells.city));
}

/**
 * The American state that a country cell seems to hold (`CA`, `Georgia`): it names one, and state or postcode agree.
 * @param text the country cell
 * @param asCountry what it means as a country
 */
export function stateInCountryCell(text: string, asCountry: Country, cells: PlaceCells): State | undefined {
  const state = findStates(text).find((one) => one.country === 'US');
  if (!state || (state.code === asCountry && SAME_PLACE.has(asCountry))) return undefined;
  if (cells.state !== '') return toState(cells.state, 'US') === state ? state : undefined;
  const zip = parsePostcode(cells.postcode, 'US').postcode;
  if (zip === '' || !postcodeStates(zip, 'US').includes(state.code)) return undefined;
  // Five digits are a postcode in half of Europe as well.
  const phone = phoneCountry(cells.phone);
  const isSure = phone === 'US' || (phone === '' && parsePostcode(cells.postcode, asCountry).valid !== true);
  return isSure ? state : undefined;
}

/**
 * Whether a country cell may hold an American state, so that it had better stay as it is: as above, or a phone alone speaks for
 * the USA. People do keep foreign numbers, so a phone is a doubt and no proof.
 */
export function mayHoldState(text: string, asCountry: Country, cells: PlaceCells): boolean {
  if (!findStates(text).some((one) => one.country === 'US')) return false;
  if (stateInCountryCell(text, asCountry, cells)) return true;
  if (SAME_PLACE.has(asCountry) || cells.state !== '' || cells.postcode !== '') return false;
  return phoneCountry(cells.phone) === 'US';
}

/** Territories that are a country of ISO 3166 and a state of the postal service under one code. */
const SAME_PLACE = new Set(['PR', 'GU', 'VI', 'AS', 'MP']);
