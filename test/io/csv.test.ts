import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Layout } from '../../src/contract.ts';
import { createCells } from '../../src/io/format/codec.ts';
import { createCsvCodec } from '../../src/io/format/csv.ts';
import { LIMITS } from '../../src/io/format/limits.ts';
import { cut, type DroppedLine } from '../../src/io/stream/cutter.ts';

function layoutOf(columns: readonly string[], delimiter = ',', eol = '\n', quote = '"'): Layout {
  return {
    format: 'csv',
    encoding: 'utf-8',
    bom: false,
    delimiter,
    quote,
    eol,
    loneCr: eol === '\r' || eol === 'mixed',
    columns,
    header: columns.join(delimiter),
    headerRows: 1,
    sepLine: false,
    reason: '',
  };
}

const codecOf = (layout: Layout) => createCsvCodec(layout);

/** Every record of a text: its cells, or the problem and the raw text. */
function readAll(text: string, layout: Layout): (string[] | { problem: string; raw: string })[] {
  const codec = codecOf(layout);
  const bytes = Buffer.from(text);
  const cells = createCells(2);
  const records: (string[] | { problem: string; raw: string })[] = [];
  for (let at = 0; at < bytes.length; ) {
    const next = codec.scan(bytes, at, bytes.length, true, cells);
    if (cells.problem === '') records.push(layout.columns.map((_, i) => codec.decode(bytes, cells, i)));
    else records.push({ problem: cells.problem, raw: bytes.subarray(cells.bodyStart, cells.bodyEnd).toString() });
    at = next;
  }
  return records;
}

async function* pieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = Math.max(1, sizes[i % Math.max(1, sizes.length)] ?? 1);
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

const cell = fc.oneof(
  fc.constantFrom(
    '',
    'a',
    '"',
    '""',
    'x"y',
    ',',
    ';',
    'é',
    '王芳',
    ' ',
    '\n',
    '\r\n',
    'line\nline',
    "'",
    '\t',
    '|',
    '😀',
  ),
  fc.string({ maxLength: 6 }),
);

describe('csv scanner', () => {
  it('takes a carriage return in quotes for no line of its own where lines end in LF', () => {
    const layout = layoutOf(['a', 'b', 'c']);
    const alone = readAll('1,"\r"\n', layout);
    expect(alone).toEqual([{ problem: 'ragged-row', raw: '1,"\r"' }]);
    expect(readAll('1,"\r"\n2,3,4\n', layout)).toEqual([...alone, ['2', '3', '4']]);
  });

  it('cuts what never ends at the same place, whatever the pieces', async () => {
    const layout = layoutOf(['a', 'b']);
    const limits = { ...LIMITS, record: 1_000_000 };
    const bytes = Buffer.from(`1,"${'é'.repeat(562_500)}\n2,3\n`);
    const chunksOf = async (sizes: readonly number[]) => {
      const found: string[] = [];
      const codec = createCsvCodec({ ...layout, limits });
      const options = { codec, layout, firstRow: 1, firstLine: 2, chunkBytes: 1, onDropped: () => {} };
      for await (const chunk of cut(pieces(bytes, sizes), options)) found.push(`${chunk.bytes.length}`);
      return found;
    };
    const whole = await chunksOf([bytes.length]);
    expect(whole).toHaveLength(3);
    expect(await chunksOf([250_001])).toEqual(whole);
  });

  it('reads what csv-parse reads, whatever csv-stringify writes', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 5 })
          .chain((width) =>
            fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
          ),
        fc.constantFrom(',', ';', '\t', '|', '!', '§'),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (rows, delimiter, eol, quoted) => {
          const text = stringify(rows, { delimiter, record_delimiter: eol, quoted, quoted_match: /[\r\n]|^$/ });
          const columns = rows[0]!.map((_, i) => `c${i}`);
          const oracle = parse(text, { delimiter, record_delimiter: [eol], relax_quotes: false }) as string[][];
          expect(readAll(text, layoutOf(columns, delimiter, eol))).toEqual(oracle);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('writes a cell so that csv-parse reads it back', () => {
    fc.assert(
      fc.property(cell, cell, fc.constantFrom(',', ';', '\t', '§'), fc.constantFrom(0, 1), (a, b, delimiter, flags) => {
        const codec = codecOf(layoutOf(['a', 'b'], delimiter));
        const text = `${codec.encode(a, flags)}${delimiter}${codec.encode(b, flags)}\n`;
        expect(parse(text, { delimiter, record_delimiter: ['\n'] })).toEqual([[a, b]]);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    [
      'an unclosed quote in the last line',
      'Anna Mäki,anna@acme.com\n"Pekka Aho,pekka@acme.com\n',
      [['Anna Mäki', 'anna@acme.com'], { problem: 'unclosed-quote', raw: '"Pekka Aho,pekka@acme.com' }],
    ],
    [
      'an unclosed quote takes its own line only',
      'a,"b\nc,d\ne,f\n',
      [{ problem: 'unclosed-quote', raw: 'a,"b' }, ['c', 'd'], ['e', 'f']],
    ],
    [
      'also when a later quote seems to close it',
      'a,"b\nc,"d"\n',
      [{ problem: 'unclosed-quote', raw: 'a,"b' }, ['c', 'd']],
    ],
    [
      'also when the swallowed lines make a ragged record',
      'a,"b\nc,",d"\ne,f\n',
      [{ problem: 'unclosed-quote', raw: 'a,"b' }, ['c', ',d'], ['e', 'f']],
    ],
    ['a stray quote', '"a"x,b\nc,d\n', [{ problem: 'stray-quote', raw: '"a"x,b' }, ['c', 'd']]],
    ['a quote inside an unquoted cell is a letter', 'a"b,5"\n', [['a"b', '5"']]],
    [
      'ragged rows',
      'a\na,b,c\na,b\n',
      [{ problem: 'ragged-row', raw: 'a' }, { problem: 'ragged-row', raw: 'a,b,c' }, ['a', 'b']],
    ],
    ['quoted line breaks', '"a\nb","c\r\nd"\n', [['a\nb', 'c\r\nd']]],
    [
      'mixed line ends',
      'a,b\r\nc,d\ne,f',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
    ],
    ['a bare carriage return in a cell', 'a\rb,c\n', [['a\rb', 'c']]],
  ])('%s', (_name, text, expected) => {
    expect(readAll(text, layoutOf(['x', 'y']))).toEqual(expected);
  });

  it('ends records at lone carriage returns where the file does', () => {
    expect(readAll('a,b\rc,d\r', layoutOf(['x', 'y'], ',', '\r'))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('takes a doubly wide delimiter', () => {
    expect(readAll('a§"b§c"\n', layoutOf(['x', 'y'], '§'))).toEqual([['a', 'b§c']]);
  });
});

describe('cutter', () => {
  const text = fc.array(
    fc.constantFrom('a', 'b', '"', '""', ',', '\n', '\r\n', '\r', 'é', ' ', 'x,y,z\n', '"q,\nq",1,2\n'),
    { maxLength: 60 },
  );

  it('cuts anywhere with the same records, losing no byte', async () => {
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 40 }),
        async (parts, sizes, chunkBytes) => {
          const layout = layoutOf(['x', 'y', 'z'], ',', 'mixed');
          const bytes = Buffer.from(parts.join(''));
          const whole = readAll(bytes.toString(), layout);
          const dropped: DroppedLine[] = [];
          const found: unknown[] = [];
          let joined = '';
          let rows = 1;
          const options = {
            codec: codecOf(layout),
            layout,
            firstRow: 1,
            firstLine: 1,
            chunkBytes,
            onDropped: (line: DroppedLine) => dropped.push(line),
          };
          for await (const chunk of cut(pieces(bytes, sizes), options)) {
            expect(chunk.firstRow).toBe(rows);
            rows += chunk.records;
            const piece = Buffer.from(chunk.bytes).toString();
            joined += piece;
            found.push(...readAll(piece, layout));
          }
          expect(joined + dropped.map((line) => line.text).join('')).toBe(bytes.toString());
          expect(found).toEqual(whole.slice(0, found.length));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('counts plain lines as it counts scanned ones', async () => {
    const line = fc.constantFrom(
      'a,b,c', '1,2,3', ',,', 'a', 'a,b', 'a,b,c,d', '', ' ', 'x,y,z', '"q",1,2', '"q\nq",1,2', '5" pipe,1,2', 'Total', 'Copyright (c), x', 'é,ü,中',
    ); // biome-ignore format: a table reads better dense
    const cutAll = async (bytes: Uint8Array, sizes: readonly number[], chunkBytes: number, scanAll: boolean) => {
      const layout = { ...layoutOf(['x', 'y', 'z']), header: 'x,y,z' };
      const found: unknown[] = [];
      const onDropped = (dropped: DroppedLine) => found.push(dropped);
      const common = { codec: codecOf(layout), layout, firstRow: 1, firstLine: 1, chunkBytes, onDropped };
      const options = scanAll ? { ...common, plain: null } : common;
      let [records, joined] = [0, ''];
      for await (const chunk of cut(pieces(bytes, sizes), options)) {
        expect(chunk.firstRow).toBe(records + 1);
        records += chunk.records;
        joined += Buffer.from(chunk.bytes).toString();
      }
      return { found, records, joined };
    };
    const sizes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 4 });
    const end = fc.constantFrom('\n', '\n', '\r\n');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(line, end), { maxLength: 40 }),
        fc.boolean(),
        sizes,
        fc.integer({ min: 1, max: 120 }),
        async (lines, cutLast, some, chunkBytes) => {
          const text = lines.map((parts) => parts.join('')).join('');
          const bytes = Buffer.from(cutLast ? text.replace(/\r?\n$/, '') : text);
          expect(await cutAll(bytes, some, chunkBytes, false)).toEqual(await cutAll(bytes, [1000], 1_000_000, true));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('sets the footer of a report aside', async () => {
    const layout = layoutOf(['x', 'y', 'z']);
    const dropped: DroppedLine[] = [];
    const body = 'a,b,c\n';
    const footer = '"All Contacts"\n"Copyright (c) 2026"\n';
    let kept = '';
    const options = {
      codec: codecOf(layout),
      layout,
      firstRow: 1,
      firstLine: 2,
      chunkBytes: 4,
      onDropped: (line: DroppedLine) => dropped.push(line),
    };
    for await (const chunk of cut(pieces(Buffer.from(`${body}\n\n${footer}`), [7]), options))
      kept += Buffer.from(chunk.bytes).toString();
    expect(kept).toBe(`${body}\n\n`);
    expect(dropped).toEqual([
      { kind: 'footer', row: 2, text: '"All Contacts"\n' },
      { kind: 'footer', row: 2, text: '"Copyright (c) 2026"\n' },
    ]);
  });
});
