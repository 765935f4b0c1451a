/** Russian and Ukrainian addresses: what each part is its short word says (`ул.`, `д.`, `кв.`), from the small to the large or the other way round. */
import type { Country } from '../../contract.ts';
import { parsePostcode } from '../place/postcode.ts';
import { type AddressParts, joined } from './parts.ts';
import { splitStreet } from './street.ts';

/** Behind each of these comes a number or a name; a word ends before what is no letter. */
const word = (words: string): string => `(?:${words})(?![\\p{L}])\\.?`;
const HOUSE = new RegExp(
  `^(${word('дом|д|будинок|буд|dom|d|bud')})\\s*(\\d+\\s?(?:\\p{L}(?!\\p{L}))?(?:[-/]\\d+\\p{L}?)?)$`,
  'iu',
);
const BARE = /^\d{1,4}\s?(?:\p{L}(?!\p{L}))?(?:[-/]\d+\p{L}?)?$/u;
const UNITS =
  'кв|квартира|корп|корпус|к|стр|строение|оф|офис|эт|этаж|под|подъезд|подьезд|пом|помещение|комн|комната|ком|лит|литера|литер|секция|секц|блок|влад|владение|під|під.їзд|пов|поверх|прим|приміщення|кімн|kv|korp|str|of|ofis|apt|apartment|flat|office|suite|floor';
const UNIT = new RegExp(`^${word(UNITS)}\\s*[\\p{L}\\d][\\p{L}\\d/-]*$`, 'iu');
const FLOOR = /^\d+(?:-[йи]|-?ий)?\s(?:этаж|эт|поверх|пов|подъезд|floor)\.?$/iu;
const REGION =
  /(?<!\p{L})(?:област[ьи]|обл|кра[йя]|республик[аи]|респ|автономный округ|ао|oblast|obl|region|krai)(?!\p{L})/iu;
const DISTRICT = /(?<!\p{L})(?:район|р-н|мкр|микрорайон|мікрорайон|квартал|кв-л|округ|тер|снт|raion|mkr)(?!\p{L})/iu;
/** `г. Москва`, `м. Київ`: the word of a city says nothing more; that of a village does. */
const CITY = new RegExp(`^(${word('город|гор|г|місто|м|gorod|g|m')})\\s*(\\p{Lu}.*)$`, 'u');
/** The same in capitals. */
const CITY_IN_CAPITALS = /^(ГОРОД|ГОР|Г|МІСТО|М)(?!\p{L})\.?\s*(\p{Lu}{2}.*)$/u;
const VILLAGE = new RegExp(
  `^${word('село|сел|с|деревня|дер|д|поселок|посёлок|пос|п|пгт|рп|селище|смт|ст-ца|станица|хутор|х')}\\s*\\p{Lu}`,
  'u',
);
const STREETS =
  'улица|ул|вулиця|вул|проспект|просп|пр-т|пр-кт|пр|переулок|пер|провулок|пров|проезд|пр-д|проїзд|площадь|пл|площа|бульвар|б-р|бул|набережная|наб|набережна|шоссе|ш|шосе|тракт|аллея|алея|линия|тупик|туп|узвіз|майдан|ul|ulitsa|vul|vulytsia|prospekt|prosp|pr|per|naberezhnaya|nab|street|st|avenue|ave|lane|square|blvd|boulevard';
const STREET = new RegExp(`(?<![\\p{L}-])(?:${STREETS})(?![\\p{L}-])`, 'iu');
/** Before a label within a segment: `ул. Ленина д.5 кв.12`. */
const LABEL = new RegExp(`\\s+(?=${word(`дом|д|буд|будинок|${UNITS}`)}\\s?\\d)`, 'giu');

/** `г. Сосновый Бор Ленинградской области`. */
const REGION_BEHIND = /\s+(?=\p{Lu}[\p{L}-]+(?:ской|цкой|ского|цкого) (?:области|обл\.?|края)$)/u;

type Found = { -readonly [part in keyof AddressParts]?: AddressParts[part] } & { said: string };

export function parseSlavic(segments: readonly string[], country: Country): Partial<AddressParts> & { said: string } {
  const found: Found = { said: '' };
  const places: string[] = [];
  const pieces = segments
    .flatMap((segment) => takeCode(segment, country, found))
    .flatMap((piece) => piece.split(LABEL))
    .flatMap((piece) => piece.split(REGION_BEHIND));
  for (const piece of pieces) if (!readPiece(piece.trim(), country, found)) places.push(piece.trim());
  if (found.city === undefined) found.city = places.pop() ?? '';
  if (places.length > 0) found.rest = places.join(' ');
  return found;
}

/** The postcode at either end of a segment. */
function takeCode(segment: string, country: Country, found: Found): string[] {
  const code = found.postcode ? null : /(?<!\d)(?:\d{5,6}|\d{3} \d{3})(?!\d)/.exec(segment);
  const { postcode } = parsePostcode(code?.[0] ?? '', country);
  if (!code || postcode === '') return [segment];
  found.postcode = postcode;
  return [segment.slice(0, code.index), segment.slice(code.index + code[0].length)]
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Whether a word of the piece, or its form, said what it is. */
function readPiece(piece: string, country: Country, found: Found): boolean {
  const house = HOUSE.exec(piece);
  if (house && !found.number) {
    found.said = joined(found.said, house[1] ?? '');
    found.number = house[2] ?? '';
  } else if (UNIT.test(piece) || FLOOR.test(piece)) found.unit = joined(found.unit ?? '', piece);
  else if (BARE.test(piece)) {
    if (found.number) found.unit = joined(found.unit ?? '', piece);
    else found.number = piece;
  } else if (REGION.test(piece) && !found.state) found.state = piece;
  else if (DISTRICT.test(piece) && !STREET.test(piece)) found.district = joined(found.district ?? '', piece);
  else
    return (
      readCity(piece, country, found) || (STREET.test(piece) && !found.street && readStreet(piece, country, found))
    );
  return true;
}

function readCity(piece: string, country: Country, found: Found): boolean {
  const city = CITY.exec(piece) ?? CITY_IN_CAPITALS.exec(piece);
  const isMetro = country === 'RU' && /^[мm]/iu.test(piece);
  if (isMetro && city) return false;
  if (found.city || STREET.test(piece) || !(city || VILLAGE.test(piece))) return false;
  found.city = city?.[2] ?? piece;
  if (city) found.said = joined(found.said, city[1] ?? '');
  return true;
}

function readStreet(piece: string, country: Country, found: Found): boolean {
  if (found.street) return false;
  const { street, number, unit } = splitStreet(piece, country);
  // The number may have been said before, where the number of the street is its name.
  const own = found.number === undefined || found.number === '';
  found.street = own ? street : piece;
  if (own && number !== '') found.number = number;
  if (own && unit !== '') found.unit = joined(unit, found.unit ?? '');
  return true;
}
