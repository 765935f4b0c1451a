import { expect, it } from 'vitest';
import type { Plan } from '../../src/contract.ts';
import { expectedKind } from '../../src/jobs/init/expected-kind.ts';
import { expectedFor } from '../../src/packs/expected.ts';

it('writes down what the file looks like, unless a pack says what is expected', () => {
  const plan = { kind: 'company', fields: [], expected: expectedFor({ said: [] }, []) } as unknown as Plan;
  expect(expectedKind(plan).expect?.value).toBe('company');
  expect(expectedKind({ ...plan, kind: 'unknown' })).toEqual({});
  expect(expectedKind({ ...plan, expected: [{ kind: 'pack', fields: [] }] })).toEqual({});
});
