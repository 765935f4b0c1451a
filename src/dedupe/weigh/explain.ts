/** Puts the weighing of a pair into steps that a person can follow. */
import { scoreOf } from './bits.ts';
import type { Comparison } from './comparison.ts';
import type { Explanation, Step } from './explanation.ts';
import type { Weights } from './model.ts';
import { type Decision, type Scale, worded } from './verdict.ts';

/**
 * @param scale closed
 * @param more bits that the frequency of the name adds, and that are given back as what moves together speaks once
 * @param caps what holds the decision down
 */
export function explained(
  scale: Scale,
  weights: Weights,
  comparisons: readonly Comparison[],
  levels: Uint8Array,
  numbers: Float64Array,
  { frequency, moved }: { readonly frequency: number; readonly moved: number },
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
  if (frequency !== 0) {
    sum += frequency;
    steps.push({ comparison: 'name-frequency', level: frequency < 0 ? 'common' : 'rare', bits: frequency, why: '' });
  }
  if (moved !== 0) {
    sum += moved;
    steps.push({ comparison: 'moved', level: 'together', bits: moved, why: 'a new employer or home changes them all' });
  }
  const foreign = scale.bits - sum;
  if (Math.abs(foreign) > 1e-9) steps.push({ comparison: 'plug-ins', level: '', bits: foreign, why: '' });
  return {
    start: weights.base, steps, guards: caps, bits: scale.bits, score: scoreOf(scale.bits), decision: scale.decision, keys: [],
  }; // biome-ignore format: short
}
