/** What the score expects of a record, made ready for counting: which columns stand for what, and which checks are made of it. */
import {
  type AnyValidator,
  type Catalog,
  DIMENSIONS,
  type Dimension,
  type ExpectedField,
  type Plan,
  type Role,
  type Use,
} from '../contract.ts';

/** A check of the whole record that counts: it fails in every record where the file lacks a column that it asks for. */
interface RecordFacet {
  readonly rule: string;
  readonly dimension: number;
  readonly isHopeless: boolean;
}

export interface Expectation {
  /** Columns that stand for something expected. */
  readonly columns: readonly number[];
  /** By dimension, by column: the groups that a sound cell of the column fills, as bits; 0 where it cannot count there. */
  readonly bits: readonly Int32Array[];
  /** The same of a full name of one word, which is half a name. */
  readonly bitsOfOneWord: readonly Int32Array[];
  /** The column of full names, -1 for none. */
  readonly fullName: number;
  /** By dimension, for each expected field of which a check of it is made: the groups that must be filled, as bits. */
  readonly needs: readonly Int32Array[];
  readonly recordFacets: readonly RecordFacet[];
  /** Checks that are made of each record, by dimension; those of uniqueness are no affair of one record. */
  readonly checks: Int32Array;
  /** By expected field, the columns of the file that stand for it. */
  readonly present: readonly (readonly number[])[];
}

const DIMENSION_AT = new Map(DIMENSIONS.map((dimension, at) => [dimension, at]));
export const COMPLETENESS = DIMENSIONS.indexOf('completeness');
export const CONSISTENCY = DIMENSIONS.indexOf('consistency');

/** @param plan one of an earlier version expects nothing */
export function expectationOf(
  plan: Pick<Plan, 'fields' | 'uses' | 'crm' | 'kind' | 'expected'>,
  catalog: Catalog,
): Expectation {
  const expected = plan.expected ?? [];
  const checks = checksOf(plan, catalog);
  const groups = expected.flatMap((field) => field.groups.map((roles) => ({ field, roles })));
  const bitsOfRole = (role: Role): number =>
    groups.reduce((bits, { roles }, at) => (roles.includes(role) ? bits | (1 << at) : bits), 0);
  const needOf = (field: ExpectedField): number =>
    groups.reduce((bits, group, at) => (group.field === field ? bits | (1 << at) : bits), 0);
  const columns = plan.fields.filter(({ role }) => role !== null && bitsOfRole(role) !== 0);
  const bitsIn = (dimension: Dimension, bitsOf: (role: Role) => number): Int32Array => {
    const list = new Int32Array(plan.fields.length);
    for (const { index, role } of columns) {
      if (!lacksPartner(checks, dimension, role!, plan)) list[index] = bitsOf(role!);
    }
    return list;
  };
  const halved = (role: Role): number => bitsOfRole(role === 'full_name' ? 'first_name' : role);
  const needs = DIMENSIONS.map((dimension) =>
    Int32Array.from(
      expected.filter((field) => isAsked(checks, dimension, field)),
      needOf,
    ),
  );
  const recordFacets = recordFacetsOf(checks, plan, expected);
  const counts = Int32Array.from(needs, (list, at) => {
    const own = recordFacets.filter(({ dimension }) => dimension === at).length;
    return list.length + own;
  });
  return {
    columns: columns.map(({ index }) => index),
    bits: DIMENSIONS.map((dimension) => bitsIn(dimension, bitsOfRole)),
    bitsOfOneWord: DIMENSIONS.map((dimension) => bitsIn(dimension, halved)),
    fullName: columns.find(({ role }) => role === 'full_name')?.index ?? -1,
    needs,
    recordFacets,
    checks: counts,
    present: expected.map(({ groups: own }) =>
      plan.fields.filter(({ role }) => role !== null && own.some((roles) => roles.includes(role))).map((f) => f.index),
    ),
  };
}

interface Check {
  readonly rule: AnyValidator;
  readonly use: Use;
}

function checksOf({ uses }: Pick<Plan, 'uses'>, { validators }: Catalog): readonly Check[] {
  const byId = new Map(validators.map((rule) => [rule.id, rule]));
  return uses.flatMap((use) => {
    const rule = byId.get(use.rule);
    return rule ? [{ rule, use }] : [];
  });
}

const concerns = ({ rule: { roles } }: Check, role: Role): boolean =>
  roles === '*' || (roles !== 'record' && roles.includes(role));

/** Whether a cell is compared with a column that the file does not have. */
function lacksPartner(
  checks: readonly Check[],
  dimension: Dimension,
  role: Role,
  { fields }: Pick<Plan, 'fields'>,
): boolean {
  const isThere = (wanted: Role) => fields.some((field) => field.role === wanted);
  return checks.some(
    (check) =>
      check.rule.dimension === dimension &&
      concerns(check, role) &&
      check.rule.compares?.some((partner) => !isThere(partner)) === true,
  );
}

/** Whether a check of the dimension is made of an expected field: that it is there, and in good form, always is. */
function isAsked(checks: readonly Check[], dimension: Dimension, { groups }: ExpectedField): boolean {
  if (dimension === 'completeness' || dimension === 'consistency') return true;
  if (dimension === 'uniqueness' || dimension === 'timeliness') return false;
  const roles = groups.flat();
  return checks.some((check) => check.rule.dimension === dimension && roles.some((role) => concerns(check, role)));
}

function recordFacetsOf(
  checks: readonly Check[],
  { fields, crm, kind }: Pick<Plan, 'fields' | 'crm' | 'kind'>,
  expected: readonly ExpectedField[],
): RecordFacet[] {
  const roles = new Set(expected.flatMap(({ groups }) => groups.flat()));
  return checks.flatMap(({ rule, use }) => {
    const groups = rule.asks?.(rule.options.parse(use.options), { crm, kind });
    if (!groups?.every((group) => group.some((role) => roles.has(role)))) return [];
    const isHopeless = groups.some((group) => !fields.some(({ role }) => role !== null && group.includes(role)));
    return [{ rule: rule.id, dimension: DIMENSION_AT.get(rule.dimension)!, isHopeless }];
  });
}
