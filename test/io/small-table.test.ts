import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createEncoder, type Encoding } from '../../src/io/encoding/encoding.ts';
import { csvLine } from '../../src/io/format/csv-line.ts';
import { readSmallTable } from '../../src/io/format/small-table.ts';

const isHeader = (cells: readonly string[]) => cells.includes('decision');
const read = (text: string) => readSmallTable(Buffer.from(text), isHeader);
const lines = (text: string) => read(text)?.rows.map(({ line, cells }) => [line, ...cells]);

it.each([
  ['commas', 'decision,b\n1,2\n', [[2, '1', '2']]],
  ['semicolons', 'decision;b\r\n1;2,5\r\n', [[2, '1', '2,5']]],
  ['tabs', 'decision\tb\n1\t2', [[2, '1', '2']]],
  ['bars', 'decision|b\n1|2', [[2, '1', '2']]],
  ['a line that names the delimiter', 'sep=;\r\ndecision;b\r\n1;2\r\n', [[3, '1', '2']]],
  ['carriage returns', 'decision,b\r1,2\r\r3,4', [[2, '1', '2'], [4, '3', '4']]],
  ['quotes', 'decision,b\n"say ""x""","a,\nb"\n3,4\n', [[2, 'say "x"', 'a,\nb'], [4, '3', '4']]],
  ['a quote inside', 'decision,b\n5" pipe,2\n', [[2, '5" pipe', '2']]],
  ['a quote that nobody closed', 'decision,b\n"1,2\n3', [[2, '1,2\n3']]],
  ['ragged rows', 'decision,b\n1\n1,2,3\n', [[2, '1'], [3, '1', '2', '3']]],
  ['blank lines', '\n\ndecision,b\n\n,\n1,2\n;;\n', [[6, '1', '2'], [7, ';;']]],
  ['an empty last cell', 'decision,b\n1,', [[2, '1', '']]],
  ['a header alone', 'decision,b', []],
])('reads %s', (_, text, wanted) => {
  expect(lines(text)).toEqual(wanted);
}); // biome-ignore format: a table reads better dense

it('answers nothing where there is no such header', () => {
  expect(read('a,b\n1,2\n')).toBeUndefined();
  expect(read('')).toBeUndefined();
});

it.each<[Encoding, string]>([
  ['utf-8', '\ufeff'], ['utf-8', ''], ['utf-16le', '\ufeff'], ['utf-16be', '\ufeff'], ['windows-1252', ''],
])('reads %s with %j before it', (encoding, bom) => {
  const encoder = createEncoder(encoding);
  const bytes = Buffer.concat([encoder.push(Buffer.from(`${bom}decision;name\r\nkeep;Jääskeläinen Päivi\r\n`)), encoder.end()]);
  expect(readSmallTable(bytes, isHeader)?.rows).toEqual([{ line: 2, cells: ['keep', 'Jääskeläinen Päivi'] }]);
}); // biome-ignore format: a table reads better dense

it('reads what crmq writes', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', 'é', ' '), maxLength: 5 });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 6 }), (rows) => {
      const text = [['decision', 'b'], ...rows].map(csvLine).join('');
      const wanted = rows.filter((cells) => cells.some((one) => one.trim() !== ''));
      expect(read(text)?.rows.map(({ cells }) => cells)).toEqual(wanted);
    }),
  );
});
