/** The list of parts that went through the record stage: a line of JSON for each, in their order. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { CrmqError } from '../errors.ts';
import { readError } from '../io/source.ts';
import { stagedPart } from '../jobs/shards/staged-part.ts';

/** Where the frames of a part are, and what the cleaned part is called. */
const listed = stagedPart.extend({ frames: z.string(), cleaned: z.string() });
export type ListedPart = z.infer<typeof listed>;

/** @throws CrmqError `parts-unreadable`, `cannot-read` */
export async function readStagedParts(path: string): Promise<ListedPart[]> {
  try {
    const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
    return lines.map((line) => listed.parse(JSON.parse(line)));
  } catch (cause) {
    if (cause instanceof z.ZodError || cause instanceof SyntaxError) {
      const why = cause instanceof z.ZodError ? z.prettifyError(cause).split('\n')[0] : cause.message;
      throw new CrmqError('parts-unreadable', `${path} does not list staged parts: ${why}`, { cause });
    }
    throw readError(cause, path);
  }
}
