/** Capital letters of company names that were typed in one case. */
import type { Country } from '../../contract.ts';
import { COMMON_WORDS } from '../data/company-words.ts';
import { remember } from '../text/memo.ts';
import { matchText } from '../text/text.ts';
import { legalFormOf } from './company.ts';
import { casedForm } from './legal-form-case.ts';
import { isNameOfFour, type Reading, readShort } from './person-word.ts';

const SMALL = new Set(
  'of the and for de la le du des del di da do e y et und van von der den i og och ja per para con em dei degli delle della dos das in to by zur zum aux with à'.split(
    ' ',
  ),
);
/** Acronyms that are said as words: longer than four letters, with vowels, and still in capitals. */
const ACRONYMS = new Set('unicef unesco unido unhcr usaid nafta asean nasdaq ashrae naacp aipac nasscom'.split(' '));
/** `d'à côté`: what follows is too short for a name. */
const ELIDED = /^[dl]['’]\p{L}{1,2}$/u;
const WORDS = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.&/]*/gu;
const AUSTRIAN_FORM = /(?<!&) og$/;
/** Of Turkey elsewhere, typed without its cedilla. */
const CZECH_FORM = / A\.S\.$/;
const CZECH: ReadonlySet<Country> = new Set(['CZ', 'SK']);
const FINNISH = /\bOyj?\b/;
/** In front `AB` may be the first letters of a name. */
const SWEDISH_FORM = /(?<=\bOyj? )AB\b|\bAB(?= Oyj?\b)|\bAB$/;
/** What is made of one word. */
type Title = (word: string) => string;
/** How many words are remembered. */
const MOST = 2048;
const VOWEL = /[aeiouyıäöüåæøéèêáíóúàìò]/i;

/**
 * A company name in title case: `BLUE SKY HOLDINGS GMBH` → `Blue Sky Holdings GmbH`, `IBM DEUTSCHLAND` → `IBM Deutschland`.
 * In capitals, short words that are no common word are taken for acronyms and stay; legal forms get their usual spelling.
 * @param text wholly in one case, Latin script
 * @param country of the firm, asked where a form is written otherwise in two countries
 */
export function titleCompany(text: string, country: () => Country = () => ''): string {
  const capitals = text === text.toUpperCase();
  // A dotted capital İ is Turkish or Azerbaijani, where the small letter of I has no dot.
  const [first, later] = capitals ? (text.includes('İ') ? IN_TURKISH : IN_CAPITALS) : IN_SMALL;
  const forms = formsIn(text);
  let isUnsure = false;
  const titled = text.replace(WORDS, (word, at: number) => {
    const reading = capitals && word.length < 6 ? readAmong(text, word, at, country) : '';
    if (reading === 'unsure') isUnsure = true;
    if (reading === 'word') return asWord(word, text.includes('İ') ? 'tr' : undefined);
    if (at === 0) return first(word);
    const form = forms.find((it) => at >= it.from && at < it.to);
    if (form) return form.cased.slice(at - form.from, at - form.from + word.length);
    // `DA` at the end is a Norwegian form, between two words it is Portuguese or Italian.
    const isBetween = word.length < 5 && at + word.length < text.length && SMALL.has(word.toLowerCase());
    return isBetween ? word.toLowerCase() : later(word);
  });
  // A name of which a half is in capitals is looked at by nobody again.
  if (isUnsure) return text;
  // Between two words it is Danish for "and", at the end a partnership of Austria.
  if (AUSTRIAN_FORM.test(titled)) return titled.replace(AUSTRIAN_FORM, ' OG');
  if (CZECH_FORM.test(titled) && CZECH.has(country())) return titled.replace(CZECH_FORM, ' a.s.');
  // A firm of Finland has both names of its form, and writes the Swedish one small: Oy Ab.
  return FINNISH.test(titled) ? titled.replace(SWEDISH_FORM, 'Ab') : titled;
}

/** What the words around a short one say of it. */
function readAmong(text: string, word: string, at: number, country: () => Country): Reading {
  if (at > 0 && SMALL.has(word.toLowerCase())) return '';
  const before = LAST_WORD.exec(text.slice(0, at))?.[0] ?? '';
  const behind = FIRST_WORD.exec(text.slice(at + word.length))?.[0] ?? '';
  return readShort(word, before, behind, country);
}

const LAST_WORD = /[\p{L}\p{M}'’-]+(?=[^\p{L}]*$)/u;
const FIRST_WORD = /(?<=^[^\p{L}]*)[\p{L}\p{M}'’-]+/u;

interface Form {
  readonly from: number;
  readonly to: number;
  readonly cased: string;
}

/** Legal forms of several words (`SP. Z O.O.`), which are read from the left, the longest first; never the first word of a name. */
function formsIn(text: string): Form[] {
  const words = [...text.matchAll(WORDS)];
  const forms: Form[] = [];
  for (let at = 1; at < words.length - 1; at++) {
    for (let last = Math.min(at + MOST_WORDS, words.length) - 1; last > at; last--) {
      const [from, to] = [words[at]!.index, words[last]!.index + words[last]![0].length];
      const written = text.slice(from, to);
      // Few letters may be any words.
      const fewest = last === words.length - 1 ? FEWEST_LETTERS - 1 : FEWEST_LETTERS;
      if (written.replace(NO_LETTERS, '').length < fewest && !DOTTED.test(written)) break;
      const cased = PARTED.test(written) ? '' : casedForm(written);
      if (cased === '') continue;
      forms.push({ from, to, cased });
      at = last;
      break;
    }
  }
  return forms;
}

/** Words of the longest form; letters of the shortest that stands in several words without dots. */
const [MOST_WORDS, FEWEST_LETTERS] = [6, 4];
const DOTTED = /^(?:\p{L}\.\s?)+$/u;
/** A form may have a comma or brackets in it, no other sign; letters that stand alone without dots are not known to be one. */
const PARTED = /[^\p{L}\s.,()&/-]|^\p{L}(?:\s\p{L})+$/u;

/** Words of names come again and again: what is made of the first word and of later ones. */
const IN_CAPITALS = [0, 1].map((at) => remember(MOST, (word) => titleWord(word, at, true))) as [Title, Title];
const IN_SMALL = [0, 1].map((at) => remember(MOST, (word) => titleWord(word, at, false))) as [Title, Title];
const IN_TURKISH = [0, 1].map((at) => remember(MOST, (word) => titleWord(word, at, true, 'tr'))) as [Title, Title];

function titleWord(word: string, at: number, capitals: boolean, language?: 'tr'): string {
  const lower = language === undefined ? word.toLowerCase() : word.toLocaleLowerCase(language);
  if (at > 0 && ELIDED.test(lower)) return lower;
  // Other forms in front of a name are as often the first letters of one.
  const form = at > 0 || lower === 'oy' ? legalFormOf(word) : '';
  if (form !== '') return casedForm(word) || spelled(word, lower, form);
  if (ORDINAL.test(word)) return lower;
  // `3d`, `3m`: of a letter behind a digit a firm makes a capital.
  if (DIGIT_LETTER.test(word)) return word.toUpperCase();
  if (/\d/.test(word) || /\p{L}[.&/]\p{L}/u.test(word)) return word;
  if (at > 0 && SMALL.has(lower)) return lower;
  const letters = lower.replace(/[^\p{L}]/gu, '');
  const key = matchText(letters);
  const acronym = ACRONYMS.has(letters) || (letters.length <= 4 && !COMMON_WORDS.has(key) && !isNameOfFour(key));
  return capitals && (acronym || !VOWEL.test(letters.normalize('NFD'))) ? word : asWord(word, language);
}

function asWord(word: string, language?: 'tr'): string {
  const lower = language === undefined ? word.toLowerCase() : word.toLocaleLowerCase(language);
  if (language !== undefined) return word.slice(0, 1) + lower.slice(1);
  // McKinsey, O'Reilly, L'Oréal; but McDonald's and Macy's.
  const inner = /^(?:mc(?=\p{L}{4})|[dlo]['’](?=\p{L}{3}))/u.exec(lower)?.[0] ?? '';
  return upperFirst(inner) + upperFirst(lower.slice(inner.length));
}

const upperFirst = (word: string): string => {
  const [first = ''] = word;
  return first.toUpperCase() + word.slice(first.length);
};

/** The usual case of a form, with the dots and strokes that were typed, and no others: `S.P.A.` → `S.p.A.`, `AS` stays. */
function spelled(word: string, lower: string, form: string): string {
  const letters = [...form.replace(NO_LETTERS, '')];
  if (letters.join('').toLowerCase() !== word.replace(NO_LETTERS, '').toLowerCase()) {
    // One form under two spellings: `E.P.E.`, `LIMITED`.
    return INITIALS.test(word) ? word : word.slice(0, 1).toUpperCase() + lower.slice(1);
  }
  let at = 0;
  return word.replace(LETTER, () => letters[at++] ?? '');
}

const LETTER = /\p{L}/gu;
const NO_LETTERS = /[^\p{L}]/gu;
/** `21ST`, `3RD`. */
const ORDINAL = /^\d+(?:st|nd|rd|th)$/i;
const DIGIT_LETTER = /^\d+[a-z]$/;
/** Letters with dots between them. */
const INITIALS = /^\p{L}(?:\.\p{L})+\.?$/u;
