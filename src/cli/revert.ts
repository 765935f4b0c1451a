/** `crmq revert`: a cleaning taken back. Nothing appears that is not what it is said to be. */
import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { CrmqError } from '../errors.ts';
import { Outputs } from '../io/outputs.ts';
import { hashFile, openRandomAccess } from '../io/random-access.ts';
import { openSource } from '../io/source.ts';
import { type Journal, openJournal } from '../ledger/journal-reader.ts';
import { type OpenOriginal, revertInto } from '../ledger/revert.ts';
import { type Manifest, type ManifestOutput, readManifest } from './manifest.ts';
import type { Progress } from './progress.ts';
import type { Flags } from './request.ts';
import { ledgerOf, originalPlaces } from './revert-places.ts';
import { isClosedPipe, writeTo } from './streams.ts';

export async function revertCommand(
  named: string | undefined,
  flags: Flags,
  helpWhenEmpty: () => never,
  signal: AbortSignal,
  progress: Progress,
): Promise<number> {
  if (named === undefined) helpWhenEmpty();
  if (named === '-') {
    throw new CrmqError('bad-flag', 'revert reads the cleaned file twice, which standard input does not allow', {
      hint: 'save it as a file, and name that',
    });
  }
  const folder = ledgerOf(named, flags.ledger as string | undefined);
  const manifest = readManifest(folder);
  const file = await openJournalFile(folder, manifest, signal);
  try {
    return await new Revert(
      { cleaned: named, folder, flags, signal, progress },
      manifest,
      await openJournal(file),
    ).run();
  } finally {
    await file.close();
  }
}

async function openJournalFile(folder: string, manifest: Manifest, signal: AbortSignal) {
  const path = join(folder, 'journal.bin');
  const known = manifest.outputs.find((output) => basename(output.path) === 'journal.bin');
  if (!known) {
    throw new CrmqError('no-journal', `${folder} has no journal: the crmq that wrote it kept none`, {
      exitCode: 3,
      hint: 'clean the original again with this crmq',
    });
  }
  const file = await openRandomAccess(path);
  if ((await hashFile(path, signal)) === known.sha256) return file;
  // What is wrong with it is said where that can be told.
  await openJournal(file);
  throw new CrmqError('journal-changed', `${path} is not the one that the run wrote: its SHA-256 is another`, {
    exitCode: 3,
    hint: 'restore the ledger folder as the run wrote it',
  });
}

interface Request {
  readonly cleaned: string;
  readonly folder: string;
  readonly flags: Flags;
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

class Revert {
  readonly #request: Request;
  readonly #manifest: Manifest;
  readonly #journal: Journal;

  constructor(request: Request, manifest: Manifest, journal: Journal) {
    this.#request = request;
    this.#manifest = manifest;
    this.#journal = journal;
  }

  async run(): Promise<number> {
    const { cleaned, signal, flags } = this.#request;
    const sha256 = await hashFile(cleaned, signal);
    const output = this.#manifest.outputs.find((file) => file.cleanedFrom && file.sha256 === sha256);
    if (!output) throw new CrmqError('edited-since', `${cleaned} was edited since`, { exitCode: 2 });
    const inputs = output.cleanedFrom!;
    const places = originalPlaces(cleaned, this.#namesOf(inputs), flags);
    if (places[0] === '-') return this.#toStdout(inputs);
    const outputs = new Outputs({ force: flags.force === true, inputs: [cleaned] });
    try {
      const hashes = await this.#sweep(inputs, async (input) => {
        const file = await outputs.create(places[inputs.indexOf(input)]!);
        return (bytes) => file.write(bytes);
      });
      this.#compare(hashes);
      signal.throwIfAborted();
      await outputs.commit();
    } catch (error) {
      await outputs.abort();
      throw error;
    }
    await this.#tell(places.map((place, i) => `${place} is ${this.#manifest.inputs[inputs[i]!]!.path} as it was`));
    return 0;
  }

  #namesOf(inputs: readonly number[]): string[] {
    return inputs.map((input) => this.#manifest.inputs[input]!.path);
  }

  /** A stream cannot be taken back: it is made once for nobody, and looked at. */
  async #toStdout(inputs: readonly number[]): Promise<number> {
    this.#compare(await this.#sweep(inputs, async () => async () => {}));
    try {
      await this.#sweep(inputs, async () => (bytes) => writeTo(process.stdout, bytes));
    } catch (error) {
      if (!isClosedPipe(error)) throw error;
    }
    return 0;
  }

  /** Answers the SHA-256 of each original, by the number of its input. */
  async #sweep(inputs: readonly number[], open: OpenOriginal): Promise<Map<number, string>> {
    const { cleaned, signal, progress } = this.#request;
    const hashes = new Map(inputs.map((input) => [input, createHash('sha256')] as const));
    const { chunks } = await openSource(cleaned, { signal });
    progress.begin('reverting');
    await revertInto(this.#journal, inputs, chunks, async (input) => {
      const write = await open(input);
      return async (bytes) => {
        hashes.get(input)!.update(bytes);
        await write(bytes);
      };
    });
    return new Map([...hashes].map(([input, hash]) => [input, hash.digest('hex')] as const));
  }

  /** @throws CrmqError `law-broken` (exit code 4) where what came out is not what went in */
  #compare(hashes: ReadonlyMap<number, string>): void {
    for (const [input, sha256] of hashes) {
      const { path, sha256: wanted } = this.#manifest.inputs[input]!;
      if (sha256 === wanted) continue;
      throw new CrmqError('law-broken', `what came out is not ${path}: its SHA-256 is another than in the manifest`, {
        exitCode: 4,
        hint: 'nothing was written; this is a bug of crmq, please report it',
      });
    }
  }

  async #tell(lines: readonly string[]): Promise<void> {
    const { progress, flags } = this.#request;
    progress.stop();
    if (flags.quiet === true) return;
    await writeTo(process.stderr, lines.map((line) => `${line}\n`).join(''));
  }
}

export type { ManifestOutput };
