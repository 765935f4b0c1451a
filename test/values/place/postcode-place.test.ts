import { expect, it } from 'vitest';
import { countryOfPostcode, stateOfPostcode } from '../../../src/values/place/postcode-place.ts';
import { toState } from '../../../src/values/place/state.ts';

// biome-ignore format: a table reads better dense
it.each([
  ['94043', 'US', 'CA'], ['02134', 'US', 'MA'], ['00901', 'US', 'PR'], ['96799', 'US', ''], ['M5V 2T6', 'CA', 'ON'], ['X0A 0H0', 'CA', ''], ['2000', 'AU', 'NSW'], ['2620', 'AU', ''],
  ['01310-100', 'BR', 'SP'], ['69301-000', 'BR', 'RR'], ['100022', 'CN', 'BJ'], ['518057', 'CN', 'GD'], ['28013', 'ES', 'M'], ['08001', 'ES', 'B'], ['00100', 'FI', ''], ['', 'US', ''], ['ABC', 'ES', ''],
])('%s of %s lies in %s', (postcode, country, state) => {
  expect(stateOfPostcode(postcode, country)).toBe(state);
});

it.each(['VI', 'AB', 'A', 'SS', 'TF', 'M', 'LO', 'CE', 'ML'])('knows the Spanish province %s', (code) => {
  expect(toState(code, 'ES')?.code).toBe(code);
});

// biome-ignore format: a table reads better dense
it.each([
  ['SW1A 1AA', 'GB'], ['M5V 2T6', 'CA'], ['1012 AB', 'NL'], ['00-950', 'PL'], ['1000-001', 'PT'], ['100-0001', 'JP'], ['01310-100', 'BR'], ['D02 X285', 'IE'],
  ['00100', ''], ['113 21', ''], ['12345-6789', ''], ['', ''], ['Helsinki', ''], ['1012ab', 'NL'], ['sw1a1aa', 'GB'], ['D-80331', 'DE'], ['LV-1010', 'LV'], ['LT-01100', 'LT'], ['C1425ABC', 'AR'],
  ['CA 90210', ''], ['DE 19801', ''], ['DE-19801', 'DE'], ['FI 00100', 'FI'], ['SE 11', ''], ['EC 1A', ''], ['JE2 3AB', ''], ['VLT 1117', ''], ['555-12', ''], ['1000', ''],
])('%s is of %s', (postcode, country) => {
  expect(countryOfPostcode(postcode)).toBe(country);
});
