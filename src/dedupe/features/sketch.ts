/**
 * Two numbers of each match form that say without its text that it is surely unlike another one. For matchers without a sketch of
 * their own: which letters it has.
 */
const LETTERS = 0;
export const EMAIL = 1;
const PHONE = 2;
export const POSTCODE = 3;
const STREET = 4;
const EXACT = 5;

const KINDS: { readonly [matcher: string]: number } = {
  email: EMAIL, phone: PHONE, postcode: POSTCODE, street: STREET, linkedin: EXACT, 'external-id': EXACT,
}; // biome-ignore format: a table reads better dense

/** Kind of sketch for the forms of a matcher. */
export const sketchOf = (matcher: string): number => KINDS[matcher] ?? LETTERS;

const ZERO = 48;
const NINE = 57;
const A = 97;
const Z = 122;
const SPACE = 32;
const AT = 64;
const DOT = 46;
const X = 120;

/** The two numbers of the form whose UTF-8 bytes are given, into `into`. */
export function sketch(kind: number, bytes: Uint8Array, from: number, to: number, into: Uint32Array): void {
  if (kind === EMAIL) sketchEmail(bytes, from, to, into);
  else if (kind === PHONE) sketchPhone(bytes, from, to, into);
  else {
    into[0] = lettersOf(bytes, from, to);
    into[1] = 0;
    if (kind === POSTCODE) {
      let start = from;
      while (start < to && bytes[start] === ZERO) start++;
      into[1] = hashBytes(bytes, start, to);
    } else if (kind === STREET) into[1] = houseOf(bytes, from, to);
  }
}

/**
 * Whether the similarity of two different forms is surely below every threshold that anything is decided by; for streets below that of
 * a weak likeness.
 */
export function surelyDiffer(kind: number, a0: number, a1: number, b0: number, b1: number): boolean {
  // an address is near another one only where the mailbox or the domain is the same
  if (kind === EMAIL) return a0 !== b0 && a1 !== b1;
  // a number is the same or near only where the last two digits are the same
  if (kind === PHONE) return a0 % 100 !== b0 % 100;
  if (kind === STREET) return a1 !== b1 && a1 !== 0 && b1 !== 0;
  return kind === EXACT;
}

/** Letters that only one of two forms has. */
export function lettersApart(a: number, b: number): number {
  let bits = (a ^ b) & LETTER_BITS;
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** A bit for each letter; the last one says that there is a blank. */
const LETTER_BITS = 0x7fffffff;
export const BLANK_BIT = 0x80000000;
/** Digits, and letters beyond a to z. */
export const OTHER_BITS = 0x7c000000;

function lettersOf(bytes: Uint8Array, from: number, to: number): number {
  let bits = 0;
  for (let i = from; i < to; i++) {
    const byte = bytes[i]!;
    if (byte === SPACE) bits |= BLANK_BIT;
    else if (byte >= A && byte <= Z) bits |= 1 << (byte - A);
    else bits |= 1 << (26 + (byte % 5));
  }
  return bits >>> 0;
}

/** Hash of the local part without its dots, and of the domain. */
function sketchEmail(bytes: Uint8Array, from: number, to: number, into: Uint32Array): void {
  let at = to - 1;
  while (at > from && bytes[at] !== AT) at--;
  let local = 17;
  for (let i = from; i < at; i++) if (bytes[i] !== DOT) local = Math.imul(local ^ bytes[i]!, 0x01000193);
  into[0] = local;
  into[1] = hashBytes(bytes, at, to);
}

/** The last eight digits as a number, and those before them; an extension behind `x` left out. */
function sketchPhone(bytes: Uint8Array, from: number, end: number, into: Uint32Array): void {
  let to = from;
  while (to < end && bytes[to] !== X) to++;
  const cut = Math.max(from, to - 8);
  let tail = 0;
  for (let i = cut; i < to; i++) tail = tail * 10 + bytes[i]! - ZERO;
  let head = 0;
  for (let i = from; i < cut; i++) head = head * 10 + bytes[i]! - ZERO;
  into[0] = tail;
  into[1] = head;
}

/** Hash of the first word that is a house number (`12`, `12b`), 0 where there is none. */
function houseOf(bytes: Uint8Array, from: number, to: number): number {
  for (let start = from; start < to; ) {
    let end = start;
    while (end < to && bytes[end] !== SPACE) end++;
    let digits = start;
    while (digits < end && isDigit(bytes[digits]!)) digits++;
    const letters = end - digits;
    const isHouse = digits > start && (letters === 0 || (letters === 1 && isLetter(bytes[digits]!)));
    if (isHouse) return hashBytes(bytes, start, end) || 1;
    start = end + 1;
  }
  return 0;
}

const isDigit = (byte: number): boolean => byte >= ZERO && byte <= NINE;
const isLetter = (byte: number): boolean => byte >= A && byte <= Z;

export function hashBytes(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
