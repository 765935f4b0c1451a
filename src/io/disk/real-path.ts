/** Where a path leads, also where nothing is there yet: two names of one place are seen to be one. */
import { readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** Links to links, past which a path is taken as it stands: they may go round in a circle. */
const MOST_LINKS = 40;

/** The absolute path without any link, that of what it would lead to if it were made. */
export function realPathOf(path: string, links = 0): string {
  const absolute = resolve(path);
  try {
    return realpathSync(absolute);
  } catch {
    // It is not there, or may not be looked at: as far as can be seen.
  }
  const target = links < MOST_LINKS ? linkTarget(absolute) : undefined;
  const folder = dirname(absolute);
  if (target !== undefined) return realPathOf(resolve(realPathOf(folder, links + 1), target), links + 1);
  return folder === absolute ? absolute : join(realPathOf(folder, links), basename(absolute));
}

/** The place of a file that is put there by renaming: a link at the end is replaced, not followed. */
export function placeOf(path: string): string {
  const absolute = resolve(path);
  return join(realPathOf(dirname(absolute)), basename(absolute));
}

function linkTarget(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
