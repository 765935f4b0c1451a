/** An email address must be one that mail can be sent to. */
import { EMAIL_ROLES } from '../contract.ts';
import { defineValidator } from '../define.ts';
import { isNoValue } from '../values/cell/no-value.ts';
import { readEmail } from '../values/internet/email.ts';
import { emailBeside } from '../values/internet/email-beside.ts';
import { brokenAddressIn } from '../values/internet/email-text.ts';
import { kindInEmailCell } from '../values/record/kind.ts';

export const emailSyntax = defineValidator({
  id: 'email-syntax',
  roles: EMAIL_ROLES,
  dimension: 'validity',
  only: { none: ['plain-email'] },
  docs: {
    summary: 'An email address must be well formed and have a domain on the internet.',
    why: 'CRMs drop such cells at import or refuse the whole record, and mail to them bounces, which hurts the reputation of the sender. Other scripts and quoted local parts are accepted. Cells that hold a web address, a phone number or a date are left to `wrong-field`, errors of a spreadsheet to `excel-damage`.',
    prevent:
      'Write one address, as name@company.com; further ones go into Email 2. Leave the field empty when you have none.',
    source: 'RFC 5321, RFC 6531',
    examples: [
      { before: 'jane@acme.com', after: '' },
      { before: 'jane.acme.com', after: 'missing-at' },
      { before: 'jane@acme', after: 'bad-domain' },
      { before: 'jane..doe@acme.com', after: 'bad-local' },
      { before: 'jane@acme.com (until May)', after: 'remark' },
    ],
  },
  messages: {
    'missing-at': '"{value}" is no email address: it has no @',
    'no-local': '"{value}" has nothing before the @',
    'no-domain': '"{value}" has nothing after the @',
    'bad-local': 'the part before the @ in "{value}" is not well formed',
    'bad-domain': '"{domain}" cannot be a domain on the internet',
    spaces: '"{value}" holds blanks inside the address',
    remark: '"{remark}" stands beside the address {address}: a remark belongs into the notes',
    'too-long': '"{value}" is longer than mail systems accept',
    several: '"{value}" holds several addresses, of which mail can go to one',
    'several-bad': '"{value}" holds several addresses, and "{part}" is none',
    'extra-at': '"{value}" has more than one @',
    'exchange-address': '"{value}" is an internal address of Exchange, not an email address',
  },
  check(value) {
    const { domain, problem } = readEmail(value);
    if (problem === '') return undefined;
    // Other checks say more of these: wrong-field names what the cell holds, excel-damage what happened to it.
    if (problem === 'missing-at' && (isNoValue(value) || kindInEmailCell(value, '') !== '')) return undefined;
    if (problem === 'several') {
      const part = brokenAddressIn(value);
      if (part !== '') return { message: 'several-bad', data: { part } };
    }
    if (problem === 'spaces') {
      const beside = emailBeside(value);
      if (beside) return { message: 'remark', data: { ...beside } };
    }
    return problem === 'bad-domain' ? { message: problem, data: { domain } } : { message: problem };
  },
});
