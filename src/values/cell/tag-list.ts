/** A cell of several tags: at which signs it is taken apart. */

/** The surest first; Google Contacts writes ` ::: `. */
const SURE: readonly string[] = [':::', ';', '；', '|'];
/** Those that may stand in a tag as well. */
const COMMAS: readonly string[] = [',', '，', '、'];
const SEPARATORS: readonly string[] = [...SURE, ...COMMAS];

/** Text between separators; a separator in quotes is part of a tag. */
export function splitTags(text: string, separator: string): string[] {
  const parts = text.split(separator);
  const tags: string[] = [];
  for (let at = 0; at < parts.length; at++) {
    let tag = parts[at] as string;
    while (isOpen(tag) && at + 1 < parts.length) tag += separator + parts[++at];
    if (tag.trim() !== '') tags.push(tag.trim());
  }
  return tags;
}

const isOpen = (tag: string): boolean => (tag.match(/"/g)?.length ?? 0) % 2 === 1;

/** By what two tags are one. */
export const tagKey = (tag: string): string =>
  tag
    .replace(/^"(.*)"$/s, '$1')
    .trim()
    .toLowerCase();

/** The surest separator at which a text falls into several tags. */
export const separatorIn = (text: string, separators: readonly string[]): string | undefined =>
  separators.find((one) => splitTags(text, one).length > 1);

/** What commas do in a column of tags: part one from another, belong to one, or nobody can tell. */
export type CommaHabit = 'separate' | 'within' | 'unclear';

/** Separators that count where commas are known to do so. */
export const separatorsFor = (commas: CommaHabit | undefined): readonly string[] =>
  commas === 'within' ? SURE : SEPARATORS;
/** Those that count whatever other sign the cells use. */
export const sureSeparators = (commas: CommaHabit | undefined): readonly string[] =>
  commas === 'separate' ? SEPARATORS : SURE;

/** Different cells that say something of a habit. */
const LEAST = 3;
/** Share of what stands between commas that has to be a tag elsewhere. */
const KNOWN = 0.8;
/** Share of cells that a slip of the hand may make. */
const SLIPS = 0.1;

/**
 * What commas do in a column. They separate where what stands between them stands alone in other cells, or in lists that another sign
 * separates; they belong to tags where another sign separates the tags that they are in.
 */
export function commaHabit(values: readonly string[]): CommaHabit | undefined {
  const cells = new Set(values.filter((value) => value.trim() !== ''));
  const alone = new Set<string>();
  const lists: string[][] = [];
  let within = 0;
  for (const cell of cells) {
    const sure = separatorIn(cell, SURE);
    const tags = sure === undefined ? [cell] : splitTags(cell, sure);
    if (sure === undefined) {
      const comma = separatorIn(cell, COMMAS);
      if (comma !== undefined) lists.push(splitTags(cell, comma));
      else alone.add(tagKey(cell));
    } else {
      if (tags.some((tag) => separatorIn(tag, COMMAS) !== undefined)) within++;
      for (const tag of tags) alone.add(tagKey(tag));
    }
  }
  if (lists.length + within === 0) return undefined;
  const parts = lists.flat();
  const known = parts.filter((part) => alone.has(tagKey(part))).length;
  const isSeparate = lists.length >= LEAST && within <= lists.length * SLIPS && known >= parts.length * KNOWN;
  return isSeparate ? 'separate' : within >= LEAST && within > lists.length * SLIPS ? 'within' : 'unclear';
}
