import { describe, expect, it } from 'vitest';
import { findAllStates, findStates, toState } from '../../../src/values/place/state.ts';

// biome-ignore format: a table reads better dense
describe('toState', () => {
  it.each([
    ['California', 'US', 'CA'], ['calif.', 'US', 'CA'], ['Puerto Rico', 'US', 'PR'], ['Armed Forces Europe', 'US', 'AE'], ['Québec', 'CA', 'QC'], ['Tas', 'AU', 'TAS'],
    ['NRW', 'DE', 'NW'], ['Bavaria', 'DE', 'BY'], ['Bayern', 'DE', 'BY'], ['DE-BY', 'DE', 'BY'], ['Baden-Wuerttemberg', 'DE', 'BW'], ['Wien', 'AT', '9'], ['Genf', 'CH', 'GE'],
    ['São Paulo', 'BR', 'SP'], ['sao paulo', 'BR', 'SP'], ['CDMX', 'MX', 'CMX'], ['Edo. de México', 'MX', 'MEX'], ['Maharashtra', 'IN', 'MH'], ['Orissa', 'IN', 'OD'],
    ['广东', 'CN', 'GD'], ['廣東', 'CN', 'GD'], ['广东省', 'CN', 'GD'], ['Guangdong', 'CN', 'GD'], ['Inner Mongolia', 'CN', 'NM'], ['東京都', 'JP', '13'], ['Tokyo', 'JP', '13'], ['Cataluña', 'ES', 'CT'], ['Catalonia', 'ES', 'CT'],
    ['Vizcaya', 'ES', 'BI'], ['Lombardia', 'IT', '25'], ['MI', 'IT', 'MI'], ['Milano', 'IT', 'MI'],
  ])('%s in %s is %s', (text, country, code) => {
    expect(toState(text, country)?.code).toBe(code);
  });

  it.each([
    ['Bayern', 'US'], ['Ontario', 'US'], ['California', 'DE'], ['', 'DE'], ['München', 'DE'], ['Uusimaa', 'FI'], ['XX', 'BR'], ['Lisboa', 'BR'], ['N/A', 'CN'],
  ])('%s is no state of %s', (text, country) => {
    expect(toState(text, country)).toBeUndefined();
  });
});

it('finds every state that a text may mean', () => {
  expect(findAllStates('La Rioja').map((state) => state.country)).toEqual(['ES']);
  expect(findAllStates('CA').map((state) => `${state.country}-${state.code}`)).toEqual(['US-CA', 'ES-CA', 'IT-CA']);
  expect(findStates('Bayern')).toEqual([]);
});
