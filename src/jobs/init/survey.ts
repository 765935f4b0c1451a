/** The first reading of `crmq init`: all records through the record stage, and what their columns hold afterwards. */
import type { Tally } from '../../contract.ts';
import { inOrder } from '../../engine/run/executor.ts';
import type { StageResult } from '../../engine/stage.ts';
import { emptyTally, mergeTally } from '../../engine/tally/tally.ts';
import { ColumnSurvey } from '../../infer/column-survey.ts';
import { type Cells, type Codec, createCells } from '../../io/format/codec.ts';
import { BufferPool } from '../../io/stream/buffer-pool.ts';
import { cut } from '../../io/stream/cutter.ts';
import { type ExecutorOptions, Executors } from '../clean/executors.ts';
import type { Prepared } from '../prepare.ts';
import { DateProofs, type ProvenOrder } from './date-proofs.ts';

export interface SurveyOptions extends ExecutorOptions {
  readonly chunkBytes: number;
  /** Called with the bytes read so far and the records done so far. */
  readonly onProgress?: (bytes: number, rows: number) => void;
}

export interface Survey {
  readonly tally: Tally;
  readonly columns: readonly ColumnSurvey[];
  readonly dateOrder: ProvenOrder | undefined;
}

/** @throws CrmqError for input trouble */
export async function survey(prepared: Prepared, options: SurveyOptions): Promise<Survey> {
  const { catalog, inputs } = prepared;
  // Nobody pairs what comes out of this reading.
  const plan = { ...prepared.plan, dedupe: { ...prepared.plan.dedupe, enabled: false } };
  const pool = new BufferPool();
  const executors = new Executors({ plan, catalog, inputs }, pool, options, {});
  const tally = emptyTally(plan.fields.length);
  const columns = plan.fields.map((field) => new ColumnSurvey(field));
  const dates = new DateProofs(plan.fields);
  try {
    for (const { codec, layout, firstLine, records } of inputs) {
      const [firstRow, at] = [tally.read + 1, { codec, layout, firstLine, pool, chunkBytes: options.chunkBytes }];
      const chunks = looking(cut(records(), { ...at, firstRow, onDropped: () => {} }), (bytes) =>
        dates.read(bytes, codec),
      );
      const executor = await executors.for(inputs.find((input) => input.codec === codec)!);
      const cells = createCells(codec.columns.length);
      for await (const { result } of inOrder(chunks, executor)) {
        mergeTally(tally, result.tally);
        noteColumns(columns, result, codec, cells);
        executor.release(result);
        const bytes = inputs.reduce((sum, { read }) => sum + read.bytes, 0);
        options.onProgress?.(bytes, tally.read);
      }
    }
  } finally {
    await executors.close();
  }
  return { tally, columns, dateOrder: dates.proven };
}

/** Chunks are looked at before their memory goes to a thread. */
async function* looking<C extends { readonly bytes: Uint8Array }>(
  chunks: AsyncIterable<C>,
  look: (bytes: Uint8Array) => void,
): AsyncGenerator<C> {
  for await (const chunk of chunks) {
    look(chunk.bytes);
    yield chunk;
  }
}

function noteColumns(all: readonly ColumnSurvey[], { out, ends }: StageResult, codec: Codec, cells: Cells): void {
  const open = all.filter((column) => column.isOpen);
  if (open.length === 0) return;
  for (let i = 0; i < ends.length; i++) {
    codec.scan(out, i === 0 ? 0 : ends[i - 1]!, ends[i]!, true, cells);
    for (const column of open) {
      const value = codec.decode(out, cells, column.field.index);
      if (value !== '') column.add(value);
    }
  }
}
