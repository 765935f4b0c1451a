import { expect, it } from 'vitest';
import { missingFields } from '../../src/infer/expected.ts';
import type { Report } from '../../src/report/shape/schema.ts';

const reportOf = (read: number, ...columns: string[][]): Report => {
  const names = ['name', 'phone', 'email'];
  const expected = columns.map((own, i) => ({ field: names[i]!, roles: [], columns: own }));
  return { rows: { read }, scoring: { expected } } as unknown as Report;
};

it('asks about what the file has no column for', () => {
  expect(missingFields(reportOf(5, ['Name'], [], []), undefined)).toEqual([
    'the score counts phone, email as missing in every record, for which there is no column; if the file needs none: score: { expect: { phone: off, email: off } }',
  ]);
  expect(missingFields(reportOf(5, ['Name'], ['Phone']), undefined)).toEqual([]);
  expect(missingFields(reportOf(0, [], []), undefined)).toEqual([]);
  const pinned = { value: 'lead', why: '' } as const;
  expect(missingFields(reportOf(5, ['Name'], []), pinned).join()).toContain('{ expect: { kind: lead, phone: off } }');
});
