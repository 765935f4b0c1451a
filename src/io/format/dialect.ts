/** How a file is laid out: format, delimiter, quote, line end, what stands before the header, and the header itself. */

import { asBuffer } from '../encoding/bytes.ts';
import { findHeader, findStrayHeader, labelShare, mergeRows, usualCount } from './dialect-header.ts';
import { type Cut, isBlankRecord, type Limits, type RecordText, readRecords } from './dialect-records.ts';
import { sniffJson } from './json-shape.ts';

interface Skipped {
  readonly text: string;
  readonly kind: 'sep' | 'preamble' | 'blank';
}

/** Plain JSON. Offsets count bytes of the UTF-8 stream, without a byte order mark. */
export interface Dialect {
  readonly format: 'csv' | 'json' | 'ndjson';
  readonly delimiter: string;
  readonly quote: string;
  readonly eol: '\n' | '\r\n' | '\r' | 'mixed' | '';
  /** Whether a carriage return without a line feed ends a record. */
  readonly loneCr: boolean;
  /** Names of the columns as they stand in the header; not made unique. */
  readonly header: readonly string[];
  readonly headerRows: number;
  readonly sepLine: boolean;
  readonly skipped: readonly Skipped[];
  /** Everything before is preamble; from here to `dataStart` are the header rows with their line ends. */
  readonly headerStart: number;
  readonly dataStart: number;
  /** What decided, in a few words: `semicolon in 37 of 37 lines`. */
  readonly reason: string;
}

export interface DialectOverrides {
  readonly delimiter?: string;
  readonly quote?: string;
  readonly format?: 'csv' | 'json' | 'ndjson';
  readonly headerRows?: number;
  /** Physical lines at the top that are no part of the table. */
  readonly skipLines?: number;
  /** Whether a carriage return alone ends a record. */
  readonly loneCr?: boolean;
  /** How deep JSON may be. */
  readonly depth?: number;
}

/**
 * The dialect of the file that begins with `utf8Prefix`.
 * @param complete whether the prefix is the whole file
 * @throws CrmqError `json-shape` for JSON that holds no list of objects
 */
export function sniffDialect(utf8Prefix: Uint8Array, complete: boolean, overrides: DialectOverrides): Dialect {
  const json =
    overrides.format === 'csv' ? undefined : sniffJson(utf8Prefix, complete, overrides.format, overrides.depth);
  if (json) {
    return {
      ...json,
      ...{
        delimiter: '',
        quote: '"',
        eol: firstEol(utf8Prefix),
        loneCr: false,
        headerRows: 0,
        sepLine: false,
        skipped: [],
      },
      headerStart: json.dataStart,
    };
  }
  return sniffCsv(utf8Prefix, complete, overrides);
}

function firstEol(bytes: Uint8Array): Dialect['eol'] {
  const at = bytes.indexOf(0x0a);
  if (at < 0) return '';
  return bytes[at - 1] === 0x0d ? '\r\n' : '\n';
}

/** Records that a decision looks at, and how many bytes at most. */
const RECORDS = 300;
const BYTES = 1024 * 1024;

interface Choice {
  readonly cut: Cut;
  readonly records: readonly RecordText[];
  readonly usual: number;
  readonly score: number;
}

function sniffCsv(prefix: Uint8Array, complete: boolean, overrides: DialectOverrides): Dialect {
  const text = asBuffer(prefix).toString('latin1');
  const limits: Limits = { records: RECORDS, bytes: BYTES, complete };
  const skipped: Skipped[] = [];
  let from = 0;
  const sep = /^(?:\ufeff|\u00ef\u00bb\u00bf)?["']?sep=([^\r\n"']{1,4})["']?[,;\t]*(\r\n|\n|\r)/i.exec(text);
  if (sep) {
    skipped.push({ text: decode(sep[0].trimEnd()), kind: 'sep' });
    from = sep[0].length;
  }
  for (let line = sep ? 1 : 0; line < (overrides.skipLines ?? 0) && from < text.length; line++) {
    const [whole] = /[^\r\n]*(?:\r\n|\n|\r|$)/.exec(text.slice(from)) as RegExpExecArray;
    const shown = decode(whole.replace(/[\r\n]+$/, ''));
    skipped.push({ text: shown, kind: shown.trim() === '' ? 'blank' : 'preamble' });
    from += whole.length;
  }
  const given = overrides.delimiter === undefined ? sep?.[1] : Buffer.from(overrides.delimiter).toString('latin1');
  const choice = choose(text, from, limits, given, overrides);
  return describe(text, choice, from, overrides, skipped, sep !== null, complete ? text.length : -1);
}

const decode = (text: string): string => Buffer.from(text, 'latin1').toString('utf8');

const USUAL_DELIMITERS = [',', ';', '\t', '|'];
/** Characters that stand within values too often to part them. */
const NEVER = /[\w\s"'.\-@/()+\\[\]{}\u0080-\u00ff]/;

function choose(
  text: string,
  from: number,
  limits: Limits,
  given: string | undefined,
  overrides: DialectOverrides,
): Choice {
  const judge = (delimiter: string) => judgeDelimiter(text, from, limits, delimiter, overrides);
  if (given !== undefined) return judge(given);
  let best: Choice | undefined;
  const consider = (delimiter: string, least: number) => {
    const choice = judge(delimiter);
    if (choice.score > Math.max(best?.score ?? 0, least)) best = choice;
  };
  for (const delimiter of USUAL_DELIMITERS) consider(delimiter, 0);
  if (!best) {
    const top =
      text
        .slice(from, from + 4096)
        .trimStart()
        .split(/[\r\n]/, 1)[0] ?? '';
    const others = new Set([...top].filter((char) => char === '\x01' || char === '\x1f' || !NEVER.test(char)));
    for (const delimiter of others) consider(delimiter, 0.95);
  }
  return best ?? withoutDelimiter(USUAL_DELIMITERS.map(judge));
}

/** Where no delimiter reads well: the one that parts most lines, else one column and a delimiter that does not occur. */
function withoutDelimiter(choices: readonly Choice[]): Choice {
  const parted = (choice: Choice): number => choice.records.filter((record) => record.cells.length > 1).length;
  const most = choices.reduce((best, choice) => (parted(choice) > parted(best) ? choice : best));
  const filled = most.records.filter((record) => !isBlankRecord(record));
  const isTable = most.usual > 2 || (filled[0]?.cells.length ?? 0) > 1;
  if (isTable && parted(most) * 2 > filled.length) return most;
  const unused = choices.find((choice) => parted(choice) === 0) ?? choices[0]!;
  return { ...unused, usual: 1 };
}

/** Reads with a delimiter and says how well that goes: 0 is not at all. */
function judgeDelimiter(
  text: string,
  from: number,
  limits: Limits,
  delimiter: string,
  overrides: DialectOverrides,
): Choice {
  const judge = (quote: string, loneCr: boolean): Choice => {
    const cut = { delimiter, quote, loneCr };
    const records = readRecords(text, from, cut, limits);
    return { cut, records, usual: usualCount(records), score: scoreRecords(records, overrides) };
  };
  const sample = text.slice(from, from + BYTES);
  const hasLf = sample.includes('\n');
  const better = (quote: string): Choice => {
    if (overrides.loneCr !== undefined) return judge(quote, overrides.loneCr);
    const plain = judge(quote, !hasLf);
    if (!hasLf || !/\r(?!\n)/.test(sample)) return plain;
    const split = judge(quote, true);
    return split.score > plain.score || endsInCr(split.records) ? split : plain;
  };
  if (overrides.quote !== undefined) return better(overrides.quote);
  const double = better('"');
  if (double.records.some((record) => record.quoted > 0) || !sample.includes("'")) return double;
  const single = better("'");
  return usesQuotes(single) ? single : double;
}

/** Whether every line feed is within quotes that work out, as Excel's CSV (Macintosh) has line breaks in cells: it ends no record. */
function endsInCr(all: readonly RecordText[]): boolean {
  if (all.some(({ eol, bad }) => bad || eol.includes('\n'))) return false;
  const records = all.filter((record) => !isBlankRecord(record));
  const usual = usualCount(records);
  return records.length > 1 && records.filter(({ cells }) => cells.length === usual).length * 2 > records.length;
}

/** Whether quotes are in use: at least a fifth of the cells are wrapped in them. */
function usesQuotes(choice: Choice): boolean {
  const sum = (count: (record: RecordText) => number) => choice.records.reduce((all, record) => all + count(record), 0);
  const quoted = sum((record) => record.quoted);
  return quoted > 1 && quoted * 5 >= sum((record) => record.cells.length);
}

function scoreRecords(all: readonly RecordText[], overrides: DialectOverrides): number {
  const records = all.filter((record) => !isBlankRecord(record));
  const usual = usualCount(records);
  if (usual < 2 || records.length === 0) return 0;
  const found = findHeader(all, usual, overrides.headerRows);
  const header = all[found.index];
  if (!header || header.cells.length < 2) return 0;
  const before = all.slice(0, found.index);
  const preamble = before.filter((record) => !isBlankRecord(record)).length;
  const body = withoutFooter(all.slice(found.index + 1), usual).filter((record) => !isBlankRecord(record));
  const width = header.cells.length + (endInDelimiter(body, header) ? 1 : 0);
  const alike = body.filter((record) => record.cells.length === width && !record.bad).length;
  if (preamble > 0) {
    const parted = before.some(isBlankRecord) || before.some((record) => record.cells.length === usual);
    if (alike < body.length * 0.7 || (usual === 2 && !parted)) return 0;
  }
  if (body.length > 2 && alike === 0 && body.every((record) => record.cells.length === 1)) return 0;
  const share = (alike + 1) / (body.length + 1);
  return share * (0.5 + labelShare(header.cells) / 2) * 0.97 ** preamble * (1 + 0.02 * Math.min(usual, 25));
}

const WIDER = 'the rows end in a delimiter that the header does not have';

/** Whether every record has a delimiter more than the header, at its end: a column that is empty and has no name. */
function endInDelimiter(body: readonly RecordText[], header: RecordText): boolean {
  const width = header.cells.length + 1;
  const filled = body.filter((record) => !isBlankRecord(record) && !record.bad);
  return filled.length > 0 && filled.every(({ cells }) => cells.length === width && cells.at(-1) === '');
}

/** A report ends in a few short lines behind a blank one; they say nothing about the table above them. */
const MAX_FOOTER = 10;

function withoutFooter(body: readonly RecordText[], usual: number): readonly RecordText[] {
  let first = body.length;
  for (let at = body.length - 1; at >= 0; at--) {
    const record = body[at]!;
    const isBlank = isBlankRecord(record);
    if (isBlank) first = at;
    if (!isBlank && (record.cells.length > Math.min(2, usual - 1) || body.length - at > MAX_FOOTER)) break;
  }
  const table = body.slice(0, first);
  return table.some((record) => !isBlankRecord(record)) ? table : body;
}

const NAMES: { readonly [delimiter: string]: string } = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'pipe',
  ':': 'colon',
};

function describe(
  text: string,
  choice: Choice,
  from: number,
  overrides: DialectOverrides,
  skippedBefore: readonly Skipped[],
  sepLine: boolean,
  wholeLength: number,
): Dialect {
  const { cut, records, usual } = choice;
  const found = findHeader(records, usual, overrides.headerRows);
  const skipped = [...skippedBefore, ...records.slice(0, found.index).map((record) => asSkipped(text, record))];
  const header = records[found.index];
  const last = records[found.index + found.rows - 1];
  const start = header?.start ?? records.at(-1)?.next ?? from;
  const delimiter = decode(cut.delimiter);
  const filled = records.filter((record) => !isBlankRecord(record));
  const body = withoutFooter(records.slice(found.index + found.rows), usual);
  const isWider = found.rows === 1 && header !== undefined && endInDelimiter(body, header);
  const reason = reasonOf(choice, delimiter, filled, found.rows, header !== undefined, (at) => lineOf(text, at));
  return {
    format: 'csv',
    delimiter,
    quote: cut.quote,
    eol: lineEnds(records),
    loneCr: cut.loneCr,
    header: header ? names(records, found.index, found.rows, usual).concat(isWider ? [''] : []) : [],
    headerRows: found.rows,
    sepLine,
    skipped,
    headerStart: start,
    dataStart: found.rows > 0 && last ? last.next : start,
    reason: wholeLength === 0 ? 'empty file' : isWider ? `${reason}; ${WIDER}` : reason,
  };
}

function asSkipped(text: string, record: RecordText): Skipped {
  return { text: decode(text.slice(record.start, record.end)), kind: isBlankRecord(record) ? 'blank' : 'preamble' };
}

function names(records: readonly RecordText[], index: number, rows: number, usual: number): string[] {
  const cells = (at: number): string[] => (records[at]?.cells ?? []).map(decode);
  if (rows === 0) return Array.from({ length: usual }, (_, column) => `column ${column + 1}`);
  const header = rows === 2 ? mergeRows(cells(index), cells(index + 1)) : cells(index);
  return header.map((name) => name.replace(/^\ufeff/, ''));
}

/** 1-based. */
const lineOf = (text: string, offset: number): number => text.slice(0, offset).split(/\r\n|\n|\r/).length;

function lineEnds(records: readonly RecordText[]): Dialect['eol'] {
  const kinds = new Set(records.map((record) => record.eol).filter((eol) => eol !== ''));
  if (kinds.size > 1) return 'mixed';
  return (kinds.values().next().value ?? '') as Dialect['eol'];
}

function reasonOf(
  choice: Choice,
  delimiter: string,
  filled: readonly RecordText[],
  rows: number,
  any: boolean,
  lineAt: (offset: number) => number,
): string {
  if (!any) return 'only blank lines';
  const alike = filled.filter((record) => record.cells.length === choice.usual).length;
  const name = NAMES[delimiter] ?? `"${delimiter}"`;
  const lines =
    choice.usual === 1
      ? `one column, no delimiter in ${alike} of ${filled.length} lines`
      : `${name} in ${alike} of ${filled.length} lines`;
  if (rows === 0) {
    const stray = findStrayHeader(filled, choice.usual);
    const advice = stray ? `; line ${lineAt(stray.start)} reads like their header: move it to the top` : '';
    return `${lines}; the first row is data, so columns are numbered${advice}`;
  }
  return rows === 2 ? `${lines}; two header rows` : lines;
}
