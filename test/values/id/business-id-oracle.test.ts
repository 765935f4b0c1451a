/** Check digits beside those of stdnum, on random numbers. */
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REGISTER_FORMS } from '../../../src/values/id/register-forms.ts';
import { VAT_FORMS } from '../../../src/values/id/vat-forms.ts';

// its own type of module is loaded by `require` alone
const { stdnum } = createRequire(import.meta.url)('stdnum') as {
  stdnum: Record<string, Record<string, { validate(text: string): { isValid: boolean } }>>;
};
const theirs = (country: string, name: string, text: string): boolean => stdnum[country]![name]!.validate(text).isValid;

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const written = (pattern: RegExp) => fc.stringMatching(pattern);
const RUNS = 3000;

/** Of the library's countries those in which it follows the rule of the tax office; elsewhere it lets through what the office does not. */
const VAT: readonly (readonly [prefix: string, country: string, name: string, text: fc.Arbitrary<string>])[] = [
  ['AT', 'AT', 'uid', written(/^U[0-9]{8}$/)],
  ['BE', 'BE', 'vat', written(/^[01][0-9]{9}$/)],
  ['DE', 'DE', 'vat', written(/^[1-9][0-9]{8}$/)],
  ['DK', 'DK', 'cvr', written(/^[1-9][0-9]{7}$/)],
  ['EE', 'EE', 'kmkr', digits(9)],
  ['EL', 'GR', 'vat', digits(9)],
  ['ES', 'ES', 'nif', written(/^[XYZKLM0-9][0-9]{7}[A-Z]$/)],
  ['FI', 'FI', 'alv', digits(8)],
  ['FR', 'FR', 'tva', written(/^[0-9A-HJ-NP-Z]{2}[0-9]{9}$/)],
  ['HR', 'HR', 'oib', digits(11)],
  ['HU', 'HU', 'anum', digits(8)],
  ['IE', 'IE', 'vat', written(/^[0-9]{7}[A-V]$/)],
  ['IT', 'IT', 'iva', digits(11)],
  ['LT', 'LT', 'pvm', written(/^[0-9]{7}1[0-9]$/)],
  ['LU', 'LU', 'tva', digits(8)],
  ['MT', 'MT', 'vat', written(/^[1-9][0-9]{7}$/)],
  ['NL', 'NL', 'btw', written(/^[0-9]{9}B0[1-9]$/)],
  ['PL', 'PL', 'nip', digits(10)],
  ['PT', 'PT', 'nif', digits(9)],
  ['RO', 'RO', 'cif', written(/^[1-9][0-9]{6,9}$/)],
  ['SE', 'SE', 'vat', written(/^[0-9]{10}01$/)],
  ['CHE', 'CH', 'uid', digits(9)],
];

const REGISTERS: readonly (readonly [country: string, kind: string, name: string, text: fc.Arbitrary<string>])[] = [
  ['FR', 'siren', 'siren', digits(9)],
  ['SG', 'uen', 'uen', written(/^200[0-9]{6}[A-Z]$/)],
  ['ME', 'pib', 'pib', written(/^0[0-9]{7}$/)],
  ['TH', 'tax-id', 'moa', written(/^0[0-9]{12}$/)],
  ['UY', 'rut', 'rut', written(/^21[0-9]{6}001[0-9]$/)],
  ['SE', 'organisationsnummer', 'orgnr', written(/^[0-9]{2}[2-9][0-9]{7}$/)],
  ['NO', 'organisasjonsnummer', 'orgnr', written(/^[89][0-9]{8}$/)],
  ['EE', 'registrikood', 'registrikood', digits(8)],
  ['PL', 'regon', 'regon', digits(9)],
  ['US', 'ein', 'ein', digits(9)],
  ['CA', 'business-number', 'bn', digits(9)],
  ['AU', 'acn', 'acn', digits(9)],
  ['JP', 'corporate-number', 'cn', digits(13)],
  ['RU', 'inn', 'inn', digits(10)],
  ['UA', 'edrpou', 'edrpou', digits(8)],
  ['TR', 'vkn', 'vkn', digits(10)],
  ['BR', 'cnpj', 'cnpj', digits(14)],
  ['AR', 'cuit', 'cuit', digits(11)],
  ['CL', 'rut', 'rut', digits(9)],
  ['CO', 'nit', 'nit', written(/^[89][0-9]{9}$/)],
  ['PE', 'ruc', 'ruc', digits(11)],
];

/** Random numbers seldom pass: each is tried with every last digit as well. */
const withLastDigits = (text: string): string[] => [
  text,
  ...Array.from({ length: 10 }, (_, digit) => text.slice(0, -1) + digit),
];

describe('check digits', () => {
  it.each(VAT)('of VAT %s', (prefix, country, name, text) => {
    const { form, check } = VAT_FORMS[prefix]!;
    const spelled = (body: string): string => (prefix === 'CHE' ? `CHE${body}` : body);
    const wholly = (body: string) => expect([body, form.test(body) && check(body)]).toEqual([body, theirs(country, name, spelled(body))]); // biome-ignore format: one line
    const same = (body: string) =>
      (/\d$/.test(body) && prefix !== 'NL' && prefix !== 'SE' ? withLastDigits(body) : [body]).forEach(wholly);
    fc.assert(fc.property(text, same), { numRuns: RUNS / 10 });
  });

  it.each(REGISTERS)('of %s %s', (country, kind, name, text) => {
    const { form, check } = REGISTER_FORMS.find((one) => one.country === country && one.kind === kind)!;
    const same = (body: string) => {
      for (const one of withLastDigits(body)) {
        const ours = form.test(one) && (check === undefined || check(one));
        expect([one, ours]).toEqual([one, theirs(country, name, one)]);
      }
    };
    fc.assert(fc.property(text, same), { numRuns: RUNS / 10 });
  });

  it('of Chinese codes that are given out', () => {
    const uscc = REGISTER_FORMS.find(({ kind }) => kind === 'uscc')!;
    for (const code of ['91350100M000100Y43', '91110000600037341L', '914403001922038216']) {
      expect([code, uscc.form.test(code) && uscc.check!(code)]).toEqual([code, theirs('CN', 'uscc', code)]);
    }
  });
});
