/** The beginning of a file of a run that is shared out: what it is, where its records begin, and whether it can be cut. */
import type { Layout, Plan } from '../../contract.ts';
import { uniqueColumns } from '../../fields/columns.ts';
import { bomFor, type Encoding, encodeAll } from '../../io/encoding/encoding.ts';
import type { DroppedLine } from '../../io/stream/cutter.ts';
import { assertSameShape, type Input, type InputOverrides, openInput } from '../../io/stream/input.ts';
import { rawLength } from '../../io/stream/raw-length.ts';
import type { Source } from '../../io/stream/source.ts';
import { readTail } from './tail.ts';

export interface HeadAnswer {
  /** Raw offset of the first record. */
  readonly data: number;
  /** Physical line of the first record, from 1. */
  readonly line: number;
  readonly layout: Layout;
  readonly splittable: boolean;
  readonly gzip: boolean;
  readonly encodingReason: string;
  /** JSON: whether the records are elements of a list. */
  readonly list: boolean;
  /** Base64 of the raw bytes before the first record, byte order mark and preamble included; decompressed ones of gzip. */
  readonly front: string;
  /** Base64 of the UTF-8 that stands before the records in the cleaned file too. */
  readonly head: string;
  /** Bytes of that in a cleaned part, with its byte order mark. */
  readonly headBytes: number;
  readonly dropped: readonly DroppedLine[];
  /** What the file holds, where all of it was read. */
  readonly count?: CountAnswer;
}

/** What reading the whole of a file tells. */
interface CountAnswer {
  /** Raw offset of the end of the records: where the footer begins. Of what is decompressed, for gzip. */
  readonly end: number;
  readonly records: number;
  readonly lines: number;
  readonly dropped: readonly string[];
  readonly bytes: number;
  readonly sha256: string;
}

export interface HeadRequest {
  readonly source: Source;
  readonly plan: Plan;
  readonly overrides: InputOverrides;
  /** Whether the plan is that of an earlier run: then the file is read as the plan says, wherever it can be. */
  readonly isEarlierPlan: boolean;
  /** Whether the file is to be read to its end. */
  readonly count: boolean;
  readonly signal?: AbortSignal;
}

/** @throws CrmqError as `openInput` does, and `different-shape` where the file has other columns than the plan */
export async function readHead({ source, plan, overrides, signal, ...wish }: HeadRequest): Promise<HeadAnswer> {
  const expected = wish.isEarlierPlan ? plan.layout : undefined;
  const input = await openInput(source, overrides, uniqueColumns, signal, expected);
  assertSameShape({ name: 'the plan', layout: plan.layout }, input);
  const { layout, front } = input;
  const encoding = layout.encoding as Encoding;
  const bom = layout.bom ? bomFor(encoding) : NOTHING;
  const data = bom.length + rawLength(front, encoding);
  const answer = {
    data,
    line: input.firstLine,
    layout,
    splittable: !input.gzip && layout.format !== 'json',
    gzip: input.gzip,
    encodingReason: input.encodingReason,
    list: input.list,
    front: Buffer.concat([bom, encodeAll(front, encoding)]).toString('base64'),
    head: Buffer.from(input.head).toString('base64'),
    headBytes: headBytes(input, plan),
    dropped: input.dropped,
  };
  return wish.count ? { ...answer, count: await countAll(input, data) } : answer;
}

/** As the record writer has it. */
function headBytes({ layout, head }: Input, { outputEncoding }: Plan): number {
  const encoding = outputEncoding as Encoding;
  const bom = layout.bom && /^utf-|^gb18030$/.test(encoding) ? bomFor(encoding).length : 0;
  return bom + encodeAll(head, encoding).length;
}

const NOTHING = new Uint8Array(0);

async function countAll(input: Input, data: number): Promise<CountAnswer> {
  const { end, records, lines, dropped } = await readTail(input.records(), input.layout, data);
  const { bytes, sha256 } = input.read;
  return { end, records, lines, dropped, bytes, sha256 };
}
