import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/catalog.ts';
import type { Field, Plan, Role } from '../../src/contract.ts';
import type { Resolution } from '../../src/dedupe/cluster/resolution.ts';
import type { Explanation } from '../../src/dedupe/weigh/explanation.ts';
import { createCodec } from '../../src/io/stream/input.ts';
import { Explainer, type RowPair } from '../../src/jobs/explain/explain.ts';
import { outcomeOf, type PairFacts } from '../../src/jobs/explain/explain-outcome.ts';
import { weighing } from '../report/explained.ts';

const COLUMNS: [string, Role | null][] = [
  ['First', 'first_name'],
  ['Mail', 'email'],
  ['Other mail', 'secondary_email' as Role],
  ['Note', null],
];
const fields = COLUMNS.map(
  ([column, role], index): Field => ({ column, index, role, confidence: 1, reason: '', facts: {} }),
);
const layout = {
  format: 'csv',
  encoding: 'utf-8',
  bom: false,
  delimiter: ',',
  quote: '"',
  eol: '\n',
  loneCr: false,
  columns: COLUMNS.map(([column]) => column),
  header: 'First,Mail,Other mail,Note',
  headerRows: 1,
  sepLine: false,
  reason: '',
} as const;
const plan = {
  fields,
  layout,
  dedupe: { enabled: true, mergeThreshold: 0.93, reviewThreshold: 0.5 },
} as unknown as Plan;

const RECORDS = ['Ann,ann@x.example,,a\n', 'Anna,ann@x.example,,b\n', 'Ann,ann@x.example,,a\n', '"Ä,",,,\n'];
const EXPLANATION: Explanation = {
  start: -8,
  steps: [
    { comparison: 'given-name', level: 'alike', bits: 3, why: '' },
    { comparison: 'email', level: 'own', bits: 9, why: 'same email' },
    { comparison: 'house-rule', level: 'same', bits: 1, why: '' },
  ],
  guards: [],
  bits: 5,
  score: 0.9697,
  decision: 'merge',
  keys: ['email'],
};
const NOTHING = { count: 0, first: new Uint32Array(), second: new Uint32Array(), scores: new Float64Array(), whys: [] };

async function explain(
  pairs: RowPair[],
  merges: number[][] = [],
  rejected = '',
  says: Explanation | undefined = EXPLANATION,
) {
  const explainer = new Explainer(pairs, plan, catalog);
  explainer.noteRejected(Buffer.from(rejected));
  const codec = createCodec(layout);
  const read = async (rows: readonly number[]) => rows.map((row) => Buffer.from(RECORDS[row - 1]!));
  const records = { read, codecOf: () => codec };
  await explainer.ask({ rows: RECORDS.length, records, explain: () => says, decisionOn: () => undefined });
  const members = (rows: number[]) =>
    rows.map((row) => ({ row, role: 'member' as const, score: 0.97, why: 'same email' }));
  const resolution = { merges: merges.map(members), reviews: NOTHING, stats: { skipped: 0 } } as unknown as Resolution;
  return explainer.answer({ resolution, gone: new Set(merges.flatMap((rows) => rows.slice(1))) });
}

describe('pairs that are asked for', () => {
  it('are told with the values of both, the running sum, and the cluster', async () => {
    const [pair] = await explain([[1, 2]], [[1, 2]]);
    expect(pair).toMatchObject({
      rows: [1, 2],
      outcome: 'merged',
      cluster: { cluster: 1, size: 2, survivor: 1, rows: [1, 2] },
    });
    expect(pair!.weighing).toMatchObject({
      start: -8,
      sum: { bits: 5 },
      decision: 'merge',
      keys: ['email'],
    });
    expect(pair!.weighing!.thresholds.merge.bits).toBeCloseTo(3.73, 2);
    expect(pair!.weighing!.steps).toEqual([
      { ...EXPLANATION.steps[0], sum: -5, values: [{ column: 'First', first: 'Ann', second: 'Anna' }] },
      {
        ...EXPLANATION.steps[1],
        sum: 4,
        values: [{ column: 'Mail', first: 'ann@x.example', second: 'ann@x.example' }],
      },
      { ...EXPLANATION.steps[2], sum: 5, values: [] },
    ]);
  });

  it('are told in the order in which they were asked for', async () => {
    const [pair] = await explain([[2, 1]], [[1, 2]]);
    expect(pair!.rows).toEqual([2, 1]);
    expect(pair!.weighing!.steps[0]!.values).toEqual([{ column: 'First', first: 'Anna', second: 'Ann' }]);
  });

  it('show both halves of names that are swapped, and of a suffix what differs', async () => {
    const step = (comparison: string, level: string) => ({ comparison, level, bits: 1, why: '' });
    const says = { ...EXPLANATION, steps: [step('family-name', 'swapped'), step('generation', 'differs')] };
    const [pair] = await explain([[1, 2]], [[1, 2]], '', says);
    const first = [{ column: 'First', first: 'Ann', second: 'Anna' }];
    expect(pair!.weighing!.steps.map(({ values }) => values)).toEqual([first, first]);
  });

  it('are refused where there is no such row', async () => {
    await expect(explain([[1, 5]])).rejects.toThrow('--explain 1,5: there is no record 5: the input has 4');
  });

  it('are not weighed where one was rejected; the reason is found between lines of all kinds', async () => {
    const rejected = '3,ragged-row,4,"a\n4,no-reason,2,x"\n4,junk-record/junk,9,b,"say ""4,x"""\n';
    const [pair, other] = await explain([[4, 1], [1, 2]], [], rejected); // biome-ignore format: dense
    expect(pair).toEqual({
      rows: [4, 1],
      outcome: 'rejected',
      because: 'row 4 was rejected (junk-record/junk): a rejected record is compared with none',
    });
    expect(other!.outcome).toBe('held-apart');
  });

  it('are not weighed where they are equal', async () => {
    const [pair] = await explain([[1, 3]], [[1, 3]]);
    expect(pair).toMatchObject({ outcome: 'exact-copy', because: 'equal cell for cell: merged without weighing' });
    expect(pair!.weighing).toBeUndefined();
  });
});

const FACTS: PairFacts = {
  rows: [1, 2],
  rejected: [],
  isCopy: false,
  decided: undefined,
  weighing: weighing(-8, [['email', 'own', 12, 'same email']]),
  cluster: undefined,
  review: undefined,
  skipped: 0,
};
const CLUSTER = { cluster: 4, size: 2, survivor: 1, rows: [1, 2], heldBy: [] };
const of = (rest: Partial<PairFacts['weighing'] & object>) => weighing(-8, [['email', 'own', 12, 'same email']], rest);

describe('what came of a pair', () => {
  it.each<[string, Partial<PairFacts>, string, string]>([
    ['merged', { cluster: CLUSTER }, 'merged', 'both are in cluster 4; row 1 survives'],
    [
      'merged through others',
      { cluster: { ...CLUSTER, size: 3 }, weighing: of({ decision: 'review' }) },
      'merged-through-others',
      'both are in cluster 4 of 3 records; row 1 survives: not by what the two say, but through other records',
    ],
    [
      'merged by the same id',
      { cluster: CLUSTER, weighing: of({ decision: 'none' }) },
      'merged-through-others',
      'row 1 survives: not by what the two say, but by other evidence',
    ],
    [
      'merged without meeting',
      { cluster: { ...CLUSTER, size: 3 }, weighing: of({ keys: [] }) },
      'merged-through-others',
      'no blocking key brings the two together, but through other records',
    ],
    [
      'made one by a person',
      { decided: 'merge', cluster: CLUSTER },
      'merged',
      'both are in cluster 4; row 1 survives: a person decided that they are one',
    ],
    ['kept apart by a person', { decided: 'keep' }, 'held-apart', 'a person decided to keep them apart'],
    ['two people', { weighing: of({ decision: 'none' }) }, 'apart', 'too little speaks for one record'],
    [
      'two people who share nothing',
      { weighing: of({ decision: 'none', keys: [] }) },
      'apart',
      'too little speaks for one record, and they share no key',
    ],
    [
      'kept apart by a guard',
      { weighing: of({ decision: 'none', guards: [{ decision: 'none', why: 'generational suffixes differ' }] }) },
      'apart',
      'kept apart by a guard',
    ],
    ['for review', { weighing: of({ decision: 'review' }), review: 'same email' }, 'review', 'waits for a person'],
    [
      'never compared',
      { weighing: of({ keys: [] }) },
      'never-compared',
      'no blocking key brings the two together, so they were not compared',
    ],
    ['not comparable', { weighing: undefined }, 'never-compared', 'nothing in these records is compared'],
    [
      'fit for a merge, and contradicted by a third',
      { review: 'same email; contradicts another record of the group' },
      'review',
      'not merged, waits for a person: same email; contradicts another record of the group',
    ],
    [
      'fit for a merge, and not merged',
      {},
      'held-apart',
      'not merged although the pair alone would be: a record that one',
    ],
    ['left out of a large block', { skipped: 9 }, 'held-apart', 'or the block of the key is so large that'],
    [
      'fit for review, and not shown',
      { weighing: of({ decision: 'review' }) },
      'held-apart',
      'not shown for review: a stronger pair stands for it',
    ],
    [
      'rejected, both',
      { rejected: [[1, 'ragged-row'], [2, 'unclosed-quote']] }, // biome-ignore format: dense
      'rejected',
      'row 1 was rejected (ragged-row) and row 2 was rejected (unclosed-quote): a rejected',
    ],
  ])('is told: %s', (_, facts, outcome, words) => {
    const said = outcomeOf({ ...FACTS, ...facts });
    expect(said.outcome).toBe(outcome);
    expect(said.because).toContain(words);
  });
});
