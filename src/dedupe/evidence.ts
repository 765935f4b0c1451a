/** What two records say about each other, field by field, before anything is weighed. */
import type { AnyMatcher } from '../contract.ts';
import { isSameGivenName } from '../values/given-name.ts';
import { isForeign } from './plan.ts';
import type { Profile } from './store.ts';

/** Access to match forms and similarities by matcher id. */
export interface Comparer {
  /** Matchers of plug-ins among the slots. */
  readonly foreign: readonly string[];
  /** Forms of a record by matcher id; empty where the record has none or the matcher is off. */
  forms(profile: Profile, matcher: string): readonly string[];
  /** Highest similarity of any form of one record with any of the other; undefined where either has none. */
  best(a: Profile, b: Profile, matcher: string): Best | undefined;
  similarity(matcher: string, a: string, b: string): number;
  /** Of the forms that two records have in common, the one that fewest others share; '' where they have none. */
  rarest(a: Profile, b: Profile, matcher: string, sharedBy: (form: string) => number): string;
}

export interface Best {
  readonly similarity: number;
  readonly a: string;
  readonly b: string;
}

/** Similarity from which two forms are one value. */
export const SAME = 0.99;
const NONE: readonly string[] = [];

/**
 * @param slots matcher ids in the order of their slots
 */
export function createComparer(slots: readonly string[], matchers: readonly AnyMatcher[]): Comparer {
  const slotOf = new Map(slots.map((id, at) => [id, at]));
  const byId = new Map(matchers.map((matcher) => [matcher.id, matcher]));
  const forms = (profile: Profile, matcher: string) => profile.forms[slotOf.get(matcher) ?? -1] ?? NONE;
  const similarity = (matcher: string, a: string, b: string) => byId.get(matcher)?.similarity(a, b) ?? 0;
  return {
    foreign: slots.filter(isForeign),
    forms,
    similarity,
    rarest(a, b, matcher, sharedBy) {
      let rarest = '';
      let least = Number.POSITIVE_INFINITY;
      for (const left of forms(a, matcher)) {
        if (!forms(b, matcher).some((right) => similarity(matcher, left, right) >= SAME)) continue;
        const count = sharedBy(left);
        if (count < least) [rarest, least] = [left, count];
      }
      return rarest;
    },
    best(a, b, matcher) {
      let best: Best | undefined;
      for (const left of forms(a, matcher)) {
        for (const right of forms(b, matcher)) {
          const alike = similarity(matcher, left, right);
          if (!best || alike > best.similarity) best = { similarity: alike, a: left, b: right };
        }
      }
      return best;
    },
  };
}

/**
 * How two person names relate. `same` to `swapped` are one name; `short-form`: the given names are forms of one (Bob, Robert; but
 * Alex is Alexander or Alexandra); `doubtful` may be one; from `given-differs` on they are two; `partial`: one side lacks half of
 * the name, and what is there agrees; `none`: a side has no name.
 */
export type NameLevel =
  | 'same' | 'alike' | 'short-form' | 'swapped' | 'initial' | 'doubtful' | 'partial' | 'none'
  | 'given-differs' | 'family-differs' | 'differs'; // biome-ignore format: three kinds, two lines

export interface NameEvidence {
  readonly level: NameLevel;
  readonly similarity: number;
}

const NO_NAME: NameEvidence = { level: 'none', similarity: 0 };
/** Similarity of given names from which they may be one, and from which they are. */
const GIVEN_DOUBT = 0.78;
const GIVEN_ALIKE = 0.86;
const FAMILY_ALIKE = 0.86;

/** Compares the names of two people. */
export function compareNames(comparer: Comparer, a: Profile, b: Profile): NameEvidence {
  const [givenA, givenB] = [comparer.forms(a, 'given-name')[0] ?? '', comparer.forms(b, 'given-name')[0] ?? ''];
  const [familyA, familyB] = [comparer.forms(a, 'family-name')[0] ?? '', comparer.forms(b, 'family-name')[0] ?? ''];
  if ((givenA === '' && familyA === '') || (givenB === '' && familyB === '')) return NO_NAME;
  const given = givenA !== '' && givenB !== '' ? comparer.similarity('given-name', givenA, givenB) : undefined;
  const family = familyA !== '' && familyB !== '' ? comparer.similarity('family-name', familyA, familyB) : undefined;
  if (given === undefined || family === undefined) return halfName(given, family, [givenA, familyA, givenB, familyB]);
  const straight = fullName(given, family, givenA, givenB);
  if (straight.level === 'same' || straight.level === 'alike' || straight.level === 'short-form') return straight;
  const crossed = Math.min(
    comparer.similarity('family-name', givenA, familyB),
    comparer.similarity('family-name', familyA, givenB),
  );
  return crossed >= 0.94 ? { level: 'swapped', similarity: crossed } : straight;
}

function fullName(given: number, family: number, givenA: string, givenB: string): NameEvidence {
  const similarity = Math.min(given, family);
  if (family < FAMILY_ALIKE) return { level: given >= GIVEN_ALIKE ? 'family-differs' : 'differs', similarity };
  if (given < GIVEN_DOUBT) return { level: 'given-differs', similarity };
  if (given < GIVEN_ALIKE) return { level: 'doubtful', similarity };
  const isInitial = given < 0.9 && (isLetter(givenA) || isLetter(givenB));
  if (isInitial) return { level: 'initial', similarity };
  if (isShortForm(givenA, givenB)) return { level: 'short-form', similarity };
  return { level: similarity >= 0.96 ? 'same' : 'alike', similarity };
}

/** One half is missing on at least one side. A lone word may be a whole name where it has no halves (王芳, Madonna). */
function halfName(given: number | undefined, family: number | undefined, names: readonly string[]): NameEvidence {
  const [givenA, familyA, givenB, familyB] = names as [string, string, string, string];
  if (given !== undefined) {
    if (given < GIVEN_DOUBT) return { level: 'differs', similarity: given };
    const isWhole = given === 1 && familyA === '' && familyB === '' && /^[^\p{Script=Latin}]{2,}$/u.test(givenA);
    return { level: isWhole ? 'same' : 'partial', similarity: given };
  }
  if (family !== undefined) return { level: family >= FAMILY_ALIKE ? 'partial' : 'differs', similarity: family };
  // one has the given name only, the other the family name only: the same word in the wrong column, or nothing to compare
  const alone = givenA || familyA;
  return alone === (givenB || familyB) ? { level: 'partial', similarity: 1 } : NO_NAME;
}

/** Bob and Robert; not Anna and Anna Maria. */
function isShortForm(givenA: string, givenB: string): boolean {
  const [a, b] = [firstWord(givenA), firstWord(givenB)];
  return a !== b && isSameGivenName(a, b);
}

const firstWord = (form: string): string => form.split(' ', 1)[0] ?? '';

const isLetter = (form: string): boolean => form.length === 1 || form.charAt(1) === ' ';
