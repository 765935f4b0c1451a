/** Pairs that can never be one record, through whatever chain of others they meet. */
import { type Comparer, compareNames } from './evidence.ts';
import type { Mode } from './plan.ts';
import type { Profile } from './store.ts';

/**
 * Whether two records contradict each other: generational suffix, birth date, LinkedIn profile, or names that are two people's.
 * An empty value contradicts nothing.
 */
export function contradict(mode: Mode, comparer: Comparer, a: Profile, b: Profile): boolean {
  const differs = (matcher: string, below: number) => (comparer.best(a, b, matcher)?.similarity ?? 1) < below;
  if (differs('generation', 0.5) || differs('birth-date', 0.7) || differs('linkedin', 1)) return true;
  if (mode === 'company') return differs('company-name', COMPANY_ALIKE);
  const { level } = compareNames(comparer, a, b);
  if (level === 'given-differs' || level === 'differs' || level === 'doubtful') return true;
  if (comparer.best(a, b, 'birth-date')?.similarity === 1) return false;
  return PERSONAL.filter((matcher) => differs(matcher, 0.6)).length >= 3;
}

/** Similarity below which two names are not merged as one organisation by phone and address; neither may a third record join them. */
const COMPANY_ALIKE = 0.85;

/** Fields of which one may change with a new job or home; three that all differ are another person of the same name. */
const PERSONAL: readonly string[] = ['email', 'phone', 'street', 'company-name'];

/** Whether names or emails of two records under one id speak against each other. */
export function contradictUnderOneId(mode: Mode, comparer: Comparer, a: Profile, b: Profile): boolean {
  if (contradict(mode, comparer, a, b)) return true;
  if (mode === 'person' && compareNames(comparer, a, b).level === 'family-differs') return true;
  if (mode === 'company' && (comparer.best(a, b, 'company-name')?.similarity ?? 1) < COMPANY_ALIKE) return true;
  return (comparer.best(a, b, 'email')?.similarity ?? 1) < 0.78;
}
