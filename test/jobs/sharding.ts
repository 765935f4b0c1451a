/** A file read split by split, as an engine does, and the same file read from its beginning to its end. */
import type { Layout } from '../../src/contract.ts';
import { createCells } from '../../src/io/format/codec.ts';
import { createFraming } from '../../src/io/format/framing.ts';
import { type Chunk, cut, type DroppedLine } from '../../src/io/stream/cutter.ts';
import { createCodec } from '../../src/io/stream/input.ts';
import { chainFiles, type FileParts } from '../../src/jobs/shards/chain.ts';
import type { HeadAnswer } from '../../src/jobs/shards/head.ts';
import { type SplitAnswer, scanSplit } from '../../src/jobs/shards/split.ts';
import { decoded, readTail, type TailAnswer } from '../../src/jobs/shards/tail.ts';

export async function* inPieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, i = 0; at < bytes.length; i++) yield bytes.subarray(at, (at += sizes[i % sizes.length]!));
}

/** A record or a line that is none, as it stands. */
export type Unit = readonly [row: number | null, line: number, text: string];

export interface Reading {
  readonly units: readonly Unit[];
  readonly dropped: readonly DroppedLine[];
}

/** All units of a chunk, as the record stage finds them. */
function unitsOf({ bytes, firstRow, firstLine }: Chunk, layout: Layout): Unit[] {
  const codec = createCodec(layout);
  const framing = createFraming(layout.header);
  const cells = createCells(layout.columns.length);
  const units: Unit[] = [];
  let row = firstRow;
  let line = firstLine;
  for (let at = 0; at < bytes.length; ) {
    const next = codec.scan(bytes, at, bytes.length, true, cells);
    const text = Buffer.from(bytes.subarray(at, next)).toString();
    units.push([framing(bytes, cells) === '' ? row++ : null, line, text]);
    line += text.split(layout.eol === '\r' ? '\r' : '\n').length - 1;
    at = next;
  }
  return units;
}

export interface Cutting {
  readonly layout: Layout;
  readonly firstRow: number;
  readonly firstLine: number;
  readonly footer?: boolean;
  readonly chunkBytes?: number;
}

export async function readText(text: AsyncIterable<Uint8Array>, cutting: Cutting): Promise<Reading> {
  const { layout } = cutting;
  const dropped: DroppedLine[] = [];
  const units: Unit[] = [];
  const options = {
    chunkBytes: 50,
    ...cutting,
    codec: createCodec(layout),
    onDropped: (line: DroppedLine) => dropped.push(line),
  };
  for await (const chunk of cut(text, options)) units.push(...unitsOf(chunk, layout));
  return { units, dropped };
}

/** The whole file at once. */
export const readWhole = (bytes: Uint8Array, { data, line, layout, dropped }: HeadAnswer): Promise<Reading> =>
  readText(decoded(inPieces(bytes.subarray(data), [1_000_000]), layout.encoding), {
    layout,
    firstRow: 1,
    firstLine: line,
  }).then((reading) => ({ ...reading, dropped: [...dropped.map((one) => ({ ...one, row: 1 })), ...reading.dropped] }));

export interface Sharding {
  /** Ends of the splits; that of the file comes by itself. */
  readonly ends: readonly number[];
  readonly marks: number;
  readonly pieces: readonly number[];
}

export interface Sharded {
  readonly parts: FileParts;
  readonly splits: readonly SplitAnswer[];
  /** How often something was to be read again. */
  readonly rounds: number;
}

/** As an engine goes about it: asks for what is missing until nothing is. */
export async function shard(bytes: Uint8Array, head: HeadAnswer, { ends, marks, pieces }: Sharding): Promise<Sharded> {
  const { layout } = head;
  const size = bytes.length;
  const from = (at: number) => inPieces(bytes.subarray(at), pieces);
  const bounds = [...new Set([0, ...ends.filter((end) => end < size), size])].sort((a, b) => a - b);
  const scan = (range: { from: number; to: number; exact: boolean }) =>
    scanSplit(from(range.from), { layout, ...range, marks });
  const splits = await Promise.all(bounds.slice(1).map((to, i) => scan({ from: bounds[i]!, to, exact: false })));
  let tail: TailAnswer | null = null;
  for (let rounds = 0; ; rounds++) {
    const { done, files } = chainFiles([{ file: 'input', size, head, splits, tail }]);
    const [parts] = files;
    if (done) return { parts: parts!, splits, rounds };
    splits.push(...(await Promise.all((parts!.again ?? []).map(scan))));
    const { tailFrom } = parts!;
    if (tailFrom !== undefined) tail = await readTail(decoded(from(tailFrom), layout.encoding), layout, tailFrom);
    if (rounds > bounds.length + 1) throw new Error('the chain asks for the same again and again');
  }
}

/** The parts, each read by itself, one after the other. */
export async function readParts(bytes: Uint8Array, { parts, layout, dropped }: FileParts): Promise<Reading> {
  const readings: Reading[] = [];
  for (const { from, to, firstRow, firstLine } of parts) {
    const text = decoded(inPieces(bytes.subarray(from, to!), [997, 60_000]), layout.encoding);
    readings.push(await readText(text, { layout, firstRow, firstLine, footer: false }));
  }
  return { units: readings.flatMap(({ units }) => units), dropped };
}
