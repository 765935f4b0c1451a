/** What an engine may ask of a task, by the names of the steps: those of matching, and those that need the records. */
import type { Catalog, Plan } from '../../contract.ts';
import { LIMITS } from '../../dedupe/blocks/blocks.ts';
import type { Step, Work } from '../../dedupe/shuffle/step.ts';
import { STEPS } from '../../dedupe/shuffle/steps.ts';
import { dedupePlan } from '../../engine/run/assemble.ts';
import { CrmqError } from '../../errors.ts';
import { sendGroups } from './groups-step.ts';
import { mergeClusters } from './merge-step.ts';
import type { Parts } from './parts.ts';
import { sendRepeated } from './repeats.ts';
import { awaitFirst, awaitSecond } from './waiting.ts';

export const workOf = (plan: Plan, catalog: Catalog): Work => ({
  plan: dedupePlan(plan, catalog),
  matchers: catalog.matchers,
  limits: LIMITS,
});

/** Steps that are done at parts, where the results of the record stage are. */
const AT_PARTS = ['features', 'lend', 'write'] as const;

/** A step that is done at homes. @throws CrmqError `unknown-step` */
export function stepNamed(name: string, plan: Plan, parts: Parts): Step {
  const steps: { readonly [step: string]: Step | undefined } = {
    ...STEPS,
    merge: async (task) => ({ ...(await mergeClusters(plan, parts, task)) }),
    groups: (task) => sendGroups(parts, task),
    'await-first': (task) => awaitFirst(parts, task),
    'await-second': (task) => awaitSecond(parts, task),
    repeats: (task) => sendRepeated(parts, task),
  };
  const step = Object.hasOwn(steps, name) ? steps[name] : undefined;
  if (step) return step;
  throw new CrmqError('unknown-step', `matching has no step ${name}`, {
    hint: `it has ${[...Object.keys(steps), ...AT_PARTS].join(', ')}`,
  });
}
