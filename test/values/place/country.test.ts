import { describe, expect, it } from 'vitest';
import {
  countryInCell,
  countryName,
  parseCountry,
  suggestCountry,
  toAlpha2,
  toAlpha3,
} from '../../../src/values/place/country.ts';

describe('toAlpha2', () => {
  it.each([
    ['FI', 'FI'], ['fin', 'FI'], ['Finlandia', 'FI'], ['Finnland', 'FI'], ['芬兰', 'FI'], ['Финляндия', 'FI'], ['فنلندا', 'FI'],
    ['the Kingdom of Spain', 'ES'], ['Republic of Korea', 'KR'], ["Korea (Democratic People's Republic of)", 'KP'],
    ['République démocratique du Congo', 'CD'], ['République populaire démocratique de Corée', 'KP'], ['Schweiz', 'CH'], ['Swiss Confederation', 'CH'],
    ['St. Vincent & Grenadines', 'VC'], ['Svalbard and Jan Mayen Islands', 'SJ'], ['GER', 'DE'], ['KSA', 'SA'], ['PRC', 'CN'],
    ['坦桑尼亚联合共和国', 'TZ'], ['DPRK', 'KP'], ['Guinea', 'GN'], ['Guinea-Bissau', 'GW'], ['Niger', 'NE'], ['Nigeria', 'NG'], ['Dominica', 'DM'],
    ['Dominican Republic', 'DO'], ['Republic of Ireland', 'IE'], ['Northern Ireland', 'GB'], ['Austria', 'AT'], ['Australia', 'AU'],
  ])('%s is %s', (text, alpha2) => {
    expect(toAlpha2(text)).toBe(alpha2);
  }); // biome-ignore format: a table reads better dense

  it.each([
    '',
    ' ',
    '-',
    'Europe',
    'Narnia',
    'Congo',
    'Georgia',
    '246',
    '1',
    'Cook',
    'Marshall',
    'XX',
    'Paris',
    'Republic',
    'United',
    'true',
    'New Mexico',
  ])('does not understand %s', (text) => {
    expect(toAlpha2(text)).toBe('');
  });
});

// biome-ignore format: a table reads better dense
describe('names beyond the lists of short ones', () => {
  it.each([
    ['the French Republic', 'FR'], ['République togolaise', 'TG'], ['Hellenic Republic', 'GR'], ['Slowakische Republik', 'SK'], ['República Oriental del Uruguay', 'UY'],
    ['Итальянская Республика', 'IT'], ['الجمهورية اللبنانية', 'LB'], ['法兰西共和国', 'FR'], ["République d'Autriche", 'AT'], ["République de l'Inde", 'IN'], ["l'Irlande", 'IE'],
    ['德國', 'DE'], ['義大利', 'IT'], ['澳洲', 'AU'], ['紐西蘭', 'NZ'], ['法國', 'FR'], ['韓國', 'KR'], ['الجمهورية التونسية', 'TN'], ['São Tomé e Príncipe', 'ST'], ['Fiyi', 'FJ'],
    ['Zhongguo', 'CN'], ['Rossiya', 'RU'], ['Sakartvelo', 'GE'], ['Hrvatska', 'HR'], ['Magyarország', 'HU'], ['Suomen tasavalta', 'FI'], ['Konungariket Sverige', 'SE'],
    ['Holland', 'NL'], ['Burma', 'MM'], ['Ivory Coast', 'CI'], ['Swaziland', 'SZ'], ['U.S.A.', 'US'], ['Great Britain', 'GB'], ['Macedonia', 'MK'], ['Czechia', 'CZ'],
    ['República Democrática do Congo', 'CD'], ['Papua New Guinea', 'PG'], ['Equatorial Guinea', 'GQ'], ['American Samoa', 'AS'], ['South Sudan', 'SS'],
  ])('%s is %s', (text, alpha2) => {
    expect(toAlpha2(text)).toBe(alpha2);
  });

  it.each([
    'Kongo', 'Islas Vírgenes', 'Saint Martin', 'USSR', 'Советский Союз', 'Yugoslavia', 'Jugoslawien', 'Czechoslovakia', 'Serbia and Montenegro', 'Netherlands Antilles',
    'European Union', 'EU', 'EMEA', 'Latin America', 'Nordics', 'Worldwide', 'Republic of', 'Democratic Republic', 'Germny',
  ])('%s is not one country', (text) => {
    expect(toAlpha2(text)).toBe('');
  });

  it('says what became of a country that is no more', () => {
    expect(parseCountry('Yugoslavia')).toMatchObject({ alpha2: '', form: 'former', name: 'Yugoslavia' });
    expect(parseCountry('Czechoslovakia').candidates).toEqual(['CZ', 'SK']);
    expect(parseCountry('European Union')).toMatchObject({ alpha2: 'EU', form: 'union' });
    expect(parseCountry('4')).toMatchObject({ alpha2: 'AF', form: 'numeric' });
  });
});

describe('countryInCell', () => {
  it('knows the signs of vehicles, in capitals', () => {
    expect(['D', 'A', 'F', 'I', 'E', 'S', 'B', 'L', 'P', 'N'].map(countryInCell).join(' ')).toBe(
      'DE AT FR IT ES SE BE LU PT NO',
    );
    expect(['d', 'X', '1', ' ', ''].map(countryInCell)).toEqual(['', '', '', '', '']);
    expect(['CH', 'FIN', 'GER', 'Suomi'].map(countryInCell)).toEqual(['CH', 'FI', 'DE', 'FI']);
  });

  it('a letter outside a country cell is no country', () => {
    expect(toAlpha2('D')).toBe('');
  });
});

describe('parseCountry', () => {
  it('tells how it understood', () => {
    expect(parseCountry('246')).toEqual({ alpha2: 'FI', name: 'Finland', form: 'numeric', candidates: [] });
    expect(parseCountry('Georgia')).toMatchObject({ alpha2: 'GE', candidates: ['GE', 'US'] });
    expect(parseCountry('USA')).toMatchObject({ alpha2: 'US', form: 'alpha3', name: 'United States' });
  });
});

it('suggests for asking back', () => {
  expect(suggestCountry('Germny')).toBe('DE');
  expect(suggestCountry('Nigera')).toBe('');
  expect(suggestCountry('Helsinki')).toBe('');
  expect(suggestCountry('Deutchland')).toBe('DE');
  expect(suggestCountry('United Kingdom of Great Britian and Northern Irland')).toBe('GB');
  expect(['Narnia', 'Nothing', 'Paris', 'Customer', 'Unknown'].map(suggestCountry)).toEqual(['', '', '', '', '']);
});

it('has short names', () => {
  expect(countryName('KR')).toBe('South Korea');
  expect(countryName('FI')).toBe('Finland');
  expect(countryName('XX')).toBe('');
  expect([toAlpha3('FI'), toAlpha3('XX')]).toEqual(['FIN', '']);
});
