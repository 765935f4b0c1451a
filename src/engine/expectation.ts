/** What the score expects of a record, made ready for counting: which columns stand for what, and which checks are made of it. */
import {
  type AnyValidator,
  type Catalog,
  DIMENSIONS,
  type Dimension,
  type Expected,
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
  readonly groups: readonly (readonly Role[])[];
}

/** What is asked of each record as one of a kind. */
interface KindAsked {
  readonly kind: Expected['kind'];
  /** By dimension, for each expected field of which a check of it is made: the groups that must be filled, as bits. */
  readonly needs: readonly Int32Array[];
  /** Checks of the whole record that count, by their places in `Expectation.recordFacets`. */
  readonly facets: Int32Array;
  /** Checks that are made of each record, by dimension; those of uniqueness are no affair of one record. */
  readonly checks: Int32Array;
  /** By expected field, the columns of the file that stand for it. */
  readonly present: readonly (readonly number[])[];
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
  readonly recordFacets: readonly RecordFacet[];
  /** What is asked by the kinds that the plan has, in its order. */
  readonly kinds: readonly KindAsked[];
}

const DIMENSION_AT = new Map(DIMENSIONS.map((dimension, at) => [dimension, at]));
export const COMPLETENESS = DIMENSIONS.indexOf('completeness');
export const CONSISTENCY = DIMENSIONS.indexOf('consistency');

type Asked = Pick<Plan, 'fields' | 'uses' | 'expected'>;

/** @param plan one that says nothing expects nothing */
export function expectationOf(plan: Asked, catalog: Catalog): Expectation {
  const expected = plan.expected ?? [];
  const checks = checksOf(plan, catalog);
  const groups = new Groups(expected);
  const columns = plan.fields.filter(({ role }) => role !== null && groups.bitsOf(role) !== 0);
  const bitsIn = (dimension: Dimension, bitsOf: (role: Role) => number): Int32Array => {
    const list = new Int32Array(plan.fields.length);
    for (const { index, role } of columns) {
      if (!lacksPartner(checks, dimension, role!, plan)) list[index] = bitsOf(role!);
    }
    return list;
  };
  const whole = (role: Role): number => groups.bitsOf(role);
  const halved = (role: Role): number => groups.bitsOf(role === 'full_name' ? 'first_name' : role);
  const recordFacets = recordFacetsOf(checks, plan);
  return {
    columns: columns.map(({ index }) => index),
    bits: DIMENSIONS.map((dimension) => bitsIn(dimension, whole)),
    bitsOfOneWord: DIMENSIONS.map((dimension) => bitsIn(dimension, halved)),
    fullName: columns.find(({ role }) => role === 'full_name')?.index ?? -1,
    recordFacets,
    kinds: expected.map((one) => askedOf(one, plan, checks, groups, recordFacets)),
  };
}

/** Groups of roles by their bits: what two kinds expect in common is one group. */
class Groups {
  readonly #list: (readonly Role[])[] = [];
  readonly #at = new Map<string, number>();

  constructor(expected: readonly Expected[]) {
    for (const { groups } of expected.flatMap(({ fields }) => fields)) {
      for (const roles of groups) {
        const key = roles.join(' ');
        if (this.#at.has(key)) continue;
        this.#at.set(key, this.#list.length);
        this.#list.push(roles);
      }
    }
  }

  /** The groups that a role fills. */
  bitsOf(role: Role): number {
    return this.#list.reduce((bits, roles, at) => (roles.includes(role) ? bits | (1 << at) : bits), 0);
  }

  /** The groups that a field needs. */
  needOf({ groups }: ExpectedField): number {
    return groups.reduce((bits, roles) => bits | (1 << this.#at.get(roles.join(' '))!), 0);
  }
}

function askedOf(
  { kind, fields: list }: Expected,
  { fields }: Asked,
  checks: readonly Check[],
  groups: Groups,
  recordFacets: readonly RecordFacet[],
): KindAsked {
  const needs = DIMENSIONS.map((dimension) =>
    Int32Array.from(
      list.filter((field) => isAsked(checks, dimension, field)),
      (field) => groups.needOf(field),
    ),
  );
  const roles = new Set(list.flatMap((field) => field.groups.flat()));
  const facets = [...recordFacets.keys()].filter((at) =>
    recordFacets[at]!.groups.every((group) => group.some((role) => roles.has(role))),
  );
  return {
    kind,
    needs,
    facets: Int32Array.from(facets),
    checks: Int32Array.from(needs, (asked, at) => {
      return asked.length + facets.filter((facet) => recordFacets[facet]!.dimension === at).length;
    }),
    present: list.map((field) =>
      fields.filter(({ role }) => role !== null && field.groups.some((own) => own.includes(role))).map((f) => f.index),
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

function recordFacetsOf(checks: readonly Check[], { fields }: Pick<Plan, 'fields'>): RecordFacet[] {
  return checks.flatMap(({ rule, use }) => {
    const groups = rule.asks?.(rule.options.parse(use.options)) ?? [];
    if (groups.length === 0) return [];
    const isHopeless = groups.some((group) => !fields.some(({ role }) => role !== null && group.includes(role)));
    return [{ rule: rule.id, dimension: DIMENSION_AT.get(rule.dimension)!, isHopeless, groups }];
  });
}
