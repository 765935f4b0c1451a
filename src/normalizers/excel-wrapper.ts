/** Takes away what people and programs write around a value so that Excel leaves it alone: `="00501"`, `'+358…`. */
import { type Context, PHONE_ROLES, type Role } from '../contract.ts';
import { defineNormalizer } from '../define.ts';
import { isPostcodeSomewhere, parsePostcode } from '../values/place/postcode.ts';

const QUOTED = /^=\s*"((?:[^"]|"")*)"$/;
const SIGNED = /^=\s*(\+?\d[\d\s()./-]*)$/;
const DIGITS = /^\+?[\d\s]+$/;
const ESCAPED = /^['’`](\+?[\d(][\d\s()./-]{2,})$/;
/** Letters behind the apostrophe: words begin with one as well (`'s-Hertogenbosch`). */
const ESCAPED_CODE = /^['’`]([\p{L}\d][\p{L}\d -]*)$/u;
const RETURN = /_x000[dD]_(\r?\n)?/g;
const PHONES: ReadonlySet<Role> = new Set(PHONE_ROLES);

/** The value inside one layer of wrapping. Only texts that need no calculation: a formula is never evaluated. */
function unwrap(value: string, context: Context): string {
  const { role } = context;
  const first = value.charCodeAt(0);
  if (first === 0x3d /* = */) {
    const quoted = QUOTED.exec(value);
    if (quoted) return (quoted[1] ?? '').replaceAll('""', '"');
    const number = SIGNED.exec(value)?.[1];
    // `=+358-40-123` is a subtraction anywhere but in a phone column.
    if (number !== undefined && (PHONES.has(role) || DIGITS.test(number))) return number;
    return value;
  }
  const number = ESCAPED.exec(value)?.[1];
  if (number !== undefined || role !== 'postal_code') return number ?? value;
  const code = ESCAPED_CODE.exec(value)?.[1] ?? '';
  return isPostcode(code, context) ? code : value;
}

const isPostcode = (text: string, { country }: Context): boolean =>
  isPostcodeSomewhere(text) || (country !== '' && parsePostcode(text, country).postcode !== '');

export const excelWrapper = defineNormalizer({
  id: 'excel-wrapper',
  roles: '*',
  risk: 'safe',
  phase: 'decode',
  only: { any: ['equals', 'quote', 'underscore', 'non-ascii'] },
  docs: {
    summary:
      'Take away the signs that keep Excel from changing a value: ="…", a leading apostrophe, = before a number.',
    why: "They are not part of the value: no CRM can dial =+358 40 123 4567 or find the postcode '00501. Nothing is ever calculated: what needs calculating stays and is flagged.",
    examples: [
      { before: '="00501"', after: '00501' },
      { before: "'+358 40 123 4567", after: '+358 40 123 4567' },
      { before: "'6511 JB", after: "'6511 JB", note: 'becomes 6511 JB in a column of postcodes' },
      { before: "'s-Hertogenbosch", after: "'s-Hertogenbosch", note: 'a word that begins so' },
      { before: '=+358401234567', after: '+358401234567' },
      { before: '=SUM(A1:A3)', after: '=SUM(A1:A3)', note: 'a formula stays' },
      { before: 'one_x000D_\ntwo', after: 'one\ntwo', note: 'a carriage return as Excel writes it into XML' },
    ],
  },
  normalize(value, context) {
    const first = value.charCodeAt(0);
    const isWrapped = first === 0x3d || first === 0x27 || first === 0x2019 || first === 0x60;
    if (!isWrapped && !value.includes('_x000')) return value;
    let current = value.replace(RETURN, '\n');
    for (let next = unwrap(current, context); next !== current; next = unwrap(current, context)) current = next;
    return current;
  },
});
