/** Values that a check objects to, whatever stands beside them. */
import { expect, it } from 'vitest';
import { catalog } from '../../src/catalog.ts';
import type { Plan, Role } from '../../src/contract.ts';
import { faultsOf } from '../../src/engine/batch/faults.ts';

const ROLES: readonly (Role | null)[] = [
  'email', 'phone', 'country', 'job_title', 'company', 'first_name', 'last_name', 'email_invalid', 'notes', 'birth_date', 'lifecycle_stage', null,
]; // biome-ignore format: dense

function judge(off: readonly string[] = [], options: { readonly [rule: string]: object } = {}) {
  const fields = ROLES.map((role, index) => ({
    column: `c${index}`,
    index,
    role,
    confidence: 1,
    reason: '',
    facts: {},
  }));
  const uses = catalog.validators
    .filter(({ id }) => !off.includes(id))
    .map(({ id }) => ({ rule: id, severity: 'warning', options: options[id] ?? {} }));
  const plan = { fields, uses, country: 'US', asOf: '2026-01-15', crm: 'hubspot', kind: 'contact' } as unknown as Plan;
  const isFaulty = faultsOf(plan, catalog);
  return (role: Role | null, value: string) => isFaulty(ROLES.indexOf(role), value);
}

it.each<[Role | null, string, boolean]>([
  ['email', 'jane@gmail.com', false],
  ['email', 'jane@gmx.de', false],
  ['email', 'jane@gmial.com', true],
  ['email', 'jane@', true],
  ['email', 'info@acme.com', true],
  ['email', 'x@mailinator.com', true],
  ['phone', '+14155550142', false],
  ['phone', '+11111111111', true],
  ['phone', '5555555555', true],
  ['job_title', 'Buyer', false],
  ['job_title', '#REF!', true],
  ['company', 'Acme Inc', false],
  ['company', 'acme.com', true],
  ['company', 'n/a company', false],
  ['company', 'Acme (Helsinki)', false],
  ['email_invalid', 'false', false],
  ['email_invalid', '550 5.1.1 unknown user', true],
  ['birth_date', '2031-02-03', true],
  ['birth_date', '1985-02-03', false],
  // a name with something beside it is a name
  ['first_name', 'Jane (do not call)', false],
  ['first_name', 'John & Jane', false],
  ['last_name', 'Acme Inc', true],
  ['last_name', 'jane@acme.com', true],
  // united in a merge
  ['notes', 'card 4111 1111 1111 1111', false],
  [null, 'card 4111 1111 1111 1111', true],
  [null, 'anything', false],
])('%s %j: %j', (role, value, expected) => {
  const isFaulty = judge();
  // the second answer comes from memory
  expect([isFaulty(role, value), isFaulty(role, value)]).toEqual([expected, expected]);
});

it('is what the rules of the plan say', () => {
  expect(judge(['email-typo'])('email', 'jane@gmial.com')).toBe(false);
  expect(judge([], { 'email-typo': { domains: ['acme.fi'] } })('email', 'jane@acmee.fi')).toBe(true);
  expect(judge([], { pattern: { pattern: '^[A-Z]+$' } })(null, 'abc')).toBe(true);
});

it('does not count what a check says of a value beside others', () => {
  const isFaulty = judge();
  // whether Smith is a given name in the wrong column, or +49 a number from abroad, hangs on other cells
  expect(isFaulty('first_name', 'Smith')).toBe(false);
  expect(isFaulty('phone', '+4930123456')).toBe(false);
});
