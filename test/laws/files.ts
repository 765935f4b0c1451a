/** Generated CRM files: the model of a file, whose parts are known, and the bytes that it makes. */
import fc from 'fast-check';
import { bomFor, canEncode, ENCODINGS, type Encoding, encodeAll } from '../../src/io/encoding/encoding.ts';
import type { InputOverrides } from '../../src/io/stream/input.ts';
import { KINDS, POOLS, SHEET_LINES } from './pools.ts';

export type CellForm = 'bare' | 'quoted' | 'string' | 'plain' | 'null' | 'opaque';

export interface Cell {
  readonly column: string;
  readonly form: CellForm;
  /** What a rule sees. */
  readonly text: string;
  /** How it is written. */
  readonly raw: string;
}

export interface Rec {
  /** Bytes of the record in order, its cells among them; for CSV with the line end. */
  readonly pieces: readonly (string | Cell)[];
  /** Lines that are no record. */
  readonly dropped: boolean;
}

export interface FileModel {
  readonly format: 'csv' | 'ndjson' | 'json';
  readonly encoding: Encoding;
  readonly bom: boolean;
  readonly delimiter: string;
  readonly loneCr: boolean;
  /** Stays in the cleaned file. */
  readonly head: string;
  readonly preamble: string;
  readonly headerRaw: string;
  readonly records: readonly Rec[];
  readonly footer: string;
  readonly tail: string;
  readonly text: string;
  readonly bytes: Uint8Array;
  /** Everything that `crmq` may be told of this file. */
  readonly told: InputOverrides;
  /** What it is told in this case: all, or only what it cannot know. */
  readonly overrides: InputOverrides;
}

/** What a case draws for a cell; which value that is depends on the column. */
interface Draw {
  readonly pick: number;
  readonly wild: string | undefined;
  readonly quoted: boolean;
}

export const wildText = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary-ascii', maxLength: 6 }) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.constantFrom('"', '""', ',', ';', '\t', '|', '\n', '\r\n', '\r', ' ', 'a', 'é', '中', "'", '=', '\\', '\u00a0', '\u200b'), { maxLength: 6 })
      .map((parts) => parts.join('')),
  },
); // biome-ignore format: reads better dense

const seldom = <T>(arbitrary: fc.Arbitrary<T>, oneOf: number): fc.Arbitrary<T | undefined> =>
  oneOf === 0
    ? fc.constant(undefined)
    : fc.oneof({ weight: oneOf - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const drawWith = (wildness: number): fc.Arbitrary<Draw> =>
  fc.record({ pick: fc.nat(99), wild: seldom(wildText, wildness), quoted: fc.boolean() });

const MAX_COLUMNS = 7;

interface Table {
  readonly columns: readonly { kind: string; label: string }[];
  readonly rows: readonly (readonly { text: string; quoted: boolean }[])[];
}

export interface TableOptions {
  /** One of how many cells is not from a pool; 0 for none. */
  readonly wildness: number;
  readonly minColumns: number;
  readonly maxRows: number;
  /** Kinds of columns; default any. */
  readonly kinds?: readonly string[];
  /** Share of rows that are near copies of an earlier one, 0 to 1. */
  readonly twins?: number;
  /** Whether every column has a header from real exports. */
  readonly realLabels?: boolean;
}

function tableArb(options: TableOptions): fc.Arbitrary<Table> {
  const { wildness, minColumns, maxRows, twins = 0.15 } = options;
  const kinds = options.kinds ?? KINDS;
  const ownLabel = fc.oneof({ weight: 3, arbitrary: wildText }, { weight: 1, arbitrary: fc.constant('') });
  const label = seldom(ownLabel, options.realLabels ? 0 : 7);
  const column = fc.record({ kind: fc.constantFrom(...kinds), label, pick: fc.nat(20) });
  const cells = fc.array(drawWith(wildness), { minLength: MAX_COLUMNS, maxLength: MAX_COLUMNS });
  const line = seldom(fc.constantFrom(...SHEET_LINES), 15);
  const row = fc.record({ cells, twin: fc.nat(99), of: fc.nat(99), line });
  return fc
    .record({
      columns: fc.array(column, { minLength: minColumns, maxLength: MAX_COLUMNS }),
      rows: fc.array(row, { maxLength: maxRows }),
    })
    .map(({ columns, rows }) => {
      const named = columns.map(({ kind, label: own, pick }) => {
        const { labels } = POOLS[kind]!;
        return { kind, label: own ?? labels[pick % labels.length]! };
      });
      const texts: { text: string; quoted: boolean }[][] = [];
      for (const { cells: draws, twin, of, line: words } of rows) {
        if (words !== undefined) {
          texts.push(named.map((_, i) => ({ text: words[i] ?? '', quoted: draws[i]!.quoted })));
          continue;
        }
        const earlier = twin < twins * 100 && texts.length > 0 ? texts[of % texts.length] : undefined;
        texts.push(
          named.map(({ kind }, i) => {
            const { pick, wild, quoted } = draws[i]!;
            const { values } = POOLS[kind]!;
            if (earlier && pick % 5 > 0) return earlier[i]!;
            return { text: wild !== undefined ? wild : values[pick % values.length]!, quoted };
          }),
        );
      }
      return { columns: named, rows: texts };
    });
}

const held = (text: string, encoding: Encoding): string =>
  canEncode(text, encoding) ? text : [...text].filter((char) => canEncode(char, encoding)).join('');

export interface CsvOptions extends TableOptions {
  /** Preamble, footer, blank lines and repeated headers too. */
  readonly framed: boolean;
  readonly encodings?: readonly Encoding[];
  /** Whether crmq is told the dialect. Default: either. */
  readonly told?: boolean;
}

export function csvFile(options: CsvOptions): fc.Arbitrary<FileModel> {
  return fc
    .record({
      table: tableArb(options),
      encoding: fc.constantFrom(...(options.encodings ?? ENCODINGS)),
      bom: fc.boolean(),
      delimiter: fc.constantFrom(',', ',', ';', '\t', '|', '§'),
      quoting: fc.constantFrom('minimal' as const, 'all' as const, 'random' as const),
      eol: fc.constantFrom('\n', '\n', '\r\n', '\r\n', '\r', 'mixed'),
      lastEol: fc.boolean(),
      sep: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
      told: options.told === undefined ? fc.boolean() : fc.constant(options.told),
      wider: fc.integer({ min: 0, max: 7 }).map((n) => n === 0),
      preamble: fc.constantFrom(0, 0, 1, 2),
      footer: fc.constantFrom(0, 0, 1, 2),
      framingAt: fc.array(fc.record({ at: fc.nat(20), kind: fc.constantFrom('blank', 'spaces', 'header') }), {
        maxLength: 3,
      }),
    })
    .map((parts) => renderCsv(parts, options));
}

interface CsvParts {
  readonly table: Table;
  readonly encoding: Encoding;
  readonly bom: boolean;
  readonly delimiter: string;
  readonly quoting: 'minimal' | 'all' | 'random';
  readonly eol: string;
  readonly lastEol: boolean;
  readonly sep: boolean;
  readonly told: boolean;
  /** Whether every record ends in a delimiter that the header does not have. */
  readonly wider: boolean;
  readonly preamble: number;
  readonly footer: number;
  readonly framingAt: readonly { at: number; kind: string }[];
}

const PREAMBLES = ['', 'Contacts Report\n', 'Export of contacts\n\n'];
const FOOTERS = ['', '\nCopyright (c) 2026 Example\n', '\nTotal\n\nConfidential Information - Do Not Distribute\n'];

function renderCsv(parts: CsvParts, options: CsvOptions): FileModel {
  const { table, encoding, bom, quoting, told } = parts;
  const delimiter = canEncode(parts.delimiter, encoding) ? parts.delimiter : ',';
  const single = table.columns.length === 1;
  const needsQuotes = (text: string): boolean =>
    /["\r\n]/.test(text) || text.includes(delimiter) || (single && text.trim() === '');
  const cell = (column: string, text: string, wish: boolean): Cell => {
    // A quote within a cell that does not begin with one may stand bare.
    const bareQuote = quoting === 'random' && !wish && !text.startsWith('"') && !needsQuotes(text.replaceAll('"', ''));
    const quoted = quoting === 'all' || (quoting === 'random' && wish) || (needsQuotes(text) && !bareQuote);
    return { column, form: quoted ? 'quoted' : 'bare', text, raw: quoted ? `"${text.replaceAll('"', '""')}"` : text };
  };
  const eolAt = (at: number): string => (parts.eol === 'mixed' ? (at % 2 === 0 ? '\n' : '\r\n') : parts.eol);
  const labels = table.columns.map(({ label }) => held(label, encoding).replace(/^\ufeff+/, ''));
  const headerRaw = labels.map((label) => cell('', label, false).raw).join(delimiter);
  // a header among the records, or a footer, is of another width
  const isUneven = options.framed && (parts.footer > 0 || parts.framingAt.some(({ kind }) => kind === 'header'));
  const isWider = parts.wider && labels.length > 1 && !isUneven;
  const names = uniqueNames(isWider ? [...labels, ''] : labels);
  const isTold = told || delimiter === '§';
  let records: Rec[] = table.rows.map((row, at) => {
    const cells = row.map(({ text, quoted }, i) => cell(names[i]!, held(text, encoding), quoted));
    if (cells.every(({ text }) => text === '')) cells[0] = cell(names[0]!, 'x', false);
    if (isWider) cells.push({ column: names.at(-1)!, form: 'bare', text: '', raw: '' });
    const pieces = cells.flatMap((one, i): (string | Cell)[] => (i === 0 ? [one] : [delimiter, one]));
    return { pieces: [...pieces, eolAt(at)], dropped: rawOf(pieces) === headerRaw };
  });
  const eol = eolAt(1);
  const line = (text: string): string => text.replaceAll('\n', eol);
  if (options.framed) {
    for (const { at, kind } of parts.framingAt) {
      const body = kind === 'blank' ? '' : kind === 'spaces' ? '  ' : headerRaw;
      // Two blank lines at the end, or two columns at most: what follows might be a footer.
      if (records.length > 0) records.splice(at % records.length, 0, { pieces: [body, eol], dropped: true });
    }
  }
  const footer = options.framed && names.length > 2 && records.length > 0 ? line(FOOTERS[parts.footer]!) : '';
  const last = records.at(-1);
  if (last && !parts.lastEol && footer === '') {
    const bare = last.pieces.slice(0, -1);
    // A last line that is nothing at all is no line.
    if (rawOf(bare) !== '') records = [...records.slice(0, -1), { ...last, pieces: bare }];
  }
  const preamble = options.framed && names.length > 2 && !isTold ? line(PREAMBLES[parts.preamble]!) : '';
  const sep =
    parts.sep && preamble === '' && delimiter.length === 1 && delimiter !== '\t' ? `sep=${delimiter}${eol}` : '';
  const head = `${sep}${headerRaw}${records.length === 0 && !parts.lastEol ? '' : eol}`;
  const text = preamble + head + records.map(({ pieces }) => rawOf(pieces)).join('') + footer;
  const hasBom = bom && bomFor(encoding).length > 0;
  const certain = { encoding, delimiter, quote: '"', format: 'csv' as const, headerRows: 1 };
  return {
    format: 'csv',
    encoding,
    bom: hasBom,
    delimiter,
    loneCr: parts.eol === '\r',
    head,
    preamble,
    headerRaw,
    records,
    footer,
    tail: '',
    text,
    bytes: encode(text, encoding, hasBom),
    told: certain,
    overrides: isTold ? certain : /^iso|^windows/.test(encoding) || hasManyControls(text) ? { encoding } : {},
  };
}

/** More than a text has: without being told, crmq takes such a file for binary data. */
function hasManyControls(text: string): boolean {
  const controls = text.match(/[^\P{Cc}\t\r\n]/gu)?.length ?? 0;
  return controls * 25 > text.length || text.split('\0').length > 16;
}

/** Header names as columns are called afterwards; an oracle of its own for `uniqueColumns`. */
function uniqueNames(labels: readonly string[]): string[] {
  const taken = new Set(labels);
  const used = new Set<string>();
  return labels.map((label, index) => {
    const name = label.trim() === '' ? `column ${index + 1}` : label;
    let own = name;
    for (let n = 2; used.has(own) || (own !== label && taken.has(own)); n++) own = `${name} (${n})`;
    used.add(own);
    return own;
  });
}

const rawOf = (pieces: readonly (string | Cell)[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece.raw)).join('');

function encode(text: string, encoding: Encoding, bom: boolean): Uint8Array {
  const body = encodeAll(Buffer.from(text), encoding);
  return bom ? Buffer.concat([bomFor(encoding), body]) : body;
}

export function jsonFile(options: TableOptions): fc.Arbitrary<FileModel> {
  return fc
    .record({
      table: tableArb(options),
      shape: fc.constantFrom('ndjson' as const, 'list' as const, 'wrapped' as const),
      encoding: fc.constantFrom<Encoding>('utf-8', 'utf-8', 'utf-8', 'utf-16le'),
      bom: fc.boolean(),
      eol: fc.constantFrom('\n', '\n', '\r\n'),
      lastEol: fc.boolean(),
      style: fc.constantFrom('tight' as const, 'spaced' as const, 'pretty' as const, 'odd' as const),
      nested: fc.boolean(),
      ascii: fc.boolean(),
    })
    .map(renderJson);
}

interface JsonParts {
  readonly table: Table;
  readonly shape: 'ndjson' | 'list' | 'wrapped';
  readonly encoding: Encoding;
  readonly bom: boolean;
  readonly eol: string;
  readonly lastEol: boolean;
  readonly style: 'tight' | 'spaced' | 'pretty' | 'odd';
  readonly nested: boolean;
  readonly ascii: boolean;
}

function renderJson(parts: JsonParts): FileModel {
  const { table, shape, encoding, eol, style, nested, ascii } = parts;
  const list = shape !== 'ndjson';
  const gap = style === 'tight' ? '' : style === 'pretty' && list ? `${eol}  ` : ' ';
  const spell = (text: string): string => {
    const json = JSON.stringify(text);
    return ascii
      ? json.replace(/[^\x20-\x7e]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
      : json;
  };
  const keys = uniqueNames(table.columns.map(({ label }) => label)).map((key) => key || 'k');
  const path = (key: string): string => key.replaceAll('\\', '\\\\').replaceAll('.', '\\.');
  const value = (key: string, text: string, at: number, quoted: boolean): Cell => {
    const column = nested && at > 0 ? `properties.${path(key)}` : path(key);
    const make = (form: CellForm, shown: string, raw: string): Cell => ({ column, form, text: shown, raw });
    if (quoted && /^-?(0|[1-9]\d{0,8})$/.test(text)) return make('plain', text, text);
    if (quoted && (text === 'true' || text === 'false')) return make('plain', text, text);
    if (quoted && text === '') return make('null', '', 'null');
    if (text === 'VIP, Press') return make('opaque', '["VIP", "Press"]', '["VIP", "Press"]');
    return make('string', text, spell(text));
  };
  const one = (row: Table['rows'][number]): (string | Cell)[] => {
    const cells = row.map(({ text, quoted }, i) => value(keys[i]!, text, i, quoted));
    if (cells.every(({ text }) => text === '')) cells[0] = value(keys[0]!, 'x', 0, false);
    const entry = (cell: Cell, i: number): (string | Cell)[] => [
      `${spell(keys[i]!)}:${style === 'tight' ? '' : ' '}`,
      cell,
    ];
    const join = (items: (string | Cell)[][]): (string | Cell)[] =>
      items.flatMap((item, i) => (i === 0 ? item : [`,${gap}`, ...item]));
    const entries = cells.map(entry);
    if (!nested || entries.length < 2) return ['{', gap, ...join(entries), gap, '}'];
    return ['{', gap, ...join([entries[0]!, [`"properties":{`, ...join(entries.slice(1)), '}']]), gap, '}'];
  };
  const before = style === 'tight' ? '' : style === 'odd' ? ' ' : eol;
  const records = table.rows.map((row, i): Rec => {
    const body = one(row);
    if (!list) return { pieces: [...body, i === table.rows.length - 1 && !parts.lastEol ? '' : eol], dropped: false };
    const comma = i === 0 ? '' : style === 'odd' ? ' ,' : ',';
    return { pieces: [comma, before, ...body], dropped: false };
  });
  const open =
    shape === 'wrapped' && records.length > 0
      ? `{"total": ${records.length},${eol}"results": [`
      : style === 'odd'
        ? ' ['
        : '[';
  const close = shape === 'wrapped' ? `${before}],"paging":{"next":null}}` : `${before}]`;
  const head = list ? open : '';
  const tail = list ? close + (parts.lastEol ? eol : '') : '';
  const text = head + records.map(({ pieces }) => rawOf(pieces)).join('') + tail;
  const overrides = { encoding, format: list ? ('json' as const) : ('ndjson' as const) };
  return {
    format: list ? 'json' : 'ndjson',
    encoding,
    bom: parts.bom,
    delimiter: '',
    loneCr: false,
    head,
    preamble: '',
    headerRaw: '',
    records,
    footer: '',
    tail,
    text,
    bytes: encode(text, encoding, parts.bom),
    told: overrides,
    overrides: records.length === 0 ? overrides : { encoding },
  };
}

/** How a record of a broken file is broken. */
const FAULTS = ['none', 'none', 'none', 'short', 'long', 'unclosed', 'stray', 'empty'] as const;

/** CSV with ragged rows, unclosed and stray quotes. The first cell of each record is a marker that occurs nowhere else. */
export function brokenCsv(options: TableOptions): fc.Arbitrary<FileModel> {
  return fc
    .record({
      table: tableArb(options),
      faults: fc.array(fc.record({ fault: fc.constantFrom(...FAULTS), at: fc.nat(9) }), {
        minLength: 12,
        maxLength: 12,
      }),
      delimiter: fc.constantFrom(',', ';', '\t', '§'),
      eol: fc.constantFrom('\n', '\r\n', '\r'),
      all: fc.boolean(),
      lastEol: fc.boolean(),
    })
    .map(renderBroken);
}

interface BrokenParts {
  readonly table: Table;
  readonly faults: readonly { fault: (typeof FAULTS)[number]; at: number }[];
  readonly delimiter: string;
  readonly eol: string;
  readonly all: boolean;
  readonly lastEol: boolean;
}

function renderBroken({ table, faults, delimiter, eol, all, lastEol }: BrokenParts): FileModel {
  const quote = (text: string): string =>
    all || /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  const labels = ['Ref', ...table.columns.map(({ label }, i) => `${label.replace(/[\r\n"]/g, '').trim() || 'c'} ${i}`)];
  const header = labels.map(quote).join(delimiter);
  const records = table.rows.map((row, i): Rec => {
    const { fault, at } = faults[i % faults.length]!;
    const texts = row.map(({ text }) => text);
    const raws = texts.map(quote);
    const place = at % raws.length;
    if (fault === 'short') raws.pop();
    if (fault === 'long') raws.push(quote(texts[place]!));
    if (fault === 'unclosed') raws[place] = `"${texts[place]!.replaceAll('"', '')}`;
    if (fault === 'stray') raws[place] = `"a" ${texts[place]!.replace(/["\r\n]/g, '')}x`;
    if (fault === 'empty') raws.fill('');
    const marker: Cell = { column: 'Ref', form: 'bare', text: `mark${i}z`, raw: quote(`mark${i}z`) };
    const body = ['', ...raws].join(delimiter);
    const end = i === table.rows.length - 1 && !lastEol ? '' : eol;
    return { pieces: [marker, body, end], dropped: !(fault === 'none' || fault === 'empty') };
  });
  const text = `${header}${eol}${records.map(({ pieces }) => rawOf(pieces)).join('')}`;
  const told = { encoding: 'utf-8', delimiter, quote: '"', format: 'csv' as const, headerRows: 1 };
  return {
    format: 'csv',
    encoding: 'utf-8',
    bom: false,
    delimiter,
    loneCr: eol === '\r',
    head: `${header}${eol}`,
    preamble: '',
    headerRaw: header,
    records,
    footer: '',
    tail: '',
    text,
    bytes: Buffer.from(text),
    told,
    overrides: delimiter === '§' ? told : {},
  };
}

export { rawOf };
