/** What two records are compared in, and the levels at which they may agree. */

/** One level of agreement. */
interface Level {
  readonly id: string;
  /** How often two records of one entity are at this level, where both have a value; published, and where training starts from. */
  readonly m: number;
  /** Published weight: binary logarithm of m ÷ u, where u says how often two records of two entities are at this level. */
  readonly bits: number;
  /** What is told of it: `#` stands for a number as it is, `%` for one with two decimals; `''` where nothing is to be said. */
  readonly words: string;
  /**
   * Whether the weight is never trained: the level is about what a house or a name brings with it, and depends on what other
   * comparisons say, which training takes for independent.
   */
  readonly isFixed: boolean;
}

/** One comparison, and by name of a level its number; 0 is `none`: a record has no value, which is evidence neither for nor against. */
export interface Comparison<L extends string = string> {
  readonly id: string;
  readonly levels: readonly Level[];
  /** By level, whether it speaks against what a new employer or a new home changes all at once. */
  readonly moves: readonly boolean[];
  readonly at: { readonly [level in L | 'none']: number };
}

type Row = readonly [m: number, bits: number, words: string, isFixed?: 'fixed'];

/** @param moving levels that a new employer or a new home brings about together with those of other comparisons */
export function comparison<L extends string>(
  id: string,
  rows: { readonly [level in L]: Row },
  moving: readonly NoInfer<L>[] = [],
): Comparison<L> {
  const none: Level = { id: 'none', m: 1, bits: 0, words: '', isFixed: true };
  const levels = Object.entries<Row>(rows).map(
    ([level, [m, bits, words, fixed]]): Level => ({
      id: level,
      m,
      bits,
      words,
      isFixed: fixed === 'fixed',
    }),
  );
  const at = Object.fromEntries([none, ...levels].map((level, place) => [level.id, place]));
  const moves = [false, ...levels.map((level) => (moving as readonly string[]).includes(level.id))];
  return { id, levels: [none, ...levels], moves, at: at as Comparison<L>['at'] };
}
