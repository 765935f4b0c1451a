/** `crmq clean`: opens, plans, cleans, and puts every output in its place at once. */
import { readFileSync } from 'node:fs';
import { CrmqError } from '../errors.ts';
import { encrypterFor } from '../io/age-recipients.ts';
import { Outputs } from '../io/outputs.ts';
import { clean } from '../jobs/clean.ts';
import { type Decisions, readDecisions } from '../jobs/decisions.ts';
import { type Prepared, prepare } from '../jobs/prepare.ts';
import { reportOf } from '../jobs/report.ts';
import type { Configuration } from '../packs/configuration.ts';
import { maskedReport } from '../report/masked.ts';
import type { Report } from '../report/schema.ts';
import { version } from '../version.ts';
import { listOutputs, openSinks, refuseEarly, writeRest } from './clean-files.ts';
import { type Masking, maskingFrom } from './masking.ts';
import { bytesOf, type Pace, pace } from './pace.ts';
import { type Places, placesFor } from './places.ts';
import { jsonText } from './plain-text.ts';
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
  const places = await placesOf(inputs, flags);
  if (flags.json === true && places.cleaned[0] === '-') {
    throw new CrmqError('bad-flag', '--json and the cleaned data cannot both go to standard output', {
      hint: 'name a file with -o',
    });
  }
  const configuration = await configurationFrom(flags);
  const masking = maskingFrom(flags, process.env);
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
      masking,
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

async function placesOf(inputs: readonly string[], flags: Flags): Promise<Places> {
  const places = placesFor(inputs, flags.output as string | undefined, flags.outDir as string | undefined);
  const recipients = (flags.encryptTo as string[] | undefined) ?? [];
  const sealing = recipients.length > 0 ? { encrypter: await encrypterFor(recipients) } : {};
  return { ...places, ...(flags.html === false ? { html: undefined } : {}), ...sealing };
}

interface Run extends Pace {
  readonly places: Places;
  readonly outputs: Outputs;
  readonly decayRate: number | undefined;
  readonly decisions: Decisions | undefined;
  readonly masking: Masking | undefined;
}

async function run(prepared: Prepared, how: Run): Promise<Report> {
  const { places, outputs, decayRate, signal, progress, decisions, masking } = how;
  const sinks = await openSinks(prepared, places, outputs);
  progress.begin('cleaning', bytesOf(prepared));
  const outcome = await clean(prepared, sinks, { ...pace(prepared, how), ...(decisions ? { decisions } : {}) });
  const whole = reportOf(prepared, outcome, {
    version: version(),
    outputs: listOutputs(prepared, outcome, places),
    decayRate,
    ...(decisions ? { decisions } : {}),
  });
  const report = masking ? maskedReport(whole, masking.mask, masking.note) : whole;
  await writeRest(outcome.plan, report, places, outputs);
  if (signal.aborted) throw new Error('aborted');
  await outputs.commit();
  return report;
}

/** The summary goes to stderr, so that standard output is data or nothing. */
async function tell(report: Report, flags: Flags): Promise<void> {
  const color = (flags.color === false ? 'never' : flags.color) as ColorChoice;
  try {
    if (flags.json === true) await writeTo(process.stdout, `${jsonText(report, 2)}\n`);
    if (flags.quiet === true || flags.json === true) return;
    const { renderTerminal } = await import('../report/terminal.ts');
    const chalk = chalkFor(process.stderr, color);
    await writeTo(process.stderr, renderTerminal(report, { chalk, width: widthOf(process.stderr) }));
  } catch (error) {
    if (!isClosedPipe(error)) throw error;
  }
}
