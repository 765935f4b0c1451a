/** `crmq check`: the reading, repairing and pairing of `crmq clean` with nothing written but reports, and a verdict as exit code. */

import { Outputs } from '../io/disk/outputs.ts';
import { assertThere } from '../io/stream/source.ts';
import type { CleanSinks, Write } from '../jobs/clean/sinks.ts';
import { clean } from '../jobs/clean.ts';
import { type Prepared, prepare } from '../jobs/prepare.ts';
import { reportOf } from '../jobs/report.ts';
import { maskedReport } from '../report/mask/masked.ts';
import type { Report } from '../report/shape/schema.ts';
import { version } from '../version.ts';
import { findFlags } from './asked/find-flags.ts';
import { bytesOf, pace } from './asked/pace.ts';
import { readPlan } from './asked/read-plan.ts';
import { type Recording, recordingFor } from './asked/recording.ts';
import { type Flags, mapsFrom, overridesFrom } from './asked/request.ts';
import { whereIn } from './asked/where.ts';
import { askedOf, exitCodeOf, judged, reportOnly } from './reports/gate.ts';
import { linesSink } from './reports/lines-sink.ts';
import { reserveReports, writeReports } from './reports/report-writer.ts';
import { type CheckRun, checkRequest, refuseEach } from './requests/check-request.ts';
import { identityFrom } from './run/earlier-files.ts';
import { filesRead } from './run/files-read.ts';
import { planText } from './run/run-files.ts';
import { tellCheck } from './tell-check.ts';
import type { Progress } from './terminal/progress.ts';
import { warn } from './terminal/streams.ts';

export async function checkCommand(
  named: readonly string[],
  flags: Flags,
  helpWhenEmpty: () => never,
  signal: AbortSignal,
  progress: Progress,
): Promise<number> {
  if (named.length === 0 && process.stdin.isTTY) helpWhenEmpty();
  const inputs = named.length === 0 ? ['-'] : named;
  const asking = await checkRequest(flags, signal, progress);
  if (flags.each !== true || inputs.length === 1) return checkOne({ ...asking, inputs });
  refuseEach(asking);
  let worst = 0;
  for (const input of inputs) worst = Math.max(worst, await checkOne({ ...asking, inputs: [input] }));
  return worst;
}

async function checkOne(run: CheckRun): Promise<number> {
  const { flags, inputs, configuration, files, progress, signal } = run;
  const outputs = new Outputs({ force: flags.force === true, inputs: filesRead(inputs, flags, configuration) });
  const plan = typeof flags.plan === 'string' ? { plan: await readPlan(flags.plan, identityFrom(flags)) } : {};
  const overrides = overridesFrom({ ...flags, format: flags.inputFormat }, configuration);
  try {
    await assertThere(inputs);
    await reserveReports(outputs, files);
    const recording = await recordingOf(run);
    const prepared = await prepare({ inputs, overrides, maps: mapsFrom(flags), configuration, signal, ...plan });
    const report = await judgedReport(prepared, outputs, recording, run);
    await writeReports(report, files, outputs, run);
    if (signal.aborted) throw new Error('aborted');
    await outputs.commit();
    await recording?.append(report);
    progress.stop();
    await tellCheck(report, run);
    if (flags.quiet !== true) for (const remark of recording?.remarks ?? []) warn(`  ${remark}`);
    return exitCodeOf(report);
  } catch (error) {
    await outputs.abort();
    throw error;
  }
}

/** A check is compared with the runs of a history that is there, and recorded only where that was asked for. */
async function recordingOf({ flags, inputs, configuration, files, gate }: CheckRun): Promise<Recording | undefined> {
  const { history } = await configuration.packFor('unknown');
  const isAsked = flags.history === undefined ? history.isOn === true : flags.history !== false;
  const others = [...inputs, ...files.map(({ path }) => path)];
  return recordingFor(flags, configuration, { isDry: !isAsked || gate.only !== undefined, others });
}

async function judgedReport(
  prepared: Prepared,
  outputs: Outputs,
  recording: Recording | undefined,
  run: CheckRun,
): Promise<Report> {
  const { inputs, configuration, gate, masking, progress, files } = run;
  const asked = await askedOf(prepared, configuration, gate, true);
  const where = whereIn(run.flags, prepared.plan);
  if (where && prepared.plan.uses.some(({ rule }) => rule === 'unique-id') && run.flags.quiet !== true) {
    warn('  --where leaves out what only all records together show: unique-id');
  }
  const lines = await linesSink(prepared, outputs, run);
  let isListed = false;
  const findings: CleanSinks['findings'] = async (bytes, input) => {
    isListed ||= bytes.length > 0;
    await lines?.(bytes, input);
  };
  progress.begin('checking', bytesOf(prepared));
  const outcome = await clean(prepared, lines ? { ...NOWHERE, findings } : NOWHERE, {
    ...pace(prepared, run),
    telling: { lines: lines !== undefined, only: gate.only, where },
  });
  if (where && !isListed && run.flags.quiet !== true) warn('  --where: no record with this value has a finding');
  const written = files
    .filter(({ path }) => path !== '-')
    .map(({ path, format }) => ({ path, kind: format, rows: null }));
  const whole = reportOf(prepared, outcome, {
    version: version(),
    outputs: written,
    decayRate: configuration.settings['decay-rate'].value as number | undefined,
    cost: (await configuration.packFor('unknown')).cost,
    paths: inputs,
    flags: findFlags(run.flags),
    planText,
  });
  // nothing is written: numbers are those of what clean would do
  const seen = (await recording?.fill(whole, masking !== undefined)) ?? whole;
  const report = judged(reportOnly({ ...seen, dryRun: { cleaned: [] } }, gate.only), asked, true);
  return masking ? maskedReport(report, masking.mask, masking.note) : report;
}

const nothing: Write = async () => {};
const NOWHERE: CleanSinks = { joined: true, cautious: false, ledger: nothing, rejected: nothing };
