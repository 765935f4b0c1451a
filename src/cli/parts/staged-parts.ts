/** The list of parts that went through the record stage: a line of JSON for each, in their order. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { CrmqError } from '../../errors.ts';
import { readError } from '../../io/disk/read-error.ts';
import { stagedPart } from '../../jobs/shards/staged-part.ts';
import { assertMadeBy, type MadeBy, madeByShape } from './made-by.ts';

/** By what a part was staged, where its frames are, and what the cleaned part is called. */
const listed = stagedPart.extend({ by: madeByShape, frames: z.string(), cleaned: z.string() });
export type ListedPart = z.infer<typeof listed>;

/** @param by whatever made the parts, if they are to be of this run @throws CrmqError `parts-unreadable`, `cannot-read`, `other-plan`, `other-crmq` */
export async function readStagedParts(path: string, by: MadeBy): Promise<ListedPart[]> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    throw readError(cause, path);
  }
  const lines = text.split('\n').map((line, at) => ({ line, place: `${path}:${at + 1}` }));
  return lines.filter(({ line }) => line !== '').map(({ line, place }) => partIn(line, place, by));
}

function partIn(line: string, place: string, by: MadeBy): ListedPart {
  let part: ListedPart;
  try {
    part = listed.parse(JSON.parse(line));
  } catch (cause) {
    const issue = cause instanceof z.ZodError ? cause.issues[0] : undefined;
    const why = issue ? `${issue.path.join('.') || 'the line'}: ${issue.message}` : (cause as Error).message;
    throw new CrmqError('parts-unreadable', `${place} does not describe a staged part: ${why}`, {
      cause,
      hint: 'a line is what crmq stage --frames prints, with the names of the two files that it belongs to: "frames" and "cleaned"',
    });
  }
  assertMadeBy(by, part.by, `${place}, a part of ${part.name},`);
  return part;
}
