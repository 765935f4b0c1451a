import { expect, it } from 'vitest';
import type { Plan } from '../../src/contract.ts';
import { emptyTally } from '../../src/engine/tally/tally.ts';
import { raggedNotes } from '../../src/jobs/ragged-notes.ts';

const plan = { layout: { columns: ['Name', 'Email', 'City'] } } as unknown as Plan;

/** What is said of rows with so many cells, by line. */
function note(...places: readonly (readonly [line: number, cells: number])[]): string | undefined {
  const tally = emptyTally(3);
  tally.read = 100;
  const samples = places.map(([line, cells]) => ({ row: line - 1, line, column: '', value: '', data: { cells } }));
  tally.rejections['ragged-row'] = { count: places.length, columns: {}, samples };
  return raggedNotes(plan, tally)[0];
}

it('says that another table begins where rows of one width follow on each other', () => {
  expect(note([63, 1], [64, 2], [65, 2], [66, 2])).toBe(
    '4 of 100 rows do not have the 3 cells of the header, as in lines 63 (1), 64 (2), 65 (2), 66 (2): another table seems to begin there, so part the file and clean each for itself',
  );
});

it('says what the header lacks where every row has one width', () => {
  const all = (count: number) => {
    const tally = emptyTally(3);
    tally.read = 30;
    const samples = [2, 3, 4].map((line) => ({ row: line - 1, line, column: '', value: '', data: { cells: 4 } }));
    tally.rejections['ragged-row'] = { count, columns: {}, samples };
    return raggedNotes(plan, tally)[0];
  };
  expect(all(30)).toMatch(/: give the header a name for each cell, also for one that is always empty$/);
  expect(all(29)).toMatch(/: another table seems to begin there/);
});

it('says what single rows may lack', () => {
  expect(note([9, 4], [29, 4], [49, 5])).toMatch(/: a value that holds the delimiter needs quotes around it$/);
  expect(note([9, 1], [10, 3], [49, 2])).toMatch(/: cells are missing, or a value with a line break has no quotes/);
});

it('says nothing of few rows', () => {
  expect(note([9, 4], [10, 4])).toBeUndefined();
  expect(raggedNotes(plan, emptyTally(3))).toEqual([]);
});
