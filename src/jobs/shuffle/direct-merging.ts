/** All rounds of matching and merging by an engine, and the writing of what came of it, part by part. */
import type { Catalog, Plan } from '../../contract.ts';
import { Director } from '../../dedupe/shuffle/direct.ts';
import type { Engine } from '../../dedupe/shuffle/step.ts';
import { uniqueColumns } from '../clean/unique-columns.ts';
import type { Matched } from './part-merges.ts';
import { workOf } from './steps.ts';

export async function directMerging(plan: Plan, catalog: Catalog, engine: Engine): Promise<Matched> {
  const director = new Director(workOf(plan, catalog).plan, engine);
  const stats = await director.first();
  for (let rows = await director.merge(); rows > 0; rows = await director.merge()) await director.again(rows);
  await write(director, uniqueColumns(plan, catalog).length > 0);
  return { model: director.model, stats };
}

/** @param isUnique whether there are columns that hold every value once */
async function write(director: Director, isUnique: boolean): Promise<void> {
  const knowsParts = { knowsParts: true };
  const atParts = { atParts: true, ...knowsParts };
  await director.run('groups', ['grouped'], ['groups', 'survivors', 'gone', 'left-rows'], knowsParts);
  const said = ['reviews', 'merged', 'apart', 'left-rows', 'ids'];
  await director.run('await-first', said, ['waiting', 'there', 'shared-ids'], knowsParts);
  await director.run('await-second', ['waiting', 'there', 'merged'], ['pairs', 'asked'], knowsParts);
  const lends = ['groups', 'survivors', 'gone', 'pairs', 'asked'];
  const lent = (await director.run('lend', lends, ['lent', 'values'], atParts)) as unknown as { clusters: number }[];
  let next = 1;
  const firstClusters = lent.map(({ clusters }) => {
    next += clusters;
    return next - clusters;
  });
  director.know({ firstClusters });
  if (isUnique) await director.run('repeats', ['values'], ['repeated'], knowsParts);
  const reads = [...lends, 'lent', 'shared-ids', ...(isUnique ? ['repeated'] : [])];
  await director.run('write', reads, [], { ...atParts, isWriting: true });
}
