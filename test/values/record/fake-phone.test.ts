/** A glance at the last digits of a number gives what a look at all of them gives. */
import fc from 'fast-check';
import { getCountries } from 'libphonenumber-js/max';
import { expect, it } from 'vitest';
import { fakePhone, fakePhoneIn } from '../../../src/values/record/fake-phone.ts';

const WALKS = [
  '147258369',
  '159357',
  '159753',
  '741852963',
  '987456321',
  '123654789',
  '1472583690',
  '0123456789',
  '9876543210',
];
const digits = (least: number, most: number) =>
  fc.array(fc.constantFrom(...'0123456789'), { minLength: least, maxLength: most }).map((all) => all.join(''));
const repeated = fc.tuple(digits(1, 3), fc.nat(16)).map(([pattern, length]) => pattern.repeat(17).slice(0, length));
const number = fc
  .tuple(
    fc.constantFrom('', '', '+', '+', '0', '00', '+1', '+358', '+49', '+54', '015', '+39'),
    digits(0, 4),
    fc.oneof(fc.constantFrom(...WALKS), repeated, digits(0, 12)),
    digits(0, 2),
  )
  .map((parts) => parts.join(''));
/** The same with something between or behind the digits. */
const written = fc
  .tuple(
    number,
    fc.constantFrom('', '', ' ', '-', '.', '(0)', ' (', ') ', '/', ' x', ' ext. '),
    fc.nat(12),
    fc.constantFrom('', '', '', '.0', '-', ' 1', '.12'),
  )
  .map(([text, sign, at, ending]) => text.slice(0, at) + sign + text.slice(at) + ending);

it('tells made-up numbers by their end first', () => {
  fc.assert(
    fc.property(written, fc.constantFrom('', ...getCountries()), (text, country) => {
      const context = { country, facts: {}, get: () => '', factsOf: () => ({}) };
      expect(fakePhoneIn(text, context), `${text} in ${country}`).toBe(fakePhone(text, context));
    }),
    { numRuns: Number(process.env.PHONES ?? 4000) },
  );
}, 600_000);
