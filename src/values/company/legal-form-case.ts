/** How legal forms use capitals: `GESMBH` → `GesmbH`, `SP ZOO` → `sp zoo`. Dots, strokes and blanks stay as they were typed. */
import { LEGAL_FORMS } from '../data/legal-forms.ts';
import { compactForms } from '../text/text.ts';

/** Behind a name otherwise than in the list of forms, or in more than one way: these come first. */
const BEHIND_NAMES = [
  // Poland, Czechia, Slovakia: small behind a name
  ...[
    'sp zoo',
    'spółka zoo',
    'sp zoo sp k',
    'sp zoo sp j',
    'sp k',
    'sp j',
    'sp p',
    'sp komandytowa',
    'spol sro',
    'zoú',
  ],
  ...['spółka z ograniczoną odpowiedzialnością', 'společnost s ručením omezeným', 'spoločnosť s ručením obmedzeným'],
  // Germany, Austria
  ...['Ges mbH & Co KG', 'Ges mbH & Co OG', 'GmbH & Co OG', 'Ges nbR', 'eU', 'eGen'],
  // of France and Colombia, and of Turkey, before those of Italy and Czechia
  ...['S A S', 'A S'],
];

const NO_LETTER = /[^\p{L}]/gu;
const LETTER = /\p{L}/gu;
/** Letters of the longest word of an abbreviation, where it is not known by its capitals. */
const SHORT = 5;
const CAPITALS = /\p{Lu}.*\p{Lu}/u;
/** A small word in the middle that a title would take for an acronym or write with a capital. */
const HAS_SMALL_WORD = /\s(?:mit|auf|nach|s|z|ar|cu|pe|me|ve|onder|faoi)\s/u;
const BEGINS_SMALL = /^\p{Ll}/u;
const COUNTRY = / \([A-Z]{2}\)$/;

/** Forms are written in parts (`S.a.s.`), or in one (`SAS`), which may be two forms. */
const isParted = (text: string): boolean => /\p{L}[.\s]+\p{L}/u.test(text);

let known: ReadonlyMap<string, string> | undefined;

/** Key of a form → its letters as they are written. */
function spellings(): ReadonlyMap<string, string> {
  if (known) return known;
  const names = LEGAL_FORMS.flat().map((name) => name.replace(COUNTRY, ''));
  const spelledOut = new Set(
    names
      .filter((name) => !isShort(name))
      .map(lettersOf)
      .map(lower),
  );
  const all = [...BEHIND_NAMES, ...names.filter((name) => isShort(name) && !spelledOut.has(lower(lettersOf(name))))];
  const keys = compactForms(all.map(lettersOf).join('|'));
  const found = new Map<string, string>();
  for (const [at, name] of all.entries()) {
    const letters = lettersOf(name);
    for (const key of keysOf(name, letters, keys[at]!)) if (!found.has(key)) found.set(key, letters);
  }
  return (known = found);
}

const lettersOf = (text: string): string => text.replace(NO_LETTER, '');
const lower = (text: string): string => text.toLowerCase();

/** Other forms are spelled out: words as those of the name are. */
const isShort = (name: string): boolean =>
  HAS_SMALL_WORD.test(name) ||
  BEGINS_SMALL.test(name) ||
  name.split(/[\s./]+/).every((word) => word.length <= SHORT || CAPITALS.test(word));

/** The closest first: with its accents and parts, with its accents, without. */
const keysOf = (text: string, letters: string, compact: string): string[] => [
  `${lower(letters)}${isParted(text) ? '.' : ''}`,
  `=${lower(letters)}`,
  `~${compact}`,
];

/** A legal form with the capitals that it has behind a name; `''` for anything else. */
export function casedForm(text: string): string {
  const letters = lettersOf(text);
  const found = spellings();
  const key = keysOf(text, letters, compactForms(letters)[0] ?? '').find((it) => found.has(it));
  const cased = key === undefined ? [] : [...found.get(key)!];
  if (cased.length === 0 || cased.length !== [...letters].length) return '';
  let at = 0;
  return text.replace(LETTER, (letter) => withCase(letter, cased[at++]!));
}

/** A letter that was typed without its accent stays without. */
const withCase = (letter: string, model: string): string =>
  model === model.toUpperCase() ? letter.toUpperCase() : letter.toLowerCase();
