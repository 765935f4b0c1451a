/**
 * Words that grow where they are. A large array that is copied in order to grow is there twice while that lasts, and leaves a hole
 * behind that the allocator seldom gives back: over a run of a million records the holes were a tenth of all memory. The memory of
 * WebAssembly is a range of addresses of which only what is used is there, and grows without being moved.
 */

interface Memory {
  readonly buffer: ArrayBuffer;
  /** @throws RangeError where there is no more */
  grow(pages: number): void;
}

// no library of types that is used here knows it
declare const WebAssembly: { readonly Memory: new (size: { readonly initial: number }) => Memory };

/** Words from which on that is worth it: a range of addresses is not free. */
const LARGE = 1 << 18;
/** Bytes by which such memory grows. */
const PAGE = 1 << 16;

const NONE = new Uint32Array(0);
const memories = new WeakMap<ArrayBufferLike, Memory>();

/** So many words that are 0. */
export function manyWords(length: number): Uint32Array<ArrayBuffer> {
  return extended(NONE, length);
}

/** The words with room for so many, all new ones being 0. What was given, and every view of it, is not to be used any more. */
export function extended(words: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  if (length >= LARGE) {
    try {
      return inMemory(words, length);
    } catch {
      // addresses may be rationed, as by `ulimit -v`
    }
  }
  return copied(words, new Uint32Array(length));
}

/** @throws RangeError where there are not enough addresses */
function inMemory(words: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  const pages = Math.ceil((length * words.BYTES_PER_ELEMENT) / PAGE);
  const before = memories.get(words.buffer);
  before?.grow(pages - words.buffer.byteLength / PAGE);
  const memory = before ?? new WebAssembly.Memory({ initial: pages });
  memories.set(memory.buffer, memory);
  const larger = new Uint32Array(memory.buffer, 0, length);
  return before ? larger : copied(words, larger);
}

function copied(words: Uint32Array, larger: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  larger.set(words);
  return larger;
}
