/** Which encodings crmq reads and writes, by what names people call them, and how bytes that cannot be read are kept. */
import { CrmqError } from '../../errors.ts';

export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-1',
  'iso-8859-15',
  'gb18030',
  'shift_jis',
  'euc-jp',
  'big5',
  'euc-kr',
  // each reads as well as Western European, or nearly: only the language of a text tells which it is
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'iso-8859-2',
  'iso-8859-5',
  'iso-8859-7',
  'iso-8859-9',
  'koi8-r',
  'koi8-u',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Names as other programs write them, lower case without `-`, `_`, blanks and `:`. `utf16` without an order is little endian, as Windows means it. */
const ALIASES: { readonly [E in Encoding]: string } = {
  'utf-8': 'utf8 utf8sig utf8bom unicode11utf8 65001 cp65001 ascii usascii ansix341968 iso646us',
  'utf-16le': 'utf16le utf16 ucs2 ucs2le unicode 1200 cp1200',
  'utf-16be': 'utf16be ucs2be unicodefffe unicodebigendian 1201 cp1201',
  'windows-1252': 'windows1252 cp1252 win1252 1252 xcp1252 ansi western',
  'iso-8859-1': 'iso88591 iso885911987 latin1 l1 88591 cp819 ibm819 isoir100 28591',
  'iso-8859-15': 'iso885915 latin9 l9 885915 28605',
  gb18030: 'gb18030 gbk xgbk gb2312 gb231280 euccn cp936 ms936 936 windows936 chinese 54936',
  shift_jis: 'shiftjis sjis xsjis mskanji cp932 ms932 932 windows31j windows932',
  'euc-jp': 'eucjp xeucjp ujis eucjpms cp51932 51932 cp20932 20932',
  big5: 'big5 big5hkscs cnbig5 csbig5 xxbig5 cp950 ms950 950 windows950',
  'euc-kr': 'euckr cp949 ms949 949 windows949 uhc ksc5601 ksc56011987 ksc56011989 korean',
  'windows-1250': 'windows1250 cp1250 win1250 1250 xcp1250',
  'windows-1251': 'windows1251 cp1251 win1251 1251 xcp1251',
  'windows-1253': 'windows1253 cp1253 win1253 1253 xcp1253',
  'windows-1254': 'windows1254 cp1254 win1254 1254 xcp1254',
  'windows-1255': 'windows1255 cp1255 win1255 1255 xcp1255',
  'windows-1256': 'windows1256 cp1256 win1256 1256 xcp1256',
  'windows-1257': 'windows1257 cp1257 win1257 1257 xcp1257',
  'iso-8859-2': 'iso88592 iso885921987 latin2 l2 88592 isoir101 28592',
  'iso-8859-5': 'iso88595 iso885951988 88595 isoir144 28595',
  'iso-8859-7': 'iso88597 iso885971987 88597 isoir126 elot928 28597',
  'iso-8859-9': 'iso88599 iso885991989 latin5 l5 88599 isoir148 28599',
  'koi8-r': 'koi8r koi8 cskoi8r 20866 cp20866',
  'koi8-u': 'koi8u 21866 cp21866',
};

const byAlias = new Map<string, Encoding>(
  ENCODINGS.flatMap((encoding) => ALIASES[encoding].split(' ').map((alias) => [alias, encoding] as const)),
);

/**
 * The encoding that a person means by `name` (`UTF8`, `latin1`, `GBK`, `cp1252` …).
 * @throws CrmqError `unknown-encoding`
 */
export function parseEncodingName(name: string): Encoding {
  const found = byAlias.get(name.toLowerCase().replace(/[-_\s:.]+/g, ''));
  if (found) return found;
  throw new CrmqError('unknown-encoding', `there is no encoding "${name}"`, {
    hint: `use one of ${ENCODINGS.join(', ')}`,
  });
}

const BOMS: { readonly [E in Encoding]?: readonly number[] } = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
  gb18030: [0x84, 0x31, 0x95, 0x33],
};

/** Bytes of U+FEFF in the encoding; empty where it has none. */
export function bomFor(encoding: Encoding): Uint8Array {
  return Uint8Array.from(BOMS[encoding] ?? []);
}

/**
 * A byte that the encoding cannot read, or that would not come back as the same byte, stands in the text as this code
 * point plus the byte (plane 16, private use). A real character of that range has its own bytes escaped, so nothing is ambiguous.
 */
export const ESCAPE_BASE = 0x10fe00;

/** Whether UTF-8 bytes hold an escaped byte: `F4 8F B8..BB xx`. */
export function hasEscapes(utf8: Uint8Array): boolean {
  return findEscape(utf8, 0) !== -1;
}

/** Where the first escape at or after `from` begins, or -1. */
export function findEscape(utf8: Uint8Array, from: number): number {
  for (let at = utf8.indexOf(0xf4, from); at !== -1; at = utf8.indexOf(0xf4, at + 1)) {
    if (utf8[at + 1] === 0x8f && utf8[at + 2]! >= 0xb8 && utf8[at + 2]! <= 0xbb && utf8[at + 3]! >= 0x80) return at;
  }
  return -1;
}

/** Escapes as a person reads them: `Jos\xE9`. */
export function showEscapes(text: string): string {
  if (!text.includes('\udbff')) return text;
  return text.replace(
    /[\u{10fe00}-\u{10feff}]/gu,
    (char) => `\\x${(char.codePointAt(0)! - ESCAPE_BASE).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
