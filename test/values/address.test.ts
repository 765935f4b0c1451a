import { describe, expect, it } from 'vitest';
import { parseAddress, splitCity } from '../../src/values/address.ts';

const parts = (number: string, street: string, unit: string, city: string, state: string, postcode: string) => ({
  number,
  street,
  unit,
  city,
  state,
  postcode,
});

describe('parseAddress', () => {
  it.each([
    [
      '1600 Amphitheatre Pkwy, Mountain View, CA 94043',
      'US',
      parts('1600', 'Amphitheatre Pkwy', '', 'Mountain View', 'CA', '94043'),
    ],
    ['431 Marietta St NW Fl. 3', 'US', parts('431', 'Marietta St NW', 'Fl. 3', '', '', '')],
    [
      '350 5th Avenue Apt 12B New York NY 10118',
      'US',
      parts('350', '5th Avenue', 'Apt 12B', 'New York', 'NY', '10118'),
    ],
    ['10 Oak Ct', 'US', parts('10', 'Oak Ct', '', '', '', '')],
    ['100 Main St, St. Paul, MN 55101, USA', 'US', parts('100', 'Main St', '', 'St. Paul', 'MN', '55101')],
    ['PO Box 123, Juneau, AK 99801', 'US', parts('', 'PO Box 123', '', 'Juneau', 'AK', '99801')],
    ['1814 South Boulevard Evanston 60202', 'US', parts('1814', 'South Boulevard', '', 'Evanston', '', '60202')],
    ['1234 West U.S. Hwy 50', 'US', parts('1234', 'West U.S. Hwy 50', '', '', '', '')],
    [
      'Acme Inc\n12 Elm Street\nSuite 5\nBoston, MA 02134',
      'US',
      parts('12', 'Elm Street', 'Suite 5', 'Boston', 'MA', '02134'),
    ],
    ['123 Main St, Toronto, ON M5V 2T6', 'CA', parts('123', 'Main St', '', 'Toronto', 'ON', 'M5V 2T6')],
    ['12 Smith Street, Sydney NSW 2000', 'AU', parts('12', 'Smith Street', '', 'Sydney', 'NSW', '2000')],
    ['Mannerheimintie 5 A 3, 00100 Helsinki', 'FI', parts('5', 'Mannerheimintie', 'A 3', 'Helsinki', '', '00100')],
    ['Mannerheimintie 5 A 3 00100 Helsinki', 'FI', parts('5', 'Mannerheimintie', 'A 3', 'Helsinki', '', '00100')],
    ['Straße des 17. Juni 135, 10623 Berlin', 'DE', parts('135', 'Straße des 17. Juni', '', 'Berlin', '', '10623')],
    ['Keizersgracht 123-H\n1015 CJ Amsterdam', 'NL', parts('123-H', 'Keizersgracht', '', 'Amsterdam', '', '1015 CJ')],
    ['12 bis rue de la Paix, 75002 Paris, France', '', parts('12 bis', 'rue de la Paix', '', 'Paris', '', '75002')],
    ['Calle Mayor, 12, 3º B, 28013 Madrid', 'ES', parts('12', 'Calle Mayor', '3º B', 'Madrid', '', '28013')],
    ['10 Downing Street, London SW1A 2AA', 'GB', parts('10', 'Downing Street', '', 'London', '', 'SW1A 2AA')],
    ['Flat 3, 12 High Street, Leeds, LS1 4AB', 'GB', parts('12', 'High Street', 'Flat 3', 'Leeds', '', 'LS1 4AB')],
    ['Drottninggatan 5, 113 21 Stockholm', 'SE', parts('5', 'Drottninggatan', '', 'Stockholm', '', '113 21')],
    ['somewhere', '', parts('', 'somewhere', '', '', '', '')],
    ['', 'FI', parts('', '', '', '', '', '')],
  ])('%s (%s)', (text, country, wanted) => {
    expect(parseAddress(text, country)).toEqual(wanted);
  });
});

it('splits postcode and city', () => {
  expect(splitCity('00100 Helsinki', 'FI')).toEqual({ postcode: '00100', city: 'Helsinki', state: '' });
  expect(splitCity('113 21 Stockholm', 'SE')).toEqual({ postcode: '113 21', city: 'Stockholm', state: '' });
  expect(splitCity('Helsinki', 'FI')).toBeUndefined();
  expect(splitCity('75008 Paris Cedex 08', 'FR')).toBeUndefined();
});
