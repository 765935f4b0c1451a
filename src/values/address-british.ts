/** British and Irish addresses: house, street, village, post town, county, postcode. */
import type { Country } from '../contract.ts';
import { type AddressParts, joined } from './address-parts.ts';
import { splitStreet } from './address-street.ts';
import { UNIT_WORDS } from './data/address-words.ts';
import { parsePostcode } from './postcode.ts';
import { matchText } from './text.ts';

const POSTCODE = /(?:^|\s)([A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[A-Z]\d[\dW]\s?[A-Z\d]{4})$/i;
const POSTCODE_FIRST = /^([A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2})(?:\s+(.*))?$/i;
const UNIT_FIRST =
  /^(?:flat|apartment|apt|unit|floor|suite|room|studio|block|level|(?:ground|first|second|third|fourth|fifth|\d+(?:st|nd|rd|th)) floor)\b/i;
const UNIT_AND_HOUSE = /^((?:flat|apartment|apt|unit|suite|room|studio)\s+\S+)\s+(\d+[a-z]?(?:-\d+[a-z]?)?\s+\D.*)$/i;

/** Ceremonial and historic counties, as they stand after the post town. Abbreviations of the Royal Mail. */
const COUNTIES = new Set(
  `bedfordshire|beds|berkshire|berks|buckinghamshire|bucks|cambridgeshire|cambs|cheshire|cleveland|cornwall|cumbria|derbyshire|devon|dorset|durham|county durham|co durham|east sussex|west sussex|essex|gloucestershire|glos|greater manchester|hampshire|hants|herefordshire|hertfordshire|herts|isle of wight|kent|lancashire|lancs|leicestershire|leics|lincolnshire|lincs|merseyside|middlesex|middx|norfolk|northamptonshire|northants|northumberland|nottinghamshire|notts|oxfordshire|oxon|rutland|shropshire|salop|somerset|staffordshire|staffs|suffolk|surrey|tyne and wear|warwickshire|west midlands|wiltshire|wilts|worcestershire|worcs|north yorkshire|south yorkshire|west yorkshire|east yorkshire|east riding of yorkshire|aberdeenshire|angus|argyll|ayrshire|fife|lanarkshire|midlothian|perthshire|clwyd|dyfed|gwent|gwynedd|powys|south glamorgan|mid glamorgan|west glamorgan|county antrim|co antrim|county down|co down|county armagh|co armagh|county tyrone|co tyrone|county londonderry|co londonderry|county fermanagh|co fermanagh|county cork|co cork|county dublin|co dublin|county galway|co galway|county kerry|co kerry|county limerick|co limerick|county mayo|co mayo|county meath|co meath|county kildare|co kildare|county wicklow|co wicklow|county wexford|co wexford|county donegal|co donegal|county clare|co clare|county tipperary|co tipperary|county waterford|co waterford|county louth|co louth`.split(
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
  while (line.length > 1 && UNIT_FIRST.test(line[0] ?? '') && !UNIT_AND_HOUSE.test(line[0] ?? ''))
    units.push(line.shift() ?? '');
  const both = UNIT_AND_HOUSE.exec(line[0] ?? '');
  if (both) {
    units.push(both[1] ?? '');
    line[0] = both[2] ?? '';
  }
  const nation = isNation(line, postcode) ? (line.pop() ?? '') : '';
  const state = line.length > 1 && isCounty(line.at(-1) ?? '', country) ? (line.pop() ?? '') : '';
  const city = line.length > 1 || (hasBox && !/\d/.test(line[0] ?? '')) ? (line.pop() ?? '') : '';
  const at = streetAt(line);
  const building = line.slice(0, at);
  const street = splitStreet(line[at] ?? '', country);
  const after = line.slice(at + 1);
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

/** Which of the lines is the street: the one that begins with a number, else the one that ends as streets do, else the first. */
function streetAt(line: readonly string[]): number {
  const numbered = line.findIndex((part) => /^\d+[a-z]?\b/i.test(part) && /\p{L}{2}/u.test(part));
  return numbered >= 0
    ? numbered
    : Math.max(
        line.findIndex((part) => STREET.test(part)),
        0,
      );
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
