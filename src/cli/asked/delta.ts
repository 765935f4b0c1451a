/** `--delta`: its format, and the files that it writes into the ledger. */
import { join } from 'node:path';
import { CrmqError } from '../../errors.ts';
import type { Outputs } from '../../io/disk/outputs.ts';
import type { Prepared } from '../../jobs/prepare.ts';
import { Delta } from '../../jobs/watch/delta.ts';
import { DELTA_FORMATS, type DeltaFormat, formatFor, mergeFile } from '../../jobs/watch/delta-format.ts';
import type { Places } from './places.ts';
import type { Flags } from './request.ts';

/** @throws CrmqError for a format that there is none of, or where there is no folder to write it to */
export function refuseDelta({ delta }: Flags, { folder }: Places): void {
  if (delta === undefined) return;
  if (delta !== true && !DELTA_FORMATS.includes(delta as DeltaFormat)) {
    throw new CrmqError('bad-flag', `--delta ${delta}: there is no such format`, {
      hint: `one of ${DELTA_FORMATS.join(', ')}; without one it is that of the CRM that the export is from`,
    });
  }
  if (folder !== undefined) return;
  throw new CrmqError('bad-flag', '--delta writes files, and in a pipe there are none', {
    hint: 'name a folder for them with --out-dir',
  });
}

/** @throws CrmqError `delta-without-id` */
export async function openDelta(
  { delta }: Flags,
  { plan }: Prepared,
  { folder }: Places,
  outputs: Outputs,
): Promise<Delta | undefined> {
  if (delta === undefined || folder === undefined) return undefined;
  const format = delta === true ? formatFor(plan.crm) : (delta as DeltaFormat);
  const files = new Map<string, Awaited<ReturnType<Outputs['create']>>>();
  const sink = (name: string) => (bytes: Uint8Array) => files.get(name)!.write(bytes);
  const merges = mergeFile(format);
  const made = new Delta(plan, format, {
    changes: sink('delta.csv'),
    cleared: sink('delta-cleared.csv'),
    merges: sink(merges),
  });
  for (const name of ['delta.csv', 'delta-cleared.csv', merges])
    files.set(name, await outputs.create(join(folder, name)));
  await made.begin();
  return made;
}
