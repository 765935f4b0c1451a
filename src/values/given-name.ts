/** Given names for comparing: short and pet forms, and whether a word is a given name at all. */
import { NICKNAMES } from './data/nicknames.ts';
import { matchText } from './text.ts';

const ROWS: ReadonlyMap<string, readonly number[]> = index();

function index(): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  for (const [row, names] of NICKNAMES.entries()) {
    for (const name of names.split(' ')) {
      const form = matchText(name);
      const known = rows.get(form);
      if (!known) rows.set(form, [row]);
      else if (!known.includes(row)) known.push(row);
    }
  }
  return rows;
}

/** Whether two given names, in match form, are forms of one name: `bob` and `robert`, `pepe` and `jose`. A name is a form of itself. */
export function isSameGivenName(a: string, b: string): boolean {
  if (a === b) return true;
  const other = ROWS.get(b);
  return other !== undefined && (ROWS.get(a)?.some((row) => other.includes(row)) ?? false);
}

/** Whether a word in match form is a well-known given name. No answer to the contrary: most names of the world are not listed. */
export function isKnownGivenName(form: string): boolean {
  return ROWS.has(form);
}
