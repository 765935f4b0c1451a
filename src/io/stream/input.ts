/** One input, opened: its encoding and dialect known from a bounded prefix, its bytes as a UTF-8 stream of records. */
import { createHash } from 'node:crypto';
import type { Layout } from '../../contract.ts';
import { CrmqError } from '../../errors.ts';
import type { Codec } from '../format/codec.ts';
import { createCsvCodec } from '../format/csv.ts';
import type { Dialect } from '../format/dialect.ts';
import { createJsonCodec } from '../format/json.ts';
import { assertColumns } from '../format/limits.ts';
import { countByte, type DroppedLine } from './cutter.ts';
import { refuseForeign } from './file-kind.ts';
import { type InputOverrides, readPrefixAs } from './reading.ts';
import { openSource, type Source } from './source.ts';

export type { InputOverrides } from './reading.ts';

/** Everything is decided on this much of an input, whichever ends first, the same for a file as for a pipe. */
export const PREFIX_BYTES = 4 * 1024 * 1024;
/** Line feeds: 10,000 records, with room for a preamble. */
const PREFIX_LINES = 10_100;

/** What was read of an input, known when its stream has ended. */
interface ReadFacts {
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
  /** Raw UTF-8 of all that stands before the first record, without the byte order mark. */
  readonly front: Uint8Array;
  /** JSON only: whether the records are elements of a list, with commas between them. */
  readonly list: boolean;
  readonly dropped: readonly DroppedLine[];
  /** What stands behind the last record, of an input of which that is known; undefined: it is looked for. */
  readonly footer?: readonly DroppedLine[];
  /** UTF-8 records of the prefix, for deciding the plan. Empty once the records are read: it is megabytes. */
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
 * @param expected the layout of an earlier run: wherever the file can be read so, it is
 * @throws CrmqError when it cannot be read, decoded, or understood
 */
export async function openInput(
  source: string | Source,
  overrides: InputOverrides,
  uniqueColumns: (raw: readonly string[]) => string[],
  signal?: AbortSignal,
  expected?: Layout,
): Promise<Input> {
  const opened = typeof source === 'string' ? await openSource(source, sourceOptions(overrides, signal)) : source;
  const read: ReadFacts = { bytes: 0, sha256: '' };
  const raw = measured(opened.chunks, read)[Symbol.asyncIterator]();
  const { prefix, beyond, complete } = await readPrefix(raw);
  // Whoever says how it is to be read knows that it is text.
  if (overrides.encoding === undefined && expected === undefined) refuseForeign(prefix, opened.name);
  const reading = named(opened.name, () => readPrefixAs(prefix, complete, overrides, uniqueColumns, expected));
  const { layout, decoder, dialect, text, dataStart } = reading;
  // A plan has as many as a person allowed.
  if (layout.columns !== expected?.columns) assertColumns(layout, opened.name, overrides.limits?.columns);
  let sample = text.subarray(dataStart);
  let rest = beyond;

  async function* records(): AsyncGenerator<Uint8Array> {
    const first = [sample, ...(complete ? [] : [decoder.push(rest)])];
    sample = NO_BYTES;
    rest = NO_BYTES;
    for (let piece = first.shift(); piece; piece = first.shift()) if (piece.length > 0) yield piece;
    if (complete) return;
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
    encodingReason: reading.encodingReason,
    layout,
    codec: createCodec(layout),
    head: Uint8Array.from(dialect.format === 'json' ? text.subarray(0, dataStart) : headOf(dialect, text)),
    front: Uint8Array.from(text.subarray(0, dataStart)),
    list: reading.list,
    dropped: dialect.skipped
      .filter((line) => line.kind !== 'sep')
      .map((line) => ({ kind: 'preamble', row: 0, text: line.text })),
    get sample() {
      return sample;
    },
    sampleIsAll: complete,
    firstLine: 1 + countByte(text.subarray(0, dataStart), dialect.eol === '\r' ? 13 : 10),
    records,
    read,
  };
}

const sourceOptions = ({ limits }: InputOverrides, signal?: AbortSignal) => ({
  ...(limits ? { limits } : {}),
  ...(signal ? { signal } : {}),
});

/** Codec for a layout: what a worker makes from a plan. */
export function createCodec(layout: Layout): Codec {
  if (layout.format !== 'csv') return createJsonCodec(layout.columns, layout.format, layout.limits);
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
/** What is wrong with the shape of JSON is found where nobody knows the name of the file. */
function named<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof CrmqError) || cause.code !== 'json-shape') throw cause;
    const { code, message, exitCode, hint } = cause;
    throw new CrmqError(code, `${name}: ${message}`, { exitCode, cause, ...(hint ? { hint } : {}) });
  }
}

async function readPrefix(
  raw: AsyncIterator<Uint8Array>,
): Promise<{ prefix: Uint8Array; beyond: Uint8Array; complete: boolean }> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  let lines = 0;
  let end = -1;
  while (end < 0 && size <= PREFIX_BYTES) {
    const piece = await raw.next();
    if (piece.done) return { prefix: Buffer.concat(pieces), beyond: NO_BYTES, complete: true };
    pieces.push(piece.value);
    const bytes = Buffer.from(piece.value.buffer, piece.value.byteOffset, piece.value.byteLength);
    for (let at = bytes.indexOf(LF); at >= 0 && end < 0; at = bytes.indexOf(LF, at + 1)) {
      if (++lines === PREFIX_LINES) end = size + at + 1;
    }
    size += bytes.length;
  }
  const all = Buffer.concat(pieces);
  const cut = Math.min(end < 0 ? PREFIX_BYTES : end, PREFIX_BYTES);
  return { prefix: all.subarray(0, cut), beyond: all.subarray(cut), complete: false };
}

const LF = 10;
const NO_BYTES = new Uint8Array(0);

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
export function assertSameShape(first: Pick<Input, 'name' | 'layout'>, other: Pick<Input, 'name' | 'layout'>): void {
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
