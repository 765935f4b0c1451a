/** How the prefix of an input is read: as a person says, as an earlier plan expects where that fits, else as it looks. */
import type { Layout } from '../../contract.ts';
import {
  createDecoder,
  type Detection,
  decodeAll,
  detectEncoding,
  type Encoding,
  hasEscapes,
  parseEncodingName,
  type Transcoder,
} from '../encoding/encoding.ts';
import { type Dialect, type DialectOverrides, sniffDialect } from '../format/dialect.ts';
import { discoverColumns } from '../format/json.ts';
import { type Limits, unusualLimits } from '../format/limits.ts';

export interface InputOverrides {
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly quote?: string;
  readonly format?: 'csv' | 'json' | 'ndjson';
  readonly headerRows?: number;
  readonly skipLines?: number;
  readonly limits?: Partial<Limits>;
}

export interface Reading {
  readonly encodingReason: string;
  /** Has read the prefix, and goes on from there. */
  readonly decoder: Transcoder;
  /** The prefix in UTF-8, without its byte order mark. */
  readonly text: Uint8Array;
  readonly dialect: Dialect;
  /** Where the records begin in `text`: behind the header rows, or behind the bracket of a JSON list. */
  readonly dataStart: number;
  readonly list: boolean;
  readonly layout: Layout;
}

type UniqueColumns = (raw: readonly string[]) => string[];

/**
 * Reads a prefix.
 * @param complete whether it is the whole input
 * @param expected the layout of an earlier run. A cleaned file shows less than the file it came from (rows are gone, odd
 * characters are repaired), so what it shows must not overrule what the plan knows.
 * @throws CrmqError when it cannot be understood
 */
export function readPrefixAs(
  prefix: Uint8Array,
  complete: boolean,
  overrides: InputOverrides,
  uniqueColumns: UniqueColumns,
  expected?: Layout,
): Reading {
  const found = detectEncoding(prefix, complete);
  const read = (encoding: Encoding, reason: string, told: InputOverrides & DialectOverrides): Reading => {
    const bomBytes = found.bom && found.encoding === encoding ? found.bomBytes : 0;
    const decoder = createDecoder(encoding);
    const text = Buffer.concat([decoder.push(prefix.subarray(bomBytes)), complete ? decoder.end() : NOTHING]);
    const { encoding: _encoding, limits: _limits, ...rest } = told;
    const depth = overrides.limits?.depth ?? expected?.limits?.depth;
    const dialect = sniffDialect(text, complete, depth === undefined ? rest : { ...rest, depth });
    const bracket = dialect.format === 'json' ? listStart(text, dialect.dataStart) : 0;
    const dataStart = dialect.dataStart + bracket;
    const limits = unusualLimits(overrides.limits) ?? expected?.limits;
    const plain = layOut(dialect, encoding, bomBytes > 0, text, dataStart, complete, uniqueColumns, limits);
    const layout = limits === undefined ? plain : { ...plain, limits };
    return { encodingReason: reason, decoder, text, dialect, dataStart, list: bracket > 0, layout };
  };
  const told = overrides.encoding === undefined ? undefined : parseEncodingName(overrides.encoding);
  const own = told ?? found.encoding;
  const reason = told === undefined ? found.reason : 'set by --encoding';
  if (expected) {
    const tries: [Encoding, string][] = [[own, reason]];
    const planned = expected.encoding as Encoding;
    const isOpen = told === undefined && planned !== own;
    if (isOpen && !speaksForItself(found, prefix)) tries.unshift([planned, 'as in the plan']);
    for (const [encoding, why] of tries) {
      for (const say of [{ ...dialectOf(expected), ...overrides }, overrides]) {
        const reading = adopt(read(encoding, why, say), expected, encoding !== own);
        if (reading) return reading;
      }
    }
  }
  return read(own, reason, overrides);
}

const NOTHING = new Uint8Array(0);

/** A character that is written to be seen; where there are only others, they may be left over, and UTF-8 by chance. */
const TEXT = /[^\0-\x7f\p{C}\p{M}\p{Z}]/u;

/** Whether a file shows its encoding so clearly that a plan of another one is not for it. */
function speaksForItself({ bom, encoding }: Detection, prefix: Uint8Array): boolean {
  return bom || (encoding === 'utf-8' && TEXT.test(Buffer.from(decodeAll(prefix, encoding)).toString()));
}

/** What a plan says of the dialect. JSON shows its shape by itself. */
function dialectOf({ format, delimiter, quote, headerRows, loneCr }: Layout): DialectOverrides {
  return format === 'csv' ? { format, delimiter, quote, headerRows, loneCr } : {};
}

/** The reading with the columns of the plan, or undefined where the file has others. */
function adopt(reading: Reading, expected: Layout, strict: boolean): Reading | undefined {
  const { layout, text } = reading;
  const { columns } = expected;
  if (strict && hasEscapes(text)) return undefined;
  // Nothing is left of a file without a header: then there is nothing to disagree with.
  const isEmpty = text.length === 0;
  const isJson = expected.format !== 'csv' && layout.format !== 'csv';
  const known = new Set(columns);
  const same = isJson
    ? layout.columns.every((column) => known.has(column))
    : layout.columns.length === columns.length && columns.every((column, i) => layout.columns[i] === column);
  if (!isEmpty && !same) return undefined;
  return { ...reading, layout: { ...layout, format: isEmpty ? expected.format : layout.format, columns } };
}

function layOut(
  dialect: Dialect,
  encoding: Encoding,
  bom: boolean,
  text: Uint8Array,
  dataStart: number,
  complete: boolean,
  uniqueColumns: UniqueColumns,
  limits: Layout['limits'],
): Layout {
  const { format, delimiter, quote, eol, loneCr, headerRows, sepLine, reason } = dialect;
  const columns =
    format === 'csv'
      ? uniqueColumns(dialect.header)
      : discoverColumns(text.subarray(dataStart), format, complete, limits);
  const header =
    format === 'csv' && headerRows === 1
      ? Buffer.from(text.subarray(dialect.headerStart, dialect.dataStart))
          .toString()
          .replace(/\r?\n$|\r$/, '')
      : '';
  return { format, encoding, bom, delimiter, quote, eol, loneCr, columns, header, headerRows, sepLine, reason };
}

/** Length of the bracket that opens a JSON list, with the blanks before it; 0 where there is none. */
function listStart(text: Uint8Array, from: number): number {
  let at = from;
  while (at < text.length && JSON_SPACE.has(text[at]!)) at++;
  return text[at] === 0x5b ? at + 1 - from : 0;
}

const JSON_SPACE: ReadonlySet<number> = new Set([0x20, 0x0a, 0x0d, 0x09]);
