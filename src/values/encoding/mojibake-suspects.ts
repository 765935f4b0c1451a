/** What kinds of broken text a value may be, seen at a glance by bits of its characters. */
import { bytesOf, SINGLE_BYTES } from './single-bytes.ts';

const COUNT = SINGLE_BYTES.length;
/** A bit for each encoding of `SINGLE_BYTES`. */
export const ENCODINGS = (1 << COUNT) - 1;
export const CONTROL_FLAG = 1 << COUNT;
export const IDEOGRAPH_FLAG = CONTROL_FLAG << 1;
/** Three characters of Windows-1252 beyond ASCII in a row, or two signs of it that people hardly write. */
export const ROW_FLAG = IDEOGRAPH_FLAG << 1;
const KINDS = CONTROL_FLAG | IDEOGRAPH_FLAG;

/** Character → as what bytes the encodings have it: in the low bits continuation bytes and kinds, above them first bytes of two. */
let tails: Int32Array | undefined;
/** Character → encodings in which it is a first byte of three, above them of four, and whether Windows-1252 has it. */
let longLeads: Int32Array | undefined;
const LEADS = COUNT + 2;
const WESTERN = 1 << (2 * COUNT);
const SIGN = WESTERN << 1;
const SIGNS = '‚ƒ„†‡ˆ‰‹¡¢¤¥¦¨ª¬¯±¶¸¹²³µ¼½¾';
const IN_ROW = 3;

function build(): void {
  tails = new Int32Array(0x10000);
  longLeads = new Int32Array(0x10000);
  for (const [index, encoding] of SINGLE_BYTES.entries()) {
    for (const [char, byte] of bytesOf(encoding)) {
      const code = char.charCodeAt(0);
      if (byte <= 0xbf) tails[code]! |= 1 << index;
      else if (byte >= 0xc2 && byte < 0xe0) tails[code]! |= 1 << (LEADS + index);
      else if (byte >= 0xe0 && byte < 0xf0) longLeads[code]! |= 1 << index;
      else if (byte >= 0xf0 && byte <= 0xf4) longLeads[code]! |= 1 << (COUNT + index);
    }
  }
  for (const char of bytesOf('windows-1252').keys()) longLeads[char.charCodeAt(0)]! |= WESTERN;
  for (const char of SIGNS) longLeads[char.charCodeAt(0)]! |= SIGN;
  for (let code = 0x80; code < 0xa0; code++) tails[code]! |= CONTROL_FLAG;
  for (let code = 0x4e00; code < 0xa000; code++) tails[code]! |= IDEOGRAPH_FLAG;
}

/**
 * Bits of the encodings as which a first byte of UTF-8 and all its continuation bytes stand side by side somewhere, which is rare in any
 * language; beside them whether there are control characters of Latin-1, ideographs, and rows of Western characters. 0 for nearly all text.
 */
export function suspectsIn(text: string): number {
  let found = 0;
  // encodings in which one, two or three more continuation bytes are due
  let [one, two, three] = [0, 0, 0];
  let [row, signs] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) {
      row = one = two = three = 0;
      continue;
    }
    if (tails === undefined) build();
    const tail = tails![code]!;
    const long = longLeads![code]!;
    found |= (one & tail) | (tail & KINDS);
    one = (two & tail) | (tail >>> LEADS);
    two = (three & tail) | (long & ENCODINGS);
    three = (long >>> COUNT) & ENCODINGS;
    row = (long & WESTERN) === 0 ? 0 : row + 1;
    if ((long & SIGN) !== 0) signs++;
    if (row === IN_ROW || signs === 2) found |= ROW_FLAG;
  }
  return found;
}
