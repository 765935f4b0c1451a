/** `crmq clean`: opens, plans, cleans, and puts every output in its place at once. */
import { readFileSync } from 'node:fs';
import type { Checkpoint } from '../engine/checkpoint.ts';
import { CrmqError } from '../errors.ts';
import { encrypterFor } from '../io/age-recipients.ts';
import { Outputs } from '../io/outputs.ts';
import { assertThere } from '../io/source.ts';
import { clean } from '../jobs/clean.ts';
import { type Decisions, readDecisions } from '../jobs/decisions.ts';
import { deltaNotes } from '../jobs/delta.ts';
import type { Examples } from '../jobs/examples.ts';
import { type Prepared, prepare } from '../jobs/prepare.ts';
import { reportOf } from '../jobs/report.ts';
import { retryNotes } from '../jobs/retry.ts';
import { watched } from '../jobs/watch.ts';
import type { Configuration } from '../packs/configuration.ts';
import { maskedReport } from '../report/masked.ts';
import type { Report } from '../report/schema.ts';
import { version } from '../version.ts';
import { audienceFrom } from './audience.ts';
import { type AudienceFlags, listOutputs, openSinks, refuseEarly, splitDry, writeRest } from './clean-files.ts';
import { openDelta, refuseDelta } from './delta.ts';
import { examplesFor, previewOf } from './diff.ts';
import { DryRun } from './dry-run.ts';
import { filesRead } from './files-read.ts';
import type { Told } from './manifest.ts';
import { type Masking, maskingFrom } from './masking.ts';
import { bytesOf, type Pace, pace } from './pace.ts';
import { type Places, placesFor } from './places.ts';
import { jsonText } from './plain-text.ts';
import type { Progress } from './progress.ts';
import { readPlan } from './read-plan.ts';
import { configurationFrom, type Flags, mapsFrom, overridesFrom, wholeNumber } from './request.ts';
import { checkpointFor, dayOf, leave } from './resume.ts';
import { type RetryRun, retryFrom } from './retry.ts';
import { type ColorChoice, chalkFor, isClosedPipe, widthOf, writeTo } from './streams.ts';

export async function cleanCommand(
  named: readonly string[],
  flags: Flags,
  helpWhenEmpty: () => never,
  signal: AbortSignal,
  progress: Progress,
): Promise<number> {
  if (named.length === 0 && flags.retry === undefined && process.stdin.isTTY) helpWhenEmpty();
  const retry = await retryFrom(flags, named);
  const inputs = retry?.inputs ?? (named.length === 0 ? ['-'] : named);
  const places = await placesOf(inputs, flags);
  const examples = examplesFor(flags);
  const dry = flags.dryRun === true ? new DryRun() : undefined;
  if (flags.json === true && places.cleaned[0] === '-' && !dry) {
    throw new CrmqError('bad-flag', '--json and the cleaned data cannot both go to standard output', {
      hint: 'name a file with -o',
    });
  }
  const day = dayOf({ cleaned: places.cleaned[0], flags });
  const configuration = await configurationFrom(day === undefined ? flags : { asOf: day, ...flags });
  const masking = maskingFrom(flags, process.env);
  const decided = retry?.decisions ?? (flags.decisions as string[] | undefined) ?? [];
  const read = [...filesRead(inputs, flags, configuration), ...decided];
  const outputs = new Outputs({ force: flags.force === true, inputs: read });
  dry?.refuse(
    places,
    read.filter((path) => path !== '-'),
  );
  refuseDelta(flags, places);
  const audience = audienceFrom(flags, places);
  const decisions = decisionsIn(decided, configuration);
  const plan = retry
    ? { plan: retry.plan }
    : typeof flags.plan === 'string'
      ? { plan: await readPlan(flags.plan) }
      : {};
  const [overrides, maps] = [overridesFrom(flags, configuration), mapsFrom(flags)];
  try {
    await assertThere(inputs);
    await refuseEarly(outputs, places, flags, dry !== undefined, audience);
    const prepared = await prepare({ inputs, overrides, maps, configuration, signal, ...plan });
    const jobs = wholeNumber('--jobs', configuration.settings.jobs.value, 1) ?? 1;
    const decayRate = configuration.settings['decay-rate'].value as number | undefined;
    const report = await run(prepared, {
      inputs,
      places,
      outputs,
      flags,
      jobs,
      decayRate,
      signal,
      progress,
      decisions,
      told: {
        reading: overridesFrom(flags, configuration),
        decayRate,
        ...(typeof flags.plan === 'string' ? { isPlanned: true } : {}),
      },
      masking,
      audience,
      dry,
      retry,
      examples,
    });
    progress.stop();
    await tell(report, flags, examples);
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
  readonly inputs: readonly string[];
  readonly places: Places;
  readonly outputs: Outputs;
  readonly decayRate: number | undefined;
  readonly decisions: Decisions | undefined;
  readonly told: Told;
  readonly masking: Masking | undefined;
  readonly audience: AudienceFlags | undefined;
  readonly dry: DryRun | undefined;
  readonly retry: RetryRun | undefined;
  readonly examples: Examples | undefined;
}

/** Keeps what is done so far, where that is worth it, until everything is in place. */
async function run(prepared: Prepared, how: Run): Promise<Report> {
  const { inputs, places, flags, signal } = how;
  const { chunkBytes } = pace(prepared, how);
  // what is kept stands unencrypted on the disk
  const isKept = how.retry === undefined && how.dry === undefined && places.encrypter === undefined;
  const checkpoint = isKept
    ? await checkpointFor(prepared, { inputs, cleaned: places.cleaned[0], flags, chunkBytes })
    : undefined;
  try {
    // Gone before the first rename: a run that is as good as done has nothing to go on with.
    if (checkpoint) how.outputs.verify(() => checkpoint.remove());
    return await cleanAll(prepared, how, checkpoint);
  } catch (error) {
    if (checkpoint) await leave(checkpoint, signal.aborted);
    throw error;
  }
}

async function cleanAll(prepared: Prepared, how: Run, checkpoint: Checkpoint | undefined): Promise<Report> {
  const { places, outputs, decayRate, signal, progress, decisions, masking, audience, dry, retry, examples } = how;
  const files = await openSinks(prepared, places, outputs, how);
  const delta = await openDelta(how.flags, prepared, places, outputs);
  const watchers = [delta, examples].filter((watcher) => watcher !== undefined);
  const sinks = watched(files, watchers);
  progress.begin('cleaning', bytesOf(prepared));
  const outcome = await clean(prepared, sinks, {
    ...pace(prepared, how),
    ...(decisions ? { decisions } : {}),
    ...(checkpoint ? { checkpoint } : {}),
    ...(retry ? { retry: retry.retry } : {}),
  });
  await delta?.finish();
  await delta?.close();
  const listed = listOutputs(prepared, outcome, places, audience, delta);
  const whole = reportOf(prepared, outcome, {
    version: version(),
    ...(dry ? splitDry(listed) : { outputs: listed }),
    decayRate,
    ...(decisions ? { decisions } : {}),
    notes: [...(retry ? retryNotes(retry.retry.counts) : []), ...(delta ? deltaNotes(delta) : [])],
  });
  const report = masking ? maskedReport(whole, masking.mask, masking.note) : whole;
  retry?.check(report.inputs);
  await writeRest(outcome.plan, report, places, outputs, files.streamed(), how);
  if (signal.aborted) throw new Error('aborted');
  await outputs.commit();
  return report;
}

/** The summary goes to stderr, so that standard output is data or nothing. */
export async function tell(report: Report, flags: Flags, examples?: Examples): Promise<void> {
  const color = (flags.color === false ? 'never' : flags.color) as ColorChoice;
  try {
    if (flags.json === true) await writeTo(process.stdout, `${jsonText(report, 2)}\n`);
    if (flags.quiet === true || flags.json === true) return;
    if (examples) await writeTo(process.stderr, await previewOf(report, examples, color));
    const { renderTerminal } = await import('../report/terminal.ts');
    const chalk = chalkFor(process.stderr, color);
    await writeTo(process.stderr, renderTerminal(report, { chalk, width: widthOf(process.stderr) }));
  } catch (error) {
    if (!isClosedPipe(error)) throw error;
  }
}
