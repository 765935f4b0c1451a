/** One input, opened: its encoding and dialect known from a bounded prefix, its bytes as a UTF-8 stream of records. */
import { createHash } from 'node:crypto';
import type { Layout } from '../contract.ts';
import { CrmqError } from '../errors.ts';
import type { Codec } from './codec.ts';
import { createCsvCodec } from './csv.ts';
import { countByte, type DroppedLine } from './cutter.ts';
import { type Dialect, sniffDialect } from './dialect.ts';
import { createDecoder, detectEncoding, type Encoding, parseEncodingName } from './encoding.ts';
import { createJsonCodec, discoverColumns } from './json.ts';
import { openSource, type Source } from './source.ts';

/** Everything is decided on this much of an input, the same for a file as for a pipe. */
export const PREFIX_BYTES = 4 * 1024 * 1024;

export interface InputOverrides {
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly quote?: string;
  readonly format?: 'csv' | 'json' | 'ndjson';
  readonly headerRows?: number;
  readonly skipLines?: number;
}

/** What was read of an input, known when its stream has ended. */
export interface ReadFacts {
  bytes: number;
  sha256: string;
}

export interface Input {
  readonly name: string;
  readonly gzip: boolean;
  readonly size: number | undefined;
  readonly encodingReason: string;
  readonly layout: Layout;
  readonly codec: Codec;
  /** Raw UTF-8 of what stands before the first record and belongs to the cleaned file: `sep=` line, header rows, opening bracket. */
  readonly head: Uint8Array;
  /** JSON only: whether the records are elements of a list, with commas between and a bracket before them. */
  readonly list: boolean;
  readonly dropped: readonly DroppedLine[];
  /** UTF-8 records of the prefix, for deciding the plan. */
  readonly sample: Uint8Array;
  readonly sampleIsAll: boolean;
  /** 1-based physical line on which the records begin. */
  readonly firstLine: number;
  /** UTF-8 bytes from the first record to the end. Can be read once. */
  records(): AsyncIterable<Uint8Array>;
  readonly read: ReadFacts;
}

/**
 * @param source a path, `-` for standard input, or bytes
 * @throws CrmqError when it cannot be read, decoded, or understood
 */
export async function openInput(
  source: string | Source,
  overrides: InputOverrides,
  uniqueColumns: (raw: readonly string[]) => string[],
  signal?: AbortSignal,
): Promise<Input> {
  const opened = typeof source === 'string' ? await openSource(source, signal ? { signal } : {}) : source;
  const read: ReadFacts = { bytes: 0, sha256: '' };
  const raw = measured(opened.chunks, read)[Symbol.asyncIterator]();
  const { prefix, rest, complete } = await readPrefix(raw);
  const found = detectEncoding(prefix, complete);
  const encoding = overrides.encoding === undefined ? found.encoding : parseEncodingName(overrides.encoding);
  const bomBytes = found.bom && found.encoding === encoding ? found.bomBytes : 0;
  const decoder = createDecoder(encoding);
  const text = Buffer.concat([decoder.push(prefix.subarray(bomBytes)), complete ? decoder.end() : new Uint8Array(0)]);
  const dialect = sniffDialect(text, complete, dialectOverrides(overrides));
  const sample = text.subarray(dialect.dataStart);
  const { layout, codec } = layOut(dialect, encoding, bomBytes > 0, text, sample, complete, uniqueColumns);

  async function* records(): AsyncGenerator<Uint8Array> {
    if (sample.length > 0) yield sample;
    if (complete) return;
    const beyond = decoder.push(rest);
    if (beyond.length > 0) yield beyond;
    for (let piece = await raw.next(); !piece.done; piece = await raw.next()) {
      const decoded = decoder.push(piece.value);
      if (decoded.length > 0) yield decoded;
    }
    const last = decoder.end();
    if (last.length > 0) yield last;
  }

  return {
    name: opened.name,
    gzip: opened.gzip,
    size: opened.size,
    encodingReason: overrides.encoding === undefined ? found.reason : 'set by --encoding',
    layout,
    codec,
    head: dialect.format === 'json' ? text.subarray(0, dialect.dataStart) : headOf(dialect, text),
    list: dialect.format === 'json' && /^\s*\[/.test(Buffer.from(sample.subarray(0, 256)).toString()),
    dropped: dialect.skipped
      .filter((line) => line.kind !== 'sep')
      .map((line) => ({ kind: 'preamble', row: 0, text: line.text })),
    sample,
    sampleIsAll: complete,
    firstLine: 1 + countByte(text.subarray(0, dialect.dataStart), dialect.eol === '\r' ? 13 : 10),
    records,
    read,
  };
}

/** Codec for a layout: what a worker makes from a plan. */
export function createCodec(layout: Layout): Codec {
  if (layout.format !== 'csv') return createJsonCodec(layout.columns, layout.format);
  return createCsvCodec(layout);
}

async function* measured(chunks: AsyncIterable<Uint8Array>, read: ReadFacts): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const chunk of chunks) {
    read.bytes += chunk.length;
    hash.update(chunk);
    yield chunk;
  }
  read.sha256 = hash.digest('hex');
}

/** The prefix has the same length however the source cuts its pieces; `rest` is what was read beyond it. */
async function readPrefix(
  raw: AsyncIterator<Uint8Array>,
): Promise<{ prefix: Uint8Array; rest: Uint8Array; complete: boolean }> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  while (size <= PREFIX_BYTES) {
    const piece = await raw.next();
    if (piece.done) return { prefix: Buffer.concat(pieces), rest: new Uint8Array(0), complete: true };
    pieces.push(piece.value);
    size += piece.value.length;
  }
  const all = Buffer.concat(pieces);
  return { prefix: all.subarray(0, PREFIX_BYTES), rest: all.subarray(PREFIX_BYTES), complete: false };
}

function dialectOverrides(overrides: InputOverrides) {
  const { encoding: _encoding, ...rest } = overrides;
  return rest;
}

function layOut(
  dialect: Dialect,
  encoding: Encoding,
  bom: boolean,
  text: Uint8Array,
  sample: Uint8Array,
  complete: boolean,
  uniqueColumns: (raw: readonly string[]) => string[],
): { layout: Layout; codec: Codec } {
  const { format, delimiter, quote, eol, loneCr, headerRows, sepLine, reason } = dialect;
  const columns = format === 'csv' ? uniqueColumns(dialect.header) : discoverColumns(sample, format, complete);
  const header =
    format === 'csv' && headerRows === 1
      ? Buffer.from(text.subarray(dialect.headerStart, dialect.dataStart))
          .toString()
          .replace(/\r?\n$|\r$/, '')
      : '';
  const layout = { format, encoding, bom, delimiter, quote, eol, loneCr, columns, header, headerRows, sepLine, reason };
  return { layout, codec: createCodec(layout) };
}

/** The `sep=` line, if there is one, and the header rows, as they stood. */
function headOf(dialect: Dialect, text: Uint8Array): Uint8Array {
  const header = text.subarray(dialect.headerStart, dialect.dataStart);
  const sep = dialect.skipped.find((line) => line.kind === 'sep');
  if (!sep) return header;
  const line = sep.text.replace(/[\r\n]+$/, '');
  const ending = Buffer.from(text.subarray(0, dialect.headerStart))
    .toString()
    .slice(line.length)
    .match(/^(\r\n|\n|\r)/);
  return Buffer.concat([Buffer.from(line + (ending?.[0] ?? '\n')), header]);
}

/** @throws CrmqError `different-shape` when an input does not have the columns of the first one */
export function assertSameShape(first: Input, other: Input): void {
  const [a, b] = [first.layout.columns, other.layout.columns];
  const at = a.findIndex((column, i) => column !== b[i]);
  if (at < 0 && a.length === b.length && first.layout.format === other.layout.format) return;
  const where = at < 0 ? a.length : at;
  throw new CrmqError(
    'different-shape',
    `${other.name} does not have the shape of ${first.name}: column ${where + 1} is ${JSON.stringify(b[where] ?? 'missing')}, not ${JSON.stringify(a[where] ?? 'missing')}`,
    { hint: 'clean files of different shapes in runs of their own' },
  );
}
