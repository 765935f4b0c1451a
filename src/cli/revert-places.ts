/** Where `crmq revert` finds the ledger, and where the originals go. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CrmqError } from '../errors.ts';
import { hashFile } from '../io/stream/random-access.ts';
import { needFolder, stemOf } from './asked/places.ts';
import type { Flags } from './asked/request.ts';
import type { Manifest } from './run/manifest.ts';

/** `dir/export.clean.csv` → `dir/export.crmq` or `dir/export.clean.crmq`, where none is named; of a run with --out-dir `dir`. @throws CrmqError `no-ledger` */
export async function ledgerOf(cleaned: string, named: string | undefined): Promise<string> {
  if (named !== undefined) return named;
  const stem = stemOf(cleaned);
  const folder = join(dirname(cleaned), `${stem.replace(/\.clean$/, '')}.crmq`);
  // apply has its ledger under the whole name: of the two, that of the run that wrote this file
  const there = [folder, join(dirname(cleaned), `${stem}.crmq`)].filter((path) => writtenAt(path) > 0);
  if (there.length > 1) {
    const sha256 = await hashFile(cleaned);
    const own = there.find((path) => hasWritten(path, sha256));
    if (own !== undefined) return own;
  }
  // neither wrote it as it is: it was edited since, and the younger of the two is likelier
  const [last] = there.sort((a, b) => writtenAt(b) - writtenAt(a));
  if (last !== undefined) return last;
  if (hasNamed(dirname(cleaned), basename(cleaned))) return dirname(cleaned);
  throw new CrmqError('no-ledger', `there is no ledger ${folder}`, {
    exitCode: 3,
    hint: 'name the folder that crmq clean wrote with --ledger',
  });
}

interface Named {
  readonly cleaned: string;
  /** The folder of the ledger, where that was named instead of the file. */
  readonly folder?: string;
}

/**
 * What a command line names: a cleaned file, or the folder of a ledger, whose only cleaned file is meant.
 * @throws CrmqError `several-cleaned`, `no-cleaned`
 */
export function cleanedFile(named: string): Named {
  const isFolder = statSync(named, { throwIfNoEntry: false })?.isDirectory() === true;
  const paths = isFolder ? cleanedPaths(named) : [];
  if (paths.length === 0) return { cleaned: named };
  if (paths.length > 1) {
    const names = paths.map((path) => basename(path)).join(', ');
    throw new CrmqError('several-cleaned', `${named} is the ledger of ${paths.length} cleaned files: ${names}`, {
      hint: 'name the one that is to be taken back, and the folder with --ledger',
    });
  }
  const [path = ''] = paths;
  const there = [join(named, basename(path)), join(dirname(named), basename(path)), path].find((place) =>
    existsSync(place),
  );
  if (there !== undefined) return { cleaned: there, folder: named };
  throw new CrmqError('no-cleaned', `${named} is the ledger of ${basename(path)}, which is not beside it`, {
    exitCode: 3,
    hint: 'name the cleaned file, and the folder with --ledger',
  });
}

/** The cleaned files of a ledger, as its run wrote them; none where the folder has no manifest. */
function cleanedPaths(folder: string): string[] {
  try {
    const { outputs } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
    return outputs.filter(({ cleanedFrom }) => cleanedFrom).map(({ path }) => path);
  } catch {
    return [];
  }
}

/** Whether a cleaned file of that hash is in the manifest of a ledger. */
function hasWritten(folder: string, sha256: string): boolean {
  try {
    const { outputs } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
    return outputs.some((file) => file.cleanedFrom && file.sha256 === sha256);
  } catch {
    // what is wrong with it is said where it is read
    return false;
  }
}

/** Whether a cleaned file of that name is in the manifest of a folder: it may have been edited since. */
function hasNamed(folder: string, name: string): boolean {
  try {
    const { outputs } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
    return outputs.some(({ cleanedFrom, path }) => cleanedFrom && basename(path) === name);
  } catch {
    return false;
  }
}

const writtenAt = (folder: string): number =>
  statSync(join(folder, 'manifest.json'), { throwIfNoEntry: false })?.mtimeMs ??
  (statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? 1 : 0);

/**
 * The place of each original, in order; `-` for standard output.
 * @param names of the inputs
 * @throws CrmqError `bad-flag`, `no-folder`
 */
export function originalPlaces(cleaned: string, names: readonly string[], flags: Flags): string[] {
  const output = flags.output as string | undefined;
  const outDir = flags.outDir as string | undefined;
  if (output !== undefined && names.length > 1) {
    throw new CrmqError('bad-flag', `the run had ${names.length} inputs: one output cannot be all of them`, {
      hint: 'leave out -o, and name a folder with --out-dir',
    });
  }
  if (output !== undefined) {
    if (output !== '-') needFolder(output);
    return [output];
  }
  const taken = new Set<string>();
  return names.map((name) => {
    const { stem, ending } = partsOf(name, cleaned);
    let place = '';
    for (let n = 1; place === '' || taken.has(place); n++) {
      place = join(outDir ?? dirname(cleaned), `${stem}.reverted${n === 1 ? '' : `-${n}`}${ending}`);
    }
    taken.add(place);
    return place;
  });
}

/** An original comes back unzipped; one that came through standard input is called as the cleaned file is. */
function partsOf(name: string, cleaned: string): { stem: string; ending: string } {
  const path = name === '-' ? cleaned : name;
  const stem = stemOf(path);
  const ending = basename(path).replace(/\.gz$/i, '').slice(stem.length) || '.csv';
  return { stem: name === '-' ? stem.replace(/\.clean$/, '') : stem, ending };
}
