/** How probable bytes are as text of an encoding: a sum of logarithms over every byte above ASCII and its neighbours. */
import * as frequent from '../../values/data/frequent-characters.ts';
import { LEAD, quadPointer, type TableEncoding, tableOf } from './tables.ts';

/** More would not change the answer, and a large prefix must not cost seconds. */
export const MAX_UNITS = 20_000;

/** Bits, as negative numbers: 2^bits is how often such a thing follows in text of that kind. */
const COST = {
  /** A character of the frequent list (some 400 share most of a text). */
  frequent: -9.5,
  /** Of the rest of the common set of the standard. */
  common: -13.5,
  kana: -8.5,
  /** Full-width letters, digits and punctuation. */
  form: -11,
  rare: -19,
  /** Bytes that are no character. */
  invalid: -25,
  /** The first byte of a pair, at the end of an incomplete prefix: as much as a Latin letter. */
  cutOff: -8,
  /** A character of East Asia right beside an ASCII letter. */
  besideLetter: -3,
  halfWidthKana: -6.5,
  /** More for the first of a run, and for one that stands alone. */
  firstHalfWidthKana: -3,
  loneHalfWidthKana: -8,
  latinLetter: -5,
  latinRareLetter: -8,
  latinSign: -6,
  latinRareSign: -11,
  /** A second, and a third or later, byte above ASCII in a row. */
  latinSecond: -3,
  latinThird: -4,
  asciiLetter: -4.5,
  asciiOther: -7,
} as const;

/**
 * Log-probability in bits (negative) of the bytes as text of the encoding; comparable between encodings for the same bytes.
 * @param complete whether a code that the end cuts off is an error
 */
export function scoreOf(bytes: Uint8Array, encoding: TableEncoding, complete: boolean): number {
  return encoding === 'windows-1252' ? scoreLatin(bytes) : scoreWide(bytes, encoding, complete);
}

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));
const asciiCost = (byte: number): number => (byte >= 0x61 && byte <= 0x7a ? COST.asciiLetter : COST.asciiOther);

let latinCosts: Float64Array | undefined;

function costsOfLatin(): Float64Array {
  if (latinCosts) return latinCosts;
  const { single, code } = tableOf('windows-1252');
  const costs = new Float64Array(256);
  for (let byte = 0x80; byte < 256; byte++) {
    const letter =
      byte >= 0xc0
        ? byte !== 0xd7 && byte !== 0xf7
        : '\x8a\x8c\x8e\x9a\x9c\x9e\x9f'.includes(String.fromCharCode(byte));
    costs[byte] = single[byte]! < 0 ? COST.invalid : letter ? COST.latinRareLetter : COST.latinRareSign;
  }
  for (const char of frequent.LATIN_LETTERS) costs[code[char.codePointAt(0)!]!] = COST.latinLetter;
  for (const char of frequent.LATIN_SIGNS) costs[code[char.codePointAt(0)!]!] = COST.latinSign;
  latinCosts = costs;
  return costs;
}

function scoreLatin(bytes: Uint8Array): number {
  const costs = costsOfLatin();
  let score = 0;
  let units = 0;
  let run = 0;
  for (let at = 0; at < bytes.length && units < MAX_UNITS; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80) {
      run = 0;
      continue;
    }
    units++;
    run++;
    score += costs[byte]! + (run === 1 ? 0 : run === 2 ? COST.latinSecond : COST.latinThird);
  }
  return score;
}

interface Model {
  readonly frequent: ReadonlySet<number>;
  readonly isCommon: (code: number) => boolean;
}

const points = (text: string): ReadonlySet<number> => new Set([...text].map((char) => char.codePointAt(0)!));
const within = (code: number, from: number, to: number): boolean => code >= from && code <= to;

/** The common set is the first level of each national standard. */
const MODELS: { readonly [E in TableEncoding]?: Model } = {
  gb18030: {
    frequent: points(frequent.SIMPLIFIED),
    isCommon: (code) => within(code, 0xb0a1, 0xd7f9) && (code & 0xff) >= 0xa1,
  },
  big5: { frequent: points(frequent.TRADITIONAL), isCommon: (code) => within(code, 0xa440, 0xc67e) },
  shift_jis: { frequent: points(frequent.JAPANESE), isCommon: (code) => within(code, 0x889f, 0x9872) },
  'euc-jp': {
    frequent: points(frequent.JAPANESE),
    isCommon: (code) => within(code, 0xb0a1, 0xcfd3) && (code & 0xff) >= 0xa1,
  },
  'euc-kr': {
    frequent: points(frequent.KOREAN),
    isCommon: (code) => within(code, 0xb0a1, 0xc8fe) && (code & 0xff) >= 0xa1,
  },
};

function scoreWide(bytes: Uint8Array, encoding: TableEncoding, complete: boolean): number {
  const { single, pair } = tableOf(encoding);
  const model = MODELS[encoding]!;
  let score = 0;
  let units = 0;
  for (let at = 0; at < bytes.length && units < MAX_UNITS; ) {
    const byte = bytes[at]!;
    if (byte < 0x80) {
      at++;
      continue;
    }
    const length = unitLength(bytes, at, encoding);
    if (single[byte] === LEAD && at + length > bytes.length) {
      score += complete ? COST.invalid : COST.cutOff;
      break;
    }
    units += length;
    const beside = (isLetter(bytes[at - 1]) ? 1 : 0) + (isLetter(bytes[at + length]) ? 1 : 0);
    if (single[byte] !== LEAD) {
      score += singleCost(bytes, at, single[byte]!);
    } else if (length === 4) {
      score += COST.form + COST.besideLetter;
    } else {
      const code = (byte << 8) | bytes[at + 1]!;
      const point = pair[code]!;
      score += point < 0 ? COST.invalid : pairCost(model, encoding, code, point) + beside * COST.besideLetter;
      // What this reading takes from ASCII, the other readings have to explain: credit it back.
      if (bytes[at + 1]! < 0x80) {
        if (point < 0) {
          at++;
          continue;
        }
        score -= asciiCost(bytes[at + 1]!);
      }
    }
    at += length;
  }
  return score;
}

function unitLength(bytes: Uint8Array, at: number, encoding: TableEncoding): number {
  if (tableOf(encoding).single[bytes[at]!] !== LEAD) return 1;
  const second = bytes[at + 1];
  if (encoding !== 'gb18030' || second === undefined || second < 0x30 || second > 0x39) return 2;
  const third = bytes[at + 2] ?? 0;
  const fourth = bytes[at + 3] ?? 0;
  const isQuad = third >= 0x81 && fourth >= 0x30 && fourth <= 0x39;
  return isQuad && quadPointer(bytes[at]!, second, third, fourth) >= 0 ? 4 : 2;
}

/** A single byte above ASCII: half-width katakana in Shift_JIS, else nothing that is text. */
function singleCost(bytes: Uint8Array, at: number, point: number): number {
  if (!within(point, 0xff61, 0xff9f)) return COST.invalid;
  const isKana = (byte: number | undefined): boolean => byte !== undefined && within(byte, 0xa1, 0xdf);
  if (isKana(bytes[at - 1])) return COST.halfWidthKana;
  return COST.halfWidthKana + (isKana(bytes[at + 1]) ? COST.firstHalfWidthKana : COST.loneHalfWidthKana);
}

const isJapanese = (encoding: TableEncoding): boolean => encoding === 'shift_jis' || encoding === 'euc-jp';

function pairCost(model: Model, encoding: TableEncoding, code: number, point: number): number {
  if (model.frequent.has(point)) return COST.frequent;
  const isKana = within(point, 0x3041, 0x30ff);
  if (isKana) return isJapanese(encoding) ? COST.kana : COST.rare;
  // two bytes in EUC-JP
  if (within(point, 0xff61, 0xff9f)) return COST.kana;
  if (within(point, 0x3000, 0x3020) || within(point, 0xff01, 0xff5e) || point === 0xb7 || point === 0x2014)
    return COST.form;
  return model.isCommon(code) ? COST.common : COST.rare;
}
