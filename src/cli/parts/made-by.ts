/** By which plan, and by which crmq, a part of a run was made: parts of two runs are no run, however well their numbers fit. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Plan } from '../../contract.ts';
import { CrmqError } from '../../errors.ts';
import { version } from '../../version.ts';
import { planText } from '../run/run-files.ts';

/** `plan`: SHA-256 of the plan as crmq writes it, so that a plan that was moved or indented is the same. */
export const madeByShape = z.object({ plan: z.string(), crmq: z.string() });
export type MadeBy = z.infer<typeof madeByShape>;

/** @param plan as it stands in plan.json, before anything is put in its place */
export const madeBy = (plan: Plan): MadeBy => ({
  plan: createHash('sha256').update(planText(plan)).digest('hex'),
  crmq: version(),
});

/** @param place of the part, for the message @throws CrmqError `other-plan`, `other-crmq` (exit code 3) */
export function assertMadeBy(own: MadeBy, part: MadeBy, place: string): void {
  if (part.crmq !== own.crmq) {
    throw new CrmqError('other-crmq', `${place} is of crmq ${part.crmq}, and this is crmq ${own.crmq}`, {
      exitCode: 3,
      hint: 'a run is one version from its first step to its last: install the same one on every machine',
    });
  }
  if (part.plan === own.plan) return;
  throw new CrmqError('other-plan', `${place} was made by another plan`, {
    exitCode: 3,
    hint: 'a run is one plan.json from its first step to its last: stage every part by the one that is given here',
  });
}
