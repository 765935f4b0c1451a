/** Capital letters of company names that were typed in one case. */
import { legalFormOf } from './company.ts';
import { COMMON_WORDS } from './data/company-words.ts';
import { remember } from './memo.ts';
import { matchText } from './text.ts';

const SMALL = new Set(
  'of the and for de la le du des del di da do e y et und van von der den i og och ja per para con em dei degli delle della dos das'.split(
    ' ',
  ),
);
/** Acronyms that are said as words: longer than four letters, with vowels, and still in capitals. */
const ACRONYMS = new Set('unicef unesco unido unhcr usaid nafta asean nasdaq ashrae naacp aipac nasscom'.split(' '));
const WORDS = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.&/]*/gu;
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
 */
export function titleCompany(text: string): string {
  const capitals = text === text.toUpperCase();
  // A dotted capital İ is Turkish or Azerbaijani, where the small letter of I has no dot.
  const [first, later] = capitals ? (text.includes('İ') ? IN_TURKISH : IN_CAPITALS) : IN_SMALL;
  const titled = text.replace(WORDS, (word, at: number) => {
    if (at === 0) return first(word);
    // `DA` at the end is a Norwegian form, between two words it is Portuguese or Italian.
    const isBetween = word.length < 5 && at + word.length < text.length && SMALL.has(word.toLowerCase());
    return isBetween ? word.toLowerCase() : later(word);
  });
  // A firm of Finland has both names of its form, and writes the Swedish one small: Oy Ab.
  return FINNISH.test(titled) ? titled.replace(SWEDISH_FORM, 'Ab') : titled;
}

/** Words of names come again and again: what is made of the first word and of later ones. */
const IN_CAPITALS = [0, 1].map((at) => remember(MOST, (word) => titleWord(word, at, true))) as [Title, Title];
const IN_SMALL = [0, 1].map((at) => remember(MOST, (word) => titleWord(word, at, false))) as [Title, Title];
const IN_TURKISH = [0, 1].map((at) => remember(MOST, (word) => titleWord(word, at, true, 'tr'))) as [Title, Title];

function titleWord(word: string, at: number, capitals: boolean, language?: 'tr'): string {
  const lower = language === undefined ? word.toLowerCase() : word.toLocaleLowerCase(language);
  // Other forms in front of a name are as often the first letters of one.
  const form = at > 0 || lower === 'oy' ? legalFormOf(word) : '';
  if (form !== '') return spelled(word, lower, form);
  if (/\d/.test(word) || /\p{L}[.&/]\p{L}/u.test(word)) return word;
  if (at > 0 && SMALL.has(lower)) return lower;
  const letters = lower.replace(/[^\p{L}]/gu, '');
  const acronym = ACRONYMS.has(letters) || (letters.length <= 4 && !COMMON_WORDS.has(matchText(letters)));
  if (capitals && (acronym || !VOWEL.test(letters))) return word;
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
/** Letters with dots between them. */
const INITIALS = /^\p{L}(?:\.\p{L})+\.?$/u;
