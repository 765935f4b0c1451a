/** What an engine may ask of a task, by the names of the steps: those of matching, and those that need the records. */
import type { Catalog, Plan } from '../../contract.ts';
import { LIMITS } from '../../dedupe/blocks.ts';
import type { Step, Task, Work } from '../../dedupe/shuffle/step.ts';
import { STEPS } from '../../dedupe/shuffle/steps.ts';
import { dedupePlan } from '../../engine/assemble.ts';
import { CrmqError } from '../../errors.ts';
import type { StagedPart } from '../shards/staged-part.ts';
import { giveGroups } from './groups-step.ts';
import { mergeClusters } from './merge-step.ts';
import { Parts } from './parts.ts';

export const workOf = (plan: Plan, catalog: Catalog): Work => ({
  plan: dedupePlan(plan, catalog),
  matchers: catalog.matchers,
  limits: LIMITS,
});

/** @throws CrmqError `unknown-step` */
export function stepNamed(name: string, plan: Plan, catalog: Catalog, parts: readonly StagedPart[]): Step {
  if (name === 'merge') {
    return async (task: Task) => ({ ...(await mergeClusters(plan, new Parts(plan, catalog, parts), task)) });
  }
  const step = name === 'groups' ? giveGroups : STEPS[name];
  if (step) return step;
  throw new CrmqError('unknown-step', `matching has no step ${name}`, {
    hint: `it has ${[...Object.keys(STEPS), 'merge', 'groups'].join(', ')}`,
  });
}
