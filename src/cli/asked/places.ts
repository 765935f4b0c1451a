/** Where the files of a run go, by the names of its inputs and by `-o` and `--out-dir`. */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Encrypter } from 'age-encryption';
import { CrmqError } from '../../errors.ts';
import type { Flags } from './request.ts';

export interface Places {
  /** The cleaned file of each input, `-` for standard output; one for all when they are joined. */
  readonly cleaned: readonly string[];
  readonly joined: boolean;
  /** Everything else; undefined in a pipe. */
  readonly folder: string | undefined;
  /** Undefined in a pipe, and with `--no-html`. */
  readonly html: string | undefined;
  /** Whether files of the ledger that hold data are encrypted. */
  readonly encrypter?: Encrypter;
}

/**
 * `dir/export.csv.gz` → `dir/export.clean.csv`, `dir/export.report.html`, `dir/export.crmq/`.
 * Standard input goes to standard output, and has the other files only with `--out-dir`.
 */
export function placesFor(inputs: readonly string[], output: string | undefined, outDir: string | undefined): Places {
  const named = inputs.find((input) => input !== '-');
  const toStdout = output === '-' || (output === undefined && named === undefined);
  if (toStdout && inputs.length > 1 && output === undefined) {
    throw new CrmqError('bad-flag', 'several inputs, one of them standard input: name the output with -o');
  }
  const joined = output !== undefined || inputs.length === 1;
  const cleaned = toStdout
    ? ['-']
    : output !== undefined
      ? [output]
      : inputs.map((input) => cleanedName(input, outDir));
  refuseTwins(cleaned);
  const first = named ?? 'stdin.csv';
  const stem = stemOf(first);
  if (outDir !== undefined) return { cleaned, joined, folder: outDir, html: join(outDir, `${stem}.report.html`) };
  if (toStdout) return { cleaned, joined, folder: undefined, html: undefined };
  const home = dirname(first);
  return { cleaned, joined, folder: join(home, `${stem}.crmq`), html: join(home, `${stem}.report.html`) };
}

/** Cleaned files and the page; what is in the folder has names of its own. */
export const outputPaths = ({ cleaned, html }: Places): string[] => [...cleaned, ...(html === undefined ? [] : [html])];

/**
 * Where `crmq apply` writes: the cleaned files as `crmq clean` does, and the ledger beside the first of them, under its name
 * (`export.clean.crmq`). What a reviewer has written stays where it is.
 */
export function applyPlaces(inputs: readonly string[], output: string | undefined, outDir: string | undefined): Places {
  const places = placesFor(inputs, output, outDir);
  const [first = '-'] = places.cleaned;
  if (outDir !== undefined || first === '-') return places;
  const stem = join(dirname(first), stemOf(first));
  return { ...places, folder: `${stem}.crmq`, html: `${stem}.report.html` };
}

/** `dir/export.csv.gz` → `dir/export.clusters.csv`; of several inputs after the first. Standard input goes to standard output. */
export function clustersPlace(inputs: readonly string[], output: string | undefined): string {
  if (output !== undefined) return output;
  const named = inputs.find((input) => input !== '-');
  return named === undefined ? '-' : join(dirname(named), `${stemOf(named)}.clusters.csv`);
}

/** @throws CrmqError `no-folder`: a name that was mistyped makes no folders */
export function needFolder(path: string): void {
  if (existsSync(dirname(path))) return;
  throw new CrmqError('no-folder', `cannot write ${path}: there is no folder ${dirname(path)}`, {
    exitCode: 3,
    hint: 'make the folder, or name another place',
  });
}

/** @throws CrmqError `bad-flag` */
export function refuseTwoStreams({ cleaned }: Places, { json }: Flags): void {
  if (json !== true || cleaned[0] !== '-') return;
  throw new CrmqError('bad-flag', '--json and the cleaned data cannot both go to standard output', {
    hint: 'name a file with -o',
  });
}

function cleanedName(input: string, outDir: string | undefined): string {
  const name = basename(input).replace(/\.gz$/i, '');
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '.csv'];
  return join(outDir ?? dirname(input), `${stem}.clean${ending}`);
}

/** Name of a file without its ending. */
export function stemOf(path: string): string {
  const name = basename(path).replace(/\.gz$/i, '');
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}

/** @throws CrmqError `bad-flag` */
export function refuseTwins(paths: readonly string[]): void {
  const twin = paths.find((path, i) => paths.indexOf(path) !== i);
  if (twin === undefined) return;
  throw new CrmqError('bad-flag', `two inputs would both be written to ${twin}`, {
    hint: 'join them into one file with -o',
  });
}
