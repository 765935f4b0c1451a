import { expect, it } from 'vitest';
import type { Plan } from '../../src/contract.ts';
import { emptyTally } from '../../src/engine/tally/tally.ts';
import { quoteNotes } from '../../src/jobs/quote-notes.ts';

const plan = { layout: { format: 'csv', columns: ['Name', 'Email'] } } as unknown as Plan;

const notes = (reason: string, value: string): string[] => {
  const tally = emptyTally(2);
  tally.rejections[reason] = { count: 1, columns: {}, samples: [{ row: 4, line: 5, column: '', value }] };
  return quoteNotes(plan, tally);
};

it.each([
  [
    'stray-quote',
    '1,"An\\"na","x"',
    'line 5: a quote within a cell is written \\", and CSV writes it "": export again',
  ],
  ['unclosed-quote', '1,"An\\"na', 'line 5: a quote within a cell is written \\"'],
  ['ragged-row', '1,“Berg, Ann”,x', 'line 5: curly quotes do not hold a cell together'],
  ['ragged-row', '1,„Berg, Ann“,x', 'line 5: curly quotes do not hold a cell together'],
])('%s %s', (reason, text, said) => {
  expect(notes(reason, text)).toEqual([expect.stringContaining(said)]);
});

it.each([
  ['stray-quote', '1,"An"na,x'],
  ['ragged-row', '1,C:\\data,x'],
  ['ragged-row', '1,5“,x'],
])('nothing of %s %s', (reason, text) => {
  expect(notes(reason, text)).toEqual([]);
});
