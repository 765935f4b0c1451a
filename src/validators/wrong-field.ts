/** A cell should hold the kind of thing that its column is for. */
import { type Context, EMAIL_ROLES, NAME_ROLES, PHONE_ROLES, type Role } from '../contract.ts';
import { defineValidator } from '../define.ts';
import { isNoValue } from '../values/cell/no-value.ts';
import { isMoney } from '../values/cell/spreadsheet.ts';
import { endsInSlip } from '../values/internet/email-slip.ts';
import { parseUrl } from '../values/internet/url.ts';
import { looksLikeCompany } from '../values/name/name.ts';
import { holdsJobTitle, holdsLegalForm } from '../values/name/not-a-name.ts';
import { countryInEnglish } from '../values/place/misplaced-place.ts';
import { parsePostcode } from '../values/place/postcode.ts';
import { type Kind, kindButPhone, kindInEmailCell, kindOf } from '../values/record/kind.ts';

const TEXT_ROLES = [
  'prefix', 'suffix', 'nickname', 'company', 'job_title', 'department', 'industry', 'employees', 'city', 'state', 'country', 'postal_code',
  'street', 'street_2', 'address', 'owner',
] as const satisfies readonly Role[]; // biome-ignore format: a list reads better dense
const WEB_ROLES = ['website', 'linkedin', 'company_domain'] as const satisfies readonly Role[];

/** Of a web address, which is at home in a column for them. */
const SCHEME = /^(?:https?:\/\/|www\.)[^@]*$/i;

/** Kinds that are at home in a column, or so common there that they are no mistake. */
const AT_HOME: { readonly [role in Role]?: readonly Kind[] } = {
  email: ['email'],
  email_2: ['email'],
  phone: ['phone'],
  mobile: ['phone'],
  home_phone: ['phone'],
  other_phone: ['phone'],
  fax: ['phone'],
  website: ['url'],
  linkedin: ['url'],
  company_domain: ['url'],
  owner: ['email'],
  // ZIP+4 and the like are digits with a dash; only what begins as a phone number does is one.
  postal_code: ['date'],
};
const IS_TEXT: ReadonlySet<Role> = new Set(TEXT_ROLES);
const IS_NAME: ReadonlySet<Role> = new Set(NAME_ROLES);
const IS_EMAIL: ReadonlySet<Role> = new Set(EMAIL_ROLES);
const IS_PHONE: ReadonlySet<Role> = new Set(PHONE_ROLES);
const IS_WEB: ReadonlySet<Role> = new Set(WEB_ROLES);
/** The profile of a person may be written as its name alone. */
const IS_SITE: ReadonlySet<Role> = new Set(['website', 'company_domain']);
const IS_PLACE: ReadonlySet<Role> = new Set(['city', 'state']);

type Message =
  | `holds-${Exclude<Kind, ''> | 'amount' | 'postcode' | 'country' | 'title' | 'company'}`
  | 'no-web-address';

export const wrongField = defineValidator<Record<string, never>, Message>({
  id: 'wrong-field',
  roles: [...NAME_ROLES, ...TEXT_ROLES, ...EMAIL_ROLES, ...PHONE_ROLES, ...WEB_ROLES],
  dimension: 'validity',
  only: (role) => {
    if (IS_NAME.has(role)) return { any: ['lower', 'upper', 'digit', 'non-ascii'], none: ['plain-name'], shortest: 2 };
    if (IS_EMAIL.has(role)) return { any: ['digit', 'slash', 'dot'], none: ['at'] };
    if (IS_PHONE.has(role)) return { any: ['at', 'slash', 'dot', 'minus'], none: ['plain-phone'], shortest: 6 };
    if (IS_SITE.has(role)) return {};
    if (role === 'company' || role === 'city')
      return { any: ['at', 'digit', 'slash', 'dot', 'lower', 'upper', 'other', 'non-ascii'], shortest: 2 };
    return { any: ['at', 'digit', 'slash', 'dot'], none: ['plain-words'], shortest: 2 };
  },
  docs: {
    summary:
      'A cell should not hold what belongs into another column: an email address in a phone column, a job title in a name.',
    why: 'Such a value is lost where it is: nobody mails to a phone field, and a letter opens with "Dear Sales Manager". The value is kept, since the right column may hold something else.',
    prevent:
      'Put each value into the field of its name: numbers into Phone, addresses into Email, positions into Job title. Leave a field empty rather than fill it with something else.',
    examples: [
      { before: 'Jane', after: '' },
      { before: 'Sales Manager', after: 'holds-title', note: 'in a name' },
      { before: 'Kone AG', after: 'holds-company', note: 'in a name' },
      {
        before: 'jane@acme.com',
        after: '',
        note: 'holds-email in a phone column; in a name name-plausibility reports it',
      },
    ],
  },
  messages: {
    'holds-email': 'the {column} column holds an email address',
    'holds-phone': 'the {column} column holds a phone number',
    'holds-url': 'the {column} column holds a web address',
    'holds-date': 'the {column} column holds a date',
    'holds-amount': 'the {column} column holds an amount of money',
    'holds-postcode': 'the {column} column holds a postcode',
    'holds-country': '"{value}" is a country and no city',
    'no-web-address': '"{value}" is no web address',
    'holds-title': '"{value}" is a job title and no name',
    'holds-company': '"{value}" is a company and no person',
  },
  check(value, context) {
    const message = messageOf(value, context);
    if (message === undefined) return undefined;
    if (message === 'no-web-address') return { message };
    return { message, isForeign: true, ...(BY_COUNTRY.has(message) ? { hangsOnCountry: true } : {}) };
  },
});

/** What a value holds by the country of the record. */
const BY_COUNTRY: ReadonlySet<Message> = new Set<Message>(['holds-postcode', 'holds-country']);

function messageOf(value: string, context: Context): Message | undefined {
  if (IS_NAME.has(context.role)) return inName(value);
  if (NO_MARK.test(value) && IS_TEXT.has(context.role)) return inWords(value, context);
  // an address or a mangled one: email-syntax says so
  if (IS_EMAIL.has(context.role) && value.includes('@')) return undefined;
  if (IS_WEB.has(context.role) && SCHEME.test(value)) {
    return IS_SITE.has(context.role) && !isHost(value) ? 'no-web-address' : undefined;
  }
  const kind = foundKind(value, context);
  if (kind !== '' && !AT_HOME[context.role]?.includes(kind)) return `holds-${kind}`;
  if (kind !== '') return undefined;
  if (IS_SITE.has(context.role)) return isSite(value) ? undefined : 'no-web-address';
  return IS_TEXT.has(context.role) ? inText(value, context) : undefined;
}

/** A name of a host without blanks, whatever follows it. What a spreadsheet left is reported by excel-damage. */
const isSite = (value: string): boolean =>
  (value.includes('.') && !/\s/.test(value.trim()) && !endsInSlip(parseUrl(value).host)) ||
  isNoValue(value) ||
  value.includes('\ufffd');

/** Whether a written address leads to a host that there may be: not `http://www.acme,com`, nor `www.acme.con`. */
function isHost(value: string): boolean {
  const { host, valid } = parseUrl(value);
  return (valid && !endsInSlip(host)) || value.includes('\ufffd');
}

/** Neither email nor web address, date, phone number or amount. */
const NO_MARK = /^[^@\d./]*$/;
const HAS_DIGIT = /\d/;
const FIVE_DIGITS = /^\d{4,6}(?:-\d{3,4})?$/;

/** What is no kind of value in any column, and does not belong into this one. */
function inText(value: string, context: Context): Message | undefined {
  const { role } = context;
  if (HAS_DIGIT.test(value)) {
    if (isMoney(value)) return 'holds-amount';
    if (!IS_PLACE.has(role)) return undefined;
    const isCode = FIVE_DIGITS.test(value) || parsePostcode(value, context.country).valid === true;
    return isCode ? 'holds-postcode' : undefined;
  }
  return inWords(value, context);
}

/** Of what has no digit. */
function inWords(value: string, context: Context): Message | undefined {
  const { role } = context;
  // one word may be what a firm is called: Founder
  if (role === 'company') return value.includes(' ') && holdsJobTitle(value) ? 'holds-title' : undefined;
  if (role !== 'city') return undefined;
  if (value.includes(' ') && holdsLegalForm(value)) return 'holds-company';
  const country = countryInEnglish(value);
  // towns are called Poland and Finland too, in other countries
  return country !== '' && (context.country === '' || context.country === country) ? 'holds-country' : undefined;
}

/** Email and web addresses, digits and firms in names are reported by name-plausibility; once is enough. */
function inName(value: string): Message | undefined {
  if (holdsLegalForm(value)) return looksLikeCompany(value) ? undefined : 'holds-company';
  return holdsJobTitle(value) ? 'holds-title' : undefined;
}

/** By its look, whatever the country of the record: a number of another country is one too. */
function foundKind(value: string, { role }: Context): Kind {
  if (IS_EMAIL.has(role)) return kindInEmailCell(value, '');
  // a number is at home there, and need not be read for that
  if (IS_PHONE.has(role)) return kindButPhone(value) ?? '';
  const kind = kindOf(value, '');
  if (kind === 'phone' && role === 'postal_code') return /^[+(]/.test(value) ? kind : '';
  return kind;
}
