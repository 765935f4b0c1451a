import { expect, it } from 'vitest';
import { longList } from '../../../src/values/text/long-list.ts';

it('answers alike the first and the thousandth time, and reads once', () => {
  let reads = 0;
  const has = longList(() => {
    reads++;
    return ['a.com', 'b.com'];
  });
  expect(reads).toBe(0);
  for (let i = 0; i < 100; i++) expect([has('a.com'), has('c.com'), has('')]).toEqual([true, false, false]);
  expect(reads).toBe(1);
});
