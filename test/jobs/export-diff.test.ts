/** Differences of drawn exports, held to a comparison that keeps everything in a map. */
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { catalog } from '../../src/catalog.ts';
import { diffExports } from '../../src/jobs/diff/diff.ts';
import { half, hashBytes } from '../../src/jobs/diff/hash.ts';
import { Records } from '../../src/jobs/diff/records.ts';
import { prepare } from '../../src/jobs/prepare.ts';
import { loadConfiguration } from '../../src/packs/configuration.ts';
import { startedWorkers } from '../laws/threads.ts';
import '../seed.ts';

// hundreds of small runs: test/laws/threads.ts says what stands in for a thread
vi.mock('node:worker_threads', async (original) => ({
  ...(await original<typeof import('node:worker_threads')>()),
  Worker: (await import('../laws/threads.ts')).Worker,
}));

type Table = readonly (readonly string[])[];
const COLUMNS = ['Record ID', 'Alpha', 'Beta', 'Gamma'];

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function prepared(name: string, text: string) {
  const configuration = await loadConfiguration(catalog, {
    cwd: process.cwd(),
    flags: {},
    env: {},
    config: false,
    plugins: [],
    allowPlugins: false,
    defaults: { 'as-of': '2026-01-15', dedupe: true, jobs: 1, seed: 1 },
  });
  const source = { name, size: undefined, gzip: false, chunks: once(Buffer.from(text)) };
  return prepare({
    inputs: [source],
    overrides: { format: 'csv', delimiter: ',' },
    maps: new Map([['Record ID', 'id']]),
    configuration,
  });
}

interface How {
  readonly chunkBytes?: number;
  readonly jobs?: number;
  readonly isRaw?: boolean;
}

async function diffOf(old: string, own: string, { chunkBytes = 1 << 20, jobs = 1, isRaw = true }: How = {}) {
  const lines: string[] = [];
  const diff = await diffExports([await prepared('old.csv', old), await prepared('new.csv', own)], {
    version: '0',
    key: [],
    isRaw,
    from: undefined,
    to: undefined,
    show: (text) => text,
    onLine: async (cells) => void lines.push(cells.join('\t')),
    onProgress: () => {},
    jobs,
    chunkBytes,
    threadsFromBytes: 0,
  });
  return { diff, lines };
}

const csvOf = (rows: Table, order: readonly number[], eol: string): string =>
  stringify(
    [COLUMNS, ...rows].map((row) => order.map((at) => row[at])),
    { record_delimiter: eol, quoted_match: /^$|["\n]/ },
  );

/** What the differences are, by a map of all records. */
function oracle(old: Table, own: Table): string[] {
  const lines: string[] = [];
  const [first, seen] = [new Map<string, readonly string[]>(), new Set<string>()];
  const again: string[] = [];
  for (const [at, row] of old.entries()) {
    if (first.has(row[0]!)) again.push(`${row[0]}\tduplicate\t\trecord ${at + 1}\t`);
    else first.set(row[0]!, row);
  }
  for (const [at, row] of own.entries()) {
    if (seen.has(row[0]!)) {
      again.push(`${row[0]}\tduplicate\t\t\trecord ${at + 1}`);
      continue;
    }
    seen.add(row[0]!);
    const was = first.get(row[0]!);
    if (!was) lines.push(`${row[0]}\tadded\t\t\t`);
    for (const i of [1, 2, 3]) {
      if (was && was[i] !== row[i]) lines.push(`${row[0]}\tchanged\t${COLUMNS[i]}\t${was[i]}\t${row[i]}`);
    }
  }
  for (const id of first.keys()) if (!seen.has(id)) lines.push(`${id}\tgone\t\t\t`);
  return [...lines, ...again];
}

const cell = fc.oneof(
  fc.constantFrom('', 'x', 'yy', '0', 'a,b', 'say "hi"', 'zwei\nzeilen', 'größe', '是'),
  fc.stringMatching(/^[a-z]{1,6}$/),
);
const id = fc.integer({ min: 1, max: 9 }).map((n) => `r${n}`);
const table = fc.array(fc.tuple(id, cell, cell, cell), { minLength: 1, maxLength: 12 });
const order = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 });
const eol = fc.constantFrom('\n', '\r\n');

it('finds what a map of all records finds, whatever the order of columns, line ends and chunks', async () => {
  await fc.assert(
    fc.asyncProperty(
      table,
      table,
      order,
      eol,
      fc.integer({ min: 16, max: 400 }),
      async (old, own, columns, end, chunk) => {
        const { diff, lines } = await diffOf(csvOf(old, [0, 1, 2, 3], '\n'), csvOf(own, columns, end), {
          chunkBytes: chunk,
        });
        // cells of a record in the order of the new export
        const sorted = (all: readonly string[]): string[] => [...all].sort();
        expect(sorted(lines)).toEqual(sorted(oracle(old, own)));
        const kinds = (kind: string): number => lines.filter((line) => line.split('\t')[1] === kind).length;
        expect([diff.counts.added, diff.counts.gone]).toEqual([kinds('added'), kinds('gone')]);
        expect(diff.counts.same + diff.counts.changed + diff.counts.gone).toBe(new Set(old.map(([key]) => key)).size);
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);

it('is the same for any threads and chunks', async () => {
  const before = startedWorkers();
  const cells = fc.oneof(cell, fc.constantFrom(' padded ', 'N/A', '2024-02-30', 'anna@firma.example '));
  const dirty = fc.array(fc.tuple(id, cells, cells, cells), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(
      dirty,
      dirty,
      fc.boolean(),
      fc.integer({ min: 2, max: 4 }),
      fc.integer({ min: 16, max: 200 }),
      async (old, own, isRaw, jobs, chunkBytes) => {
        const [a, b] = [csvOf(old, [0, 1, 2, 3], '\n'), csvOf(own, [0, 1, 2, 3], '\n')];
        const one = await diffOf(a, b, { isRaw });
        const many = await diffOf(a, b, { isRaw, jobs, chunkBytes });
        expect(many.lines).toEqual(one.lines);
        expect(JSON.stringify(many.diff)).toBe(JSON.stringify(one.diff));
      },
    ),
    { numRuns: 25 },
  );
  expect(startedWorkers()).toBeGreaterThan(before);
}, 120_000);

it('is the mirror image the other way round, and nothing between a file and itself', async () => {
  await fc.assert(
    fc.asyncProperty(table, table, async (old, own) => {
      const [a, b] = [csvOf(old, [0, 1, 2, 3], '\n'), csvOf(own, [0, 1, 2, 3], '\n')];
      const [there, back, same] = [await diffOf(a, b), await diffOf(b, a), await diffOf(a, a)];
      expect(there.diff.counts).toEqual({
        ...back.diff.counts,
        added: back.diff.counts.gone,
        gone: back.diff.counts.added,
      });
      expect(same.lines.filter((line) => !line.includes('\tduplicate\t'))).toEqual([]);
    }),
    { numRuns: 20 },
  );
}, 120_000);

it('finds records by their keys, however many there are', () => {
  const [records, others] = [new Records(), new Records()];
  const key = (n: number) => {
    const bytes = Buffer.from(`record ${n}`);
    hashBytes(bytes, 0, bytes.length);
    return { ...half };
  };
  const print = { a: 1, b: 2 };
  for (let n = 0; n < 20_000; n++) records.add(n + 1, key(n % 15_000), print, 0, 0);
  for (let n = 0; n < 20_000; n++) others.add(n + 1, key(n + 10_000), n % 2 === 0 ? print : { a: 1, b: 3 }, 0, 0);
  const again = records.index();
  expect(again).toEqual(Array.from({ length: 5000 }, (_, n) => 15_000 + n));
  expect(Array.from({ length: 6000 }, (_, n) => records.find(others, n))).toEqual(
    Array.from({ length: 6000 }, (_, n) => (n < 5000 ? n + 10_000 : -1)),
  );
  expect([records.isSame(0, others, 0), records.isSame(0, others, 1)]).toEqual([true, false]);
});
