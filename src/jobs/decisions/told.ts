/** What a run says of the decisions that it was given: how many were obeyed, and where those stand that were not. */
import type { Obedience } from '../../dedupe/cluster/decided.ts';
import type { Decision, Decisions } from './decisions.ts';

export interface DecisionsTold {
  readonly files: Decisions['files'];
  readonly list: readonly Pick<Decision, 'place'>[];
}

/** Decisions that a note names. */
const NAMED = 3;
const TROUBLE = {
  missing: 'of a record that is not there (gone, changed, rejected, or merged before)',
  several: 'of a record that could be any of several',
  contradicted: 'against another decision',
} as const satisfies { readonly [obedience in Exclude<Obedience, 'obeyed'>]: string };

export function decisionNotes(obedience: readonly Obedience[], { list, files }: DecisionsTold): string[] {
  if (list.length === 0) {
    return files.map(
      ({ path }) => `decisions: none in ${path}: nothing stands in its column decision, which takes merge or keep`,
    );
  }
  const notes = [`decisions: ${obedience.filter((one) => one === 'obeyed').length} of ${list.length} obeyed`];
  for (const [kind, text] of Object.entries(TROUBLE)) {
    const places = list.filter((_, at) => obedience[at] === kind).map(({ place }) => place);
    if (places.length > 0) notes.push(`decisions: ${places.length} ${text}: ${placesOf(places)}`);
  }
  return notes;
}

export function placesOf(places: readonly string[]): string {
  const more = places.length > NAMED ? `, and ${places.length - NAMED} more` : '';
  return places.slice(0, NAMED).join(', ') + more;
}

export function decisionCounts(obedience: readonly Obedience[], { files }: DecisionsTold) {
  const of = (wanted: Obedience) => obedience.filter((one) => one === wanted).length;
  return {
    files: [...files],
    obeyed: of('obeyed'),
    missing: of('missing'),
    several: of('several'),
    contradicted: of('contradicted'),
  };
}
