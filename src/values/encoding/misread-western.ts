/** Text of another script whose bytes were read as Windows-1252 or Latin-1: `Ïðèâåò` for Привет, `ÖÐÎÄ` for 中文. */
import { LATIN_LETTERS, LATIN_SIGNS } from '../data/frequent-characters.ts';
import { type Alphabet, bitsOfWord } from '../text/letter-pairs.ts';
import { bytesOf } from './single-bytes.ts';
import { type Reading, readWide, WIDE, type WideEncoding } from './wide-reading.ts';

/** One-byte encodings, and the script that their upper half is for. */
const NARROW: readonly (readonly [encoding: string, alphabet: Alphabet])[] = [
  ['windows-1251', 'cyrillic'],
  ['koi8-u', 'cyrillic'],
  ['ibm866', 'cyrillic'],
  ['iso-8859-5', 'cyrillic'],
  ['windows-1253', 'greek'],
  ['windows-1255', 'hebrew'],
  ['windows-1256', 'arabic'],
  ['windows-874', 'thai'],
];

/** By how many bits a reading must be likelier than Western text, and than any other reading; and least bits of text that may be one. */
const ENOUGH = { western: 15, doubtful: 11, others: 6, least: 20 } as const;

/**
 * @returns the text as it was meant, where that is certain; `undefined` where it may be read like that but is not certain; `''` where
 * it is Western text
 */
export function readWestern(text: string): string | undefined {
  const bytes = bytesIn(text);
  if (bytes === undefined) return '';
  const western = bitsOfWestern(text);
  if (western < ENOUGH.least) return '';
  const readings = [
    ...(hasRhythm(text) ? [] : NARROW).map(([encoding, alphabet]) => readNarrow(bytes, encoding, alphabet)),
    ...WIDE.map((encoding: WideEncoding) => readWide(bytes, encoding)),
  ].filter((reading) => reading !== undefined);
  const best = readings.reduce<Reading | undefined>((a, b) => (a === undefined || b.bits < a.bits ? b : a), undefined);
  if (!best?.isPlausible || western - best.bits < ENOUGH.doubtful) return '';
  const isSure =
    western - best.bits >= ENOUGH.western &&
    readings.every((other) => other.text === best.text || other.bits - best.bits >= ENOUGH.others);
  return isSure ? best.text : undefined;
}

/** Whether every second or third character beyond ASCII is the same again, as first bytes of UTF-8 are in any encoding, and no letters. */
function hasRhythm(text: string): boolean {
  const high = text.replace(/[\0-\x7f]/g, '');
  return [2, 3].some((step) => {
    let same = 0;
    for (let at = step; at < high.length; at++) if (high[at] === high[at - step]) same++;
    return same >= 3 && same * 5 >= (high.length - step) * 2;
  });
}

/** The bytes that Windows-1252 shows as this text; undefined where it cannot. */
function bytesIn(text: string): Uint8Array | undefined {
  const table = bytesOf('windows-1252');
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const byte = code < 0x80 ? code : table.get(text[at]!);
    if (byte === undefined) return undefined;
    bytes[at] = byte;
  }
  return bytes;
}

const LETTER = /\p{L}/u;
const COMMON_LETTERS = new Set(LATIN_LETTERS);
const COMMON_SIGNS = new Set(LATIN_SIGNS);
/** The second, and each later, character beyond ASCII in a row: `créée` is as much as ordinary words have. */
const IN_ROW = [0, 0, 3, 4] as const;

/** The letters with accents that go together in one language; all of them typed in a row are no word of another script. */
const NATIONAL = ['áéíóúüñ', 'äöüßõšž', 'åäöæøé', 'àèéìòùî', 'ãõâêôáéíóúàçü', 'àâçéèêëïîôùûüœæÿ', 'áðéíóúýþæö'].map(
  (letters) => new Set(letters),
);

/** Bits that the characters beyond ASCII take in Western text. */
function bitsOfWestern(text: string): number {
  const letters = new Set([...text.toLowerCase()].filter((char) => char >= '\u0080' && LETTER.test(char)));
  // one letter again and again, or an alphabet
  const isNational =
    (letters.size < 3 && !letters.has('ƒ')) || NATIONAL.some((set) => [...letters].every((letter) => set.has(letter)));
  let bits = 0;
  let row = 0;
  for (const char of text) {
    row = char < '\u0080' ? 0 : Math.min(row + 1, 3);
    if (row === 0) continue;
    const common = COMMON_LETTERS.has(char) || COMMON_SIGNS.has(char);
    if (!LETTER.test(char)) bits += (common ? 6 : 11) + IN_ROW[row]!;
    else bits += isNational ? 5 : (common ? 5 : 8) + IN_ROW[row]!;
  }
  return bits;
}

const WORD = /[\p{L}\p{M}]+/gu;
const ASCII = /[A-Za-z]/;
const SIGN = /^[\s\u0021-\u007e«»“”„‘’–—…№·•\u00a0°§©®€]*$/u;
/** Small letters, one capital before them, or capitals; and the last letter of a Greek word is another sigma. */
const SHAPE = /^(?:\P{Lu}+|\p{Lu}\P{Lu}*|\p{Lu}+)(?<!.σ)(?<!ς.+)$/u;
/** Bits of an unusual use of capitals, of a sign between words; most that letters of words may take on average; least letters of the longest. */
const [ODD_CASE, SIGN_BITS, MOST, LEAST] = [12, 7, 5.6, 4] as const;

const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

function decoderOf(encoding: string): InstanceType<typeof TextDecoder> {
  let decoder = decoders.get(encoding);
  if (!decoder) decoders.set(encoding, (decoder = new TextDecoder(encoding)));
  return decoder;
}

function readNarrow(bytes: Uint8Array, encoding: string, alphabet: Alphabet): Reading | undefined {
  const text = decoderOf(encoding).decode(bytes);
  if (text.includes('\ufffd') || !SIGN.test(text.replace(WORD, ''))) return undefined;
  let [bits, letters, longest] = [0, 0, 0];
  for (const [word] of text.matchAll(WORD)) {
    if (ASCII.test(word)) {
      // a word of two scripts is none
      if (!/^[A-Za-z]+$/.test(word)) return undefined;
      continue;
    }
    bits += bitsOfWord(word, alphabet) + (SHAPE.test(word) ? 0 : ODD_CASE);
    letters += word.length;
    longest = Math.max(longest, word.length);
  }
  const isPlausible = (longest >= LEAST || (longest === LEAST - 1 && letters >= 2 * longest)) && bits <= MOST * letters;
  for (const char of text.replace(WORD, '')) if (char >= '\u0080') bits += SIGN_BITS;
  return { text, bits, isPlausible };
}
