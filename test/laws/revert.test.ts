/** Law 3: `revert(clean(x)) = x`, whatever x is. No file is left out: what crmq misunderstands comes back all the same. */
import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { CrmqError } from '../../src/errors.ts';
import { ENCODINGS } from '../../src/io/encoding/encoding.ts';
import { brokenCsv, csvFile, jsonFile } from './files.ts';
import { cleanMany, damagedBytes, type ManyOptions, revertMany, split } from './reverting.ts';
import { anyHow, anyLayers } from './run.ts';

vi.mock('node:worker_threads', async (original) => ({
  ...(await original<typeof import('node:worker_threads')>()),
  Worker: (await import('./threads.ts')).Worker,
}));

const FACTOR = Number(process.env.LAWS_RUNS ?? 1);
const SEED = process.env.LAWS_SEED;
const runs = (count: number) => ({
  numRuns: Math.ceil(count * FACTOR),
  ...(SEED === undefined ? {} : { seed: Number(SEED) }),
});
const TIMEOUT = 60_000 * Math.max(1, FACTOR);

const seen = { files: 0, merged: 0, rejected: 0, changed: 0, refused: 0 };

/** Cleans and takes back; answers whether there was anything to take back. */
async function comesBack(inputs: readonly Uint8Array[], options: ManyOptions): Promise<void> {
  let result: Awaited<ReturnType<typeof cleanMany>>;
  try {
    result = await cleanMany(inputs, options);
  } catch (error) {
    // What is not cleaned need not be taken back.
    if (!(error instanceof CrmqError) || error.exitCode === 4) throw error;
    seen.refused++;
    return;
  }
  // the same for any threads, chunks and pieces
  const { how: _how, ...whole } = options;
  if (seen.files % 4 === 0) expect((await cleanMany(inputs, whole)).journal.equals(result.journal)).toBe(true);
  const { originals } = await revertMany(result, options.how);
  expect(originals.map((bytes) => bytes.toString('latin1'))).toEqual(
    inputs.map((bytes) => Buffer.from(bytes).toString('latin1')),
  );
  seen.files++;
  seen.merged += result.outcome.merged > 0 ? 1 : 0;
  seen.rejected += result.outcome.tally.rejected > 0 ? 1 : 0;
  seen.changed += Object.keys(result.outcome.tally.changes).length > 0 ? 1 : 0;
}

const ways = fc.record({
  dedupe: fc.boolean(),
  cautious: fc.boolean(),
  how: anyHow,
  layers: anyLayers,
  toEncoding: fc.option(fc.constantFrom(...ENCODINGS), { nil: undefined, freq: 2 }),
});
const optionsOf = ({
  layers,
  ...rest
}: typeof ways extends fc.Arbitrary<infer T> ? T : never): Omit<ManyOptions, 'joined'> => ({
  ...rest,
  ...layers,
});
const TABLE = { wildness: 10, minColumns: 1, maxRows: 8, twins: 0.5 };

describe('law 3: what was cleaned comes back byte for byte', () => {
  it('CSV of every dialect and encoding', { timeout: TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(csvFile({ ...TABLE, framed: true }), ways, (file, way) =>
        comesBack([file.bytes], { ...optionsOf(way), joined: true, input: file.overrides }),
      ),
      runs(50),
    );
  });

  it('JSON: lists, wrapped lists and lines', { timeout: TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(jsonFile(TABLE), ways, (file, way) =>
        comesBack([file.bytes], { ...optionsOf(way), joined: true, input: file.overrides }),
      ),
      runs(50),
    );
  });

  it('broken CSV, with rejected records', { timeout: TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(brokenCsv({ ...TABLE, minColumns: 2 }), ways, (file, way) =>
        comesBack([file.bytes], { ...optionsOf(way), joined: true, input: file.told }),
      ),
      runs(40),
    );
  });

  it('files with bytes changed, lost and added at random', { timeout: TIMEOUT }, async () => {
    const files = damagedBytes(fc.oneof(csvFile({ ...TABLE, framed: true }), jsonFile(TABLE)));
    await fc.assert(
      fc.asyncProperty(files, ways, ({ bytes, told }, way) =>
        comesBack([bytes], { ...optionsOf(way), joined: true, input: told }),
      ),
      runs(50),
    );
  });

  it('several inputs, joined or each into its own file', { timeout: TIMEOUT }, async () => {
    const files = fc.oneof(csvFile({ ...TABLE, framed: true }), jsonFile(TABLE));
    await fc.assert(
      fc.asyncProperty(files, fc.integer({ min: 2, max: 4 }), fc.boolean(), ways, (file, parts, joined, way) =>
        comesBack(split(file, parts), { ...optionsOf(way), joined, input: file.told }),
      ),
      runs(60),
    );
  });

  afterAll(() => {
    if (process.env.LAWS_SEEN) console.log(seen);
  });

  it('had something to take back', () => {
    expect(seen.refused).toBeLessThan(seen.files / 2);
    for (const count of [seen.merged, seen.rejected, seen.changed]) expect(count).toBeGreaterThan(seen.files / 20);
  });
});
