/** Lines that are copied must be those that would be written cell by cell. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Member } from '../../src/dedupe/cluster/resolution.ts';
import { createCells } from '../../src/io/format/codec.ts';
import { createCsvCodec } from '../../src/io/format/csv.ts';
import { guardedLine } from '../../src/io/format/guarded-cell.ts';
import { DuplicateLines } from '../../src/jobs/merging/duplicate-lines.ts';

const cell = fc.oneof(
  fc.constantFrom(
    '',
    'Anna',
    '12 Oak Lane',
    'a,b',
    'a;b',
    'say "hi"',
    'two\nlines',
    'Hämäläinen',
    '王芳',
    ' ',
    '+358401234567',
    '+1-555',
    '=1+1',
    '-x',
    '@a',
    "'=",
    "'",
    ' =1',
  ),
  fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', 'é'), maxLength: 6 }),
);
const record = fc.record({
  cells: fc.array(cell, { minLength: 3, maxLength: 3 }),
  quoted: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
});

it('lines of duplicates are the cells of the record, whatever the delimiter and the quotes', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(',', ';', '\t'),
      fc.array(record, { minLength: 1, maxLength: 9 }),
      (delimiter, records) => {
        const codec = createCsvCodec({ columns: ['a', 'b', 'c'], delimiter, quote: '"', loneCr: false });
        const lines = new DuplicateLines(createCells(3), true);
        let wanted = '';
        for (const [at, { cells, quoted }] of records.entries()) {
          const spelled = cells.map((text, i) => {
            const needsQuotes = quoted[i] || /[\r\n"]/.test(text) || text.includes(delimiter);
            return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
          });
          const member: Member = {
            row: at + 1,
            role: 'member',
            score: 0.9731,
            why: 'same name; same phone, or "near"',
          };
          lines.add(7, member, 'merged', Buffer.from(`${spelled.join(delimiter)}\n`), codec);
          wanted += guardedLine([7, at + 1, 'merged', member.score, member.why, '', ...cells]);
        }
        expect(Buffer.from(lines.take()).toString()).toBe(wanted);
        expect(lines.length).toBe(0);
      },
    ),
    { numRuns: 500 },
  );
});
