/** The audience as a file: one of all inputs, with the columns, bytes and order of the cleaned records. */
import { RecordWriter, type RowEdits } from '../../io/stream/record-writer.ts';
import type { Merges } from '../merging/merges.ts';
import type { Audience, AudienceOutcome, AudienceRequest } from '../policy/audience.ts';
import type { Prepared } from '../prepare.ts';
import type { CleanedSpool } from './cleaned-spool.ts';
import type { Staging } from './staging.ts';

/** @param edits what is written into the cleaned file, and what is not */
export async function writeAudience(
  audience: Audience,
  { file }: AudienceRequest,
  { plan, inputs }: Prepared,
  { tails, origins }: Staging,
  cleaned: CleanedSpool,
  merges: Merges | undefined,
  edits: RowEdits | undefined,
): Promise<AudienceOutcome> {
  const writer = new RecordWriter(plan, inputs, { cleaned: async () => file, joined: true });
  let input = 0;
  const next = async () => writer.finish(input, tails[input++] ?? '');
  const outcome = await audience.write(cleaned.spool, origins.codecOf, merges, edits, async (at, chunk, left) => {
    while (at >= cleaned.chunksOf(input).to) await next();
    await writer.write(input, chunk.bytes, chunk.ends, chunk.rows, left);
  });
  while (input < inputs.length) await next();
  return outcome;
}
