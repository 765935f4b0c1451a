import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EntryFile } from '../../src/engine/lines/entry-file.ts';

it('gives entries back in their order, however they come and go', async () => {
  const step = fc.oneof(fc.constant('take' as const), fc.integer({ min: 0, max: 400_000 }));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const file = new EntryFile<[number, string]>();
      const waiting: [number, string][] = [];
      let count = 0;
      for (const one of steps) {
        if (one === 'take') expect(await file.next()).toEqual(waiting.shift());
        else {
          const entry: [number, string] = [count++, `${'é\n'.repeat(one / 2)}`];
          waiting.push(entry);
          await file.append(entry);
        }
      }
      for (const entry of waiting) expect(await file.next()).toEqual(entry);
      expect(await file.next()).toBeUndefined();
      await file.close();
    }),
    { numRuns: 40 },
  );
});
