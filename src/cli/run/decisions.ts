/** `--decisions`: what a person decided about pairs of records, in files. */
import { CrmqError } from '../../errors.ts';
import { type Decisions, readDecisions } from '../../jobs/decisions/decisions.ts';
import type { Configuration } from '../../packs/configuration.ts';
import type { Flags } from '../asked/request.ts';
import { readNamed } from './earlier-files.ts';

interface DecisionsFor {
  /** Of a run that may be told not to dedupe. */
  readonly configuration?: Configuration;
  /** What the systems are called that are linked. */
  readonly systems?: readonly string[];
}

/**
 * @throws CrmqError for a file that cannot be read, or that says what cannot be obeyed
 */
export async function decisionsFrom(
  paths: readonly string[],
  flags: Flags,
  { configuration, systems }: DecisionsFor = {},
): Promise<Decisions | undefined> {
  if (paths.length === 0) return undefined;
  if (configuration?.settings.dedupe.value === false) {
    throw new CrmqError('bad-flag', '--decisions says what is merged, and without dedupe nothing is', {
      hint: 'leave out --no-dedupe, or --decisions',
    });
  }
  const files = [];
  for (const name of paths) files.push({ name, bytes: await readNamed(name, 'the decisions', flags) });
  return readDecisions(files, systems);
}
