/** Puts the weighing of a pair into steps that a person can follow. */
import { scoreOf } from './bits.ts';
import type { Comparison } from './comparison.ts';
import type { Explanation, Step } from './explanation.ts';
import type { Weights } from './model.ts';
import { type Decision, type Scale, worded } from './verdict.ts';

/**
 * @param scale closed
 * @param ofName bits that the frequency of the name adds
 * @param caps what holds the decision down
 */
export function explained(
  scale: Scale,
  weights: Weights,
  comparisons: readonly Comparison[],
  levels: Uint8Array,
  numbers: Float64Array,
  ofName: number,
  caps: readonly { readonly decision: Decision; readonly why: string }[],
): Explanation {
  const steps: Step[] = [];
  let sum = weights.base;
  for (const [at, { id, levels: rows }] of comparisons.entries()) {
    const level = levels[at]!;
    if (level === 0) continue;
    const { id: name, words } = rows[level]!;
    const bits = weights.bits(at, level);
    sum += bits;
    steps.push({ comparison: id, level: name, bits, why: worded(words, numbers[at]!) });
  }
  if (ofName !== 0) {
    sum += ofName;
    steps.push({ comparison: 'name-frequency', level: ofName < 0 ? 'common' : 'rare', bits: ofName, why: '' });
  }
  const foreign = scale.bits - sum;
  if (Math.abs(foreign) > 1e-9) steps.push({ comparison: 'plug-ins', level: '', bits: foreign, why: '' });
  return {
    start: weights.base, steps, guards: caps, bits: scale.bits, score: scoreOf(scale.bits), decision: scale.decision, keys: [],
  }; // biome-ignore format: short
}
