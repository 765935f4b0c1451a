/** The ledger folder of an earlier run, opened to do the run again: nothing in it but what people may edit is another than the run wrote. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Plan } from '../contract.ts';
import { CrmqError } from '../errors.ts';
import { hashFile, openRandomAccess, type RandomAccess } from '../io/random-access.ts';
import { openSource } from '../io/source.ts';
import type { MendedFile } from '../jobs/retry/mended-rows.ts';
import { type Journal, openJournal } from '../ledger/journal-reader.ts';
import type { Report } from '../report/schema.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { stemOf } from './places.ts';
import { readPlan } from './request.ts';

export interface EarlierLedger {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly plan: Plan;
  readonly report: Report;
  readonly journal: Journal;
  /** What an earlier review had refused, if any: refused.csv. */
  readonly refused: Uint8Array | undefined;
  /** Rows that a person had mended for the run, if any: mended.csv. */
  readonly mended: MendedFile | undefined;
  /** @throws CrmqError `input-changed` (exit code 3) */
  assertUnchanged(): void;
  close(): Promise<void>;
}

/** `dir/export.csv` → `dir/export.crmq`, where none is named. */
export function ledgerFor(inputs: readonly string[], named: string | undefined): string {
  if (named !== undefined) return named;
  const first = inputs.find((input) => input !== '-');
  if (first !== undefined) return join(dirname(first), `${stemOf(first)}.crmq`);
  throw new CrmqError('bad-flag', 'which run is to be done again? Name its ledger with --ledger');
}

/** @throws CrmqError (exit code 3) where the ledger is not whole, or is not the one that the run wrote */
export async function openLedger(folder: string, signal: AbortSignal): Promise<EarlierLedger> {
  const manifest = await readManifest(folder);
  const check = async (name: string): Promise<string> => {
    const path = join(folder, name);
    const known = manifest.outputs.find((output) => basename(output.path) === name);
    if (known && (await hashFile(path, signal)) === known.sha256) return path;
    throw changed(path);
  };
  const plan = readPlan(await check('plan.json'));
  const report = JSON.parse(readFileSync(await check('report.json'), 'utf8')) as Report;
  const own = async (name: string): Promise<MendedFile | undefined> => {
    if (!manifest.outputs.some((output) => basename(output.path) === name)) return undefined;
    const path = await check(name);
    return { name: path, bytes: readFileSync(path) };
  };
  const refused = (await own('refused.csv'))?.bytes;
  const mended = await own('mended.csv');
  const file: RandomAccess = await openRandomAccess(await check('journal.bin'));
  try {
    const journal = await openJournal(file);
    const { assertUnchanged, close } = file;
    return { folder, manifest, plan, report, journal, refused, mended, assertUnchanged, close };
  } catch (error) {
    await file.close();
    throw error;
  }
}

const changed = (path: string): CrmqError =>
  new CrmqError('ledger-changed', `${path} is not the one that the run wrote`, {
    exitCode: 3,
    hint: 'only changes.csv, summary.csv and duplicates.csv may be edited: restore the others, or clean the original again',
  });

/** Whether the inputs are those of the run, in its order. A pipe can only be looked at while it is read. @throws CrmqError `other-input` */
export async function checkInputs(inputs: readonly string[], manifest: Manifest, signal: AbortSignal): Promise<void> {
  if (inputs.length !== manifest.inputs.length) {
    throw new CrmqError(
      'other-input',
      `the run had ${countOf(manifest.inputs.length)}, and ${inputs.length} are named`,
      {
        hint: `name them in this order: ${manifest.inputs.map(({ path }) => path).join(' ')}`,
      },
    );
  }
  for (const [at, path] of inputs.entries())
    if (path !== '-') checkHash(path, await hashOf(path, signal), at, manifest);
}

const countOf = (inputs: number): string => (inputs === 1 ? '1 input' : `${inputs} inputs`);

/** @param at number of the input */
export function checkHash(path: string, sha256: string, at: number, { inputs }: Manifest): void {
  const wanted = inputs[at]!;
  if (sha256 === wanted.sha256) return;
  const other = inputs.find((input) => input.sha256 === sha256);
  if (other) {
    throw new CrmqError('other-input', `${path} was not input ${at + 1} of the run`, {
      hint: `name the inputs in this order: ${inputs.map((input) => input.path).join(' ')}`,
    });
  }
  throw new CrmqError(
    'other-input',
    `${path} is not the file that the run read (${wanted.path}): its SHA-256 is another`,
    {
      exitCode: 3,
      hint: 'apply needs the export as it was; where it has changed, clean it anew',
    },
  );
}

/** Of the content, unzipped, as the manifest has it. */
async function hashOf(path: string, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  const { chunks } = await openSource(path, { signal });
  for await (const piece of chunks) hash.update(piece);
  return hash.digest('hex');
}
