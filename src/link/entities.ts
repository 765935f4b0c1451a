/**
 * Which records of all systems are one entity, from links: every record is in exactly one.
 *
 * Memory: 12 bytes a row.
 */
export class Entities {
  readonly #parent: Uint32Array;
  /** By row the next of the same entity, in a circle. */
  readonly #next: Uint32Array;

  /** @param rows of all systems, numbered through from 1 */
  constructor(rows: number) {
    this.#parent = Uint32Array.from({ length: rows + 1 }, (_, row) => row);
    this.#next = this.#parent.slice();
  }

  /** The smallest row of an entity. */
  rootOf(row: number): number {
    const parent = this.#parent;
    let root = row;
    while (parent[root] !== root) root = parent[root]!;
    for (let at = row; parent[at] !== root; ) {
      const above = parent[at]!;
      parent[at] = root;
      at = above;
    }
    return root;
  }

  membersOf(row: number): number[] {
    const members = [row];
    for (let at = this.#next[row]!; at !== row; at = this.#next[at]!) members.push(at);
    return members;
  }

  unite(a: number, b: number): void {
    const [x, y] = [this.rootOf(a), this.rootOf(b)];
    if (x === y) return;
    this.#parent[Math.max(x, y)] = Math.min(x, y);
    const after = this.#next[x]!;
    this.#next[x] = this.#next[y]!;
    this.#next[y] = after;
  }

  /** By row the smallest row of its entity. */
  roots(): Uint32Array {
    return Uint32Array.from(this.#parent, (_, row) => this.rootOf(row));
  }
}
