import { expect, it } from 'vitest';
import { readFinnishId } from '../../src/values/business-id.ts';

it('reads Finnish business ids', () => {
  expect(readFinnishId('0112038-9')).toEqual({ id: '0112038-9', valid: true });
  expect(readFinnishId('12345671')).toEqual({ id: '1234567-1', valid: true });
  expect(readFinnishId('1234567-2')?.valid).toBe(false);
  // a rest of 1 would need the check digit 10
  for (let check = 0; check < 10; check += 1) expect(readFinnishId(`0000006-${check}`)?.valid).toBe(false);
  expect([readFinnishId(''), readFinnishId('FI12345671'), readFinnishId('123456-1')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
