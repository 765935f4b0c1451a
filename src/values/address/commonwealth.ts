/** Addresses of India, South Africa, Singapore and others that write as the British did, and of Japan and Korea in Latin letters: flat, building, number and street, locality, city. */
import type { Country } from '../../contract.ts';
import { parseAscending } from './ascending.ts';
import { type AddressParts, joined } from './parts.ts';
import { splitStreet } from './street.ts';
import { isDistrict, isUnit } from './words.ts';

type Parts = Partial<AddressParts>;

/** Countries that are read so. */
export const COMMONWEALTH: ReadonlySet<Country> = new Set(
  'IN PK LK BD ZA NG KE GH SG MY PH HK JP KR JM TT BB BS BZ GY FJ UG TZ ZM ZW MW BW NA'.split(' '),
);

const NUMBER = String.raw`\d+[a-z]?(?:[-/]\d+[a-z]?)*|[a-z]{1,2}[-/]?\d+[a-z]?(?:/\d+)?`;
const HOUSE = new RegExp(`^(?:(?:no\\.?:?|#)\\s*)?(${NUMBER}),?(?:\\s+(\\D.*))?$`, 'i');
/** Numbers that need their word: a plot, an Indian house, a block of flats in Singapore. */
const NAMED_NUMBER =
  /^((?:plot|house|h\.?|door|d\.?|stand|erf|site|survey|lot)\s?(?:no\.?|number|#)?:?\s*\d[\w/-]*)(?:\s+(\D.*))?$/i;
const BLOCK = /^((?:blk|block)\s?\d+[a-z]?)(?:\s+(.*))?$/i;

/** In India a sharp is the sign of a house. */
const WITH_SHARP: ReadonlySet<Country> = new Set(['IN', 'PK', 'LK', 'BD']);

const BUILDING =
  /(?<!\p{L})(?:apartments?|appts?|residenc(?:y|e)|towers?|house|park|complex|mansions?|heights|plaza|cent(?:re|er)|mall|building|chambers|villas?|court|enclave|society|chs|arcade|estate|bhavan|bhawan|niwas|manor)$/iu;

/** Singapore has the unit behind a sharp, and often no commas at all. */
const withCommas = (segment: string, country: Country): string[] =>
  country === 'SG'
    ? segment
        .replace(/\s+(?=#\d|singapore\s?\(?\d{6}|s\(?\d{6})/gi, '\n')
        .replace(/(?<=\n#\S+|^#\S+)\s+(?=singapore(?:$|\s))/gi, '\n')
        .replace(/(^|\n)s(?=\(?\d{6})/gi, '$1')
        .split('\n')
    : country === 'KR' || country === 'JP'
      ? segment.replace(/(?<=\p{L}-(?:gu|si|gun|ku|shi|cho|machi)) (?=\p{Lu})/gu, '\n').split('\n')
      : [segment];

export function parseCommonwealth(segments: readonly string[], country: Country, hasBox: boolean): Parts {
  const pieces = segments.flatMap((segment) => withCommas(segment, country));
  return parseAscending(pieces, country, hasBox, houseOf, hasStreet);
}

/** Whether a street is among the pieces, so that what follows is a place. */
function hasStreet(pieces: readonly string[], country: Country): boolean {
  const number = houseNumberIn(pieces, country);
  if ((numbered(pieces[number] ?? '', country)?.[2] ?? '') !== '') return true;
  const from = number >= 0 ? number : pieces.findIndex((piece) => isUnit(piece, country));
  return pieces.some((piece, at) => at > from && isStreet(piece, country));
}

const isStreet = (piece: string, country: Country): boolean =>
  numbered(piece, country) === null && !isUnit(piece, country) && !BUILDING.test(piece);

function numbered(piece: string, country: Country): RegExpExecArray | null {
  if (isDistrict(piece, country) || (piece.startsWith('#') && !WITH_SHARP.has(country))) return null;
  return (country === 'SG' ? BLOCK.exec(piece) : null) ?? HOUSE.exec(piece) ?? NAMED_NUMBER.exec(piece);
}

/** The piece with the number of the house. Alone before a building it is that of a flat: `201, Rose Apartments`. */
const houseNumberIn = (pieces: readonly string[], country: Country): number =>
  pieces.findIndex((piece, at) => {
    const found = numbered(piece, country);
    return found !== null && ((found[2] ?? '') !== '' || !BUILDING.test(pieces[at + 1] ?? ''));
  });

function houseOf(pieces: readonly string[], country: Country): Parts {
  const at = houseNumberIn(pieces, country);
  const [, number = '', behind = ''] = numbered(pieces[at] ?? '', country) ?? [];
  const unit = pieces.findIndex((piece) => isUnit(piece, country));
  const street = pieces.findIndex((piece, index) => index > unit && isStreet(piece, country));
  const first = at >= 0 ? at : street >= 0 ? street : pieces.findIndex((piece) => isStreet(piece, country));
  if (first < 0) return { unit: joined(...pieces) };
  const next = pieces[first + 1] ?? '';
  const apart = number !== '' && behind === '' && next !== '' && !isUnit(next, country);
  const before = pieces.slice(0, first);
  const units = before.filter((piece, index) => isUnitOrBuilding(piece, before[index - 1], country));
  const named = before.filter((piece, index) => !isUnitOrBuilding(piece, before[index - 1], country));
  const found =
    number === '' ? splitStreet(pieces[first] ?? '', country) : { street: apart ? next : behind, number, unit: '' };
  return {
    ...found,
    unit: joined(...units, found.unit, ...pieces.slice(first + (apart ? 2 : 1))),
    ...(named.length > 0 ? { rest: named.join(' ') } : {}),
  };
}

/** `Rose Apartments`, and what stands behind a flat: a building whose name says nothing. */
const isUnitOrBuilding = (piece: string, before: string | undefined, country: Country): boolean =>
  isUnit(piece, country) ||
  /^shop|^stall|^office|^plot|^[\w/-]*\d[\w/-]*$/i.test(piece) ||
  BUILDING.test(piece) ||
  /\d+f$/i.test(piece) ||
  (before !== undefined && isUnit(before, country));
