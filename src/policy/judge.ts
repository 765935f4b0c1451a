/** What a policy says of one record: set it aside and why, or keep it, and what is doubtful about that. */
import type { Plan } from '../contract.ts';
import { type CellText, indexesOf, scopeTest, valueTest } from './conditions.ts';
import { retentionTest } from './retention.ts';

export interface Judgement {
  /** `policy/retention/NAME`, `policy/no-basis`, `policy/basis-not-accepted`; `''` for a record that is kept. */
  readonly reason: string;
  /** What must be looked at although the record is kept: `policy/unreadable-date` and the like. */
  readonly doubt: string;
  /** Index of the column that is to blame for the doubt. */
  readonly column: number;
}

const KEPT: Judgement = { reason: '', doubt: '', column: -1 };

/** Compiles a policy; undefined where a plan has none. */
export function createJudge({ policy, fields, asOf }: Plan): ((cell: CellText) => Judgement) | undefined {
  if (!policy) return undefined;
  const retentions = policy.retention.map((one) => ({
    reason: `policy/retention/${one.name}`,
    test: retentionTest(one, fields, asOf),
  }));
  const basis = basisTest(policy, fields);
  return (cell) => {
    let kept = KEPT;
    for (const { reason, test } of retentions) {
      const found = test(cell);
      if (found?.expired) return { reason, doubt: '', column: -1 };
      if (found?.doubt && kept === KEPT) kept = { reason: '', doubt: `policy/${found.doubt}`, column: found.column };
    }
    const reason = basis(cell);
    return reason === '' ? kept : { reason, doubt: '', column: -1 };
  };
}

function basisTest({ basis }: NonNullable<Plan['policy']>, fields: Plan['fields']): (cell: CellText) => string {
  if (!basis) return () => '';
  const inScope = scopeTest(basis, fields);
  const columns = indexesOf(basis.columns, fields);
  const accepted = valueTest(basis.accept, 'legal_basis');
  return (cell) => {
    if (!inScope(cell)) return '';
    const said = columns.map(cell).filter((text) => text.trim() !== '');
    if (said.length === 0) return 'policy/no-basis';
    return said.some(accepted) ? '' : 'policy/basis-not-accepted';
  };
}
