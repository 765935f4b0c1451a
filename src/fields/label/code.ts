/**
 * What a label that no table has forbids its column to be: `Order No` holds no telephone numbers though they look alike, `Lot` no dates, `Logo URL` no
 * website of anybody. Only of columns whose role nothing but their values would give.
 */
import { EMAIL_ROLES, NAME_ROLES, PHONE_ROLES, type Role } from '../../contract.ts';
import {
  CARD_WORDS,
  CHECKED_CODES,
  DATE_WORDS,
  EMAIL_WORDS,
  FIRM_WORDS,
  GROUP_WORDS,
  LINK_WORDS,
  NUMBER_WORDS,
  ORIGIN_WORDS,
  PHONE_WORDS,
  SYSTEM_WORDS,
  VERSION_WORDS,
  WEB_WORDS,
} from '../data/code-label-words.ts';
import { OTHERS_BY_LABEL, SOMEBODY_ELSE } from '../data/somebody-else-words.ts';
import { type LabelTest, labelTest } from './words.ts';

let tests: ReturnType<typeof readTests> | undefined;

/** The lists are read when a column comes that they could be about. */
const says = (): ReturnType<typeof readTests> => (tests ??= readTests());

const readTests = () => ({
  somebodyElse: labelTest(SOMEBODY_ELSE),
  others: labelTest(OTHERS_BY_LABEL),
  number: labelTest(NUMBER_WORDS),
  phone: labelTest(PHONE_WORDS),
  email: labelTest(EMAIL_WORDS),
  version: labelTest(VERSION_WORDS),
  date: labelTest(DATE_WORDS),
  checked: labelTest(CHECKED_CODES),
  card: labelTest(CARD_WORDS),
  link: labelTest(LINK_WORDS),
  web: labelTest(WEB_WORDS),
  origin: labelTest(ORIGIN_WORDS),
  firm: labelTest(FIRM_WORDS),
  group: labelTest(GROUP_WORDS),
  system: labelTest(SYSTEM_WORDS),
});

/** `Rep's email`, `Emergency contact`, `Telefon Vertrieb`: not of the person or firm of the record. */
export const isOfSomebodyElse: LabelTest = (label) => says().somebodyElse(label);

/** The same of a label that is known to be one of an email address or a telephone. */
export const isKnownToBeOfOthers: LabelTest = (label) => says().others(label);

/** `Company Phone`, `Switchboard`: whoever picks up. */
export const namesFirm: LabelTest = (label) => says().firm(label);

/** `Household ID`, `Team ID`, `Recruiter ID`: of what the record belongs to, or of somebody else. */
export const namesGroup: LabelTest = (label) => says().group(label) || says().somebodyElse(label);

export const namesPhone: LabelTest = (label) => says().phone(label);

/** `Tenant Code`, `Nº Cliente`: a number of something, and none that is dialled or that somebody else gave. */
export const namesCode: LabelTest = (label) =>
  says().number(label) && !says().phone(label) && !says().checked(label) && !says().somebodyElse(label);

/** `ERP Customer No`, `SAP-Nr.`: the number of the record in another system. */
export const namesSystemNumber: LabelTest = (label) => says().system(label) && namesCode(label);

/** `EAN`, `Licence key`: numbers with check digits that are none of payment cards. */
export const namesCheckedCode: LabelTest = (label) => says().checked(label) && !says().card(label);

const PERSONAL: ReadonlySet<Role> = new Set<Role>([
  ...EMAIL_ROLES,
  ...PHONE_ROLES,
  ...NAME_ROLES,
  'linkedin',
  'prefix',
  'job_title',
]);
const PHONES: ReadonlySet<Role> = new Set<Role>(PHONE_ROLES);
const EMAILS: ReadonlySet<Role> = new Set<Role>(EMAIL_ROLES);

/** Why a column of this label must not have a role by its values; `''` where nothing speaks against it. */
export function vetoOf(label: string, role: Role): string {
  if (PERSONAL.has(role) && isOfSomebodyElse(label)) return 'speaks of somebody else';
  if (PHONES.has(role) && says().number(label) && !says().phone(label)) return 'speaks of another kind of number';
  if (role === 'other_date' && says().version(label) && !says().date(label)) return 'speaks of numbers, not of days';
  if (role === 'website' && says().link(label) && !says().web(label)) return 'speaks of a page of its own';
  if (role === 'country' && says().origin(label)) return 'speaks of another country than that of the record';
  return '';
}

/** Whether the label says itself what the values look like, if not whose: `Preferred e-mail of the guest`, `Shipped on`. */
export function bearsOut(label: string, role: Role): boolean {
  if (EMAILS.has(role)) return says().email(label);
  if (PHONES.has(role)) return says().phone(label);
  if (role === 'other_date') return says().date(label);
  return role === 'linkedin' && /linkedin/i.test(label);
}

/** Roles of what has a name, or is one. */
const WORDS: ReadonlySet<Role> = new Set<Role>([
  ...NAME_ROLES,
  'job_title',
  'company',
  'department',
  'deal_name',
  'owner',
  'notes',
  'city',
]);

/** `Job #` is no job: the sign says that the column has numbers. */
export const isNumberOf = (label: string, role: Role | null | undefined): boolean =>
  role != null && WORDS.has(role) && /[#№＃]/.test(label);
