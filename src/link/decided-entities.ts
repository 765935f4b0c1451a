/**
 * What a person decided, before anything else is linked: records that are one whatever speaks against it, and records that must not
 * be in one entity, through whatever chain of others they meet.
 *
 * Memory: the decided edges, and the records that are kept apart.
 */
import { isKeptApart } from '../dedupe/cluster/cluster.ts';
import type { Weighing } from '../dedupe/dedupe.ts';
import type { Edge } from '../dedupe/weigh/edge.ts';
import type { Entities } from './entities.ts';

export class DecidedEntities {
  readonly #weighing: Weighing;
  readonly #entities: Entities;
  /** Edges that another decision forbids. */
  readonly #refused = new Set<Edge>();
  readonly #edges: readonly Edge[];

  /** Unites in the entities what a person made one. */
  constructor(weighing: Weighing, entities: Entities) {
    this.#weighing = weighing;
    this.#entities = entities;
    // in the order of src/dedupe/cluster/cluster.ts
    this.#edges = weighing.edges.filter(({ isDecided }) => isDecided).sort((x, y) => x.a - y.a || x.b - y.b);
    for (const edge of this.#edges) {
      const [a, b] = edge.rows ?? [weighing.rowOf(edge.a), weighing.rowOf(edge.b)];
      if (this.isTorn(a, b)) this.#refused.add(edge);
      else entities.unite(a, b);
    }
  }

  get isEmpty(): boolean {
    return this.#edges.length === 0 && this.#weighing.apart.size === 0;
  }

  isRefused(edge: Edge): boolean {
    return this.#refused.has(edge);
  }

  isKeptApart(recordA: number, recordB: number): boolean {
    return this.#weighing.apart.get(recordA)?.has(recordB) ?? false;
  }

  /** Whether two rows as one would bring together what is kept apart. */
  isTorn(a: number, b: number): boolean {
    const { apart } = this.#weighing;
    const entities = this.#entities;
    if (apart.size === 0 || entities.rootOf(a) === entities.rootOf(b)) return false;
    const recordsOf = (row: number): number[] => entities.membersOf(row).map((one) => this.#weighing.recordOf(one));
    return isKeptApart(recordsOf(a), recordsOf(b), apart);
  }
}
