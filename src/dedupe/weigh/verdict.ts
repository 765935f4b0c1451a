/** What is said of a pair: a score, a decision and a reason, built up evidence by evidence. */

import type { DedupePlan } from '../plan.ts';
import { bitsOf, scoreOf } from './bits.ts';

export type Decision = 'merge' | 'review' | 'none';

/** A pair weighed. Numbers only: the reason is put into words by those who want to read it. */
interface Verdict {
  /** 0 to 1. */
  readonly score: number;
  readonly decision: Decision;
  /** Evidence for and against in a few words: `same email; names alike (0.96); phones differ`. */
  readonly why: string;
}

/** What holds a decision down. */
interface Cap {
  readonly decision: Decision;
  readonly why: string;
}

/** Sums bits and collects reasons; caps and floors are applied when it is closed. One is used for all pairs. */
export class Scale implements Verdict {
  score = 0;
  decision: Decision = 'none';
  bits = 0;
  /** Bits from which a pair is shown for review. */
  readonly reviewBits: number;
  readonly #plan: DedupePlan;
  #cap: Decision = 'merge';
  #floor: Decision = 'none';
  readonly #reasons: string[] = [];
  readonly #numbers: number[] = [];
  #count = 0;
  /** Caps of the last pair, where they are asked for. */
  #caps: Cap[] | undefined;

  constructor(plan: DedupePlan) {
    this.#plan = plan;
    this.reviewBits = bitsOf(plan.reviewThreshold) - ROUNDING;
  }

  start(base: number): void {
    this.bits = base;
    this.#cap = 'merge';
    this.#floor = 'none';
    this.#count = 0;
    this.excuses = 0;
    this.isHalf = false;
  }

  /** @param reason with `#` for the number as it is, or `%` for the number with two decimals; `''` where nothing is to be said */
  add(bits: number, reason = '', number = 0): void {
    this.bits += bits;
    if (reason !== '') this.#say(reason, number);
  }

  /**
   * The decision may not be more than this, whatever the bits.
   * @param reason `''` where it is not said beside the pair, since what the fields say says it
   * @param explained what a person is told who asks why
   */
  atMost(decision: Decision, reason = '', explained: string = reason): void {
    this.#caps?.push({ decision, why: explained });
    if (RANK[decision] < RANK[this.#cap]) this.#cap = decision;
    if (reason !== '') this.#say(reason, 0);
  }

  /** The decision may not be less than this, unless a cap says so. */
  atLeast(decision: Decision): void {
    if (RANK[decision] > RANK[this.#floor]) this.#floor = decision;
  }

  /** Whether so many more bits can be enough for a review. */
  mayReach(more: number): boolean {
    return this.bits + more >= this.reviewBits;
  }

  /** What explains that the two have so much in common, or so little, so that nothing can be learnt from them; reasons of excuses.ts. */
  excuses = 0;
  /** Whether half a name goes with what relatives share too. */
  isHalf = false;

  excuse(reason: number): void {
    this.excuses |= reason;
  }

  /** Keeps the caps of the pairs to come, or no longer. */
  recordCaps(caps: Cap[] | undefined): void {
    this.#caps = caps;
  }

  close(): this {
    const raw = scoreOf(this.bits);
    const { mergeThreshold, reviewThreshold } = this.#plan;
    const byScore: Decision = raw >= mergeThreshold ? 'merge' : raw >= reviewThreshold ? 'review' : 'none';
    this.decision = lower(higher(byScore, this.#floor), this.#cap);
    this.score = within(raw, this.decision, this.#plan);
    return this;
  }

  /** Closes with a verdict that needs no weighing. */
  dismiss(reason: string): this {
    this.#count = 0;
    this.#say(reason, 0);
    this.score = 0;
    this.decision = 'none';
    return this;
  }

  get why(): string {
    let why = '';
    for (let at = 0; at < this.#count; at++)
      why += (at === 0 ? '' : '; ') + worded(this.#reasons[at]!, this.#numbers[at]!);
    return why;
  }

  #say(reason: string, number: number): void {
    this.#reasons[this.#count] = reason;
    this.#numbers[this.#count++] = number;
  }
}

/** Puts a number into words: `#` as it is, `%` with two decimals. */
export const worded = (words: string, number: number): string =>
  words.includes('#') || words.includes('%')
    ? words.replace('#', String(number)).replace('%', number.toFixed(2))
    : words;

/** Sums of bits in another order may differ by so much. */
const ROUNDING = 1e-6;

const RANK: { readonly [decision in Decision]: number } = { none: 0, review: 1, merge: 2 };
const higher = (a: Decision, b: Decision): Decision => (RANK[a] >= RANK[b] ? a : b);
const lower = (a: Decision, b: Decision): Decision => (RANK[a] <= RANK[b] ? a : b);

/** The score, kept inside the band of the decision, so that a person reading it is not misled; four decimals. */
function within(score: number, decision: Decision, { mergeThreshold, reviewThreshold }: DedupePlan): number {
  let [low, high] = [0, reviewThreshold - 0.0001];
  if (decision === 'review') [low, high] = [reviewThreshold, mergeThreshold - 0.0001];
  if (decision === 'merge') [low, high] = [mergeThreshold, 0.9999];
  return Math.round(Math.min(Math.max(score, low), high) * 10_000) / 10_000;
}
