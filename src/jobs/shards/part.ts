/** A part of an input, as an engine hands it to a process: whole records, and what is known of them that does not stand in them. */
import { z } from 'zod';
import type { Layout } from '../../contract.ts';
import { CrmqError } from '../../errors.ts';
import { isObject, wrongInLayout } from '../../io/format/layout-shape.ts';
import type { DroppedLine } from '../../io/stream/cutter.ts';
import type { Input } from '../../io/stream/input.ts';

/** Lines that are no records, as they are told of. */
export const droppedLines = z.array(
  z.object({ kind: z.enum(['preamble', 'footer', 'tail']), row: z.int().min(0), text: z.string() }),
) satisfies z.ZodType<readonly DroppedLine[]>;

const range = z.object({
  /** 1-based physical line on which the part begins, in its file. */
  firstLine: z.int().min(1),
  /** Base64 of the UTF-8 that a cleaned file of these records begins with: `sep=` line and header. */
  head: z.base64(),
  /** Lines that stood before the records of the file, in its first part; and behind them, in its last. */
  dropped: droppedLines,
  footer: droppedLines,
});

const part = z.object({
  /** What messages and the report call the file. */
  name: z.string(),
  /** 1-based number of the first record, over all inputs of the run. */
  firstRow: z.int().min(1),
  /** Null: the part is a whole file, which is opened as a local run opens it (gzip, a JSON list). */
  range: range.nullable(),
  layout: z.custom<Layout>(isObject),
  /** What was found when the file was indexed: records of the part, and the SHA-256 of a part that is a whole file. */
  records: z.int().min(0).optional(),
  sha256: z.string().optional(),
});

export type Part = z.infer<typeof part>;

/** @param name of what `text` was read from @throws CrmqError `part-unreadable` */
export function partFrom(text: string, name: string): Part {
  let parsed: ReturnType<typeof part.safeParse>;
  try {
    parsed = part.safeParse(JSON.parse(text));
  } catch (cause) {
    throw unreadable(name, (cause as Error).message, cause);
  }
  if (!parsed.success) throw unreadable(name, z.prettifyError(parsed.error).split('\n')[0]!, parsed.error);
  const wrong = wrongInLayout({ ...parsed.data.layout });
  if (wrong !== undefined) throw unreadable(name, `layout: ${wrong}`);
  return parsed.data;
}

/**
 * What came is what was indexed: a file that is written to, or a pipe that ended early, would lose records without a word.
 * @throws CrmqError `input-changed` (exit code 3)
 */
export function assertWhole({ name, records, sha256 }: Part, came: number, { read }: Pick<Input, 'read'>): void {
  const isOther = sha256 !== undefined && read.sha256 !== '' && read.sha256 !== sha256;
  if (!isOther && (records === undefined || records === came)) return;
  const why = isOther ? 'its SHA-256 is another' : `this part of it had ${records} records, and ${came} came`;
  throw new CrmqError('input-changed', `${name} is not what was indexed: ${why}`, {
    exitCode: 3,
    hint: 'nothing was written; wait until the file is complete, or clean a copy of it',
  });
}

function unreadable(name: string, why: string, cause?: unknown): CrmqError {
  return new CrmqError('part-unreadable', `${name} does not describe a part: ${why}`, {
    hint: 'it is written by the application that crmq plan puts beside the plan',
    ...(cause ? { cause } : {}),
  });
}
