/** Compares generational suffixes: Jr and Sr are two people, often at one address. */
import { defineMatcher } from '../define.ts';
import type { NameOrder } from '../values/name/words.ts';
import { matchText } from '../values/text/text.ts';

const WORDS: { readonly [word: string]: string } = {
  jr: 'jr', jnr: 'jr', junior: 'jr', jun: 'jr', jun1or: 'jr', filho: 'jr', filha: 'jr', fils: 'jr', hijo: 'jr', 'd j': 'jr', nuorempi: 'jr', nuor: 'jr', yngre: 'jr', ml: 'jr', ifj: 'jr',
  sr: 'sr', snr: 'sr', senior: 'sr', sen: 'sr', pere: 'sr', padre: 'sr', 'd a': 'sr', vanhempi: 'sr', aldre: 'sr', st: 'sr', id: 'sr',
  ii: '2', '2nd': '2', iii: '3', '3rd': '3', iv: '4', '4th': '4', v: '5', neto: '3', neta: '3', sobrinho: 'nephew', sobrinha: 'nephew',
}; // biome-ignore format: a table reads better dense
/** Suffixes that are sure enough at the end of a name; `st`, `ml`, `v` or `sen` may be something else there. */
const IN_NAME =
  /(?:^|[\s,])(?:(jr|jnr|junior|sr|snr|senior|filh[oa]|net[oa]|sobrinh[oa]|hijo|fils|ii|iii|iv|2nd|3rd|4th)[.\s]*|(jun|sen|ml|st)\.\s*)$/i;
/** Behind the surname where that goes first: `Doe Jr., John`, `DOE III JOHN`. A word that may be a name says so only where the column has that order. */
const BEHIND_SURNAME = /\s(jr|jnr|sr|snr|ii|iii|iv|2nd|3rd|4th)[.,]*\s+\p{L}/iu;
const WORD_BEHIND_SURNAME = /\s(junior|senior|filh[oa]|net[oa]|sobrinh[oa]|hijo|fils)[,\s]+\p{L}/iu;
/** Before the whole name, in Hungary. */
const BEFORE_NAME = /^\s*(ifj|id)\.\s*\S/i;

/** What no firm ends in: of clients some are persons. */
const IN_COMPANY = /[\s,](?:jr|jnr|sr|snr)[.\s]*$|,\s*(?:ii|iii|iv|2nd|3rd|4th)[.\s]*$/i;

/** One word before what may be a surname too. */
const SURNAME = /^\s*\S+\s+(?:filh[oa]|net[oa]|sobrinh[oa]|hijo|fils)\s*$/i;

export const generation = defineMatcher({
  id: 'generation',
  roles: ['suffix', 'last_name', 'full_name', 'first_name', 'company'],
  docs: {
    summary: 'Same generation: Jr, Sr, II, III.',
    why: 'Father and son share name, address and often the phone. Records whose suffixes differ are never merged.',
    examples: [
      { before: 'Jr.', after: 'jr' },
      { before: 'Mary', after: '' },
    ],
  },
  form(value, context) {
    if (context.role === 'suffix') return WORDS[matchText(value)] ?? fromName(value);
    if (context.role === 'company' && !IN_COMPANY.test(value)) return '';
    // João Neto has a surname; João Figueira Neto is a grandson
    if (context.role === 'full_name' && SURNAME.test(value)) return '';
    const form = fromName(value);
    return form === '' && context.role === 'full_name' ? behindSurname(value, context.facts.nameOrder) : form;
  },
  keys: () => [],
  similarity(a, b) {
    if (a === b) return 1;
    return (a === 'jr' && b === '2') || (a === '2' && b === 'jr') ? 0.5 : 0;
  },
});

function behindSurname(value: string, order: NameOrder = 'given-first'): string {
  const text = withoutMarks(value);
  const found = BEHIND_SURNAME.exec(text) ?? (order === 'family-first' ? WORD_BEHIND_SURNAME.exec(text) : undefined);
  return WORDS[found?.[1]?.toLowerCase() ?? ''] ?? '';
}

const withoutMarks = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

function fromName(value: string): string {
  const found = IN_NAME.exec(withoutMarks(value));
  const word = found?.[1] ?? found?.[2] ?? BEFORE_NAME.exec(value)?.[1];
  // a name that is nothing but the word is a name: Junior Silva's first name, a column that holds "II" alone is a suffix all the same
  if (word === undefined || (word.length === value.length && /^(?:[jsn]|hijo|fils)/i.test(word))) return '';
  return WORDS[word.toLowerCase()] ?? '';
}
