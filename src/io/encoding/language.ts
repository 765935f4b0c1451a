/**
 * In which one-byte encoding a text is written in which language. Every byte is a character in each of them, so what tells them apart is how
 * often a language has its letters: the sum of logarithms over the letters of words that differ, in all readings, and the best one if it is
 * clearly better than the best Western one.
 */
import * as weights from '../../values/data/letter-weights.ts';
import { MAX_UNITS } from './score.ts';
import { type TableEncoding, tableOf } from './tables.ts';

/** Text of some language in an encoding. */
export interface Reading {
  readonly encoding: TableEncoding;
  /** Log-probability in bits (negative) of bytes, comparable with `scoreOf` for the same ones. */
  readonly score: (bytes: Uint8Array) => number;
}

/** So many different words are looked at. */
const MOST_WORDS = 4000;
const MOST_BYTES = 400_000;

/** As many words, at least, must have a byte that is another character in Western text. */
const LEAST_WORDS = 3;
/** Bits by which another reading must be better than the best Western one, which most exports are. */
const MARGIN = 10;
/** Bits of these that words which read alike may bring in, where no Western language has all of their letters. */
const MOST_SUPPORT = 6;
/** Bits a byte that text of a language takes at most: what fits none is none. */
const MOST_BITS = 5.6;

const COST = {
  /** A letter of the script that the language does not have. */
  foreign: 9,
  /** Punctuation that every language has; a sign that no word has. */
  sign: 6,
  rareSign: 12,
  nothing: 20,
  /** A second and a third byte above ASCII in a row, where most letters are ASCII. */
  second: 1.5,
  third: 4,
  /** A letter of another script right beside an ASCII letter. */
  mixed: 6,
  /** A capital behind a small letter. */
  capital: 5,
} as const;
/** Of its letters, so many are of the language. */
const OWN = 0.96;
/** A letter that takes so many bits is none of the language. */
const RARE = 7.9;

/** Signs that stand in texts of every language, at the edge of words. */
const SIGNS = /^[\u00a0–—‘’‚“”„…€§°«»·•®©™¿¡ºª´`²³½¼¾№]$/u;

interface Model {
  readonly encoding: TableEncoding;
  readonly isLatin: boolean;
  /** By byte, in bits. */
  readonly cost: Float64Array;
  /** By byte: 1 small letter, 2 capital, 0 neither. */
  readonly size: Uint8Array;
}

type Languages = { readonly [language: string]: string };

const GROUPS: readonly (readonly [Languages, isLatin: boolean, ...TableEncoding[]])[] = [
  [weights.CENTRAL, true, 'windows-1250', 'iso-8859-2'],
  [weights.TURKISH, true, 'windows-1254'],
  [weights.BALTIC, true, 'windows-1257'],
  [weights.CYRILLIC, false, 'windows-1251', 'koi8-r', 'koi8-u', 'iso-8859-5'],
  [weights.GREEK, false, 'windows-1253', 'iso-8859-7'],
  [weights.HEBREW, false, 'windows-1255'],
  [weights.ARABIC, false, 'windows-1256'],
];

interface Models {
  readonly western: readonly Model[];
  readonly others: readonly (readonly [encoding: TableEncoding, models: readonly Model[]])[];
}

let known: Models | undefined;

function models(): Models {
  known ??= {
    western: modelsOf(weights.WESTERN, true, 'windows-1252'),
    others: GROUPS.flatMap(([languages, isLatin, ...encodings]) =>
      encodings.map((encoding) => [encoding, modelsOf(languages, isLatin, encoding)] as const),
    ),
  };
  return known;
}

function modelsOf(languages: Languages, isLatin: boolean, encoding: TableEncoding): Model[] {
  const all = Object.values(languages).map(lettersOf);
  return all.map((own) => modelOf(encoding, isLatin, own, all));
}

function lettersOf(text: string): ReadonlyMap<string, number> {
  const pairs = text.split(' ').map((part) => [part[0]!, Number(part.slice(1))] as const);
  const sum = pairs.reduce((all, [, weight]) => all + weight, 0);
  return new Map(pairs.map(([letter, weight]) => [letter, weight / sum]));
}

/** @param others letters of the languages that may stand beside this one in a file */
function modelOf(
  encoding: TableEncoding,
  isLatin: boolean,
  own: ReadonlyMap<string, number>,
  others: readonly ReadonlyMap<string, number>[],
): Model {
  const { single } = tableOf(encoding);
  const cost = new Float64Array(256);
  const size = new Uint8Array(256);
  for (let byte = 0x80; byte < 256; byte++) {
    const point = single[byte]!;
    const char = point < 0 ? '' : String.fromCodePoint(point);
    const small = char.toLowerCase().replace('i\u0307', 'i');
    const beside = others.reduce((sum, letters) => sum + (letters.get(small) ?? 0), 0) / others.length;
    const share = OWN * (own.get(small) ?? 0) + (1 - OWN) * beside;
    const isLetter = /^[\p{L}\p{M}]$/u.test(char) && char !== 'º' && char !== 'ª';
    if (isLetter) size[byte] = char === small || char === 'ß' ? 1 : 2;
    cost[byte] = isLetter
      ? Math.min(COST.foreign, -Math.log2(share))
      : char === '' || point < 0xa0
        ? COST.nothing
        : SIGNS.test(char)
          ? COST.sign
          : COST.rareSign;
  }
  return { encoding, isLatin, cost, size };
}

const isAsciiLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));

/** Bits that the bytes above ASCII from `from` to `to` take. */
function bitsOf({ cost, size, isLatin }: Model, bytes: Uint8Array, from: number, to: number): number {
  let bits = 0;
  let run = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80) {
      run = 0;
      continue;
    }
    run++;
    const [before, after] = [bytes[at - 1], bytes[at + 1]];
    bits += cost[byte]!;
    if (size[byte] === 0) {
      // m³, 5º, ¿qué: at the edge of a word, and nowhere else
      if (isAsciiLetter(before) && isAsciiLetter(after)) bits += COST.rareSign;
    } else if (isLatin) {
      bits += run === 1 ? 0 : run === 2 ? COST.second : COST.third;
    } else {
      bits += (isAsciiLetter(before) ? COST.mixed : 0) + (isAsciiLetter(after) ? COST.mixed : 0);
    }
    if (size[byte] === 2 && before !== undefined && (size[before] === 1 || (before >= 0x61 && before <= 0x7a))) {
      bits += COST.capital;
    }
  }
  return bits;
}

/** Words that have a byte above ASCII, each once: what a file says over and over says it once. */
function wordsOf(bytes: Uint8Array): Uint8Array[] {
  const words = new Map<string, Uint8Array>();
  const end = Math.min(bytes.length, MOST_BYTES);
  for (let at = 0; at < end && words.size < MOST_WORDS; ) {
    let isHigh = false;
    const from = at;
    for (; at < end && (bytes[at]! >= 0x80 || isAsciiLetter(bytes[at])); at++) isHigh ||= bytes[at]! >= 0x80;
    if (isHigh) {
      const word = bytes.subarray(from, at);
      words.set(Buffer.from(word).toString('latin1'), word);
    }
    at++;
  }
  return [...words.values()];
}

/**
 * The reading of a text that is clearly better than any Western one, if there is one.
 * @param bytes that are no UTF-8
 */
export function otherReading(bytes: Uint8Array): Reading | undefined {
  const words = wordsOf(bytes);
  if (words.length < LEAST_WORDS) return undefined;
  const { western, others } = models();
  const choice = Math.log2(western.length);
  let best: { model: Model; gain: number } | undefined;
  for (const [encoding, own] of others) {
    // what reads alike says nothing of the encoding, but something of the language: which letters it has
    const [telling, alike] = [
      words.filter((word) => differs(word, encoding)),
      words.filter((word) => !differs(word, encoding)),
    ];
    if (telling.length < LEAST_WORDS) continue;
    const west = westernBits(western, telling, alike, choice);
    const westForeign = Math.min(...western.map((model) => foreignBits(model, alike, choice)));
    for (const model of own) {
      const bits = bitsIn(model, telling);
      const foreign = foreignBits(model, alike, choice);
      const gain = west - bits - foreign;
      const support = Math.min(MOST_SUPPORT, Math.max(0, westForeign - foreign));
      if (gain < MARGIN - support || gain <= (best?.gain ?? 0) || bits > countHigh(telling) * MOST_BITS) continue;
      best = { model, gain };
    }
  }
  if (best === undefined) return undefined;
  const { model } = best;
  const score = (whole: Uint8Array): number => -bitsOf(model, whole, 0, endOfUnits(whole));
  return { encoding: model.encoding, score };
}

/** Where the bytes end that `scoreOf` looks at. */
function endOfUnits(bytes: Uint8Array): number {
  let units = 0;
  let at = 0;
  for (; at < bytes.length && units < MAX_UNITS; at++) if (bytes[at]! >= 0x80) units++;
  return at;
}

const bitsIn = (model: Model, words: readonly Uint8Array[]): number =>
  words.reduce((sum, word) => sum + bitsOf(model, word, 0, word.length), 0);

/** Words with letters that the language does not have are of another one, which has to be named. */
function foreignBits({ cost, size }: Model, words: readonly Uint8Array[], choice: number): number {
  const isForeign = (byte: number): boolean => byte >= 0x80 && size[byte] !== 0 && cost[byte]! >= RARE;
  return words.reduce((sum, word) => sum + (word.some(isForeign) ? choice : 0), 0);
}

const countHigh = (words: readonly Uint8Array[]): number =>
  words.reduce((sum, word) => sum + word.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0), 0);

/**
 * As text of one language, or of several: then each word is read in the one that fits it, and pays for the choice.
 * @param telling words that read otherwise in the encoding that is asked about
 * @param alike the others
 * @param choice bits that it takes to name a language
 */
function westernBits(
  western: readonly Model[],
  telling: readonly Uint8Array[],
  alike: readonly Uint8Array[],
  choice: number,
): number {
  const mixed = telling.reduce(
    (sum, word) => sum + choice + Math.min(...western.map((model) => bitsIn(model, [word]))),
    0,
  );
  return Math.min(mixed, ...western.map((model) => bitsIn(model, telling) + foreignBits(model, alike, choice)));
}

/** Whether the encoding has another character in a word than windows-1252 has. */
function differs(word: Uint8Array, encoding: TableEncoding): boolean {
  const [own, western] = [tableOf(encoding).single, tableOf('windows-1252').single];
  return word.some((byte) => byte >= 0x80 && own[byte] !== western[byte]);
}
