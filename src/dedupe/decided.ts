/**
 * Pairs of records that a person has decided. `merge`: always one, whatever speaks against it. `keep`: never one, through whatever
 * chain of others they meet.
 *
 * Memory: the rows of each decision, and the records of each round that are to be kept apart.
 */
import type { Clusters } from './cluster.ts';
import { type Apart, type Edge, SAID } from './edge.ts';
import type { Store } from './store.ts';

export interface DecidedPair {
  readonly verdict: 'merge' | 'keep';
  /** Rows that each of the two records is found in: usually one. */
  readonly rows: readonly [readonly number[], readonly number[]];
}

/** `missing`: a record is not there. `several`: one fits more than one record. `contradicted`: another decision forbids it. */
export type Obedience = 'obeyed' | 'missing' | 'several' | 'contradicted';

const WHY = 'decided by a person';

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

  /** Whether a person said of two rows, as they were read, that they are two records. */
  isKeptApart(a: number, b: number): boolean {
    return this.#pairs.some(
      ({ verdict, rows: [left, right] }) =>
        verdict === 'keep' && ((left.includes(a) && right.includes(b)) || (left.includes(b) && right.includes(a))),
    );
  }

  /** Finds the records of a round: edges that hold in any case, and records that are kept apart. */
  begin(store: Store): { readonly edges: readonly Edge[]; readonly apart: Apart } {
    const edges: Edge[] = [];
    this.#apart = new Map();
    for (const [at, { verdict }] of this.#pairs.entries()) {
      const [left, right] = this.#rows[at]!.map((rows) => recordsOf(rows, store)) as [number[], number[]];
      if (verdict === 'keep') for (const a of left) for (const b of right) this.#keepApart(a, b);
      // which one was meant is known once there is only one; others may be merged with it in this round
      else if (left.length === 1 && right.length === 1 && left[0] !== right[0]) edges.push(edgeOf(left[0]!, right[0]!));
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

  /** What became of each decision, after the last round. */
  outcomes(): Obedience[] {
    return this.#pairs.map(({ verdict, rows }, at) => {
      if (rows.some((side) => side.length === 0)) return 'missing';
      const [left, right] = this.#rows[at]!;
      const isOne = left.some((row) => right.includes(row));
      if (left.length > 1 || right.length > 1) return 'several';
      return isOne === (verdict === 'merge') ? 'obeyed' : 'contradicted';
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

function edgeOf(one: number, other: number): Edge {
  const [a, b] = [Math.min(one, other), Math.max(one, other)];
  return { a, b, score: 1, bits: SAID, decision: 'merge', why: WHY, isDecided: true };
}
