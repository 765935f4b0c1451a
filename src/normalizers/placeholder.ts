/** Empties a cell that says no more than "nothing": `n/a`, `-`, `null`, `ei tiedossa`, `暂无`. */
import { z } from 'zod';
import {
  BOOLEAN_ROLES,
  type Country,
  DATE_ROLES,
  PHONE_ROLES,
  PICKLIST_ROLES,
  type Role,
  type Trait,
} from '../contract.ts';
import { defineNormalizer } from '../define.ts';
import { mayBeStandIn, STAND_INS } from '../values/cell/stand-in.ts';
import {
  EMPTY_URLS,
  NONE_WORDS,
  PERSON_WORDS,
  PROGRAM_NULLS,
  SHORT_WORDS,
  UNKNOWN_WORDS,
} from '../values/data/placeholders.ts';

const SIGNS = /^[-–—‐‑−_.,:;·•…*~|/\\\s]+$/;
const LONGEST = Math.max(...[...STAND_INS].map((word) => word.length));
/** Forms of values that no stand-in has. */
const WRITTEN = ['plain-date', 'plain-email', 'plain-phone'] as const satisfies readonly Trait[];
/** What a stand-in without letters may begin with. */
const isMark = (code: number): boolean =>
  code < 0x41 || (code > 0x5a && code < 0x61) || (code > 0x7a && code < 0xc0) || code >= 0x2000;

const roles = (list: readonly Role[]): ReadonlySet<Role> => new Set(list);
const PERSONS = roles([
  'full_name',
  'first_name',
  'last_name',
  'middle_name',
  'nickname',
  'phonetic_first_name',
  'phonetic_last_name',
  'company',
]);
const CODES = roles(['country', 'state', 'language', 'postal_code', 'city', 'suffix', 'prefix']);
const ANSWERS = roles([...BOOLEAN_ROLES, 'legal_basis']);
const CHOICES = roles(PICKLIST_ROLES);
const AMOUNTS = roles(['deal_amount', 'annual_revenue', 'employees']);
const ZERO_IS_NOTHING = roles([...PHONE_ROLES, ...DATE_ROLES]);
const ADDRESSES = roles(['website', 'linkedin', 'company_domain']);

/** Towns and villages whose names say "none" in another country, by the country where they lie: in small letters no name is written. */
const TOWNS: ReadonlyMap<string, ReadonlySet<Country>> = new Map([
  ['none', new Set(['IT'])],
  ['ingen', new Set(['NL'])],
  ['aucun', new Set(['FR'])],
  ['brak', new Set(['LY'])],
]);

/** North Carolina and North Dakota, which say "not given" in French and Italian: told apart by the country, and by capitals. */
const STATES_TOO: ReadonlySet<string> = new Set(['N.C.', 'N.D.']);

/** Given names of Korea that also say "not decided". */
const NAMES_TOO: ReadonlySet<string> = new Set(['미정']);

function isPlaceholder(text: string, role: Role): boolean {
  // stars are a rating
  if (SIGNS.test(text)) return !ANSWERS.has(role) && !AMOUNTS.has(role) && !(role === 'rating' && text.startsWith('*'));
  // A run of zeros is a made-up number, and for the checks to report.
  if (text === '0') return ZERO_IS_NOTHING.has(role);
  if (text === '?') return true;
  const isPerson = PERSONS.has(role);
  if (PERSON_WORDS.has(text)) return !isPerson && (text !== 'na' || !(CODES.has(role) || ANSWERS.has(role)));
  if (PROGRAM_NULLS.has(text)) return true;
  // From here on a yes-no column may mean what it says: `none` of the consents, `нет` for no.
  if (ANSWERS.has(role)) return false;
  if (SHORT_WORDS.has(text)) return !isPerson && !CODES.has(role) && !CHOICES.has(role);
  if (UNKNOWN_WORDS.has(text)) return !CHOICES.has(role) && !(isPerson && NAMES_TOO.has(text));
  if (NONE_WORDS.has(text)) return !isPerson && !CHOICES.has(role);
  return ADDRESSES.has(role) && EMPTY_URLS.has(text);
}

export const placeholder = defineNormalizer({
  id: 'placeholder',
  roles: '*',
  risk: 'safe',
  phase: 'blank',
  only: (_role, { also }) => {
    if (also.length === 0) return { none: [...WRITTEN, 'plain-name', 'plain-words', 'figures'], longest: LONGEST };
    // Words of one's own may look like anything but what has a form.
    const isWord = also.every((text) => !/[@\d]/.test(text));
    return {
      ...(isWord ? { none: [...WRITTEN, 'figures'] } : {}),
      longest: also.reduce((most, text) => Math.max(most, text.length), LONGEST),
    };
  },
  docs: {
    summary: 'Empty cells that hold only a stand-in for nothing, in any of a dozen languages.',
    why: 'A CRM counts `n/a` as filled in, greets people with "Dear null", and takes `-` for a duplicate of every other `-`. Words that may be a surname (Null, None, Na) stay in name columns, and `Unknown` stays where it is a choice of a pick list.',
    examples: [
      { before: 'n/a', after: '' },
      { before: '--', after: '' },
      { before: 'ei tiedossa', after: '' },
      { before: '暂无', after: '' },
      {
        before: 'TBD',
        after: '',
        note: 'as the name of a deal or a product too: `required` then says that it has none',
      },
      { before: '#N/A', after: '#N/A', note: 'a broken formula is damage, not nothing: see excel-damage' },
    ],
  },
  options: z.strictObject({
    also: z.array(z.string()).default([]).describe('More texts that mean nothing; case does not matter.'),
    keep: z
      .array(z.string())
      .default([])
      .describe('Texts that stay although they are on the list; case does not matter.'),
  }),
  normalize(value, context) {
    const { also, keep } = context.options;
    if (value === '' || (also.length === 0 && (value.length > LONGEST || !mayBeStandIn(value)))) return value;
    const text = value.toLowerCase();
    if (also.length > 0 && includes(also, text)) return '';
    // Written as a name, `Nan` is a city and a province of Thailand; programs write NaN and nan.
    if (value === 'Nan' && CODES.has(context.role)) return value;
    if (context.role === 'city' && value !== text && TOWNS.get(text)?.has(context.country)) return value;
    if (context.role === 'state' && STATES_TOO.has(value) && (context.country === 'US' || context.country === ''))
      return value;
    // One look-up settles most cells.
    if (!STAND_INS.has(text) && !isMark(text.charCodeAt(0))) return value;
    return isPlaceholder(text, context.role) && !includes(keep, text) ? '' : value;
  },
});

const includes = (list: readonly string[], text: string): boolean => list.some((entry) => entry.toLowerCase() === text);
