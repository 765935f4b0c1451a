import { describe, expect, it } from 'vitest';
import type { Role } from '../../../src/contract.ts';
import { countryOfFirm, countryOfHeader, countryOfPostcode } from '../../../src/fields/facts/country-signs.ts';
import { factsFor } from '../../../src/fields/facts/facts.ts';
import { type Around, inferPhoneCountry } from '../../../src/fields/facts/phone-country.ts';
import { countryOfDomain } from '../../../src/values/place/domain-country.ts';

const times = (value: string, count: number): string[] => Array.from({ length: count }, () => value);
const finnish = (count: number): string[] => Array.from({ length: count }, (_, row) => `040 123 45${10 + row}`);
const american = (count: number): string[] => Array.from({ length: count }, (_, row) => `(415) 555-26${10 + row}`);
const international = Array.from({ length: 6 }, (_, row) => `+358 40 123 45${10 + row}`);

/** The other columns of a file, by role. */
function around(
  columns: { readonly [role in Role]?: readonly string[] },
  rest: Partial<Pick<Around, 'header' | 'countries'>> = {},
): Around {
  return {
    roles: Object.keys(columns) as Role[],
    values: Object.values(columns),
    countries: columns.country,
    header: '',
    ...rest,
  };
}

const countryOf = (phones: readonly string[], others: Around): string =>
  inferPhoneCountry(phones, others)?.country ?? '';

describe('country of national numbers', () => {
  it.each<[string, string[], Around, string]>([
    ['by the country column', finnish(10), around({ country: times('Suomi', 10) }), 'FI'],
    ['by the country column, other spellings', american(10), around({ country: times('USA', 10) }), 'US'],
    ['by international numbers in the column', [...finnish(10), ...international], around({}), 'FI'],
    ['by email domains of many', finnish(20), around({ email: times('a@firma.fi', 20) }), 'FI'],
    [
      'by email domains and legal forms of a few',
      finnish(8),
      around({ email: times('a@firma.fi', 6), company: times('Kone Oyj', 8) }),
      'FI',
    ],
    ['by legal forms and the header', finnish(8), around({ company: times('Kone Oyj', 8) }, { header: 'FI' }), 'FI'],
    ['by states of many', american(20), around({ state: times('CA', 20) }), 'US'],
    [
      'by states of many, some of which have codes of another country too',
      times('(11) 3419-8241', 24),
      around({ state: Array.from({ length: 24 }, (_, row) => ['SC', 'AL', 'PA', 'SP', 'RJ', 'DF'][row % 6]!) }),
      'BR',
    ],
    [
      'by states and mail domains that agree, though some codes are American too',
      times('02 8901 2345', 24),
      around({
        state: Array.from({ length: 24 }, (_, row) => ['MI', 'CO', 'AL', 'RM', 'VE'][row % 5]!),
        email: times('a@firma.it', 24),
      }),
      'IT',
    ],
    [
      'by states of which one alone is of elsewhere',
      american(24),
      around({ state: Array.from({ length: 24 }, (_, row) => (row === 0 ? 'SP' : ['PA', 'MA', 'SC'][row % 3]!)) }),
      'US',
    ],
    ['by states of which one is no state', american(24), around({ state: [...times('MI', 23), 'n/a'] }), 'US'],
    [
      'by postcodes and web addresses',
      times('020 7946 0123', 8),
      around({ postal_code: times('SW1A 1AA', 8), website: times('https://acme.co.uk/x', 8) }),
      'GB',
    ],
    [
      'by numbers of another column and email domains',
      finnish(8),
      around({ mobile: times('+358 40 1234567', 8), email: times('a@firma.fi', 8) }),
      'FI',
    ],
  ])('%s', (_how, phones, others, wanted) => {
    expect(countryOf(phones, others)).toBe(wanted);
  });

  it.each<[string, string[], Around]>([
    ['not by the look of the numbers', finnish(10), around({})],
    ['not by the header alone', finnish(30), around({}, { header: 'FI' })],
    ['not by one weak kind of a few', finnish(10), around({ email: times('a@firma.fi', 10) })],
    [
      'not where records are of several countries',
      finnish(10),
      around({ country: [...times('Suomi', 5), ...times('Sweden', 5)] }),
    ],
    ['not by four', finnish(4), around({ country: times('Suomi', 4) })],
    ['not where the numbers are none there', american(10), around({ country: times('Suomi', 10) })],
    [
      'not where column and numbers disagree',
      [...international, ...american(10)],
      around({ country: times('USA', 16) }),
    ],
    [
      'not where weak ones disagree',
      finnish(20),
      around({ email: times('a@firma.fi', 20), company: times('Volvo Aktiebolag', 20) }),
    ],
    [
      'not where domains are of several countries',
      finnish(20),
      around({ email: [...times('a@x.fi', 10), ...times('a@x.se', 10)] }),
    ],
    ['not against the header', finnish(20), around({ email: times('a@firma.fi', 20) }, { header: 'SE' })],
    ['not by domains that are sold to everyone', finnish(30), around({ email: times('a@startup.io', 30) })],
    [
      'not where weak evidence meets strange numbers',
      [...finnish(14), ...american(6)],
      around({ email: times('a@x.fi', 20) }),
    ],
    ['not without numbers', times('', 20), around({ country: times('Suomi', 20) })],
  ])('%s', (_how, phones, others) => {
    expect(countryOf(phones, others)).toBe('');
  });

  it('comes with its evidence, as a fact of phone columns', () => {
    expect(factsFor('phone', finnish(10), around({ country: times('FI', 10) }))).toEqual({
      phoneCountry: 'FI',
      phoneCountryEvidence: '10 of 10 countries of the records, 10 of 10 national numbers valid there',
    });
    expect(factsFor('notes', finnish(10), around({ country: times('FI', 10) }))).toEqual({});
  });
});

describe('signs of a country', () => {
  it.each([
    ['SW1A 1AA', 'GB'],
    ['London SW1A 1AA', 'GB'],
    ['K1A 0B1', 'CA'],
    ['1012 AB', 'NL'],
    ['94105-1234', 'US'],
    ['00-950', 'PL'],
    ['150-0002', 'JP'],
    ['00100', ''],
    ['Main Street 5', ''],
  ])('postcode %s', (text, country) => {
    expect(countryOfPostcode(text)).toBe(country);
  });

  it.each([
    ['jane@acme.fi', 'FI'],
    ['https://acme.co.uk/about', 'GB'],
    ['acme.com', ''],
    ['jane@acme.io', ''],
    ['', ''],
  ])('domain %s', (text, country) => {
    expect(countryOfDomain(text)).toBe(country);
  });

  it.each([
    ['Kone Oyj', 'FI'],
    ['Oy Karl Fazer Ab', 'FI'],
    ['Müller GbR', 'DE'],
    ['Acme Pty Ltd', 'AU'],
    ['Acme AG', ''],
    ['Acme Ltd', ''],
    ['Acme GmbH', ''],
  ])('firm %s', (text, country) => {
    expect(countryOfFirm(text)).toBe(country);
  });

  it('language of the header', () => {
    expect([countryOfHeader('fi'), countryOfHeader('en'), countryOfHeader('de'), countryOfHeader(undefined)]).toEqual([
      'FI',
      '',
      '',
      '',
    ]);
  });
});

describe('other countries that columns speak for', () => {
  it.each<[string, string[], Around, string | undefined]>([
    ['none where nothing does', finnish(8), around({}), undefined],
    ['none beside the one that is proven by all', finnish(10), around({ country: times('Suomi', 10) }), undefined],
    ['of a column that another one contradicts', finnish(8), around({ company: times('Kone Oyj', 8), email: times('a@firma.se', 8) }), 'FI SE'],
    [
      'of each of two columns of numbers, which are of none together',
      finnish(10),
      around({ mobile: [...times('+358 40 1234567', 5), ...times('', 5)], fax: [...times('', 5), ...times('+46 8 123 456 10', 5)] }),
      'FI SE',
    ],
    ['of the run', finnish(8), { ...around({ country: times('Nordics', 8) }), given: 'FI' }, 'FI'],
    ['not of fewer than five records', finnish(8), around({ email: [...times('a@firma.fi', 4), ...times('', 4)] }), undefined],
  ])('%s', (_what, phones, others, wanted) => {
    expect(factsFor('phone', phones, others).otherPhoneCountries).toBe(wanted);
  });
}); // biome-ignore format: tables
