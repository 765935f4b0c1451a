/** The repairs that a column would have if it were read as one of a role: those that `compile` gives a column of that role. */
import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/catalog.ts';
import type { Field, Plan, Role } from '../../src/contract.ts';
import { compile, repairsOfReading } from '../../src/engine/rules/compile.ts';
import { RecordContext } from '../../src/engine/rules/record.ts';

const field = (role: Role | null): Field => ({ column: 'Ort', index: 0, role, confidence: 1, reason: '', facts: {} });
const uses = ['name-case', 'whitespace', 'placeholder', 'mojibake', 'formula-escape'].map((rule) => {
  const options = catalog.normalizers.find(({ id }) => id === rule)!.options.parse({});
  return { rule, severity: 'on' as const, options };
}) as Plan['uses'];
const planOf = (role: Role | null) =>
  ({
    fields: [field(role)],
    uses,
    country: '',
    asOf: '2026-01-15',
    crm: 'unknown',
    kind: 'contact',
  }) as unknown as Plan;

describe('a column that is not understood', () => {
  it.each(['city', 'full_name', 'phone'] as const)('has as %s the repairs of one, in their order', (role) => {
    const ids = (steps: readonly { readonly rule: { readonly id: string } }[]) => steps.map(({ rule }) => rule.id);
    const given = repairsOfReading(planOf(null), catalog, field(null), role);
    expect(ids(given)).toEqual(ids(compile(planOf(role), catalog).repairs));
    expect(given.map(({ order }) => order)).toEqual([...given.keys()]);
  });

  it('keeps the sign before what a spreadsheet would run, as columns of a role do', () => {
    const record = new RecordContext(planOf(null));
    for (const step of repairsOfReading(planOf(null), catalog, field(null), 'full_name')) {
      if (step.rule.id === 'formula-escape') continue;
      record.point(step, "'=1 +  1");
      expect(step.normalize.call(step.rule, "'=1 +  1", record), step.rule.id).toBe("'=1 +  1");
    }
  });
});
