/** What a JSON record holds beside its cells: values of keys that came up after the columns were known, lists, and whatever is in them. */
import type { PathNode } from './json-scan.ts';

/**
 * @param record text of one object, which the scanner took for well-formed
 * @param root the ways to the columns
 */
export function holdsMore(record: Buffer, root: PathNode): boolean {
  try {
    return isFilled(JSON.parse(record.toString()), root);
  } catch {
    return true;
  }
}

/** Whether anything in it that is no cell is more than null, blanks and empty lists. */
function isFilled(value: unknown, node: PathNode | undefined): boolean {
  if (value === null) return false;
  if (Array.isArray(value)) return value.some((item) => isFilled(item, undefined));
  if (typeof value === 'object') {
    return Object.entries(value).some(([key, part]) => isFilled(part, node?.byKey.get(key)));
  }
  if (node && node.column >= 0) return false;
  return typeof value !== 'string' || value.trim() !== '';
}
