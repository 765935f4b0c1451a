/**
 * Whether a record that names no country speaks for another one than its column does. Where it lies decides: state and postcode. Where they are
 * silent, one number or business domain of another country is enough for a doubt: nothing is read by the column then.
 */
import { type Context, type Country, EMAIL_ROLES, PHONE_ROLES, type Role } from '../../contract.ts';
import { isFreeDomain } from '../internet/email-domain.ts';
import { cleanEmail } from '../internet/email-text.ts';
import { callingCode, parsePhone } from '../phone/phone.ts';
import { countryName } from '../place/country.ts';
import { countryOfDomain } from '../place/domain-country.ts';
import { countryOfPostcode, isPostcodeElsewhere } from '../place/postcode-place.ts';
import { findAllStates, findStates, hasStates, type State } from '../place/state.ts';
import { remember } from '../text/memo.ts';

/** What a record is asked for. */
export type Signs = Pick<Context, 'get' | 'factsOf'>;

export function isOfElsewhere(country: Country, context: Signs): boolean {
  const lies = stateSpeaks(own(context, 'state'), country) ?? postcodeOf(own(context, 'postal_code'), country);
  if (lies !== undefined) return !lies;
  return (
    PHONE_ROLES.some((role) => isNumberElsewhere(own(context, role), country)) ||
    isOther(countryOfMail(context, country), country)
  );
}

/** A cell of the record itself, not of somebody else in its row. */
function own(context: Signs, role: Role): string {
  const cell = context.get(role);
  return cell === '' || context.factsOf(role).setApart ? '' : cell;
}

/** Countries that share a code dial the same number: Canada and the United States, Åland and Finland. */
const isOther = (theirs: Country, country: Country): boolean =>
  theirs !== '' && theirs !== country && callingCode(theirs) !== callingCode(country);

/** `SA` is some region of any country, `California` is not. */
const SHORTEST_NAME = 4;
const statesOf: (state: string) => readonly State[] = remember(1024, findAllStates);

/**
 * Whether a state is one of the country; undefined where it says nothing. Where the states of the country are not known here, Spanish names and
 * Brazilian ones may be its own: `Córdoba` is in Argentina too.
 */
function stateSpeaks(state: string, country: Country): boolean | undefined {
  if (state === '') return undefined;
  const isKnown = hasStates(country);
  const states = isKnown ? statesOf(state) : findStates(state);
  if (states.length === 0) return undefined;
  if (states.some((one) => !isOther(one.country, country))) return true;
  return isKnown || state.length >= SHORTEST_NAME ? false : undefined;
}

/** Whether a postcode is one of the country; undefined where it may be of this one and of others. */
function postcodeOf(postcode: string, country: Country): boolean | undefined {
  if (postcode === '') return undefined;
  const alone = countryOfPostcode(postcode);
  if (alone !== '') return !isOther(alone, country);
  return isPostcodeElsewhere(postcode, country) ? false : undefined;
}

/** No calling code begins with another: what begins with the country's own need not be read. */
const isNumberElsewhere = (phone: string, country: Country): boolean =>
  phone !== '' && !phone.startsWith(`+${callingCode(country)}`) && isOther(countryOfNumber(phone), country);

const INTERNATIONAL = /^[\s(]*(?:\+|00[1-9])/;
/** Free numbers and the like are of no place. */
const AT_HOME: ReadonlySet<string> = new Set(['mobile', 'fixedLine', 'fixedLineOrMobile', 'voip', 'personalNumber']);

/** The country of a number in international form, `''` where it is not valid or of no one country. */
export function countryOfNumber(phone: string): Country {
  if (phone === '' || !INTERNATIONAL.test(phone)) return '';
  const { valid, country, type } = parsePhone(phone, '');
  return valid && AT_HOME.has(type) && countryName(country) !== '' ? country : '';
}

/** Country of the firm's domain: its website where the address of email says nothing. Free mail is of no country: Austrians have gmx.de. */
function countryOfMail(context: Signs, country: Country): Country {
  for (const role of EMAIL_ROLES) {
    const cell = own(context, role);
    // the column of the numbers may stand before this one, which is not cleaned yet then
    const email = ENDS_PLAIN.test(cell) ? cell : cleanEmail(cell);
    const theirs = email === '' ? '' : countryOfDomain(email);
    if (theirs === '' || (theirs !== country && isFree(email))) continue;
    return theirs;
  }
  return countryOfDomain(own(context, 'company_domain')) || countryOfDomain(own(context, 'website'));
}

const ENDS_PLAIN = /[a-z]$/i;

const isFree = (email: string): boolean => isFreeDomain(email.slice(email.lastIndexOf('@') + 1).toLowerCase());
