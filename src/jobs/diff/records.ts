/**
 * What is remembered of the records of an export: 25 bytes each while they are read, and 8 to 16 for finding them by their key.
 */

const LEAST = 1024;

const grown = <T extends Int32Array | Uint8Array>(old: T): T => {
  const larger = new (old.constructor as new (size: number) => T)(old.length * 2);
  larger.set(old);
  return larger;
};

export class Records {
  count = 0;
  rows = new Int32Array(LEAST);
  /** Of the key, and of what is compared: the halves of two hashes. */
  #keyA = new Int32Array(LEAST);
  #keyB = new Int32Array(LEAST);
  #printA = new Int32Array(LEAST);
  #printB = new Int32Array(LEAST);
  /** Day of the last sign of life, since 1970; `NO_DAY` where nobody knows. */
  days = new Int32Array(LEAST);
  /** Bits of `STATES`. */
  states = new Uint8Array(LEAST);
  #slots = new Int32Array(0);

  add(row: number, key: Halves, print: Halves, day: number, state: number): void {
    if (this.count === this.rows.length) this.#grow();
    const at = this.count++;
    this.rows[at] = row;
    this.#keyA[at] = key.a;
    this.#keyB[at] = key.b;
    this.#printA[at] = print.a;
    this.#printB[at] = print.b;
    this.days[at] = day;
    this.states[at] = state;
  }

  /**
   * Makes records findable; the first of a key is found.
   * @returns numbers of the others, in order
   */
  index(): number[] {
    let size = LEAST;
    while (size < this.count * 2) size *= 2;
    this.#slots = new Int32Array(size).fill(-1);
    const others: number[] = [];
    for (let at = 0; at < this.count; at++) {
      const slot = this.#slotOf(this.#keyA[at]!, this.#keyB[at]!);
      if (this.#slots[slot]! < 0) this.#slots[slot] = at;
      else others.push(at);
    }
    return others;
  }

  /** The number of the first record here that has the key of record `at` there; -1 where there is none. */
  find(other: Records, at: number): number {
    return this.#slots[this.#slotOf(other.#keyA[at]!, other.#keyB[at]!)]!;
  }

  isSame(own: number, other: Records, at: number): boolean {
    return this.#printA[own] === other.#printA[at] && this.#printB[own] === other.#printB[at];
  }

  #slotOf(a: number, b: number): number {
    const last = this.#slots.length - 1;
    for (let slot = (a ^ (b >>> 7)) & last; ; slot = (slot + 1) & last) {
      const at = this.#slots[slot]!;
      if (at < 0 || (this.#keyA[at] === a && this.#keyB[at] === b)) return slot;
    }
  }

  #grow(): void {
    this.rows = grown(this.rows);
    this.#keyA = grown(this.#keyA);
    this.#keyB = grown(this.#keyB);
    this.#printA = grown(this.#printA);
    this.#printB = grown(this.#printB);
    this.days = grown(this.days);
    this.states = grown(this.states);
  }
}

export interface Halves {
  readonly a: number;
  readonly b: number;
}

export const NO_DAY = -0x8000_0000;
/** What a record says of its person. */
export const STATES = { bounced: 1, optedOut: 2, hasEmployer: 4 } as const;
