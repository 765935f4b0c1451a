/** What the score of a run is made of, for its report. */
import {
  type Catalog,
  DIMENSIONS,
  type DimensionNumbers,
  EMAIL_ROLES,
  type Expected,
  NAME_ROLES,
  PHONE_ROLES,
  type Plan,
  type Role,
} from '../../contract.ts';
import { expectationOf } from '../../engine/score/expectation.ts';
import type { Scored } from '../../report/shape/parts.ts';

const OF_PERSONS: ReadonlySet<Role> = new Set<Role>([...NAME_ROLES, ...EMAIL_ROLES, ...PHONE_ROLES]);
const OF_COMPANIES: ReadonlySet<Role> = new Set<Role>([...OF_PERSONS, 'company', 'company_domain', 'website']);
const OF_DEALS: ReadonlySet<Role> = new Set<Role>(['deal_name']);
/** Of a list of a pack's own, which says of no kind: what the file is taken for must make no difference. */
const OF_ANY: ReadonlySet<Role> = new Set<Role>([...OF_COMPANIES, ...OF_DEALS]);
const TELLING: { readonly [kind in Expected['kind']]: ReadonlySet<Role> } = {
  contact: OF_PERSONS,
  lead: OF_PERSONS,
  unknown: OF_PERSONS,
  transaction: OF_PERSONS,
  company: OF_COMPANIES,
  deal: OF_DEALS,
  pack: OF_ANY,
};

const byDimension = (numbers: Int32Array): DimensionNumbers =>
  Object.fromEntries(DIMENSIONS.map((dimension, d) => [dimension, numbers[d]!])) as DimensionNumbers;

export function scoredOf(plan: Plan, catalog: Catalog): Scored {
  const { kinds, recordFacets } = expectationOf(plan, catalog);
  const list = plan.expected ?? [];
  return list.map(({ kind, fields }, at) => {
    const { checks, hopeless, present, fields: asked, wholes, hopelessWholes } = kinds[at]!;
    return {
      kind,
      expected: fields.map(({ field, groups }, place) => {
        const roles = [...new Set(groups.flat())];
        return {
          field,
          roles,
          columns: present[place]!.map((index) => plan.fields[index]!.column),
          isIdentifying: roles.some((role) => TELLING[kind].has(role)),
          isCompound: asked[place]!.isCompound,
          lacking: asked[place]!.lacking,
          absent: DIMENSIONS.filter((_, d) => asked[place]!.absent[d]),
          uncompared: DIMENSIONS.flatMap((dimension, d) => {
            const partners = asked[place]!.partners[d]!;
            return partners.length === 0 ? [] : [{ dimension, roles: partners }];
          }),
        };
      }),
      wholes: [...wholes, ...hopelessWholes].map(({ place, field }) => {
        const { rule, dimension, groups, isHopeless } = recordFacets[place]!;
        return { rule, dimension: DIMENSIONS[dimension]!, field, roles: groups.flat(), isHopeless };
      }),
      checks: byDimension(checks),
      hopeless: byDimension(hopeless),
    };
  });
}
