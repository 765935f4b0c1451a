/**
 * Which record of a file is which of the records that were written, when somebody has edited it since: lines may be changed, added, deleted,
 * and sorted anew.
 *
 * Memory: 4 bytes a record beside the hashes that are given, and 16 more for records between the first and the last difference.
 */

/** Records by their order: what their cells hash to, and what they are known by (0: nothing). */
export interface Prints {
  readonly hashes: Uint32Array;
  /** Empty where records have no key. */
  readonly keys: Uint32Array;
}

export interface Alignment {
  /** By record of the file: which written record it is, -1 for one that was added. */
  readonly of: Int32Array;
  /** By record of the file, 1 where it is that record with other cells. */
  readonly isEdited: Uint8Array;
  /** By written record, 1 where the file has it. */
  readonly isThere: Uint8Array;
}

/**
 * Records with the same cells are the same, wherever they stand. Of the others, those with the same key are, if nobody else has it; then those that
 * stand beside the same neighbour.
 */
export function align(was: Prints, now: Prints): Alignment {
  return new Aligner(was, now).run();
}

class Aligner implements Alignment {
  readonly #was: Prints;
  readonly #now: Prints;
  readonly of: Int32Array;
  readonly isEdited: Uint8Array;
  readonly isThere: Uint8Array;

  constructor(was: Prints, now: Prints) {
    this.#was = was;
    this.#now = now;
    this.of = new Int32Array(now.hashes.length).fill(-1);
    this.isEdited = new Uint8Array(now.hashes.length);
    this.isThere = new Uint8Array(was.hashes.length);
  }

  run(): Alignment {
    this.#matchEnds();
    if (this.of.includes(-1) || this.isThere.includes(0)) {
      this.#matchBy(this.#was.hashes, this.#now.hashes, false);
      if (this.#was.keys.length > 0) this.#matchBy(this.#was.keys, this.#now.keys, true);
      this.#matchNeighbours(1);
      this.#matchNeighbours(-1);
    }
    return this;
  }

  #pair(was: number, now: number, isEdited: boolean): void {
    this.of[now] = was;
    this.isThere[was] = 1;
    if (isEdited) this.isEdited[now] = 1;
  }

  #matchEnds(): void {
    const [a, b] = [this.#was.hashes, this.#now.hashes];
    const most = Math.min(a.length, b.length);
    let from = 0;
    while (from < most && a[from] === b[from]) this.#pair(from, from++, false);
    for (let back = 1; back <= most - from && a[a.length - back] === b[b.length - back]; back++) {
      this.#pair(a.length - back, b.length - back, false);
    }
  }

  /** Pairs what has the same number and is not paired yet. `alone`: only numbers that one record on either side has, and not 0. */
  #matchBy(was: Uint32Array, now: Uint32Array, alone: boolean): void {
    const a = sorted(was, (i) => this.isThere[i] === 0);
    const b = sorted(now, (i) => this.of[i] === -1);
    for (let i = 0, j = 0; i < a.length && j < b.length; ) {
      const value = Math.min(numberOf(a[i]!), numberOf(b[j]!));
      const [fromA, fromB] = [i, j];
      while (i < a.length && numberOf(a[i]!) === value) i++;
      while (j < b.length && numberOf(b[j]!) === value) j++;
      const pairs = Math.min(i - fromA, j - fromB);
      if (alone && (value === 0 || i - fromA > 1 || j - fromB > 1)) continue;
      for (let k = 0; k < pairs; k++) this.#pair(placeOf(a[fromA + k]!), placeOf(b[fromB + k]!), alone);
    }
  }

  /** Pairs what follows (or stands before) a pair on both sides, unless their keys say that they are two. */
  #matchNeighbours(step: 1 | -1): void {
    const { of } = this;
    const first = step === 1 ? 0 : of.length - 1;
    let beside = step === 1 ? -1 : this.isThere.length;
    for (let now = first; now >= 0 && now < of.length; now += step) {
      const was = beside + step;
      const isFree = of[now] === -1 && this.isThere[was] === 0;
      if (isFree && !this.#areTwo(was, now)) this.#pair(was, now, true);
      // what was added has no place of its own
      if (of[now] !== -1) beside = of[now]!;
    }
  }

  #areTwo(was: number, now: number): boolean {
    const [a, b] = [this.#was.keys[was] ?? 0, this.#now.keys[now] ?? 0];
    return a !== b && a !== 0 && b !== 0;
  }
}

const SHIFT = 32n;
const numberOf = (entry: bigint): number => Number(entry >> SHIFT);
const placeOf = (entry: bigint): number => Number(entry & 0xffffffffn);

/** Numbers with their places, by number and place. */
function sorted(numbers: Uint32Array, isWanted: (place: number) => boolean): BigUint64Array {
  let count = 0;
  for (let i = 0; i < numbers.length; i++) if (isWanted(i)) count++;
  const entries = new BigUint64Array(count);
  for (let i = 0, at = 0; i < numbers.length; i++) {
    if (isWanted(i)) entries[at++] = (BigInt(numbers[i]!) << SHIFT) | BigInt(i);
  }
  return entries.sort();
}
