/** Finds numbers that must not be in a CRM: social security and identity numbers, payment cards, passwords. */
import { DATE_ROLES, PROTECTED_ROLES, type Role } from '../contract.ts';
import { defineValidator } from '../define.ts';
import { findIdentity, maskNumber } from '../values/id/identity-number.ts';
import { hasDigits } from '../values/number/digits.ts';

/** A plain international number: nothing else has that form. */
const PHONE = /^\+\d{7,15}$/;
/** What stands behind the word where no password does: `pw: see vault`, `password: reset on 3/4`. */
const NO_PASSWORD =
  '(?:see|reset|changed?|expired?|forgot(?:ten)?|lost|sent|send|set|saved?|stored|kept|given|updated?|needed|needs|required?|unknown|same|none|not|no|in|on|at|by|via|with|ask|tbd|to|the|will|was|wrong|invalid|incorrect|weak|strong|protected|locked|pending|vaihdettu|nollattu|unohtunut|katso|ks\\.?|siehe|zurückgesetzt|geändert|vergessen|abgelaufen|im|bei|voir|réinitialisé|oublié|changé|dans|ver|restablecid[ao]|olvidad[ao]|cambiad[ao]|en|zie|vergeten|återställt|glömt|se)(?=[\\s.,;!?)]|$)';
const PASSWORD = new RegExp(
  `(?:^|[\\s,;(])(?:password|passwd|pwd|pw|mdp|salasana|passwort|kennwort|lösenord|mot de passe|contraseña|senha|wachtwoord|密码)\\s*(?:[:=：]|is\\s)\\s*(?!\\s)(?!${NO_PASSWORD})\\S{3,}`,
  'i',
);
/** Every password stands behind one of these. */
const HINT = /[:=：]| is /i;
/** Cells whose long numbers are what they should be. */
const NUMBERS: ReadonlySet<Role> = new Set<Role>([
  ...PROTECTED_ROLES,
  'business_id',
  ...DATE_ROLES,
  'website',
  'linkedin',
  'deal_amount',
  'annual_revenue',
]);
const PROSE: ReadonlySet<Role> = new Set<Role>(['notes', 'tags', 'deal_name', 'job_title', 'nickname']);

export const sensitiveData = defineValidator({
  id: 'sensitive-data',
  roles: '*',
  dimension: 'validity',
  only: (role) => {
    if (NUMBERS.has(role)) return { longest: 0 };
    const none = ['plain-date', 'plain-phone', 'ordinary-email'] as const;
    return PROSE.has(role)
      ? { any: ['digit', 'space', 'colon', 'equals', 'non-ascii'], none, shortest: 6 }
      : { any: ['digit'], none, shortest: 8 };
  },
  secret: true,
  docs: {
    summary: 'A cell must not hold an identity number, payment card, bank account or password.',
    why: 'Such data needs a legal ground and protection that a CRM and its exports do not give. What is proven by its check digit is reported, masked but for the last two characters; a social security number has none, and counts alone in its cell or beside a word for it.',
    prevent:
      'Never write identity numbers, card numbers, bank accounts or passwords into the CRM, not even into notes. Delete one that somebody sent you.',
    source: 'GDPR art. 87; PCI DSS 3.3; DVV personal identity code; ISO/IEC 7812-1',
    examples: [
      { before: 'hetu 131052-308T', after: 'identity-number' },
      { before: 'card 4111 1111 1111 1111', after: 'card-number' },
      { before: 'order 4111 1111 1111 1112', after: '', note: 'the check digit is wrong' },
      { before: 'order 123-45-6789', after: '', note: 'nothing says that it is a person' },
    ],
  },
  messages: {
    'identity-number': 'looks like an identity number ({kind}): {masked}',
    'card-number': 'looks like a payment card number: {masked}',
    'bank-account': 'looks like a bank account number: {masked}',
    password: 'holds a password',
  },
  check(value, context) {
    if (PROSE.has(context.role) && HINT.test(value) && PASSWORD.test(value)) return { message: 'password' };
    if (value.length < 8 || !hasDigits(value, 7) || PHONE.test(value) || NUMBERS.has(context.role)) return undefined;
    const found = findIdentity(value);
    if (!found) return undefined;
    const data = { kind: found.kind, masked: maskNumber(found.text) };
    // Of sixteen digits every tenth number has the check digit of a card.
    if (found.kind === 'card' && context.facts.codes) return undefined;
    if (found.kind === 'card') return { message: 'card-number', data };
    return { message: found.kind === 'iban' ? 'bank-account' : 'identity-number', data };
  },
});
