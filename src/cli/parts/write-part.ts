/** The files of a part whose records were matched and merged in shuffles. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalog, Plan } from '../../contract.ts';
import { Outputs } from '../../io/disk/outputs.ts';
import type { CleanSinks, Write } from '../../jobs/clean/sinks.ts';
import type { PartTask } from '../../jobs/shuffle/lending.ts';
import type { Parts } from '../../jobs/shuffle/parts.ts';
import { writePart } from '../../jobs/shuffle/write-part.ts';
import { jsonText } from '../terminal/plain-text.ts';
import { asAsked } from './as-parquet.ts';
import type { MadeBy } from './made-by.ts';
import { type ShardRun, tellingOf } from './shard-run.ts';

/** Files of a part, by what is in them; `tally` is what the part counted. */
const FILES = ['cleaned', 'changes', 'rejected', 'duplicates', 'crosswalk', 'review', 'tally'] as const;

/** What all tasks of matching have in common. */
export interface MatchRun {
  readonly plan: Plan;
  readonly rules: Catalog;
  readonly run: ShardRun;
  readonly by: MadeBy;
}

/** Fills a folder with them, all or none. */
export async function writePartInto(
  folder: string,
  { plan, rules, run, by }: MatchRun,
  parts: Parts,
  task: PartTask,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const outputs = new Outputs({ force: true, inputs: [] });
  try {
    const files = {} as { [file in (typeof FILES)[number]]: Write };
    for (const name of FILES) {
      const file = await outputs.create(join(folder, name));
      files[name] = (bytes) => file.write(bytes);
    }
    const { cleaned, changes, rejected, duplicates, crosswalk, review } = files;
    const fixed = { joined: false, cautious: false, cleaned: async () => cleaned };
    const own: CleanSinks = { ...fixed, ledger: changes, rejected, duplicates, crosswalk, review };
    const asked = await asAsked(run, own, () => task.part.layout);
    const { sinks } = asked;
    const written = await writePart({ plan, catalog: rules, parts, task, sinks, telling: tellingOf(run) });
    await asked.end();
    await files.tally(Buffer.from(`${jsonText({ ...written, by })}\n`));
    await outputs.commit();
  } catch (error) {
    await outputs.abort();
    throw error;
  }
}
