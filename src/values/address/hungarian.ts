/** Hungarian addresses: `1051 Budapest, Nádor u. 7. II/3.`: the place first, a full stop behind the number, then floor and door. */
import type { Country } from '../../contract.ts';
import { parseEuropean } from './european.ts';
import { houseOf } from './house.ts';
import { type AddressParts, joined } from './parts.ts';
import { isPlace, isUnit } from './words.ts';

const TYPES =
  'u|utca|utcája|út|útja|tér|tere|krt|körút|körútja|köz|sor|sétány|rakpart|rkp|fasor|park|dűlő|sgt|sugárút|lakótelep|ltp|liget|lépcső|major|telep';
/** The number is behind the word of the street, which may hold a date: `Október 6. utca 7.`. */
const HOUSE = new RegExp(
  `^(.*?(?<!\\p{L})(?:${TYPES})\\.?)\\s+(\\d+(?:\\s?[-–]\\s?\\d+)?(?:\\s?/?\\s?[a-z](?![\\p{L}\\d.]))?)\\.?(?:[\\s,]+(.*))?$`,
  'iu',
);
/** City and street without a comma between them. */
const CITY_FIRST = new RegExp(
  `^((?:H-)?\\d{4} \\p{Lu}[\\p{L}-]+) (\\p{L}.*?(?<!\\p{L})(?:${TYPES})(?![\\p{L}]).*)$`,
  'u',
);
/** The city alone before its street, and the postcode at the end: how web forms put it together. */
const CODE_LAST = /^(?:H-)?\d{4}$/;

export function parseHungarian(segments: readonly string[], country: Country, hasBox: boolean): Partial<AddressParts> {
  const pieces = withNumbers(segments.flatMap((segment) => CITY_FIRST.exec(segment)?.slice(1) ?? [segment]));
  const last = pieces.at(-1) ?? '';
  const [first = '', second = ''] = pieces;
  const ordered =
    pieces.length > 2 && CODE_LAST.test(last) && !/\d/.test(first) && HOUSE.test(second)
      ? [`${last} ${first}`, ...pieces.slice(1, -1)]
      : pieces;
  return parseEuropean(ordered, country, hasBox, houseIn);
}

/** `Kazinczy utca, 14`: the number of a house behind a comma. */
const withNumbers = (pieces: readonly string[]): readonly string[] =>
  pieces.flatMap((piece, at) => {
    if (ENDS_AS_STREET.test(pieces[at - 1] ?? '') && HOUSE_NUMBER.test(piece)) return [];
    return ENDS_AS_STREET.test(piece) && HOUSE_NUMBER.test(pieces[at + 1] ?? '')
      ? [`${piece} ${pieces[at + 1]}`]
      : [piece];
  });

const ENDS_AS_STREET = new RegExp(`\\p{L} (?:${TYPES})\\.?$`, 'iu');
const HOUSE_NUMBER = /^\d{1,3}(?:\/?[a-z])?\.?$/i;

function houseIn(pieces: readonly string[], country: Country): Partial<AddressParts> {
  const at = pieces.findIndex((piece) => HOUSE.test(piece));
  if (at < 0) return houseOf(pieces, country);
  const [, street = '', number = '', unit = ''] = HOUSE.exec(pieces[at] ?? '') ?? [];
  const before = pieces.slice(0, at);
  const after = pieces.slice(at + 1);
  return {
    street,
    number: number.trim(),
    unit: joined(
      ...before.filter((piece) => isUnit(piece, country)),
      unit,
      ...after.filter((piece) => !isPlace(piece, country)),
    ),
    district: joined(...after.filter((piece) => isPlace(piece, country))),
    rest: before.filter((piece) => !isUnit(piece, country)).join(' '),
  };
}
