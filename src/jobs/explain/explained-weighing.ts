/** How a pair was weighed, with the running sum of bits and the values that each comparison looked at. */
import { BIRTH_PART_ROLES, type Catalog, type Plan, type Role } from '../../contract.ts';
import { bitsOf } from '../../dedupe/weigh/bits.ts';
import type { Explanation } from '../../dedupe/weigh/explanation.ts';
import type { ExplainedStep, Strength, Weighing } from '../../report/shape/explained-pair.ts';

/** @param valuesOf values of both records in columns of these roles; a column in which both have none is left out */
export function explainedWeighing(
  { start, steps, guards, bits, score, decision, keys }: Explanation,
  { mergeThreshold, reviewThreshold }: Pick<Plan['dedupe'], 'mergeThreshold' | 'reviewThreshold'>,
  catalog: Catalog,
  valuesOf: (roles: ReadonlySet<Role>) => ExplainedStep['values'],
): Weighing {
  let sum = start;
  return {
    start,
    steps: steps.map((step) => {
      sum += step.bits;
      return { ...step, sum, values: told(step, valuesOf(rolesOf(step, catalog))) };
    }),
    guards,
    sum: { bits, probability: score },
    thresholds: { merge: strengthOf(mergeThreshold), review: strengthOf(reviewThreshold) },
    decision,
    keys,
  };
}

function told({ comparison }: Explanation['steps'][number], values: ExplainedStep['values']): ExplainedStep['values'] {
  // a suffix may stand in any column of the name, and mostly it is the one that differs
  const differing = comparison === 'generation' ? values.filter((value) => value.first !== value.second) : [];
  return (differing.length > 0 ? differing : values).filter((value) => value.first !== '' || value.second !== '');
}

/** Comparisons that are not named as the one matcher whose values they look at. */
const MATCHERS: { readonly [comparison: string]: readonly string[] } = {
  name: ['given-name', 'family-name'],
  'name-frequency': ['given-name', 'family-name'],
  address: ['street', 'postcode', 'city'],
  place: ['postcode', 'city'],
  company: ['company-name'],
};

function rolesOf({ comparison, level }: Explanation['steps'][number], { matchers }: Catalog): ReadonlySet<Role> {
  const name = level === 'swapped' ? 'name' : comparison;
  const ids = MATCHERS[name] ?? [name];
  const roles = matchers
    .filter(({ id }) => ids.includes(id))
    .flatMap((matcher) => matcher.roles as readonly Role[])
    // a company may be all of a record's name, and what a person is called is no company
    .filter((role) => role !== 'full_name' || comparison !== 'company');
  // a matcher that begins at the year reads the month and the day besides
  return new Set(roles.includes('birth_year') ? [...roles, ...BIRTH_PART_ROLES] : roles);
}

const strengthOf = (probability: number): Strength => ({ bits: bitsOf(probability), probability });
