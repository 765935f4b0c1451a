/** Quotes and brackets around a legal form: which of them are the form's own, and which hold a part of the name as well. */

/** Signs around names, each with one that closes it. */
const PAIRS = ['""', "''", '“”', '„“', '„”', '«»', '‘’', '()', '（）', '[]'];
/** At the end and at the beginning of what is left of a name. */
export const OPENED = /(?<!\S)["'“„«‘[]$/;
export const SHUT = /^["'”“»’)）\]]/;

/**
 * Where a form ends and begins: `(Ltd)` with its brackets, the `Ltd` of `(Acme Ltd)` without.
 * @param start where the words of the form start in the text; signs may be a part of the words
 */
export function edgesOf(text: string, start: number, end: number): readonly [number, number] {
  let [from, to] = [start, end];
  while (to - from > 1 && closes(text.charAt(to - 1), text.slice(0, from))) to -= 1;
  while (to - from > 1 && opens(text.charAt(from), text.slice(to))) from += 1;
  if (/[(（]/.test(text.charAt(from - 1))) from -= 1;
  if (/[)）]/.test(text.charAt(to)) && !closes(text.charAt(to), text.slice(0, from))) to += 1;
  return [from, to];
}

const closes = (sign: string, before: string): boolean =>
  PAIRS.some(([open = '', shut]) => shut === sign && isOpen(before, open, shut));
const opens = (sign: string, behind: string): boolean =>
  PAIRS.some(([open, shut = '']) => open === sign && isOpen([...behind].reverse().join(''), shut, open));

/** Whether a sign is opened more often than it is closed. An apostrophe opens at the beginning of a word only. */
function isOpen(text: string, open: string, shut: string): boolean {
  if (open === "'") return /(?<!\S)'/.test(text) && !/'(?!\S)/.test(text);
  const count = (sign: string): number => text.split(sign).length - 1;
  return open === shut ? count(open) % 2 === 1 : count(open) > count(shut);
}
