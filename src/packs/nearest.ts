/** "Did you mean": the nearest right name to a wrong one. */
import { distance } from 'fastest-levenshtein';

/** The nearest of `names`, or undefined when none is near enough to be meant. */
export function nearest(wrong: string, names: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(wrong.length / 3)) + 1;
  for (const name of names) {
    const d = distance(wrong.toLowerCase(), name.toLowerCase());
    if (d < least) [best, least] = [name, d];
  }
  return best;
}

/** A hint that names the nearest right name and where to find all of them. */
export function didYouMean(wrong: string, names: Iterable<string>, list: string): string {
  const near = nearest(wrong, names);
  return near === undefined ? list : `did you mean ${near}? ${list}`;
}
