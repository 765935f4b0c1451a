/** A remark beside the one address of a cell: `anna@acme.com (old)`, `NEW: anna@acme.com`. */
import { readEmail } from './email.ts';

interface Beside {
  readonly address: string;
  readonly remark: string;
}

const ADDRESS = /[^\s<>()[\]"'“”„,;:|/]+@[^\s<>()[\]"'“”„,;:|/]+/g;
/** Behind the address words; before it what ends in a sign, for a word alone may be the first half of a mailbox (`anna maki@acme.com`). */
const BEHIND = /^\s*[([–—/|:;,-]|^\s+\p{L}{3}/u;
const BEFORE = /[)\]–—/|:;-]\s*$/;
const LETTERS = /\p{L}{2}/u;
const LONGEST = 200;

/** Undefined where a cell holds no valid address, several, or where the text beside one may belong to it. */
export function emailBeside(text: string): Beside | undefined {
  if (text.length > LONGEST) return undefined;
  const [found, ...others] = text.matchAll(ADDRESS);
  if (found === undefined || others.length > 0 || readEmail(found[0]).problem !== '') return undefined;
  const before = text.slice(0, found.index).trim();
  const behind = text.slice(found.index + found[0].length);
  const isApart = (before === '' || BEFORE.test(before)) && (behind.trim() === '' || BEHIND.test(behind));
  const remark = `${before} ${behind.trim()}`.trim();
  return isApart && LETTERS.test(remark) ? { address: found[0], remark } : undefined;
}
