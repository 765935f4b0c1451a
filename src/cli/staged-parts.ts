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
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw readError(cause, path);
  }
  const lines = text.split('\n').map((line, at) => ({ line, place: `${path}:${at + 1}` }));
  return lines.filter(({ line }) => line !== '').map(({ line, place }) => partIn(line, place));
}

function partIn(line: string, place: string): ListedPart {
  try {
    return listed.parse(JSON.parse(line));
  } catch (cause) {
    const issue = cause instanceof z.ZodError ? cause.issues[0] : undefined;
    const why = issue ? `${issue.path.join('.') || 'the line'}: ${issue.message}` : (cause as Error).message;
    throw new CrmqError('parts-unreadable', `${place} does not describe a staged part: ${why}`, {
      cause,
      hint: 'a line is what crmq stage --frames prints, with the names of the two files that it belongs to: "frames" and "cleaned"',
    });
  }
}
