/** The files of a ledger that hold what stood in cells: where they lie, and encrypted where `--encrypt-to` names a reader. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CrmqError } from '../../errors.ts';
import type { OutputFile } from '../../io/disk/outputs.ts';
import { AGE, sealedWriter } from '../../io/stream/age-file.ts';
import { encrypterFor } from '../../io/stream/age-recipients.ts';
import type { Masking } from '../asked/masking.ts';
import type { Places } from '../asked/places.ts';
import type { Flags } from '../asked/request.ts';
import { SECRET_FILES } from './ledger-table.ts';

export function ledgerPlace({ folder = '', encrypter }: Places, name: string): string {
  return join(folder, encrypter && SECRET_FILES.includes(name) ? name + AGE : name);
}

/** With what encrypts the ledger, where `--encrypt-to` says for whom. @throws CrmqError `bad-recipient`, `cannot-read`, `bad-flag` */
export async function sealed(places: Places, flags: Flags): Promise<Places> {
  const recipients = (flags.encryptTo as string[] | undefined) ?? [];
  if (recipients.length === 0) return places;
  if (flags.plainLedger === true) {
    throw new CrmqError('bad-flag', '--plain-ledger and --encrypt-to: the ledger is one or the other');
  }
  return { ...places, encrypter: await encrypterFor(recipients) };
}

/**
 * What an earlier run left unencrypted beside an encrypted ledger would be taken for it, and gives away what is to be kept secret; and
 * who encrypted a ledger once has as a rule only forgotten to do so again.
 */
export function refuseOther({ folder, encrypter }: Places): void {
  if (folder === undefined) return;
  const others = SECRET_FILES.map((name) => join(folder, encrypter ? name : name + AGE));
  const there = others.find((path) => existsSync(path));
  if (there === undefined) return;
  const hint = encrypter
    ? 'remove it, or name another folder with --out-dir; a mended rejected.csv can be named with --mended'
    : 'encrypt this ledger too with --encrypt-to, or remove it, or name another folder with --out-dir';
  throw new CrmqError('output-exists', `${there} lies there ${encrypter ? 'un' : ''}encrypted, from an earlier run`, {
    hint,
  });
}

/** What is not encrypted although the ledger is. */
export function sealingNotes({ folder, encrypter }: Places, masking: Masking | undefined, hasDelta: boolean): string[] {
  if (!encrypter || folder === undefined) return [];
  const shown = 'report.json and the page are not encrypted, and show samples of cells: --mask pii puts tokens there';
  const delta = 'the delta files are not encrypted, as they are for import';
  return [...(masking ? [] : [shown]), ...(hasDelta ? [delta] : [])];
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
