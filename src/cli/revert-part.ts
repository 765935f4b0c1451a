/** `crmq revert --rule --column --row --cluster`: the original in a private spool, and from there the run again without that part. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ANY_COLUMN } from '../engine/refused-changes.ts';
import { CrmqError } from '../errors.ts';
import { Outputs } from '../io/outputs.ts';
import { cannotSpool, openPrivateFile } from '../io/private-file.ts';
import { hashFile } from '../io/random-access.ts';
import { parse } from '../io/small-table.ts';
import { openSource, type Source } from '../io/source.ts';
import type { CleanOutcome } from '../jobs/clean.ts';
import { applicationOf } from '../jobs/review/apply.ts';
import type { EarlierClusters } from '../jobs/review/earlier-run.ts';
import type { Refusals } from '../jobs/review/refusals.ts';
import { revertInto } from '../ledger/revert.ts';
import { didYouMean } from '../packs/nearest.ts';
import { counted } from '../report/numbers.ts';
import { refuseSame, runAgain, startReview } from './apply.ts';
import { assertOriginals, journalIn, type ReadFile } from './came-back.ts';
import { type EarlierLedger, openLedger } from './earlier-ledger.ts';
import { keysRead } from './files-read.ts';
import type { ManifestOutput } from './manifest.ts';
import { maskingFrom } from './masking.ts';
import { type Places, refuseTwins, stemOf } from './places.ts';
import type { Progress } from './progress.ts';
import { refuseEarly } from './refuse-early.ts';
import { type Flags, wholeNumber } from './request.ts';
import { ledgerOf } from './revert-places.ts';
import { sealed } from './sealed-ledger.ts';
import { tell } from './tell.ts';

/** Flags that name a part; several of them together name what all of them fit. */
const PARTS = ['rule', 'column', 'row', 'cluster'] as const;

const SELECTORS = PARTS.map((name) => `--${name}`).join(', ');
const WHOLE_ONLY =
  '--keep-edits is for the whole file: a part is taken back of the file as it was written, saved anew by nobody';
const EDITED =
  'a part is taken back of the file as it was written, saved anew by nobody; crmq revert --keep-edits takes all back but the edits';

export async function revertPart(
  cleaned: string | undefined,
  flags: Flags,
  helpWhenEmpty: () => never,
  signal: AbortSignal,
  progress: Progress,
): Promise<number> {
  if (cleaned === undefined) helpWhenEmpty();
  const ledger = await openLedger(await ledgerOf(cleaned, flags.ledger as string | undefined), flags, signal);
  const outputs = new Outputs({
    force: flags.force === true,
    inputs: [cleaned, ...ledger.files.paths, ...keysRead(flags)],
  });
  const spools: FileHandle[] = [];
  try {
    const cleanedFiles = await cleanedFilesOf(cleaned, ledger, flags, signal);
    const places = await sealed(
      partPlaces(
        cleanedFiles.map(({ path }) => path),
        flags,
      ),
      flags,
    );
    refuseSame(places, ledger.folder);
    ledger.files.refusePlain(places, flags);
    const masking = maskingFrom(flags, process.env, ledger.manifest.told?.isMasked);
    await refuseEarly(outputs, places, flags, false);
    const { clusters, refusals } = await startReview(ledger);
    const aside = await setAsideIn(ledger);
    for (const part of partsIn(flags)) refusePart(part, refusals, clusters, ledger, aside);
    progress.begin('reverting');
    const originals = await originalsOf(cleanedFiles, ledger, spools, signal);
    const names = ledger.manifest.inputs.map(({ path }) => path);
    const application = applicationOf(ledger.plan, refusals, clusters, names);
    const report = await runAgain(
      originals,
      ledger,
      { refusals, application, notes: (outcome, sha256) => takenBack(ledger, outcome, sha256) },
      { places, outputs, masking, flags, signal, progress },
    );
    progress.stop();
    await tell(report, flags);
    return 0;
  } catch (error) {
    await outputs.abort();
    throw error;
  } finally {
    for (const spool of spools) await spool.close();
    await ledger.close();
  }
}

/** How much less was done than in the run. @throws CrmqError `bad-flag` where that is nothing */
function takenBack(
  { manifest, report }: EarlierLedger,
  { tally, merged, policy }: CleanOutcome,
  sha256: string,
): string[] {
  const isSame = manifest.outputs.some(
    ({ path, sha256: known }) => basename(path) === 'changes.csv' && known === sha256,
  );
  const records = report.rows.merged - merged;
  if (isSame && records === 0) {
    throw new CrmqError('bad-flag', 'there is nothing to take back: the run changed nothing there', {
      hint: 'changes.csv and duplicates.csv say what was changed and merged; rows that were set aside are in rejected.csv',
    });
  }
  const kept = (report.rows.expired ?? 0) - (policy?.total ?? 0);
  const before = report.changes.reduce((sum, { count }) => sum + count, 0);
  const repairs = before - Object.values(tally.changes).reduce((sum, { count }) => sum + count, 0);
  const counts = [
    ...(repairs > 0 ? [counted(repairs, 'repair')] : []),
    // where records that are not set aside any more are merged, there are more merges than before
    ...(records > 0 ? [`the merge of ${counted(records, 'record')}`] : []),
    ...(kept > 0 ? [`that ${counted(kept, 'record')} ${kept === 1 ? 'was' : 'were'} set aside`] : []),
  ];
  return [`taken back: ${counts.length === 0 ? 'cells that came with merges' : counts.join(', ')}`];
}

/**
 * `dir/export.clean.csv` → `dir/export.clean.reverted.csv`, and its ledger `dir/export.clean.reverted.crmq`; of several cleaned files each
 * has its own, and the ledger is called after the first.
 */
function partPlaces(cleaned: readonly string[], flags: Flags): Places {
  const outDir = flags.outDir as string | undefined;
  const output = flags.output as string | undefined;
  if (output !== undefined && cleaned.length > 1) {
    throw new CrmqError('bad-flag', `the run wrote ${cleaned.length} cleaned files: one output cannot be all of them`, {
      hint: 'leave out -o, and name a folder with --out-dir',
    });
  }
  if (output === '-') return { cleaned: ['-'], joined: true, folder: outDir, html: undefined };
  const targets = output === undefined ? cleaned.map((path) => partName(path, outDir)) : [output];
  refuseTwins(targets);
  const folder = outDir ?? join(dirname(cleaned[0]!), `${stemOf(targets[0]!)}.crmq`);
  return { cleaned: targets, joined: cleaned.length === 1, folder, html: undefined };
}

function partName(cleaned: string, outDir: string | undefined): string {
  const name = cleaned.replace(/\.gz$/i, '');
  const ending = name.slice(join(dirname(cleaned), stemOf(cleaned)).length) || '.csv';
  return join(outDir ?? dirname(cleaned), `${stemOf(cleaned)}.reverted${ending}`);
}

interface CleanedFile extends ReadFile {
  /** Numbers of the inputs that it was made from. */
  readonly inputs: readonly number[];
}

/**
 * All cleaned files of a run, of which one was named: a merge reaches from one into another. The others are looked for beside it, and where
 * they were written.
 * @throws CrmqError where one is not what the run wrote, or not there
 */
async function cleanedFilesOf(
  named: string,
  { manifest, folder }: EarlierLedger,
  flags: Flags,
  signal: AbortSignal,
): Promise<CleanedFile[]> {
  const sha256 = await hashFile(named, signal);
  const outputs = manifest.outputs.filter((file) => file.cleanedFrom);
  const own = outputs.filter((file) => file.sha256 === sha256);
  // two inputs may be one twice, and so may what became of them
  const output = own.find((file) => basename(file.path) === basename(named)) ?? own[0];
  if (!output) {
    throw new CrmqError('edited-since', `${named} is not as the run of ${folder} wrote it`, {
      hint: flags.keepEdits === true ? `${WHOLE_ONLY}; without ${SELECTORS} it takes all back but the edits` : EDITED,
    });
  }
  const files = [];
  for (const other of outputs) {
    const path = other === output ? named : await foundOf(other, named, signal);
    files.push({ path, sha256: other.sha256, inputs: other.cleanedFrom! });
  }
  return files;
}

async function foundOf({ path, sha256 }: ManifestOutput, named: string, signal: AbortSignal): Promise<string> {
  const places = [join(dirname(named), basename(path)), path];
  for (const place of places) if (existsSync(place) && (await hashFile(place, signal)) === sha256) return place;
  const isThere = existsSync(places[0]!);
  throw new CrmqError(
    isThere ? 'edited-since' : 'cannot-read',
    `the run wrote several cleaned files, and of ${places[0]} ${isThere ? 'there is another text' : 'there is none'}`,
    { exitCode: 3, hint: 'a part is taken back of all of them: put that file beside this one, as the run wrote it' },
  );
}

interface Part {
  readonly rule: string | undefined;
  readonly column: string | undefined;
  readonly row: number | undefined;
  readonly cluster: number | undefined;
}

/** Each of what is named: of several rules, columns and records all that fit one of each. */
function partsIn(flags: Flags): Part[] {
  const numbers = (flag: string, value: unknown): (number | undefined)[] =>
    listOf(value).map((one) => wholeNumber(flag, one, 1));
  const clusters = numbers('--cluster', flags.cluster);
  const none = { rule: undefined, column: undefined, row: undefined, cluster: undefined };
  if (flags.cluster !== undefined) {
    if (!PARTS.some((name) => name !== 'cluster' && flags[name] !== undefined)) {
      return clusters.map((cluster) => ({ ...none, cluster }));
    }
    throw new CrmqError('bad-flag', '--cluster stands alone: a cluster is taken back as a whole');
  }
  const [rules, columns] = [listOf(flags.rule), listOf(flags.column)] as (string | undefined)[][];
  return numbers('--row', flags.row).flatMap((row) =>
    rules!.flatMap((rule) => columns!.map((column) => ({ ...none, rule, column, row }))),
  );
}

/** What a flag was given, each once; one undefined where it was not. */
const listOf = (value: unknown): readonly unknown[] => (value === undefined ? [undefined] : [...new Set(value as [])]);

/** Records that a policy set aside, by row, and why. */
async function setAsideIn({ files }: EarlierLedger): Promise<ReadonlyMap<number, string>> {
  if (!files.has('expired.csv')) return new Map();
  const lines = parse(Buffer.from(await files.bytes('expired.csv')).toString(), ',').slice(1);
  return new Map(lines.map(({ cells: [row, reason] }) => [Number(row), reason!]));
}

const isPolicy = (rule: string): boolean => rule === 'policy' || rule.startsWith('policy/');

function refusePart(
  part: Part,
  refusals: Refusals,
  clusters: EarlierClusters,
  ledger: EarlierLedger,
  aside: ReadonlyMap<number, string>,
): void {
  const { rule, row, cluster } = part;
  const column = part.column === undefined ? undefined : refusals.columnIn(part.column);
  if (column === ANY_COLUMN) {
    const names = ledger.plan.fields.map((field) => field.column);
    throw new CrmqError('bad-flag', `--column: there is no column ${JSON.stringify(part.column)}`, {
      hint: didYouMean(part.column!, names, 'crmq inspect lists the columns of a file'),
    });
  }
  if (rule !== undefined && isPolicy(rule)) {
    refusePolicy(rule, part, refusals, aside);
    return;
  }
  if (rule !== undefined && rule !== 'merge') checkRule(rule, refusals, ledger);
  if (row !== undefined && rule === undefined && column === undefined && aside.has(row)) refusals.spared.set(row, '');
  if (cluster !== undefined) refuseCluster(cluster, refusals, clusters);
  else if (row !== undefined) refuseRow(row, column, rule, refusals, clusters, ledger);
  else if (rule !== undefined) {
    if (rule === 'merge' && column !== undefined) refusals.checkMerged(column, '--column');
    refusals.rules.push({ place: '', rule, column });
  } else if (column !== undefined) {
    refusals.checkMerged(column, '--column');
    for (const { rule: id, columns } of ledger.report.changes) {
      if (columns.some((one) => refusals.columnIn(one.column) === column))
        refusals.rules.push({ place: '', rule: id, column });
    }
    refusals.rules.push({ place: '', rule: 'merge', column });
  }
}

/** Records that a policy set aside come back, all of them or those that it named for this reason. */
function refusePolicy(
  rule: string,
  { row, column }: Part,
  refusals: Refusals,
  aside: ReadonlyMap<number, string>,
): void {
  if (column !== undefined) {
    throw new CrmqError('bad-flag', `--rule ${rule} with --column: a policy sets whole records aside`, {
      hint: 'leave out --column, or name a rule that repairs cells',
    });
  }
  const meant = [...aside].filter(([at, why]) => (row ?? at) === at && (rule === 'policy' || why === rule));
  if (meant.length === 0) {
    const reasons = [...new Set(aside.values())];
    const what = row === undefined ? 'no record was' : `record ${row} was not`;
    throw new CrmqError('bad-flag', `--rule ${rule}: ${what} set aside for that`, {
      hint: reasons.length === 0 ? 'the run set no record aside' : `reasons in expired.csv: ${reasons.join(', ')}`,
    });
  }
  for (const [at] of meant) refusals.spared.set(at, '');
}

function checkRule(rule: string, refusals: Refusals, { plan, report }: EarlierLedger): void {
  const names = [...report.changes.map((one) => one.rule), ...(report.rows.merged > 0 ? ['merge'] : [])];
  const [id = ''] = rule.split('/');
  if (id !== rule && names.includes(id)) {
    throw new CrmqError('bad-flag', `--rule ${rule}: a rule has no / and what stands behind it in changes.csv`, {
      hint: `write --rule ${id}, with --row or --column for less; for one line of changes.csv, no beside it and crmq apply`,
    });
  }
  if (names.includes(rule)) {
    refusals.checkRule(rule, '--rule');
    return;
  }
  const isKnown = plan.uses.some((use) => use.rule === rule);
  const what = isKnown ? 'the rule changed nothing in this run' : `the run has no rule ${JSON.stringify(rule)}`;
  const list = names.length > 0 ? `what changed something: ${names.join(', ')}` : 'the run changed nothing at all';
  throw new CrmqError('bad-flag', `--rule ${rule}: ${what}`, { hint: isKnown ? list : didYouMean(rule, names, list) });
}

function refuseCluster(cluster: number, refusals: Refusals, { rowOfCluster }: EarlierClusters): void {
  const row = rowOfCluster.get(cluster);
  if (row === undefined)
    throw new CrmqError('bad-flag', `--cluster ${cluster}: the run merged no cluster of this number`);
  refusals.clusters.set(row, '--cluster');
}

function refuseRow(
  row: number,
  column: number | undefined,
  rule: string | undefined,
  refusals: Refusals,
  { roleOf }: EarlierClusters,
  { report }: EarlierLedger,
): void {
  if (row > report.rows.read) throw new CrmqError('bad-flag', `--row ${row}: the run read ${report.rows.read} records`);
  const role = roleOf.get(row);
  if (column !== undefined && role === 'survivor') refusals.checkMerged(column, '--column');
  const isMerge = rule === 'merge' || (rule === undefined && column === undefined);
  if (isMerge && role === 'survivor') refusals.clusters.set(row, '--row');
  if (isMerge && role === 'merged') refusals.alone.set(row, '--row');
  if (rule !== 'merge') refusals.refuseRow(row, column, rule);
}

/** The originals, in files that have no name any more. */
async function originalsOf(
  cleanedFiles: readonly CleanedFile[],
  { manifest, journal, folder }: EarlierLedger,
  spools: FileHandle[],
  signal: AbortSignal,
): Promise<Source[]> {
  for (const _ of manifest.inputs) spools.push(await openPrivateFile());
  const hashes = manifest.inputs.map(() => createHash('sha256'));
  const open = async (input: number) => async (bytes: Uint8Array) => {
    hashes[input]!.update(bytes);
    try {
      for (let at = 0; at < bytes.length; ) at += (await spools[input]!.write(bytes, at)).bytesWritten;
    } catch (cause) {
      throw cannotSpool(cause);
    }
  };
  for (const { path, inputs } of cleanedFiles) {
    await revertInto(journal, inputs, (await openSource(path, { signal })).chunks, open);
  }
  const came = new Map(hashes.map((hash, at) => [at, hash.digest('hex')]));
  await assertOriginals(came, manifest, [...cleanedFiles, journalIn(manifest, folder)]);
  return manifest.inputs.map(({ path, bytes }, at) => {
    const chunks = spooled(spools[at]!.createReadStream({ start: 0, autoClose: false }));
    return { name: path, size: bytes, gzip: journal.inputs[at]!.gzip, chunks };
  });
}

async function* spooled(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* pieces;
  } catch (cause) {
    throw cannotSpool(cause);
  }
}
