/** What names of companies have in common that are written differently: short words, numbers as words, trade names, initials. Match forms. */

/** Words that one writes short or long, as a digit or as a word, in two spellings. */
const ONE_SPELLING: ReadonlyMap<string, string> = new Map(
  (
    'saint st;sainte st;sankt st;mount mt;fort ft;centre center;ctr center;cntr center;theatre theater;intl international;natl national;nat national;mfg manufacturing;' +
    'univ university;assn association;assoc association;assocs associates;dept department;bros brothers;engg engineering;hosp hospital;inst institute;mgmt management;' +
    'svcs services;svc service;organisation organization;corp corporation;govt government;elem elementary;acad academy;dist district;lab laboratory;labs laboratories;' +
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
const MARK = ' dba ';

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

export const withTradeName = (legal: string, trade: string): string => (legal === trade ? legal : legal + MARK + trade);
