/** A whole policy on one record: which part speaks first, and what a basis is. */
import { describe, expect, it } from 'vitest';
import type { Field, LawfulBasis, Plan, Retention } from '../../src/contract.ts';
import { createJudge } from '../../src/policy/judge.ts';

const field = (column: string, index: number, role: Field['role']): Field => {
  return { column, index, role, confidence: 1, reason: '', facts: {} };
};
const fields = [
  field('Active', 0, 'last_activity_at'),
  field('Basis', 1, 'legal_basis'),
  field('Stage', 2, 'lifecycle_stage'),
];
const quiet: Retention = { name: 'quiet', columns: ['Active'], keep: { count: 2, unit: 'year' }, when: [], unless: [] };
const basis: LawfulBasis = {
  columns: ['Basis'],
  accept: ['consent', 'Legitimate interest*'],
  when: [],
  unless: [{ columns: ['Stage'], values: ['customer'] }],
};
const judge = (policy: Plan['policy'], ...cells: string[]) =>
  createJudge({ policy, fields, asOf: '2026-11-22' } as unknown as Plan)?.((index) => cells[index] ?? '');

describe('a policy', () => {
  it('is none in a plan without one', () => expect(judge(undefined, 'x')).toBeUndefined());

  it.each<[string, string[], string, string]>([
    ['all is well', ['2026-01-01', 'Consent'], '', ''],
    ['past its date', ['2019-01-01', 'consent'], 'policy/retention/quiet', ''],
    ['past its date and without a basis', ['2019-01-01', ''], 'policy/retention/quiet', ''],
    ['no basis', ['2026-01-01', ' '], 'policy/no-basis', ''],
    ['no basis, and a date in doubt', ['soon', ''], 'policy/no-basis', ''],
    ['another basis', ['2026-01-01', 'hope'], 'policy/basis-not-accepted', ''],
    ['one of several', ['2026-01-01', 'hope;LEGITIMATE INTEREST – other'], '', ''],
    ['an exception', ['2026-01-01', '', 'Customer'], '', ''],
    ['a date in doubt', ['soon', 'consent'], '', 'policy/unreadable-date'],
  ])('%s', (_, cells, reason, doubt) =>
    expect(judge({ retention: [quiet], basis }, ...cells)).toMatchObject({ reason, doubt }),
  );
});
