/**
 * Match forms of the plainest company names: words of letters and digits, none of which can be part of a legal form, and at most one
 * legal form of one word at the end. They are most names there are, and this is ten times as fast as taking a name apart.
 */
import { distance } from 'fastest-levenshtein';
import { CASED_FORM, INNER_FORMS, LEADING_FORMS } from '../data/legal-forms.ts';
import { letterAt } from '../text/beginnings.ts';
import { byEnds, endsOf, LONG, legalFormKeys } from './legal-form-keys.ts';
import { foldCompany, isFolded, TRADE_WORDS } from './match.ts';

const JOINERS: ReadonlySet<string> = new Set(['and', 'und', 'u', 'et', 'og', 'och', 'ja', 'y', 'e', 'en', 've', 'i']);
const IDLE: readonly string[] = [
  'the',
  'firma',
  'fa',
  'firm',
  'ditta',
  'societe',
  'ste',
  'company',
  'co',
  'cie',
  'cia',
];
const SLIPS = 3;
const GRAM = 4;
const LETTERS = 26;

interface Known {
  /** Legal forms in compact match form. */
  readonly forms: ReadonlySet<string>;
  /** All of them in one text, for finding a word in one. */
  readonly text: string;
  /** 1 at the number of every four small letters (in base 26) in them. */
  readonly grams: Uint8Array;
  /** Long ones by how they begin and how they end. */
  readonly long: ReadonlyMap<string, readonly string[]>;
}

let known: Known | undefined;

/**
 * What a word may be, as bits. Part of a legal form perhaps; no plain word, or one that is left out; a whole form; a form begins or ends
 * with it; a long form begins or ends as it does, or may do so; it ends so for sure. It is compared in another spelling.
 */
const PIECE = 1;
const OTHER = 2;
const FORM = 4;
const BEGINS = 8;
const ENDS = 16;
const LONG_BEGIN = 32;
const LONG_END = 64;
const SURELY = 128;
const FOLDED = 256;
/**
 * Words that came before, by 64 bits of their letters: two numbers, what they may be, and their length and one more. All are forgotten
 * when half of the places are taken.
 */
const PLACES = 1 << 13;
const WORD = 4;
const words = new Int32Array(PLACES * WORD);
let wordsKnown = 0;
const SPACE = 32;
/** The words of the name at hand: where they end, and what they may be. */
const MOST_WORDS = 16;
const ends = new Int32Array(MOST_WORDS);
const marks = new Int32Array(MOST_WORDS);

/** The same as `matchCompany` for a name of the plainest kind; undefined for any other. */
export function matchPlainCompany(text: string): string | undefined {
  known ??= load();
  const lower = text.toLowerCase();
  const { length } = lower;
  let [hi, lo] = [0, 0];
  let start = 0;
  let count = 0;
  let seen = 0;
  for (let at = 0; at <= length; at++) {
    const unit = at < length ? lower.charCodeAt(at) : SPACE;
    if (unit !== SPACE) {
      hi = Math.imul(hi ^ unit, 0x85ebca6b);
      lo = Math.imul(lo ^ unit, 0x9e3779b1);
      hi ^= hi >>> 15;
      lo ^= lo >>> 13;
      continue;
    }
    if (count === MOST_WORDS) return undefined;
    const mark = markOf(hi, lo, lower, start, at, known);
    const isEnd = at === length && count > 0 && (mark & FORM) !== 0;
    if (!isEnd && (mark & OTHER) !== 0) return undefined;
    ends[count] = at;
    marks[count++] = mark;
    if (isEnd) {
      const isLong = (mark & SURELY) !== 0 && text.length - ends[0]! >= LONG;
      if (((seen & PIECE) !== 0 || isLong) && holdsForm(lower, count, count - 1, known)) return undefined;
      return folded(lower.slice(0, start - 1), seen);
    }
    seen |= mark;
    start = at + 1;
    hi = 0;
    lo = 0;
  }
  return (seen & PIECE) !== 0 && holdsForm(lower, count, -1, known) ? undefined : folded(lower, seen);
}

const folded = (name: string, seen: number): string => ((seen & FOLDED) === 0 ? name : foldCompany(name));

function markOf(hi: number, lo: number, text: string, from: number, to: number, forms: Known): number {
  const sign = to - from + 1;
  let place = ((lo ^ (lo >>> 16)) & (PLACES - 1)) * WORD;
  for (; words[place + 3] !== 0; place = (place + WORD) & (PLACES * WORD - 1)) {
    if (words[place] === hi && words[place + 1] === lo && words[place + 3] === sign) return words[place + 2]!;
  }
  const mark = lookUp(text.slice(from, to), forms);
  if (++wordsKnown * 2 > PLACES) {
    words.fill(0);
    wordsKnown = 0;
    return mark;
  }
  words[place] = hi;
  words[place + 1] = lo;
  words[place + 2] = mark;
  words[place + 3] = sign;
  return mark;
}

const PLAIN = /^[a-z0-9]+$/;

function lookUp(word: string, known: Known): number {
  const isOther =
    word === CASED_FORM || !PLAIN.test(word) || JOINERS.has(word) || IDLE.includes(word) || TRADE_WORDS.has(word);
  const end = word.replaceAll('.', '');
  const isForm = end !== CASED_FORM && /^[a-z]+$/.test(end) && known.forms.has(end);
  const bare = isForm ? end : word;
  let mark = isOther ? OTHER : isPiece(word, known) ? PIECE : 0;
  if (isForm) mark |= FORM;
  if (isFolded(word)) mark |= FOLDED;
  if (known.text.includes(`|${bare}`)) mark |= BEGINS;
  if (known.text.includes(`${bare}|`)) mark |= ENDS;
  // a shorter word does not say how a run of words begins or ends
  if (bare.length < GRAM || known.long.has(`${bare.slice(0, GRAM)}…`)) mark |= LONG_BEGIN;
  const endsLong = known.long.has(`…${bare.slice(-GRAM)}`);
  if (bare.length < GRAM || endsLong) mark |= LONG_END;
  if (endsLong) mark |= SURELY;
  return mark;
}

/** Whether any run of the words of a name is a legal form, but for the one at `end` that is known. */
function holdsForm(name: string, count: number, end: number, forms: Known): boolean {
  for (let from = 0; from < count; from++) {
    const start = from === 0 ? 0 : ends[from - 1]! + 1;
    for (let to = from; to < count; to++) {
      const isOne = (marks[from]! & BEGINS) !== 0 && (marks[to]! & ENDS) !== 0;
      const isNear = ((marks[from]! & LONG_BEGIN) | (marks[to]! & LONG_END)) !== 0 && ends[to]! - start >= LONG;
      if (from === end || !(isOne || isNear)) continue;
      const whole = name.slice(start, ends[to]);
      const run = from < to || to === end ? whole.replace(BETWEEN, '') : whole;
      if (forms.forms.has(run) || isNearLong(run, forms)) return true;
    }
  }
  return false;
}

/** Blanks; and dots, which only the form at the end has. */
const BETWEEN = /[ .]+/g;

/** Whether a word stands in a legal form, or begins or ends like one that may be misspelt. */
function isPiece(word: string, { text, grams, long }: Known): boolean {
  if (word.length < GRAM) return text.includes(word);
  if (endsOf(word).some((end) => long.has(end))) return true;
  const gram = gramAt(word, 0);
  return (gram < 0 || grams[gram] === 1) && text.includes(word);
}

function isNearLong(run: string, { long }: Known): boolean {
  if (run.length < LONG) return false;
  const near = (form: string): boolean => Math.abs(form.length - run.length) <= SLIPS && distance(form, run) <= SLIPS;
  return endsOf(run).some((end) => long.get(end)?.some(near) ?? false);
}

function load(): Known {
  const forms = new Set([...LEADING_FORMS, ...INNER_FORMS, ...legalFormKeys().shown.keys()]);
  const grams = new Uint8Array(LETTERS ** GRAM);
  for (const form of forms) {
    for (let at = 0; at + GRAM <= form.length; at++) {
      const gram = gramAt(form, at);
      if (gram >= 0) grams[gram] = 1;
    }
  }
  return { forms, text: `|${[...forms].join('|')}|`, grams, long: byEnds(forms) };
}

/** Number of four small letters; below 0 where something else is among them. */
function gramAt(text: string, at: number): number {
  let gram = 0;
  for (let i = at; i < at + GRAM; i++) {
    const letter = letterAt(text, i);
    if (!(letter >= 0 && letter < LETTERS)) return -1;
    gram = gram * LETTERS + letter;
  }
  return gram;
}
