import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddress, splitCity } from '../../../src/values/address/address.ts';
import { type AddressParts, NO_PARTS } from '../../../src/values/address/parts.ts';

const parts = (number: string, street: string, unit: string, city: string, state: string, postcode: string) => ({
  ...NO_PARTS,
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
    [
      '100 Main St, St. Paul, MN 55101, USA',
      'US',
      { ...parts('100', 'Main St', '', 'St. Paul', 'MN', '55101'), country: 'US' },
    ],
    ['PO Box 123, Juneau, AK 99801', 'US', { ...parts('', '', '', 'Juneau', 'AK', '99801'), box: 'PO Box 123' }],
    ['1814 South Boulevard Evanston 60202', 'US', parts('1814', 'South Boulevard', '', 'Evanston', '', '60202')],
    ['1234 West U.S. Hwy 50', 'US', parts('1234', 'West U.S. Hwy 50', '', '', '', '')],
    [
      'Acme Inc\n12 Elm Street\nSuite 5\nBoston, MA 02134',
      'US',
      { ...parts('12', 'Elm Street', 'Suite 5', 'Boston', 'MA', '02134'), rest: 'Acme Inc' },
    ],
    ['123 Main St, Toronto, ON M5V 2T6', 'CA', parts('123', 'Main St', '', 'Toronto', 'ON', 'M5V 2T6')],
    ['12 Smith Street, Sydney NSW 2000', 'AU', parts('12', 'Smith Street', '', 'Sydney', 'NSW', '2000')],
    ['Mannerheimintie 5 A 3, 00100 Helsinki', 'FI', parts('5', 'Mannerheimintie', 'A 3', 'Helsinki', '', '00100')],
    ['Mannerheimintie 5 A 3 00100 Helsinki', 'FI', parts('5', 'Mannerheimintie', 'A 3', 'Helsinki', '', '00100')],
    ['Straße des 17. Juni 135, 10623 Berlin', 'DE', parts('135', 'Straße des 17. Juni', '', 'Berlin', '', '10623')],
    ['Keizersgracht 123-H\n1015 CJ Amsterdam', 'NL', parts('123-H', 'Keizersgracht', '', 'Amsterdam', '', '1015 CJ')],
    [
      '12 bis rue de la Paix, 75002 Paris, France',
      '',
      { ...parts('12 bis', 'rue de la Paix', '', 'Paris', '', '75002'), country: 'FR' },
    ],
    ['Calle Mayor, 12, 3º B, 28013 Madrid', 'ES', parts('12', 'Calle Mayor', '3º B', 'Madrid', '', '28013')],
    ['10 Downing Street, London SW1A 2AA', 'GB', parts('10', 'Downing Street', '', 'London', '', 'SW1A 2AA')],
    ['Flat 3, 12 High Street, Leeds, LS1 4AB', 'GB', parts('12', 'High Street', 'Flat 3', 'Leeds', '', 'LS1 4AB')],
    ['Drottninggatan 5, 113 21 Stockholm', 'SE', parts('5', 'Drottninggatan', '', 'Stockholm', '', '113 21')],
    ['Calle Mayor 20 Barcelona', 'ES', parts('20', 'Calle Mayor', '', 'Barcelona', '', '')],
    ['Calle Mayor 20 Las Palmas', 'ES', parts('20', 'Calle Mayor', '', 'Las Palmas', '', '')],
    ['Lindenallee 5 Hamburg', 'DE', parts('5', 'Lindenallee', '', 'Hamburg', '', '')],
    ['Calle Mayor 20 Izquierda', 'ES', parts('20', 'Calle Mayor', 'Izquierda', '', '', '')],
    ['Calle Mayor 20 Bajo Derecha', 'ES', parts('20', 'Calle Mayor', 'Bajo Derecha', '', '', '')],
    ['Mannerheimintie 5 as 3', 'FI', parts('5', 'Mannerheimintie', 'as 3', '', '', '')],
    ['Lindenallee 5 Hinterhaus', 'DE', parts('5', 'Lindenallee', 'Hinterhaus', '', '', '')],
    ['17 Lindenallee, Hamburg', 'DE', parts('17', 'Lindenallee', '', 'Hamburg', '', '')],
    ['1. Querallee, Hamburg', 'DE', parts('', '1. Querallee', '', 'Hamburg', '', '')],
    ['25 Querstraße, 50', 'DE', parts('50', '25 Querstraße', '', '', '', '')],
    ['3 Maja, Warszawa', 'PL', parts('', '3 Maja', '', 'Warszawa', '', '')],
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

/** Parts that are not empty, by name. */
const filled = (text: string, country: string): Partial<AddressParts> =>
  Object.fromEntries(Object.entries(parseAddress(text, country)).filter(([, part]) => part !== ''));

const place = (postcode: string, city: string) => ({ postcode, city });

// biome-ignore format: a table reads better dense
describe('addresses by country', () => {
  it.each([
    ['Fredrikinkatu 12 A 5, 00120 Helsinki, Suomi', 'FI', { number: '12', street: 'Fredrikinkatu', unit: 'A 5', ...place('00120', 'Helsinki'), country: 'FI' }],
    ['PL 45, 00101 Helsinki', 'FI', { box: 'PL 45', ...place('00101', 'Helsinki') }],
    ['c/o Korhonen, Kauppakatu 5 b 12, 40100 Jyväskylä', 'FI', { careOf: 'c/o Korhonen', number: '5', street: 'Kauppakatu', unit: 'b 12', ...place('40100', 'Jyväskylä') }],
    ['Puistokatu 1a, Turku 20100', 'FI', { number: '1a', street: 'Puistokatu', ...place('20100', 'Turku') }],
    ['Storgatan 7B lgh 1102, 411 19 Göteborg', 'SE', { number: '7B', street: 'Storgatan', unit: 'lgh 1102', ...place('411 19', 'Göteborg') }],
    ['Box 512, SE-103 87 Stockholm, Sweden', 'SE', { box: 'Box 512', ...place('103 87', 'Stockholm'), country: 'SE' }],
    ['Postfach 10 04 21, 50667 Köln', 'DE', { box: 'Postfach 10 04 21', ...place('50667', 'Köln') }],
    ['Ringstr. 12a, 2. OG links, D-01067 Dresden', '', { number: '12a', street: 'Ringstr.', unit: '2. OG links', ...place('01067', 'Dresden'), country: 'DE' }],
    ['Beispiel GmbH, z. Hd. Frau Weber, Lange Straße 5-7, 20095 Hamburg', 'DE', { rest: 'Beispiel GmbH', careOf: 'z. Hd. Frau Weber', number: '5-7', street: 'Lange Straße', ...place('20095', 'Hamburg') }],
    ['Bâtiment C, 2ème étage, 10 ter avenue Victor Hugo, 75116 Paris Cedex 16', 'FR', { unit: 'Bâtiment C 2ème étage', number: '10 ter', street: 'avenue Victor Hugo', ...place('75116', 'Paris Cedex 16') }],
    ['Hauptstr. 5, München, Bayern, 80331', 'DE', { number: '5', street: 'Hauptstr.', state: 'Bayern', ...place('80331', 'München') }],
    ['Hauptstr. 5, Berlin, Berlin, 10115', 'DE', { number: '5', street: 'Hauptstr.', state: 'Berlin', ...place('10115', 'Berlin') }],
    ['Viale Verdi 72, Milano, MI, 20194', 'IT', { number: '72', street: 'Viale Verdi', state: 'MI', ...place('20194', 'Milano') }],
    ['Viale Verdi 72, Milano, MI 20194', 'IT', { number: '72', street: 'Viale Verdi', state: 'MI', ...place('20194', 'Milano') }],
    ['Via Roma 1, Torino, TO', 'IT', { number: '1', street: 'Via Roma', city: 'Torino', state: 'TO' }],
    ['Bahnhofstr. 3, Zürich, ZH, 8001', 'CH', { number: '3', street: 'Bahnhofstr.', state: 'ZH', ...place('8001', 'Zürich') }],
    ['Calle Mayor 3, Gràcia, Barcelona, 08012', 'ES', { number: '3', street: 'Calle Mayor', district: 'Gràcia', ...place('08012', 'Barcelona') }],
    ['Calle Mayor 3, Sevilla, Andalucía, 41001', 'ES', { number: '3', street: 'Calle Mayor', state: 'Andalucía', ...place('41001', 'Sevilla') }],
    ['Postfach 12, München, Bayern, 80331', 'DE', { box: 'Postfach 12', state: 'Bayern', ...place('80331', 'München') }],
    ['München, Bayern', 'DE', { city: 'München', state: 'Bayern' }],
    ['Hauptstraße, Bayern', 'DE', { street: 'Hauptstraße', city: 'Bayern' }],
    ['78, baseby place, east branxton, sa, 6214', '', { number: '78', street: 'baseby place', state: 'sa', ...place('6214', 'east branxton') }],
    ['12 oak ave, austin, tx 78701', '', { number: '12', street: 'oak ave', state: 'tx', ...place('78701', 'austin') }],
    ['paseo de la 28013', '', { street: 'paseo de la 28013' }],
    ['Al Khobar, Saudi Arabia', '', { city: 'Al Khobar', country: 'SA' }],
    ['Rose Cottage, United Kingdom', 'GB', { street: 'Rose Cottage', country: 'GB' }],
    ['BP 204\n13001 Marseille\nFrance', 'FR', { box: 'BP 204', ...place('13001', 'Marseille'), country: 'FR' }],
    ['C/ Alcalá 5, 2º izq., 28014 Madrid (Madrid)', 'ES', { number: '5', street: 'C/ Alcalá', unit: '2º izq.', ...place('28014', 'Madrid'), state: 'Madrid' }],
    ['Apartado de Correos 77, 29080 Málaga', 'ES', { box: 'Apartado de Correos 77', ...place('29080', 'Málaga') }],
    ['Calle Nueva s/n, 41001 Sevilla', 'ES', { number: 's/n', street: 'Calle Nueva', ...place('41001', 'Sevilla') }],
    ['Postbus 900, 3500AB Utrecht, Nederland', 'NL', { box: 'Postbus 900', ...place('3500 AB', 'Utrecht'), country: 'NL' }],
    ['221B Baker Street, London NW1 6XE, UK', '', { number: '221B', street: 'Baker Street', ...place('NW1 6XE', 'London'), country: 'GB' }],
    ['Flat 2, 9 Mill Lane, Headingley, Leeds, West Yorkshire, LS6 3AA', 'GB', { unit: 'Flat 2', number: '9', street: 'Mill Lane', district: 'Headingley', state: 'West Yorkshire', ...place('LS6 3AA', 'Leeds') }],
    ['GPO Box 2890, Melbourne VIC 3001', 'AU', { box: 'GPO Box 2890', state: 'VIC', ...place('3001', 'Melbourne') }],
    ['Unit 4/10-14 Hill Street, Hobart TAS 7000', 'AU', { unit: 'Unit 4', number: '10-14', street: 'Hill Street', state: 'TAS', ...place('7000', 'Hobart') }],
    ['c/o Jane Roe, 50 rue Sherbrooke O, Montréal, QC h3b1a7, Canada', 'CA', { careOf: 'c/o Jane Roe', number: '50', street: 'rue Sherbrooke O', state: 'QC', ...place('H3B 1A7', 'Montréal'), country: 'CA' }],
    ['RR 3 Box 17, Salem, IN 47167', 'US', { box: 'RR 3 Box 17', state: 'IN', ...place('47167', 'Salem') }],
    ['上海市静安区南京西路1266号2座3101室 200040', '', { city: '上海市', district: '静安区', street: '南京西路', number: '1266号', unit: '2座3101室', postcode: '200040' }],
    ['浙江省杭州市余杭区文一西路969号', 'CN', { state: '浙江省', city: '杭州市', district: '余杭区', street: '文一西路', number: '969号' }],
    ['北京市邮政信箱88号', '', { city: '北京市', box: '邮政信箱88号' }],
    ['Room 501, Building 2, No. 12 Fuxing Road, Haidian District, Beijing 100036, China', '', { unit: 'Room 501 Building 2', number: '12', street: 'Fuxing Road', district: 'Haidian District', ...place('100036', 'Beijing'), country: 'CN' }],
  ])('%s (%s)', (text, country, wanted) => {
    expect(filled(text, country)).toEqual(wanted);
  });
});

const placed = (city: string, state: string, postcode = '') => ({
  city,
  state,
  ...(postcode === '' ? {} : { postcode }),
});

// biome-ignore format: a table reads better dense
describe('American addresses', () => {
  it.each([
    // several units, and ranges of them
    ['88 E Elm Rd, Ste H J & K, Dover, DE 19901', { number: '88', street: 'E Elm Rd', unit: 'Ste H J & K', ...placed('Dover', 'DE', '19901') }],
    ['88 Elm Rd Stes 107 - 110, Dover, DE 19901', { number: '88', street: 'Elm Rd', unit: 'Stes 107 - 110', ...placed('Dover', 'DE', '19901') }],
    ['88 Elm Rd Bldg C Ste C1 & C2, Dover, DE 19901', { number: '88', street: 'Elm Rd', unit: 'Bldg C Ste C1 & C2', ...placed('Dover', 'DE', '19901') }],
    ['88 Elm Rd, 1st Fl & Basement, Dover, DE 19901', { number: '88', street: 'Elm Rd', unit: '1st Fl & Basement', ...placed('Dover', 'DE', '19901') }],
    ['88 Elm Rd, Bldg Old Mill Tower, Dover, DE 19901', { number: '88', street: 'Elm Rd', unit: 'Bldg Old Mill Tower', ...placed('Dover', 'DE', '19901') }],
    ['88 Elm Rd (Bldg A1 Right), Dover, DE 19901', { number: '88', street: 'Elm Rd', unit: 'Bldg A1 Right', ...placed('Dover', 'DE', '19901') }],
    // a unit before the city without a comma between, and without its word
    ['88 Elm Lane, Suite 102 Dover, DE 19901', { number: '88', street: 'Elm Lane', unit: 'Suite 102', ...placed('Dover', 'DE', '19901') }],
    ['88 Elm Dr, Suite 14 A Dover, DE 19901', { number: '88', street: 'Elm Dr', unit: 'Suite 14 A', ...placed('Dover', 'DE', '19901') }],
    ['88 Elm Brooks Suite 985 Dover, DE', { number: '88', street: 'Elm Brooks', unit: 'Suite 985', ...placed('Dover', 'DE') }],
    ['88 Elm St NE 900, Dover, DE 19901', { number: '88', street: 'Elm St NE', unit: '900', ...placed('Dover', 'DE', '19901') }],
    ['88 Elm St, 345, Dover, DE 19901', { number: '88', street: 'Elm St', unit: '345', ...placed('Dover', 'DE', '19901') }],
    ['88 Elm St C101 Dover DE 19901', { number: '88', street: 'Elm St', unit: 'C101', ...placed('Dover', 'DE', '19901') }],
    ['88 Main St 29 Palms CA 92277', { number: '88', street: 'Main St', ...placed('29 Palms', 'CA', '92277') }],
    ['12 Main St O Fallon MO 63366', { number: '12', street: 'Main St', ...placed('O Fallon', 'MO', '63366') }],
    ['45 Bay St Bay City MI', { number: '45', street: 'Bay St', ...placed('Bay City', 'MI') }],
    // digits and letters that are no postcode and no state
    ['88 Elm St PMB 29700', { number: '88', street: 'Elm St', unit: 'PMB 29700' }],
    ['PO Box 53485', { box: 'PO Box 53485' }],
    ['88 Elm St 16th FL.', { number: '88', street: 'Elm St', unit: '16th FL' }],
    ['PO Box 41256, One Elm Drive', { box: 'PO Box 41256', number: 'One', street: 'Elm Drive' }],
    ['88 Elm St, Austin TX - 78755', { number: '88', street: 'Elm St', ...placed('Austin', 'TX', '78755') }],
    // house numbers
    ['5038-1/2 Elm Ave, Dover, DE', { number: '5038-1/2', street: 'Elm Ave', ...placed('Dover', 'DE') }],
    ['725-725 1/2 Elm Ave, Dover, DE', { number: '725-725 1/2', street: 'Elm Ave', ...placed('Dover', 'DE') }],
    ['35-B Elm Drive', { number: '35-B', street: 'Elm Drive' }],
    ['2939 & 2959 Elm Blvd, Dover, DE', { number: '2939 & 2959', street: 'Elm Blvd', ...placed('Dover', 'DE') }],
    ['5440 5460 & 5480 Elm Dr, Dover, DE', { number: '5440 5460 & 5480', street: 'Elm Dr', ...placed('Dover', 'DE') }],
    ['123 500 East, Provo, UT 84601', { number: '123', street: '500 East', ...placed('Provo', 'UT', '84601') }],
    ['100 102 Street, Edmonton', { number: '100', street: '102 Street', city: 'Edmonton' }],
    ['One Market, Suite 200', { number: 'One', street: 'Market', unit: 'Suite 200' }],
    // roads by number and letter, and two that cross
    ['13400 I - 8 Business, Lakeside, CA 92040', { number: '13400', street: 'I - 8 Business', ...placed('Lakeside', 'CA', '92040') }],
    ['100 US-1 Ormond Beach FL', { number: '100', street: 'US-1', ...placed('Ormond Beach', 'FL') }],
    ['350 E Avenue S Palmdale CA 93550', { number: '350', street: 'E Avenue S', ...placed('Palmdale', 'CA', '93550') }],
    ['Elm Rd and Main St', { street: 'Elm Rd and Main St' }],
    ['20 Birch Rd #1201', { number: '20', street: 'Birch Rd', unit: '#1201' }],
    // no comma anywhere, and a street without a word for one: its postcode knows the city
    ['676 Broadway Chula Vista CA 91910', { number: '676', street: 'Broadway', ...placed('Chula Vista', 'CA', '91910') }],
    ['12 El Camino Real Ste 102 Carlsbad CA 92008', { number: '12', street: 'El Camino Real', unit: 'Ste 102', ...placed('Carlsbad', 'CA', '92008') }],
    ['12 Avenue of the Americas New York NY 10013', { number: '12', street: 'Avenue of the Americas', ...placed('New York', 'NY', '10013') }],
    ['1212 Camino Del Mar CA 92014', { number: '1212', street: 'Camino Del Mar', state: 'CA', postcode: '92014' }],
  ])('%s', (text, wanted) => {
    expect(filled(text, 'US')).toEqual(wanted);
  });

  it.each([
    ['718 - 8th Avenue SW Calgary, AB T2P 1H3', { number: '718', street: '8th Avenue SW', ...placed('Calgary', 'AB', 'T2P 1H3') }],
    ['200 - 5050 Elm Ave. Burnaby, BC', { number: '200 - 5050', street: 'Elm Ave.', ...placed('Burnaby', 'BC') }],
    ['40, Rue Ruskin, Ottawa (Ontario) K1Y 4W7', { number: '40', street: 'Rue Ruskin', ...placed('Ottawa', 'Ontario', 'K1Y 4W7') }],
    ['11, rue Notre-Dame Ouest Montréal (Québec) H2Y 4A7', { number: '11', street: 'rue Notre-Dame Ouest', ...placed('Montréal', 'Québec', 'H2Y 4A7') }],
    ['201, avenue Portage, Bureau 1750 Winnipeg (Manitoba)', { number: '201', street: 'avenue Portage', unit: 'Bureau 1750', ...placed('Winnipeg', 'Manitoba') }],
  ])('%s (Canada)', (text, wanted) => {
    expect(filled(text, 'CA')).toEqual(wanted);
  });
});

const PIECES = ['12', 'Main St', 'c/o Bob', 'PO Box 5', '00100', 'Helsinki', 'Apt 4', 'SW1A 1AA', 'London', 'France', 'Acme Inc', 'Calle Mayor', '3º B', '75001 Paris', 'CA', '94043', '北京市', '建国路88号', '5-7', 'D-80331', 'München', 'No. 8', '1012AB', 'bis', '#3', 'Texas', 'Floor 2']; // biome-ignore format: a table reads better dense
const COUNTRIES = ['', 'US', 'CA', 'AU', 'GB', 'DE', 'FI', 'SE', 'FR', 'ES', 'NL', 'CN', 'IT', 'BR', 'NZ'];
const signs = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]/gu) ?? [];

/** What of the signs of `a` is not among those of `b`, each counted. */
function missing(a: string, b: string): string {
  const left = signs(b);
  const lost = signs(a).filter((sign) => {
    const at = left.indexOf(sign);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return lost.join('');
}

it('loses nothing and invents nothing', () => {
  const text = fc
    .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(', ', ' ', '\n', '; ')), { minLength: 1, maxLength: 7 })
    .map((pieces) => pieces.flat().join(''));
  fc.assert(
    fc.property(text, fc.constantFrom(...COUNTRIES), (address, country) => {
      const { country: named, ...said } = parseAddress(address, country);
      const all = Object.values(said).join(' ');
      expect(missing(all, address)).toBe('');
      // The name of the country and its sign before a postcode are said by its code; the sign of a number says nothing.
      const known = { FR: 'france', DE: 'd' }[named] ?? '';
      const signsOfNumbers = (address.match(/\bno\. \d/gi) ?? []).join('');
      expect(missing(missing(address, all), known + signsOfNumbers)).toBe('');
    }),
    { numRuns: 2000 },
  );
});

it('what is longer than any address is none', () => {
  const long = 'Unit 5 Foo, '.repeat(1000);
  for (const country of ['AU', 'US', 'DE', 'JP', '']) {
    expect(parseAddress(`${long} `, country)).toEqual({ ...NO_PARTS, rest: long.trim() });
  }
});
