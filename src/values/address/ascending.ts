/** Addresses that go from the small to the large between commas, the postcode where people put it: Latin America, Africa, South and Southeast Asia. */
import type { Country } from '../../contract.ts';
import { parsePostcode } from '../place/postcode.ts';
import { houseOf } from './house.ts';
import { type AddressParts, cutAtDash, joined } from './parts.ts';
import { isDistrict, isPlace, isPlaceName, isState, isUnit } from './words.ts';

type Parts = Partial<AddressParts>;

/** Countries that are read so. */
export const ASCENDING: ReadonlySet<Country> = new Set(
  'BR MX AR CL CO PE EC UY PY BO VE CR PA GT HN NI SV DO CU RO IN PK LK BD ZA NG KE GH SG MY PH HK ID TH JP KR JM TT BB BS BZ GY FJ UG TZ ZM ZW MW BW NA'.split(
    ' ',
  ),
);

/** The form of a postcode that may stand beside words; with more signs than a house number has, but for four digits before or behind a place. */
const CODE = String.raw`[A-Z]\d{4}(?:[A-Z]{3})?|\d{5}-?\d{3}|\d{3}-\d{4}|\d{3}[ -]\d{3}|\d{4,7}`;
const CODE_FIRST = new RegExp(`^\\(?(${CODE})\\)?(?:\\s+(\\D+))?$`, 'i');
const CODE_LAST = new RegExp(`^(\\D+?)[\\s(]+(${CODE})\\)?$`, 'i');

interface Coded {
  readonly before: readonly string[];
  readonly postcode: string;
  /** The city behind the postcode. */
  readonly city: string;
  readonly after: readonly string[];
}

/**
 * Parts of the segments of an address, box and recipient taken off.
 * @param house reads what stands before the places
 * @param hasStreet whether a street is among the pieces; otherwise the first place is one
 */
export function parseAscending(
  segments: readonly string[],
  country: Country,
  hasBox: boolean,
  house: (pieces: readonly string[], country: Country) => Parts = houseOf,
  hasStreet: (pieces: readonly string[], country: Country) => boolean = isNumbered,
): Parts {
  const pieces = segments.flatMap(cutAtDash).flatMap(cutBeforeCode);
  const { before, postcode, city, after } = takeCode(pieces, country, hasBox);
  // Behind a city that is known stands what is larger.
  const { rest, state } = takeState(city === '' ? [...before, ...after] : [city, ...after], country);
  const cut = cutPlaces(city === '' ? rest : before, country, hasBox, hasStreet);
  const [known, ...further] = city === '' ? [] : rest;
  return { postcode, state, ...withPlaces(house(cut.house, country), [...further, ...cut.places], known) };
}

/** A number stands where the house is; a name without one is a recipient or a street, and the next is taken besides. */
const isNumbered = (pieces: readonly string[]): boolean =>
  pieces.length > 1 || pieces.some((piece) => /\d|^s\/?n/i.test(piece));

/** A street, and without a comma the postcode and city behind it: `Calle Prat 725 2340000 Valparaíso`. */
const STREET_AND_CODE = /^(.*) ((?:\d{5,7}|\d{5}-\d{3}) \p{Lu}\D+)$/u;

function cutBeforeCode(piece: string): string[] {
  const found = STREET_AND_CODE.exec(piece);
  return found && /\d/.test(found[1] ?? '') ? found.slice(1) : [piece];
}

function takeCode(pieces: readonly string[], country: Country, hasBox: boolean): Coded {
  for (let at = pieces.length - 1; at >= 0; at--) {
    const piece = pieces[at] ?? '';
    const first = CODE_FIRST.exec(piece);
    const last = first || (at === 0 && !hasBox) ? null : CODE_LAST.exec(piece);
    const postcode = codeOf(first?.[1] ?? last?.[2] ?? '', country);
    if (postcode === '') continue;
    const [city = '', place = ''] = [first?.[2], last?.[1]].map((text) => text?.trim());
    const before = pieces.slice(0, at);
    return { before: place === '' ? before : [...before, place], postcode, city, after: pieces.slice(at + 1) };
  }
  return { before: pieces, postcode: '', city: '', after: [] };
}

/** Argentina has a short form of its codes with the letter of the province alone. */
const codeOf = (written: string, country: Country): string =>
  written === ''
    ? ''
    : parsePostcode(written, country).postcode || (country === 'AR' && /^[A-Z]\d{4}$/.test(written) ? written : '');

interface Stated {
  readonly rest: readonly string[];
  readonly state: string;
}

/** A state at the end: a piece of its own, or behind its city: `Recife - PE`, `Curitiba/PR`, `Chennai TN`. */
function takeState(places: readonly string[], country: Country): Stated {
  const last = places.at(-1) ?? '';
  const before = places.slice(0, -1);
  const city = before.at(-1) ?? '';
  if (
    isState(last, country) &&
    (canBeCity(city, country) || /^jud/i.test(last)) &&
    !(isCityToo(last) && !isCityToo(city) && placesIn(before, country) < 2)
  )
    return { rest: before, state: last };
  const found = /^(.*?\p{L}.*?)(?:\s*[/(,]\s*|\s+[-–]\s*|\s*[-–]\s+|\s+)([A-Z]{2,3})\)?$/u.exec(last);
  if (found && isState(found[2] ?? '', country)) return { rest: [...before, found[1] ?? ''], state: found[2] ?? '' };
  const words = last.split(' ');
  for (let count = Math.min(3, words.length - 1); NAMES_BEHIND_CITY.has(country) && count > 0; count--) {
    const name = words.slice(-count).join(' ');
    if (isState(name, country) && !isCityToo(last) && !isState(last, country) && !CITY_STATE.test(name))
      return { rest: [...before, words.slice(0, -count).join(' ')], state: name };
  }
  return { rest: places, state: '' };
}

/** Where the state follows its city without a comma, and cities have no names of states: `Bengaluru Karnataka`. */
const NAMES_BEHIND_CITY: ReadonlySet<Country> = new Set(['IN', 'ZA']);
/** `South Delhi`, `North Goa`: parts of them. */
const CITY_STATE = /^(?:delhi|goa|chandigarh|[a-z]{2})$/i;

const placesIn = (pieces: readonly string[], country: Country): number =>
  pieces.filter((piece, at) => at > 0 && canBeCity(piece, country)).length;

/** Whether a piece is a city by its looks, so that what stands behind it is larger. */
const canBeCity = (piece: string, country: Country): boolean =>
  piece !== '' &&
  !/\d/.test(piece) &&
  !isUnit(piece, country) &&
  !isDistrict(piece, country) &&
  !/^centro$/i.test(piece);

/** States that bear the name of their largest city: which of the two is meant the number of pieces says. */
const isCityToo = (piece: string): boolean =>
  /^(?:s[aã]o paulo|rio de janeiro|bras[ií]lia|(?:new )?delhi|chandigarh)$/i.test(piece);

/** The house first, then the places; of a box places alone. */
function cutPlaces(
  pieces: readonly string[],
  country: Country,
  hasBox: boolean,
  hasStreet: (pieces: readonly string[], country: Country) => boolean,
): { readonly house: readonly string[]; readonly places: readonly string[] } {
  // Where nothing has a capital letter, places have none either.
  const inCase = pieces.some((piece) => /\p{Lu}/u.test(piece)) ? String : capitalised;
  let at = pieces.length;
  while (at > (hasBox ? 0 : 1) && isPlace(inCase(pieces[at - 1] ?? ''), country)) at--;
  const streetIsNext = () => !hasBox && pieces.length - at > 1 && !isDistrict(pieces[at] ?? '', country);
  while (streetIsNext() && !hasStreet(pieces.slice(0, at), country)) at++;
  return { house: pieces.slice(0, at), places: pieces.slice(at) };
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Districts, and the city last; of a street without a comma what stands behind its number. */
function withPlaces(house: Parts, places: readonly string[], known?: string): Parts {
  const { unit = '' } = house;
  if (known === undefined && places.length === 0 && isPlaceName(unit)) return { ...house, unit: '', city: unit };
  const districts = known === undefined ? places.slice(0, -1) : places;
  return { ...house, city: known ?? places.at(-1) ?? '', district: joined(house.district ?? '', ...districts) };
}
