/** Bytes read as Chinese, Japanese or Korean, and how plausible that is. */
import * as frequent from '../data/frequent-characters.ts';

export const WIDE = ['gbk', 'big5', 'shift_jis', 'euc-jp', 'euc-kr'] as const;
export type WideEncoding = (typeof WIDE)[number];

interface Model {
  readonly frequent: ReadonlySet<string>;
  /** Less frequent than these, more than the rest of the standard. */
  readonly inNames: ReadonlySet<string>;
  /** Whether a pair of bytes is in the common set of the standard. */
  isCommon(pair: number): boolean;
  readonly hasKana: boolean;
}

const setOf = (text: string): ReadonlySet<string> => new Set(text);
const within = (code: number, from: number, to: number): boolean => code >= from && code <= to;

const MODELS: { readonly [E in WideEncoding]: () => Model } = {
  gbk: () => ({
    frequent: setOf(frequent.SIMPLIFIED),
    inNames: setOf(frequent.SIMPLIFIED_NAMES),
    isCommon: (pair) => within(pair, 0xb0a1, 0xd7f9) && (pair & 0xff) >= 0xa1,
    hasKana: false,
  }),
  big5: () => ({
    frequent: setOf(frequent.TRADITIONAL),
    inNames: setOf(frequent.TRADITIONAL_NAMES),
    isCommon: (pair) => within(pair, 0xa440, 0xc67e),
    hasKana: false,
  }),
  shift_jis: () => ({
    frequent: setOf(frequent.JAPANESE),
    inNames: setOf(''),
    isCommon: (pair) => within(pair, 0x889f, 0x9872),
    hasKana: true,
  }),
  'euc-jp': () => ({
    frequent: setOf(frequent.JAPANESE),
    inNames: setOf(''),
    isCommon: (pair) => within(pair, 0xb0a1, 0xcfd3),
    hasKana: true,
  }),
  'euc-kr': () => ({
    frequent: setOf(frequent.KOREAN),
    inNames: setOf(frequent.KOREAN_NAMES),
    isCommon: (pair) => within(pair, 0xb0a1, 0xc8fe) && (pair & 0xff) >= 0xa1,
    hasKana: false,
  }),
};
const models = new Map<WideEncoding, Model>();

function modelOf(encoding: WideEncoding): Model {
  let model = models.get(encoding);
  if (!model) {
    model = MODELS[encoding]();
    models.set(encoding, model);
  }
  return model;
}

const KANA = /[\u3041-\u30ff]/;
const FORM = /[\u3001-\u3020\uff01-\uff5e·—…「」]/;
const LETTER = /[A-Za-z]/;
/** Bits of a character by its kind; of one beside an ASCII letter more. An ASCII letter that became half of a character was unlikely before. */
const BITS = {
  frequent: 9.5,
  inNames: 11.5,
  common: 13.5,
  rare: 19,
  kana: 8.5,
  form: 11,
  halfKana: 6.5,
  besideLetter: 3,
  ascii: 5,
} as const;
/** Most bits that a byte beyond ASCII may take on average. */
const MOST = 5.8;
/** EUC-JP is as good as extinct; it is believed where it shows kana. */
const EXTINCT = 5;

/** A text as one encoding reads it. */
export interface Reading {
  readonly text: string;
  /** How many bits it takes to write it so. */
  readonly bits: number;
  /** Whether people write like that; false for a reading that is only a rival of others. */
  readonly isPlausible: boolean;
}

const decoders = new Map<WideEncoding, InstanceType<typeof TextDecoder>>();

function decoderOf(encoding: WideEncoding): InstanceType<typeof TextDecoder> {
  let decoder = decoders.get(encoding);
  if (!decoder) decoders.set(encoding, (decoder = new TextDecoder(encoding, { fatal: true })));
  return decoder;
}

/** Undefined where the bytes are no text of the encoding. */
export function readWide(bytes: Uint8Array, encoding: WideEncoding): Reading | undefined {
  let text: string;
  try {
    text = decoderOf(encoding).decode(bytes);
  } catch {
    return undefined;
  }
  const model = modelOf(encoding);
  let [bits, used, at] = [0, 0, 0];
  let previous = '';
  for (const char of text) {
    const byte = bytes[at]!;
    if (byte < 0x80) {
      if (LETTER.test(char) && previous >= '\u2e80') bits += BITS.besideLetter;
      at += 1;
    } else {
      const isHalf = encoding === 'shift_jis' && within(byte, 0xa1, 0xdf);
      const second = bytes[at + 1] ?? 0;
      const cost = isHalf ? BITS.halfKana : bitsOf(char, (byte << 8) | second, model);
      bits += cost + (LETTER.test(previous) ? BITS.besideLetter : 0);
      if (!isHalf && second < 0x80) bits -= BITS.ascii;
      used += isHalf ? 1 : 2;
      at += isHalf ? 1 : 2;
    }
    previous = char;
  }
  if (at !== bytes.length || used === 0) return undefined;
  if (encoding === 'euc-jp' && !KANA.test(text)) bits += EXTINCT;
  return { text, bits, isPlausible: bits <= MOST * used };
}

function bitsOf(char: string, pair: number, model: Model): number {
  if (model.frequent.has(char)) return BITS.frequent;
  if (KANA.test(char)) return model.hasKana ? BITS.kana : BITS.rare;
  if (FORM.test(char)) return BITS.form;
  if (model.inNames.has(char)) return BITS.inNames;
  return model.isCommon(pair) ? BITS.common : BITS.rare;
}
