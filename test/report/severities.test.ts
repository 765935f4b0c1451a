import { expect, it } from 'vitest';
import type { Count, Plan, Use } from '../../src/contract.ts';
import { bySeverity } from '../../src/report/build/severities.ts';

const planOf = (uses: Use[]): Plan => ({ uses }) as unknown as Plan;
const sample = (row: number, column: string) => ({ row, column, value: '' });
const found: Count = {
  count: 6,
  columns: { Segment: 3, Stage: 2 },
  samples: [sample(1, 'Segment'), sample(2, 'Stage'), sample(3, '')],
};
const general: Use = { rule: 'picklist', severity: 'warning', options: {}, except: ['Segment'] };
const own: Use = { rule: 'picklist', severity: 'error', options: {}, columns: ['Segment'] };

it('counts a code by the severity that it has in the column', () => {
  expect(bySeverity(planOf([general, own]), 'picklist', 'misspelt', found)).toEqual([
    { severity: 'warning', found: { count: 3, columns: { Stage: 2 }, samples: [sample(2, 'Stage'), sample(3, '')] } },
    { severity: 'error', found: { count: 3, columns: { Segment: 3 }, samples: [sample(1, 'Segment')] } },
  ]);
});

it('leaves a code alone that has one severity', () => {
  const same = bySeverity(planOf([general, { ...own, severity: 'warning' }]), 'picklist', 'misspelt', found);
  expect(same).toEqual([{ severity: 'warning', found }]);
  expect(same[0]!.found).toBe(found);
});

it('asks the message before the rule', () => {
  const uses = [
    { ...general, messages: { misspelt: 'error' as const } },
    { ...own, messages: { misspelt: 'reject' as const } },
  ];
  const parts = bySeverity(planOf(uses), 'picklist', 'misspelt', found);
  expect(parts.map(({ severity, found: { count } }) => [severity, count])).toEqual([
    ['error', 3],
    ['reject', 3],
  ]);
});

it('knows a rule that is on in single columns alone', () => {
  const only = { ...found, count: 3, columns: { Segment: 3 } };
  expect(bySeverity(planOf([own]), 'picklist', 'misspelt', only)).toEqual([{ severity: 'error', found: only }]);
});
