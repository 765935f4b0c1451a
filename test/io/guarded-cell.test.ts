/** What a spreadsheet would run is made text, and nothing is lost by it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardCell, guardedLine, unguardCell } from '../../src/io/format/guarded-cell.ts';

const begin = fc.string({
  unit: fc.constantFrom(
    "'",
    '=',
    '@',
    '+',
    '-',
    ' ',
    '\t',
    '\r',
    '\n',
    '1',
    'a',
    'é',
    '＝',
    '＠',
    '＋',
    '－',
    ')',
    '.',
  ),
  maxLength: 6,
});
const text = fc.tuple(begin, fc.string()).map((parts) => parts.join(''));

describe('a guarded cell', () => {
  it('is what it was when the guard is taken off', () => {
    fc.assert(
      fc.property(text, (cell) => {
        expect(unguardCell(guardCell(cell))).toBe(cell);
      }),
      { numRuns: 5000 },
    );
  });

  it('begins with nothing that a spreadsheet would run', () => {
    fc.assert(
      fc.property(text, (cell) => {
        const first = guardCell(cell).replace(/^[ \t\r\n]+/, '');
        expect(/^[=@＝＠]/.test(first)).toBe(false);
        expect(/^[+＋－-].*[a-z|!'"]/i.test(first) && !/^[+＋－-][\d\s().,/-]*(e[+-]?\d+|ext\. \d+)$/i.test(first)).toBe(false);
      }),
      { numRuns: 5000 },
    ); // biome-ignore format: an expectation is one line
  });

  it.each([
    '=1+1', '@SUM(A1)', '+cmd|\' /C calc\'!A0', '-2+3+cmd|x', '\t=1', '\rx', ' =1+1', '＝1+1', '-A1', '+A1', "'=1", "''", "'+358",
  ])('%j has a guard', (cell) => {
    expect(guardCell(cell)).toBe(`'${cell}`);
  }); // biome-ignore format: a list reads better dense

  it.each([
    '', 'Anna', '12', '+358 40 123 4567', '+358401234567', '+1 (212) 555-0100 ext. 12', '-5', '-1,5', '-1.2E+5', '+', '-', '(09) 12', "'", "'t Hart", 'Ä', '"x"', 'a=b',
  ])('%j stays', (cell) => {
    expect(guardCell(cell)).toBe(cell);
  }); // biome-ignore format: a list reads better dense
});

it('guards the texts of a line, and no numbers', () => {
  expect(guardedLine([-1, '=1', 'a,b'])).toBe('-1,\'=1,"a,b"\n');
});
