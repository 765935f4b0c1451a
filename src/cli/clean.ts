/** `crmq clean`: opens, plans, cleans, and puts every output in its place at once. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plan } from '../contract.ts';
import { CrmqError } from '../errors.ts';
import { type OutputFile, Outputs, type Written } from '../io/outputs.ts';
import { type CleanOutcome, type CleanSinks, clean } from '../jobs/clean.ts';
import { type Decisions, readDecisions } from '../jobs/decisions.ts';
import { type Prepared, prepare } from '../jobs/prepare.ts';
import { reportOf } from '../jobs/report.ts';
import type { Configuration } from '../packs/configuration.ts';
import type { Report } from '../report/schema.ts';
import { version } from '../version.ts';
import { bytesOf, type Pace, pace } from './pace.ts';
import { needFolder, type Places, placesFor } from './places.ts';
import type { Progress } from './progress.ts';
import { configurationFrom, type Flags, mapsFrom, overridesFrom, readPlan, wholeNumber } from './request.ts';
import { type ColorChoice, chalkFor, isClosedPipe, widthOf, writeTo } from './streams.ts';

export async function cleanCommand(
  named: readonly string[],
  flags: Flags,
  helpWhenEmpty: () => never,
  signal: AbortSignal,
  progress: Progress,
): Promise<number> {
  if (named.length === 0 && process.stdin.isTTY) helpWhenEmpty();
  const inputs = named.length === 0 ? ['-'] : named;
  const places = placesOf(inputs, flags);
  if (flags.json === true && places.cleaned[0] === '-') {
    throw new CrmqError('bad-flag', '--json and the cleaned data cannot both go to standard output', {
      hint: 'name a file with -o',
    });
  }
  const configuration = await configurationFrom(flags);
  const decided = (flags.decisions as string[] | undefined) ?? [];
  const outputs = new Outputs({
    force: flags.force === true,
    inputs: [...inputs.filter((path) => path !== '-'), ...decided],
  });
  refuseEarly(outputs, places, flags.output);
  const decisions = decisionsIn(decided, configuration);
  const prepared = await prepare({
    inputs,
    overrides: overridesFrom(flags, configuration),
    maps: mapsFrom(flags),
    configuration,
    signal,
    ...(typeof flags.plan === 'string' ? { plan: readPlan(flags.plan) } : {}),
  });
  try {
    const jobs = wholeNumber('--jobs', configuration.settings.jobs.value, 1) ?? 1;
    const decayRate = configuration.settings['decay-rate'].value as number | undefined;
    const report = await run(prepared, {
      places,
      outputs,
      flags,
      jobs,
      decayRate,
      signal,
      progress,
      decisions,
    });
    progress.stop();
    await tell(report, flags);
    return 0;
  } catch (error) {
    await outputs.abort();
    throw error;
  }
}

/** @throws CrmqError for a file that cannot be read, or that says what cannot be obeyed */
function decisionsIn(paths: readonly string[], { settings }: Configuration): Decisions | undefined {
  if (paths.length === 0) return undefined;
  if (settings.dedupe.value === false) {
    throw new CrmqError('bad-flag', '--decisions says what is merged, and without dedupe nothing is', {
      hint: 'leave out --no-dedupe, or --decisions',
    });
  }
  return readDecisions(
    paths.map((name) => {
      try {
        return { name, bytes: readFileSync(name) };
      } catch (cause) {
        throw new CrmqError('cannot-read', `cannot read the decisions ${name}: ${(cause as Error).message}`, {
          exitCode: 3,
          cause,
          hint: 'check the path',
        });
      }
    }),
  );
}

function placesOf(inputs: readonly string[], flags: Flags): Places {
  const places = placesFor(inputs, flags.output as string | undefined, flags.outDir as string | undefined);
  return flags.html === false ? { ...places, html: undefined } : places;
}

/** What can be seen to fail is refused before a byte is read. */
function refuseEarly(outputs: Outputs, places: Places, named: unknown): void {
  const within = typeof named === 'string' && places.folder !== undefined && dirname(named).startsWith(places.folder);
  if (typeof named === 'string' && named !== '-' && !within) needFolder(named);
  for (const path of places.cleaned) if (path !== '-') outputs.refuse(path);
  if (places.html !== undefined) outputs.refuse(places.html);
  if (places.folder !== undefined) for (const name of LEDGER_FILES) outputs.refuse(join(places.folder, name));
}

const LEDGER_FILES = [
  'changes.csv', 'duplicates.csv', 'crosswalk.csv', 'review.csv', 'rejected.csv', 'plan.json', 'report.json', 'manifest.json',
]; // biome-ignore format: a list reads better dense

interface Run extends Pace {
  readonly places: Places;
  readonly outputs: Outputs;
  readonly decayRate: number | undefined;
  readonly decisions: Decisions | undefined;
}

async function run(prepared: Prepared, how: Run): Promise<Report> {
  const { places, outputs, decayRate, signal, progress, decisions } = how;
  const { sinks, stdout } = await openSinks(prepared, places, outputs);
  progress.begin('cleaning', bytesOf(prepared));
  const outcome = await clean(prepared, sinks, { ...pace(prepared, how), ...(decisions ? { decisions } : {}) });
  const report = reportOf(prepared, outcome, {
    version: version(),
    outputs: outputRows(prepared, outcome, places),
    decayRate,
    ...(decisions ? { decisions } : {}),
  });
  await writeRest(outcome.plan, report, places, outputs);
  if (signal.aborted) throw new Error('aborted');
  await outputs.commit();
  await stdout?.();
  return report;
}

async function openSinks(
  prepared: Prepared,
  places: Places,
  outputs: Outputs,
): Promise<{ sinks: CleanSinks; stdout: (() => Promise<void>) | undefined }> {
  const toStdout = places.cleaned[0] === '-';
  const files: OutputFile[] = [];
  if (!toStdout) for (const path of places.cleaned) files.push(await outputs.create(path));
  const { folder } = places;
  const wanted = async (name: string) =>
    folder === undefined ? undefined : writer(await outputs.create(join(folder, name)));
  const side = async (name: string) => (await wanted(name)) ?? (async () => {});
  const ledger = await side('changes.csv');
  const duplicates = await side('duplicates.csv');
  const crosswalk = await wanted('crosswalk.csv');
  const review = await wanted('review.csv');
  const rejected = await side('rejected.csv');
  const stdoutSink = (bytes: Uint8Array) => writeTo(process.stdout, bytes);
  const sinks: CleanSinks = {
    joined: places.joined,
    cautious: toStdout && prepared.plan.outputEncoding !== prepared.plan.layout.encoding,
    cleaned: async (index) => (toStdout ? stdoutSink : writer(files[places.joined ? 0 : index]!)),
    ledger,
    duplicates,
    crosswalk,
    review,
    rejected,
  };
  return { sinks, stdout: undefined };
}

const writer =
  (file: OutputFile) =>
  (bytes: Uint8Array): Promise<void> =>
    file.write(bytes);

function outputRows(prepared: Prepared, outcome: CleanOutcome, places: Places): Report['outputs'] {
  const { rejected, changes } = outcome.tally;
  const changed = Object.values(changes).reduce((sum, { count }) => sum + count, 0);
  const cleaned = places.cleaned.map((path) => ({
    path,
    kind: 'cleaned',
    rows: places.cleaned.length === 1 ? outcome.written : null,
  }));
  const { folder, html } = places;
  if (folder === undefined) return cleaned;
  return [
    ...cleaned,
    ...(html === undefined ? [] : [{ path: html, kind: 'report', rows: null }]),
    { path: join(folder, 'report.json'), kind: 'json', rows: null },
    { path: join(folder, 'changes.csv'), kind: 'changes', rows: prepared.plan.dedupe.enabled ? null : changed },
    { path: join(folder, 'duplicates.csv'), kind: 'duplicates', rows: null },
    { path: join(folder, 'crosswalk.csv'), kind: 'crosswalk', rows: outcome.merged },
    { path: join(folder, 'review.csv'), kind: 'review', rows: 2 * (outcome.resolution?.reviews.count ?? 0) },
    { path: join(folder, 'rejected.csv'), kind: 'rejected', rows: rejected },
    { path: join(folder, 'plan.json'), kind: 'plan', rows: null },
    { path: join(folder, 'manifest.json'), kind: 'manifest', rows: null },
  ];
}

/** Report, plan and, last, the manifest, whose presence says that everything else is complete. */
async function writeRest(plan: Plan, report: Report, places: Places, outputs: Outputs): Promise<void> {
  if (places.folder === undefined) return;
  const put = async (path: string, text: string) => (await outputs.create(path)).write(Buffer.from(text));
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  if (places.html !== undefined) await put(places.html, await htmlOf(report));
  await put(join(places.folder, 'report.json'), json(report));
  await put(join(places.folder, 'plan.json'), json(plan));
  const written = await outputs.seal();
  await put(join(places.folder, 'manifest.json'), json(manifest(report, written)));
}

/** The page, its style and its icons are loaded only where they are wanted. */
async function htmlOf(report: Report): Promise<string> {
  const { renderHtml } = await import('../report/html.ts');
  return renderHtml(report);
}

function manifest(report: Report, written: readonly Written[]): object {
  return {
    manifestVersion: 1,
    tool: report.tool,
    asOf: report.asOf,
    inputs: report.inputs.map(({ path, bytes, sha256, rows }) => ({ path, bytes, sha256, rows })),
    ...(report.duplicates.decisions ? { decisions: report.duplicates.decisions.files } : {}),
    outputs: written,
  };
}

/** The summary goes to stderr, so that standard output is data or nothing. */
async function tell(report: Report, flags: Flags): Promise<void> {
  const color = (flags.color === false ? 'never' : flags.color) as ColorChoice;
  try {
    if (flags.json === true) await writeTo(process.stdout, `${JSON.stringify(report, null, 2)}\n`);
    if (flags.quiet === true || flags.json === true) return;
    const { renderTerminal } = await import('../report/terminal.ts');
    const chalk = chalkFor(process.stderr, color);
    await writeTo(process.stderr, renderTerminal(report, { chalk, width: widthOf(process.stderr) }));
  } catch (error) {
    if (!isClosedPipe(error)) throw error;
  }
}
