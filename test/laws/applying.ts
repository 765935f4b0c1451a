/** Runs of which every file is kept, and the same runs done again without what is refused. */
import { tmpdir } from 'node:os';
import { catalog } from '../../src/catalog.ts';
import type { Plan } from '../../src/contract.ts';
import { clean } from '../../src/jobs/clean.ts';
import { prepare } from '../../src/jobs/prepare.ts';
import { reportOf } from '../../src/jobs/report.ts';
import { type Application, applicationOf } from '../../src/jobs/review/apply.ts';
import { clustersOf } from '../../src/jobs/review/earlier-run.ts';
import { Refusals } from '../../src/jobs/review/refusals.ts';
import { memorySource, openJournal } from '../../src/ledger/journal-reader.ts';
import { loadConfiguration } from '../../src/packs/configuration.ts';
import type { Report } from '../../src/report/shape/schema.ts';
import { AS_OF, type How, inPieces, type RunOptions, sidecar } from './run.ts';

const FILES = [
  'output', 'ledger', 'duplicates', 'rejected', 'crosswalk', 'review', 'summary', 'journal',
] as const; // biome-ignore format: a list reads better dense

export interface WholeRun {
  readonly files: { readonly [name in (typeof FILES)[number]]: string };
  readonly journal: Buffer;
  readonly output: Buffer;
  readonly report: Report;
  readonly plan: Plan;
  readonly written: number;
}

/** @param application a run that is done again; without it the options say what is done */
export async function runWhole(bytes: Uint8Array, options: RunOptions, application?: Application): Promise<WholeRun> {
  const { how } = options;
  const configuration = await loadConfiguration(catalog, {
    cwd: tmpdir(),
    flags: { pack: options.pack, locale: options.locale },
    env: {},
    config: false,
    plugins: [],
    allowPlugins: false,
    defaults: { 'as-of': AS_OF, dedupe: options.dedupe ?? true, jobs: 1, seed: 1 },
  });
  const plan = application?.plan ?? options.plan;
  const prepared = await prepare({
    inputs: [{ name: 'input', size: undefined, gzip: false, chunks: inPieces(bytes, how?.pieces) }],
    overrides: options.input ?? {},
    maps: new Map(),
    configuration,
    ...(plan ? { plan, isOwnPlan: true } : {}),
  });
  const pieces: { [name: string]: Uint8Array[] } = {};
  // What a sink was given is used again as soon as it is done.
  const into = (name: string) => async (piece: Uint8Array) => void (pieces[name] ??= []).push(Buffer.from(piece));
  const { output: _, ...others } = Object.fromEntries(FILES.map((name) => [name, into(name)] as const)) as {
    [name in (typeof FILES)[number]]: (piece: Uint8Array) => Promise<void>;
  };
  const outcome = await clean(
    prepared,
    { cleaned: async () => into('output'), joined: true, cautious: false, ...others },
    {
      jobs: how?.jobs ?? 1,
      chunkBytes: how?.chunkBytes ?? 1024 * 1024,
      threadsFromBytes: how?.threadsFromBytes ?? 0,
      ...(application ? { replay: application.replay } : {}),
    },
  );
  application?.check(outcome);
  const bytesOf = (name: string) => Buffer.concat(pieces[name] ?? []);
  return {
    files: Object.fromEntries(FILES.map((name) => [name, bytesOf(name).toString('latin1')])) as WholeRun['files'],
    journal: bytesOf('journal'),
    output: bytesOf('output'),
    report: reportOf(prepared, outcome, { version: '0', outputs: [], decayRate: undefined }),
    plan: outcome.plan,
    written: outcome.written,
  };
}

const REPAIRS = new Set(catalog.normalizers.map(({ id }) => id));

/** @param refuse says what is refused */
export async function applicationFor(run: WholeRun, refuse: (refusals: Refusals) => void): Promise<Application> {
  const refusals = new Refusals(run.plan, (rule) => REPAIRS.has(rule));
  refuse(refusals);
  const found = await clustersOf(await openJournal(memorySource(run.journal)));
  return applicationOf(run.plan, refusals, found, ['input']);
}

export const again = async (
  bytes: Uint8Array,
  run: WholeRun,
  options: RunOptions,
  refuse: (refusals: Refusals) => void,
) => runWhole(bytes, options, await applicationFor(run, refuse));

export interface Line {
  readonly row: number;
  readonly column: string;
  readonly rule: string;
  readonly after: string;
  readonly cells: readonly [row: string, column: string, rule: string];
}

/** Lines of changes.csv, those left out that are of no record. */
export function linesOf({ files }: WholeRun): Line[] {
  const utf8 = Buffer.from(files.ledger, 'latin1').toString();
  return sidecar(utf8)
    .filter((cells) => !cells[4]!.startsWith('framing/'))
    .map(([row = '', column = '', , after = '', rule = '']) => ({
      row: Number(row),
      column,
      rule,
      after,
      cells: [row, column, rule],
    }));
}

export interface Clustered {
  readonly row: number;
  readonly role: string;
  /** Everything but the number of the cluster. */
  readonly rest: string;
}

export function clusteredIn({ files }: WholeRun): Clustered[] {
  return sidecar(Buffer.from(files.duplicates, 'latin1').toString()).map(([, row, role = '', ...rest]) => ({
    row: Number(row),
    role,
    rest: rest.join('\n'),
  }));
}

export type { How };
