/** Turkish addresses: quarter, street, `No: 12 D: 5`, then postcode and district with the province behind a slash. */
import type { Country } from '../../contract.ts';
import { parsePostcode } from '../place/postcode.ts';
import { houseOf } from './house.ts';
import { type AddressParts, cutAtDash, joined } from './parts.ts';
import { isPlaceName, isState } from './words.ts';

const QUARTER = /^(.*?(?<!\p{L})(?:mah|mh|mahallesi|mahalle)\.?)(?:\s+(.*))?$/iu;
const CODE = /(?<!\d)\d{5}(?!\d)/;
const WITH_PROVINCE = /^(.*?)\s*[/-]\s*(\p{L}+)$/u;
/** What stands before a district that no comma sets off: the last number, or the letter of a door. */
const BEHIND_HOUSE = /^(.*\d(?:\/?[a-z])?)\s+(\D+)$/iu;

export function parseTurkish(segments: readonly string[], country: Country, hasBox: boolean): Partial<AddressParts> {
  const pieces: string[] = [];
  const quarters: string[] = [];
  let postcode = '';
  for (const segment of segments.flatMap(cutAtDash)) {
    const quarter = QUARTER.exec(segment);
    if (quarter) quarters.push(quarter[1] ?? '');
    const text = quarter ? (quarter[2] ?? '') : segment;
    const code = postcode === '' ? CODE.exec(text) : null;
    if (code) postcode = parsePostcode(code[0], country).postcode;
    const around = code && postcode !== '' ? [text.slice(0, code.index), text.slice(code.index + 5)] : [text];
    pieces.push(...around.map((part) => part.trim()).filter((part) => /[\p{L}\d]/u.test(part)));
  }
  const { rest, city, state } = takePlace(pieces, country, hasBox);
  const house = houseOf(rest, country);
  const { unit = '' } = house;
  const quarter = isPlaceName(unit) ? unit : '';
  const district = joined(...quarters, house.district ?? '', quarter);
  return { ...house, unit: quarter === '' ? unit : '', postcode, city, state, district };
}

interface Placed {
  readonly rest: readonly string[];
  readonly city: string;
  readonly state: string;
}

/** `Kadıköy/İstanbul`, `Kadıköy, İstanbul`, `… D:4 Beyoğlu İstanbul`; a province alone is its city. */
function takePlace(pieces: readonly string[], country: Country, hasBox: boolean): Placed {
  const last = pieces.at(-1) ?? '';
  const rest = pieces.slice(0, -1);
  const [, before = '', province = ''] = WITH_PROVINCE.exec(last) ?? [];
  if (isState(province, country) && before !== '') return withCity(rest, before, province);
  if (isState(last, country)) {
    const city = rest.at(-1) ?? '';
    return rest.length > 1 && !/\d/.test(city)
      ? { rest: rest.slice(0, -1), city, state: last }
      : { rest, city: last, state: '' };
  }
  const words = last.split(' ');
  if (words.length > 1 && isState(words.at(-1) ?? '', country))
    return withCity(rest, words.slice(0, -1).join(' '), words.at(-1) ?? '');
  const isCity = (pieces.length > 1 || hasBox) && !/\d/.test(last);
  return isCity ? { rest, city: last, state: '' } : { rest: pieces, city: '', state: '' };
}

function withCity(rest: readonly string[], before: string, state: string): Placed {
  const [, house = '', city = ''] = BEHIND_HOUSE.exec(before) ?? [];
  if (city !== '') return { rest: [...rest, house], city, state };
  return /\d/.test(before) ? { rest: [...rest, before], city: state, state: '' } : { rest, city: before, state };
}
