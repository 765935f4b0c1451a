/** Files of the age format (age-encryption.org/v1), written and read as streams: a ledger may be larger than memory. */
import { createReadStream, existsSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Decrypter, Encrypter } from 'age-encryption';
import { CrmqError } from '../../errors.ts';
import { completeDead } from '../disk/recovery.ts';
import { refuseFileAsStdout } from '../disk/standard-output.ts';
import { decrypterFor } from './age-recipients.ts';

/** What follows the name of a file that is encrypted. */
export const AGE = '.age';

export interface SealedWriter {
  write(bytes: Uint8Array): Promise<void>;
  /** Writes the last piece. Without it the file counts as cut off. */
  end(): Promise<void>;
}

/** @param write where the encrypted bytes go */
export async function sealedWriter(
  encrypter: Encrypter,
  write: (bytes: Uint8Array) => Promise<void>,
): Promise<SealedWriter> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const plain = writable.getWriter();
  const sealed = (await encrypter.encrypt(readable)).getReader();
  const pump = async (): Promise<void> => {
    for (let piece = await sealed.read(); !piece.done; piece = await sealed.read()) await write(piece.value);
  };
  const pumping = pump();
  // What goes wrong there is told to whoever writes next, and until then to nobody.
  pumping.catch((error: unknown) => plain.abort(error).catch(() => {}));
  return {
    async write(bytes) {
      if (bytes.length === 0) return;
      // The caller uses the memory again, and the cipher looks at it later.
      await Promise.race([plain.write(Uint8Array.from(bytes)), failure(pumping)]);
    },
    async end() {
      await Promise.race([plain.close(), failure(pumping)]);
      await pumping;
    },
  };
}

/** Never resolves. */
const failure = (pumping: Promise<void>): Promise<never> =>
  new Promise((_, reject) => {
    pumping.catch(reject);
  });

/**
 * The bytes of a file of a ledger, decrypted where it is encrypted.
 * @param path as it would be called plain; where only `path.age` is there, that is read
 * @param identity a file of age identities
 * @throws CrmqError `cannot-read`, `no-identity`, `wrong-identity`, `bad-identity` here; `broken-age` here or while reading
 */
export async function openLedgerFile(path: string, identity?: string): Promise<AsyncIterable<Uint8Array>> {
  const place = await standingAt(path);
  if (!(await isAge(place))) return createReadStream(place);
  return decrypted(Readable.toWeb(createReadStream(place)) as ReadableStream<Uint8Array>, place, identity);
}

/** Where it is, encrypted or not; what a run that was killed was putting there is put there first. */
async function standingAt(path: string): Promise<string> {
  for (const name of [path, path + AGE]) await completeDead(name);
  return existsSync(path) || !existsSync(path + AGE) ? path : path + AGE;
}

async function decrypted(
  bytes: ReadableStream<Uint8Array>,
  place: string,
  identity: string | undefined,
): Promise<AsyncIterable<Uint8Array>> {
  try {
    return checked(await (await decrypterOf(place, identity)).decrypt(bytes), place);
  } catch (cause) {
    await bytes.cancel().catch(() => {});
    if (cause instanceof CrmqError) throw cause;
    if (!/no identity matched/.test(String(cause))) throw broken(place, cause);
    throw new CrmqError('wrong-identity', `${place} is encrypted for others than the identities in ${identity}`, {
      cause,
      hint: 'give --identity the file of one of the recipients that --encrypt-to named',
    });
  }
}

async function decrypterOf(place: string, identity: string | undefined): Promise<Decrypter> {
  if (identity !== undefined) return decrypterFor(identity);
  throw new CrmqError('no-identity', `${place} is encrypted`, {
    hint: 'give --identity FILE (or CRMQ_IDENTITY), the file with the AGE-SECRET-KEY-1… of one of its recipients',
  });
}

const FIRST_LINE = 'age-encryption.org/v1\n';

async function isAge(path: string): Promise<boolean> {
  try {
    const handle = await open(path, 'r');
    try {
      refuseFileAsStdout(path);
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(FIRST_LINE.length), 0, FIRST_LINE.length, 0);
      const first = buffer.toString('latin1', 0, bytesRead);
      if (first === FIRST_LINE) return true;
      refuseArmor(first, path);
    } finally {
      await handle.close();
    }
  } catch (cause) {
    throw cause instanceof CrmqError ? cause : cannotRead(path, cause);
  }
  if (path.endsWith(AGE)) throw broken(path, undefined);
  return false;
}

async function* checked(plain: ReadableStream<Uint8Array>, path: string): AsyncGenerator<Uint8Array> {
  const reader = plain.getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
  } catch (cause) {
    throw broken(path, cause);
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** The whole of such a file, decrypted; also one that can be read only once. @throws CrmqError as above */
export async function readLedgerFile(path: string, identity?: string): Promise<Uint8Array> {
  const place = await standingAt(path);
  const bytes = await readFile(place).catch((cause: Error) => {
    throw cannotRead(place, cause);
  });
  refuseFileAsStdout(place);
  const first = bytes.toString('latin1', 0, FIRST_LINE.length);
  if (first !== FIRST_LINE) {
    refuseArmor(first, place);
    if (place.endsWith(AGE)) throw broken(place, undefined);
    return bytes;
  }
  const pieces: Uint8Array[] = [];
  for await (const piece of await decrypted(new Blob([bytes]).stream(), place, identity)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** @throws CrmqError `armored-age` for what is encrypted as text */
function refuseArmor(first: string, path: string): void {
  if (!first.startsWith('-----BEGIN AGE')) return;
  throw new CrmqError('armored-age', `${path} is encrypted as text (armor), which is not read here`, {
    hint: 'encrypt it without armor: age without -a',
  });
}

const cannotRead = (path: string, cause: unknown): CrmqError =>
  new CrmqError('cannot-read', `cannot read ${path}: ${(cause as Error).message}`, {
    exitCode: 3,
    cause,
    hint: 'check the path',
  });

const broken = (path: string, cause: unknown): CrmqError =>
  new CrmqError('broken-age', `${path} is no age file, or it is damaged or cut off`, {
    exitCode: 3,
    cause,
    hint: 'take it from a copy: what is encrypted cannot be mended',
  });
