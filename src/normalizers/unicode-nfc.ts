/** Composes letters and their accents: `e` + `́` → `é`. */
import { defineNormalizer } from '../define.ts';

/** Below U+0300 everything is composed already, but for the Kelvin and Ångström signs and their like further up. */
const MAYBE = /[\u0300-\uffff]/;
/** Compatibility ideographs: the composed form would be another glyph, and people insist on theirs (神 in a Japanese name). */
const IDEOGRAPHS = /([\uf900-\ufaff\u{2f800}-\u{2fa1f}]+)/u;

/** Nothing is written so; composing it takes time that grows with the square of its length. */
const ENDLESS = /\p{M}{100}/u;

export const unicodeNfc = defineNormalizer({
  id: 'unicode-nfc',
  roles: '*',
  risk: 'safe',
  phase: 'decode',
  formOnly: true,
  only: { any: ['non-ascii'] },
  docs: {
    summary: 'Compose letters and their accents into one character (Unicode NFC).',
    why: 'A Mac writes é as two characters, Windows as one. They look alike, but do not compare, sort or match alike.',
    source: 'Unicode Standard Annex #15',
    examples: [
      { before: 'Jose\u0301', after: 'José' },
      { before: 'Ma\u0308kinen', after: 'Mäkinen' },
    ],
  },
  normalize(value) {
    if (!MAYBE.test(value) || ENDLESS.test(value)) return value;
    if (!IDEOGRAPHS.test(value)) return value.normalize('NFC');
    return value
      .split(IDEOGRAPHS)
      .map((part, index) => (index % 2 === 1 ? part : part.normalize('NFC')))
      .join('');
  },
});
