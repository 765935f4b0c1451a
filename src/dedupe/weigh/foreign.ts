/** What matchers of plug-ins add to the scale: their similarity alone, as nobody here knows the field. */
import { type Comparer, NOTHING, SAME } from './comparer.ts';
import type { Scale } from './verdict.ts';

/** Whoever writes a matcher knows the data: full agreement counts like that of an identifier. */
export const FOREIGN_BITS = { same: 8, alike: 4, alikeFrom: 0.85, differs: -2 } as const;

/** Whether a matcher of a plug-in says that two records are one. */
export const isOneByForeign = (comparer: Comparer, a: number, b: number): boolean =>
  comparer.foreign.some((slot) => comparer.best(a, b, slot) >= SAME);

/** Adds what matchers of plug-ins say; answers whether one of them says that the records are one. */
export function addForeign(scale: Scale, comparer: Comparer, a: number, b: number): boolean {
  let isSame = false;
  for (const slot of comparer.foreign) {
    const similarity = comparer.best(a, b, slot);
    if (similarity === NOTHING) continue;
    const matcher = comparer.matcherOf(slot);
    if (similarity >= SAME) scale.add(FOREIGN_BITS.same, `same by ${matcher}`);
    else if (similarity >= FOREIGN_BITS.alikeFrom) scale.add(FOREIGN_BITS.alike, `alike by ${matcher}`);
    else scale.add(FOREIGN_BITS.differs, `differ by ${matcher}`);
    isSame ||= similarity >= SAME;
  }
  return isSame;
}
