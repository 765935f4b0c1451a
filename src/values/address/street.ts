/** A street with its house number in one text: where the name ends, though it may hold numbers itself. */
import type { Country } from '../../contract.ts';
import { MONTHS } from '../data/address-words.ts';
import { joined } from './parts.ts';
import { isUnit, unitWithin } from './words.ts';

export interface House {
  readonly street: string;
  readonly number: string;
  readonly unit: string;
}

/** Countries that put the house number before the street. */
export const NUMBER_FIRST: ReadonlySet<Country> = new Set(
  'FR LU MC MA TN DZ GB IE NZ IM JE GG GP MQ RE GF SG MY IN ZA PH PK LK BD NG KE GH HK MT JM TT BB BS BZ GY FJ UG TZ ZM ZW MW BW NA'.split(
    ' ',
  ),
);

const LEADING_NUMBER =
  /^(\d+(?:\s\d\/\d)?\s?(?:bis|ter|quater|[a-z](?=[\s,]))?(?:\s?[-–/]\s?\d+\s?(?:bis|ter|[a-z](?=\s))?)?),?\s+(\D.*)$/i;
const TRAILING_NUMBER =
  /^(\D.*?\D|\d+\.? .*?\D)\s*\b(\d+(?:\s?[-–/]\s?\d+)?\s?(?:(?!r\/c)[a-z](?![a-z])(?!\s\d))?(?:[-/][a-z\d]+){0,3}(?:\s(?:bis|ter|hs|huis)\b)?)(?:\s+(.*))?$/i;
const WITHOUT_NUMBER = /^(\D+?),?\s+(s\/?n|s\.n\.c?|snc)\.?(?:\s+(.*))?$/i;
/** The sign of a number: the last word before it that can be one. */
const SIGNED =
  /^(.*?\p{L}\S*|.*?\d\p{L}?)[\s,]*(?<![\p{L}\d])(?:n\.?[º°o]\.?:?|nr\.?:?|nro\.?:?|n\.|núm\.?|num\.?|№|#)\s*(\d+(?:[a-z]?\s?[-–/]\s?\d+)*\s?(?:[a-z](?![\p{L}\d.]))?(?:[-/][a-z\d]+)?)(?:[\s,]+(.*))?$/iu;

/** On a road without houses: `Blvd. Kukulcán km 12`. */
const KILOMETRE = /^(\D+?),? (km\.?\s?\d+(?:[.,]\d+)?)(?:[\s,]+(.*))?$/i;
/** Houses of a village without streets: `č.p. 45`. */
const ONLY_SIGNED = /^(?:č\.?\s?p\.?|č\.?\s?d\.?|č\.|súp\.\s?č\.)\s?\d+[a-z]?$/i;

/** Where streets are not named after days, and a number in front is the house, as foreigners write it: `17 Esplanade`. */
const NUMBER_LAST = new Set<Country>(['DE', 'AT', 'CH', 'NL', 'SE', 'FI', 'DK', 'NO', 'RU', 'UA', 'GR']);
const FOREIGN_NUMBER = /^(\d{1,3}[a-z]?),? (\p{Lu}\p{L}{2}[^\d]*)$/u;
/** What French streets begin with. */
export const FRENCH_STREETS =
  'rue|av(?:enue)?\\.?|boulevard|bd\\.?|chemin|ch\\.|route|rte|place|pl\\.|quai|impasse|allée|chaussée|square|passage|sentier|cours';
/** Belgium and Switzerland have the number on either side, where they speak French. */
const FRENCH_NUMBER = new RegExp(
  `^(\\d{1,4}[a-z]?(?: ?bis)?),? ((?:${FRENCH_STREETS})\\s[^\\d]*?)(?:,? ((?:bte|boîte|bus) ?\\S+))?$`,
  'iu',
);

/** Number, street and what follows them. */
export function splitStreet(text: string, country: Country): House {
  const { street, number, unit } = split(hideNamed(written(text, country), country), country);
  return houseParts(shown(street), shown(number), shown(unit), country);
}

/** What stands for the same in a form that is read. */
function written(text: string, country: Country): string {
  if (country === 'AT') return text.replace(FLOOR_OR_WORD, '$1 ');
  if (country === 'BE') return text.replace(/(\d)\/(?=(?:bus|bte|bo[iî]te)(?!\p{L}))/iu, '$1 ');
  return SPANISH.has(country) ? text.replace(NUMBER_WORD, ' nº $1') : text;
}

/** `Calle San Juan número 54`, `Calle San Juan n54`. */
const NUMBER_WORD = /[\s,]+(?:n[uú]mero|n)\s?(\d{1,4}[a-z]?)(?![\p{L}\d])/iu;
const SPANISH: ReadonlySet<Country> = new Set('ES PT BR MX AR CL CO PE EC UY PY BO VE CR PA GT HN NI SV DO'.split(' '));

/** `4/3. Stock`, `12/Stiege 3`. */
const FLOOR_OR_WORD = /(\d)\/(?=\d+\. \p{L}|\p{L}{2})/u;

function split(text: string, country: Country): House {
  const leading = NUMBER_FIRST.has(country) ? LEADING_NUMBER.exec(text) : null;
  if (leading) return { number: leading[1] ?? '', street: leading[2] ?? '', unit: '' };
  const behind = country === 'LU' ? /^(\D+) (\d{1,3}[a-z]?)$/i.exec(text) : null;
  if (behind) return { number: behind[2] ?? '', street: behind[1] ?? '', unit: '' };
  if (NUMBER_FIRST.has(country)) return { street: text, number: '', unit: '' };
  const block = country === 'DE' ? MANNHEIM.exec(text) : null;
  if (block) return { number: block[2] ?? '', street: block[1] ?? '', unit: '' };
  const french = country === 'BE' || country === 'CH' ? FRENCH_NUMBER.exec(text) : null;
  if (french) return { number: french[1] ?? '', street: french[2] ?? '', unit: french[3] ?? '' };
  if (ONLY_SIGNED.test(text)) return { street: '', number: text, unit: '' };
  const unnumbered = country === 'BR' ? withoutNumber(text, country) : undefined;
  if (unnumbered && !/\d/.test(unnumbered.street)) return unnumbered;
  const found = KILOMETRE.exec(text) ?? SIGNED.exec(text) ?? WITHOUT_NUMBER.exec(text) ?? TRAILING_NUMBER.exec(text);
  const foreign = !found && NUMBER_LAST.has(country) ? FOREIGN_NUMBER.exec(text) : null;
  if (foreign) return { number: foreign[1] ?? '', street: foreign[2] ?? '', unit: '' };
  if (!found) return { street: text, number: '', unit: '' };
  const street = (found[1] ?? '').replace(/[\s,]*(?<!\p{L})(?:n[º°o.]+|nr\.?|núm\.?|№)?[\s,]*$/iu, '').trim();
  return { street, number: (found[2] ?? '').trim(), unit: (found[3] ?? '').replace(/^[-–/,\s]+(?=\S)/, '') };
}

/** A street that has a unit and no number: `SQS 308 Bloco C`, which is one of the squares of Brasília. */
function withoutNumber(text: string, country: Country): House | undefined {
  const at = unitWithin(text, country);
  return at < 0 ? undefined : { street: text.slice(0, at).trim(), number: '', unit: text.slice(at) };
}

/** Countries in which a slash sets the flat off: house, stair, door. */
const SLASH_IS_FLAT = new Set<Country>(['AT', 'PL', 'TR']);

function houseParts(street: string, number: string, unit: string, country: Country): House {
  const slash = number.indexOf('/');
  if (slash < 0 || !SLASH_IS_FLAT.has(country) || isTwoHouses(number, unit, country)) return { street, number, unit };
  return { street, number: number.slice(0, slash).trim(), unit: joined(number.slice(slash + 1).trim(), unit) };
}

/** In Poland `5/7` is one house on two lots as well, where the second number is little more than the first, or the flat is named besides. */
function isTwoHouses(number: string, unit: string, country: Country): boolean {
  if (country !== 'PL') return false;
  const [first = 0, second = 0] = number.split('/').map((part) => Number.parseInt(part, 10));
  return unit !== '' || (second - first > 0 && second - first < 5 && (second - first) % 2 === 0);
}

/** Days that streets are named after, with their year: `2 de Mayo`, `17. Juni`, `1 Decembrie 1918`. */
const DAY = new RegExp(
  `(?<![\\p{L}\\d])\\d{1,2}(?:[.ºª°]{0,2}|er|ης|η|is)\\s+(?:d[ei]s?\\s+|d['’])?(?:${MONTHS})\\p{L}*(?![\\p{L}])\\.?(?:\\s+(?:de\\s+)?1[89]\\d\\d(?!\\d))?`,
  'giu',
);
/** `2e Jan Steenstraat`, `25ης Μαρτίου`, `905 года`, `40-летия Октября`. */
const ORDINAL = /^\d{1,4}(?::[ae]|de|ste|er|ª|º|ος|ης|ου|η|ο|is|th|st|nd|rd|-?\p{Script=Cyrillic}{1,3})\.?(?=\s\p{L})/u;
const DUTCH_ORDINAL = /^\d{1,3}e(?=\s\p{L})/iu;
const ANNIVERSARY = /\d{1,4}(?:\s|-)(?:года?|лет|летия|річчя|років)(?!\p{L})/giu;
/** Years in the names of squares and lanes, before the number: `Plein 1944 12`. */
const YEAR = /(?<!\d)1[5-9]\d\d(?:\s?[-–]\s?(?:1[5-9])?\d\d)?(?=\s+\d)/g;
/** Roads with a number for a name: `Rod. BR-101`. */
const ROAD =
  /(?<!\p{L})(?:rod\.?|rodovia|ctra\.?|carretera|estrada|autopista|ruta)(?:\s\p{L}+)*\s(?:\p{L}{1,3}[- ]?)?\d+/giu;
/** Squares of Brasília. */
const SQUARE = /^(?:S[A-Z]{2,3}(?:\s(?:quadra|qd\.?|q\.?))?|quadra|qd\.?)\s\d{1,4}(?:\s(?:norte|sul|leste|oeste))?/i;
/** `Piazza 5 Giornate 10`: a number before a name, which another one follows. */
const NUMBERED_NAME = /^\p{L}+\.?\s\d{1,2}(?=\s(\p{Lu}\p{L}{3,})(?:\s\p{L}+)*,?\s\d)/u;
/** Blocks of Mannheim, with the house in them: `C 3 54`, `Q7, 24`. */
const MANNHEIM = /^([A-U] ?\d)[, ]\s?(\d{1,3}[a-z]?)$/;
/** `In den 30 Morgen 34b`. */
const FIELD = /^(?:in|an|zu|auf|hinter|bei|vor) den \d{1,3}(?=\s\p{Lu}\p{L}+,?\s\d)/iu;
const ROMANCE: ReadonlySet<Country> = new Set(['IT', 'ES', 'PT', 'BR']);

const HIDDEN = 0xe000;
const hidden = (text: string): string => text.replace(/\d/g, (digit) => String.fromCharCode(HIDDEN + Number(digit)));
const shown = (text: string): string => text.replace(/[\ue000-\ue009]/g, (sign) => String(sign.charCodeAt(0) - HIDDEN));

/** Numbers that belong to the name of a street, made no digits. */
function hideNamed(text: string, country: Country): string {
  if (NUMBER_FIRST.has(country) || !/\d/.test(text)) return text;
  let out = text.replace(DAY, hidden).replace(ANNIVERSARY, hidden).replace(ROAD, hidden).replace(ORDINAL, hidden);
  if (country === 'DE') out = out.replace(FIELD, hidden);
  if (country === 'NL' || country === 'BE') out = out.replace(YEAR, hidden).replace(DUTCH_ORDINAL, hidden);
  const name = ROMANCE.has(country) ? NUMBERED_NAME.exec(out)?.[1] : undefined;
  if (name !== undefined && !isUnit(name, country)) out = out.replace(NUMBERED_NAME, hidden);
  return country === 'BR' ? out.replace(SQUARE, hidden) : out;
}
