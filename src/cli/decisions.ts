/** `--decisions`: what a person decided about pairs of records, in files. */
import { readFileSync } from 'node:fs';
import { CrmqError } from '../errors.ts';
import { type Decisions, readDecisions } from '../jobs/decisions/decisions.ts';
import type { Configuration } from '../packs/configuration.ts';

/** @throws CrmqError for a file that cannot be read, or that says what cannot be obeyed */
export function decisionsFrom(paths: readonly string[], { settings }: Configuration): Decisions | undefined {
  if (paths.length === 0) return undefined;
  if (settings.dedupe.value === false) {
    throw new CrmqError('bad-flag', '--decisions says what is merged, and without dedupe nothing is', {
      hint: 'leave out --no-dedupe, or --decisions',
    });
  }
  return readDecisions(paths.map((name) => ({ name, bytes: readBytes(name) })));
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new CrmqError('cannot-read', `cannot read the decisions ${path}: ${(cause as Error).message}`, {
      exitCode: 3,
      cause,
      hint: 'check the path',
    });
  }
}
