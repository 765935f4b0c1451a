/**
 * Memory for chunks and what becomes of them, used again and again. Blocks of a megabyte that one thread makes and another lets go are
 * what an allocator is worst at: without this, a run of a million records holds twice the memory that it uses.
 */

/** Sizes are rounded up to this, so that one block serves chunks that differ a little. */
const STEP = 256 * 1024;
/** Below this the allocator does well, and a block would be mostly empty. */
const SMALL = 64 * 1024;
/** Blocks that wait to be used again. */
const MOST = 10;

export class BufferPool {
  #free: ArrayBuffer[] = [];

  /** At least `size` bytes; what is in them is old. */
  take(size: number): Uint8Array<ArrayBuffer> {
    if (size < SMALL) return new Uint8Array(size);
    const at = this.#free.findIndex((block) => block.byteLength >= size);
    const block = at < 0 ? new ArrayBuffer(Math.ceil(size / STEP) * STEP) : this.#free.splice(at, 1)[0]!;
    return new Uint8Array(block);
  }

  /** Nobody may look at these bytes any more. */
  give(block: ArrayBufferLike): void {
    if (!(block instanceof ArrayBuffer) || block.byteLength < STEP || this.#free.length >= MOST) return;
    this.#free.push(block);
  }

  /** Everything that waits, to be handed to another thread. */
  drain(): ArrayBuffer[] {
    const all = this.#free;
    this.#free = [];
    return all;
  }
}
