/** Which blocks a round looks at again: all of them in the first. */
import { Touched } from '../blocks/groups.ts';
import type { Task } from './step.ts';

/** Undefined in the first round. */
export function touchedOf({ known, read }: Pick<Task, 'known' | 'read'>): Touched | undefined {
  if (known.round === 1) return undefined;
  const touched = Touched.for(known.touchedRows, known.families);
  for (const blob of read('touched')) touched.merge(blob);
  return touched;
}
