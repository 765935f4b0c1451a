/** One run in process, with every dial that the laws turn: size of chunks, pieces of the input, pack, plan. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { catalog } from '../../src/catalog.ts';
import type { Plan, Role } from '../../src/contract.ts';
import { unguardCell } from '../../src/io/format/guarded-cell.ts';
import type { InputOverrides } from '../../src/io/stream/input.ts';
import { clean as cleanJob } from '../../src/jobs/clean.ts';
import { readDecisions } from '../../src/jobs/decisions/decisions.ts';
import { prepare } from '../../src/jobs/prepare.ts';
import { reportOf } from '../../src/jobs/report.ts';
import type { Retry } from '../../src/jobs/retry/retry.ts';
import { loadConfiguration } from '../../src/packs/configuration.ts';
import type { Channel } from '../../src/policy/standing.ts';
import type { Report } from '../../src/report/shape/schema.ts';

export const AS_OF = '2026-11-22';

/** A pack in which nothing is on. */
export const NOTHING = join(mkdtempSync(join(tmpdir(), 'crmq-laws-')), 'nothing.yaml');
writeFileSync(NOTHING, 'name: nothing\nrules: {}\n');

export interface RunOptions {
  readonly pack?: string;
  readonly dedupe?: boolean;
  readonly input?: InputOverrides;
  readonly plan?: Plan;
  /** Roles of columns, as `--map` gives them. */
  readonly maps?: ReadonlyMap<string, Role | null>;
  /** Mended records of an earlier run. */
  readonly retry?: Retry;
  readonly country?: string;
  /** Locale packs, as `--locale` takes them. */
  readonly locale?: string;
  /** Writes an audience for the channel. */
  readonly audience?: Channel;
  /** What a person decided about pairs, as the text of a review.csv. */
  readonly decisions?: string;
  /** Absent: one thread, one chunk, all in one piece. */
  readonly how?: How;
}

/** What must make no difference. */
export interface How {
  readonly jobs: number;
  /** Where threads join in. */
  readonly threadsFromBytes?: number;
  readonly chunkBytes: number;
  /** Lengths of the pieces that the input comes in, over and over. */
  readonly pieces: readonly number[];
}

const sizes = fc.oneof(fc.constantFrom(1, 2, 3, 5, 16, 64, 1024), fc.integer({ min: 1, max: 300 }));
export const anyHow: fc.Arbitrary<How> = fc.record({
  jobs: fc.integer({ min: 1, max: 4 }),
  threadsFromBytes: fc.constantFrom(0, 0, 1, 500),
  chunkBytes: sizes,
  pieces: fc.array(sizes, { minLength: 1, maxLength: 4 }),
});

/** What people lay on the pack that holds: guesses that fill cells, and what is usual in a country. */
export const anyLayers: fc.Arbitrary<Pick<RunOptions, 'pack' | 'locale'>> = fc.constantFrom(
  {},
  { pack: 'fill-in' },
  { locale: 'fi,sv' },
  { locale: 'de,fr', pack: 'fill-in' },
  { locale: 'es,en-US', pack: 'strict,fill-in' },
  { locale: 'zh-CN,ja,nl', pack: 'fill-in' },
);

export interface RunResult {
  readonly output: Buffer;
  readonly report: Report;
  readonly plan: Plan;
  readonly changes: string;
  readonly duplicates: string;
  readonly rejected: string;
  readonly expired: string;
  readonly audience: Buffer;
  /** Who was left out of it. */
  readonly leftOut: string;
}

export async function run(bytes: Uint8Array, options: RunOptions = {}): Promise<RunResult> {
  const { how } = options;
  const configuration = await loadConfiguration(catalog, {
    cwd: tmpdir(),
    flags: { pack: options.pack, country: options.country, locale: options.locale },
    env: {},
    config: false,
    plugins: [],
    allowPlugins: false,
    defaults: { 'as-of': AS_OF, dedupe: options.dedupe ?? true, jobs: 1, seed: 1 },
  });
  const prepared = await prepare({
    inputs: [{ name: 'input', size: undefined, gzip: false, chunks: inPieces(bytes, how?.pieces) }],
    overrides: options.input ?? {},
    maps: options.maps ?? new Map(),
    configuration,
    ...(options.plan ? { plan: options.plan } : {}),
  });
  const names = ['output', 'changes', 'duplicates', 'rejected', 'expired', 'audience', 'leftOut'];
  const sinks = Object.fromEntries(names.map((name): [string, Uint8Array[]] => [name, []]));
  const { audience: channel, decisions } = options;
  const into = (name: string) => async (piece: Uint8Array) => void sinks[name]!.push(Buffer.from(piece));
  const outcome = await cleanJob(
    prepared,
    {
      cleaned: async () => into('output'),
      joined: true,
      cautious: false,
      ledger: into('changes'),
      duplicates: into('duplicates'),
      rejected: into('rejected'),
      expired: into('expired'),
      ...(channel
        ? { audience: { channel, withoutConsent: false, file: into('audience'), leftOut: into('leftOut') } }
        : {}),
    },
    {
      ...(decisions ? { decisions: readDecisions([{ name: 'decided', bytes: Buffer.from(decisions) }]) } : {}),
      jobs: how?.jobs ?? 1,
      chunkBytes: how?.chunkBytes ?? 1024 * 1024,
      threadsFromBytes: how?.threadsFromBytes ?? 0,
      ...(options.retry ? { retry: options.retry } : {}),
    },
  );
  const text = (name: string) => Buffer.concat(sinks[name]!).toString();
  return {
    output: Buffer.concat(sinks.output!),
    report: reportOf(prepared, outcome, { version: '0', outputs: [], decayRate: undefined }),
    plan: outcome.plan,
    changes: text('changes'),
    duplicates: text('duplicates'),
    rejected: text('rejected'),
    expired: text('expired'),
    audience: Buffer.concat(sinks.audience!),
    leftOut: text('leftOut'),
  };
}

export async function* inPieces(bytes: Uint8Array, sizes: readonly number[] | undefined): AsyncGenerator<Uint8Array> {
  if (bytes.length === 0) return;
  if (!sizes) {
    yield bytes;
    return;
  }
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = Math.max(1, sizes[i % sizes.length]!);
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

export interface LedgerLine {
  readonly row: number;
  readonly column: string;
  readonly before: string;
  readonly after: string;
  readonly rule: string;
}

/** Records of a CSV file that crmq writes beside the cleaned one, without the header; cells as they were before they were guarded. */
export function sidecar(text: string): string[][] {
  const rows: string[][] = parse(text, { relax_column_count: true, record_delimiter: '\n' });
  return rows.slice(1).map((cells) => cells.map(unguardCell));
}

export function ledgerOf(result: RunResult): LedgerLine[] {
  return sidecar(result.changes).map(([row, column, before, after, rule]) => ({
    row: Number(row),
    column: column!,
    before: before!,
    after: after!,
    rule: rule!,
  }));
}

/** Rows that were rejected, with reason and cells. */
export function rejectedOf(result: RunResult): Map<number, { reason: string; line: number; cells: string[] }> {
  const rows = sidecar(result.rejected).map(
    ([row, reason, line, ...cells]) => [Number(row), { reason: reason!, line: Number(line), cells }] as const,
  );
  return new Map(rows);
}

export interface DuplicateLine {
  readonly cluster: number;
  readonly row: number;
  readonly role: string;
  readonly cells: string[];
}

export function duplicatesOf(result: RunResult): DuplicateLine[] {
  return sidecar(result.duplicates).map(([cluster, row, role, , , , ...cells]) => ({
    cluster: Number(cluster),
    row: Number(row),
    role: role!,
    cells,
  }));
}
