/** The ledger folder of an earlier run, opened to do the run again: nothing in it but what people may edit is another than the run wrote. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plan } from '../../contract.ts';
import { CrmqError } from '../../errors.ts';
import type { MendedFile } from '../../jobs/retry/mended-rows.ts';
import { type Journal, openJournal } from '../../ledger/journal-reader.ts';
import { type Report, reportSchema } from '../../report/shape/schema.ts';
import { stemOf } from '../asked/places.ts';
import { readPlan } from '../asked/read-plan.ts';
import type { Flags } from '../asked/request.ts';
import { changed, LedgerFiles } from './earlier-files.ts';
import type { Manifest } from './manifest.ts';
import { hashedInput, isInput } from './same-inputs.ts';

export interface EarlierLedger {
  readonly folder: string;
  readonly files: LedgerFiles;
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

/**
 * @throws CrmqError (exit code 3) where the ledger is not whole, or is not the one that the run wrote, and `no-identity`, `wrong-identity`,
 * `bad-identity`, `broken-age` where it is encrypted
 */
export async function openLedger(folder: string, flags: Flags, signal: AbortSignal): Promise<EarlierLedger> {
  const files = await LedgerFiles.open(folder, flags, signal);
  const { manifest } = files;
  const plan = await readPlan(await files.checked('plan.json'), files.identity);
  const report = reportFrom(readFileSync(await files.checked('report.json'), 'utf8'), join(folder, 'report.json'));
  const refused = files.has('refused.csv') ? await files.bytes('refused.csv') : undefined;
  const mended = files.has('mended.csv')
    ? { name: join(folder, 'mended.csv'), bytes: await files.bytes('mended.csv') }
    : undefined;
  await files.checked('journal.bin');
  const file = await files.randomAccess('journal.bin');
  try {
    const journal = await openJournal(file);
    const { assertUnchanged, close } = file;
    return { folder, files, manifest, plan, report, journal, refused, mended, assertUnchanged, close };
  } catch (error) {
    await file.close();
    throw error;
  }
}

const READ = reportSchema.pick({ rows: true, changes: true }).loose();

/** A report, as far as a run that is done again looks at it. @throws CrmqError `ledger-changed` */
export function reportFrom(text: string, name: string): Report {
  try {
    const report: unknown = JSON.parse(text);
    if (READ.safeParse(report).success) return report as Report;
  } catch {
    // it is no JSON at all
  }
  throw changed(name);
}

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
    if (path !== '-') checkHash(path, (await hashedInput(path, signal)).sha256, at, manifest);
}

const countOf = (inputs: number): string => (inputs === 1 ? '1 input' : `${inputs} inputs`);

/** @param at number of the input */
export function checkHash(path: string, sha256: string, at: number, manifest: Manifest): void {
  const { inputs } = manifest;
  const wanted = inputs[at]!;
  if (isInput({ path, sha256 }, at, manifest)) return;
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
