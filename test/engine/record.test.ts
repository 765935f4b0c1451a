import { describe, expect, it } from 'vitest';
import type { Field, Plan } from '../../src/contract.ts';
import { RecordContext } from '../../src/engine/rules/record.ts';

const field: Field = { column: 'Country', index: 0, role: 'country', confidence: 1, reason: '', facts: {} };
const plan = { fields: [field], country: 'FI', asOf: '2026-01-15', crm: 'unknown', kind: 'contact' } as unknown as Plan;

describe('the country of a record, in a run with a default country', () => {
  const record = new RecordContext(plan);
  const countryOf = (cell: string): string => {
    record.values = [cell];
    return record.country;
  };

  it('is that of its own cell', () => expect(countryOf('Sverige')).toBe('SE'));
  it('is the default where the cell is empty', () => expect(countryOf('')).toBe('FI'));
  it('is the default where the cell is a slip of its name', () => expect(countryOf('Finlnd')).toBe('FI'));

  for (const cell of ['Georgia', 'Congo', 'EMEA', 'Other', 'Narnia', 'Virgin Islands', 'Germny']) {
    it(`is not guessed for ${cell}`, () => expect(countryOf(cell)).toBe(''));
  }
});
