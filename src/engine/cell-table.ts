/**
 * Cells of one column that came more than once, found by their bytes.
 *
 * Memory: at most `MOST` cells and `ARENA` bytes of text a column; when either is full it starts anew.
 */

const MOST = 4096;
const SLOTS = MOST * 2;
const ARENA = 128 * 1024;
/** Longer values hardly repeat. */
const LONGEST = 128;
/** Values of the recent past that came once. Small, so that it stays in the processor's cache. */
const SEEN = 4096;

export class CellTable<C> {
  /** 1 + index of the cell in each slot, 0 for none. Made when first needed: many columns are empty. */
  #slots = NONE;
  #seen = NONE;
  #hash = NONE;
  #start = NONE;
  #bytes = new Uint8Array(0);
  #cells: C[] = [];
  #used = 0;

  /** The cell with these bytes, if it is known. */
  find(bytes: Uint8Array, from: number, to: number, hash: number): C | undefined {
    const slots = this.#slots;
    if (slots.length === 0) return undefined;
    for (let slot = hash & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
      const index = slots[slot]! - 1;
      if (index < 0) return undefined;
      if (this.#hash[index] === hash && this.#equals(index, bytes, from, to)) return this.#cells[index];
    }
  }

  /** Whether a value that `find` did not find is worth keeping: its hash was here before. */
  isWorthKeeping(length: number, hash: number): boolean {
    if (length > LONGEST) return false;
    if (this.#seen.length === 0) this.#seen = new Int32Array(SEEN);
    const at = (hash >>> 3) & (SEEN - 1);
    if (this.#seen[at] === hash) return true;
    this.#seen[at] = hash;
    return false;
  }

  /** Keeps a cell that `find` did not find. */
  add(bytes: Uint8Array, from: number, to: number, hash: number, cell: C): void {
    if (this.#slots.length === 0 || this.#cells.length >= MOST || this.#used + (to - from) > ARENA) this.clear();
    const index = this.#cells.length;
    this.#bytes.set(bytes.subarray(from, to), this.#used);
    this.#start[index] = this.#used;
    this.#used += to - from;
    this.#start[index + 1] = this.#used;
    this.#hash[index] = hash;
    this.#cells.push(cell);
    let slot = hash & (SLOTS - 1);
    while (this.#slots[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
    this.#slots[slot] = index + 1;
  }

  clear(): void {
    this.#used = 0;
    this.#cells = [];
    if (this.#slots.length > 0) this.#slots.fill(0);
    else {
      this.#slots = new Int32Array(SLOTS);
      this.#hash = new Int32Array(MOST);
      this.#start = new Int32Array(MOST + 1);
      this.#bytes = new Uint8Array(ARENA);
    }
  }

  #equals(index: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.#start[index]!;
    if (this.#start[index + 1]! - start !== to - from) return false;
    const known = this.#bytes;
    for (let at = from, other = start; at < to; at++, other++) if (bytes[at] !== known[other]) return false;
    return true;
  }
}

const NONE = new Int32Array(0);
