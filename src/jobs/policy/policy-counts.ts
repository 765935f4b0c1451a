/** What a policy did, in numbers and examples for the report. */
import type { Plan } from '../../contract.ts';
import { shorten } from '../../engine/lines/sample-text.ts';
import type { Judgement } from '../../policy/judge.ts';

const SAMPLES = 5;

interface ExpiredCount {
  readonly reason: string;
  readonly count: number;
  readonly samples: readonly { readonly row: number; readonly line: number; readonly text: string }[];
}

interface DoubtCount {
  readonly code: string;
  readonly count: number;
  readonly samples: readonly { readonly row: number; readonly column: string; readonly value: string }[];
}

interface Counted<S> {
  count: number;
  readonly samples: S[];
}

/** Records come by rising rows, so the first examples are those with the smallest. */
export class PolicyCounts {
  readonly #plan: Plan;
  readonly #expired = new Map<string, Counted<ExpiredCount['samples'][number]>>();
  readonly #doubts = new Map<string, Counted<DoubtCount['samples'][number]>>();

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  expired(reason: string, row: number, line: number, text: string): void {
    note(this.#expired, reason, () => ({ row, line, text: shorten(text) }));
  }

  doubt({ doubt, column }: Judgement, row: number, value: string): void {
    note(this.#doubts, doubt, () => ({
      row,
      column: this.#plan.fields[column]?.column ?? '',
      value: shorten(value),
    }));
  }

  /** Forgets what was doubtful: the records are judged again. */
  clearDoubts(): void {
    this.#doubts.clear();
  }

  /** Most first; of equals by name. */
  get result(): { readonly expired: readonly ExpiredCount[]; readonly doubts: readonly DoubtCount[] } {
    return {
      expired: sorted(this.#expired).map(([reason, { count, samples }]) => ({ reason, count, samples })),
      doubts: sorted(this.#doubts).map(([code, { count, samples }]) => ({ code, count, samples })),
    };
  }

  get total(): number {
    return [...this.#expired.values()].reduce((sum, { count }) => sum + count, 0);
  }
}

function note<S>(counts: Map<string, Counted<S>>, key: string, sample: () => S): void {
  let counted = counts.get(key);
  if (!counted) counts.set(key, (counted = { count: 0, samples: [] }));
  counted.count++;
  if (counted.samples.length < SAMPLES) counted.samples.push(sample());
}

const sorted = <S>(counts: ReadonlyMap<string, Counted<S>>): [string, Counted<S>][] =>
  [...counts].sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1));
