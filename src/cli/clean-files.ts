/** The files of a cleaning: which there are, where a run's bytes go, and the manifest that closes them. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plan } from '../contract.ts';
import { CrmqError } from '../errors.ts';
import { AGE, sealedWriter } from '../io/age-file.ts';
import type { OutputFile, Outputs, Written } from '../io/outputs.ts';
import type { CleanOutcome, CleanSinks } from '../jobs/clean.ts';
import type { Prepared } from '../jobs/prepare.ts';
import type { Report } from '../report/schema.ts';
import { needFolder, type Places } from './places.ts';
import { jsonText } from './plain-text.ts';
import { writeTo } from './streams.ts';

/** What can be seen to fail is refused before a byte is read. */
export function refuseEarly(outputs: Outputs, places: Places, named: unknown): void {
  const within = typeof named === 'string' && places.folder !== undefined && dirname(named).startsWith(places.folder);
  if (typeof named === 'string' && named !== '-' && !within) needFolder(named);
  for (const path of places.cleaned) if (path !== '-') outputs.refuse(path);
  if (places.html !== undefined) outputs.refuse(places.html);
  if (places.folder !== undefined) for (const name of LEDGER_FILES) outputs.refuse(ledgerPlace(places, name));
  refusePlain(places);
}

const LEDGER_FILES = [
  'changes.csv', 'summary.csv', 'duplicates.csv', 'crosswalk.csv', 'review.csv', 'rejected.csv', 'plan.json', 'report.json', 'manifest.json',
]; // biome-ignore format: a list reads better dense

/** Those that hold what stood in cells, and are encrypted with `--encrypt-to`. */
const SECRET_FILES = [
  'changes.csv', 'summary.csv', 'duplicates.csv', 'crosswalk.csv', 'review.csv', 'rejected.csv', 'journal.bin',
]; // biome-ignore format: a list reads better dense

function ledgerPlace({ folder = '', encrypter }: Places, name: string): string {
  return join(folder, encrypter && SECRET_FILES.includes(name) ? name + AGE : name);
}

/** What an earlier run left unencrypted beside an encrypted ledger would be taken for it, and gives away what is to be kept secret. */
function refusePlain({ folder, encrypter }: Places): void {
  if (folder === undefined || !encrypter) return;
  const plain = SECRET_FILES.map((name) => join(folder, name)).find((path) => existsSync(path));
  if (plain === undefined) return;
  throw new CrmqError('output-exists', `${plain} lies there unencrypted, from an earlier run`, {
    hint: 'remove it, or name another folder with --out-dir',
  });
}

export async function openSinks(prepared: Prepared, places: Places, outputs: Outputs): Promise<CleanSinks> {
  const toStdout = places.cleaned[0] === '-';
  const files: OutputFile[] = [];
  if (!toStdout) for (const path of places.cleaned) files.push(await outputs.create(path));
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
  const stdoutSink = (bytes: Uint8Array) => writeTo(process.stdout, bytes);
  return {
    joined: places.joined,
    cautious: toStdout && prepared.plan.outputEncoding !== prepared.plan.layout.encoding,
    cleaned: async (index) => (toStdout ? stdoutSink : writer(files[places.joined ? 0 : index]!)),
    ledger,
    summary,
    duplicates,
    crosswalk,
    review,
    rejected,
  };
}

const writer =
  (file: OutputFile) =>
  (bytes: Uint8Array): Promise<void> =>
    file.write(bytes);

const ends = new WeakMap<Places, (() => Promise<void>)[]>();

async function ledgerWriter(file: OutputFile, places: Places, name: string) {
  if (!places.encrypter || !SECRET_FILES.includes(name)) return writer(file);
  const sealed = await sealedWriter(places.encrypter, writer(file));
  ends.set(places, [...(ends.get(places) ?? []), () => sealed.end()]);
  return sealed.write;
}

export function listOutputs(prepared: Prepared, outcome: CleanOutcome, places: Places): Report['outputs'] {
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
    { path: ledgerPlace(places, 'changes.csv'), kind: 'changes', rows: prepared.plan.dedupe.enabled ? null : changed },
    { path: ledgerPlace(places, 'summary.csv'), kind: 'summary', rows: null },
    { path: ledgerPlace(places, 'duplicates.csv'), kind: 'duplicates', rows: null },
    { path: ledgerPlace(places, 'crosswalk.csv'), kind: 'crosswalk', rows: outcome.merged },
    { path: ledgerPlace(places, 'review.csv'), kind: 'review', rows: 2 * (outcome.resolution?.reviews.count ?? 0) },
    { path: ledgerPlace(places, 'rejected.csv'), kind: 'rejected', rows: rejected },
    { path: join(folder, 'plan.json'), kind: 'plan', rows: null },
    { path: join(folder, 'manifest.json'), kind: 'manifest', rows: null },
  ];
}

/** Report, plan and, last, the manifest, whose presence says that everything else is complete. */
export async function writeRest(plan: Plan, report: Report, places: Places, outputs: Outputs): Promise<void> {
  if (places.folder === undefined) return;
  const put = async (path: string, text: string) => (await outputs.create(path)).write(Buffer.from(text));
  const json = (value: unknown) => `${jsonText(value, 2)}\n`;
  if (places.html !== undefined) await put(places.html, await htmlOf(report));
  await put(join(places.folder, 'report.json'), json(report));
  await put(join(places.folder, 'plan.json'), json(plan));
  for (const end of ends.get(places) ?? []) await end();
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
