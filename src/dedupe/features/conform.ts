/**
 * Features of several systems in one layout, so that one deduper can take them all. A system has as many columns of a slot as its own
 * fields give it; in the common layout a slot is as wide as at the widest of them.
 *
 * Records are equal cell for cell only where the cells mean the same, so the hash of the cells is marked with the system: copies are
 * found within a system, and what stands in two is weighed.
 *
 * Memory: the words of one chunk.
 */
import { HEADER_WORDS, RECORD_WORDS } from './features.ts';

/** Words of a record that are rewritten: its row and the upper half of its hash. */
const [ROW, HI] = [0, 1];
const BITS = 32;

/** How the features of one system are rewritten. */
export interface Conversion {
  /** Forms of each slot in the common layout. */
  readonly widths: readonly number[];
  /** Added to every row. */
  readonly base: number;
  /** 0, 1, 2 …, and how many there are. */
  readonly system: number;
  readonly systems: number;
}

/** The features of a chunk in the common layout. Those that came are not changed. */
export function conform(features: Uint8Array, { widths, base, system, systems }: Conversion): Uint8Array<ArrayBuffer> {
  if (features.length === 0) return new Uint8Array(0);
  const words = wordsOf(features);
  const [count, slots] = [words[1]!, words[3]!];
  const own = Array.from(words.subarray(HEADER_WORDS, HEADER_WORDS + slots), (word) => word & 0xff);
  const head = HEADER_WORDS + slots;
  const stride = RECORD_WORDS + sum(own);
  const wider = RECORD_WORDS + sum(widths);
  const entries = words.subarray(head + count * stride);
  const out = new Uint32Array(head + count * wider + entries.length);
  out.set(words.subarray(0, head));
  out[0] = out.length * 4;
  for (let slot = 0; slot < slots; slot++)
    out[HEADER_WORDS + slot] = (words[HEADER_WORDS + slot]! & ~0xff) | widths[slot]!;
  const bits = Math.ceil(Math.log2(Math.max(2, systems)));
  for (let record = 0, from = head, to = head; record < count; record++, to += wider) {
    for (let i = 0; i < RECORD_WORDS; i++) out[to + i] = words[from + i]!;
    out[to + ROW] = words[from + ROW]! + base;
    out[to + HI] = (words[from + HI]! >>> bits) + system * 2 ** (BITS - bits);
    from += RECORD_WORDS;
    for (let slot = 0, at = to + RECORD_WORDS; slot < slots; slot++) {
      for (let i = 0; i < own[slot]!; i++) out[at + i] = words[from++]!;
      at += widths[slot]!;
    }
  }
  out.set(entries, head + count * wider);
  return new Uint8Array(out.buffer);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

function wordsOf(features: Uint8Array): Uint32Array {
  const { buffer, byteOffset, length } = features;
  if (byteOffset % 4 === 0) return new Uint32Array(buffer, byteOffset, length / 4);
  return new Uint32Array(Uint8Array.from(features).buffer);
}
