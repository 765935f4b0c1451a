/** Tables of the encodings that need one: code → character and back, exact in both directions, built on first use. */
import { createRequire } from 'node:module';
import { type Encoding, ESCAPE_BASE } from './names.ts';

export type TableEncoding = Exclude<Encoding, 'utf-8' | 'utf-16le' | 'utf-16be'>;

const WIDE: ReadonlySet<TableEncoding> = new Set(['gb18030', 'shift_jis', 'euc-jp', 'big5', 'euc-kr']);
/** The first of three bytes in EUC-JP, of characters that hardly anybody has (JIS X 0212); they are kept as bytes. */
const THREE_BYTES = 0x8f;

/** No character. */
const NONE = -1;
/** First byte of a longer code. */
export const LEAD = -2;
/** A code that decodes, but whose character is written with another code: its bytes must be kept as bytes. */
export const DOUBLE = -3;

export interface EncodingTable {
  readonly encoding: TableEncoding;
  /** First byte → code point, `NONE` or `LEAD`. */
  readonly single: Int32Array;
  /** Two bytes → code point, `NONE` or `DOUBLE`. Empty for one-byte encodings. */
  readonly pair: Int32Array;
  /** Code point of the basic plane → code, or `NONE`. */
  readonly code: Int32Array;
  /** Code points above it → code. */
  readonly astral: Map<number, number>;
  /** GB18030: four-byte pointer → code point of the basic plane, or `NONE`. */
  readonly quad: Int32Array;
  /** GB18030: code point of the basic plane → pointer, or `NONE`. */
  readonly pointer: Int32Array;
}

const ICONV_NAME: { readonly [E in TableEncoding]: string } = {
  'windows-1252': 'windows1252',
  'iso-8859-1': 'iso88591',
  'iso-8859-15': 'iso885915',
  gb18030: 'gb18030',
  shift_jis: 'shiftjis',
  'euc-jp': 'eucjp',
  big5: 'big5hkscs',
  'euc-kr': 'cp949',
  'windows-1250': 'windows1250',
  'windows-1251': 'windows1251',
  'windows-1253': 'windows1253',
  'windows-1254': 'windows1254',
  'windows-1255': 'windows1255',
  'windows-1256': 'windows1256',
  'windows-1257': 'windows1257',
  'iso-8859-2': 'iso88592',
  'iso-8859-5': 'iso88595',
  'iso-8859-7': 'iso88597',
  'iso-8859-9': 'iso88599',
  'koi8-r': 'koi8r',
  'koi8-u': 'koi8u',
};

const require = createRequire(import.meta.url);
type Iconv = typeof import('iconv-lite');
let library: Iconv | undefined;
/** Loaded at the first file that is not Unicode. */
const iconv = (): Iconv => {
  library ??= require('iconv-lite') as Iconv;
  return library;
};

const tables = new Map<TableEncoding, EncodingTable>();

/** The table of an encoding; 20 to 60 ms for a Chinese, Japanese or Korean one the first time. */
export function tableOf(encoding: TableEncoding): EncodingTable {
  let table = tables.get(encoding);
  if (!table) {
    table = buildTable(encoding);
    tables.set(encoding, table);
  }
  return table;
}

function buildTable(encoding: TableEncoding): EncodingTable {
  const name = ICONV_NAME[encoding];
  const wide = WIDE.has(encoding);
  const table: EncodingTable = {
    encoding,
    single: new Int32Array(256).fill(NONE),
    pair: new Int32Array(wide ? 65_536 : 0).fill(NONE),
    code: new Int32Array(65_536).fill(NONE),
    astral: new Map(),
    quad: new Int32Array(encoding === 'gb18030' ? QUAD_COUNT : 0).fill(NONE),
    pointer: new Int32Array(encoding === 'gb18030' ? 65_536 : 0).fill(NONE),
  };
  for (let byte = 0; byte < 256; byte++) {
    const point = onlyPoint(iconv().decode(Buffer.from([byte]), name));
    if (point !== NONE && writesAs(name, point, byte)) {
      table.single[byte] = point;
      table.code[point] = byte;
    }
  }
  if (wide) addPairs(table, name);
  if (encoding === 'gb18030') addQuads(table, name);
  return table;
}

/** All pairs in one call, parted by line feeds, which are never a second byte. */
function addPairs(table: EncodingTable, name: string): void {
  const codes: number[] = [];
  for (let first = 0x81; first <= 0xfe; first++) {
    if (table.single[first]! >= 0 || (table.encoding === 'euc-jp' && first === THREE_BYTES)) continue;
    for (let second = 0x40; second <= 0xfe; second++) codes.push((first << 8) | second);
  }
  const bytes = Buffer.alloc(codes.length * 3, 0x0a);
  codes.forEach((code, index) => {
    bytes[index * 3] = code >> 8;
    bytes[index * 3 + 1] = code & 0xff;
  });
  const texts = iconv().decode(bytes, name).split('\n');
  codes.forEach((code, index) => {
    const text = texts[index] ?? '';
    if (text === '' || text.includes('\ufffd')) return;
    table.single[code >> 8] = LEAD;
    const point = onlyPoint(text);
    const exact = point !== NONE && writesAs(name, point, code);
    table.pair[code] = exact ? point : DOUBLE;
    if (!exact) return;
    if (point < 65_536) table.code[point] = code;
    else table.astral.set(point, code);
  });
}

/** Number of four-byte codes of GB18030 that stand for the basic plane. */
const QUAD_COUNT = 39_420;
/** Pointer of U+FFFD, which iconv also answers for what it cannot read. */
const QUAD_STAND_IN = 39_417;
/** Pointer of U+10000. */
export const QUAD_ASTRAL = 189_000;

export const quadPointer = (a: number, b: number, c: number, d: number): number =>
  (((a - 0x81) * 10 + b - 0x30) * 126 + c - 0x81) * 10 + d - 0x30;

function addQuads(table: EncodingTable, name: string): void {
  const bytes = Buffer.alloc(QUAD_COUNT * 5, 0x0a);
  for (let pointer = 0; pointer < QUAD_COUNT; pointer++) writeQuad(bytes, pointer * 5, pointer);
  const texts = iconv().decode(bytes, name).split('\n');
  for (let pointer = 0; pointer < QUAD_COUNT; pointer++) {
    const point = pointer === QUAD_STAND_IN ? 0xfffd : onlyPoint(texts[pointer] ?? '');
    if (point === NONE || table.code[point] !== NONE || table.pointer[point] !== NONE) continue;
    table.quad[pointer] = point;
    table.pointer[point] = pointer;
  }
  for (let first = 0x81; first <= 0xfe; first++) table.single[first] = LEAD;
}

/** Writes a four-byte code of GB18030. */
export function writeQuad(out: Uint8Array, at: number, pointer: number): void {
  out[at] = 0x81 + Math.floor(pointer / 12_600);
  out[at + 1] = 0x30 + (Math.floor(pointer / 1260) % 10);
  out[at + 2] = 0x81 + (Math.floor(pointer / 10) % 126);
  out[at + 3] = 0x30 + (pointer % 10);
}

/** The one code point of a text; `NONE` if it is not one, is a stand-in, a half surrogate or in the range of the escapes. */
function onlyPoint(text: string): number {
  const point = text.codePointAt(0);
  if (point === undefined || text.length !== (point > 0xffff ? 2 : 1)) return NONE;
  if (point === 0xfffd || (point >= 0xd800 && point <= 0xdfff)) return NONE;
  return isEscapePoint(point) ? NONE : point;
}

export const isEscapePoint = (point: number): boolean => point >= ESCAPE_BASE && point <= ESCAPE_BASE + 0xff;

function writesAs(name: string, point: number, code: number): boolean {
  const bytes = iconv().encode(String.fromCodePoint(point), name);
  let written = 0;
  for (const byte of bytes) written = (written << 8) | byte;
  return written === code && bytes.length === (code > 0xff ? 2 : 1);
}
