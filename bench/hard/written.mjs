/** A record → the cells of a HubSpot-like export, as people type them. */
import { OWNERS, STAGES } from '../words.mjs';
import { respelledStreet, typedPhone } from './places.mjs';
import { misread } from './spelling.mjs';

export const HEADER = [
  'Record ID', 'Salutation', 'First Name', 'Last Name', 'Email', 'Phone Number', 'Mobile Phone Number', 'Job Title', 'Company Name',
  'Street Address', 'City', 'State/Region', 'Postal Code', 'Country/Region', 'Date of birth', 'LinkedIn URL', 'Lifecycle Stage',
  'Contact owner', 'Original Source', 'Create Date', 'Last Modified Date', 'Unsubscribed from all email',
]; // biome-ignore format: a list

const SALUTATIONS = {
  US: ['Mr.', 'Ms.'], GB: ['Mr', 'Mrs'], DE: ['Herr', 'Frau'], FR: ['M.', 'Mme'], ES: ['Sr.', 'Sra.'], IT: ['Sig.', 'Sig.ra'],
  SE: ['', ''], FI: ['', ''], NL: ['Dhr.', 'Mevr.'], PL: ['Pan', 'Pani'], BR: ['Sr.', 'Sra.'],
}; // biome-ignore format: a table

const COUNTRY_ELSEWISE = {
  'United States': ['USA', 'US', 'United States of America'], 'United Kingdom': ['UK', 'GB', 'England'], Germany: ['Deutschland', 'DE'],
  Finland: ['Suomi', 'FI'], France: ['FR'], Spain: ['España', 'ES'], China: ['CN', 'P.R. China'], Brazil: ['Brasil'], Italy: ['Italia'],
}; // biome-ignore format: a table

const two = (n) => String(n).padStart(2, '0');
const day = (r, from, to) => `${from + r.below(to - from + 1)}-${two(1 + r.below(12))}-${two(1 + r.below(28))}`;
const time = (r) => `${two(r.below(24))}:${two(r.below(60))}`;

/** The name as it stands in the two columns. */
function nameCells(r, { first, last, suffix, person, as }) {
  const whole = suffix ? `${last}${r.pick([' ', ', '])}${suffix}` : last;
  const full = person.culture.familyFirst && r.chance(0.5) ? `${whole} ${first}` : `${first} ${whole}`;
  if (as.fullName === 'first') return [full, ''];
  if (as.fullName === 'last') return ['', r.chance(0.25) && first ? `${whole}, ${first}` : full];
  return [first, whole];
}

/** Capitals, blanks and broken letters, here and there. */
function carelessly(r, text) {
  if (text === '' || !r.chance(0.08)) return text;
  const way = r.below(10);
  if (way < 4) return text.toUpperCase();
  if (way < 7) return text.toLowerCase();
  if (way < 9) return r.pick([` ${text}`, `${text} `, text.replace(' ', '  ')]);
  return misread(text);
}

/** What does not tell one person from another; a copy keeps it. */
export function stamped(r, made) {
  made.stage ??= r.pick(STAGES);
  made.owner ??= r.chance(0.85) ? r.pick(OWNERS) : '';
  made.created ??= `${day(r, 2015, 2025)} ${time(r)}`;
  made.modified ??= `2026-${two(1 + r.below(10))}-${two(1 + r.below(28))} ${time(r)}`;
  made.optOut ??= r.chance(0.1) ? 'true' : r.chance(0.7) ? 'false' : '';
  return made;
}

/** All cells but the id. */
export function written(r, made) {
  const { as, person } = made;
  const [first, last] = nameCells(r, made).map((text) => carelessly(r, text));
  const salutation = made.sex ? (SALUTATIONS[person.culture.code] ?? ['Mr.', 'Ms.'])[made.sex === 'male' ? 0 : 1] : '';
  const email = made.email && r.chance(0.05) ? made.email.toUpperCase() : made.email;
  const countries = COUNTRY_ELSEWISE[made.country];
  return [
    salutation, first, last, email ?? '',
    made.phone ? (made.phone.text ?? typedPhone(r, made.phone, { local: as.localPhone })) : '',
    made.mobile ? (made.mobile.text ?? typedPhone(r, made.mobile)) : '',
    made.title ?? '',
    carelessly(r, made.company ?? ''),
    made.street ? carelessly(r, r.chance(0.3) ? respelledStreet(r, made.street) : made.street) : '',
    carelessly(r, made.city ?? ''), made.state ?? '', made.zip ?? '',
    countries && r.chance(0.2) ? r.pick(countries) : (made.country ?? ''),
    made.born ? (r.chance(0.04) ? made.born.split('-').reverse().join('.') : made.born) : '',
    made.linkedin ? (r.chance(0.2) ? made.linkedin.replace('https://www.', '') : made.linkedin) : '',
    made.stage, made.owner, made.source, made.created, made.modified, made.optOut,
  ]; // biome-ignore format: as the header
}
