/** The laws of the design, held over generated files. `LAWS_RUNS=50 npx vitest run test/laws.test.ts` looks fifty times as hard. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvFile, jsonFile } from './laws/files.ts';
import { expectAccounted, expectNothingLost, misunderstood } from './laws/oracle.ts';
import { NOTHING, run } from './laws/run.ts';

const FACTOR = Number(process.env['LAWS_RUNS'] ?? 1);
const SEED = process.env['LAWS_SEED'];
const runs = (count: number) => ({
  numRuns: Math.ceil(count * FACTOR),
  ...(SEED === undefined ? {} : { seed: Number(SEED) }),
});
const TIMEOUT = 60_000 * Math.max(1, FACTOR);
const seen: { [law: string]: { [why: string]: number } } = {};
/** Whether a file was understood; counts why not. */
const isClear = (law: string, why: string): boolean => {
  const entry = (seen[law] ??= {});
  entry[why || 'understood'] = (entry[why || 'understood'] ?? 0) + 1;
  return why === '';
};

describe('law 2: what nobody changed stays byte for byte', () => {
  it('in CSV, with every rule off', { timeout: TIMEOUT }, async () => {
    const files = csvFile({ wildness: 3, minColumns: 1, maxRows: 5, framed: false });
    await fc.assert(
      fc.asyncProperty(files, async (file) => {
        const result = await run(file.bytes, { pack: NOTHING, dedupe: false, input: file.overrides });
        if (!isClear('bytes csv', misunderstood(file, result))) return;
        if (file.records.some(({ dropped }) => dropped)) return;
        expect(result.output.toString('latin1')).toBe(Buffer.from(file.bytes).toString('latin1'));
      }),
      runs(100),
    );
  });

  it('in JSON, with every rule off', { timeout: TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(jsonFile({ wildness: 3, minColumns: 1, maxRows: 5 }), async (file) => {
        const result = await run(file.bytes, { pack: NOTHING, dedupe: false, input: file.overrides });
        if (!isClear('bytes json', misunderstood(file, result))) return;
        expect(result.output.toString('latin1')).toBe(Buffer.from(file.bytes).toString('latin1'));
      }),
      runs(60),
    );
  });
});

describe('laws 1 to 3: nothing is lost, every change is in the ledger, the rest stays byte for byte', () => {
  it('in CSV of every dialect and encoding', { timeout: TIMEOUT }, async () => {
    const files = csvFile({ wildness: 8, minColumns: 1, maxRows: 8, framed: true });
    await fc.assert(
      fc.asyncProperty(files, fc.boolean(), async (file, dedupe) => {
        const result = await run(file.bytes, { dedupe, input: file.overrides });
        expectNothingLost(result);
        if (isClear('accounted csv', misunderstood(file, result))) expectAccounted(file, result);
      }),
      runs(120),
    );
  });

  it('in JSON', { timeout: TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(jsonFile({ wildness: 8, minColumns: 1, maxRows: 8 }), fc.boolean(), async (file, dedupe) => {
        const result = await run(file.bytes, { dedupe, input: file.overrides });
        expectNothingLost(result);
        if (isClear('accounted json', misunderstood(file, result))) expectAccounted(file, result);
      }),
      runs(60),
    );
  });
});

if (process.env['LAWS_STATS']) {
  it('says how many files were understood', () => console.log(seen));
}
