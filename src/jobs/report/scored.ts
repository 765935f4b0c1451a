/** What the score of a run is made of, for its report. */
import {
  type Catalog,
  DIMENSIONS,
  type DimensionNumbers,
  EMAIL_ROLES,
  NAME_ROLES,
  PHONE_ROLES,
  type Plan,
  type Role,
} from '../../contract.ts';
import { expectationOf } from '../../engine/expectation.ts';
import type { Scored } from '../../report/parts.ts';

const OF_PERSONS: ReadonlySet<Role> = new Set<Role>([...NAME_ROLES, ...EMAIL_ROLES, ...PHONE_ROLES]);
const OF_COMPANIES: ReadonlySet<Role> = new Set<Role>([...OF_PERSONS, 'company', 'company_domain', 'website']);
const OF_DEALS: ReadonlySet<Role> = new Set<Role>(['deal_name']);

export function scoredOf(plan: Plan, catalog: Catalog): Scored {
  const { checks, present } = expectationOf(plan, catalog);
  const telling = plan.kind === 'company' ? OF_COMPANIES : plan.kind === 'deal' ? OF_DEALS : OF_PERSONS;
  return {
    expected: (plan.expected ?? []).map(({ field, groups }, at) => {
      const roles = [...new Set(groups.flat())];
      return {
        field,
        roles,
        columns: present[at]!.map((index) => plan.fields[index]!.column),
        isIdentifying: roles.some((role) => telling.has(role)),
      };
    }),
    checks: Object.fromEntries(DIMENSIONS.map((dimension, at) => [dimension, checks[at]!])) as DimensionNumbers,
  };
}
