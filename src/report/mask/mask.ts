/**
 * Tokens in place of personal data: the same value gives the same token under one key, so one person stays one person, and a token says
 * what kind of thing it stands for (`email_3f9a0c…`). HMAC-SHA-256 (RFC 2104), cut to 48 bits.
 */
import { createHmac } from 'node:crypto';
import {
  BIRTH_PART_ROLES,
  BOOLEAN_ROLES,
  DATE_ROLES,
  EMAIL_ROLES,
  NAME_ROLES,
  PHONE_ROLES,
  PROTECTED_ROLES,
  type Role,
} from '../../contract.ts';
import { boolean } from './plain-values.ts';

export type MaskCell = (text: string, role: Role | null) => string;

const HEX = 12;
const names: ReadonlySet<Role> = new Set<Role>([
  ...NAME_ROLES, 'nickname', 'phonetic_first_name', 'phonetic_last_name', 'owner', 'prefix', 'suffix',
]); // biome-ignore format: a table reads better dense
const places: ReadonlySet<Role> = new Set<Role>([
  'address',
  'street',
  'house_number',
  'street_2',
  'city',
  'state',
  'postal_code',
  'birth_place',
]);
const companies: ReadonlySet<Role> = new Set<Role>(['company', 'business_id', 'company_domain']);
const urls: ReadonlySet<Role> = new Set<Role>(['website', 'linkedin']);
const births: ReadonlySet<Role> = new Set<Role>(['birth_date', ...BIRTH_PART_ROLES]);
const of = (roles: readonly Role[]): ReadonlySet<Role> => new Set(roles);
const [emails, phones, ids] = [of(EMAIL_ROLES), of(PHONE_ROLES), of(PROTECTED_ROLES)];

/** Numbers and days that say nothing of who somebody is; the day of birth does. */
const FIGURES: ReadonlySet<Role> = new Set<Role>([
  ...DATE_ROLES.filter((role) => role !== 'birth_date'), 'employees', 'annual_revenue', 'deal_amount',
]); // biome-ignore format: a table reads better dense
const FEW_FIGURES = /^[\d\s.,:/TZ+%€$£-]{1,24}$/;
const TRUTHS = of(BOOLEAN_ROLES);

/** A cell is shown as it is only where its column holds what is nobody's, and the cell is such a thing. */
function isNobodys(text: string, role: Role | null): boolean {
  if (role === null) return false;
  if (FIGURES.has(role))
    return FEW_FIGURES.test(text) && (text.match(/\d/g) ?? []).length <= 14 && !/^\+|^00/.test(text);
  return TRUTHS.has(role) && boolean(text);
}

/** Whatever its column: an address is an address. */
const LOOKS_EMAIL = /^\S{1,256}@\S{1,256}$/;

function kindOf(text: string, role: Role | null): string {
  if (LOOKS_EMAIL.test(text)) return 'email';
  if (role === null) return 'text';
  if (emails.has(role)) return 'email';
  if (phones.has(role)) return 'phone';
  if (names.has(role)) return 'name';
  if (companies.has(role)) return 'company';
  if (places.has(role)) return 'place';
  if (urls.has(role)) return 'url';
  if (ids.has(role)) return 'id';
  return births.has(role) || DATE_ROLES.includes(role as (typeof DATE_ROLES)[number]) ? 'date' : 'text';
}

/** Spellings of one thing: case, width and blanks do not make another person. */
function formOf(text: string, kind: string): string {
  const plain = text.slice(0, 4096).normalize('NFKC').trim().toLowerCase();
  if (kind === 'phone') return plain.replace(/\D/g, '') || plain;
  return plain.replace(/\s+/g, ' ');
}

/** @param key secret of whoever may tell who is who */
export function masker(key: Uint8Array): MaskCell {
  return (text, role) => {
    if (text.trim() === '' || isNobodys(text, role)) return text;
    const kind = kindOf(text.trim(), role);
    const mac = createHmac('sha256', key)
      .update(`${kind}\n${formOf(text, kind)}`)
      .digest('hex');
    return `${kind}_${mac.slice(0, HEX)}`;
  };
}
