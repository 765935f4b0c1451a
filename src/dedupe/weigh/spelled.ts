/**
 * What the matchers of postcodes and email addresses say of two different forms, from their bytes: these two are asked for most often,
 * and making texts of the forms takes longer than comparing them. Held to what the matchers say by a property test.
 */

/** Where it takes the matcher to say. */
export const UNSAID = -1;

const ZERO = 48;
const NINE = 57;
const AT = 64;
const DOT = 46;
/** Bytes that a form has at most, and more. */
const MOST = 128;

/** ASCII alone. */
export function alikePostcodes(
  a: Uint8Array,
  fromA: number,
  toA: number,
  b: Uint8Array,
  fromB: number,
  toB: number,
): number {
  const [i, j] = [afterZeros(a, fromA, toA), afterZeros(b, fromB, toB)];
  if (toA - i === toB - j && isSame(a, i, b, j, toA - i)) return 1;
  const edit = isOneEdit(a, fromA, toA, b, fromB, toB);
  return edit === UNSAID ? UNSAID : edit === 1 ? 0.6 : 0;
}

/** ASCII alone. */
export function alikeEmails(
  a: Uint8Array,
  fromA: number,
  toA: number,
  b: Uint8Array,
  fromB: number,
  toB: number,
): number {
  const [atA, atB] = [lastAt(a, fromA, toA), lastAt(b, fromB, toB)];
  if (atA < 0 || atB < 0) return UNSAID;
  const isSameDomain = toA - atA === toB - atB && isSame(a, atA, b, atB, toA - atA);
  const [sizeA, sizeB] = [withoutDots(a, fromA, atA, localA), withoutDots(b, fromB, atB, localB)];
  const isSameLocal = sizeA === sizeB && isSame(localA, 0, localB, 0, sizeA);
  const least = Math.min(sizeA, sizeB);
  if (isSameLocal) {
    if (isSameDomain) return 0.9;
    return editsWithin(TWO, a, atA, toA, b, atB, toB) <= TWO ? 0.95 : least >= 6 ? 0.8 : 0.3;
  }
  if (!isSameDomain || least < 6) return 0;
  if (isSameButDigits(localA, sizeA, localB, sizeB)) return 0.3;
  const edits = editsWithin(TWO, localA, 0, sizeA, localB, 0, sizeB);
  // an initial and the sign that parts it, perhaps
  if (edits <= TWO && Math.abs(atA - fromA - (atB - fromB)) === 2) return UNSAID;
  return edits <= 1 ? 0.9 : edits === TWO && least >= LONG ? 0.7 : 0;
}

const TWO = 2;

/** Letters of a local part in which the matcher looks for two slips. */
const LONG = 8;
const localA = new Uint8Array(MOST);
const localB = new Uint8Array(MOST);

/** 1 where two different texts are one edit apart, two neighbours that changed places counted as one; 0 where they are not. */
function isOneEdit(
  a: Uint8Array,
  fromA: number,
  toA: number,
  b: Uint8Array,
  fromB: number,
  toB: number,
): 0 | 1 | typeof UNSAID {
  const [sizeA, sizeB] = [toA - fromA, toB - fromB];
  if (Math.abs(sizeA - sizeB) > 1) return 0;
  const shorter = Math.min(sizeA, sizeB);
  let head = 0;
  while (head < shorter && a[fromA + head] === b[fromB + head]) head++;
  let tail = 0;
  while (tail < shorter - head && a[toA - 1 - tail] === b[toB - 1 - tail]) tail++;
  if (sizeA !== sizeB) return head + tail === shorter ? 1 : 0;
  const apart = shorter - head - tail;
  if (apart === 1) return 1;
  const isSwapped = a[fromA + head] === b[fromB + head + 1] && a[fromA + head + 1] === b[fromB + head];
  if (!isSwapped) return 0;
  // more differs than the two that changed places: what that counts as is said by the matcher
  return apart === 2 ? 1 : UNSAID;
}

/**
 * The edits between two different texts (`edits` of values/text/similarity.ts), or one more than `most` where there are more.
 * Source: Wagner and Fischer, "The String-to-String Correction Problem", 1974, along the diagonal alone.
 */
function editsWithin(
  most: number,
  a: Uint8Array,
  fromA: number,
  toA: number,
  b: Uint8Array,
  fromB: number,
  toB: number,
): number {
  const isAsLong = toA - fromA === toB - fromB;
  let [i, j] = [fromA, fromB];
  while (i < toA && j < toB && a[i] === b[j]) [i, j] = [i + 1, j + 1];
  let [endA, endB] = [toA, toB];
  while (endA > i && endB > j && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
  // two neighbours that changed places count once
  const isSwapped = isAsLong && i + 1 < toA && a[i] === b[j + 1] && a[i + 1] === b[j];
  const plain = distanceWithin(isSwapped ? most + 1 : most, a, i, endA, b, j, endB);
  return isSwapped && plain >= 2 ? plain - 1 : plain;
}

/** Edits with nothing for neighbours that changed places, or one more than `most`. */
function distanceWithin(
  most: number,
  a: Uint8Array,
  fromA: number,
  toA: number,
  b: Uint8Array,
  fromB: number,
  toB: number,
): number {
  const [sizeA, sizeB] = [toA - fromA, toB - fromB];
  if (Math.abs(sizeA - sizeB) > most) return most + 1;
  if (sizeA === 0 || sizeB === 0) return Math.max(sizeA, sizeB);
  for (let j = 0; j <= sizeB; j++) row[j] = j;
  for (let i = 1; i <= sizeA; i++) {
    const unit = a[fromA + i - 1];
    const first = Math.max(1, i - most);
    const last = Math.min(sizeB, i + most);
    // what is further from the diagonal than `most` is more than `most` edits away
    let corner = row[first - 1]!;
    row[first - 1] = first === 1 ? i : most + 1;
    if (last === i + most) row[last] = most + 1;
    let least = row[first - 1]!;
    for (let j = first; j <= last; j++) {
      const above = row[j]!;
      let here = b[fromB + j - 1] === unit ? corner : corner + 1;
      if (above + 1 < here) here = above + 1;
      if (row[j - 1]! + 1 < here) here = row[j - 1]! + 1;
      row[j] = here;
      corner = above;
      if (here < least) least = here;
    }
    if (least > most) return most + 1;
  }
  return Math.min(row[sizeB]!, most + 1);
}

/** Scratch. */
const row = new Uint8Array(MOST);

function isSame(a: Uint8Array, fromA: number, b: Uint8Array, fromB: number, size: number): boolean {
  let i = 0;
  while (i < size && a[fromA + i] === b[fromB + i]) i++;
  return i === size;
}

function afterZeros(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && bytes[at] === ZERO) at++;
  return at;
}

function lastAt(bytes: Uint8Array, from: number, to: number): number {
  let at = to - 1;
  while (at >= from && bytes[at] !== AT) at--;
  return at < from ? -1 : at;
}

function withoutDots(bytes: Uint8Array, from: number, to: number, into: Uint8Array): number {
  let size = 0;
  for (let i = from; i < to; i++) if (bytes[i] !== DOT) into[size++] = bytes[i]!;
  return size;
}

function isSameButDigits(a: Uint8Array, sizeA: number, b: Uint8Array, sizeB: number): boolean {
  for (let i = 0, j = 0; ; i++, j++) {
    while (i < sizeA && isDigit(a[i]!)) i++;
    while (j < sizeB && isDigit(b[j]!)) j++;
    if (i >= sizeA || j >= sizeB) return i >= sizeA && j >= sizeB;
    if (a[i] !== b[j]) return false;
  }
}

const isDigit = (byte: number): boolean => byte >= ZERO && byte <= NINE;
