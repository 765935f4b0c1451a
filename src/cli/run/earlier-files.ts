/**
 * The files of a ledger that an earlier run wrote, encrypted or not: the one place where they are opened. What a run wrote is known by
 * its manifest, whose hashes are of the files as they stand on the disk, encrypted ones as such.
 */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CrmqError } from '../../errors.ts';
import type { PersonSource } from '../../io/format/person-table.ts';
import { AGE, openLedgerFile, readLedgerFile } from '../../io/stream/age-file.ts';
import { hashFile, openRandomAccess, type RandomAccess, spoolRandomAccess } from '../../io/stream/random-access.ts';
import type { Places } from '../asked/places.ts';
import type { Flags } from '../asked/request.ts';
import { LEDGER_TABLE } from './ledger-table.ts';
import { type Manifest, readManifest } from './manifest.ts';

/** As what spreadsheets save a table when nobody says CSV. */
const WORKBOOKS = ['.xlsx', '.xlsm', '.xls', '.ods', '.numbers'];

/** `--identity`, or the environment. */
export function identityFrom({ identity }: Flags): string | undefined {
  return (identity as string | undefined) ?? (process.env.CRMQ_IDENTITY || undefined);
}

export class LedgerFiles {
  readonly folder: string;
  readonly manifest: Manifest;
  /** File of the identities that it is decrypted with. */
  readonly identity: string | undefined;
  readonly #signal: AbortSignal;
  /** What is to be said of the files. */
  readonly remarks: string[] = [];

  private constructor(folder: string, manifest: Manifest, identity: string | undefined, signal: AbortSignal) {
    this.folder = folder;
    this.manifest = manifest;
    this.identity = identity;
    this.#signal = signal;
  }

  /** @throws CrmqError (exit code 3) where there is no ledger, or it is not whole */
  static async open(folder: string, flags: Flags, signal: AbortSignal): Promise<LedgerFiles> {
    return new LedgerFiles(folder, await readManifest(folder), identityFrom(flags), signal);
  }

  get isEncrypted(): boolean {
    return this.manifest.outputs.some(({ path }) => path.endsWith(AGE));
  }

  /** Where its files are, those too that it does not have. */
  get paths(): string[] {
    return LEDGER_TABLE.map(({ name }) => this.placeOf(name));
  }

  /** Whether the run wrote it. @param name without `.age` */
  has(name: string): boolean {
    return this.#known(name) !== undefined;
  }

  /** @returns where it stands, as the run wrote it @throws CrmqError `ledger-changed`, `cannot-read` */
  async checked(name: string): Promise<string> {
    const known = this.#known(name);
    const path = this.placeOf(name);
    if (known && (await hashFile(path, this.#signal)) === known.sha256) return path;
    throw changed(path);
  }

  /** Whether what is written from it must be encrypted too, unless a person says otherwise. @throws CrmqError `plain-ledger` */
  refusePlain({ folder, encrypter }: Places, flags: Flags): void {
    if (!this.isEncrypted || folder === undefined || encrypter || flags.plainLedger === true) return;
    throw new CrmqError('plain-ledger', `${this.folder} is encrypted, and ${folder} would not be`, {
      hint: 'say with --encrypt-to who may read it, or with --plain-ledger that everybody may',
    });
  }

  /** All of it, decrypted. @throws CrmqError as `checked`, and as `openLedgerFile` */
  async bytes(name: string): Promise<Uint8Array> {
    return readLedgerFile(await this.checked(name), this.identity);
  }

  /** To be read at any place: what is encrypted is decrypted into a private file that has no name. @throws CrmqError as `openLedgerFile` */
  async randomAccess(name: string): Promise<RandomAccess> {
    const path = this.placeOf(name);
    if (!path.endsWith(AGE)) return openRandomAccess(path);
    return spoolRandomAccess(await openLedgerFile(path, this.identity), path);
  }

  /**
   * A file that a person may have edited. Of an encrypted one that is the decrypted one beside it, where there is one.
   * @returns undefined where it was deleted
   * @throws CrmqError `two-reviews` where both are there and both were edited, `review-in-workbook` where it was saved as one
   */
  async reviewed(name: string): Promise<PersonSource | undefined> {
    const plain = join(this.folder, name);
    const workbook = WORKBOOKS.map((ending) => plain.replace(/\.csv$/, ending)).find(existsSync);
    if (workbook !== undefined) {
      throw new CrmqError(
        'review-in-workbook',
        `${workbook} lies beside ${plain}, and what it says would be left out`,
        {
          hint: `save it as ${basename(plain)} (CSV), or move it elsewhere`,
        },
      );
    }
    const sealed = this.placeOf(name);
    if (sealed === plain || !existsSync(plain)) return existsSync(sealed) ? this.#source(sealed) : undefined;
    if (existsSync(sealed) && (await hashFile(sealed, this.#signal)) !== this.#known(name)!.sha256) {
      throw new CrmqError('two-reviews', `${plain} and ${sealed} are both there, and both may have been edited`, {
        hint: 'keep the one that holds the review, and remove the other',
      });
    }
    this.remarks.push(
      `${plain} was read, which lies decrypted beside ${basename(sealed)}: remove it when it has served`,
    );
    return this.#source(plain);
  }

  /** As `reviewed`, and undefined too where it stands as the run wrote it. @throws CrmqError as `reviewed` */
  async edited(name: string): Promise<PersonSource | undefined> {
    const source = await this.reviewed(name);
    if (!source || (await hashFile(source.name, this.#signal)) === this.#known(name)?.sha256) return undefined;
    return source;
  }

  #source(path: string): PersonSource {
    return { name: path, open: () => openLedgerFile(path, this.identity) };
  }

  #known(name: string): Manifest['outputs'][number] | undefined {
    const { outputs } = this.manifest;
    return (
      outputs.find(({ path }) => basename(path) === name) ?? outputs.find(({ path }) => basename(path) === name + AGE)
    );
  }

  /** Where the run wrote it, whether it is there or not. */
  placeOf(name: string): string {
    return join(this.folder, basename(this.#known(name)?.path ?? name));
  }
}

/** Whether that file cannot be read, and not the one of the identities. */
const isUnreadable = (error: unknown, path: string): boolean =>
  error instanceof CrmqError && error.code === 'cannot-read' && error.message.startsWith(`cannot read ${path}`);

/**
 * A file that a person names, whole, encrypted or not.
 * @param what it is
 * @throws CrmqError `cannot-read`, and as `openLedgerFile`
 */
export async function readNamed(path: string, what: string, flags: Flags): Promise<Uint8Array> {
  try {
    return await readLedgerFile(path, identityFrom(flags));
  } catch (cause) {
    if (!isUnreadable(cause, path)) throw cause;
    const why = (cause as Error).message.replace(/^cannot read .*?: /s, '');
    throw new CrmqError('cannot-read', `cannot read ${what} ${path}: ${why}`, {
      exitCode: 3,
      cause,
      hint: 'check the path',
    });
  }
}

export const changed = (path: string): CrmqError =>
  new CrmqError('ledger-changed', `${path} is not the one that the run wrote`, {
    exitCode: 3,
    hint: 'only changes.csv, summary.csv and duplicates.csv may be edited: restore the others, or clean the original again',
  });
