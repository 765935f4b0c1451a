/**
 * Runs that are recorded: where (a flag, a pack, or a history that is there), what the report says of earlier ones, and the line that is
 * appended when everything of the run is in its place. Used by every command that reads an export whole.
 */
import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { CrmqError } from '../../errors.ts';
import type { HistoryEntry, NewEntry } from '../../history/entry.ts';
import { appendLine, assertAppendable, readLines } from '../../io/disk/append-line.ts';
import { realPathOf } from '../../io/disk/real-path.ts';
import type { Configuration } from '../../packs/configuration.ts';
import { HISTORY_FILE, type PackHistory } from '../../packs/history.ts';
import type { Report } from '../../report/shape/schema.ts';
import type { Decay } from '../../report/shape/watch-schema.ts';
import { version } from '../../version.ts';
import { plainText } from '../terminal/plain-text.ts';
import type { Flags } from './request.ts';

interface RecordingOptions {
  /** Whether the run writes nothing: then it is compared, and not recorded. */
  readonly isDry: boolean;
  /** Paths of all that the run reads and writes; `-` is none. */
  readonly others: readonly string[];
}

/**
 * Undefined where runs are not recorded: that is on where a flag or a pack says so, and where `.crmq/history.ndjson` is in the working folder.
 * @throws CrmqError `cannot-append`, `cannot-read` (exit code 3), `bad-flag`, `no-history` before anything long is done
 */
export async function recordingFor(
  flags: Flags,
  configuration: Configuration,
  { isDry, others }: RecordingOptions,
): Promise<Recording | undefined> {
  const { history } = await configuration.packFor('unknown');
  const file = historyPlace(flags, history);
  if (file === undefined) {
    if (flags.series === undefined) return undefined;
    throw new CrmqError('bad-flag', '--series is for runs that are recorded', { hint: 'write --history too' });
  }
  const clash = others.find((path) => path !== '-' && realPathOf(path) === realPathOf(file));
  if (clash !== undefined) {
    throw new CrmqError('bad-flag', `the history ${file} is ${clash} itself: a run is recorded in a file of its own`, {
      hint: 'name another file with --history FILE',
    });
  }
  const makesFolder = isOwnFolder(file);
  if (!isDry) assertAppendable(file, makesFolder);
  const recording = new Recording(file, { ...history, ...seriesOf(flags) }, isDry, makesFolder);
  await recording.read();
  return recording;
}

/** The history in force; undefined where there is none. */
export function historyPlace({ history: flag }: Flags, pack: PackHistory): string | undefined {
  if (flag === false || (flag === undefined && pack.isOn === false)) return undefined;
  if (typeof flag === 'string') return flag;
  if (pack.isOn === true && pack.file !== undefined) return pack.file;
  return flag === true || existsSync(HISTORY_FILE) ? HISTORY_FILE : undefined;
}

const seriesOf = ({ series }: Flags): { series?: string } => {
  if (series === undefined) return {};
  if (typeof series === 'string' && series.trim() !== '') return { series };
  throw new CrmqError('bad-flag', '--series: must be a name');
};

/** The folder `.crmq` is made where it is missing; a name that was mistyped makes no folders. */
const isOwnFolder = (file: string): boolean =>
  basename(dirname(resolve(file))) === basename(dirname(HISTORY_FILE)) && existsSync(dirname(dirname(resolve(file))));

export class Recording {
  readonly file: string;
  /** For a person, when the run is over. */
  readonly remarks: string[] = [];
  readonly #pack: PackHistory;
  readonly #isDry: boolean;
  readonly #makesFolder: boolean;
  #entry: NewEntry | undefined;

  constructor(file: string, pack: PackHistory, isDry: boolean, makesFolder: boolean) {
    this.file = file;
    this.#pack = pack;
    this.#isDry = isDry;
    this.#makesFolder = makesFolder;
  }

  /** The runs that were recorded. @throws CrmqError `no-history` where the file is something else */
  async read() {
    const { readRuns } = await import('../../history/runs.ts');
    return ours(readRuns(await readLines(this.file)), this.file);
  }

  /**
   * The report with what earlier runs say of this one.
   * @param report not masked yet
   * @param isMasked whether it will be: then no value of a cell is kept
   */
  async fill(report: Report, isMasked: boolean): Promise<Report> {
    const { entryOf } = await import('../../history/digest.ts');
    const { historyOf } = await import('../../history/watch.ts');
    const { placed, twinsNote } = await import('../../history/runs.ts');
    const { remarksOf } = await import('../../history/remarks.ts');
    const recorded = await this.read();
    const { runs, notes } = recorded;
    this.#entry = entryOf(report, { series: this.#pack.series, isMasked });
    const now = placed(this.#entry, runs);
    const history = historyOf(recorded, now, this.#pack);
    this.remarks.push(...remarksOf(history).map(plainText));
    return { ...report, history, notes: [...report.notes, ...notes, ...twinsNote(runs, now)] };
  }

  /** Records the run, and what the gate said; to be called when everything else of it is in its place. A dry run is not recorded. */
  async append({ gate }: Pick<Report, 'gate'>): Promise<void> {
    if (this.#isDry || this.#entry === undefined) return;
    const entry = { ...this.#entry, passed: gate?.passed ?? null };
    const { placed, readRuns } = await import('../../history/runs.ts');
    const make = (there: Uint8Array): string | undefined => {
      const { runs } = ours(readRuns(there), this.file);
      const now: HistoryEntry = placed(entry, runs);
      const line = JSON.stringify(now);
      const known = runs.find(({ id }) => id === now.id);
      return known && JSON.stringify(known) === line ? undefined : line;
    };
    await this.#write(make);
  }

  /** Records what was measured between two exports of which the later one has this name. */
  async appendDecay(decay: Decay, input: string, inputs: readonly string[]): Promise<void> {
    const { nameOfInput } = await import('../../history/series.ts');
    const { readRuns } = await import('../../history/runs.ts');
    const series = this.#pack.series ?? nameOfInput(input);
    const line = JSON.stringify({ historyVersion: 1, series, tool: version(), inputs, decay });
    await this.#write((there) => {
      const { decays } = ours(readRuns(there), this.file);
      return decays.some((known) => JSON.stringify(known) === line) ? undefined : line;
    });
  }

  async #write(make: (there: Uint8Array) => string | undefined): Promise<void> {
    try {
      await appendLine(this.file, make, this.#makesFolder);
    } catch (cause) {
      throw cause instanceof CrmqError ? beside(cause) : cause;
    }
  }
}

/** What cannot be recorded any more, when all else is done. */
const beside = ({ code, message, exitCode, hint, cause }: CrmqError): CrmqError =>
  new CrmqError(code, message, {
    exitCode,
    cause,
    details: ['everything else of the run is done and in its place'],
    ...(hint === undefined ? {} : { hint }),
  });

function ours<T extends { readonly isForeign: boolean }>(list: T, file: string): T {
  if (!list.isForeign) return list;
  throw new CrmqError('no-history', `${file} is no history of crmq: nothing is appended to it`, {
    hint: 'name another file with --history=FILE, and inputs before it',
  });
}
