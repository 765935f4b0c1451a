/** The tables of names and places, read once. */
import { FAR } from './cultures-far.mjs';
import { NORTH } from './cultures-north.mjs';
import { WEST } from './cultures-west.mjs';

const words = (text = '') => text.split(' ').filter(Boolean).map(spaced);
const spaced = (word) => word.replaceAll('_', ' ');

/** `native:spelling|other` → its parts; a plain word is its own only spelling. */
function name(word) {
  const [native, latin] = word.includes(':') ? word.split(':') : [undefined, word];
  const spellings = latin.split('|').map(spaced);
  return { native: native && spaced(native), spellings };
}

const names = (text) => text.split(' ').map(name);

function city(line) {
  const [label, state, postcode, areas] = line.split('|');
  return { label, state, postcode, areas: areas.split(',') };
}

function culture(code, raw) {
  const groups = raw.nicks.split('|').filter(Boolean);
  return {
    ...raw,
    code,
    male: names(raw.male),
    female: names(raw.female),
    last: names(raw.last),
    rare: raw.rare && { begin: words(raw.rare[0]), end: words(raw.rare[1]) },
    nicks: new Map(groups.map((group) => [group.split(' ')[0], group.split(' ').slice(1)])),
    free: words(raw.free),
    cities: raw.cities.split(';').map(city),
    streets: words(raw.streets),
    types: words(raw.types),
    forms: words(raw.forms),
    mobile: raw.mobile.split('|'),
  };
}

const CULTURES = Object.entries({ ...WEST, ...NORTH, ...FAR }).map(([code, raw]) => culture(code, raw));
const WEIGHTED = CULTURES.flatMap((one) => Array(one.weight).fill(one));

/** @param codes only these, as likely as each other */
export function pickCulture(r, codes) {
  if (codes === undefined) return r.pick(WEIGHTED);
  const code = r.pick(codes);
  return CULTURES.find((one) => one.code === code);
}

/** `#` a digit, `%` one from 2 to 9, `@` a letter. */
export function fill(r, pattern) {
  return pattern.replace(/[#%@]/g, (sign) =>
    sign === '#' ? String(r.below(10)) : sign === '%' ? String(2 + r.below(8)) : r.pick(LETTERS),
  );
}

const LETTERS = [...'ABDEFGHJLNPRSTUWXYZ'];
