/** Streets, cities and phone numbers of a country, and how else they are written. */
import { fill } from './cultures.mjs';

const TYPES_SHORT = [
  [/\bStreet$/, 'St'],
  [/\bAvenue$/, 'Ave'],
  [/\bRoad$/, 'Rd'],
  [/\bBoulevard$/, 'Blvd.'],
  [/\bLane$/, 'Ln'],
  [/\bDrive$/, 'Dr'],
  [/straße /, 'str. '],
  [/^Calle /, 'C/ '],
  [/^Avenida /, 'Av. '],
  [/ avenue /, ' av. '],
  [/ boulevard /, ' bd '],
  [/katu /, 'k. '],
  [/^Via /, 'V. '],
  [/^Rua /, 'R. '],
];

/** A postal address; `city` to stay in one. */
export function address(r, culture, city = r.pick(culture.cities)) {
  const number = r.chance(0.6) ? 1 + r.below(120) : 100 + r.below(9000);
  const [label, type] = [r.pick(culture.streets), r.pick(culture.types)];
  const house = culture.code === 'US' ? number : 1 + (number % 180);
  const road = culture.joined ? `${label}${type}` : culture.typeFirst ? `${type} ${label}` : `${label} ${type}`;
  const flat = r.chance(0.25) ? flatOf(r, culture) : '';
  const street = culture.numberFirst ? `${house} ${road}${flat}` : `${road} ${house}${flat}`;
  return {
    street,
    place: city,
    city: city.label,
    state: city.state,
    zip: fill(r, city.postcode),
    country: culture.country,
  };
}

function flatOf(r, culture) {
  const n = 1 + r.below(60);
  if (culture.code === 'FI') return ` ${r.pick(['A', 'B', 'C'])} ${n}`;
  if (culture.code === 'US') return `, Apt ${n}`;
  if (culture.code === 'GB') return `, Flat ${n}`;
  return '';
}

/** The same street in another hand. */
export function respelledStreet(r, street) {
  const short = TYPES_SHORT.find(([long]) => long.test(street));
  let other = short && r.chance(0.7) ? street.replace(short[0], short[1]) : street;
  if (r.chance(0.3)) other = other.replace(/, (Apt|Flat) /, (_, word) => (word === 'Apt' ? ' #' : ' Fl. '));
  if (r.chance(0.15)) other = other.replace(/, (Apt|Flat).*$/, '');
  return other;
}

export const landline = (r, culture, city) => ({
  calling: culture.calling,
  trunk: culture.trunk,
  area: r.pick(city.areas),
  local: fill(r, culture.landline),
});

export function mobile(r, culture, city) {
  if (culture.code === 'US') return landline(r, culture, city);
  if (culture.code === 'BR') return { ...landline(r, culture, city), local: fill(r, '9%#######') };
  return { calling: culture.calling, trunk: culture.trunk, area: '', local: fill(r, r.pick(culture.mobile)) };
}

/** What two ways to write one number have in common. */
export const sameNumber = (a, b) => a && b && a.calling === b.calling && a.area === b.area && a.local === b.local;

/** The number as somebody typed it. @param local without its area code, where it has one */
export function typedPhone(r, phone, { local = false } = {}) {
  const tail = phone.ext ? r.pick([` ext. ${phone.ext}`, ` x${phone.ext}`, ` ext ${phone.ext}`]) : '';
  const grouped = r.pick([pairs, thirds, (digits) => digits])(phone.local);
  if (local && phone.area !== '') return grouped + tail;
  const dialled = phone.area + phone.local;
  const style = r.below(10);
  if (style < 4) return `+${phone.calling}${dialled}${tail}`;
  if (style < 6) return `+${phone.calling} ${phone.area ? `${phone.area} ` : ''}${grouped}${tail}`;
  if (phone.calling === '1') {
    const [area, a, b] = [phone.area, phone.local.slice(0, 3), phone.local.slice(3)];
    return r.pick([`(${area}) ${a}-${b}`, `${area}-${a}-${b}`, `${area}.${a}.${b}`, `1-${area}-${a}-${b}`]) + tail;
  }
  if (style === 6) return `00${phone.calling}${dialled}${tail}`;
  return `${phone.trunk}${phone.area}${phone.area ? r.pick([' ', '-', '/', ' ']) : ''}${grouped}${tail}`;
}

const pairs = (digits) => digits.replace(/(\d{2})(?=\d{2})/g, '$1 ');
const thirds = (digits) => digits.replace(/(\d{3})(?=\d{3})/g, '$1 ');
