/** `crmq dedupe`: the reading, repairing and pairing of `crmq clean`, and of its outputs only which rows are one, and why. */
import { CrmqError } from '../errors.ts';
import { Outputs } from '../io/disk/outputs.ts';
import { assertThere } from '../io/stream/source.ts';
import { clean } from '../jobs/clean.ts';
import type { Decisions } from '../jobs/decisions/decisions.ts';
import { Explainer, type RowPair } from '../jobs/explain/explain.ts';
import { clusterLines, pairingOf } from '../jobs/pairing.ts';
import { type Prepared, prepare } from '../jobs/prepare.ts';
import { reportOf } from '../jobs/report.ts';
import { maskedPair, maskedReport } from '../report/mask/masked.ts';
import type { ExplainedPair } from '../report/shape/explained-pair.ts';
import type { Report } from '../report/shape/schema.ts';
import { version } from '../version.ts';
import { type Masking, maskingFrom } from './asked/masking.ts';
import { bytesOf, type Pace, pace } from './asked/pace.ts';
import { clustersPlace, needFolder } from './asked/places.ts';
import { readPlan } from './asked/read-plan.ts';
import { configurationFrom, type Flags, mapsFrom, overridesFrom, wholeNumber } from './asked/request.ts';
import { decisionsFrom } from './run/decisions.ts';
import { identityFrom } from './run/earlier-files.ts';
import { filesRead } from './run/files-read.ts';
import { jsonText } from './terminal/plain-text.ts';
import type { Progress } from './terminal/progress.ts';
import { type ColorChoice, chalkFor, isClosedPipe, widthOf, writeTo } from './terminal/streams.ts';

export async function dedupeCommand(
  named: readonly string[],
  flags: Flags,
  helpWhenEmpty: () => never,
  signal: AbortSignal,
  progress: Progress,
): Promise<number> {
  if (named.length === 0 && process.stdin.isTTY) helpWhenEmpty();
  const inputs = named.length === 0 ? ['-'] : named;
  const pairs = pairsFrom(flags);
  const place = placeOf(inputs, flags, pairs);
  const configuration = await configurationFrom(flags);
  const masking = maskingFrom(flags, process.env);
  const outputs = new Outputs({ force: flags.force === true, inputs: filesRead(inputs, flags, configuration) });
  const plan = typeof flags.plan === 'string' ? { plan: await readPlan(flags.plan, identityFrom(flags)) } : {};
  const decisions = await decisionsFrom((flags.decisions as string[] | undefined) ?? [], flags);
  const [overrides, maps] = [overridesFrom(flags, configuration), mapsFrom(flags)];
  try {
    await assertThere(inputs);
    await refuseEarly(outputs, place);
    const prepared = await prepare({ inputs, overrides, maps, configuration, signal, ...plan });
    const jobs = wholeNumber('--jobs', configuration.settings.jobs.value, 1) ?? 1;
    const how = { place, pairs, outputs, decisions, flags, jobs, signal, progress };
    const found = await run(pairing(prepared), how);
    progress.stop();
    await tell(masking ? masked(found, masking) : found, place, flags);
    return 0;
  } catch (error) {
    await outputs.abort();
    throw error;
  }
}

/** What can be seen to fail is refused before a byte is read, and other runs are kept away. */
async function refuseEarly(outputs: Outputs, place: string | undefined): Promise<void> {
  if (place === '-') outputs.refuseStdout();
  if (place === undefined || place === '-') return;
  needFolder(place);
  await outputs.reserve([place]);
}

/** `3,17`, each. */
function pairsFrom(flags: Flags): RowPair[] {
  return ((flags.explain as string[] | undefined) ?? []).map((text) => {
    const [, a, b] = /^\s*(\d+)\s*,\s*(\d+)\s*$/.exec(text) ?? [];
    const [first, second] = [Number(a), Number(b)];
    if (a === undefined || first < 1 || second < 1) {
      throw new CrmqError(
        'bad-flag',
        `--explain ${JSON.stringify(text)}: must be two numbers of records, such as 3,17`,
      );
    }
    if (first === second) throw new CrmqError('bad-flag', `--explain ${text}: a record is one with itself; name two`);
    return [first, second];
  });
}

/** Where the clusters go; nowhere when only pairs are to be explained. */
function placeOf(inputs: readonly string[], flags: Flags, pairs: readonly RowPair[]): string | undefined {
  const named = flags.clusters as string | undefined;
  const place = named === undefined && pairs.length > 0 ? undefined : clustersPlace(inputs, named);
  if (place !== '-' || (flags.json !== true && pairs.length === 0)) return place;
  const what = flags.json === true ? '--json' : '--explain';
  throw new CrmqError('bad-flag', `${what} and the clusters cannot both go to standard output`, {
    hint: 'name a file with --clusters',
  });
}

/** Whoever asks for pairs gets them, whatever a project or a plan says of dedupe in `crmq clean`, and of records that must go. */
const pairing = ({ plan: { policy: _, ...plan }, ...prepared }: Prepared): Prepared => ({
  ...prepared,
  plan: { ...plan, dedupe: { ...plan.dedupe, enabled: true } },
});

interface Run extends Pace {
  readonly place: string | undefined;
  readonly pairs: readonly RowPair[];
  readonly outputs: Outputs;
  readonly decisions: Decisions | undefined;
}

function masked(found: Found, { mask, note }: Masking): Found {
  const roles = new Map(found.report.fields.map(({ column, role }) => [column, role]));
  return {
    ...found,
    report: maskedReport(found.report, mask, note),
    explained: found.explained.map((pair) => maskedPair(pair, mask, (column) => roles.get(column) ?? null)),
  };
}

interface Found {
  readonly report: Report;
  readonly explained: readonly ExplainedPair[];
  readonly thresholds: { readonly merge: number; readonly review: number };
}

async function run(prepared: Prepared, how: Run): Promise<Found> {
  const { place, pairs, outputs, decisions, signal, progress } = how;
  const { plan, catalog } = prepared;
  const explainer = new Explainer(pairs, plan, catalog);
  const sinks = {
    joined: true,
    cautious: false,
    ledger: async () => {},
    rejected: async (lines: Uint8Array) => explainer.noteRejected(lines),
  };
  progress.begin('pairing', bytesOf(prepared));
  const outcome = await clean(prepared, sinks, {
    ...pace(prepared, how),
    onFirstRound: (found) => explainer.ask(found),
    ...(decisions ? { decisions } : {}),
  });
  const path = place === undefined ? [] : [{ path: place, kind: 'clusters', rows: outcome.tally.read }];
  const report = reportOf(prepared, outcome, {
    version: version(),
    outputs: path,
    decayRate: undefined,
    ...(decisions ? { decisions } : {}),
  });
  const found = {
    report,
    explained: explainer.answer(outcome),
    thresholds: { merge: plan.dedupe.mergeThreshold, review: plan.dedupe.reviewThreshold },
  };
  if (place === undefined) return found;
  const file = place === '-' ? undefined : await outputs.create(place);
  for (const lines of clusterLines(pairingOf(outcome))) {
    if (signal.aborted) throw new Error('aborted');
    await (file ? file.write(lines) : writeTo(process.stdout, lines));
  }
  await outputs.commit();
  return found;
}

/** The explanations are what was asked for, and go to standard output; the summary goes to stderr, where it is asked for at all. */
async function tell({ report, explained, thresholds }: Found, place: string | undefined, flags: Flags): Promise<void> {
  const color = (flags.color === false ? 'never' : flags.color) as ColorChoice;
  const { pairingReport, renderPairing } = await import('../report/terminal/pairing.ts');
  try {
    if (flags.json === true) {
      const found = pairingReport(report, thresholds, explained);
      await writeTo(process.stdout, `${jsonText(found, 2)}\n`);
      return;
    }
    if (explained.length > 0) {
      const { renderExplained } = await import('../report/terminal/explain.ts');
      const how = { chalk: chalkFor(process.stdout, color), width: widthOf(process.stdout) };
      await writeTo(process.stdout, renderExplained(explained, how));
    }
    if (flags.quiet === true || place === undefined) return;
    const how = { chalk: chalkFor(process.stderr, color), width: widthOf(process.stderr) };
    await writeTo(process.stderr, renderPairing(report, how));
  } catch (error) {
    if (!isClosedPipe(error)) throw error;
  }
}
