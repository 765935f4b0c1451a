/** Folders of outputs: made for the owner alone, on the disk with what is in them, and gone again where nothing came of it. */
import { chmod, mkdir, open, rmdir } from 'node:fs/promises';
import { dirname, sep } from 'node:path';

const OWNER_ONLY = 0o700;

/** Another run may remove a folder that it made, and that is empty still, before it is locked here. */
const MOST_TRIES = 100;
/** What Node says of a folder that goes away while it makes others in it. */
const GONE: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'EEXIST']);

/** Makes the folder of a file, and those above it. @returns the outermost that was made */
export async function makeFolderOf(path: string): Promise<string | undefined> {
  for (let tries = 1; ; tries++) {
    try {
      return await makeOnce(path);
    } catch (error) {
      if (!GONE.has((error as NodeJS.ErrnoException).code ?? '') || tries === MOST_TRIES) throw error;
    }
  }
}

async function makeOnce(path: string): Promise<string | undefined> {
  const made = await mkdir(dirname(path), { recursive: true, mode: OWNER_ONLY });
  // The umask may have taken rights away from the owner too.
  for (const folder of made === undefined ? [] : between(dirname(path), made)) await chmod(folder, OWNER_ONLY);
  return made;
}

/** Removes the folders of files, as far up as they were made, where they are empty. */
export async function removeFolders(paths: Iterable<string>, made: readonly string[]): Promise<void> {
  const folders = new Set([...paths].map((path) => dirname(path)));
  for (const outermost of made) {
    for (const folder of folders) {
      // rmdir only removes what is empty, so nothing of anybody else's can be lost.
      for (const at of between(folder, outermost)) await rmdir(at).catch(() => {});
    }
  }
}

/** The names in the folders of these files are on the disk when the promise is kept, where the system can do that. @throws its error */
export async function syncFolders(paths: readonly string[]): Promise<void> {
  for (const folder of new Set(paths.map((path) => dirname(path)))) {
    const handle = await open(folder, 'r').catch(() => undefined);
    try {
      await handle?.sync();
    } catch (error) {
      // Most that cannot do it say so in other words.
      if (FAILURES.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    } finally {
      await handle?.close();
    }
  }
}

const FAILURES: ReadonlySet<string> = new Set(['EIO', 'ENOSPC', 'EDQUOT', 'Unknown system error -122']);

/** A folder and those around it, up to `outermost`; none where it is not in that. */
function between(folder: string, outermost: string): string[] {
  const folders: string[] = [];
  for (let at = folder; at === outermost || at.startsWith(outermost + sep); at = dirname(at)) folders.push(at);
  return folders;
}
