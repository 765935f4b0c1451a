/**
 * Which blocking keys of a home others have too, as bytes on their way there and back. Keys of a family that go to one partition stand in
 * a list, in the order of the records at home, and are answered in that order.
 *
 * There, words: home, family, records above which a block is not looked at (0: it always is), 1 where its records are counted, keys ·
 * the keys. Back: partition, family, keys, counts · a bit for each key whether others have it · a bit for each whether its block is
 * looked at · for each count: place of the key, records.
 */
import { hasBit } from '../columns/bit-column.ts';
import { enlarged } from '../features/entries.ts';
import { wordsIn } from './pointers.ts';

export interface KeyList {
  readonly home: number;
  readonly family: number;
  readonly most: number;
  readonly isCounted: boolean;
  readonly keys: Uint32Array;
}

const HEAD = 5;

/** Lists of keys by family and partition. Memory: 4 bytes a key, and as much once more where a list grows. */
export class KeyLists {
  readonly #of: number;
  readonly #lists = new Map<number, { keys: Uint32Array<ArrayBuffer>; count: number }>();

  constructor(of: number) {
    this.#of = of;
  }

  add(family: number, partition: number, key: number): void {
    const place = family * this.#of + partition;
    let list = this.#lists.get(place);
    if (!list) this.#lists.set(place, (list = { keys: new Uint32Array(64), count: 0 }));
    if (list.count === list.keys.length) list.keys = enlarged(list.keys, list.count * 2);
    list.keys[list.count++] = key;
  }

  send(
    home: number,
    about: (family: number) => { readonly most: number; readonly isCounted: boolean },
    emit: (partition: number, bytes: Uint8Array) => void,
  ): void {
    for (const [place, { keys, count }] of this.#lists) {
      const family = Math.floor(place / this.#of);
      const { most, isCounted } = about(family);
      const words = new Uint32Array(HEAD + count);
      words.set([home, family, most, isCounted ? 1 : 0, count]);
      words.set(keys.subarray(0, count), HEAD);
      emit(place % this.#of, new Uint8Array(words.buffer));
    }
    this.#lists.clear();
  }
}

export function* keyListsIn(blobs: readonly Uint8Array[]): Generator<KeyList> {
  for (const words of wordsIn(blobs)) {
    for (let at = 0; at < words.length; ) {
      const count = words[at + 4]!;
      const keys = words.subarray(at + HEAD, at + HEAD + count);
      yield { home: words[at]!, family: words[at + 1]!, most: words[at + 2]!, isCounted: words[at + 3] === 1, keys };
      at += HEAD + count;
    }
  }
}

/** What is answered of a list. @param counts place and records of keys that are counted */
export function answerTo(
  { family, keys }: KeyList,
  partition: number,
  company: { readonly shared: Uint32Array; readonly looked: Uint32Array; readonly counts: readonly number[] },
): Uint8Array {
  const { shared, looked, counts } = company;
  const words = new Uint32Array(4 + shared.length + looked.length + counts.length);
  words.set([partition, family, keys.length, counts.length / 2]);
  words.set(shared, 4);
  words.set(looked, 4 + shared.length);
  words.set(counts, 4 + shared.length + looked.length);
  return new Uint8Array(words.buffer);
}

interface Answer {
  readonly shared: Uint32Array;
  readonly looked: Uint32Array;
  readonly counts: Uint32Array;
  /** Keys that were asked for, and the next count. */
  at: number;
  count: number;
}

/** What was answered, to be asked for in the order in which keys were listed. */
export class Company {
  /** Of the last key: whether others have it, whether its block is looked at, and how many have it, where that is counted and not the usual. */
  isShared = false;
  isLookedAt = false;
  records = 0;
  readonly #of: number;
  readonly #answers = new Map<number, Answer>();

  constructor(of: number, blobs: readonly Uint8Array[]) {
    this.#of = of;
    for (const words of wordsIn(blobs)) {
      for (let at = 0; at < words.length; ) {
        const [partition, family, keys, counts] = [words[at]!, words[at + 1]!, words[at + 2]!, words[at + 3]!];
        const bits = (keys + 31) >>> 5;
        const from = at + 4;
        at = from + bits * 2 + counts * 2;
        this.#answers.set(family * of + partition, {
          shared: words.subarray(from, from + bits),
          looked: words.subarray(from + bits, from + bits * 2),
          counts: words.subarray(from + bits * 2, at),
          at: 0,
          count: 0,
        });
      }
    }
  }

  next(family: number, partition: number): void {
    const answer = this.#answers.get(family * this.#of + partition)!;
    const at = answer.at++;
    this.isShared = hasBit(answer.shared, at);
    this.isLookedAt = hasBit(answer.looked, at);
    this.records = 0;
    if (answer.counts[answer.count] !== at) return;
    this.records = answer.counts[answer.count + 1]!;
    answer.count += 2;
  }
}
