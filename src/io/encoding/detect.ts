/** Which encoding a file is in, from a bounded prefix: marks first, then structure, then what the text would mostly say. */
import { isAscii, isUtf8 } from 'node:buffer';
import { CrmqError } from '../../errors.ts';
import { sequenceLength } from './bytes.ts';
import { otherReading } from './language.ts';
import { bomFor, ENCODINGS, type Encoding } from './names.ts';
import { MAX_UNITS, scoreOf } from './score.ts';
import type { TableEncoding } from './tables.ts';
import { cutOff } from './unicode.ts';

export interface Detection {
  readonly encoding: Encoding;
  readonly bom: boolean;
  /** Bytes of the mark, to be skipped before decoding. */
  readonly bomBytes: number;
  /** What decided, in a few words. */
  readonly reason: string;
}

/**
 * The encoding of the file that begins with `prefix`.
 * @param complete whether the prefix is the whole file; if not, a character cut off at its end is no fault
 * @throws CrmqError `unknown-encoding` for UTF-32, which crmq does not read
 */
export function detectEncoding(prefix: Uint8Array, complete: boolean): Detection {
  return byMark(prefix) ?? byZeros(prefix) ?? byUtf8(prefix, complete) ?? byScore(prefix, complete);
}

const found = (encoding: Encoding, reason: string, bomBytes = 0): Detection => ({
  encoding,
  bom: bomBytes > 0,
  bomBytes,
  reason,
});

function byMark(prefix: Uint8Array): Detection | undefined {
  const starts = (...bytes: number[]) => bytes.every((byte, index) => prefix[index] === byte);
  if (starts(0xff, 0xfe, 0, 0) || starts(0, 0, 0xfe, 0xff)) {
    throw new CrmqError('unknown-encoding', 'the file is in UTF-32, which crmq does not read', {
      exitCode: 3,
      hint: 'convert it first, for example: iconv -f UTF-32 -t UTF-8',
    });
  }
  for (const encoding of ENCODINGS) {
    const mark = bomFor(encoding);
    if (mark.length > 0 && starts(...mark)) return found(encoding, 'byte order mark', mark.length);
  }
  return undefined;
}

/** UTF-16 without a mark: every ASCII character has a zero byte on the same side. */
function byZeros(prefix: Uint8Array): Detection | undefined {
  const zeros = [0, 0];
  for (let at = 0; at < prefix.length; at++) if (prefix[at] === 0) zeros[at & 1]!++;
  const [even, odd] = zeros as [number, number];
  const pairs = prefix.length >> 1;
  const most = Math.max(even, odd);
  // On the other side stand the letters whose number ends in two zeros, of which `一` is one.
  const others = Math.min(even, odd);
  if (most === 0 || most < pairs * 0.1 || others > Math.max(FEW, Math.min(pairs * 0.05, most * 0.25))) return undefined;
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  if (!readsAsUtf16(prefix, encoding === 'utf-16be')) return undefined;
  return found(encoding, `a zero byte in ${most} of ${pairs} pairs`);
}

/** Of the characters of UTF-16 at most one in this many is a control character; a NUL here and there is what a program left behind. */
const FEW_CONTROLS = 20;

/** So few of anything prove nothing in a short file. */
const FEW = 2;

/** Few control characters, and few pairs that would rather be two ASCII characters. */
function readsAsUtf16(bytes: Uint8Array, bigEndian: boolean): boolean {
  const isAsciiText = (byte: number): boolean =>
    (byte >= 0x20 && byte < 0x7f) || byte === 9 || byte === 10 || byte === 13;
  let controls = 0;
  let ascii = 0;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const high = bytes[at + (bigEndian ? 0 : 1)]!;
    const low = bytes[at + (bigEndian ? 1 : 0)]!;
    if (high === 0 && low < 0x80 && !isAsciiText(low)) controls++;
    if (isAsciiText(high) && isAsciiText(low)) ascii++;
  }
  return controls <= Math.max(FEW, (bytes.length >> 1) / FEW_CONTROLS) && ascii * 4 <= bytes.length;
}

/** Sequences that are valid against bytes that are not; accidental UTF-8 in other encodings is rare. */
const VALID_PER_INVALID = 3;

function byUtf8(prefix: Uint8Array, complete: boolean): Detection | undefined {
  if (isAscii(prefix)) return found('utf-8', 'ASCII only');
  const whole = complete ? prefix : prefix.subarray(0, prefix.length - cutOff(prefix));
  if (isUtf8(whole)) return found('utf-8', 'valid UTF-8');
  let valid = 0;
  let invalid = 0;
  for (let at = 0; at < whole.length; ) {
    const length = sequenceLength(whole, at, whole.length);
    if (length > 1) valid++;
    if (length <= 0) invalid++;
    at += Math.max(length, 1);
  }
  if (valid < invalid * VALID_PER_INVALID) return undefined;
  return found('utf-8', `${valid} valid UTF-8 characters, ${invalid} invalid ${invalid === 1 ? 'byte' : 'bytes'}`);
}

const CANDIDATES: readonly TableEncoding[] = ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr'];

/** Bits in favour of windows-1252: exports that are not UTF-8 mostly are. */
const LATIN_PRIOR = 3;

/** The most probable reading wins: of East Asia, or of another alphabet or language; windows-1252 does where none is clearly better. */
function byScore(prefix: Uint8Array, complete: boolean): Detection {
  const latin = scoreOf(prefix, 'windows-1252', complete) + LATIN_PRIOR;
  let best: { encoding: TableEncoding; score: number } = { encoding: 'windows-1252', score: latin };
  for (const encoding of CANDIDATES) {
    const score = scoreOf(prefix, encoding, complete);
    if (score > best.score) best = { encoding, score };
  }
  const other = otherReading(prefix);
  if (other && (best.encoding === 'windows-1252' || other.score(prefix) > best.score)) {
    return found(other.encoding, `not UTF-8, and reads best as ${other.encoding}`);
  }
  if (best.encoding === 'windows-1252') {
    const sign = signOfLatin9(prefix);
    if (sign !== '') return found('iso-8859-15', `not UTF-8, and byte ${sign} as ISO 8859-15 has it`);
    return found('windows-1252', 'not UTF-8, and reads best as Western European');
  }
  // Cyrillic or Thai bytes make rare characters in every table: better a text that is plainly wrong than a plausible one.
  const high = countHigh(prefix);
  if (high.seen >= 40 && -best.score > high.scored * MAX_BITS_PER_BYTE) {
    return found('windows-1252', 'fits no encoding that crmq reads; bytes are kept as they are');
  }
  return found(best.encoding, `not UTF-8, and reads best as ${best.encoding}`);
}

/** Š š ž Œ œ Ÿ of ISO 8859-15. Its Ž (0xB4) is the accent that people type for an apostrophe: `O´Brien` is no `OŽBrien`. */
const LATIN9_LETTERS: ReadonlySet<number> = new Set([0xa6, 0xa8, 0xb8, 0xbc, 0xbd, 0xbe]);
/** What stands beside an amount: nothing, blank, digit, line end, delimiter, quote, dot, bracket. */
const BESIDE_AMOUNT = /^[\s\d,;|"'.()/+-]?$/;

/**
 * The byte that windows-1252 reads as a sign nobody writes there, and ISO 8859-15 as the euro or a letter; `''` where there is
 * none. Bytes from 0x80 to 0x9F are no text in ISO 8859-15, and signs between letters that it does not have are another alphabet.
 */
function signOfLatin9(bytes: Uint8Array): string {
  let sign = '';
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80 || byte >= 0xc0) continue;
    if (byte <= 0x9f) return '';
    const [before, after] = [bytes[at - 1], bytes[at + 1]];
    if (byte === 0xa4) {
      if (isBesideAmount(before) && isBesideAmount(after)) sign ||= '0xA4';
    } else if (isAsciiLetter(before) && isAsciiLetter(after)) {
      if (LATIN9_LETTERS.has(byte)) sign ||= `0x${byte.toString(16).toUpperCase()}`;
      else if (OTHER_LETTERS.has(byte)) return '';
    }
  }
  return sign;
}

/** Letters of ISO 8859-2 that are signs in ISO 8859-15: ą ł ś š ş ť ź and their like. */
const OTHER_LETTERS: ReadonlySet<number> = new Set([0xa1, 0xa3, 0xa9, 0xac, 0xb1, 0xb3, 0xb6, 0xb9, 0xbb]);
const isBesideAmount = (byte: number | undefined): boolean =>
  byte === undefined || (byte < 0x80 && BESIDE_AMOUNT.test(String.fromCharCode(byte))) || byte === 0xa0;
const isAsciiLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));

/** Chinese, Japanese and Korean text takes five to six bits a byte. */
const MAX_BITS_PER_BYTE = 7.5;

/** Bytes above ASCII: how many there are, and how many of them a score looks at. */
function countHigh(bytes: Uint8Array): { seen: number; scored: number } {
  let seen = 0;
  for (const byte of bytes) if (byte > 0x7f) seen++;
  return { seen, scored: Math.min(seen, MAX_UNITS) };
}
