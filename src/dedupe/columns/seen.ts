/** Which texts came before, by 64 bits of their hash: of a million texts two are taken for one with a chance of one in 37 million. */
import { Hasher } from './hash.ts';

const SEED = 3;
const LEAST = 1024;
/** How full the table may be. */
const MOST_FULL = 0.7;

/** Memory: 12 to 23 bytes a text, and 6 to 11 where it is kept in which row it came first. */
export class Seen {
  /** Two numbers a slot; two zeros: nothing is there. */
  #slots = new Uint32Array(LEAST * 2);
  #rows: Int32Array | undefined;
  #size = 0;
  readonly #hasher = new Hasher();

  /** @param keepsRows whether `firstRow` will be asked for */
  constructor(keepsRows = false) {
    this.#rows = keepsRows ? new Int32Array(LEAST) : undefined;
  }

  get size(): number {
    return this.#size;
  }

  /** Takes a text in. Answers whether it is a new one. */
  add(text: string): boolean {
    const before = this.#size;
    this.firstRow(text, 0);
    return this.#size > before;
  }

  /** Takes in the text of a row. Answers the row in which it came first: this very one where it is new. */
  firstRow(text: string, row: number): number {
    const { hi, lo } = this.#hasher.start(SEED).add(text).end();
    const first = this.#put(hi, lo || 1, row);
    if (this.#size > (this.#slots.length / 2) * MOST_FULL) this.#grow();
    return first;
  }

  #put(hi: number, lo: number, row: number): number {
    const slots = this.#slots;
    const mask = slots.length / 2 - 1;
    for (let at = (hi ^ lo) & mask; ; at = (at + 1) & mask) {
      const there = slots[at * 2 + 1]!;
      if (there === lo && slots[at * 2] === hi) return this.#rows?.[at] ?? row;
      if (there !== 0) continue;
      slots[at * 2] = hi;
      slots[at * 2 + 1] = lo;
      if (this.#rows) this.#rows[at] = row;
      this.#size++;
      return row;
    }
  }

  #grow(): void {
    const [slots, rows] = [this.#slots, this.#rows];
    this.#slots = new Uint32Array(slots.length * 2);
    if (rows) this.#rows = new Int32Array(rows.length * 2);
    this.#size = 0;
    for (let at = 0; at < slots.length; at += 2) {
      if (slots[at + 1] !== 0) this.#put(slots[at]!, slots[at + 1]!, rows?.[at / 2] ?? 0);
    }
  }
}
