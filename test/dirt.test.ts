/** What to repair, report or set aside: every row of the table of dirt, executed with the recommended pack. */
import { describe, expect, it } from 'vitest';
import { catalog } from '../src/catalog.ts';
import { type Cells, type Outcome, recordsOf, run } from './dirt/run.ts';
import { type Example, type Row, readTable } from './dirt/table.ts';

/** Kinds of dirt in the table. */
const COUNT = 106;
const table = readTable();
const CALM = { same: true, changes: 0, merged: 0, rejected: 0 };

it('has every row once', () => {
  expect(table.map(({ row }) => row)).toEqual(Array.from({ length: COUNT }, (_unused, index) => index + 1));
});

it('names rules that there are', () => {
  const ids = new Set([...catalog.normalizers, ...catalog.validators].map(({ id }) => id));
  const named = table.flatMap(({ examples, keeps }) => [...examples, ...keeps]).flatMap(rulesNamed);
  expect(named.filter((id) => !ids.has(id) && !/^(?:framing|merge)/.test(id))).toEqual([]);
});

const rulesNamed = ({ rules, issues, left, rule }: Example): string[] => [
  ...rules.filter((id) => !id.includes('/')),
  ...[...issues, ...left].map((code) => code.split('/')[0] ?? ''),
  ...(rule === undefined ? [] : [rule]),
];

describe.each(table)('$row $pattern', (row) => {
  it.each(row.examples.map((example) => [titleOf(example), example] as const))('%s', async (_title, example) => {
    expectPromised(row, example);
    if (example.rule === undefined) return expectOutcome(example, await run(example), example.rules, example.issues);
    expectOutcome({ ...example, after: undefined }, await run(example), [], example.issues);
    expectOutcome(example, await run(example, example.rule), example.rules, example.left);
  });

  it.each(row.keeps.map((example) => [titleOf(example), example] as const))('keeps %s', async (_title, example) => {
    expect([example.after, example.rules, example.reject, example.merged]).toEqual([undefined, [], undefined, []]);
    expectOutcome(example, await run(example), [], example.issues);
  });
});

const titleOf = ({ before, text, rule }: Example): string =>
  `${JSON.stringify(before ?? text)}${rule === undefined ? '' : `, ${rule}`}`;

/** An example shows no more than its row says. */
function expectPromised({ acts }: Row, { rule, rules, reject, issues, merged }: Example): void {
  if (rule !== undefined) expect(acts).toContain('opt-in');
  else if (rules.length > 0) expect(acts).toContain('fix');
  if (reject !== undefined) expect(acts).toContain('reject');
  if (!rules.length && !merged.length && reject === undefined && issues.length && rule === undefined)
    expect(acts).toContain('flag');
}

function expectOutcome(example: Example, got: Outcome, rules: readonly string[], issues: readonly string[]): void {
  const { reject, merged, review, output } = example;
  expect(got).toMatchObject({
    rules: [...rules].sort(),
    issues: [...issues].sort(),
    rejected: reject === undefined ? [] : [reject],
    merged,
    review,
    again: CALM,
  });
  for (const note of example.notes) expect(got.notes.join('\n')).toContain(note);
  if (example.hidden !== undefined) expect(got.report).not.toContain(example.hidden);
  if (output === undefined) expect(got.records).toEqual(wanted(example));
  else expect(got.output).toBe(output);
}

/** The records that must come out: as they were but for `after`, without those that are merged away or set aside. */
function wanted(example: Example): Cells[] {
  const records = recordsOf(example);
  if (example.reject !== undefined) return records.slice(0, -1);
  const after = (example.after ?? {}) as { readonly [key: string]: string | Cells };
  const several = Array.isArray(example.before);
  const gone = new Set(example.merged.flatMap((rows) => rows.slice(1)));
  return records
    .map((record, index) => ({ ...record, ...(several ? (after[String(index + 1)] as Cells) : (after as Cells)) }))
    .filter((_record, index) => !gone.has(index + 1));
}
