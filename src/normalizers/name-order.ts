/** Turns "Doe, John" round, or spreads it over the two columns. */
import { z } from 'zod';
import { defineNormalizer } from '../define.ts';
import {
  DESK_WORDS,
  GENERATION_WORDS,
  GENERATIONS,
  JOB_TITLES,
  PARTICLES,
  SMALL_PARTICLES,
  WEAK_SUFFIXES,
} from '../values/data/name-words.ts';
import { isSuffix, isTrailingTitle, wordsOf } from '../values/name/affixes.ts';
import { namesTwo } from '../values/name/couple.ts';
import { looksLikeCompany, type NameParts, parseName } from '../values/name/name.ts';
import { isOrdinaryName } from '../values/name/ordinary-name.ts';
import { isGivenName, isParticle, isSurname } from '../values/name/surname.ts';
import { keysOf, type NameOrder, type NameSurroundings } from '../values/name/words.ts';
import { hasCjk } from '../values/text/text.ts';
import { wordKey } from '../values/text/word-key.ts';

/** Letters of any script, with what belongs into names. Anything else (digits, &, @, brackets) is no plain name. */
const PLAIN = /^[\p{L}\p{M}\s,.'’´`-]+$/u;
const PLACES = new Set([
  'director',
  'engineer',
  'owner',
  'founder',
  'consultant',
  'president',
  'dept',
  'usa',
  'uk',
  'germany',
  'finland',
]);

/** The parts of a name in comma order, or nothing where the comma may mean something else. */
function invertedParts(value: string, around: NameSurroundings): NameParts | undefined {
  const plain = plainParts(value);
  if (plain) return plain;
  if (!PLAIN.test(value) || hasCjk(value) || looksLikeCompany(value) || namesTwo(value)) return undefined;
  const [family = '', given = '', ...rest] = value.split(',').map((part) => part.trim());
  // One comma, and after a second one nothing but suffixes: `Doe, John, Smith, Jane` are two people.
  if (!rest.every((part) => wordsOf(part).every((word) => isAffix(word, around)))) return undefined;
  const [familyWords, givenWords] = [wordsOf(family), wordsOf(given)];
  if ([...familyWords, ...givenWords].some((word) => isNoName(wordKey(word)))) return undefined;
  const parts = parseName(value, around);
  const isInverted =
    parts.last !== '' && parts.first !== '' && isFamily(parts.last, family, given) && given.includes(parts.first);
  if (!isInverted || givenWords.length > 4) return undefined;
  // `John Doe, Anna`, `Anna, Matti`, `John, Doe`: two people, or a comma that means nothing.
  const surname = familyWords.filter((word) => !isParticle(word, around.particles));
  if (surname.length > 1 && isGivenName(surname[0] ?? '')) return undefined;
  if (surname.length > 2 || (isGivenName(family) && !isSurname(family))) return undefined;
  return parts;
}

const isAffix = (word: string, { suffixes }: NameSurroundings): boolean =>
  isSuffix(word, true, suffixes) || isTrailingTitle(word);

/** Whether a surname is what stands before the comma, or ends in it: `Leyen, Ursula von der`. */
const isFamily = (last: string, family: string, given: string): boolean =>
  family.includes(last) || (last.endsWith(` ${family}`) && given.endsWith(` ${last.slice(0, -family.length - 1)}`));

/** `Doe, John`: what the long way gives for two words that mean nothing else. */
function plainParts(value: string): NameParts | undefined {
  const comma = value.indexOf(', ');
  const [family, given] = [value.slice(0, comma), value.slice(comma + 2)];
  if (comma < 0 || !isOneName(family) || !isOneName(given) || (isGivenName(family) && !isSurname(family)))
    return undefined;
  return { prefix: '', first: given, middle: '', last: family, suffix: '', nickname: '' };
}

const isOneName = (word: string): boolean =>
  !word.includes(' ') && isOrdinaryName(word) && !AMBIGUOUS.has(word.toLowerCase()) && !word.startsWith('Attorney');

/** Words that are a name, or a place, a particle, a generation or a degree. */
const AMBIGUOUS: ReadonlySet<string> = new Set([
  ...PLACES,
  ...PARTICLES,
  ...SMALL_PARTICLES,
  ...GENERATIONS,
  ...GENERATION_WORDS,
  ...WEAK_SUFFIXES,
]);

const isNoName = (key: string): boolean => DESK_WORDS.has(key) || JOB_TITLES.has(key) || PLACES.has(key);

/** `John Doe Jr., PhD`: generations after a blank, degrees after a comma. */
function inOrder({ prefix, first, middle, last, suffix }: NameParts, order: NameOrder): string {
  const names = order === 'family-first' ? [last, first, middle] : [first, middle, last];
  const name = [prefix, ...names].filter(Boolean).join(' ');
  if (suffix === '') return name;
  return /^(?:[js]n?r|i{1,3}v?|iv|2nd|3rd)\b/i.test(suffix) ? `${name} ${suffix}` : `${name}, ${suffix}`;
}

const options = z.strictObject({
  order: z
    .enum(['given-first', 'family-first'])
    .default('given-first')
    .describe(
      'How a whole name is written once its comma is gone, in a column whose names do not show it: `given-first` John Doe, `family-first` Nagy János.',
    ),
  particles: z
    .array(z.string())
    .default([])
    .describe('More words that belong to the surname behind them (`van`, `de`), beside those that are known.'),
  titles: z.array(z.string()).default([]).describe('More titles, as in name-prefix.'),
  suffixes: z.array(z.string()).default([]).describe('More generations and degrees, as in name-suffix.'),
});

const around = ({ particles, titles, suffixes }: z.output<typeof options>, country: string): NameSurroundings => ({
  country,
  particles: keysOf(particles),
  titles: keysOf(titles),
  suffixes: keysOf(suffixes),
});

export const nameOrder = defineNormalizer<z.output<typeof options>>({
  id: 'name-order',
  roles: ['full_name', 'first_name', 'last_name'],
  fills: ['first_name', 'last_name', 'prefix', 'suffix'],
  risk: 'safe',
  phase: 'split',
  only: { any: ['comma'] },
  options,
  docs: {
    summary:
      'Turn a name in comma order ("Doe, John") into given name first, or spread it over the first- and last-name columns.',
    why: 'A letter to "Dear Doe, John" is a letter to nobody, and the same person in the other order is not found. Only plain names: firms, pairs of people and job titles after a comma stay.',
    examples: [
      { before: 'Doe, John', after: 'John Doe' },
      { before: 'Doe, John, Jr.', after: 'John Doe Jr.' },
      { before: 'Acme, Inc.', after: 'Acme, Inc.', note: 'a firm stays' },
      { before: 'Ada Lovelace, PhD', after: 'Ada Lovelace, PhD', note: 'a suffix is no given name' },
    ],
  },
  normalize(value, context) {
    if (!value.includes(',')) return value;
    const parts = invertedParts(value, around(context.options, context.country));
    if (parts?.nickname !== '') return value;
    if (context.role === 'full_name') return inOrder(parts, context.facts.nameOrder ?? context.options.order);
    const isFirst = context.role === 'first_name';
    const other = isFirst ? 'last_name' : 'first_name';
    if (!context.has(other)) return value;
    const [takesPrefix, takesSuffix] = [context.has('prefix'), context.has('suffix')];
    const first = [takesPrefix ? '' : parts.prefix, parts.first, parts.middle].filter(Boolean).join(' ');
    const last = [parts.last, takesSuffix ? '' : parts.suffix].filter(Boolean).join(' ');
    const also = {
      [other]: isFirst ? last : first,
      ...(takesPrefix && parts.prefix !== '' ? { prefix: parts.prefix } : {}),
      ...(takesSuffix && parts.suffix !== '' ? { suffix: parts.suffix } : {}),
    };
    return { value: isFirst ? first : last, also };
  },
});
