/**
 * Pairs of records that a person has decided. `merge`: always one, whatever speaks against it. `keep`: never one, through whatever
 * chain of others they meet.
 *
 * Memory: the rows of each decision, and the records of each round that are to be kept apart.
 */

import type { Store } from '../store/store.ts';
import { type Apart, type Edge, SAID } from '../weigh/edge.ts';
import type { Clusters } from './cluster.ts';

export type Verdict = 'merge' | 'keep';

export interface DecidedPair {
  readonly verdict: Verdict;
  /** Rows that each of the two records is found in: usually one. */
  readonly rows: readonly [readonly number[], readonly number[]];
  /** Whether one of them fits so many that not all of them are known. */
  readonly isCut?: boolean;
}

/** `missing`: a record is not there. `several`: one fits more than one record, so it is not known which. `contradicted`: another decision forbids it. */
export type Obedience = 'obeyed' | 'missing' | 'several' | 'contradicted';

export const WHY = 'decided by a person';

export class Decided {
  readonly #pairs: readonly DecidedPair[];
  /** Rows of each pair as they are now: the survivor for what was merged away. */
  #rows: readonly (readonly [readonly number[], readonly number[]])[];
  #apart: Map<number, Set<number>> = new Map();

  constructor(pairs: readonly DecidedPair[]) {
    this.#pairs = pairs;
    this.#rows = pairs.map(({ rows }) => rows);
  }

  /** Rows that are kept apart from another one. They survive, so that the decision finds them again. */
  get kept(): ReadonlySet<number> {
    return new Set(this.#pairs.filter(({ verdict }) => verdict === 'keep').flatMap(({ rows }) => rows.flat()));
  }

  /** What a person said of two rows, as they were read; nothing where it is not known whether these are meant. */
  decisionOn(a: number, b: number): Verdict | undefined {
    const found = this.#pairs.find(
      ({ verdict, rows: [left, right] }) =>
        ((left.includes(a) && right.includes(b)) || (left.includes(b) && right.includes(a))) &&
        (verdict === 'keep' || (left.length === 1 && right.length === 1)),
    );
    return found?.verdict;
  }

  /** The same of some rows only. A record that is among others too, and is to be merged, is not known to be one of these. */
  among(isOwn: (row: number) => boolean): Decided {
    return new Decided(
      this.#pairs.map(({ verdict, rows }) => {
        const [left, right] = rows.map((side) => {
          const own = side.filter(isOwn);
          return verdict === 'keep' || own.length === side.length ? own : [];
        }) as [number[], number[]];
        return { verdict, rows: [left, right] };
      }),
    );
  }

  /** Gives rows that are one the smallest number of any of them, where nothing else makes records one. */
  unite(rootOf: Uint32Array): void {
    for (const { verdict, rows } of this.#pairs) {
      const [[a, ...more], [b, ...others]] = rows;
      if (verdict === 'keep' || a === undefined || b === undefined || more.length + others.length > 0) continue;
      const [x, y] = [rootOf[a]!, rootOf[b]!];
      for (let row = 0; row < rootOf.length; row++) if (rootOf[row] === Math.max(x, y)) rootOf[row] = Math.min(x, y);
    }
  }

  get pairs(): readonly DecidedPair[] {
    return this.#pairs;
  }

  /** Finds the records of a round: edges that hold in any case, and records that are kept apart. */
  begin(store: Store): { readonly edges: readonly Edge[]; readonly apart: Apart } {
    const edges: Edge[] = [];
    this.#apart = new Map();
    for (const [at, { verdict }] of this.#pairs.entries()) {
      const [left, right] = this.#rows[at]!.map((rows) => recordsOf(rows, store)) as [number[], number[]];
      if (verdict === 'keep') for (const a of left) for (const b of right) this.#keepApart(a, b);
      // which one was meant is known once there is only one; others may be merged with it in this round
      else if (left.length === 1 && right.length === 1 && left[0] !== right[0]) {
        edges.push(edgeOf([left[0]!, right[0]!], [this.#rows[at]![0][0]!, this.#rows[at]![1][0]!]));
      }
    }
    return { edges, apart: this.#apart };
  }

  /** Whether a pair need not be shown to anybody: groups that are kept apart are never one. */
  isSettled({ rootOf }: Clusters): (edge: Edge) => boolean {
    const roots = new Set<string>();
    for (const [a, others] of this.#apart) for (const b of others) roots.add(`${rootOf(a)} ${rootOf(b)}`);
    return ({ a, b }) => roots.has(`${rootOf(a)} ${rootOf(b)}`);
  }

  /**
   * Goes with the records that were merged in a round.
   * @param merges rows of each merged cluster
   * @param isThere whether a row is still a record: one of each cluster, or none where a check refused it
   */
  follow(merges: Iterable<readonly { readonly row: number }[]>, isThere: (row: number) => boolean): void {
    const named = new Set(this.#rows.flat(2));
    const survivors = new Map<number, number | undefined>();
    for (const members of merges) {
      if (!members.some(({ row }) => named.has(row))) continue;
      const survivor = members.find(({ row }) => isThere(row))?.row;
      for (const { row } of members) survivors.set(row, survivor);
    }
    const now = (rows: readonly number[]): number[] => [
      ...new Set(rows.map((row) => (survivors.has(row) ? survivors.get(row) : row)).filter((row) => row !== undefined)),
    ];
    if (survivors.size > 0) this.#rows = this.#rows.map(([left, right]) => [now(left), now(right)]);
  }

  /**
   * What became of each decision, after the last round.
   * @param rootOf what a row is one with: rows of one answer are one record
   */
  outcomes(rootOf: (row: number) => number = (row) => row): Obedience[] {
    return this.#pairs.map(({ verdict, rows, isCut = false }, at) => {
      if (rows.some((side) => side.length === 0)) return 'missing';
      const [left, right] = this.#rows[at]!.map((side) => new Set(side.map(rootOf))) as [Set<number>, Set<number>];
      const isOne = [...left].some((root) => right.has(root));
      const isSure = this.#rows[at]!.every((side) => side.length === 1);
      // whichever was meant, it is kept apart with all the others
      if (verdict === 'keep' && !isOne && !isCut) return 'obeyed';
      if (verdict === 'merge' && isOne && left.size === 1 && right.size === 1) return 'obeyed';
      return isSure ? 'contradicted' : 'several';
    });
  }

  #keepApart(a: number, b: number): void {
    if (a === b) return;
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      // biome-ignore format: a pair reads better dense
      const others = this.#apart.get(one) ?? new Set();
      this.#apart.set(one, others.add(other));
    }
  }
}

/** Records of rows, each once, by the first of equal ones. */
function recordsOf(rows: readonly number[], store: Store): number[] {
  const records = rows.map((row) => store.recordOf(row)).filter((record) => !store.isGone(record));
  return [...new Set(records.map((record) => store.copyOf(record)))];
}

function edgeOf([one, other]: readonly [number, number], [row, second]: readonly [number, number]): Edge {
  const isRising = one < other;
  const [a, b] = isRising ? [one, other] : [other, one];
  const rows = isRising ? ([row, second] as const) : ([second, row] as const);
  return { a, b, score: 1, bits: SAID, decision: 'merge', why: WHY, isDecided: true, rows };
}
