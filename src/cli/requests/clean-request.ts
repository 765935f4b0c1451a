/** What a command line asks of `crmq clean`: read, checked against each other, and nothing touched yet. */
import type { Plan } from '../../contract.ts';
import { CrmqError } from '../../errors.ts';
import { Outputs } from '../../io/disk/outputs.ts';
import type { InputOverrides } from '../../io/stream/input.ts';
import type { Decisions } from '../../jobs/decisions/decisions.ts';
import type { ColumnMaps } from '../../jobs/prepare.ts';
import type { Examples } from '../../jobs/watch/examples.ts';
import type { Configuration } from '../../packs/configuration.ts';
import { type Cost, costFrom } from '../../packs/cost.ts';
import type { Language } from '../../report/words/language.ts';
import { type AudienceFlags, audienceFrom } from '../asked/audience.ts';
import { refuseDelta } from '../asked/delta.ts';
import { examplesFor } from '../asked/diff.ts';
import { DryRun } from '../asked/dry-run.ts';
import { type Masking, maskingFrom } from '../asked/masking.ts';
import { type Places, placesFor, refuseTwoStreams } from '../asked/places.ts';
import { readPlan } from '../asked/read-plan.ts';
import { configurationFrom, type Flags, mapsFrom, overridesFrom, wholeNumber } from '../asked/request.ts';
import { languageFrom } from '../asked/speaking.ts';
import { type GateFlags, gateFlagsFrom } from '../reports/gate.ts';
import { type ReportFile, refuseTwoReports, reportFiles } from '../reports/report-formats.ts';
import { decisionsFrom } from '../run/decisions.ts';
import { identityFrom } from '../run/earlier-files.ts';
import { filesRead } from '../run/files-read.ts';
import type { Told } from '../run/manifest.ts';
import { dayOf, refuseResume } from '../run/resume.ts';
import { type RetryRun, retryFrom } from '../run/retry.ts';
import { refuseReviewed } from '../run/retry-review.ts';
import { sealed } from '../run/sealed-ledger.ts';

export interface CleanRequest {
  readonly flags: Flags;
  readonly inputs: readonly string[];
  readonly places: Places;
  readonly outputs: Outputs;
  readonly configuration: Configuration;
  readonly overrides: InputOverrides;
  readonly maps: ColumnMaps;
  /** That of another run, where one is to be obeyed. */
  readonly plan: Plan | undefined;
  readonly jobs: number;
  readonly decayRate: number | undefined;
  /** Undefined where nobody asks what bad records cost. */
  readonly cost: Cost | undefined;
  readonly told: Told;
  readonly decisions: Decisions | undefined;
  readonly masking: Masking | undefined;
  readonly audience: AudienceFlags | undefined;
  readonly dry: DryRun | undefined;
  readonly retry: RetryRun | undefined;
  readonly examples: Examples | undefined;
  /** Of the HTML report; undefined: English. */
  readonly language: Language | undefined;
  readonly gate: GateFlags;
  /** Reports beside those that every run writes. */
  readonly reports: readonly ReportFile[];
}

/** @param named the inputs of the command line @throws CrmqError for what cannot be, or cannot be together */
export async function cleanRequest(named: readonly string[], flags: Flags, signal: AbortSignal): Promise<CleanRequest> {
  refuseResume(flags);
  refuseSpark(flags);
  const language = languageFrom(flags);
  const retry = await retryFrom(flags, named, signal);
  const inputs = retry?.inputs ?? (named.length === 0 ? ['-'] : named);
  const places = await placesOf(inputs, flags);
  retry?.ledger.refusePlain(places, flags);
  if (retry) await refuseReviewed(retry.ledger);
  const masking = maskingFrom(flags, process.env);
  const examples = examplesFor(flags, masking);
  const dry = flags.dryRun === true ? new DryRun() : undefined;
  if (!dry) refuseTwoStreams(places, flags);
  const reports = reportFiles(flags);
  refuseTwoReports(reports, streamsOf(places, flags, dry));
  const day = dayOf({ cleaned: places.cleaned[0], flags });
  const configuration = await configurationFrom(day === undefined ? flags : { asOf: day, ...flags });
  const decided = retry?.decisions ?? (flags.decisions as string[] | undefined) ?? [];
  const read = [...filesRead(inputs, flags, configuration), ...decided];
  const outputs = new Outputs({ force: flags.force === true, inputs: read });
  dry?.refuse(
    places,
    read.filter((path) => path !== '-'),
  );
  refuseDelta(flags, places);
  const audience = audienceFrom(flags, places);
  const decisions = await decisionsFrom(decided, flags, { configuration });
  const gate = gateFlagsFrom(flags, configuration);
  const modes = { decisions, masking, audience, dry, retry, examples, language, gate, reports };
  return {
    flags,
    inputs,
    places,
    outputs,
    configuration,
    ...modes,
    ...(await toldIn(flags, configuration, retry, masking)),
  };
}

/** What is said of how the inputs are read and cleaned. */
async function toldIn(
  flags: Flags,
  configuration: Configuration,
  retry: RetryRun | undefined,
  masking: Masking | undefined,
) {
  const isPlanned = typeof flags.plan === 'string';
  const plan = retry ? retry.plan : isPlanned ? await readPlan(flags.plan as string, identityFrom(flags)) : undefined;
  const overrides = overridesFrom(flags, configuration);
  const maps = mapsFrom(flags);
  const jobs = wholeNumber('--jobs', configuration.settings.jobs.value, 1) ?? 1;
  const decayRate = configuration.settings['decay-rate'].value as number | undefined;
  const cost = await costSaid(flags, configuration);
  const told: Told = {
    reading: overrides,
    decayRate,
    cost,
    ...(isPlanned ? { isPlanned } : {}),
    ...(masking ? { isMasked: true } : {}),
  };
  return { plan, overrides, maps, jobs, decayRate, cost, told };
}

/** The flag, or else what a pack says; no pack of a CRM has prices, so which one holds makes no difference. */
export async function costSaid({ cost }: Flags, configuration: Configuration): Promise<Cost | undefined> {
  return typeof cost === 'string' ? costFrom(cost) : (await configuration.packFor('unknown')).cost;
}

/** What else goes to standard output. */
function streamsOf({ cleaned }: Places, { json }: Flags, dry: DryRun | undefined): string[] {
  if (json === true) return ['--json'];
  return cleaned[0] === '-' && !dry ? ['the cleaned data'] : [];
}

async function placesOf(inputs: readonly string[], flags: Flags): Promise<Places> {
  const places = placesFor(inputs, flags.output as string | undefined, flags.outDir as string | undefined);
  return sealed({ ...places, ...(flags.html === false ? { html: undefined } : {}) }, flags);
}

/** @throws CrmqError `bad-flag` */
function refuseSpark({ master, partitions, matchPartitions, sparkConf, cleanedFormat, ledgerFormat }: Flags): void {
  if (cleanedFormat !== undefined) {
    throw new CrmqError('bad-flag', `--cleaned-format ${cleanedFormat} is for --engine spark`, {
      hint: 'write --engine spark too, or leave it out: cleaned files are of the format of the input',
    });
  }
  if (ledgerFormat !== undefined) {
    throw new CrmqError('bad-flag', `--ledger-format ${ledgerFormat} is for --engine spark`, {
      hint: 'write --engine spark too, or leave it out: the files of a ledger are CSV, by which a run is taken back',
    });
  }
  const isSaid =
    [master, partitions, matchPartitions].some((value) => value !== undefined) ||
    ((sparkConf as string[] | undefined) ?? []).length > 0;
  if (!isSaid) return;
  const flags = '--master, --partitions, --match-partitions and --spark-conf';
  throw new CrmqError('bad-flag', `${flags} are for --engine spark`, {
    hint: 'write --engine spark too, or leave them out',
  });
}
