/** `crmq settle`: parts that went through the record stage elsewhere → the rest of the run: merges, cleaned parts, ledger, report. */
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { catalog } from '../catalog.ts';
import type { Plan } from '../contract.ts';
import { Outputs } from '../io/disk/outputs.ts';
import { type CleanSinks, LEDGER_TABLES, type Write } from '../jobs/clean/sinks.ts';
import { type CleanOutcome, clean } from '../jobs/clean.ts';
import { firstRowAt, inputOf, stagedInput } from '../jobs/shards/staged-part.ts';
import { pluginUrl, withPlugins } from '../packs/plugins.ts';
import { readPlan } from './asked/read-plan.ts';
import type { Flags } from './asked/request.ts';
import { asAsked } from './parts/as-parquet.ts';
import { madeBy } from './parts/made-by.ts';
import { type About, readAbout, shardReport, writeShardReport } from './parts/shard-report.ts';
import { readShardRun, type ShardRun, tellingOf } from './parts/shard-run.ts';
import { type ListedPart, readStagedParts } from './parts/staged-parts.ts';
import { exitCodeOf, tellFailure } from './reports/gate.ts';
import { tell } from './reports/tell.ts';
import { LEDGER_TABLE, type LedgerFile, type LedgerSink } from './run/ledger-table.ts';

const CHUNK_BYTES = 256 * 1024;

export async function settleCommand(flags: Flags): Promise<number> {
  const folder = String(flags.outDir);
  const run = await readShardRun(String(flags.run));
  const plugins = run.plugins.map((path) => pluginUrl(path, process.cwd()));
  const given = await readPlan(String(flags.plan));
  const plan = { ...given, plugins };
  const parts = await readStagedParts(String(flags.parts), madeBy(given));
  const about = await readAbout(String(flags.about));
  const rules = await withPlugins(catalog, plugins);
  const read = [flags.plan, flags.run, flags.parts, flags.about].map(String);
  const outputs = new Outputs({ force: true, inputs: read });
  const cleaned = new CleanedParts(join(folder, 'cleaned'), parts);
  try {
    await mkdir(join(folder, 'cleaned'), { recursive: true });
    const own = await sinksFor(outputs, folder, { plan, run }, cleaned);
    const asked = await asAsked(run, own, (part) => parts[part]!.layout);
    const prepared = { plan, inputs: parts.map(inputOf), catalog: rules };
    const staged = (at: number) => stagedInput(parts[at]!, parts[at]!.frames, firstRowAt(parts, at));
    const telling = tellingOf(run);
    const decided = run.decisions && { decisions: run.decisions };
    const outcome = await clean(prepared, asked.sinks, {
      jobs: 1,
      chunkBytes: CHUNK_BYTES,
      staged,
      telling,
      ...decided,
    });
    await asked.end();
    await cleaned.close();
    const written = { inputs: about.inputs, outputs: listOf(outcome, run, about.place) };
    const report = shardReport(outcome, rules, written, run);
    await writeShardReport(folder, outcome, report, run, outputs);
    await outputs.commit();
    await tell(report, flags);
    if (flags.quiet === true) tellFailure(report);
    return exitCodeOf(report);
  } catch (error) {
    await cleaned.close();
    await outputs.abort();
    throw error;
  }
}

/** Which files of a ledger a run in parts has: nothing of it is taken back from a journal. */
const hasFile = ({ sink, when }: LedgerFile, { policy }: Plan): boolean =>
  sink !== 'journal' && (when === undefined || (when === 'policy' && policy !== undefined));

/** All files of the run, for its report. */
function listOf(outcome: CleanOutcome, run: ShardRun, place = ''): About['outputs'] {
  const { plan } = outcome;
  const facts = { plan, outcome, delta: undefined };
  const ledger = LEDGER_TABLE.filter((file) => hasFile(file, plan));
  const all = [
    { path: 'cleaned', kind: 'cleaned', rows: outcome.written },
    ...(run.html ? [{ path: 'report.html', kind: 'report', rows: null }] : []),
    ...ledger.map((file) => ({ path: nameIn(run, file), kind: file.kind, rows: file.rows?.(facts) ?? null })),
  ];
  return all.map((file) => ({ ...file, path: place === '' ? file.path : `${place}/${file.path}` }));
}

const TABLES: ReadonlySet<string> = new Set(LEDGER_TABLES);

/** `changes.parquet` instead of `changes.csv` where that is asked for. */
const nameIn = ({ ledgerFormat }: ShardRun, { name, sink }: LedgerFile): string =>
  ledgerFormat && sink !== undefined && TABLES.has(sink) ? name.replace(/\.csv$/, `.${ledgerFormat}`) : name;

interface Of {
  readonly plan: Plan;
  readonly run: ShardRun;
}

async function sinksFor(
  outputs: Outputs,
  folder: string,
  { plan, run }: Of,
  cleaned: CleanedParts,
): Promise<CleanSinks> {
  const ledger: { [sink in LedgerSink]?: Write } = {};
  for (const one of LEDGER_TABLE) {
    if (!one.sink || !hasFile(one, plan)) continue;
    const file = await outputs.create(join(folder, nameIn(run, one)));
    ledger[one.sink] = (bytes) => file.write(bytes);
  }
  const nowhere: Write = async () => {};
  return {
    ledger: nowhere,
    rejected: nowhere,
    ...ledger,
    audience: undefined,
    joined: false,
    cautious: false,
    cleaned: (part) => cleaned.open(part),
  };
}

/** The cleaned files of parts, one after the other: there may be more of them than files can be open. */
class CleanedParts {
  readonly #folder: string;
  readonly #parts: readonly ListedPart[];
  #handle: FileHandle | undefined;

  constructor(folder: string, parts: readonly ListedPart[]) {
    this.#folder = folder;
    this.#parts = parts;
  }

  async open(part: number): Promise<Write> {
    await this.close();
    const handle = await open(join(this.#folder, this.#parts[part]!.cleaned), 'w', 0o600);
    this.#handle = handle;
    return (bytes) => handle.appendFile(bytes);
  }

  async close(): Promise<void> {
    await this.#handle?.close();
    this.#handle = undefined;
  }
}
