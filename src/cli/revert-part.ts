/** `crmq revert --rule --column --row --cluster`: the original in a private spool, and from there the run again without that part. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CrmqError } from '../errors.ts';
import { Outputs } from '../io/disk/outputs.ts';
import { cannotSpool, openPrivateFile } from '../io/disk/private-file.ts';
import { hashFile } from '../io/stream/random-access.ts';
import { openSource, type Source } from '../io/stream/source.ts';
import type { CleanOutcome } from '../jobs/clean.ts';
import { applicationOf } from '../jobs/review/apply.ts';
import { revertInto } from '../ledger/revert.ts';
import { counted } from '../report/text/numbers.ts';
import { refuseSame, runAgain, startReview } from './apply.ts';
import { maskingFrom } from './asked/masking.ts';
import { type Places, refuseTwins, stemOf } from './asked/places.ts';
import type { Flags } from './asked/request.ts';
import { tell } from './reports/tell.ts';
import { refuseEarly } from './requests/refuse-early.ts';
import { ledgerOf } from './revert-places.ts';
import { refuseSelected, SELECTORS } from './revert-selected.ts';
import { assertOriginals, journalIn, type ReadFile } from './run/came-back.ts';
import { type EarlierLedger, openLedger } from './run/earlier-ledger.ts';
import { keysRead } from './run/files-read.ts';
import type { ManifestOutput } from './run/manifest.ts';
import { sealed } from './run/sealed-ledger.ts';
import type { Progress } from './terminal/progress.ts';

const WHOLE_ONLY =
  '--keep-edits is for the whole file: a part can be taken back only while the file is as crmq wrote it';
const EDITED =
  'it was edited or saved anew, and a part can be taken back only while it is as crmq wrote it: crmq revert --keep-edits takes back all but the edits, crmq apply cleans the original again without what is refused in the ledger';

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
    await refuseSelected(flags, refusals, clusters, ledger);
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
