import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { extended } from '../../src/dedupe/columns/growing.ts';

afterEach(() => vi.unstubAllGlobals());

const LARGE = 1 << 20;

/** Grows step by step, with something here and there in what is new, and looks whether all of it is there in the end. */
function grow(sizes: readonly number[]): void {
  let words = new Uint32Array(0);
  const places: number[] = [];
  for (const size of sizes) {
    const before = words.length;
    words = extended(words, size);
    expect(words.length).toBe(size);
    for (let at = before; at < size; at += 997) {
      expect(words[at]).toBe(0);
      words[at] = at + 1;
      places.push(at);
    }
  }
  expect(places.filter((at) => words[at] !== at + 1)).toEqual([]);
}

describe('words that grow where they are', () => {
  it('keep what is in them, and are 0 where they are new', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 3 * LARGE }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(sizes, (some) => grow(some.toSorted((a, b) => a - b))),
      { numRuns: 30 },
    );
  });

  it('are not moved once they are many', () => {
    const words = extended(new Uint32Array([7]), LARGE);
    const { buffer } = words;
    const larger = extended(words, 2 * LARGE);
    expect(larger[0]).toBe(7);
    // the memory is the same, and so the buffer that was before is none any more
    expect(buffer.byteLength).toBe(0);
  });

  it('are copied where their memory cannot grow any more', () => {
    const Memory = vi.fn(function memory() {
      return {
        buffer: new ArrayBuffer(LARGE * 4),
        grow() {
          throw new RangeError('maximum memory size exceeded');
        },
      };
    });
    vi.stubGlobal('WebAssembly', { Memory });
    grow([LARGE, 2 * LARGE]);
    expect(Memory).toHaveBeenCalledTimes(1);
  });

  it('are copied where there are no addresses for them', () => {
    const Memory = vi.fn(function refuse() {
      throw new RangeError('could not allocate memory');
    });
    vi.stubGlobal('WebAssembly', { Memory });
    grow([10, LARGE, 2 * LARGE]);
    expect(Memory).toHaveBeenCalledTimes(2);
  });
});
