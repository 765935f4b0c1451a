/** What is said of a pair: a score, a decision and a reason, built up evidence by evidence. */
import type { DedupePlan } from './plan.ts';
import { scoreOf } from './weights.ts';

export type Decision = 'merge' | 'review' | 'none';

export interface Verdict {
  /** 0 to 1. */
  readonly score: number;
  readonly decision: Decision;
  /** Evidence for and against in a few words: `same email; names alike (0.96); phones differ`. */
  readonly why: string;
}

/** Sums bits and collects reasons; caps and floors are applied when it is closed. */
export class Scale {
  private bits: number;
  private cap: Decision = 'merge';
  private floor: Decision = 'none';
  private readonly reasons: string[] = [];

  constructor(base: number) {
    this.bits = base;
  }

  add(bits: number, reason = ''): void {
    this.bits += bits;
    if (reason !== '') this.reasons.push(reason);
  }

  /** The decision may not be more than this, whatever the bits. */
  atMost(decision: Decision, reason = ''): void {
    if (RANK[decision] < RANK[this.cap]) this.cap = decision;
    if (reason !== '') this.reasons.push(reason);
  }

  /** The decision may not be less than this, unless a cap says so. */
  atLeast(decision: Decision): void {
    if (RANK[decision] > RANK[this.floor]) this.floor = decision;
  }

  close(plan: DedupePlan): Verdict {
    const raw = scoreOf(this.bits);
    const byScore: Decision = raw >= plan.mergeThreshold ? 'merge' : raw >= plan.reviewThreshold ? 'review' : 'none';
    const decision = lower(higher(byScore, this.floor), this.cap);
    return { score: within(raw, decision, plan), decision, why: this.reasons.join('; ') };
  }
}

const RANK: { readonly [decision in Decision]: number } = { none: 0, review: 1, merge: 2 };
const higher = (a: Decision, b: Decision): Decision => (RANK[a] >= RANK[b] ? a : b);
const lower = (a: Decision, b: Decision): Decision => (RANK[a] <= RANK[b] ? a : b);

/** The score, kept inside the band of the decision, so that a person reading it is not misled; four decimals. */
function within(score: number, decision: Decision, plan: DedupePlan): number {
  const [low, high] = {
    none: [0, plan.reviewThreshold - 0.0001],
    review: [plan.reviewThreshold, plan.mergeThreshold - 0.0001],
    merge: [plan.mergeThreshold, 0.9999],
  }[decision] as [number, number];
  return Math.round(Math.min(Math.max(score, low), high) * 10_000) / 10_000;
}
