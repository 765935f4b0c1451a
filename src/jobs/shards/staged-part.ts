/** A part that went through the record stage: its results as frames in a file (engine/run/stage-log.ts), and what is known of it besides. */
import { z } from 'zod';
import type { Catalog, Layout, Plan } from '../../contract.ts';
import type { Telling } from '../../engine/lines/finding-lines.ts';
import { assemble } from '../../engine/run/assemble.ts';
import { type FrameFile, FrameReader, writeFrame } from '../../engine/run/stage-log.ts';
import type { StageResult } from '../../engine/stage.ts';
import { CrmqError } from '../../errors.ts';
import { isObject } from '../../io/format/layout-shape.ts';
import { type Chunk, cut, type DroppedLine } from '../../io/stream/cutter.ts';
import type { Input } from '../../io/stream/input.ts';
import type { StagedInput } from '../clean/staging.ts';
import { droppedLines } from './part.ts';
import { recordsOf } from './part-input.ts';

const count = z.int().min(0);
export const stagedPart = z.object({
  name: z.string(),
  layout: z.custom<Layout>(isObject),
  /** Base64 of the UTF-8 that a cleaned file begins with. */
  head: z.base64(),
  list: z.boolean(),
  dropped: droppedLines,
  footer: droppedLines,
  tail: z.string().optional(),
  rows: count,
  /** Bytes of its frames. */
  bytes: count,
  /** What was read, where the part is a whole file. */
  read: z.object({ bytes: count, sha256: z.string() }).optional(),
});

export type StagedPart = z.infer<typeof stagedPart>;

export interface StageTask {
  readonly plan: Plan;
  readonly catalog: Catalog;
  readonly input: Input;
  readonly firstRow: number;
  readonly chunkBytes: number;
  readonly telling: Telling | undefined;
  /** Where the frames go; it stays open. */
  readonly frames: FrameFile;
}

/** Takes an input through the record stage. Memory: a chunk. @throws CrmqError as the input and the rules do */
export async function stagePart(task: StageTask): Promise<StagedPart> {
  const { plan, catalog, input, firstRow, chunkBytes, telling, frames } = task;
  const stage = assemble({ ...plan, layout: input.layout }, catalog, undefined, undefined, telling);
  const footer: DroppedLine[] = [...(input.footer ?? [])];
  let tail: string | undefined;
  const chunks = cut(input.records(), {
    codec: input.codec,
    layout: input.layout,
    firstRow,
    firstLine: input.firstLine,
    chunkBytes,
    footer: input.footer === undefined,
    onDropped: (line) => {
      if (line.kind === 'tail') tail = line.text;
      else footer.push(line);
    },
  });
  let bytes = 0;
  let rows = 0;
  for await (const { bytes: chunk, firstRow: row, firstLine } of chunks) {
    const result = stage(chunk, row, firstLine);
    bytes = await writeFrame(frames, bytes, `${row}`, result);
    rows += result.tally.read;
  }
  const { name, layout, head, list, read } = input;
  return {
    ...{ name, layout, list, footer, tail, rows, bytes },
    head: Buffer.from(head).toString('base64'),
    dropped: [...input.dropped],
    ...(read.sha256 === '' ? {} : { read }),
  };
}

/** The input that a part was, but for its bytes: they went through the stage. */
export const inputOf = ({ name, layout, head, list, dropped, footer }: StagedPart): Input => ({
  ...recordsOf(name, layout, nothing()),
  head: Uint8Array.from(Buffer.from(head, 'base64')),
  list,
  dropped,
  footer,
});

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** Number of the first record of a part, by those before it. */
export const firstRowAt = (parts: readonly StagedPart[], at: number): number =>
  parts.slice(0, at).reduce((rows, part) => rows + part.rows, 1);

/**
 * The results of a part out of its file.
 * @param from number of the record that it must begin with, where the parts before it are known
 * @throws CrmqError `part-damaged`, `parts-out-of-order`
 */
export function stagedInput({ name, bytes, tail }: StagedPart, path: string, from?: number): StagedInput {
  const results = resultsIn(path, bytes, name);
  return { results: from === undefined ? results : following(results, from, `${path}, a part of ${name}`), tail };
}

/** A part that is missing, there twice or out of its place would have records share their numbers. */
async function* following(results: ReturnType<typeof resultsIn>, from: number, part: string): typeof results {
  let next = from;
  for await (const one of results) {
    const { firstRow, records } = one.chunk;
    if (firstRow !== next) {
      throw new CrmqError('parts-out-of-order', `${part}: begins with record ${firstRow}, where ${next} comes next`, {
        exitCode: 3,
        hint: 'list every part once, in the order of the records, each staged with the number of its first one',
      });
    }
    next += records;
    yield one;
  }
}

async function* resultsIn(
  path: string,
  bytes: number,
  name: string,
): AsyncGenerator<{ chunk: Chunk; result: StageResult }> {
  const reader = new FrameReader(path, bytes);
  try {
    for (;;) {
      const frame = await reader.next().catch((cause: Error) => {
        throw new CrmqError('part-damaged', `${path}, a part of ${name}: ${cause.message}`, { exitCode: 3, cause });
      });
      if (!frame) return;
      const { result } = frame;
      const chunk = { bytes: EMPTY, firstRow: Number(frame.print), firstLine: 1, records: result.tally.read };
      yield { chunk, result };
    }
  } finally {
    await reader.close();
  }
}

const EMPTY = new Uint8Array(new ArrayBuffer(0));
