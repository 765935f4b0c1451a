/** The words for yes and no in a guide are those of the export. */
import { expect, it } from 'vitest';
import type { Field, Role } from '../../src/contract.ts';
import { answersIn } from '../../src/jobs/guide/answers.ts';

const answers = (role: Role | null, ...cells: string[]) => {
  const field: Field = { column: 'x', index: 0, role, confidence: 1, reason: '', facts: {} };
  return answersIn(
    [field],
    cells.map((cell) => [cell]),
  ).get(0);
};

it.each<[Role, string[], string | undefined, string | undefined]>([
  ['opt_in_email', ['Yes', 'no', 'true', 'Yes', 'no', 'false', ''], 'Yes', 'no'],
  ['opt_in_email', ['1', '0', '0'], '1', '0'],
  ['opt_in_email', ['Kyllä', 'Ei', ' Ei '], 'Kyllä', 'Ei'],
  ['opt_in_email', ['是', '否'], '是', '否'],
  ['opt_in_email', ['x', '', ''], 'x', undefined],
  ['opt_out_email', ['TRUE', 'FALSE', 'FALSE'], 'TRUE', 'FALSE'],
  ['opt_out_email', ['Unsubscribed', 'Subscribed'], 'Unsubscribed', 'Subscribed'],
  // what else stands there is nobody's business
  ['do_not_call', ['ask Mary Smith first', '040 123 4567', 'perhaps'], undefined, undefined],
])('%s %j', (role, cells, yes, no) => expect(answers(role, ...cells)).toEqual({ yes, no }));

it.each([null, 'notes', 'lead_source', 'opt_in_at', 'first_name'] as const)('no words of a column for %s', (role) => {
  expect(answers(role, 'yes', 'no')).toBeUndefined();
});
