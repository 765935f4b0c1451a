/** How alike two short texts are: edits that typists make, and Jaro-Winkler. Both work on match forms. */
import { distance } from 'fastest-levenshtein';

/**
 * Edits between two texts, where two neighbours that changed places (`Jmaes`, `1986` for `1968`) count as one edit, as they do
 * for the hand that typed them (optimal string alignment for the one transposition that matters in a short word).
 */
export function edits(a: string, b: string): number {
  if (a === b) return 0;
  const plain = distance(a, b);
  return plain >= 2 && a.length === b.length && isTransposed(a, b) ? plain - 1 : plain;
}

/** Whether two texts are one edit apart at most, counted like `edits`: most are not, and that is soon seen. */
export function areNear(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  const longer = Math.max(a.length, b.length);
  if (longer - shorter > 1) return false;
  let head = 0;
  while (head < shorter && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < shorter - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++;
  if (head + tail >= longer - 1) return true;
  if (shorter !== longer || a[head] !== b[head + 1] || a[head + 1] !== b[head]) return false;
  return head + tail === longer - 2 || edits(a, b) <= 1;
}

function isTransposed(a: string, b: string): boolean {
  for (let i = 0; i + 1 < a.length; i++) {
    if (a[i] !== b[i]) return a[i] === b[i + 1] && a[i + 1] === b[i];
  }
  return false;
}

/**
 * Jaro-Winkler similarity, 0 (nothing in common) to 1 (same).
 * Source: Winkler 1990, prefix scale 0.1 over at most four letters.
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const jaro = jaroOf(a, b);
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

/** Scratch: letters of the second text that have a partner, and those of the first one that have. */
let taken = new Uint8Array(64);
let shared = new Uint16Array(64);

function jaroOf(a: string, b: string): number {
  if (a.length === 0 || b.length === 0) return 0;
  const reach = Math.max(0, (Math.max(a.length, b.length) >> 1) - 1);
  if (taken.length < b.length) taken = new Uint8Array(b.length * 2);
  if (shared.length < a.length) shared = new Uint16Array(a.length * 2);
  taken.fill(0, 0, b.length);
  let m = 0;
  for (let i = 0; i < a.length; i++) {
    const end = Math.min(b.length, i + reach + 1);
    for (let j = Math.max(0, i - reach); j < end; j++) {
      if (taken[j] || a.charCodeAt(i) !== b.charCodeAt(j)) continue;
      taken[j] = 1;
      shared[m++] = a.charCodeAt(i);
      break;
    }
  }
  if (m === 0) return 0;
  let moved = 0;
  let at = 0;
  for (let j = 0; j < b.length; j++) {
    if (taken[j] && b.charCodeAt(j) !== shared[at++]) moved++;
  }
  return (m / a.length + m / b.length + (m - moved / 2) / m) / 3;
}

/** Share of words that two texts have in common, by the shorter one and by the longer one, 0 to 1; one edit in a long word is forgiven. */
export function wordOverlap(a: string, b: string): { shorter: number; longer: number } {
  const left = a.split(' ');
  const right = b.split(' ');
  const [few, many] = left.length <= right.length ? [left, right] : [right, left];
  const longer = many.length;
  let shared = 0;
  for (let i = 0; i < few.length; i++) {
    const word = few[i]!;
    for (let at = 0; at < longer; at++) {
      const other = many[at]!;
      if (other !== word && !isNearWord(other, word)) continue;
      shared++;
      many[at] = '';
      break;
    }
  }
  return { shorter: shared / few.length, longer: shared / longer };
}

const isNearWord = (a: string, b: string): boolean =>
  a.length >= 5 && b.length >= 5 && Math.abs(a.length - b.length) <= 1 && areNear(a, b) && !/\d/.test(a);
