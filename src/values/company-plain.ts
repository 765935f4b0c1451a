/**
 * Match forms of the plainest company names: words of letters and digits, none of which can be part of a legal form, and at most one
 * legal form of one word at the end. They are most names there are, and this is ten times as fast as taking a name apart.
 */
import { INNER_FORMS, LEADING_FORMS, LEGAL_FORMS } from './data/legal-forms.ts';
import { matchText } from './text.ts';

const JOINERS: ReadonlySet<string> = new Set(['and', 'und', 'u', 'et', 'og', 'och', 'ja', 'y', 'e']);
const IDLE: readonly string[] = ['the', 'firma', 'fa', 'firm', 'ditta', 'societe', 'ste', 'company', 'co', 'cie', 'cia'];
/** From this length on a legal form bears a slip of the pen. */
const LONG = 16;
const GRAM = 4;
const MOST = 16_384;

interface Known {
  /** Legal forms in compact match form. */
  readonly forms: ReadonlySet<string>;
  /** All of them in one text, for finding a word in one. */
  readonly text: string;
  /** Every four letters in them, and those at the ends of long ones. */
  readonly grams: ReadonlySet<string>;
  readonly firsts: ReadonlySet<string>;
  readonly lasts: ReadonlySet<string>;
}

let known: Known | undefined;
/** Whether a word may be part of a legal form. */
const suspects = new Map<string, boolean>();

/** The same as `matchCompany` for a name of the plainest kind; undefined for any other. */
export function matchPlainCompany(text: string): string | undefined {
  known ??= load();
  const words = text.toLowerCase().split(' ');
  const last = words.length - 1;
  const end = words[last]!.replaceAll('.', '');
  const isForm = last > 0 && /^[a-z]+$/.test(end) && known.forms.has(end);
  if (isForm && known.lasts.has(end.slice(-GRAM)) && text.length - words[0]!.length >= LONG) return undefined;
  const count = isForm ? last : words.length;
  for (let at = 0; at < count; at++) if (isSuspect(words[at]!, known)) return undefined;
  return isForm ? words.slice(0, last).join(' ') : words.join(' ');
}

const PLAIN = /^[a-z0-9]+$/;

function isSuspect(word: string, forms: Known): boolean {
  const before = suspects.get(word);
  if (before !== undefined) return before;
  if (suspects.size >= MOST) suspects.clear();
  const isOne = !PLAIN.test(word) || JOINERS.has(word) || IDLE.includes(word) || isPiece(word, forms);
  suspects.set(word, isOne);
  return isOne;
}

/** Whether a word stands in a legal form, or begins or ends like one that may be misspelt. */
function isPiece(word: string, { text, grams, firsts, lasts }: Known): boolean {
  if (word.length < GRAM) return text.includes(word);
  if (firsts.has(word.slice(0, GRAM)) || lasts.has(word.slice(-GRAM))) return true;
  return grams.has(word.slice(0, GRAM)) && text.includes(word);
}

function load(): Known {
  const forms = new Set([...LEADING_FORMS, ...INNER_FORMS, ...LEGAL_FORMS.flatMap((aliases) => aliases.map(compact))]);
  const grams = new Set<string>();
  const [firsts, lasts] = [new Set<string>(), new Set<string>()];
  for (const form of forms) {
    for (let at = 0; at + GRAM <= form.length; at++) grams.add(form.slice(at, at + GRAM));
    if (form.length < LONG) continue;
    firsts.add(form.slice(0, GRAM));
    lasts.add(form.slice(-GRAM));
  }
  return { forms, text: [...forms].join('|'), grams, firsts, lasts };
}

const compact = (alias: string): string =>
  alias
    .replace(/ \([A-Z]{2}\)$/, '')
    .split(/[\s,;()（）]+/)
    .map((word) => matchText(word).replaceAll(' ', ''))
    .filter((word) => !JOINERS.has(word) || word === 'e')
    .join('');
