/** Whether a record holds a cell that is longer than the rules should see. */
import type { Cells } from './codec.ts';

/** @param longest bytes, as they are spelt in the record */
export function hasLongCell({ count, start, end }: Cells, longest: number): boolean {
  for (let i = 0; i < count; i++) if (end[i]! - start[i]! > longest) return true;
  return false;
}
