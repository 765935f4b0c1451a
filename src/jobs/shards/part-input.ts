/** Bytes on standard input → an input of a run: a part of a file, a whole file, or records that somebody pipes through. */
import type { Layout } from '../../contract.ts';
import { uniqueColumns } from '../../fields/columns.ts';
import { createCodec, type Input, openInput } from '../../io/stream/input.ts';
import type { Source } from '../../io/stream/source.ts';
import type { Part } from './part.ts';
import { decoded } from './tail.ts';

/**
 * @param source its bytes: raw ones of the range, or all of the file
 * @throws CrmqError as `openInput`, where the part is a whole file
 */
export async function openPart(part: Part, source: Source): Promise<Input> {
  const { name, range, layout } = part;
  if (range === null) return openInput({ ...source, name }, {}, uniqueColumns, undefined, layout);
  return {
    ...recordsOf(name, layout, source.chunks),
    head: Uint8Array.from(Buffer.from(range.head, 'base64')),
    firstLine: range.firstLine,
    dropped: range.dropped,
    footer: range.footer,
  };
}

/** Records of CSV without a head, or lines of JSON: nothing of them is looked at before they are cut. */
export function recordsOf(name: string, layout: Layout, bytes: AsyncIterable<Uint8Array>): Input {
  return {
    name,
    gzip: false,
    size: undefined,
    encodingReason: '',
    layout,
    codec: createCodec(layout),
    head: NO_BYTES,
    front: NO_BYTES,
    list: false,
    dropped: [],
    sample: NO_BYTES,
    sampleIsAll: false,
    firstLine: 1,
    records: () => decoded(bytes, layout.encoding),
    read: { bytes: 0, sha256: '' },
  };
}

const NO_BYTES = new Uint8Array(0);
