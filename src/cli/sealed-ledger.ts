/** The files of a ledger that hold what stood in cells: where they lie, and encrypted where `--encrypt-to` names a reader. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CrmqError } from '../errors.ts';
import { AGE, sealedWriter } from '../io/age-file.ts';
import type { OutputFile } from '../io/outputs.ts';
import { SECRET_FILES } from './ledger-files.ts';
import type { Places } from './places.ts';

export function ledgerPlace({ folder = '', encrypter }: Places, name: string): string {
  return join(folder, encrypter && SECRET_FILES.includes(name) ? name + AGE : name);
}

/** What an earlier run left unencrypted beside an encrypted ledger would be taken for it, and gives away what is to be kept secret. */
export function refusePlain({ folder, encrypter }: Places): void {
  if (folder === undefined || !encrypter) return;
  const plain = SECRET_FILES.map((name) => join(folder, name)).find((path) => existsSync(path));
  if (plain === undefined) return;
  throw new CrmqError('output-exists', `${plain} lies there unencrypted, from an earlier run`, {
    hint: 'remove it, or name another folder with --out-dir',
  });
}

const ends = new WeakMap<Places, (() => Promise<void>)[]>();

/** Where the bytes of a file of the ledger go. */
export async function ledgerWriter(
  file: OutputFile,
  places: Places,
  name: string,
): Promise<(bytes: Uint8Array) => Promise<void>> {
  if (!places.encrypter || !SECRET_FILES.includes(name)) return (bytes) => file.write(bytes);
  const sealed = await sealedWriter(places.encrypter, (bytes) => file.write(bytes));
  ends.set(places, [...(ends.get(places) ?? []), () => sealed.end()]);
  return sealed.write;
}

/** To be called before the files are finished: an age file without its last piece counts as cut off. */
export async function endLedger(places: Places): Promise<void> {
  for (const end of ends.get(places) ?? []) await end();
}
