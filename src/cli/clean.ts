/** `crmq clean`: opens, plans, cleans, and puts every output in its place at once. */
import type { Checkpoint } from '../engine/run/checkpoint.ts';
import { assertThere } from '../io/stream/source.ts';
import { clean } from '../jobs/clean.ts';
import { type Prepared, prepare } from '../jobs/prepare.ts';
import { reportOf } from '../jobs/report.ts';
import { retryNotes } from '../jobs/retry/retry.ts';
import { deltaNotes } from '../jobs/watch/delta.ts';
import { watched } from '../jobs/watch/watch.ts';
import { maskedReport } from '../report/mask/masked.ts';
import type { Report } from '../report/shape/schema.ts';
import { version } from '../version.ts';
import { openDelta } from './asked/delta.ts';
import { splitDry } from './asked/dry-run.ts';
import { findFlags } from './asked/find-flags.ts';
import { bytesOf, type Pace, pace } from './asked/pace.ts';
import { outputPaths } from './asked/places.ts';
import { type Recording, recordingFor } from './asked/recording.ts';
import type { Flags } from './asked/request.ts';
import { CleanGate } from './reports/clean-gate.ts';
import { exitCodeOf, tellFailure } from './reports/gate.ts';
import { reserveReports } from './reports/report-writer.ts';
import { tell } from './reports/tell.ts';
import { type CleanRequest, cleanRequest } from './requests/clean-request.ts';
import { refuseEarly } from './requests/refuse-early.ts';
import { checkpointFor, isKept, leave } from './run/resume.ts';
import { planText, RunFiles } from './run/run-files.ts';
import { sealingNotes } from './run/sealed-ledger.ts';
import type { Progress } from './terminal/progress.ts';
import { warn } from './terminal/streams.ts';

export async function cleanCommand(
  named: readonly string[],
  flags: Flags,
  helpWhenEmpty: () => never,
  signal: AbortSignal,
  progress: Progress,
): Promise<number> {
  if (named.length === 0 && flags.retry === undefined && process.stdin.isTTY) helpWhenEmpty();
  const request = await cleanRequest(named, flags, signal);
  const { inputs, places, outputs, dry, audience, overrides, maps, configuration, plan, examples, retry } = request;
  try {
    await assertThere(inputs);
    await refuseEarly(outputs, places, flags, dry !== undefined, audience);
    await reserveReports(outputs, request.reports);
    const others = [...inputs, ...outputPaths(places)];
    const recording = await recordingFor(flags, configuration, { isDry: dry !== undefined, others });
    const prepared = await prepare({ inputs, overrides, maps, configuration, signal, ...(plan ? { plan } : {}) });
    const report = await resumable(prepared, { ...request, signal, progress, recording });
    progress.stop();
    await tell(report, flags, examples);
    if (flags.quiet === true || flags.json === true) tellFailure(report);
    const remarks = [...(retry?.ledger.remarks ?? []), ...(recording?.remarks ?? [])];
    if (flags.quiet !== true) for (const remark of remarks) warn(`  ${remark}`);
    return exitCodeOf(report);
  } catch (error) {
    await outputs.abort();
    throw error;
  }
}

interface Run extends CleanRequest, Pace {
  readonly recording: Recording | undefined;
}

/** Keeps what is done so far, where that is worth it, until everything is in place. */
async function resumable(prepared: Prepared, run: Run): Promise<Report> {
  const { inputs, places, flags, signal } = run;
  const { chunkBytes } = pace(prepared, run);
  const gate = await CleanGate.of(prepared, run);
  const checkpoint = isKept(flags)
    ? await checkpointFor(prepared, { inputs, cleaned: places.cleaned[0], flags, chunkBytes, telling: gate.telling })
    : undefined;
  try {
    return await cleanAll(prepared, run, gate, checkpoint);
  } catch (error) {
    if (checkpoint) await leave(checkpoint, signal.aborted);
    throw error;
  }
}

async function cleanAll(prepared: Prepared, run: Run, gate: CleanGate, checkpoint?: Checkpoint): Promise<Report> {
  const { flags, places, outputs, decayRate, signal, progress, decisions, masking, dry, retry, examples } = run;
  const files = await RunFiles.open(prepared, places, outputs, run);
  const delta = await openDelta(flags, prepared, places, outputs);
  examples?.columnsAre(prepared.plan.fields);
  const watchers = [delta, examples].filter((watcher) => watcher !== undefined);
  progress.begin('cleaning', bytesOf(prepared));
  const sinks = await gate.sinks(watched(files.sinks, watchers), prepared, outputs);
  const outcome = await clean(prepared, sinks, {
    ...pace(prepared, run),
    telling: gate.telling,
    ...(decisions ? { decisions } : {}),
    ...(checkpoint ? { checkpoint } : {}),
    ...(retry ? { retry: retry.retry } : {}),
  });
  await delta?.finish();
  await delta?.close();
  const listed = [...files.list(outcome, delta), ...gate.listed()];
  const whole = reportOf(prepared, outcome, {
    version: version(),
    ...(dry ? splitDry(listed) : { outputs: listed }),
    decayRate,
    cost: run.cost,
    paths: run.inputs,
    flags: findFlags(run.flags, run.flags.format),
    planText,
    ...(decisions ? { decisions } : {}),
    notes: [
      ...(retry ? retryNotes(retry.retry.counts) : []),
      ...(delta ? deltaNotes(delta) : []),
      ...sealingNotes(places, masking, delta !== undefined),
    ],
  });
  const seen = (await run.recording?.fill(whole, masking !== undefined)) ?? whole;
  const told = gate.judge(seen);
  const report = masking ? maskedReport(told, masking.mask, masking.note) : told;
  retry?.check(report.inputs);
  await gate.write(report, outputs);
  await files.close(outcome.plan, report, signal);
  // The last check: gone before the first rename, for a run that is as good as done has nothing to go on with.
  if (checkpoint) run.outputs.verify(() => checkpoint.remove());
  if (signal.aborted) throw new Error('aborted');
  await outputs.commit();
  await run.recording?.append(report);
  return report;
}
