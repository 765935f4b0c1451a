/** By what a platform knows a finding again in the next run. */
import { createHash } from 'node:crypto';

/**
 * The same wherever the first case has moved to, however many there are, and in whichever columns; another one for each severity that a
 * code has, since a pack may take it more seriously in one column than in others.
 * @param file the first input as reporters name it; `''` for standard input
 */
export const fingerprintOf = (code: string, severity: string, file: string): string =>
  createHash('sha256').update(`${code}\0${severity}\0${file}`).digest('hex');
