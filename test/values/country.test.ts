import { describe, expect, it } from 'vitest';
import { countryInCell, countryName, parseCountry, suggestCountry, toAlpha2 } from '../../src/values/country.ts';

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
});

it('has short names', () => {
  expect(countryName('KR')).toBe('South Korea');
  expect(countryName('FI')).toBe('Finland');
  expect(countryName('XX')).toBe('');
});
