import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { CrmqError } from '../../src/errors.ts';
import {
  bomFor,
  canEncode,
  createDecoder,
  createEncoder,
  decodeAll,
  ENCODINGS,
  type Encoding,
  ESCAPE_BASE,
  encodeAll,
  hasEscapes,
  parseEncodingName,
  showEscapes,
  type Transcoder,
} from '../../src/io/encoding/encoding.ts';

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** Feeds the pieces between the cuts, one by one. */
function feed(transcoder: Transcoder, bytes: Uint8Array, cuts: readonly number[]): Uint8Array {
  const at = [...cuts].map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b);
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (const to of [...at, bytes.length]) {
    pieces.push(Uint8Array.from(transcoder.push(bytes.slice(from, to))));
    from = to;
  }
  return Buffer.concat([...pieces, transcoder.end()]);
}

const cuts = fc.array(fc.nat(10_000), { maxLength: 6 });
/** Bytes that are likely to be structure: leads, trails, digits, surrogates, commas, quotes, pieces of escapes. */
const trickyByte = fc.constantFrom(
  ...[0x00, 0x0a, 0x22, 0x2c, 0x30, 0x39, 0x41, 0x5c, 0x7e, 0x7f, 0x80, 0x81, 0x84, 0x8f, 0x90, 0xa0, 0xa1, 0xb8, 0xbb],
  ...[0xbf, 0xc2, 0xd8, 0xdb, 0xdc, 0xdf, 0xe0, 0xe9, 0xed, 0xef, 0xf4, 0xfa, 0xfc, 0xfd, 0xfe, 0xff],
);
const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.array(trickyByte, { maxLength: 200 }).map((bytes) => Uint8Array.from(bytes)),
);

const SAMPLES: { readonly [E in Encoding]: string } = {
  'utf-8': 'Zoë 张伟 🚀 ﷽',
  'utf-16le': 'Zoë 张伟 🚀 \u0000',
  'utf-16be': 'Zoë 张伟 🚀',
  'windows-1252': 'Zoë “Größe” – €5 Œuvre',
  'iso-8859-1': 'Zoë Größe \u0085',
  'iso-8859-15': 'Zoë €5 Žižka œuvre',
  gb18030: '张伟 ㄅ 한 🚀 € ÿ',
  shift_jis: '田中 太郎 ｶﾅ ソ表 \\~',
  'euc-jp': '田中 太郎 ｶﾅ ソ表 \\~',
  big5: '王小明 功許蓋 (台北)',
  'euc-kr': '김민수 똠방각하 漢字',
  'windows-1250': 'Łódź Žižka Őri „ß” €',
  'windows-1251': 'Михаил Їжак №5 €',
  'windows-1253': 'Γιώργος Άννα €',
  'windows-1254': 'Işıl Ağaoğlu €',
  'windows-1255': 'שלום ₪',
  'windows-1256': 'محمد پژ €',
  'windows-1257': 'Ķīmija Šaulys €',
  'iso-8859-2': 'Łódź Žižka Őri ß',
  'iso-8859-5': 'Михаил Їжак №5',
  'iso-8859-7': 'Γιώργος Άννα €',
  'iso-8859-9': 'Işıl Ağaoğlu',
  'koi8-r': 'Михаил Ёлкин ░',
  'koi8-u': 'Їжак Єва Ґанна',
};

describe.each(ENCODINGS)('%s', (encoding) => {
  it('gives any bytes back, whatever they are and wherever they are cut', () => {
    fc.assert(
      fc.property(anyBytes, cuts, cuts, (bytes, one, two) => {
        const decoded = feed(createDecoder(encoding), bytes, one);
        expect(text(decoded)).not.toContain('\ufffd\ufffd\ufffd\ufffd');
        expect(hex(decoded)).toBe(hex(decodeAll(bytes, encoding)));
        expect(hex(feed(createEncoder(encoding), decoded, two))).toBe(hex(bytes));
      }),
      { numRuns: 400 },
    );
  });

  it('decodes to valid UTF-8 always', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const decoded = decodeAll(bytes, encoding);
        expect(hex(Buffer.from(text(decoded)))).toBe(hex(decoded));
      }),
    );
  });

  it('gives text that it can hold back, wherever it is cut', () => {
    const characters = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.constantFrom(...SAMPLES[encoding]));
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 30 }), cuts, cuts, (parts, one, two) => {
        const whole = parts.filter((part) => canEncode(part, encoding) && !hasEscapes(Buffer.from(part))).join('');
        const bytes = feed(createEncoder(encoding), Buffer.from(whole), one);
        expect(text(feed(createDecoder(encoding), bytes, two))).toBe(whole);
      }),
      { numRuns: 200 },
    );
  });

  it('reads and writes as iconv-lite does', () => {
    const sample = SAMPLES[encoding];
    expect(canEncode(sample, encoding)).toBe(true);
    const theirs = iconv.encode(sample, encoding === 'big5' ? 'big5hkscs' : encoding);
    expect(hex(encodeAll(Buffer.from(sample), encoding))).toBe(hex(theirs));
    expect(text(decodeAll(theirs, encoding))).toBe(sample);
  });

  it('passes a large ASCII piece', () => {
    const ascii = Buffer.from('id,name\r\n1,Ada Lovelace\r\n'.repeat(500));
    expect(encodeAll(decodeAll(encodeAll(ascii, encoding), encoding), encoding).length).toBe(
      encoding.startsWith('utf-16') ? ascii.length * 2 : ascii.length,
    );
    expect(text(decodeAll(encodeAll(ascii, encoding), encoding))).toBe(text(ascii));
  });
});

describe('names that people write', () => {
  it.each<[string, Encoding]>([
    ['CP1250', 'windows-1250'],
    ['Latin2', 'iso-8859-2'],
    ['KOI8-R', 'koi8-r'],
    ['win-1251', 'windows-1251'],
  ])('%s is %s', (name, encoding) => expect(parseEncodingName(name)).toBe(encoding));
});

describe('every pair of bytes', () => {
  it.each(['gb18030', 'shift_jis', 'euc-jp', 'big5', 'euc-kr'] as const)('comes back in %s', (encoding) => {
    const bytes = Buffer.alloc(65_536 * 3, 0x2c);
    for (let code = 0; code < 65_536; code++) bytes.writeUInt16BE(code, code * 3);
    const decoded = decodeAll(bytes, encoding);
    expect(Buffer.from(encodeAll(decoded, encoding)).equals(bytes)).toBe(true);
    // No comma was swallowed: each stands where it stood, unless the first of a pair is a comma too.
    const commas = (all: Uint8Array) => all.filter((byte) => byte === 0x2c).length;
    expect(commas(decoded)).toBe(commas(bytes));
  });
});

describe('escapes', () => {
  it('keep what cannot be read, byte by byte', () => {
    const decoded = text(decodeAll(Buffer.from('4a6f73e92c41', 'hex'), 'utf-8'));
    expect(decoded).toBe(`Jos${String.fromCodePoint(ESCAPE_BASE + 0xe9)},A`);
    expect(showEscapes(decoded)).toBe('Jos\\xE9,A');
    expect(showEscapes('Zoë 🚀 \u{10fdff}')).toBe('Zoë 🚀 \u{10fdff}');
    expect(hasEscapes(Buffer.from(decoded))).toBe(true);
    expect(hasEscapes(Buffer.from('Zoë 🚀 \u{10fdff}\u{10ff00}'))).toBe(false);
  });

  it('escape a real character of their own range, so that nothing is ambiguous', () => {
    const real = Buffer.from('a\u{10fee9}b');
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const) {
      const raw = encoding === 'utf-8' ? real : iconv.encode('a\u{10fee9}b', encoding);
      const decoded = decodeAll(raw, encoding);
      expect(showEscapes(text(decoded))).toMatch(/^a(\\x[0-9A-F]{2}){4}b$/);
      expect(hex(encodeAll(decoded, encoding))).toBe(hex(raw));
    }
  });

  it('never take a comma, a quote or a line feed with them', () => {
    for (const encoding of ['gb18030', 'shift_jis', 'euc-jp', 'big5', 'euc-kr'] as const) {
      const decoded = text(
        decodeAll(Buffer.from([0x81, 0x2c, 0x88, 0x22, 0xe0, 0x0a, 0x81, 0x30, 0x2c, 0x81]), encoding),
      );
      expect(decoded.replace(/[^,"\n]/gu, '')).toBe(',"\n,');
    }
  });

  it('keep a duplicate code of Shift_JIS, which would be written with another code', () => {
    const nec = Buffer.from('ed40', 'hex');
    expect(showEscapes(text(decodeAll(nec, 'shift_jis')))).toBe('\\xED\\x40');
    expect(hex(encodeAll(decodeAll(nec, 'shift_jis'), 'shift_jis'))).toBe('ed40');
  });

  it('pass valid UTF-8 as the same memory', () => {
    const bytes = Buffer.from('Zoë');
    expect(createDecoder('utf-8').push(bytes)).toBe(bytes);
  });
});

describe('encoding', () => {
  it('names the character that does not exist', () => {
    const attempt = () => encodeAll(Buffer.from('Łódź'), 'windows-1252');
    expect(attempt).toThrow('the character "Ł" (U+0141) does not exist in windows-1252');
    try {
      attempt();
    } catch (error) {
      expect((error as CrmqError).code).toBe('unencodable');
      expect((error as CrmqError).exitCode).toBe(3);
    }
  });

  it.each([
    ['Ada', 'windows-1252', true],
    ['Zoë €', 'windows-1252', true],
    ['€', 'iso-8859-1', false],
    ['€', 'iso-8859-15', true],
    ['Łódź', 'windows-1252', false],
    ['张', 'big5', false],
    ['張', 'big5', true],
    ['¥', 'shift_jis', false],
    ['🚀', 'gb18030', true],
    ['🚀', 'euc-kr', false],
    ['🚀', 'utf-8', true],
    ['\ud83d', 'utf-8', false],
    ['\ud83d', 'gb18030', false],
    [String.fromCodePoint(ESCAPE_BASE + 0xe9), 'windows-1252', true],
  ] as const)('canEncode(%j, %s) is %s', (value, encoding, expected) => {
    expect(canEncode(value, encoding)).toBe(expected);
    if (expected) expect(() => encodeAll(Buffer.from(value), encoding)).not.toThrow();
  });
});

describe('names', () => {
  it.each([
    ['UTF-8', 'utf-8'],
    ['utf8', 'utf-8'],
    ['utf-8-sig', 'utf-8'],
    ['US-ASCII', 'utf-8'],
    ['UTF-16', 'utf-16le'],
    ['UTF_16BE', 'utf-16be'],
    ['latin1', 'iso-8859-1'],
    ['ISO_8859-15', 'iso-8859-15'],
    ['Latin-9', 'iso-8859-15'],
    ['CP1252', 'windows-1252'],
    ['GBK', 'gb18030'],
    ['gb2312', 'gb18030'],
    ['Shift-JIS', 'shift_jis'],
    ['cp932', 'shift_jis'],
    ['EUC-JP', 'euc-jp'],
    ['ujis', 'euc-jp'],
    ['Big5-HKSCS', 'big5'],
    ['cp949', 'euc-kr'],
  ])('%s is %s', (name, encoding) => {
    expect(parseEncodingName(name)).toBe(encoding);
  });

  it('refuses what it does not know, with the list', () => {
    try {
      parseEncodingName('ebcdic');
      expect.unreachable();
    } catch (error) {
      expect((error as CrmqError).code).toBe('unknown-encoding');
      expect((error as CrmqError).hint).toContain('windows-1252');
    }
  });

  it('gives the byte order mark', () => {
    expect(hex(bomFor('utf-8'))).toBe('efbbbf');
    expect(hex(bomFor('utf-16le'))).toBe('fffe');
    expect(hex(bomFor('big5'))).toBe('');
  });
});
