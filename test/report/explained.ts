/** Explained pairs, made by hand, for tests of what is shown of them. */
import { bitsOf } from '../../src/dedupe/weigh/bits.ts';
import type { ExplainedPair, ExplainedStep, Weighing } from '../../src/report/shape/explained-pair.ts';

type Step = readonly [
  comparison: string,
  level: string,
  bits: number,
  why: string,
  ...values: [string, string, string][],
];

export function weighing(start: number, steps: readonly Step[], rest: Partial<Weighing> = {}): Weighing {
  let sum = start;
  const told = steps.map(([comparison, level, bits, why, ...values]): ExplainedStep => {
    sum += bits;
    return {
      comparison,
      level,
      bits,
      sum,
      why,
      values: values.map(([column, first, second]) => ({ column, first, second })),
    };
  });
  return {
    start,
    steps: told,
    guards: [],
    sum: { bits: sum, probability: 1 / (1 + 2 ** -sum) },
    thresholds: { merge: { bits: bitsOf(0.93), probability: 0.93 }, review: { bits: 0, probability: 0.5 } },
    decision: 'merge',
    keys: ['email', 'name+postcode'],
    ...rest,
  };
}

export const MERGED: ExplainedPair = {
  rows: [3, 17],
  outcome: 'merged',
  because: 'both are in cluster 2 of 3 records; row 3 survives',
  weighing: weighing(-8, [
    ['given-name', 'short-form', 2, '', ['First Name', 'Robert', 'Bob']],
    ['family-name', 'same', 4.25, '', ['Last Name', 'Virtasalmi', 'Virtasalmi']],
    ['email', 'own', 12, 'same email', ['Email', 'robert@north.example', 'robert@north.example']],
    ['phone', 'differs', -2, 'phones differ', ['Phone', '+358401234567', '+358407654321'], ['Mobile', '', '+358501']],
  ]),
  cluster: {
    cluster: 2,
    size: 3,
    survivor: 3,
    rows: [3, 17, 20],
    heldBy: [
      { row: 3, score: 0.9999, why: 'same email' },
      { row: 17, score: 0.9968, why: 'short form; same email' },
    ],
  },
};

export const GUARDED: ExplainedPair = {
  rows: [5, 6],
  outcome: 'review',
  because: 'waits for a person',
  weighing: weighing(
    -8,
    [
      ['given-name', 'differs', -10, '', ['First Name', 'Maria\u001b[31m', '李小龍李小龍']],
      ['family-name', 'same', 4, '', ['Last Name', 'Garcia', 'Garcia']],
      ['email', 'couple', 9, 'same email, shared by two names', ['Email', 'garcia@x.example', 'garcia@x.example']],
      ['phone', 'family', 4, 'same phone, shared by two names'],
    ],
    { decision: 'review', guards: [{ decision: 'review', why: 'one household' }] },
  ),
};

export const REJECTED: ExplainedPair = {
  rows: [7, 1],
  outcome: 'rejected',
  because: 'row 7 was rejected (junk-record/junk): a rejected record is compared with none',
};
