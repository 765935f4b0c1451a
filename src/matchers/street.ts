/** Compares streets: house number and the words of the street, abbreviations aside. */
import { defineMatcher } from '../define.ts';
import { edits, wordOverlap } from '../values/similarity.ts';
import { matchText } from '../values/text.ts';

const SHORT: { readonly [word: string]: string } = {
  street: 'st', avenue: 'ave', av: 'ave', boulevard: 'blvd', blv: 'blvd', boul: 'blvd', road: 'rd', drive: 'dr', lane: 'ln', court: 'ct', crt: 'ct', place: 'pl', square: 'sq', terrace: 'tce', ter: 'tce', terr: 'tce', crescent: 'cres', cr: 'cres', circuit: 'cct', close: 'cl', highway: 'hwy', parkway: 'pkwy', circle: 'cir', trail: 'trl',
  north: 'n', south: 's', east: 'e', west: 'w', saint: 'st', mount: 'mt', first: '1st', second: '2nd', third: '3rd', fourth: '4th', fifth: '5th', sixth: '6th', seventh: '7th', eighth: '8th', ninth: '9th', tenth: '10th',
  strasse: 'str', calle: 'c', avenida: 'ave', avda: 'ave', carrer: 'c', rue: 'r', via: 'v', viale: 'vle', plaza: 'pl', piazza: 'pl', katu: 'k', rua: 'r',
}; // biome-ignore format: a table reads better dense
const WEAK: ReadonlySet<string> = new Set([
  ...Object.values(SHORT).filter((word) => !/\d/.test(word)),
  'nw',
  'ne',
  'sw',
  'se',
  'the',
  'de',
  'la',
  'di',
  'del',
  'of',
  'and',
  'between',
  'near',
  'at',
  'off',
  'way',
  'sts',
]);
const UNIT = /\b(?:apt|apartment|suite|ste|unit|room|rm|floor|fl|no|nr)\b\.?\s*#?\s*[a-z0-9]{1,5}\b|#\s*[a-z0-9]+/gi;
const COMPOUND = /(?<=[\p{L}]{3})(?:strasse|str)$/u;

export const street = defineMatcher({
  id: 'street',
  roles: ['street', 'address'],
  docs: {
    summary: 'Same house: number and street, abbreviations and unit aside.',
    why: 'With a name it is strong evidence; alone it is a household or an office building.',
    examples: [{ before: '435 S. La Cienega Boulevard, Suite 5', after: '435 s la cienega blvd' }],
  },
  form(value, context) {
    if (context.role === 'address' && context.get('street') !== '') return '';
    const words = matchText(value.replace(UNIT, ' '))
      .split(' ')
      .map((word) => SHORT[word] ?? word.replace(COMPOUND, 'str'));
    const form = words.join(' ').replace(/\bp o box\b/, 'pobox');
    return form.length < 4 || /^(?:test|unknown|none|n a|null|x+)$/.test(form) ? '' : form;
  },
  keys(form) {
    const words = form.split(' ');
    const house = words.find((word) => /^\d+[a-z]?$/.test(word));
    const name =
      words.find((word) => word !== house && !WEAK.has(word) && word.length > 2) ??
      words.find((word) => /^\d+(?:st|nd|rd|th)$/.test(word));
    if (house === undefined || name === undefined) return [form];
    return [`${house} ${name}`];
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

const houseOf = (form: string): string => form.split(' ').find((word) => /^\d+[a-z]?$/.test(word)) ?? '';

/** Words that ran together or were cut in two, and typos in the whole: `powellstreet`, `la salle`. */
function joined(a: string, b: string): number {
  const [short, long] = [a.replaceAll(' ', ''), b.replaceAll(' ', '')].sort((x, y) => x.length - y.length) as [
    string,
    string,
  ];
  if (short.length < 5) return 0;
  if (long.startsWith(short) || edits(short, long) <= (short.length >= 9 ? 2 : 1)) return 0.88;
  return 0;
}

/** The words that tell one street from another. */
function wordsOf(form: string, house: string): string {
  const words = form.split(' ').filter((word) => word !== house && word !== '');
  const strong = words.filter((word) => !WEAK.has(word));
  return (strong.length > 0 ? strong : words).join(' ');
}
