/** A report over many parts of a file equals the report over the file: what is counted adds up however it is cut. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import '../seed.ts';
import { catalog } from '../../src/catalog.ts';
import type { Plan, Tally } from '../../src/contract.ts';
import { assemble } from '../../src/engine/run/assemble.ts';
import { emptyTally, mergeTally } from '../../src/engine/tally/tally.ts';
import { addSketch } from '../../src/engine/tally/value-tally.ts';
import { reportOf } from '../../src/jobs/report.ts';
import { POOLS } from './pools.ts';
import { run } from './run.ts';
import { csvOf } from './tables.ts';

vi.mock('node:worker_threads', async (original) => ({
  ...(await original<typeof import('node:worker_threads')>()),
  Worker: (await import('./threads.ts')).Worker,
}));

const KINDS = ['id', 'first', 'last', 'email', 'phone', 'company', 'country', 'date', 'notes'];
const HEADER = [
  'Record ID',
  'First Name',
  'Last Name',
  'Email',
  'Phone Number',
  'Company',
  'Country',
  'Create Date',
  'Notes',
  'Owner',
  'Amount',
];
const cell = (kind: string) => fc.constantFrom('', ...POOLS[kind]!.values.filter((value) => !/[\r\n]/.test(value)));
/** Of owners and notes there are more than a sketch keeps. */
const many = fc.nat(2000).map((n) => `Owner ${n}`);
const record = fc
  .tuple(fc.tuple(...KINDS.map(cell)), many, fc.float({ min: 0, max: 1e6, noNaN: true }))
  .map(([cells, owner, amount]) => [...cells, owner, amount.toFixed(2)]);

/** The tally of records that stand from a row on, as one shard makes it. */
function tallyOf(plan: Plan, rows: readonly string[][], firstRow: number): Tally {
  const tally = emptyTally(plan.fields.length);
  if (rows.length === 0) return tally;
  const bytes = csvOf({ columns: rows[0]!, rows: rows.slice(1) });
  const result = assemble(plan, catalog)(Uint8Array.from(bytes), firstRow, firstRow + 1);
  addSketch(mergeTally(tally, result.tally), result.sketch, plan.fields.length);
  return tally;
}

/** Every number of a report but those of where its bytes came from. */
const numbersOf = ({ inputs: _, notes: __, ...rest }: ReturnType<typeof reportOf>) => rest;

describe('shards', () => {
  it('add up to the report over the whole', async () => {
    const cuts = fc.array(fc.nat(400), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 400, size: 'max' }), cuts, async (rows, at) => {
        const whole = await run(csvOf({ columns: HEADER, rows }), { dedupe: false });
        const bounds = [...new Set([0, ...at.filter((one) => one < rows.length), rows.length])].sort((a, b) => a - b);
        const parts = bounds.slice(1).map((end, i) => tallyOf(whole.plan, rows.slice(bounds[i], end), bounds[i]! + 1));
        // through JSON, as crmq stage hands them on, and in another order
        const tally = parts
          .map((part) => JSON.parse(JSON.stringify(part)) as Tally)
          .reverse()
          .reduce((all, part) => mergeTally(all, part), emptyTally(HEADER.length));
        const outcome = { plan: whole.plan, tally, inputRows: [], written: tally.kept, merged: 0, obedience: [] };
        const report = reportOf(
          { plan: whole.plan, catalog, inputs: [] },
          { ...outcome, policy: undefined, audience: undefined, spared: new Set(), gone: new Set(), resolution: undefined, mended: undefined },
          { version: '0', outputs: [], decayRate: undefined, paths: ['input'] },
        ); // biome-ignore format: one call
        expect(numbersOf(report)).toEqual(numbersOf(whole.report));
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it('give the same numbers with many threads as with one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 40, maxLength: 120, size: 'max' }), async (rows) => {
        const bytes = csvOf({ columns: HEADER, rows });
        const one = await run(bytes);
        const several = await run(bytes, { how: { jobs: 3, chunkBytes: 700, pieces: [311] } });
        expect(several.report).toEqual(one.report);
      }),
      { numRuns: 3 },
    );
  }, 120_000);
});
