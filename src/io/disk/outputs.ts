/**
 * The files of a run, which appear together or not at all. Each is written under a temporary name beside its place; when all are on the disk
 * and every check has passed, they are renamed into place, the one that was begun last (the manifest) last. A lock beside each output keeps other runs
 * away, and tells the next run what to do should this one be killed at any moment (src/io/disk/recovery.ts, decision 28).
 */
import { existsSync, fstatSync, type Stats, statSync } from 'node:fs';
import { sep } from 'node:path';
import { CrmqError } from '../../errors.ts';
import { AtomicFile, type OutputFile, type Written } from './atomic-file.ts';
import { temporaryOf } from './beside.ts';
import { syncFolders } from './folders.ts';
import type { Move } from './lock-record.ts';
import { assertFormer, forgetFormer, keepFormer, moveAll, takeBack } from './moves.ts';
import { placeOf, realPathOf } from './real-path.ts';
import { RunLock } from './run-lock.ts';
import { refuseFileAsStdout, refuseStdinAsStdout } from './standard-output.ts';
import { cannotWrite, reasonOf } from './write-error.ts';

export type { OutputFile, Written } from './atomic-file.ts';

/** Of a path: `another file with --pairs`. */
type Another = (path: string) => string;

export class Outputs {
  readonly #force: boolean;
  readonly #another: Another | undefined;
  /** Files that are read, which no output may be. */
  readonly #read: string[];
  readonly #lock = new RunLock();
  /** Places of the outputs that are locked. */
  readonly #reserved = new Set<string>();
  readonly #files: { readonly place: string; readonly file: AtomicFile }[] = [];
  readonly #checks: (() => void | Promise<void>)[] = [];
  #isOver = false;

  /**
   * @param inputs paths of everything that the run reads: inputs, decisions, plan, packs, plug-ins
   * @param another by which option an output gets another place, where that is not `-o`
   */
  constructor(options: { readonly force: boolean; readonly inputs: readonly string[]; readonly another?: Another }) {
    this.#force = options.force;
    this.#another = options.another;
    this.#read = [...options.inputs];
  }

  /** @throws CrmqError `output-is-input`, `output-is-folder`, `output-is-special`, `output-exists` (exit code 2) */
  refuse(path: string): void {
    this.#refuseInput(path);
    if (this.#force || !statOf(path)) return;
    throw new CrmqError('output-exists', `${path} exists already`, {
      hint: `overwrite it with --force, or name ${this.#another?.(path) ?? 'another with -o'}`,
    });
  }

  /** Standard output may be a file too. @throws CrmqError `output-is-input` */
  refuseStdout(): void {
    for (const path of this.#read) {
      if (path === '-') refuseStdinAsStdout();
      else refuseFileAsStdout(path);
    }
  }

  #refuseInput(path: string): void {
    const there = statOf(path);
    for (const input of this.#read) {
      const other = statOf(input);
      // where only one of the two is there, they are two
      const isNeither = !there && !other && input !== '-';
      const isSame = there && other ? isOne(there, other) : isNeither && realPathOf(input) === realPathOf(path);
      if (!isSame) continue;
      throw isInput(`the output ${path}`, input, this.#another?.(path));
    }
    if (there?.isDirectory()) throw new CrmqError('output-is-folder', `the output ${path} is a folder`);
    if (!there || there.isFile()) return;
    throw new CrmqError('output-is-special', `the output ${path} is a device or a pipe, which no file can replace`, {
      hint: `write to standard output: -o - > ${path}`,
    });
  }

  /**
   * Locks outputs before the first of them is written, completes or removes what a run that was killed left at them, and refuses what
   * must not be overwritten. One that is not reserved is, when it is begun; but then much work may be for nothing.
   * @throws CrmqError as `refuse`, `outputs-collide`, and `output-busy` (exit code 3) that names the other process
   */
  async reserve(paths: readonly string[]): Promise<void> {
    for (const path of paths) this.#refuseInput(path);
    const places = paths.map(placeOf);
    this.#refuseCollisions(places, paths);
    const fresh = places.filter((place) => !this.#reserved.has(place));
    await this.#lock.take(fresh);
    for (const place of fresh) this.#reserved.add(place);
    for (const path of paths) this.refuse(path);
  }

  /** No file twice, and none where a folder for another must be. */
  #refuseCollisions(places: readonly string[], paths: readonly string[]): void {
    const isWithin = (inner: string, outer: string): boolean => inner.startsWith(outer + sep);
    for (const [at, place] of places.entries()) {
      const others = places.slice(0, at);
      if (others.includes(place)) throw collision(paths[at]!);
      const inTheWay = [...others, ...this.#reserved].find((other) => isWithin(other, place) || isWithin(place, other));
      if (inTheWay !== undefined) throw collision(paths[at]!, inTheWay);
    }
  }

  /** Begins a file; it appears at `path` with `commit`. Its folder is made when needed. */
  async create(path: string): Promise<OutputFile> {
    const place = placeOf(path);
    if (this.#files.some((one) => one.place === place)) throw collision(path);
    if (this.#reserved.has(place)) this.refuse(path);
    else await this.reserve([path]);
    const file = await AtomicFile.begin(path, temporaryOf(place, this.#lock.id));
    this.#files.push({ place, file });
    return file;
  }

  /** Adds a check that is made when everything is written and nothing is in place. If it throws, nothing ever is. */
  verify(check: () => void | Promise<void>): void {
    this.#checks.push(check);
  }

  /** Where an output lies until it is in its place; undefined for what this run does not write. Whole once it is sealed. */
  temporary(path: string): string | undefined {
    const place = placeOf(path);
    return this.#files.some((one) => one.place === place) ? temporaryOf(place, this.#lock.id) : undefined;
  }

  /** Finishes what is written so far and tells its size and hash; nothing is renamed yet. */
  async seal(): Promise<Written[]> {
    const done = await Promise.allSettled(this.#files.map(({ file }) => file.finish()));
    const failed = done.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
    return this.#files.map(({ file }) => file.written());
  }

  /** Renames everything into place; all or, where one cannot be, none. */
  async commit(): Promise<void> {
    if (this.#files.length === 0) return this.abort();
    await this.seal();
    for (const check of this.#checks) await check();
    const places = this.#files.map(({ place }) => place);
    // What was begun first is what people came for: it is moved when all that tells of it is in place, and only the manifest comes after it.
    const inOrder = [...this.#files.slice(0, -1).reverse(), this.#files.at(-1)!];
    const moves = inOrder.map(({ place, file }) => ({
      path: place,
      existed: existsSync(place),
      inode: file.inode,
    }));
    try {
      await syncFolders(places);
      await this.#lock.note({ moves });
    } catch (cause) {
      throw cannotWrite(this.#files[0]!.file.path, cause);
    }
    this.#isOver = true;
    try {
      await keepFormer(moves, this.#lock.id);
      await moveAll(moves, this.#lock.id);
    } catch (cause) {
      await this.#takeBack(moves, cause);
    }
    // Everything is in place. What cannot be cleared up stays for the next run, with the lock that says so.
    const isClear = await forgetFormer(moves, this.#lock.id).then(
      () => true,
      () => false,
    );
    if (isClear) await this.#lock.release();
  }

  /** Removes every temporary file and every folder made for it; what stood at the targets stays. */
  async abort(): Promise<void> {
    if (this.#isOver) return;
    this.#isOver = true;
    await Promise.all(this.#files.map(({ file }) => file.remove()));
    await this.#giveUp();
  }

  async #giveUp(): Promise<void> {
    await this.#lock.release();
    await this.#lock.removeFolders();
  }

  /** A file could not be put into place: those that are go back. @throws always */
  async #takeBack(moves: readonly Move[], cause: unknown): Promise<never> {
    const at = (cause as NodeJS.ErrnoException & { dest?: string }).dest;
    const shown = this.#files.find(({ place }) => place === at)?.file.path ?? this.#files[0]!.file.path;
    try {
      assertFormer(moves, this.#lock.id);
      await this.#lock.undo();
      await takeBack(moves, this.#lock.id);
    } catch (again) {
      throw new CrmqError(
        'half-written',
        `cannot write ${shown}: ${reasonOf(cause)}; and what is in place already cannot be taken back: ${reasonOf(again)}`,
        { exitCode: 3, cause, hint: 'run again when the files can be written: that puts it right' },
      );
    }
    await this.#giveUp();
    throw cannotWrite(shown, cause);
  }
}

function collision(path: string, other?: string): CrmqError {
  const what =
    other === undefined
      ? `two outputs would both be written to ${path}`
      : `the outputs ${path} and ${other} cannot both be: one would be a folder of the other`;
  return new CrmqError('outputs-collide', what, {
    hint: 'name another file with -o, or another folder with --out-dir',
  });
}

const isOne = (a: Stats, b: Stats): boolean => a.dev === b.dev && a.ino === b.ino;

function isInput(output: string, input: string, another?: string): CrmqError {
  const shown = input === '-' ? 'standard input' : input;
  return new CrmqError('output-is-input', `${output} is the input ${shown}: an input is never overwritten`, {
    hint: `name ${another ?? 'another file with -o, or another folder with --out-dir'}, or move the input`,
  });
}

/** Undefined also where a part of the path is a file: `cannotWrite` says so when the output is locked. */
function statOf(path: string): Stats | undefined {
  try {
    if (path === '-') return fstatSync(0);
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
