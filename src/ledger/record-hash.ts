/**
 * Hash of a record's cells, by which a record is known again that somebody has saved with other quotes, delimiters or line breaks. For
 * comparing, never for security. It is kept in journals, so a change of it is a new version of their format.
 */

const CR = 13;
const LF = 10;

/**
 * Hash of a cell's text as UTF-8. `digestColumn` of the record stage makes the same number on its way, four bytes a step. A line break is a line feed,
 * however it was written: a spreadsheet does not keep it.
 */
export function hashCell(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from; at < to; at++) if (bytes[at] === CR) return hashBroken(bytes, from, to);
  return hashPlain(bytes, from, to);
}

/** `hashCell` of bytes with a carriage return among them. */
export function hashBroken(bytes: Uint8Array, from: number, to: number): number {
  const plain = new Uint8Array(to - from);
  let length = 0;
  for (let at = from; at < to; at++) {
    if (bytes[at] !== CR) plain[length++] = bytes[at]!;
    else if (at + 1 >= to || bytes[at + 1] !== LF) plain[length++] = LF;
  }
  return hashPlain(plain, 0, length);
}

function hashPlain(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  let hash = to - from;
  for (; at + 4 <= to; at += 4) {
    const four = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    hash = Math.imul(hash ^ four, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  for (; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return hash ^ (hash >>> 13);
}

/** Texts up to this length are written into memory that is used again. */
const SHORT = 1024;
const scratch = Buffer.allocUnsafeSlow(SHORT * 3);

/** `hashCell` of a text. */
export function hashText(text: string): number {
  if (text.length <= SHORT) return hashCell(scratch, 0, scratch.write(text, 0));
  const bytes = Buffer.from(text);
  return hashCell(bytes, 0, bytes.length);
}

/** `hashCell` of a text, without a copy of it where it is ASCII. */
export function hashOfText(text: string): number {
  const { length } = text;
  let hash = length;
  let at = 0;
  for (; at + 4 <= length; at += 4) {
    const a = text.charCodeAt(at);
    const b = text.charCodeAt(at + 1);
    const c = text.charCodeAt(at + 2);
    const d = text.charCodeAt(at + 3);
    if ((a | b | c | d) > 127) return hashText(text);
    hash = Math.imul(hash ^ (a | (b << 8) | (c << 16) | (d << 24)), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  for (; at < length; at++) {
    const a = text.charCodeAt(at);
    if (a > 127) return hashText(text);
    hash = Math.imul(hash ^ a, 0x01000193);
  }
  return text.includes('\r') ? hashText(text) : hash ^ (hash >>> 13);
}

/** A hash all of whose bits are alike, 32 without a sign. */
export const mixed = (hash: number): number => mix(hash) >>> 0;

/** What the cell of a column adds to the sum that is its record's hash. An empty cell adds nothing. */
export const cellShare = (hash: number, column: number): number => mix(hash ^ Math.imul(column + 1, 0x9e3779b1));

/** The word that a record is known by: its key's hash, 0 for an empty one. */
export const keyOf = (hash: number): number => mix(hash) >>> 0 || 1;

/** The finish of MurmurHash3. */
function mix(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** A record's hash and key, each 32 bits without a sign. */
export interface RecordHash {
  readonly hash: number;
  readonly key: number;
}

/** Of a record whose cells are texts, in the order of the columns. */
export function hashRecord(texts: readonly string[], keyColumn: number): RecordHash {
  let sum = 0;
  let key = 0;
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i]!;
    if (text === '') continue;
    const hash = hashText(text);
    sum = (sum + cellShare(hash, i)) | 0;
    if (i === keyColumn) key = keyOf(hash);
  }
  return { hash: sum >>> 0, key };
}
