/** `crmq revert`: a cleaning taken back. Nothing appears that is not what it is said to be. */
import { basename, join } from 'node:path';
import type { Layout } from '../contract.ts';
import { CrmqError } from '../errors.ts';
import { Outputs } from '../io/disk/outputs.ts';
import { hashFile, type RandomAccess } from '../io/stream/random-access.ts';
import { openSource } from '../io/stream/source.ts';
import { EditedFile } from '../jobs/revert/edited-file.ts';
import { type Edits, findEdits } from '../jobs/revert/edits.ts';
import { revertEdited } from '../jobs/revert/revert-edited.ts';
import { type Journal, openJournal } from '../ledger/journal-reader.ts';
import { revertInto } from '../ledger/revert.ts';
import { maskingFrom } from './asked/masking.ts';
import type { Flags } from './asked/request.ts';
import { cleanedFile, ledgerOf, originalPlaces } from './revert-places.ts';
import { anotherFile, editedSince, hasEdits, keptEdits, type RevertPromise, wroteLines } from './revert-text.ts';
import { assertOriginals, hashing, journalIn, type Sweep } from './run/came-back.ts';
import { LedgerFiles } from './run/earlier-files.ts';
import { keysRead } from './run/files-read.ts';
import type { Manifest, ManifestOutput } from './run/manifest.ts';
import { plainText } from './terminal/plain-text.ts';
import type { Progress } from './terminal/progress.ts';
import { isClosedPipe, writeTo } from './terminal/streams.ts';

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
  refuseFlags(flags);
  const { cleaned, folder: ledger } = cleanedFile(named);
  const folder = await ledgerOf(cleaned, (flags.ledger as string | undefined) ?? ledger);
  const files = await LedgerFiles.open(folder, flags, signal);
  const file = await openJournalFile(files);
  try {
    return await new Revert(
      { cleaned, folder, flags, signal, progress, assertUnchanged: file.assertUnchanged },
      files.manifest,
      await openJournal(file),
    ).run();
  } finally {
    await file.close();
  }
}

/** A ledger is only written where a part is taken back. @throws CrmqError `bad-flag`, and as `maskingFrom` */
function refuseFlags(flags: Flags): void {
  maskingFrom(flags, process.env);
  const isAsked = ((flags.encryptTo as string[] | undefined) ?? []).length > 0 || flags.plainLedger === true;
  if (!isAsked) return;
  throw new CrmqError(
    'bad-flag',
    '--encrypt-to and --plain-ledger are about a ledger, and all of a run taken back has none',
    {
      hint: 'leave them out: the original is written as it was; encrypt that file by age itself',
    },
  );
}

async function openJournalFile(files: LedgerFiles): Promise<RandomAccess> {
  if (!files.has('journal.bin')) {
    throw new CrmqError('no-journal', `${files.folder} has no journal: the crmq that wrote it kept none`, {
      exitCode: 3,
      hint: 'clean the original again with this crmq',
    });
  }
  const file = await files.randomAccess('journal.bin');
  try {
    await files.checked('journal.bin');
    return file;
  } catch (error) {
    // What is wrong with it is said where that can be told.
    await openJournal(file).finally(() => file.close());
    if (!(error instanceof CrmqError) || error.code !== 'ledger-changed') throw error;
    throw new CrmqError('journal-changed', `${file.name} is not the one that the run wrote: its SHA-256 is another`, {
      exitCode: 3,
      hint: 'restore the ledger folder as the run wrote it',
    });
  }
}

interface Request {
  readonly cleaned: string;
  readonly folder: string;
  readonly flags: Flags;
  readonly signal: AbortSignal;
  readonly progress: Progress;
  /** Whether the journal is still what it was. */
  readonly assertUnchanged: () => void;
}

class Revert {
  readonly #request: Request;
  readonly #manifest: Manifest;
  readonly #journal: Journal;
  /** Of the cleaned file as it was when reading began. */
  #sha256 = '';

  constructor(request: Request, manifest: Manifest, journal: Journal) {
    this.#request = request;
    this.#manifest = manifest;
    this.#journal = journal;
  }

  async run(): Promise<number> {
    const { cleaned, signal, flags, progress } = this.#request;
    this.#sha256 = await hashFile(cleaned, signal);
    const output = this.#manifest.outputs.find((file) => file.cleanedFrom && file.sha256 === this.#sha256);
    const inputs = this.#inputsOf(output ?? cleanedIn(this.#manifest, cleaned));
    const places = originalPlaces(
      cleaned,
      inputs.map((input) => this.#manifest.inputs[input]!.path),
      flags,
    );
    if (output) return this.#write(inputs, places, this.#asWritten(inputs), 'exact');
    progress.begin('comparing');
    const file = await EditedFile.read(cleaned, this.#layoutOf(inputs[0]!), this.#journal.head, signal);
    try {
      const edits = await findEdits(this.#journal, inputs, file.prints);
      return await this.#writeEdited(inputs, places, file, edits);
    } finally {
      await file.close();
    }
  }

  async #writeEdited(
    inputs: readonly number[],
    places: readonly string[],
    file: EditedFile,
    edits: Edits,
  ): Promise<number> {
    const { cleaned, flags } = this.#request;
    if (edits.isForeign) throw anotherFile(cleaned, this.#request.folder);
    if (hasEdits(edits)) {
      if (flags.keepEdits !== true) throw editedSince(cleaned, edits);
      const sweep: Sweep = (open) => revertEdited(this.#journal, inputs, file, edits, open);
      return this.#write(inputs, places, sweep, 'edited', keptEdits(edits));
    }
    // Saved anew with the same cells: perhaps with the same bytes too, and only packed in another way.
    const isExact = await this.#try(inputs, this.#asWritten(inputs));
    if (isExact) return this.#write(inputs, places, this.#asWritten(inputs), 'exact');
    return this.#write(inputs, places, (open) => revertEdited(this.#journal, inputs, file, edits, open), 'cells');
  }

  /** @throws CrmqError `bad-manifest` where the ledger does not fit its journal */
  #inputsOf({ cleanedFrom = [] }: ManifestOutput): readonly number[] {
    const fits = this.#manifest.inputs.length === this.#journal.inputs.length;
    if (fits && cleanedFrom.length > 0 && cleanedFrom.every((input) => this.#journal.inputs[input])) return cleanedFrom;
    throw new CrmqError('bad-manifest', `manifest.json and journal.bin of ${this.#request.folder} are of two runs`, {
      exitCode: 3,
      hint: 'restore the ledger folder as the run wrote it',
    });
  }

  /** How the cleaned file was laid out. */
  #layoutOf(input: number): Layout {
    return { ...this.#journal.inputs[input]!.layout, encoding: this.#journal.head.outputEncoding };
  }

  #asWritten(inputs: readonly number[]): Sweep {
    const { cleaned, signal } = this.#request;
    return async (open) => revertInto(this.#journal, inputs, (await openSource(cleaned, { signal })).chunks, open);
  }

  /** Whether a sweep gives the originals byte for byte. */
  async #try(inputs: readonly number[], sweep: Sweep): Promise<boolean> {
    try {
      const hashes = await hashing(sweep, async () => async () => {});
      return inputs.every((input) => hashes.get(input) === this.#manifest.inputs[input]!.sha256);
    } catch (error) {
      if (error instanceof CrmqError) return false;
      throw error;
    }
  }

  /** @param notes what else is to be said */
  async #write(
    inputs: readonly number[],
    places: readonly string[],
    sweep: Sweep,
    promise: RevertPromise,
    notes: readonly string[] = [],
  ): Promise<number> {
    const { cleaned, folder, flags, signal, progress } = this.#request;
    progress.begin('reverting');
    if (places[0] === '-') await this.#toStdout(sweep, promise);
    else {
      const ledger = this.#manifest.outputs.map(({ path }) => join(folder, basename(path)));
      const outputs = new Outputs({ force: flags.force === true, inputs: [cleaned, ...ledger, ...keysRead(flags)] });
      try {
        await outputs.reserve(places);
        const hashes = await hashing(sweep, async (input) => {
          const file = await outputs.create(places[inputs.indexOf(input)]!);
          return (bytes) => file.write(bytes);
        });
        if (promise === 'exact') await this.#compare(hashes);
        signal.throwIfAborted();
        outputs.verify(this.#request.assertUnchanged);
        await outputs.commit();
      } catch (error) {
        await outputs.abort();
        throw error;
      }
    }
    const files = places.map((place, i) => ({ place, name: this.#manifest.inputs[inputs[i]!]!.path }));
    await this.#tell([
      ...files.flatMap((file, i) => wroteLines(file, this.#journal.inputs[inputs[i]!]!, promise)),
      ...notes,
    ]);
    return 0;
  }

  /** A stream cannot be taken back: it is made once for nobody, and looked at. */
  async #toStdout(sweep: Sweep, promise: RevertPromise): Promise<void> {
    const hashes = await hashing(sweep, async () => async () => {});
    if (promise === 'exact') await this.#compare(hashes);
    try {
      await sweep(async () => (bytes) => writeTo(process.stdout, bytes));
    } catch (error) {
      if (!isClosedPipe(error)) throw error;
    }
  }

  #compare(hashes: ReadonlyMap<number, string>): Promise<void> {
    const { cleaned, folder } = this.#request;
    const read = [{ path: cleaned, sha256: this.#sha256 }, journalIn(this.#manifest, folder)];
    return assertOriginals(hashes, this.#manifest, read);
  }

  async #tell(lines: readonly string[]): Promise<void> {
    const { progress, flags } = this.#request;
    progress.stop();
    if (flags.quiet === true) return;
    await writeTo(process.stderr, lines.map((line) => `${plainText(line)}\n`).join(''));
  }
}

/** The cleaned file of the run that a changed one must be: the only one, or the one of that name. */
function cleanedIn({ outputs }: Manifest, path: string): ManifestOutput {
  const all = outputs.filter(({ cleanedFrom }) => cleanedFrom);
  const named = all.filter((output) => basename(output.path) === basename(path));
  const found = all.length === 1 ? all[0] : named.length === 1 ? named[0] : undefined;
  if (found) return found;
  const which = all.map((output) => basename(output.path)).join(', ') || 'none';
  throw new CrmqError('another-file', `${path} is no cleaned file of this ledger: it knows ${which}`, {
    hint: 'name the ledger folder of that file with --ledger, or give the file its name again',
  });
}
