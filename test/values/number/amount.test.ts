import { expect, it } from 'vitest';
import { readAmount } from '../../../src/values/number/amount.ts';

it('reads amounts, and which of them are below zero', () => {
  for (const text of ['0', '1,234.50', '1.234,50 €', 'USD 1 234', '500.-', '1.2E+05']) {
    expect(readAmount(text), text).toEqual({ negative: false });
  }
  for (const text of ['-1', '($1,234)', '€ -5', '5-']) expect(readAmount(text), text).toEqual({ negative: true });
  for (const text of ['', 'ten', '5k', '1-2', '1,23,4', '9'.repeat(50).concat('x')]) {
    expect(readAmount(text), text).toBeUndefined();
  }
});
