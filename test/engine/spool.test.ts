import { describe, expect, it, onTestFinished } from 'vitest';
import { Spool } from '../../src/engine/run/spool.ts';

/** A spool of chunks; the record of row 7 is `<7>`. */
async function spoolOf(...chunks: readonly (readonly number[])[]): Promise<Spool> {
  const spool = await Spool.open();
  onTestFinished(() => spool.close());
  for (const rows of chunks) {
    const records = rows.map((row) => `<${row}>`);
    const ends = records.map((_, at) => records.slice(0, at + 1).join('').length);
    await spool.append(Buffer.from(records.join('')), Int32Array.from(ends), Int32Array.from(rows));
  }
  return spool;
}

const textOf = async (spool: Spool, row: number): Promise<string> => Buffer.from(await spool.record(row)).toString();

describe('a spool', () => {
  it('finds records by their rows, with and without rows between them that are missing', async () => {
    const spool = await spoolOf([1, 2, 3], [], [5, 8, 9], [10], [12, 13]);
    for (const row of [1, 2, 3, 5, 8, 9, 10, 12, 13]) {
      expect(spool.has(row)).toBe(true);
      expect(await textOf(spool, row)).toBe(`<${row}>`);
    }
    for (const row of [0, 4, 6, 7, 11, 14]) {
      expect(spool.has(row)).toBe(false);
      await expect(spool.record(row)).rejects.toThrow(`row ${row} is not in the spool`);
    }
  });

  it('gives back chunks with all their rows', async () => {
    const spool = await spoolOf([1, 2, 3], [], [5, 8, 9]);
    expect(spool.chunkCount).toBe(3);
    expect([0, 1, 2].map((at) => spool.lastRow(at))).toEqual([3, 0, 9]);
    expect(spool.length).toBe('<1><2><3><5><8><9>'.length);
    const rows = await Promise.all([0, 1, 2].map(async (at) => [...(await spool.chunk(at)).rows]));
    expect(rows).toEqual([[1, 2, 3], [], [5, 8, 9]]);
  });
});
