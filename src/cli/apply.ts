/** `crmq apply`: an earlier run done again, without what a reviewer refused in its ledger. */

import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { catalog } from '../catalog.ts';
import { CrmqError } from '../errors.ts';
import { Outputs } from '../io/disk/outputs.ts';
import { csvLine } from '../io/format/csv-line.ts';
import { guardedLine } from '../io/format/guarded-cell.ts';
import type { Source } from '../io/stream/source.ts';
import { type CleanOutcome, clean } from '../jobs/clean.ts';
import { prepare } from '../jobs/prepare.ts';
import { reportOf } from '../jobs/report.ts';
import { retryNotes } from '../jobs/retry/retry.ts';
import { type Application, applicationOf } from '../jobs/review/apply.ts';
import { clustersOf } from '../jobs/review/earlier-run.ts';
import { readReview } from '../jobs/review/read-review.ts';
import { REFUSED_COLUMNS, Refusals, readRefused } from '../jobs/review/refusals.ts';
import { deltaNotes } from '../jobs/watch/delta.ts';
import { watched } from '../jobs/watch/watch.ts';
import { maskedReport } from '../report/mask/masked.ts';
import type { Report } from '../report/shape/schema.ts';
import { version } from '../version.ts';
import { type AudienceFlags, audienceFrom } from './asked/audience.ts';
import { openDelta, refuseDelta } from './asked/delta.ts';
import { type Masking, maskingFrom } from './asked/masking.ts';
import { bytesOf, type Pace, pace } from './asked/pace.ts';
import { applyPlaces, type Places, refuseTwoStreams } from './asked/places.ts';
import { configurationFrom, type Flags, wholeNumber } from './asked/request.ts';
import { languageFrom } from './asked/speaking.ts';
import { tell } from './reports/tell.ts';
import { refuseEarly } from './requests/refuse-early.ts';
import { checkHash, checkInputs, type EarlierLedger, ledgerFor, openLedger } from './run/earlier-ledger.ts';
import { keysRead } from './run/files-read.ts';
import type { Told } from './run/manifest.ts';
import { mendedAgain } from './run/retry.ts';
import { planText, RunFiles } from './run/run-files.ts';
import { ledgerPlace, ledgerWriter, sealed, sealingNotes } from './run/sealed-ledger.ts';
import type { Progress } from './terminal/progress.ts';
import { warn } from './terminal/streams.ts';

export async function applyCommand(
  named: readonly string[],
  flags: Flags,
  helpWhenEmpty: () => never,
  signal: AbortSignal,
  progress: Progress,
): Promise<number> {
  if (named.length === 0 && process.stdin.isTTY) helpWhenEmpty();
  const inputs = named.length === 0 ? ['-'] : named;
  const places = await placesOf(inputs, flags);
  const ledger = await openLedger(ledgerFor(inputs, flags.ledger as string | undefined), flags, signal);
  const read = [...inputs.filter((path) => path !== '-'), ...ledger.files.paths, ...keysRead(flags)];
  const outputs = new Outputs({ force: flags.force === true, inputs: read });
  try {
    refuseSame(places, ledger.folder);
    const audience = audienceFrom(flags, places);
    refuseDelta(flags, places);
    ledger.files.refusePlain(places, flags);
    languageFrom(flags);
    const masking = maskingFrom(flags, process.env, ledger.manifest.told?.isMasked);
    await refuseEarly(outputs, places, flags, false, audience);
    progress.begin('checking');
    await checkInputs(inputs, ledger.manifest, signal);
    const reviewed = await review(ledger);
    const how = { places, outputs, masking, audience, flags, signal, progress };
    const report = await runAgain(inputs, ledger, reviewed, how);
    progress.stop();
    await tell(report, flags);
    if (flags.quiet !== true) for (const remark of reviewed.remarks) warn(`  ${remark}`);
    if (flags.quiet !== true && reviewed.refusals.places().length === 0) warn('  nothing was refused');
    return 0;
  } catch (error) {
    await outputs.abort();
    throw error;
  } finally {
    await ledger.close();
  }
}

async function placesOf(inputs: readonly string[], flags: Flags): Promise<Places> {
  const places = applyPlaces(inputs, flags.output as string | undefined, flags.outDir as string | undefined);
  refuseTwoStreams(places, flags);
  return sealed(flags.html === false ? { ...places, html: undefined } : places, flags);
}

/** What a reviewer wrote is overwritten by nobody. */
export function refuseSame({ folder }: Places, ledger: string): void {
  if (folder === undefined || resolve(folder) !== resolve(ledger)) return;
  throw new CrmqError('output-is-input', `the new ledger would overwrite the reviewed one, ${ledger}`, {
    hint: 'name another folder with --out-dir',
  });
}

export interface Run extends Omit<Pace, 'jobs'> {
  readonly places: Places;
  readonly outputs: Outputs;
  readonly masking: Masking | undefined;
  readonly audience?: AudienceFlags | undefined;
}

/** What is left out of a run that is done again. */
export interface LeftOut {
  readonly refusals: Refusals;
  readonly application: Application;
  /** What there is to say of it, once the run is done; nothing has appeared by then. @param ledger SHA-256 of changes.csv */
  notes(outcome: CleanOutcome, ledger: string): string[];
}

/** Does a run again, and puts its outputs in their places. */
export async function runAgain(
  inputs: readonly (string | Source)[],
  ledger: EarlierLedger,
  { refusals, application, notes }: LeftOut,
  how: Run,
): Promise<Report> {
  const { places, outputs, masking, audience, signal, progress, flags } = how;
  const { manifest } = ledger;
  // the plan has all that packs and the project file say, but where plug-ins are, and how many threads there may be
  const configuration = await configurationFrom({ ...flags, config: false });
  const jobs = wholeNumber('--jobs', configuration.settings.jobs.value, 1) ?? 1;
  const prepared = await prepare({
    inputs,
    overrides: manifest.told?.reading ?? {},
    maps: new Map(),
    plan: application.plan,
    isOwnPlan: manifest.told?.isPlanned !== true,
    configuration,
    signal,
  });
  const retry = ledger.mended && mendedAgain(ledger.mended, application.plan);
  const told = toldAgain(manifest.told, masking, refusals);
  const files = await RunFiles.open(prepared, places, outputs, {
    retry,
    told,
    audience,
    language: languageFrom(flags),
  });
  const delta = await openDelta(flags, prepared, places, outputs);
  progress.begin('cleaning', bytesOf(prepared));
  const { replay, spared } = application;
  const hash = createHash('sha256');
  const ledgerSink = async (bytes: Uint8Array) => {
    hash.update(bytes);
    await files.sinks.ledger(bytes);
  };
  const outcome = await clean(prepared, watched({ ...files.sinks, ledger: ledgerSink }, delta ? [delta] : []), {
    ...pace(prepared, { ...how, jobs }),
    replay,
    spared,
    ...(retry ? { retry: retry.retry } : {}),
  });
  await delta?.finish();
  await delta?.close();
  application.check(outcome);
  const whole = reportOf(prepared, outcome, {
    version: version(),
    outputs: files.list(outcome, delta),
    decayRate: manifest.told?.decayRate,
    cost: manifest.told?.cost,
    planText,
    ...(manifest.decisions ? { decisions: decisionsOf(manifest.decisions, application) } : {}),
    notes: [
      ...notes(outcome, hash.digest('hex')),
      ...(retry ? retryNotes(retry.retry.counts) : []),
      ...(delta ? deltaNotes(delta) : []),
      ...sealingNotes(places, masking, delta !== undefined),
    ],
  });
  const report = masking ? maskedReport(whole, masking.mask, masking.note) : whole;
  for (const [at, { path, sha256 }] of report.inputs.entries()) checkHash(path, sha256, at, manifest);
  await writeRefused(refusals, places, outputs);
  await files.close(outcome.plan, report, signal);
  if (signal.aborted) throw new Error('aborted');
  outputs.verify(() => ledger.assertUnchanged());
  await outputs.commit();
  return report;
}

/** Whether it is masked is what this run says. */
function toldAgain({ isMasked: _, ...told }: Told = {}, masking: Masking | undefined, refusals: Refusals): Told {
  return {
    ...told,
    ...(masking ? { isMasked: true } : {}),
    ...(refusals.isInPlan ? {} : { isReviewed: true }),
  };
}

const decisionsOf = (files: NonNullable<EarlierLedger['manifest']['decisions']>, { replay }: Application) => ({
  files,
  list: replay.found.places.map((place) => ({ place })),
});

async function review(ledger: EarlierLedger) {
  const { files, manifest, plan, report } = ledger;
  const { clusters, refusals } = await startReview(ledger);
  const remarks = await readReview(refusals, {
    open: (file) => files.reviewed(file),
    clusters,
    changes: report.changes,
  });
  const names = manifest.inputs.map(({ path }) => path);
  return {
    refusals,
    application: applicationOf(plan, refusals, clusters, names),
    notes: () => remarks,
    remarks: files.remarks,
  };
}

/** What was refused before, and the clusters of the run. */
export async function startReview({ plan, journal, refused }: EarlierLedger) {
  const clusters = await clustersOf(journal);
  const repairs = new Set(catalog.normalizers.map(({ id }) => id));
  const refusals = new Refusals(plan, (rule) => repairs.has(rule));
  if (refused) readRefused(refused, refusals);
  return { clusters, refusals };
}

/** What a later review of the new ledger has to know: single changes that stay refused. */
async function writeRefused(refusals: Refusals, places: Places, outputs: Outputs): Promise<void> {
  const lines = [...refusals.told()].map((cells) => guardedLine(cells));
  if (places.folder === undefined || lines.length === 0) return;
  const file = await outputs.create(ledgerPlace(places, 'refused.csv'));
  const write = await ledgerWriter(file, places, 'refused.csv');
  await write(Buffer.from(csvLine(REFUSED_COLUMNS) + lines.join('')));
}
