/** UTF-8 and UTF-16 as crmq reads and writes them: valid text untouched, every other byte kept as an escape. */
import { isUtf8 } from 'node:buffer';
import { asBuffer, fromUtf8, pointAt, sequenceLength, type Transcoder, transcoder } from './bytes.ts';
import { ESCAPE_BASE, findEscape, hasEscapes } from './names.ts';

/** How many bytes at the end of `bytes` may be the beginning of a sequence that is cut off: 0 to 3. */
export function cutOff(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const at = bytes.length - back;
    if (bytes[at]! < 0x80) return 0;
    if (bytes[at]! >= 0xc0) return sequenceLength(bytes, at, bytes.length) < 0 ? back : 0;
  }
  return 0;
}

/** UTF-8 to UTF-8: what is valid passes through as the same memory. */
export function utf8Decoder(): Transcoder {
  return transcoder((input, final, out) => {
    const keep = final ? 0 : cutOff(input);
    const whole = keep === 0 ? input : input.subarray(0, input.length - keep);
    if (isUtf8(whole) && !hasEscapes(whole)) {
      out.pass(whole);
      return whole.length;
    }
    let clean = 0;
    let at = 0;
    while (at < whole.length) {
      const length = sequenceLength(whole, at, whole.length);
      if (length > 0 && !(length === 4 && isEscape(whole, at))) {
        at += length;
        continue;
      }
      const bad = Math.max(length, 1);
      out.copy(whole, clean, at);
      out.escape(whole, at, at + bad);
      at += bad;
      clean = at;
    }
    out.copy(whole, clean, at);
    return at;
  });
}

function isEscape(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xf4 && bytes[at + 1] === 0x8f && bytes[at + 2]! >= 0xb8 && bytes[at + 2]! <= 0xbb;
}

/** Escapes back to bytes; everything else as it is. */
export function utf8Encoder(): Transcoder {
  return transcoder((input, final, out) => {
    const length = final ? input.length : input.length - cutOff(input);
    let clean = 0;
    for (let at = findEscape(input, 0); at !== -1; at = findEscape(input, at + 4)) {
      out.copy(input, clean, at);
      out.byte(pointAt(input, at, 4) - ESCAPE_BASE);
      clean = at + 4;
    }
    out.copy(input, clean, length);
    return length;
  });
}

/** UTF-16 to UTF-8. A surrogate without its partner and a last odd byte become escapes. */
export function utf16Decoder(bigEndian: boolean): Transcoder {
  const high = bigEndian ? 0 : 1;
  const low = 1 - high;
  return transcoder((input, final, out) => {
    const end = input.length & ~1;
    let at = 0;
    out.reserve(end * 2);
    for (; at < end; at += 2) {
      const unit = (input[at + high]! << 8) | input[at + low]!;
      if (unit < 0x80 && out.length < out.bytes.length) {
        out.bytes[out.length++] = unit;
      } else if (unit < 0xd800 || unit > 0xdfff) {
        out.point(unit);
      } else {
        const whole = unit < 0xdc00;
        if (whole && at + 4 > end && !final) return at;
        const next = whole && at + 4 <= end ? (input[at + 2 + high]! << 8) | input[at + 2 + low]! : 0;
        const point = next >= 0xdc00 && next <= 0xdfff ? (unit - 0xd800) * 0x400 + next - 0xdc00 + 0x10000 : -1;
        if (point < 0 || (point >= ESCAPE_BASE && point <= ESCAPE_BASE + 0xff)) {
          const bad = point < 0 ? 2 : 4;
          out.escape(input, at, at + bad);
          at += bad - 2;
        } else {
          out.point(point);
          at += 2;
        }
      }
    }
    if (final) out.escape(input, at, input.length);
    return final ? input.length : at;
  });
}

/** Escapes back to bytes, the rest to UTF-16; without escapes by the platform's own conversion. */
export function utf16Encoder(bigEndian: boolean): Transcoder {
  const wide = (bytes: Uint8Array, name: 'latin1' | 'utf8'): Uint8Array => {
    const units = Buffer.from(asBuffer(bytes).toString(name), 'utf16le');
    return bigEndian ? units.swap16() : units;
  };
  const slow = fromUtf8(
    (bytes) => wide(bytes, 'latin1'),
    (point, out) => {
      out.reserve(4);
      if (point > 0xffff) {
        const rest = point - 0x10000;
        out.length = writeUnit(out.bytes, out.length, 0xd800 | (rest >> 10), bigEndian);
        out.length = writeUnit(out.bytes, out.length, 0xdc00 | (rest & 0x3ff), bigEndian);
      } else {
        out.length = writeUnit(out.bytes, out.length, point, bigEndian);
      }
    },
  );
  return transcoder((input, final, out) => {
    const keep = final ? 0 : cutOff(input);
    const whole = keep === 0 ? input : input.subarray(0, input.length - keep);
    if (isUtf8(whole) && !hasEscapes(whole)) out.pass(wide(whole, 'utf8'));
    else out.pass(Buffer.concat([slow.push(whole), slow.end()]));
    return whole.length;
  });
}

function writeUnit(out: Uint8Array, at: number, unit: number, bigEndian: boolean): number {
  out[at] = bigEndian ? unit >> 8 : unit & 0xff;
  out[at + 1] = bigEndian ? unit & 0xff : unit >> 8;
  return at + 2;
}
