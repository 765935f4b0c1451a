/** All rounds of matching and merging by an engine: what is said is on the channel `said` in the end, groups on `groups`. */
import type { DedupePlan } from '../../dedupe/plan.ts';
import { Director } from '../../dedupe/shuffle/direct.ts';
import type { Engine } from '../../dedupe/shuffle/step.ts';
import type { Matched } from '../merging/dealt-clusters.ts';

export async function directMerging(plan: DedupePlan, engine: Engine): Promise<Matched> {
  const director = new Director(plan, engine);
  const stats = await director.first();
  for (let rows = await director.merge(); rows > 0; rows = await director.merge()) await director.again(rows);
  await director.give();
  return { model: director.model, stats };
}
