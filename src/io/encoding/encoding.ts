/** Bytes of any encoding to UTF-8 and back to exactly the same bytes. */
import { isAscii } from 'node:buffer';
import { CrmqError } from '../../errors.ts';
import { fromUtf8, type Output, type Transcoder, transcoder } from './bytes.ts';
import type { Encoding } from './names.ts';
import {
  DOUBLE,
  type EncodingTable,
  isEscapePoint,
  LEAD,
  QUAD_ASTRAL,
  quadPointer,
  type TableEncoding,
  tableOf,
  writeQuad,
} from './tables.ts';
import { utf8Decoder, utf8Encoder, utf16Decoder, utf16Encoder } from './unicode.ts';

export type { Transcoder } from './bytes.ts';
export { type Detection, detectEncoding } from './detect.ts';
export {
  bomFor,
  ENCODINGS,
  type Encoding,
  ESCAPE_BASE,
  hasEscapes,
  parseEncodingName,
  showEscapes,
} from './names.ts';

/**
 * A streaming decoder to UTF-8. It strips no byte order mark. Whatever bytes go in, the encoder of the same encoding
 * gives them back: what cannot be read, or would be written differently, becomes escapes (see `ESCAPE_BASE`).
 */
export function createDecoder(encoding: Encoding): Transcoder {
  if (encoding === 'utf-8') return utf8Decoder();
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return utf16Decoder(encoding === 'utf-16be');
  return tableDecoder(tableOf(encoding));
}

/**
 * A streaming encoder from UTF-8, the inverse of the decoder.
 * @throws CrmqError `unencodable` from `push` and `end`, for a character that the encoding does not have
 */
export function createEncoder(encoding: Encoding): Transcoder {
  if (encoding === 'utf-8') return utf8Encoder();
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return utf16Encoder(encoding === 'utf-16be');
  return tableEncoder(encoding);
}

/** Whether every character of `text` exists in the encoding. Escapes do: they stand for raw bytes. */
export function canEncode(text: string, encoding: Encoding): boolean {
  if (/^[\x00-\x7f]*$/.test(text)) return true;
  const table = encoding.startsWith('utf-') ? undefined : tableOf(encoding as TableEncoding);
  for (const char of text) {
    const point = char.codePointAt(0)!;
    if (point >= 0xd800 && point <= 0xdfff) return false;
    if (table && !isEscapePoint(point) && !hasPoint(table, point)) return false;
  }
  return true;
}

function hasPoint(table: EncodingTable, point: number): boolean {
  if (point > 0xffff) return table.encoding === 'gb18030' || table.astral.has(point);
  return table.code[point]! >= 0 || (table.encoding === 'gb18030' && table.pointer[point]! >= 0);
}

function tableDecoder(table: EncodingTable): Transcoder {
  const { single } = table;
  return transcoder((input, final, out) => {
    if (isAscii(input)) {
      out.pass(input);
      return input.length;
    }
    out.reserve(input.length + (input.length >> 2));
    let at = 0;
    while (at < input.length) {
      const byte = input[at]!;
      if (byte < 0x80 && out.length < out.bytes.length) {
        out.bytes[out.length++] = byte;
        at++;
        continue;
      }
      const point = single[byte]!;
      if (point >= 0) {
        out.point(point);
        at++;
      } else if (point === LEAD) {
        const used = decodeLong(table, input, at, final, out);
        if (used === 0) return at;
        at += used;
      } else {
        out.escape(input, at, ++at);
      }
    }
    return at;
  });
}

/** Reads a code of two or four bytes; returns how many bytes it used, 0 when more are needed. */
function decodeLong(table: EncodingTable, input: Uint8Array, at: number, final: boolean, out: Output): number {
  const left = input.length - at;
  if (left < 2 && !final) return 0;
  const second = left < 2 ? 0 : input[at + 1]!;
  if (table.encoding === 'gb18030' && second >= 0x30 && second <= 0x39) return decodeQuad(table, input, at, final, out);
  const point = table.pair[(input[at]! << 8) | second]!;
  if (point >= 0) {
    out.point(point);
    return 2;
  }
  // A second byte in ASCII may be a comma or a quote, so it stays one unless the pair really is a character.
  const used = point === DOUBLE || second >= 0x80 ? 2 : 1;
  out.escape(input, at, at + used);
  return used;
}

function decodeQuad(table: EncodingTable, input: Uint8Array, at: number, final: boolean, out: Output): number {
  const third = input[at + 2];
  const fourth = input[at + 3];
  const possible = (third === undefined || isLead(third)) && (fourth === undefined || isDigit(fourth));
  if (possible && fourth === undefined && !final) return 0;
  if (possible && third !== undefined && fourth !== undefined) {
    const pointer = quadPointer(input[at]!, input[at + 1]!, third, fourth);
    const astral = pointer - QUAD_ASTRAL + 0x10000;
    const point = pointer >= QUAD_ASTRAL ? (astral <= 0x10ffff ? astral : -1) : (table.quad[pointer] ?? -1);
    if (point >= 0 && !isEscapePoint(point)) out.point(point);
    else out.escape(input, at, at + 4);
    return 4;
  }
  out.escape(input, at, at + 1);
  return 1;
}

const isLead = (byte: number): boolean => byte >= 0x81 && byte <= 0xfe;
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

function tableEncoder(encoding: TableEncoding): Transcoder {
  const table = tableOf(encoding);
  const { code, astral, pointer } = table;
  const quads = encoding === 'gb18030';
  return fromUtf8(
    (bytes) => bytes,
    (point, out) => {
      const found = point < 65_536 ? code[point]! : (astral.get(point) ?? -1);
      out.reserve(4);
      if (found >= 0) {
        if (found > 0xff) out.bytes[out.length++] = found >> 8;
        out.bytes[out.length++] = found & 0xff;
        return;
      }
      const quad = !quads ? -1 : point < 65_536 ? pointer[point]! : point - 0x10000 + QUAD_ASTRAL;
      if (quad < 0) throw unencodable(point, encoding);
      writeQuad(out.bytes, out.length, quad);
      out.length += 4;
    },
  );
}

function unencodable(point: number, encoding: Encoding): CrmqError {
  const name = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  const char = String.fromCodePoint(point);
  return new CrmqError('unencodable', `the character "${char}" (${name}) does not exist in ${encoding}`, {
    exitCode: 3,
    hint: 'write the output as utf-8',
  });
}

/** Decodes a whole piece at once; for tests, prefixes and headers. */
export function decodeAll(bytes: Uint8Array, encoding: Encoding): Uint8Array {
  const decoder = createDecoder(encoding);
  const first = decoder.push(bytes);
  const last = decoder.end();
  return last.length === 0 ? first : Buffer.concat([first, last]);
}

/** Encodes a whole piece of UTF-8 at once. */
export function encodeAll(utf8: Uint8Array, encoding: Encoding): Uint8Array {
  const encoder = createEncoder(encoding);
  const first = encoder.push(utf8);
  const last = encoder.end();
  return last.length === 0 ? first : Buffer.concat([first, last]);
}
