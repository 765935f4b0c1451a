/** Plan + catalog → a stage with its codec and match features: the same inline, in a worker, and behind a pipe. */
import type { Catalog, Plan } from '../../contract.ts';
import { createFeatures } from '../../dedupe/features/features.ts';
import type { DedupePlan } from '../../dedupe/plan.ts';
import { BufferPool } from '../../io/stream/buffer-pool.ts';
import { createCodec } from '../../io/stream/input.ts';
import type { Telling } from '../lines/finding-lines.ts';
import type { RefusedChanges } from '../rules/refused-changes.ts';
import { createStage, type Stage } from '../stage.ts';

/**
 * @param refused where a run is done again: what of it is not to be done; nobody asks for match features then
 */
export function assemble(
  plan: Plan,
  catalog: Catalog,
  pool: BufferPool = new BufferPool(),
  refused?: RefusedChanges,
  telling?: Telling,
): Stage {
  const features =
    plan.dedupe.enabled && !refused ? createFeatures(dedupePlan(plan, catalog), catalog.matchers) : undefined;
  return createStage(plan, catalog, createCodec(plan.layout), features, pool, refused, telling);
}

/** The part of a plan that dedupe works from. */
export function dedupePlan(plan: Plan, catalog: Catalog): DedupePlan {
  const matchers = new Set(catalog.matchers.map((rule) => rule.id));
  const { fields, kind, crm } = plan;
  const { mergeThreshold, reviewThreshold, model } = plan.dedupe;
  const uses = plan.uses.filter((use) => matchers.has(use.rule) && use.severity === 'on');
  return {
    fields,
    kind,
    crm,
    mergeThreshold,
    reviewThreshold,
    seed: plan.seed,
    ...(model ? { model } : {}),
    matchers: uses.map(({ rule, options }) => ({ id: rule, options })),
  };
}
