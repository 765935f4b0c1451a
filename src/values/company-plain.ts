/**
 * Match forms of the plainest company names: words of letters and digits, none of which can be part of a legal form, and at most one
 * legal form of one word at the end. They are most names there are, and this is ten times as fast as taking a name apart.
 */
import { distance } from 'fastest-levenshtein';
import { letterAt } from './beginnings.ts';
import { INNER_FORMS, LEADING_FORMS } from './data/legal-forms.ts';
import { byEnds, endsOf, LONG, legalFormKeys } from './legal-form-keys.ts';

const JOINERS: ReadonlySet<string> = new Set(['and', 'und', 'u', 'et', 'og', 'och', 'ja', 'y', 'e']);
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
const MOST = 16_384;

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
/** What a word may be: no part of a legal form, perhaps a part of one, or one that is left out or no word at all. */
type Suspicion = 'none' | 'piece' | 'other';
const suspicions = new Map<string, Suspicion>();

/** The same as `matchCompany` for a name of the plainest kind; undefined for any other. */
export function matchPlainCompany(text: string): string | undefined {
  known ??= load();
  const words = text.toLowerCase().split(' ');
  const last = words.length - 1;
  const end = words[last]!.replaceAll('.', '');
  const isForm = last > 0 && /^[a-z]+$/.test(end) && known.forms.has(end);
  const count = isForm ? last : words.length;
  let isPiece = false;
  for (let at = 0; at < count; at++) {
    const suspicion = suspicionOf(words[at]!, known);
    if (suspicion === 'other') return undefined;
    isPiece ||= suspicion === 'piece';
  }
  const isLong = text.length - words[0]!.length >= LONG && isForm && known.long.has(`…${end.slice(-GRAM)}`);
  if (isPiece || isLong) {
    words[last] = end;
    if (hasForm(words, isForm ? last : -1, known)) return undefined;
  }
  return isForm ? words.slice(0, last).join(' ') : words.join(' ');
}

const PLAIN = /^[a-z0-9]+$/;

function suspicionOf(word: string, forms: Known): Suspicion {
  const before = suspicions.get(word);
  if (before !== undefined) return before;
  if (suspicions.size >= MOST) suspicions.clear();
  const isOther = !PLAIN.test(word) || JOINERS.has(word) || IDLE.includes(word);
  const suspicion = isOther ? 'other' : isPiece(word, forms) ? 'piece' : 'none';
  suspicions.set(word, suspicion);
  return suspicion;
}

/** Whether a word stands in a legal form, or begins or ends like one that may be misspelt. */
function isPiece(word: string, { text, grams, long }: Known): boolean {
  if (word.length < GRAM) return text.includes(word);
  if (endsOf(word).some((end) => long.has(end))) return true;
  const gram = gramAt(word, 0);
  return (gram < 0 || grams[gram] === 1) && text.includes(word);
}

/** Whether any run of words is a legal form, but for the one at the end that is known. */
function hasForm(words: readonly string[], end: number, forms: Known): boolean {
  for (let from = 0; from < words.length; from++) {
    let run = '';
    for (let to = from; to < words.length; to++) {
      run += words[to]!;
      if (from !== end && (forms.forms.has(run) || isNearLong(run, forms))) return true;
    }
  }
  return false;
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
  return { forms, text: [...forms].join('|'), grams, long: byEnds(forms) };
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
