/** Where `crmq revert` finds the ledger, and where the originals go. */
import { statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CrmqError } from '../errors.ts';
import { needFolder, stemOf } from './places.ts';
import type { Flags } from './request.ts';

/** `dir/export.clean.csv` → `dir/export.crmq`, where none is named. @throws CrmqError `no-ledger` */
export function ledgerOf(cleaned: string, named: string | undefined): string {
  if (named !== undefined) return named;
  const stem = stemOf(cleaned).replace(/\.clean$/, '');
  const folder = join(dirname(cleaned), `${stem}.crmq`);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
  throw new CrmqError('no-ledger', `there is no ledger ${folder}`, {
    exitCode: 3,
    hint: 'name the folder that crmq clean wrote with --ledger',
  });
}

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
