/** What names of companies have in common that are written differently: short words, numbers as words, trade names, initials. Match forms. */

/** Words that one writes short or long, as a digit or as a word, in two spellings. */
const ONE_SPELLING: ReadonlyMap<string, string> = new Map(
  (
    'saint st;sainte st;sankt st;mount mt;fort ft;centre center;ctr center;cntr center;theatre theater;intl international;natl national;nat national;mfg manufacturing;' +
    'univ university;assn association;assoc association;assocs associates;dept department;bros brothers;engg engineering;hosp hospital;inst institute;mgmt management;' +
    'svcs services;svc service;organisation organization;corp corporation;govt government;elem elementary;acad academy;dist district;lab laboratory;labs laboratories;med medical;phcy pharmacy;hlth health;rgnl regional;' +
    'one 1;two 2;three 3;four 4;five 5;six 6;seven 7;eight 8;nine 9;ten 10;eleven 11;twelve 12;twenty 20;first 1st;second 2nd;third 3rd;fourth 4th;fifth 5th;sixth 6th;seventh 7th;eighth 8th;ninth 9th;tenth 10th'
  )
    .split(';')
    .map((pair) => pair.split(' ') as [string, string])
    .filter(([from, to]) => from !== to),
);

/** Whether a word of a company name has another spelling that is compared instead. */
export const isFolded = (word: string): boolean => ONE_SPELLING.has(word);

/** A company's match form in one spelling: `saint marys hospital` → `st marys hospital`, `seven eleven` → `7 11`. */
export function foldCompany(form: string): string {
  return form
    .split(' ')
    .map((word) => ONE_SPELLING.get(word) ?? word)
    .join(' ');
}

/** Between the legal name and the one on the door: `ABC LLC dba Joe's Pizza`. */
const TRADE =
  /\s*[,(]?\s*(?<![\p{L}\d])(?:d\.?\s?b\.?\s?a\.?|d\/b\/a|doing business as|t\/as?|trading as|a\/k\/a|also known as|auch bekannt als)(?![\p{L}\d])[:\s]*/iu;
/** Stands in a match form between two names of one company. */
export const TWO_NAMES = ' dba ';

/** The two names of a company that trades under another one, as written; undefined for every other. */
export function partTradeName(text: string): { readonly legal: string; readonly trade: string } | undefined {
  const found = TRADE.exec(text);
  if (!found || found.index === 0) return undefined;
  const legal = text.slice(0, found.index).trim();
  const trade = text
    .slice(found.index + found[0].length)
    .replace(/\)\s*$/, '')
    .trim();
  return legal !== '' && /\p{L}/u.test(trade) ? { legal, trade } : undefined;
}

/** Words after which a name may be that of a trade: they are looked at closely. */
export const TRADE_WORDS: ReadonlySet<string> = new Set(['dba', 'doing', 'trading', 'aka', 'known', 'bekannt']);

export const withTradeName = (legal: string, trade: string): string =>
  legal === trade ? legal : legal + TWO_NAMES + trade;

/** The names that a match form holds: one, or legal and trade name. */
export function namesIn(form: string): readonly string[] {
  return form.includes(TWO_NAMES) ? form.split(TWO_NAMES, 2) : [form];
}

const SMALL: ReadonlySet<string> = new Set(
  'of the for in on at to a de la le du des del di da der die das fur und et y and'.split(' '),
);
const [SHORTEST, LONGEST, LONGEST_SMALL] = [3, 6, 3];

/** Initials of a name of three to six words, small ones left out: `international business machines` → ibm; `''` for others. */
export function initialsOf(form: string): string {
  let end = form.indexOf(' ');
  if (end < 0 || form.indexOf(' ', end + 1) < 0) return '';
  let initials = '';
  for (let from = 0; from < form.length; from = end + 1) {
    end = form.indexOf(' ', from);
    if (end < 0) end = form.length;
    if (end - from <= LONGEST_SMALL && SMALL.has(form.slice(from, end))) continue;
    const letter = form.charCodeAt(from);
    if (letter < 97 || letter > 122 || initials.length === LONGEST) return '';
    initials += form[from];
  }
  return initials.length >= SHORTEST ? initials : '';
}

const SHORT_NAME = /^[a-z]{3,6}$/;

/** Whether a form is one word as short as initials are. */
const mayBeInitials = (form: string): boolean => form.length <= LONGEST && SHORT_NAME.test(form);

const SCHOOL = /^(?:high|middle|elementary|primary|secondary)$/;

/**
 * Whether two names are one but for the end, of which one has the initials: `sean black hs` of `sean black high school`, `harbor cu` of
 * `harbor credit union`.
 */
export function endsInInitials(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const at = short.lastIndexOf(' ');
  if (at < 0 || !/^[a-z]{2,4}$/.test(short.slice(at + 1)) || !long.startsWith(short.slice(0, at + 1))) return false;
  const words = long.slice(at + 1).split(' ');
  const initials = words.map((word) => word[0]).join('');
  const end = short.slice(at + 1);
  // `sean black high`, whose school goes without saying
  return (words.length > 1 && initials === end) || (SCHOOL.test(words[0]!) && `${initials}s` === end);
}

/** Whether one of two match forms is made of the initials of the other. */
export function isAcronymOf(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return mayBeInitials(short) && initialsOf(long) === short;
}

/** `Walgreens` and `Walgreens #03600`: the number that a chain gives to each of its places, and not one by which people tell two apart. */
export function isNumberedName(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(`${short} `) && /^\d{3,6}$/.test(long.slice(short.length + 1));
}
