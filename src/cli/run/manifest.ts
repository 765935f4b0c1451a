/** manifest.json of a ledger folder: what a run read and wrote. Whoever takes a run back, or replays it, looks here first. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CrmqError } from '../../errors.ts';
import { settle } from '../../io/disk/recovery.ts';
import { isObject } from '../../io/format/layout-shape.ts';
import type { InputOverrides } from '../../io/stream/input.ts';
import type { DecisionFile } from '../../jobs/decisions/decisions.ts';
import type { Cost } from '../../packs/cost.ts';
import { wrongInManifest } from './manifest-shape.ts';

/** What the run was told that stands neither in its plan nor in its report: whoever does it again must tell it again. */
export interface Told {
  readonly reading?: InputOverrides;
  readonly decayRate?: number | undefined;
  readonly cost?: Cost | undefined;
  /** Whether the plan was that of another run. */
  readonly isPlanned?: boolean;
  /** Whether what it showed was masked. */
  readonly isMasked?: boolean;
  /** Whether a person refused something that its plan does not leave out. */
  readonly isReviewed?: boolean;
}

interface ManifestInput {
  /** File name without folders. */
  readonly path: string;
  readonly bytes: number;
  /** Of the content, unzipped. */
  readonly sha256: string;
  readonly rows: number;
}

export interface ManifestOutput {
  /** As it was given; `-` for standard output. */
  readonly path: string;
  readonly bytes: number;
  /** Of the file as it stands on the disk. */
  readonly sha256: string;
  /** Of a cleaned file: the numbers of the inputs in it, in order. */
  readonly cleanedFrom?: readonly number[];
}

export interface Manifest {
  readonly manifestVersion: 1;
  readonly inputs: readonly ManifestInput[];
  readonly outputs: readonly ManifestOutput[];
  /** Files of decisions that the run obeyed. */
  readonly decisions?: readonly DecisionFile[];
  readonly told?: Told;
  /** Of a dry run: the cleaned files that it did not write. */
  readonly dryRun?: { readonly cleaned: readonly { readonly path: string }[] };
  /** Of a run with mended rows: the files that they came from. */
  readonly retry?: { readonly files: readonly { readonly path: string; readonly sha256: string }[] };
}

/**
 * What a run that was killed had not finished there is put right first.
 * @throws CrmqError (exit code 3) where there is no ledger, it is not whole, or a run is writing it
 */
export async function readManifest(folder: string): Promise<Manifest> {
  const path = join(folder, 'manifest.json');
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found?.isDirectory()) {
    throw new CrmqError('no-ledger', `there is no ledger ${folder}`, {
      exitCode: 3,
      hint: 'name the folder that crmq clean wrote, such as export.crmq, with --ledger',
    });
  }
  await settle(path);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') {
      throw new CrmqError('cannot-read', `cannot read ${path}: ${(cause as Error).message}`, { exitCode: 3, cause });
    }
    throw new CrmqError('ledger-incomplete', `${folder} has no manifest.json: the run that wrote it was not complete`, {
      exitCode: 3,
      hint: 'the manifest is written last: clean the original again, or name another folder with --ledger',
    });
  }
  return manifestFrom(text, path);
}

/** @param path as a person knows it. @throws CrmqError `bad-manifest`, `manifest-version` */
export const manifestFrom = (text: string, path: string): Manifest => checked(parse(text, path), path);

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CrmqError('bad-manifest', `${path} is no JSON: ${(cause as Error).message}`, { exitCode: 3, cause });
  }
}

function checked(value: unknown, path: string): Manifest {
  const version = isObject(value) ? value.manifestVersion : undefined;
  if (typeof version === 'number' && version > 1) {
    throw new CrmqError('manifest-version', `${path} was written by a newer crmq (manifest version ${version})`, {
      exitCode: 3,
      hint: 'use the crmq that wrote it, or a newer one',
    });
  }
  const wrong = isObject(value) && version === 1 ? wrongInManifest(value) : 'manifestVersion';
  if (wrong === undefined) return value as unknown as Manifest;
  throw new CrmqError('bad-manifest', `${path} is no manifest of crmq: ${wrong} is not what a run writes`, {
    exitCode: 3,
    hint: 'restore the ledger folder as the run wrote it',
  });
}
