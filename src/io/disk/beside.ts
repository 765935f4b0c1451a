/** Names of the hidden files that a run keeps beside an output: its lock, what is being written, and what stood there before. */
import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';

/** Of the 255 bytes that a name may have, as many as leave room for the longest ending. */
const MOST_BYTES = 180;
/** Hexadecimal digits of a run's own id. */
export const ID_DIGITS = 12;

/** Exists as long as a run writes the output, and names that run. */
export const lockOf = (path: string): string => hidden(path, 'crmq-lock');

/** What a run has written of the output so far. */
export const temporaryOf = (path: string, id: string): string => hidden(path, `tmp-${id}`);

/** What stood at the output's place, until everything of the run is in place. */
export const formerOf = (path: string, id: string): string => hidden(path, `old-${id}`);

/** Folder in which a big run keeps what it has done so far. */
export const workOf = (path: string): string => hidden(path, 'crmq-work');

/** Whether a name in the folder of `path` is a temporary file of the output, of whatever run. */
export function isTemporaryOf(path: string, name: string): boolean {
  const beginning = basename(temporaryOf(path, ''));
  return name.startsWith(beginning) && /^[0-9a-f]+$/.test(name.slice(beginning.length));
}

function hidden(path: string, ending: string): string {
  return join(dirname(path), `.${short(basename(path))}.${ending}`);
}

function short(name: string): string {
  if (Buffer.byteLength(name) <= MOST_BYTES) return name;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 16);
  return `${[...name].slice(0, 30).join('')}~${hash}`;
}
