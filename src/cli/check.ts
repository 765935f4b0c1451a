/** `crmq check`: the reading, repairing and pairing of `crmq clean` with nothing written but reports, and a verdict as exit code. */

import { CrmqError } from '../errors.ts';
import { Outputs } from '../io/outputs.ts';
import { assertThere } from '../io/source.ts';
import type { CleanSinks, Write } from '../jobs/clean/sinks.ts';
import { clean } from '../jobs/clean.ts';
import { type Prepared, prepare } from '../jobs/prepare.ts';
import { reportOf } from '../jobs/report.ts';
import type { Configuration } from '../packs/configuration.ts';
import { maskedReport } from '../report/masked.ts';
import type { Report } from '../report/schema.ts';
import { version } from '../version.ts';
import { inActions } from './actions.ts';
import { identityFrom } from './earlier-files.ts';
import { filesRead } from './files-read.ts';
import { findingSink } from './finding-sink.ts';
import { askedOf, exitCodeOf, type GateFlags, gateFlagsFrom, judged, reportOnly } from './gate.ts';
import { type Masking, maskingFrom } from './masking.ts';
import { bytesOf, pace } from './pace.ts';
import { needFolder } from './places.ts';
import type { Progress } from './progress.ts';
import { readPlan } from './read-plan.ts';
import { FORMATS, type Format, type ReportFile, refuseTwoReports, reportFiles } from './report-formats.ts';
import { toStdout, writeReports } from './report-writer.ts';
import { configurationFrom, type Flags, mapsFrom, overridesFrom, wholeNumber } from './request.ts';
import { tellCheck } from './tell-check.ts';

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
  if (flags.each !== true || inputs.length === 1) return checkOne(inputs, { ...asking, isNamed: inputs.length > 1 });
  refuseEach(asking);
  let worst = 0;
  for (const input of inputs) worst = Math.max(worst, await checkOne([input], { ...asking, isNamed: true }));
  return worst;
}

export interface CheckRequest {
  readonly flags: Flags;
  readonly format: Format;
  readonly files: readonly ReportFile[];
  readonly gate: GateFlags;
  readonly configuration: Configuration;
  readonly masking: Masking | undefined;
  readonly jobs: number;
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

interface CheckRun extends CheckRequest {
  /** Whether a line of a finding says which file it is about. */
  readonly isNamed: boolean;
}

/** What a command line asks, read and checked before anything else. */
async function checkRequest(flags: Flags, signal: AbortSignal, progress: Progress): Promise<CheckRequest> {
  const format = formatFrom(flags);
  const files = reportFiles(flags);
  refuseTwoReports(files, format === 'text' ? [] : [`--format ${format}`]);
  const configuration = await configurationFrom(flags);
  const jobs = wholeNumber('--jobs', configuration.settings.jobs.value, 1) ?? 1;
  const gate = gateFlagsFrom(flags, configuration);
  return {
    flags,
    format,
    files,
    gate,
    configuration,
    masking: maskingFrom(flags, process.env),
    jobs,
    signal,
    progress,
  };
}

/** In GitHub Actions annotations are what people look at; `--format text` does without. */
function formatFrom({ format, json }: Flags): Format {
  if (format !== undefined && json === true)
    throw new CrmqError('bad-flag', '--json and --format cannot both be given');
  if (json === true) return 'json';
  return FORMATS.find((one) => one === format) ?? (inActions() ? 'github' : 'text');
}

/** One document for each file does not fit into one stream or file. */
function refuseEach({ format, files }: CheckRequest): void {
  const stray = /^(text|github|ndjson)$/.test(format)
    ? files.map(({ path }) => `--report ${path}`)[0]
    : `--format ${format}`;
  if (stray === undefined) return;
  throw new CrmqError('bad-flag', `${stray} and --each cannot both be given: each file has a report of its own`, {
    hint: 'check the files one by one, or together without --each',
  });
}

async function checkOne(inputs: readonly string[], run: CheckRun): Promise<number> {
  const { flags, configuration, files, progress, signal } = run;
  const outputs = new Outputs({ force: flags.force === true, inputs: filesRead(inputs, flags, configuration) });
  const plan = typeof flags.plan === 'string' ? { plan: await readPlan(flags.plan, identityFrom(flags)) } : {};
  const overrides = overridesFrom({ ...flags, format: flags.inputFormat }, configuration);
  try {
    await assertThere(inputs);
    await reserve(outputs, files);
    const prepared = await prepare({ inputs, overrides, maps: mapsFrom(flags), configuration, signal, ...plan });
    const report = await judgedReport(prepared, outputs, run);
    await writeReports(report, files, outputs);
    if (signal.aborted) throw new Error('aborted');
    await outputs.commit();
    progress.stop();
    await tellCheck(report, run);
    return exitCodeOf(report);
  } catch (error) {
    await outputs.abort();
    throw error;
  }
}

/** What can be seen to fail is refused before a byte is read. */
async function reserve(outputs: Outputs, files: readonly ReportFile[]): Promise<void> {
  const paths = files.map(({ path }) => path).filter((path) => path !== '-');
  for (const path of paths) needFolder(path);
  await outputs.reserve(paths);
}

async function judgedReport(prepared: Prepared, outputs: Outputs, run: CheckRun): Promise<Report> {
  const { configuration, gate, masking, progress, files } = run;
  const asked = await askedOf(prepared, configuration, gate, true);
  const lines = await linesSink(prepared, outputs, run);
  progress.begin('checking', bytesOf(prepared));
  const outcome = await clean(prepared, lines ? { ...NOWHERE, findings: lines } : NOWHERE, {
    ...pace(prepared, run),
    telling: { lines: lines !== undefined, only: gate.only },
  });
  const written = files
    .filter(({ path }) => path !== '-')
    .map(({ path, format }) => ({ path, kind: format, rows: null }));
  const whole = reportOf(prepared, outcome, { version: version(), outputs: written, decayRate: undefined });
  // nothing is written: numbers are those of what clean would do
  const report = judged(reportOnly({ ...whole, dryRun: { cleaned: [] } }, gate.only), asked, true);
  return masking ? maskedReport(report, masking.mask, masking.note) : report;
}

const nothing: Write = async () => {};
const NOWHERE: CleanSinks = { joined: true, cautious: false, ledger: nothing, rejected: nothing };

/** Where every finding goes as a line, while records are checked; undefined where nobody asked for that. */
async function linesSink(
  prepared: Prepared,
  outputs: Outputs,
  { format, files, masking, isNamed }: CheckRun,
): Promise<CleanSinks['findings']> {
  const sinks: Write[] = [];
  if (format === 'ndjson') sinks.push((lines) => toStdout(Buffer.from(lines).toString(), 'ndjson'));
  for (const file of files.filter((one) => one.format === 'ndjson')) {
    if (file.path === '-') sinks.push((lines) => toStdout(Buffer.from(lines).toString(), 'ndjson'));
    else {
      const output = await outputs.create(file.path);
      sinks.push((lines) => output.write(lines));
    }
  }
  if (sinks.length === 0) return undefined;
  const write: Write = async (lines) => {
    if (lines.length > 0) for (const sink of sinks) await sink(lines);
  };
  return findingSink(write, prepared, masking, isNamed);
}
