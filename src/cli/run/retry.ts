/** `clean --retry`: the ledger of an earlier run, its input and what a person mended of it. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plan } from '../../contract.ts';
import { CrmqError } from '../../errors.ts';
import { type MendedFile, readMended } from '../../jobs/retry/mended-rows.ts';
import { Retry } from '../../jobs/retry/retry.ts';
import { readPlan } from '../asked/read-plan.ts';
import type { Flags } from '../asked/request.ts';
import { LedgerFiles, readNamed } from './earlier-files.ts';
import type { Manifest } from './manifest.ts';
import { type HashedInput, hashedInput, isInput } from './same-inputs.ts';

/** Mended rows of a run. */
export interface Mending {
  readonly retry: Retry;
  /** For the manifest. */
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
}

export interface RetryRun extends Mending {
  /** Of the earlier run. */
  readonly ledger: LedgerFiles;
  readonly plan: Plan;
  readonly inputs: readonly string[];
  readonly decisions: readonly string[];
  /** @throws CrmqError `other-input` */
  check(read: readonly { readonly path: string; readonly sha256: string }[]): void;
}

/**
 * @param named inputs of the command line; where there are none, those of the manifest
 * @throws CrmqError where the ledger cannot be read, or is of another input
 */
export async function retryFrom(
  flags: Flags,
  named: readonly string[],
  signal: AbortSignal,
): Promise<RetryRun | undefined> {
  const folder = flags.retry as string | undefined;
  const given = (flags.mended as string[] | undefined) ?? [];
  if (folder === undefined) {
    if (given.length === 0) return undefined;
    throw new CrmqError('bad-flag', '--mended needs --retry: which run do the rows come from?');
  }
  if (flags.plan !== undefined) {
    throw new CrmqError('bad-flag', '--retry has a plan of its own: leave out --plan');
  }
  const ledger = await LedgerFiles.open(folder, flags, signal);
  const { manifest } = ledger;
  const inputs = named.length > 0 ? named : manifest.inputs.map(({ path }) => find(path, folder));
  await checkInputs(inputs, manifest, folder);
  const plan = await readPlan(ledger.placeOf('plan.json'), ledger.identity);
  const files = await mendedFiles(ledger, given, flags);
  return {
    ...mendingOf(files, plan),
    ledger,
    plan,
    inputs,
    decisions: await decisionsOf(flags, manifest, folder),
    check: (read) => compare(read, manifest, folder),
  };
}

/** What had been mended for a run that is done again. */
export const mendedAgain = (file: MendedFile, plan: Plan): Mending => mendingOf([file], plan);

function mendingOf(files: readonly MendedFile[], { fields }: Plan): Mending {
  const rows = readMended(
    files,
    fields.map(({ column }) => column),
  );
  const listed = files.map(({ name, bytes }) => ({ path: name, bytes: bytes.length, sha256: sha256(bytes) }));
  return { retry: new Retry(rows), files: listed };
}

/** Manifests have names without folders: an input is beside its ledger, or here. */
function find(name: string, folder: string): string {
  const path = [join(dirname(folder), name), name].find((one) => name !== '-' && existsSync(one));
  if (path !== undefined) return path;
  const what = name === '-' ? 'the input came from a pipe' : `${name} is neither beside ${folder} nor here`;
  throw new CrmqError('no-input', `${what}: name the input that ${folder} was made from`, { exitCode: 3 });
}

async function checkInputs(inputs: readonly string[], manifest: Manifest, folder: string): Promise<void> {
  if (inputs.length !== manifest.inputs.length) {
    const [now, then] = [inputs.length, manifest.inputs.length];
    throw new CrmqError('other-input', `${folder} was made from ${then} inputs, and ${now} are named`, {
      hint: 'name the same inputs in the same order, or none',
    });
  }
  if (inputs.includes('-')) return;
  const read: HashedInput[] = [];
  for (const path of inputs) read.push(await hashedInput(path));
  compare(read, manifest, folder);
}

function compare(read: readonly HashedInput[], manifest: Manifest, folder: string): void {
  const other = read.find((one, at) => !isInput(one, at, manifest));
  if (!other) return;
  throw new CrmqError('other-input', `${other.path} is not what ${folder} was made from: its SHA-256 is another one`, {
    exitCode: 3,
    hint: 'give the file of that run; if it has changed since, clean it anew without --retry',
  });
}

/** Rows that were mended before, then what is mended now. */
async function mendedFiles(ledger: LedgerFiles, given: readonly string[], flags: Flags): Promise<MendedFile[]> {
  const before = ledger.has('mended.csv') ? await ledger.reviewed('mended.csv') : undefined;
  const now = given.length > 0 ? given : [(await ledger.reviewed('rejected.csv'))?.name ?? rejectedIn(ledger)];
  const files: MendedFile[] = [];
  for (const name of [...(before ? [before.name] : []), ...now]) {
    files.push({ name, bytes: await readNamed(name, 'the mended rows', flags) });
  }
  return files;
}

const rejectedIn = (ledger: LedgerFiles): string => ledger.placeOf('rejected.csv');

/** A run that obeyed decisions is done again with them. */
async function decisionsOf(flags: Flags, manifest: Manifest, folder: string): Promise<string[]> {
  const given = (flags.decisions as string[] | undefined) ?? [];
  if (given.length > 0) return given;
  const paths: string[] = [];
  for (const { path, sha256: wanted } of manifest.decisions ?? []) {
    if (existsSync(path) && sha256(await readNamed(path, 'the decisions', flags)) === wanted) paths.push(path);
    else throw otherDecisions(path, folder);
  }
  return paths;
}

function otherDecisions(path: string, folder: string): CrmqError {
  return new CrmqError(
    'other-decisions',
    `${folder} was made with the decisions ${path}, which are not there as they were`,
    {
      exitCode: 3,
      hint: 'name them with --decisions',
    },
  );
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
