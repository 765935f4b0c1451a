/** Compares streets: house number and the words of the street, abbreviations aside. */
import type { Context } from '../contract.ts';
import { defineMatcher } from '../define.ts';
import { streetForm, WEAK_WORDS } from '../values/address/street-form.ts';
import { whereabouts } from '../values/address/whereabouts.ts';
import { edits, wordOverlap } from '../values/text/similarity.ts';
import { hasCjk, matchText } from '../values/text/text.ts';

export const street = defineMatcher({
  id: 'street',
  roles: ['street', 'address'],
  docs: {
    summary: 'Same house: number and street, abbreviations and unit aside.',
    why: 'With a name it is strong evidence; alone it is a household or an office building.',
    examples: [{ before: '435 S. La Cienega Boulevard, Suite 5', after: '435 s la cienega blvd' }],
  },
  form(value, context) {
    const form = context.role === 'address' ? formOfWhole(value, context) : withHouse(streetForm(value), context);
    return form.length < 4 || /^(?:test|unknown|none|n a|null|x+)$/.test(form) ? '' : form;
  },
  keys(form) {
    if (hasCjk(form)) return [KOREAN_ROAD.exec(form)?.[0] ?? form];
    const words = form.split(' ');
    const house = words.find((word) => HOUSE.test(word));
    const name =
      words.find((word) => word !== house && !WEAK_WORDS.has(word) && word.length > 2) ??
      words.find((word) => /^\d+(?:st|nd|rd|th)$/.test(word));
    if (house === undefined || name === undefined) return [form];
    return [`${/[a-z]$/.test(house) ? house.slice(0, -1) : house} ${name}`];
  },
  similarity(a, b) {
    if (a === b) return 1;
    const [houseA, houseB] = [houseOf(a), houseOf(b)];
    const [restA, restB] = [wordsOf(a, houseA), wordsOf(b, houseB)];
    if (restA === '' || restB === '') return 0.5;
    const words = wordOverlap(restA, restB);
    const alike =
      restA === restB ? 1 : words.shorter === 1 ? 0.92 : Math.max(words.shorter * 0.9, joined(restA, restB));
    if (houseA === houseB) return alike;
    return Math.min(alike, houseA === '' || houseB === '' ? 0.85 : 0.4);
  },
});

function formOfWhole(value: string, context: Context): string {
  if (context.get('street') !== '') return '';
  if (context.has('city')) return streetForm(value);
  const { isPlaceAlone, house } = whereabouts(value, context.country);
  // a town is no house
  return isPlaceAlone ? '' : streetForm(house || value);
}

/** With the house number of a column of its own, unless the street has one: the number stands in front, whatever the country writes. */
function withHouse(form: string, context: Context): string {
  if (context.role !== 'street' || form === '' || houseOf(form) !== '') return form;
  const number = matchText(context.get('house_number'));
  return HOUSE_NUMBER.test(number) ? `${number.replace(/(?<=^\d+) (?=[a-z]$)/, '')} ${form}` : form;
}

/** `12`, `12a`, `12 a`, `33 11` of 33-11 */
const HOUSE_NUMBER = /^\d+ ?[a-z]?(?: \d+ ?[a-z]?)*$/;

/** The city and the district are written or left out. */
const KOREAN_ROAD = /[\p{Script=Hangul}\d]+(?:로|길) \d[\d-]*$/u;

const HOUSE = /^\d+[a-z]?$/;

const houseOf = (form: string): string => form.split(' ').find((word) => HOUSE.test(word)) ?? '';

/** Words that ran together or were cut in two, and typos in the whole: `powellstreet`, `la salle`. */
function joined(a: string, b: string): number {
  const [short, long] = [a.replaceAll(' ', ''), b.replaceAll(' ', '')].sort((x, y) => x.length - y.length) as [
    string,
    string,
  ];
  if (short.length < 5 || digitsOf(a) !== digitsOf(b)) return 0;
  if (long.startsWith(short) || edits(short, long) <= (short.length >= 9 ? 2 : 1)) return 0.88;
  return 0;
}

/** `100th` and `110th` are no typos of each other. */
const digitsOf = (words: string): string => words.replace(/\D/g, '');

/** The words that tell one street from another. */
function wordsOf(form: string, house: string): string {
  const words = form.split(' ').filter((word) => word !== house && word !== '');
  const strong = words.filter((word) => !WEAK_WORDS.has(word));
  return (strong.length > 0 ? strong : words).join(' ');
}
