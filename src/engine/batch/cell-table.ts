/**
 * Cells of one column that came more than once, found by their bytes.
 *
 * Memory: at most `MOST` cells and `ARENA` bytes of text a column; when either is full it starts anew. All of it is small, and what
 * one look-up needs lies together, because waiting for memory is what a look-up costs.
 */

const MOST = 1024;
/** Slots of four numbers: hash, where the text begins, its length, 1 + index of the cell (0: free). */
const SLOTS = MOST * 2 * 4;
const ARENA = 32 * 1024;
/** Longer values hardly repeat. */
const LONGEST = 128;
/** A cell costs about as much as it saves in so many uses. */
const FEW_USES = 16;
/** Values of the recent past that came once. */
const SEEN = 4096;

export class CellTable<C> {
  /** Made when first needed: many columns are empty. */
  #slots = NONE;
  #seen = NONE;
  #bytes = new Uint8Array(0);
  #cells: C[] = [];
  #used = 0;
  #hits = 0;
  /** Of so many values that come again, one is kept. It rises while what is kept is hardly used before the table is full. */
  #pickiness = 1;
  #tries = 0;

  /** The cell with these bytes, if it is known. */
  find(bytes: Uint8Array, from: number, to: number, hash: number): C | undefined {
    const slots = this.#slots;
    if (slots.length === 0) return undefined;
    const length = to - from;
    for (let slot = (hash << 2) & (SLOTS - 1); ; slot = (slot + 4) & (SLOTS - 1)) {
      const index = slots[slot + 3]!;
      if (index === 0) return undefined;
      if (slots[slot] !== hash || slots[slot + 2] !== length) continue;
      if (!equals(this.#bytes, slots[slot + 1]!, bytes, from, length)) continue;
      this.#hits++;
      return this.#cells[index - 1];
    }
  }

  /** Whether a value that `find` did not find is worth keeping: its hash was here before. */
  isWorthKeeping(length: number, hash: number): boolean {
    if (length > LONGEST) return false;
    if (this.#seen.length === 0) this.#seen = new Int32Array(SEEN);
    const at = (hash >>> 3) & (SEEN - 1);
    if (this.#seen[at] === hash) return ++this.#tries % this.#pickiness === 0;
    this.#seen[at] = hash;
    return false;
  }

  /** Keeps a cell that `find` did not find. */
  add(bytes: Uint8Array, from: number, to: number, hash: number, cell: C): void {
    if (this.#slots.length === 0 || this.#cells.length >= MOST || this.#used + (to - from) > ARENA) this.clear();
    this.#bytes.set(bytes.subarray(from, to), this.#used);
    let slot = (hash << 2) & (SLOTS - 1);
    while (this.#slots[slot + 3] !== 0) slot = (slot + 4) & (SLOTS - 1);
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = this.#used;
    this.#slots[slot + 2] = to - from;
    this.#slots[slot + 3] = this.#cells.push(cell);
    this.#used += to - from;
  }

  clear(): void {
    if (this.#cells.length >= MOST) {
      this.#pickiness = this.#hits < MOST * FEW_USES ? Math.min(this.#pickiness * 2, 64) : 1;
    }
    this.#hits = 0;
    this.#used = 0;
    this.#cells = [];
    if (this.#slots.length > 0) this.#slots.fill(0);
    else {
      this.#slots = new Int32Array(SLOTS);
      this.#bytes = new Uint8Array(ARENA);
    }
  }
}

const NONE = new Int32Array(0);

function equals(known: Uint8Array, start: number, bytes: Uint8Array, from: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (known[start + i] !== bytes[from + i]) return false;
  return true;
}
