/** British and Irish addresses: house, street, village, post town, county, postcode. */
import type { Country } from '../../contract.ts';
import { UNIT_WORDS } from '../data/address-words.ts';
import { parsePostcode } from '../place/postcode.ts';
import { matchText } from '../text/text.ts';
import { nameApart } from './lead.ts';
import { type AddressParts, joined } from './parts.ts';
import { splitStreet } from './street.ts';

const POSTCODE = /(?:^|\s)([A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[A-Z]\d[\dW]\s?[A-Z\d]{4})$/i;
const POSTCODE_FIRST = /^([A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2})(?:\s+(.*))?$/i;
const UNIT_FIRST =
  /^(?:flat|apartment|apt|unit|floor|suite|room|studio|block|level|(?:ground|first|second|third|fourth|fifth|\d+(?:st|nd|rd|th)) floor)\b/i;
const UNIT_AND_HOUSE =
  /^((?:flat|apartment|apt|unit|suite|room|studio)\s+\S+|(?:ground|first|second|third|fourth|fifth|\d+(?:st|nd|rd|th)) floor)\s+(\d+[a-z]?(?:-\d+[a-z]?)?\s+\D.*)$/i;
/** `Unit 26 Roper Close`: a numbered unit in a street without a house. */
const UNIT_AND_STREET = /^((?:flat|apartment|apt|unit|suite)\s+\d+[a-z]?)\s+(\p{Lu}[^\d,]*)$/iu;

/** Ceremonial and historic counties, as they stand after the post town. Abbreviations of the Royal Mail. */
const COUNTIES = new Set(
  `bedfordshire|beds|berkshire|berks|buckinghamshire|bucks|cambridgeshire|cambs|cheshire|cleveland|cornwall|cumbria|derbyshire|devon|dorset|durham|county durham|co durham|east sussex|west sussex|essex|gloucestershire|glos|greater manchester|greater london|cheshire east|cheshire west|hampshire|hants|herefordshire|hertfordshire|herts|isle of wight|kent|lancashire|lancs|leicestershire|leics|lincolnshire|lincs|merseyside|middlesex|middx|norfolk|northamptonshire|northants|northumberland|nottinghamshire|notts|oxfordshire|oxon|rutland|shropshire|salop|somerset|staffordshire|staffs|suffolk|surrey|tyne and wear|warwickshire|west midlands|wiltshire|wilts|worcestershire|worcs|north yorkshire|south yorkshire|west yorkshire|east yorkshire|east riding of yorkshire|aberdeenshire|angus|argyll|ayrshire|fife|lanarkshire|midlothian|perthshire|clwyd|dyfed|gwent|gwynedd|powys|south glamorgan|mid glamorgan|west glamorgan|county antrim|co antrim|county down|co down|county armagh|co armagh|county tyrone|co tyrone|county londonderry|co londonderry|county fermanagh|co fermanagh|county cork|co cork|county dublin|co dublin|county galway|co galway|county kerry|co kerry|county limerick|co limerick|county mayo|co mayo|county meath|co meath|county kildare|co kildare|county wicklow|co wicklow|county wexford|co wexford|county donegal|co donegal|county clare|co clare|county tipperary|co tipperary|county waterford|co waterford|county louth|co louth`.split(
    '|',
  ),
);

/** `10 Downing Street, London SW1A 2AA`: the postcode last, or before the town. */
export function parseBritish(
  segments: readonly string[],
  country: Country,
  hasBox: boolean,
): Partial<AddressParts> & { readonly said?: string } {
  const { line, postcode } = takePostcode(segments, country);
  const units: string[] = [];
  while (line.length > 1 && UNIT_FIRST.test(line[0] ?? '') && !unitAndHouse(line[0] ?? ''))
    units.push(line.shift() ?? '');
  const both = unitAndHouse(line[0] ?? '');
  if (both) {
    units.push(both[1] ?? '');
    line[0] = both[2] ?? '';
  }
  const nation = isNation(line, postcode) ? (line.pop() ?? '') : '';
  const state = line.length > 1 && isCounty(line.at(-1) ?? '', country) ? (line.pop() ?? '') : '';
  if (BARE_NUMBER.test(line[0] ?? '') && line.length > 1) line.splice(0, 2, `${line[0]} ${line[1]}`);
  const apart = line.length > 1 || (hasBox && !/\d/.test(line[0] ?? '')) ? (line.pop() ?? '') : '';
  const at = streetAt(line);
  const { name, house } = nameApart(line[at] ?? '');
  const { street: written, town } = apart === '' && postcode !== '' ? townApart(house) : { street: house, town: '' };
  const [, area = '', city = apart || town] = apart === '' ? (/^(.+) (London)$/i.exec(town) ?? []) : [];
  const building = [...line.slice(0, at), name].filter((part) => part !== '');
  const street = splitStreet(written, country);
  const after = [...line.slice(at + 1), area].filter((part) => part !== '');
  return {
    ...street,
    unit: joined(...units, ...building, street.unit ?? '', ...after.filter((part) => UNIT_WORDS.test(part))),
    district: joined(...after.filter((part) => !UNIT_WORDS.test(part))),
    city,
    state,
    postcode,
    ...(nation === '' ? {} : { said: nation, country: 'GB' }),
  };
}

const unitAndHouse = (text: string): RegExpExecArray | null => {
  const both = UNIT_AND_HOUSE.exec(text);
  const street = both ? null : UNIT_AND_STREET.exec(text);
  return both ?? (STREET.test(street?.[2] ?? '') ? street : null);
};

/** `21, Kingswood Road`. */
const BARE_NUMBER = /^\d+[a-z]?(?:-\d+[a-z]?)?$/i;
/** Behind the word of a street these are no town. */
const NO_TOWN =
  /(?:^|\s)(?:north|south|east|west|upper|lower|central|centre|park|estate|cottages?|flats?|house|court|mews|buildings?|works|farm|parade|villas?|studios?|lodge|hall|business|industrial|trading|retail|gardens?)(?=\s|$)/i;

/** Where a postcode was behind the town and no comma is before it: `1 Riverside Dr Liverpool`. `St` stands before saints, too. */
function townApart(text: string): { readonly street: string; readonly town: string } {
  const words = text.split(' ');
  const typeAt = (type: RegExp) => words.findLastIndex((word, at) => at > 1 && type.test(word));
  const plain = /^\d/.test(text) ? typeAt(TYPE) : -1;
  const end = (plain < 0 && /^\d/.test(text) ? typeAt(/^st\.?$/i) : plain) + 1;
  const town = words.slice(end).join(' ');
  return end > 1 && /^\p{L}[\p{L}'’. -]+$/u.test(town) && !NO_TOWN.test(town)
    ? { street: words.slice(0, end).join(' '), town }
    : { street: text, town: '' };
}

const TYPE = /^(?:street|road|rd|lane|ln|avenue|ave|close|drive|dr|crescent|cres|square|sq|terrace|way)\.?$/i;

const NATION = /^(?:england|scotland|wales|cymru|n(?:orthern|\.)? ireland|(?:great )?britain|gb)$/i;
/** Wales is a village near Sheffield, too. */
const WELSH_POSTCODE = /^(?:cf|ld|ll|np|sa|sy|ch|hr)\d/i;

/** Whether a part of the United Kingdom stands behind the post town. */
function isNation(line: readonly string[], postcode: string): boolean {
  const last = line.at(-1) ?? '';
  if (line.length < 2 || !NATION.test(last)) return false;
  return !/^wales$/i.test(last) || (line.length > 2 && (postcode === '' || WELSH_POSTCODE.test(postcode)));
}

/** In Ireland every county says that it is one. */
const isCounty = (text: string, country: Country): boolean =>
  COUNTIES.has(matchText(text)) || (country === 'IE' && /^(?:co\.?|county) \p{L}/iu.test(text));

const STREET =
  /\b(?:street|st|road|rd|lane|ln|avenue|ave|close|drive|way|court|crescent|gardens|place|square|terrace|hill|grove|mews|walk|row|green)\.?$/i;

const HOUSE_NAME = /\s(?:house|building|buildings|centre|court|lodge|hall|institute|mill|tower)$/i;

/** Which of the lines is the street: the one that begins with a number, else the one that ends as streets do, else the first. */
function streetAt(line: readonly string[]): number {
  const numbered = line.findIndex((part) => /^\d+[a-z]?\b/i.test(part) && /\p{L}{2}/u.test(part));
  // `12 Newgate Centre, George St`: a number within a building.
  if (numbered >= 0)
    return HOUSE_NAME.test(line[numbered] ?? '') && STREET.test(line[numbered + 1] ?? '') ? numbered + 1 : numbered;
  const named = line.findIndex((part) => STREET.test(part));
  // `Lorem House, The Marina`.
  return named < 0 && HOUSE_NAME.test(line[0] ?? '') && /^the \p{L}+$/iu.test(line[1] ?? '') ? 1 : Math.max(named, 0);
}

function takePostcode(segments: readonly string[], country: Country): { line: string[]; postcode: string } {
  const line = [...segments];
  for (let at = line.length - 1; at >= 0; at--) {
    const segment = line[at] ?? '';
    const last = POSTCODE.exec(segment);
    const first = last ? null : POSTCODE_FIRST.exec(segment);
    const postcode = parsePostcode(last?.[1] ?? first?.[1] ?? '', country).postcode;
    if (postcode === '') continue;
    const left = last ? segment.slice(0, last.index).trim() : (first?.[2] ?? '');
    line.splice(at, 1, ...(left === '' ? [] : [left]));
    return { line, postcode };
  }
  return { line, postcode: '' };
}
