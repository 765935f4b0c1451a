/** Short ways in matchers must lead where the plain ones do. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { companyName } from '../../src/matchers/company-name.ts';
import { email } from '../../src/matchers/email.ts';
import { phone } from '../../src/matchers/phone.ts';

it('the words of a company name are put in order', () => {
  const word = fc.constantFrom('acme', 'b', 'blue', 'zellund', 'steel', 'ä', '3m');
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
      expect(companyName.keys(words.join(' '))[0]).toBe(words.toSorted().join(' '));
    }),
    { numRuns: 2000 },
  );
});

it('an address and its mailbox without dots are keys', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ab.]{0,9}@[a.]{1,5}$/), (form) => {
      const local = form.slice(0, form.lastIndexOf('@')).replaceAll('.', '');
      expect(email.keys(form)).toEqual(local.length >= 3 ? [form, local] : [form]);
    }),
    { numRuns: 2000 },
  );
});

it('numbers of one digit, and those that count up or down, are placeholders', () => {
  const isPlaceholder = (digits: string): boolean =>
    /^(\d)\1*$/.test(digits.slice(-7)) ||
    '01234567890123456789'.includes(digits) ||
    '98765432109876543210'.includes(digits) ||
    (digits.length >= 9 && /^(\d)\1*$/.test(digits.slice(-9, -1)));
  const run = fc.tuple(
    fc.constantFrom('01234567890123456789', '98765432109876543210'),
    fc.nat(9),
    fc.integer({ min: 6, max: 10 }),
  );
  const digits = fc
    .oneof(
      run.map(([all, from, length]) => all.slice(from, from + length)),
      fc.stringMatching(/^[1-9][12]{0,2}[01]{5,11}$/),
      fc.stringMatching(/^[1-9]1{5,12}[12]?$/),
    )
    .filter((one) => !one.startsWith('0'));
  const context = { role: 'phone' } as never;
  fc.assert(
    fc.property(digits, (one) => {
      expect(phone.form(`+${one}`, context)).toBe(isPlaceholder(one) ? '' : one);
    }),
    { numRuns: 2000 },
  );
});
