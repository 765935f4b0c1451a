/** The end of a file: where its footer begins, as a reader of the whole file finds it. */
import type { Layout } from '../../contract.ts';
import { createDecoder, type Encoding } from '../../io/encoding/encoding.ts';
import { countByte, cut, type DroppedLine } from '../../io/stream/cutter.ts';
import { createCodec } from '../../io/stream/input.ts';
import { rawLength } from '../../io/stream/raw-length.ts';

export interface TailAnswer {
  readonly from: number;
  /** Where the footer begins, or the file ends. */
  readonly end: number;
  /** From `from` to `end`. */
  readonly records: number;
  readonly lines: number;
  readonly dropped: readonly string[];
}

const CHUNK_BYTES = 256 * 1024;

/**
 * @param text decoded bytes of the file from a record boundary to its end
 * @param from where in the file they begin
 */
export async function readTail(text: AsyncIterable<Uint8Array>, layout: Layout, from: number): Promise<TailAnswer> {
  const dropped: string[] = [];
  const newline = layout.eol === '\r' ? 13 : 10;
  let end = from;
  let records = 0;
  let lines = 0;
  const at = { codec: createCodec(layout), layout, firstRow: 1, firstLine: 1, chunkBytes: CHUNK_BYTES };
  // What closes a JSON list stays in its file.
  const onDropped = (line: DroppedLine) => line.kind === 'footer' && dropped.push(line.text);
  for await (const chunk of cut(text, { ...at, onDropped })) {
    end += rawLength(chunk.bytes, layout.encoding as Encoding);
    records += chunk.records;
    lines += countByte(chunk.bytes, newline);
  }
  return { from, end, records, lines, dropped };
}

export async function* decoded(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Uint8Array> {
  const decoder = createDecoder(encoding as Encoding);
  for await (const chunk of chunks) yield decoder.push(chunk);
  yield decoder.end();
}
