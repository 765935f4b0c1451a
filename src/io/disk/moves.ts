/** Files on their way from their temporary names into place, and back. Each step may be repeated after it was broken off. */
import { existsSync, lstatSync, renameSync } from 'node:fs';
import { link, rename, unlink } from 'node:fs/promises';
import { formerOf, temporaryOf } from './beside.ts';
import { syncFolders } from './folders.ts';
import type { Move } from './lock-record.ts';

/** The system's code of an error. */
export const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/** What a system says where a file cannot have a second name. */
export const LINKLESS: ReadonlySet<string> = new Set([
  'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK', 'EINVAL',
]); // biome-ignore format: a list reads better dense

/** A second name for what stands at the places, so that it can go back. All of it stays where it is, but for the manifest (`moveAll`). */
export async function keepFormer(moves: readonly Move[], id: string): Promise<void> {
  for (const { path, existed } of leavesFirst(moves) ? moves.slice(0, -1) : moves) {
    if (!existed) continue;
    await link(path, formerOf(path, id)).catch((error) => {
      // What goes wrong from here on can then only be put right by the next run.
      if (!LINKLESS.has(codeOf(error) ?? '')) throw error;
    });
  }
}

/** Whether a former manifest goes away before anything else is moved: while it is there, all that it names is. */
const leavesFirst = (moves: readonly Move[]): boolean => moves.length > 1 && moves.at(-1)!.existed;

/** Puts every file into place, in one go: the shorter that takes, the less a kill can come in between. @throws the system's error, with `dest` */
export async function moveAll(moves: readonly Move[], id: string): Promise<void> {
  const last = moves.at(-1)!;
  if (leavesFirst(moves)) renameSync(last.path, formerOf(last.path, id));
  for (const { path } of moves) renameSync(temporaryOf(path, id), path);
  await syncFolders(moves.map(({ path }) => path));
}

/** Puts those files into place that are not there yet. */
export async function complete(moves: readonly Move[], id: string): Promise<void> {
  const last = moves.at(-1)!;
  if (leavesFirst(moves) && existsSync(temporaryOf(last.path, id))) await move(last.path, formerOf(last.path, id));
  for (const { path } of moves) await move(temporaryOf(path, id), path);
  await syncFolders(moves.map(({ path }) => path));
  await forgetFormer(moves, id);
}

/** Removes what stood at the places before. */
export async function forgetFormer(moves: readonly Move[], id: string): Promise<void> {
  for (const { path } of moves) await remove(formerOf(path, id));
}

/** @throws Error where something was replaced that nothing is left of: then there is no way but on */
export function assertFormer(moves: readonly Move[], id: string): void {
  const lost = moves.find((one) => one.existed && isInPlace(one) && !existsSync(formerOf(one.path, id)));
  if (lost) throw new Error(`what stood at ${lost.path} is gone`);
}

/** Puts back what stood there before. */
export async function takeBack(moves: readonly Move[], id: string): Promise<void> {
  for (const one of [...moves].reverse()) {
    const former = formerOf(one.path, id);
    if (existsSync(former)) {
      await move(former, one.path);
      // Renaming one name of a file to another of its names does nothing.
      await remove(former);
    } else if (!one.existed && isInPlace(one)) await remove(one.path);
  }
  await syncFolders(moves.map(({ path }) => path));
  for (const { path } of moves) await remove(temporaryOf(path, id));
}

const isInPlace = ({ path, inode }: Move): boolean => lstatSync(path, { throwIfNoEntry: false })?.ino === inode;

async function move(from: string, to: string): Promise<void> {
  await rename(from, to).catch((error) => {
    if (codeOf(error) !== 'ENOENT') throw error;
  });
}

export async function remove(path: string): Promise<void> {
  await unlink(path).catch((error) => {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ENOTDIR') throw error;
  });
}
