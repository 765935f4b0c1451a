/** What Australia and New Zealand put before the house: `Unit 5, 12 High St`, `Shop 3, Level 2, …`, `5/12 High St`; and the suburb behind it. */
import type { Country } from '../../contract.ts';
import { parseAmerican } from './american.ts';
import { type AddressParts, joined } from './parts.ts';

const WORDS =
  'unit|flat|apartment|apt|shop|suite|level|floor|office|factory|warehouse|villa|townhouse|studio|penthouse|room|tower|building|block|lot|kiosk|shed|site|u';
const IDENTIFIER = String.raw`(?:[a-z]{0,2}\d{1,4}[a-z]?|[a-z])`;
/** A segment that is a unit alone. */
const UNIT = new RegExp(
  `^(?:(?:${WORDS})\\.? ?#?${IDENTIFIER}(?:[-&/]${IDENTIFIER})?|(?:ground|lower ground|first|second|third|\\d{1,2}(?:st|nd|rd|th)) floor)(?: (?:${WORDS}) ${IDENTIFIER})*$`,
  'i',
);
/** `Shop 12 Westfield`. */
const NAMED_UNIT = new RegExp(`^(?:${WORDS}) ${IDENTIFIER}(?: [a-z]{3,}){1,3}$`, 'i');
const HOUSE = String.raw`\d+[a-z]?(?:-\d+[a-z]?)?`;
/** `Unit 5 12 High St`, and `Lot 5 Wattle Road`, where the lot is all the number that there is. */
const UNIT_AND_HOUSE = new RegExp(`^((?:${WORDS}) ${IDENTIFIER}) (${HOUSE} \\D.*)$`, 'i');
const LOT = /^(lot \d+[a-z]?) (\D.*)$/i;
/** `5/12 High St`, `2A/15-17 Ocean Pde`. */
const SLASH = new RegExp(`^((?:(?:${WORDS})\\.? ?)?${IDENTIFIER}) ?/ ?(${HOUSE} \\D.*)$`, 'i');

const BEGINS_HOUSE = /^\d|^[a-z]{0,2}\d+[a-z]?\/|^lot /i;
const isUnit = (segment: string): boolean => UNIT.test(segment) || NAMED_UNIT.test(segment);

/** Units before the house, taken off the segments: `Suite 200, 123 Main St`. */
export function takeUnits(segments: readonly string[]): { readonly units: readonly string[]; readonly rest: string[] } {
  const first = segments.findIndex(isUnit);
  const house = segments.findIndex((segment, at) => at > first && BEGINS_HOUSE.test(segment));
  const leads = first >= 0 && house > first && segments.slice(first, house).every(isUnit);
  return leads
    ? { units: segments.slice(first, house), rest: [...segments.slice(0, first), ...segments.slice(house)] }
    : { units: [], rest: [...segments] };
}

/** Parts of the segments of an address, the recipient taken off. */
export function parseAustralian(segments: readonly string[], country: Country): AddressParts {
  const { units, rest } = takeUnits(segments);
  const at = rest.findIndex((segment) => UNIT_AND_HOUSE.test(segment) || SLASH.test(segment) || LOT.test(segment));
  const segment = rest[at] ?? '';
  const [, unit = '', street = ''] = UNIT_AND_HOUSE.exec(segment) ?? SLASH.exec(segment) ?? LOT.exec(segment) ?? [];
  // What stands before is a recipient, and left to the rest.
  if (at >= 0) rest.splice(0, at + 1, street);
  const parts = parseAmerican(rest.join(', '), country);
  // What stands between the street and the city is a suburb.
  const [name = '', ...suburbs] = parts.street.split(', ');
  return {
    ...parts,
    street: name,
    district: joined(parts.district, ...suburbs),
    unit: joined(...units, unit, parts.unit),
  };
}
