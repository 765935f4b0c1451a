/**
 * Candidate pairs on their way to be weighed: each once, by rising numbers of the first, so that its forms are at hand.
 *
 * Memory: 16 bytes a pair, of at most 4 million pairs or 4 a record; 4 bytes a record while they are sorted.
 */

const LEAST = 1 << 12;
const MOST = 4_000_000;

export class PairBuffer {
  readonly #records: number;
  readonly #most: number;
  #first = new Uint32Array(LEAST);
  #second = new Uint32Array(LEAST);
  #count = 0;

  /** Pairs that were weighed. */
  weighed = 0;
  readonly #visit: (a: number, b: number) => void;

  /**
   * @param records numbers of records are below this
   * @param visit called with each pair, the smaller number first; again only for pairs that come again after four million others
   */
  constructor(records: number, visit: (a: number, b: number) => void) {
    this.#records = records;
    this.#most = Math.max(MOST, records * 4);
    this.#visit = visit;
  }

  add(a: number, b: number): void {
    if (this.#count === this.#first.length) this.#widen();
    const at = this.#count++;
    this.#first[at] = a < b ? a : b;
    this.#second[at] = a < b ? b : a;
    if (this.#count === this.#most) this.drain();
  }

  /** Has what is here weighed, and starts anew. */
  drain(): void {
    const starts = new Uint32Array(this.#records + 2);
    for (let i = 0; i < this.#count; i++) starts[this.#first[i]! + 2]!++;
    for (let i = 2; i < starts.length; i++) starts[i]! += starts[i - 1]!;
    const seconds = new Uint32Array(this.#count);
    for (let i = 0; i < this.#count; i++) seconds[starts[this.#first[i]! + 1]!++] = this.#second[i]!;
    this.#count = 0;
    for (let a = 0; a < this.#records; a++) {
      const [from, to] = [starts[a]!, starts[a + 1]!];
      if (to - from > 1) sortRun(seconds, from, to);
      for (let i = from; i < to; i++) {
        if (i > from && seconds[i] === seconds[i - 1]) continue;
        this.#visit(a, seconds[i]!);
        this.weighed++;
      }
    }
  }

  #widen(): void {
    const [first, second] = [this.#first, this.#second];
    this.#first = new Uint32Array(first.length * 2);
    this.#second = new Uint32Array(first.length * 2);
    this.#first.set(first);
    this.#second.set(second);
  }
}

const SHORT = 24;

function sortRun(numbers: Uint32Array, from: number, to: number): void {
  if (to - from > SHORT) {
    numbers.subarray(from, to).sort();
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const number = numbers[i]!;
    let at = i;
    for (; at > from && numbers[at - 1]! > number; at--) numbers[at] = numbers[at - 1]!;
    numbers[at] = number;
  }
}
