/** Which checks the rules of a plan make of a role, and what they compare it with. */
import {
  type AnyValidator,
  type Catalog,
  DIMENSIONS,
  type Dimension,
  type ExpectedField,
  type Plan,
  type Role,
  type Use,
} from '../../contract.ts';
import { rolesOf } from './groups.ts';

/** A check of the whole record that counts: it fails in every record where the file lacks a column that it asks for. */
export interface RecordFacet {
  readonly rule: string;
  readonly dimension: number;
  readonly isHopeless: boolean;
  readonly groups: readonly (readonly Role[])[];
}

const DIMENSION_AT = new Map(DIMENSIONS.map((dimension, at) => [dimension, at]));

export interface Check {
  readonly rule: AnyValidator;
  readonly use: Use;
}

export function checksOf({ uses }: Pick<Plan, 'uses'>, { validators }: Catalog): readonly Check[] {
  const byId = new Map(validators.map((rule) => [rule.id, rule]));
  return uses.flatMap((use) => {
    const rule = byId.get(use.rule);
    return rule ? [{ rule, use }] : [];
  });
}

const concerns = ({ rule: { roles } }: Check, role: Role): boolean =>
  roles === '*' || (roles !== 'record' && roles.includes(role));

/** Whether a cell is compared with a column that the file does not have. */
export const lacksPartner = (
  checks: readonly Check[],
  dimension: Dimension,
  role: Role,
  plan: Pick<Plan, 'fields'>,
): boolean => lackedPartners(checks, dimension, role, plan).length > 0;

/** Roles that a cell is compared with, and of which the file has no column. */
export function lackedPartners(
  checks: readonly Check[],
  dimension: Dimension,
  role: Role,
  { fields }: Pick<Plan, 'fields'>,
): readonly Role[] {
  const isThere = (wanted: Role) => fields.some((field) => rolesOf(field).includes(wanted));
  return checks
    .filter((check) => check.rule.dimension === dimension && concerns(check, role))
    .flatMap(({ rule }) => rule.compares ?? [])
    .filter((partner) => !isThere(partner));
}

/** Whether a check of the dimension is made of an expected field: that it is there, and in good form, always is. */
export function isAsked(checks: readonly Check[], dimension: Dimension, { groups }: ExpectedField): boolean {
  if (dimension === 'completeness' || dimension === 'consistency') return true;
  if (dimension === 'uniqueness' || dimension === 'timeliness') return false;
  const roles = groups.flat();
  return checks.some((check) => check.rule.dimension === dimension && roles.some((role) => concerns(check, role)));
}

export function recordFacetsOf(checks: readonly Check[], { fields }: Pick<Plan, 'fields'>): RecordFacet[] {
  return checks.flatMap(({ rule, use }) => {
    const groups = rule.asks?.(rule.options.parse(use.options)) ?? [];
    if (groups.length === 0) return [];
    const isHopeless = groups.some((group) => !fields.some((one) => rolesOf(one).some((role) => group.includes(role))));
    return [{ rule: rule.id, dimension: DIMENSION_AT.get(rule.dimension)!, isHopeless, groups }];
  });
}
