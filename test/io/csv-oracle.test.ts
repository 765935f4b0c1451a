/**
 * csv-parse and csv-stringify are the oracle, over 20,000 records; `CSV_RECORDS=5000000` over as many as that, `CSV_SEED=7` over others.
 *
 * Where the two readers mean different things csv-parse is not asked:
 * - A quoted cell that goes on after its quote (`"a"x`) and a quote that is never closed: csv-parse throws, or with `relax_quotes` takes the
 *   rest of the file for the cell. crmq sets the one line aside and reads on. So do these tests: what stands before and after such a
 *   line must be read alike, and csv-parse must find fault with it as well (or take it for ragged).
 * - A record that is ragged only because a quote swallowed lines, the next of which reads well by itself: csv-parse takes it as it is.
 * - A NUL behind a quote that should have been the last: csv-parse takes it for the end of its buffer. Files with faults are drawn without.
 * - A carriage return that is the last byte of a file whose lines end in LF: crmq takes it for the end of a line.
 */
import { Readable } from 'node:stream';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { expect, it } from 'vitest';
import type { Layout } from '../../src/contract.ts';
import { createCells } from '../../src/io/format/codec.ts';
import { createCsvCodec } from '../../src/io/format/csv.ts';
import { cut } from '../../src/io/stream/cutter.ts';
import { openInput } from '../../src/io/stream/input.ts';
import {
  type Dialect,
  drawCell,
  drawDialect,
  drawFrom,
  drawRecord,
  eolOf,
  oracle,
  spellCell,
  strictOracle,
} from './csv-oracle.ts';

const RECORDS = Number(process.env.CSV_RECORDS ?? 20_000);
const SEED = Number(process.env.CSV_SEED ?? 20_261_121);
const TIMEOUT = 60_000 + RECORDS / 5;
/** Records of one file. */
const MOST = 200;

function layoutOf({ delimiter, quote, eol, columns }: Dialect): Layout {
  const names = Array.from({ length: columns }, (_, at) => `column ${at}`);
  return {
    format: 'csv',
    encoding: 'utf-8',
    bom: false,
    delimiter,
    quote,
    eol: eol === 'mixed' ? '\n' : eol,
    loneCr: eol === '\r',
    columns: names,
    header: names.join(delimiter),
    headerRows: 1,
    sepLine: false,
    reason: '',
  };
}

interface Read {
  readonly cells: string[];
  /** A line that was set aside: `cells` is what it is. */
  readonly isAside: boolean;
  readonly start: number;
  readonly end: number;
}

function readAll(bytes: Uint8Array, layout: Layout): Read[] {
  const codec = createCsvCodec(layout);
  const cells = createCells(2);
  const records: Read[] = [];
  for (let at = 0; at < bytes.length; ) {
    const next = codec.scan(bytes, at, bytes.length, true, cells);
    const isAside = cells.problem !== '' && cells.problem !== 'ragged-row';
    const texts = isAside
      ? [cells.problem, Buffer.from(bytes.subarray(cells.bodyStart, cells.bodyEnd)).toString()]
      : Array.from({ length: cells.count }, (_, index) => codec.decode(bytes, cells, index));
    records.push({ cells: texts, isAside, start: at, end: next });
    at = next;
  }
  return records;
}

/** What the two read differently; undefined where they agree. */
function difference(text: string, dialect: Dialect): { ours: unknown; theirs: unknown } | undefined {
  const bytes = Buffer.from(text);
  const records = readAll(bytes, layoutOf(dialect));
  let from = 0;
  let group: string[][] = [];
  const compare = (to: number) => {
    const theirs = oracle(bytes.toString('utf8', from, to), dialect);
    return JSON.stringify(theirs) === JSON.stringify(group) ? undefined : { ours: group, theirs };
  };
  for (const { cells, isAside, start, end } of records) {
    if (!isAside) {
      group.push(cells);
      continue;
    }
    const found = compare(start);
    if (found) return found;
    const theirs = strictOracle(bytes.toString('utf8', start), dialect);
    if (theirs.length === dialect.columns) return { ours: cells, theirs };
    from = end;
    group = [];
  }
  return compare(bytes.length);
}

/** Draws files until there are enough records; a failure shows the fewest lines of the file that differ. */
function agree(count: number, draw: (draw: ReturnType<typeof drawFrom>, dialect: Dialect) => string): number {
  let read = 0;
  for (let file = 0; read < count; file++) {
    const from = drawFrom(SEED + file);
    const dialect = drawDialect(from);
    let records = Array.from({ length: MOST }, () => draw(from, dialect));
    read += MOST;
    const textOf = (lines: readonly string[]) => {
      const text = lines.join('');
      return dialect.closed ? text : text.replace(/(?:\r\n|\n|\r)$/, '');
    };
    if (!difference(textOf(records), dialect)) continue;
    for (let at = 0; at < records.length; ) {
      const fewer = records.toSpliced(at, 1);
      if (difference(textOf(fewer), dialect)) records = fewer;
      else at++;
    }
    const text = textOf(records);
    expect({ seed: SEED + file, dialect, text, ...difference(text, dialect) }).toBe('read alike');
  }
  return read;
}

const withoutNul = (text: string): string => text.replaceAll('\0', '0');

it('reads what csv-parse reads', { timeout: TIMEOUT }, () => {
  const read = agree(RECORDS, (draw, dialect) => drawRecord(dialect, draw, false));
  expect(read).toBeGreaterThanOrEqual(RECORDS);
});

it('reads ragged rows, blank lines and odd quotes as csv-parse reads them', { timeout: TIMEOUT }, () => {
  agree(RECORDS, (draw, dialect) => withoutNul(drawRecord(dialect, draw, true)));
});

it('reads on after a line that is broken', { timeout: TIMEOUT }, () => {
  const faults = (quote: string) => [
    `${quote}a${quote}x`,
    `${quote}open`,
    `${quote}a${quote} `,
    `${quote}${quote}${quote}`,
  ];
  agree(RECORDS, (draw, dialect) => {
    const record = drawRecord(dialect, draw, draw(3) === 0);
    if (dialect.quote === '' || draw(6) > 0) return withoutNul(record);
    const cells = Array.from({ length: dialect.columns }, () => spellCell(drawCell(draw), dialect, draw));
    cells[draw(cells.length)] = faults(dialect.quote)[draw(4)]!;
    return withoutNul(cells.join(dialect.delimiter)) + eolOf(dialect, draw);
  });
});

it('reads the same records in chunks and pieces of any size', { timeout: TIMEOUT }, async () => {
  for (let read = 0, file = 0; read < RECORDS; file++) {
    const draw = drawFrom(SEED + file);
    const dialect = drawDialect(draw);
    const layout = layoutOf(dialect);
    const count = 1 + draw(MOST);
    const bytes = Buffer.from(Array.from({ length: count }, () => drawRecord(dialect, draw, draw(2) === 0)).join(''));
    read += count;
    const whole = readAll(bytes, layout).map(({ cells }) => cells);
    const size = [1 + draw(4), 1 + draw(60), 1 + draw(2000), bytes.length][draw(4)]!;
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      bytes.subarray(at * size, (at + 1) * size),
    );
    const dropped: string[] = [];
    const chunkBytes = [1, 1 + draw(300), 1_000_000][draw(3)]!;
    const options = { codec: createCsvCodec(layout), layout, firstRow: 1, firstLine: 2, chunkBytes };
    const found: string[][] = [];
    let joined = '';
    for await (const chunk of cut(Readable.from(pieces), { ...options, onDropped: ({ text }) => dropped.push(text) })) {
      joined += Buffer.from(chunk.bytes).toString();
      for (const { cells } of readAll(chunk.bytes, layout)) found.push(cells);
    }
    const seed = SEED + file;
    expect({ seed, text: joined + dropped.join('') }).toEqual({ seed, text: bytes.toString() });
    if (JSON.stringify(found) !== JSON.stringify(whole.slice(0, found.length))) {
      expect({ seed, dialect, size, chunkBytes, found }).toEqual({ seed, dialect, size, chunkBytes, found: whole });
    }
  }
});

it('writes cells as csv-stringify does, and csv-parse reads them back', { timeout: TIMEOUT }, () => {
  for (let written = 0, file = 0; written < RECORDS; file++, written += MOST) {
    const draw = drawFrom(SEED + file);
    const drawn = drawDialect(draw);
    // Without quotes not every text can be written, and nothing that crmq writes is read back by another rule.
    const dialect = { ...drawn, quote: drawn.quote || '"', eol: drawn.eol === 'mixed' ? ('\n' as const) : drawn.eol };
    const { delimiter, quote, eol, columns } = dialect;
    const rows = Array.from({ length: MOST }, () => Array.from({ length: columns }, () => drawCell(draw)));
    const codec = createCsvCodec(layoutOf(dialect));
    const write = (flags: () => number) =>
      rows.map((row) => row.map((cell) => codec.encode(cell, flags())).join(delimiter) + eol).join('');
    const options = { delimiter, quote, escape: quote, record_delimiter: eol, quoted_match: /[\r\n]/ };
    const lonely = columns === 1 ? { quoted_empty: true } : {};
    const where = { seed: SEED + file, dialect };
    expect({ where, text: write(() => 0) }).toEqual({ where, text: stringify(rows, { ...options, ...lonely }) });
    expect({ where, text: write(() => 1) }).toEqual({
      where,
      text: stringify(rows, { ...options, quoted: true, quoted_empty: true }),
    });
    expect({
      where,
      rows: oracle(
        write(() => draw(2)),
        dialect,
      ),
    }).toEqual({ where, rows });
  }
});

it('reads a whole file, mark and header included, as csv-parse reads it', { timeout: TIMEOUT }, async () => {
  for (let read = 0, file = 0; read < RECORDS / 10; file++, read += MOST) {
    const draw = drawFrom(SEED + file);
    const drawn = drawDialect(draw);
    const dialect = { ...drawn, quote: drawn.quote || '"', columns: Math.max(3, drawn.columns) };
    const { delimiter, quote, columns } = dialect;
    const header = Array.from({ length: columns }, (_, at) => `c${at}`).join(delimiter) + eolOf(dialect, draw);
    const body = Array.from({ length: MOST }, () => drawRecord(dialect, draw, false)).join('');
    const bytes = Buffer.from(`${draw(2) === 0 ? '\ufeff' : ''}${header}${body}`);
    const source = { name: 'drawn', size: undefined, gzip: false, chunks: Readable.from([bytes]) };
    const told = { encoding: 'utf-8', delimiter, quote, format: 'csv' as const, headerRows: 1 };
    const input = await openInput(source, told, (raw) => [...raw]);
    const pieces: Uint8Array[] = [];
    for await (const piece of input.records()) pieces.push(Buffer.from(piece));
    const records = readAll(Buffer.concat(pieces), input.layout).map(({ cells }) => cells);
    const theirs = oracle(bytes.toString().replace(/^\ufeff/, ''), dialect);
    expect(
      parse(bytes, {
        bom: true,
        to: 1,
        delimiter,
        quote,
        relax_quotes: true,
        record_delimiter: ['\r\n', '\n', '\r'],
      })[0],
    ).toEqual(theirs[0]);
    const where = { seed: SEED + file, dialect };
    expect({ where, records: [input.layout.columns, ...records] }).toEqual({ where, records: theirs });
  }
});
