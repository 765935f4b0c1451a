/** The files of a cleaning: which there are, where a run's bytes go, and the manifest that closes them. */
import { createHash, type Hash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Plan } from '../contract.ts';
import type { OutputFile, Outputs, Written } from '../io/outputs.ts';
import type { CleanOutcome, CleanSinks } from '../jobs/clean.ts';
import type { Delta } from '../jobs/delta.ts';
import type { Prepared } from '../jobs/prepare.ts';
import type { Channel } from '../policy/standing.ts';
import type { Report } from '../report/schema.ts';
import { DELTA_FILES, deltaOutputs } from './delta.ts';
import type { DryRun } from './dry-run.ts';
import type { Manifest, Told } from './manifest.ts';
import { needFolder, type Places } from './places.ts';
import { jsonText } from './plain-text.ts';
import type { Flags } from './request.ts';
import type { Mending } from './retry.ts';
import { endLedger, ledgerPlace, ledgerWriter, refuseOther } from './sealed-ledger.ts';
import { writeTo } from './streams.ts';

/** What can be seen to fail is refused before a byte is read, and other runs are kept away. */
export async function refuseEarly(
  outputs: Outputs,
  places: Places,
  flags: Flags,
  isDry: boolean,
  audience?: AudienceFlags,
): Promise<void> {
  const named = flags.output;
  const within = typeof named === 'string' && places.folder !== undefined && dirname(named).startsWith(places.folder);
  if (typeof named === 'string' && named !== '-' && !within) needFolder(named);
  const { cleaned, html, folder } = places;
  if (cleaned[0] === '-') outputs.refuseStdout();
  const names = flags.delta === undefined ? LEDGER_FILES : [...LEDGER_FILES, ...DELTA_FILES];
  const ledger = folder === undefined ? [] : names.map((name) => ledgerPlace(places, name));
  const data = isDry ? [] : cleaned.filter((path) => path !== '-');
  const others = [html, audience?.path].filter((path) => path !== undefined);
  refuseOther(places);
  await outputs.reserve([...data, ...others, ...ledger]);
}

const LEDGER_FILES = [
  'changes.csv', 'summary.csv', 'duplicates.csv', 'crosswalk.csv', 'review.csv', 'rejected.csv', 'mended.csv', 'refused.csv', 'expired.csv', 'audience.csv', 'journal.bin', 'plan.json', 'report.json', 'manifest.json',
]; // biome-ignore format: a list reads better dense

/** Sinks, and what went to standard output where a ledger has to know. */
export interface RunSinks extends CleanSinks {
  streamed(): Written | undefined;
}

/** What makes a run another one than usual. */
export interface Modes {
  readonly dry?: DryRun | undefined;
  readonly retry?: Mending | undefined;
  readonly audience?: AudienceFlags | undefined;
  /** What the command line said, for a run that does the same again. */
  readonly told?: Told | undefined;
}

export async function openSinks(
  prepared: Prepared,
  places: Places,
  outputs: Outputs,
  { dry, retry, audience }: Modes,
): Promise<RunSinks> {
  const toStdout = !dry && places.cleaned[0] === '-';
  const files: OutputFile[] = [];
  if (!toStdout && !dry) for (const path of places.cleaned) files.push(await outputs.create(path));
  const { folder } = places;
  const wanted = async (name: string) =>
    folder === undefined ? undefined : ledgerWriter(await outputs.create(ledgerPlace(places, name)), places, name);
  const side = async (name: string) => (await wanted(name)) ?? (async () => {});
  const ledger = await side('changes.csv');
  const summary = await wanted('summary.csv');
  const duplicates = await side('duplicates.csv');
  const crosswalk = await wanted('crosswalk.csv');
  const review = await wanted('review.csv');
  const rejected = await side('rejected.csv');
  const mended = retry && (await wanted('mended.csv'));
  const expired = prepared.plan.policy && (await wanted('expired.csv'));
  const journal = await wanted('journal.bin');
  const unwritten = dry && places.cleaned.map((path) => dry.open(path));
  const stdout = new HashedStdout(toStdout && folder !== undefined);
  return {
    joined: places.joined,
    cautious: toStdout && prepared.plan.outputEncoding !== prepared.plan.layout.encoding,
    cleaned: async (index) => {
      const at = places.joined ? 0 : index;
      return toStdout ? (bytes) => stdout.write(bytes) : (unwritten?.[at] ?? writer(files[at]!));
    },
    ledger,
    summary,
    duplicates,
    crosswalk,
    review,
    rejected,
    mended,
    expired,
    audience: await openAudience(audience, outputs, places, dry !== undefined),
    journal,
    streamed: () => stdout.written(),
  };
}

/** What `--audience` asks for. */
export interface AudienceFlags {
  readonly path: string;
  readonly channel: Channel;
  readonly withoutConsent: boolean;
}

async function openAudience(
  wanted: AudienceFlags | undefined,
  outputs: Outputs,
  places: Places,
  isDry: boolean,
): Promise<CleanSinks['audience']> {
  if (!wanted) return undefined;
  const { path, channel, withoutConsent } = wanted;
  const file = isDry ? async () => {} : writer(await outputs.create(path));
  const name = 'audience.csv';
  const leftOut =
    places.folder === undefined
      ? undefined
      : await ledgerWriter(await outputs.create(ledgerPlace(places, name)), places, name);
  return { channel, withoutConsent, file, leftOut };
}

class HashedStdout {
  readonly #hash: Hash | undefined;
  #bytes = 0;

  constructor(isHashed: boolean) {
    this.#hash = isHashed ? createHash('sha256') : undefined;
  }

  async write(bytes: Uint8Array): Promise<void> {
    this.#hash?.update(bytes);
    this.#bytes += bytes.length;
    await writeTo(process.stdout, bytes);
  }

  written(): Written | undefined {
    return this.#hash && { path: '-', bytes: this.#bytes, sha256: this.#hash.copy().digest('hex') };
  }
}

const writer =
  (file: OutputFile) =>
  (bytes: Uint8Array): Promise<void> =>
    file.write(bytes);

export function listOutputs(
  prepared: Prepared,
  outcome: CleanOutcome,
  places: Places,
  audience?: AudienceFlags,
  delta?: Delta,
): Report['outputs'] {
  const { rejected, changes } = outcome.tally;
  const changed = Object.values(changes).reduce((sum, { count }) => sum + count, 0);
  const cleaned: Report['outputs'] = places.cleaned.map((path) => ({
    path,
    kind: 'cleaned',
    rows: places.cleaned.length === 1 ? outcome.written : null,
  }));
  if (audience) cleaned.push({ path: audience.path, kind: 'audience', rows: outcome.audience?.rows ?? null });
  const { folder, html } = places;
  if (folder === undefined) return cleaned;
  const leftOut = (outcome.audience?.leftOut ?? []).reduce((sum, { count }) => sum + count, 0);
  return [
    ...cleaned,
    ...(html === undefined ? [] : [{ path: html, kind: 'report', rows: null }]),
    { path: join(folder, 'report.json'), kind: 'json', rows: null },
    { path: ledgerPlace(places, 'changes.csv'), kind: 'changes', rows: prepared.plan.dedupe.enabled ? null : changed },
    { path: ledgerPlace(places, 'summary.csv'), kind: 'summary', rows: null },
    { path: ledgerPlace(places, 'duplicates.csv'), kind: 'duplicates', rows: null },
    { path: ledgerPlace(places, 'crosswalk.csv'), kind: 'crosswalk', rows: outcome.merged },
    { path: ledgerPlace(places, 'review.csv'), kind: 'review', rows: 2 * (outcome.resolution?.reviews.count ?? 0) },
    { path: ledgerPlace(places, 'rejected.csv'), kind: 'rejected', rows: rejected },
    ...(outcome.policy
      ? [{ path: ledgerPlace(places, 'expired.csv'), kind: 'expired', rows: outcome.policy.total }]
      : []),
    ...(audience ? [{ path: ledgerPlace(places, 'audience.csv'), kind: 'left out', rows: leftOut }] : []),
    ...(outcome.mended === undefined
      ? []
      : [{ path: ledgerPlace(places, 'mended.csv'), kind: 'mended', rows: outcome.mended }]),
    ...(delta ? deltaOutputs(delta, folder) : []),
    { path: ledgerPlace(places, 'journal.bin'), kind: 'journal', rows: null },
    { path: ledgerPlace(places, 'plan.json'), kind: 'plan', rows: null },
    { path: join(folder, 'manifest.json'), kind: 'manifest', rows: null },
  ];
}

/** The cleaned files that a dry run did not write, apart from those that it did. */
export function splitDry(outputs: Report['outputs']): Pick<Report, 'outputs' | 'dryRun'> {
  const isWritten = ({ kind }: Report['outputs'][number]): boolean => kind !== 'cleaned' && kind !== 'audience';
  const cleaned = outputs.filter(({ kind }) => kind === 'cleaned').map(({ path, rows }) => ({ path, rows }));
  return { outputs: outputs.filter(isWritten), dryRun: { cleaned } };
}
const isTold = (told: Told | undefined): boolean =>
  told !== undefined &&
  (told.decayRate !== undefined ||
    told.isPlanned === true ||
    told.isMasked === true ||
    Object.keys(told.reading ?? {}).length > 0);

/** Report, plan and, last, the manifest, whose presence says that everything else is complete. */
export async function writeRest(
  plan: Plan,
  report: Report,
  places: Places,
  outputs: Outputs,
  streamed: Written | undefined,
  { dry, retry, told }: Modes,
): Promise<void> {
  if (places.folder === undefined) return;
  const put = async (path: string, text: string) => (await outputs.create(path)).write(Buffer.from(text));
  const json = (value: unknown) => `${jsonText(value, 2)}\n`;
  if (places.html !== undefined) await put(places.html, await htmlOf(report));
  await put(join(places.folder, 'report.json'), json(report));
  const planFile = await outputs.create(ledgerPlace(places, 'plan.json'));
  await (await ledgerWriter(planFile, places, 'plan.json'))(Buffer.from(json(plan)));
  const modes = {
    ...(dry ? { dryRun: { cleaned: dry.files() } } : {}),
    ...(retry ? { retry: { files: retry.files, ...retry.retry.counts } } : {}),
  };
  await endLedger(places);
  const written = [...(streamed ? [streamed] : []), ...(await outputs.seal())];
  const rest = { ...modes, ...(isTold(told) ? { told } : {}) };
  await put(join(places.folder, 'manifest.json'), json({ ...manifest(report, written, places), ...rest }));
}

/** The page, its style and its icons are loaded only where they are wanted. */
async function htmlOf(report: Report): Promise<string> {
  const { renderHtml } = await import('../report/html.ts');
  return renderHtml(report);
}

function manifest(report: Report, written: readonly Written[], { cleaned, joined }: Places): Manifest {
  const outputs = written.map((file) => {
    const target = cleaned.indexOf(file.path);
    return target < 0 ? file : { ...file, cleanedFrom: joined ? [...report.inputs.keys()] : [target] };
  });
  return {
    manifestVersion: 1,
    tool: report.tool,
    asOf: report.asOf,
    inputs: report.inputs.map(({ path, bytes, sha256, rows }) => ({ path, bytes, sha256, rows })),
    ...(report.duplicates.decisions ? { decisions: report.duplicates.decisions.files } : {}),
    outputs,
  } as Manifest;
}
