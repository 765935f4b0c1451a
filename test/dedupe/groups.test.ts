/** Which blocks a round looks at. */
import { expect, it } from 'vitest';
import { Touched } from '../../src/dedupe/blocks/groups.ts';

it('a round of few merges looks at hardly anything that they did not touch', () => {
  const touched = Touched.for(20, 0);
  // names that count for more now bring far more keys with them than the records that were merged
  for (let key = 1; key <= 2_000; key++) touched.add(key % 12, Math.imul(key, 0x2c1b3c6d) >>> 0);
  let others = 0;
  for (let key = 1; key <= 20_000; key++) if (touched.has(3, Math.imul(key, 0x165667b1) >>> 0)) others++;
  expect(others).toBeLessThan(200);
  expect(touched.has(5, Math.imul(5, 0x2c1b3c6d) >>> 0)).toBe(true);
});
