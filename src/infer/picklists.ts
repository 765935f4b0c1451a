/** Which values a column chooses from: those that repeat, and what looks like a slip of one of them. */
import { nearPicklist } from '../values/cell/picklist.ts';
import { isOptionText, mayBePersonal } from './personal.ts';

/** The rule of inference, as docs/init.md has it. */
const PICKLIST = {
  /** Filled cells that a column must have. */
  leastFilled: 50,
  leastValues: 2,
  mostValues: 50,
  /** Filled cells for each value, on average. */
  leastEach: 10,
  /** Records that a value must be in to be one of the list. */
  leastRecords: 3,
  /** Share of the filled cells that the list covers. */
  leastShare: 0.98,
  /** So many times as often as its slip must the right value be. */
  slipFactor: 10,
  /** Share of the filled cells that may hold several values at once. */
  mostSeveral: 0.01,
} as const;
/** Different texts that are counted; a column with more has no list. */
export const MOST_TEXTS = 500;

/** What stands between values of one cell. */
const SEVERAL = /[;,|\uff0c\uff1b\u3001]/;

interface ListedValue {
  readonly value: string;
  readonly count: number;
}

interface Slip extends ListedValue {
  readonly meant: string;
}

export interface InferredPicklist {
  /** The most frequent first. */
  readonly list: readonly ListedValue[];
  /** Not in the list: other spellings of a value that is, and what is a letter or two off one. */
  readonly slips: readonly Slip[];
  /** Cells with other values, which are too rare to be options. */
  readonly others: { readonly values: number; readonly count: number };
}

/**
 * @param texts how often each text stands in the column
 * @param isOpen whether nothing but the values says what the column holds
 */
export function inferPicklist(texts: ReadonlyMap<string, number>, isOpen = false): InferredPicklist | undefined {
  const filled = [...texts.values()].reduce((sum, count) => sum + count, 0);
  if (filled < PICKLIST.leastFilled || [...texts.keys()].some((text) => !isOptionText(text))) return undefined;
  const several = [...texts].reduce((sum, [text, count]) => sum + (SEVERAL.test(text) ? count : 0), 0);
  if (several > filled * PICKLIST.mostSeveral) return undefined;
  const groups = spellings(texts);
  const often = groups.filter(({ count }) => count >= PICKLIST.leastRecords);
  const misspelt = slipsAmong(groups);
  const list = often.filter(({ value }) => !misspelt.has(value)).map(({ value, own }) => ({ value, count: own }));
  const slips = [
    ...[...misspelt].flatMap(([value, meant]) => ({ value, count: countOf(groups, value), meant })),
    ...groups.flatMap(({ value, variants }) => variants.map((variant) => ({ ...variant, meant: value }))),
  ].filter(({ meant }) => list.some(({ value }) => value === meant));
  if (!isList(list, filled)) return undefined;
  if (
    mayBePersonal(
      [...list, ...slips].map(({ value }) => value),
      isOpen,
    )
  )
    return undefined;
  const known = [...list, ...slips];
  return {
    list,
    slips: slips.sort(byCount),
    others: {
      values: texts.size - known.length,
      count: filled - known.reduce((sum, { count }) => sum + count, 0),
    },
  };
}

function isList(list: readonly ListedValue[], filled: number): boolean {
  const covered = list.reduce((sum, { count }) => sum + count, 0);
  return (
    list.length >= PICKLIST.leastValues &&
    list.length <= PICKLIST.mostValues &&
    filled >= list.length * PICKLIST.leastEach &&
    covered >= filled * PICKLIST.leastShare &&
    // Numbers are measured, not chosen: tomorrow there is another one.
    list.filter(({ value }) => /\p{L}/u.test(value)).length * 2 >= list.length
  );
}

/** One value in all its spellings. */
interface Spelling extends ListedValue {
  /** Records that spell it as the most do. */
  readonly own: number;
  readonly variants: readonly ListedValue[];
}

const foldOf = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

const byCount = (a: ListedValue, b: ListedValue): number => b.count - a.count || (a.value < b.value ? -1 : 1);

/** Case and blanks apart, the most frequent first. */
function spellings(texts: ReadonlyMap<string, number>): Spelling[] {
  const groups = new Map<string, ListedValue[]>();
  for (const [value, count] of texts) {
    const key = foldOf(value);
    groups.set(key, [...(groups.get(key) ?? []), { value, count }]);
  }
  return [...groups.values()]
    .map((all) => {
      const [main, ...variants] = all.sort(byCount);
      return { value: main!.value, own: main!.count, count: all.reduce((sum, { count }) => sum + count, 0), variants };
    })
    .sort(byCount);
}

const countOf = (groups: readonly Spelling[], value: string): number =>
  groups.find((group) => group.value === value)!.own;

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** By value, what it probably means. `Tier 1` is no slip of `Tier 2`. */
function slipsAmong(groups: readonly Spelling[]): Map<string, string> {
  const slips = new Map<string, string>();
  for (const { value, count } of groups) {
    const right = groups.filter(
      (other) => other.count >= count * PICKLIST.slipFactor && digitsOf(other.value) === digitsOf(value),
    );
    const near = nearPicklist(
      value,
      right.map((other) => other.value),
    );
    if (near !== '' && !slips.has(near)) slips.set(value, near);
  }
  return slips;
}
