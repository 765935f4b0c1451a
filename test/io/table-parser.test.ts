/** A text in pieces gives the rows of the whole one. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from '../../src/io/format/small-table.ts';
import { TableParser } from '../../src/io/format/table-parser.ts';

const text = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', 'é', ' '), maxLength: 30 });

it('reads pieces as the whole', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 5 }), fc.constantFrom(',', ';'), (pieces, delimiter) => {
      const parser = new TableParser(delimiter);
      const rows = [...pieces.flatMap((piece) => parser.push(piece)), ...parser.end()];
      const whole = parse(pieces.join(''), delimiter);
      expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual(whole.map(({ line, cells }) => [line, ...cells]));
    }),
    { numRuns: 3000 },
  );
});
