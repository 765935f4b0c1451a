/** What the score expects of a record, made ready for counting: which columns stand for what, and which checks are made of it. */
import {
  type AnyValidator,
  type Catalog,
  DIMENSIONS,
  type Dimension,
  EMAIL_ROLES,
  type Expected,
  type ExpectedField,
  type Finding,
  PHONE_ROLES,
  type Plan,
  type Role,
  type Use,
} from '../contract.ts';
import { remember } from '../values/memo.ts';
import { type CheckStep, checksOfReading, type RepairStep, repairsOfReading } from './compile.ts';

/** A check of the whole record that counts: it fails in every record where the file lacks a column that it asks for. */
interface RecordFacet {
  readonly rule: string;
  readonly dimension: number;
  readonly isHopeless: boolean;
  readonly groups: readonly (readonly Role[])[];
}

/** An expected field, and in which dimensions what is asked of it may pass. */
interface FieldAsked {
  /** The groups that must be filled, as bits. */
  readonly need: number;
  /** By dimension, whether it is asked for and may pass. */
  readonly possible: readonly boolean[];
  /** By dimension, whether it fails in every record for want of a column of its own. */
  readonly absent: readonly boolean[];
  /** By dimension, roles of which no column is there to compare it with; none where it is compared with nothing that is not there. */
  readonly partners: readonly (readonly Role[])[];
  /** Roles of its groups of which the file has no column. */
  readonly lacking: readonly Role[];
  /** Whether it is made of several columns. */
  readonly isCompound: boolean;
}

/** A check of the whole record that may pass. */
interface WholeAsked {
  /** In `Expectation.recordFacets`, and so among the bits of what failed. */
  readonly place: number;
  /** The expected field whose columns it asks for; -1: none, or several. */
  readonly field: number;
}

/** What is asked of each record as one of a kind. */
export interface KindAsked {
  readonly kind: Expected['kind'];
  /** By dimension, for each expected field of which a check may pass: the groups that must be filled, as bits. */
  readonly needs: readonly Int32Array[];
  /** Checks of the whole record that may pass, by their places in `Expectation.recordFacets`. */
  readonly facets: Int32Array;
  /** By dimension, checks that fail in every record because a column is not there: they are not counted one by one. */
  readonly hopeless: Int32Array;
  /** Checks that are made of each record, by dimension; those of uniqueness are no affair of one record. */
  readonly checks: Int32Array;
  /** By expected field, the columns of the file that stand for it. */
  readonly present: readonly (readonly number[])[];
  readonly fields: readonly FieldAsked[];
  readonly wholes: readonly WholeAsked[];
  /** Checks of the whole record that fail in every one of them. */
  readonly hopelessWholes: readonly WholeAsked[];
}

/** A column that stands for something expected, as one of the roles that it may have. */
export interface Reading {
  readonly column: number;
  /** Whether the plan reads it so. */
  readonly isOwn: boolean;
  /** What must be asked of its filled cells; nothing of the own reading, of which the stage asks everything anyway. */
  readonly checks: readonly CheckStep[];
  /** What would repair its cells first, where the plan does not know what the column is and repairs nothing. */
  readonly repairs: readonly RepairStep[];
}

/** By dimension, the groups that a sound cell fills, as bits; 0 where it cannot count there. */
export interface GroupsFilled {
  readonly ofColumns: readonly Int32Array[];
  /** By place in `Expectation.readings`. */
  readonly ofReadings: readonly Int32Array[];
}

export interface Expectation {
  /** All readings of all columns, column by column. */
  readonly readings: readonly Reading[];
  /** What cells fill, where the full names that the mask names are of one word. */
  readonly fillingFor: (oneWord: number) => GroupsFilled;
  /** Columns that may hold a full name. One of one word is half a name. */
  readonly fullNames: readonly number[];
  /** Whether a finding is a fault: what only the cell of another role shows is one where a single column answers what is asked of that role. */
  readonly isFault: (finding: Finding) => boolean;
  /** The columns that may be of countries. */
  readonly countryColumns: readonly number[];
  readonly recordFacets: readonly RecordFacet[];
  /** What is asked by the kinds that the plan has, in its order. */
  readonly kinds: readonly KindAsked[];
}

const DIMENSION_AT = new Map(DIMENSIONS.map((dimension, at) => [dimension, at]));
/** Every dimension, as bits. */
export const EVERYWHERE = (1 << DIMENSIONS.length) - 1;
export const COMPLETENESS = DIMENSIONS.indexOf('completeness');
export const CONSISTENCY = DIMENSIONS.indexOf('consistency');

type Asked = Pick<Plan, 'fields' | 'uses' | 'expected'>;

/** @param plan one that says nothing expects nothing */
export function expectationOf(plan: Asked, catalog: Catalog): Expectation {
  const expected = plan.expected ?? [];
  const checks = checksOf(plan, catalog);
  const groups = new Groups(expected);
  const columns = plan.fields.filter((field) => rolesOf(field).some((role) => groups.bitsOf(role) !== 0));
  const fullNames = columns.filter((field) => rolesOf(field).includes('full_name')).slice(0, MOST_FULL_NAMES);
  const places = fullNames.map(({ index }) => index);
  const readings = columns.flatMap((field) => readingsOf(field, plan, catalog, groups));
  const fillingIn = (dimension: Dimension, oneWord: number): Int32Array =>
    Int32Array.from(readings, ({ column, roles }) => {
      const isHalf = places.includes(column) && (oneWord & (1 << places.indexOf(column))) !== 0;
      return roles
        .filter((role) => !lacksPartner(checks, dimension, role, plan))
        .reduce((bits, role) => bits | groups.bitsOf(isHalf && role === 'full_name' ? 'first_name' : role), 0);
    });
  const known = new Map<number, GroupsFilled>();
  const fillingFor = (oneWord: number): GroupsFilled => {
    const there = known.get(oneWord);
    if (there) return there;
    const ofReadings = DIMENSIONS.map((dimension) => fillingIn(dimension, oneWord));
    const filling = { ofReadings, ofColumns: ofReadings.map((list) => joined(list, readings, plan)) };
    known.set(oneWord, filling);
    return filling;
  };
  const isAlone = remember(ROLES_ASKED, (role) => {
    const bits = groups.bitsOf(role as Role);
    return columns.filter((field) => rolesOf(field).some((own) => (groups.bitsOf(own) & bits) !== 0)).length === 1;
  });
  const recordFacets = recordFacetsOf(checks, plan);
  return {
    readings,
    fillingFor,
    fullNames: places,
    isFault: ({ isExcused, shownBy }) => !isExcused && (shownBy === undefined || isAlone(shownBy)),
    countryColumns: plan.fields.flatMap((field) => (rolesOf(field).includes('country') ? [field.index] : [])),
    recordFacets,
    kinds: expected.map((one) => askedOf(one, plan, checks, groups, recordFacets, fillingFor(0).ofColumns)),
  };
}

/** Roles of which it is known how many columns stand for them; findings name few. */
const ROLES_ASKED = 64;

/** Columns of which it is looked at whether their name is of one word. */
const MOST_FULL_NAMES = 5;

/** All that a column stands for: a role is there if another column must be left out for it, too. */
const rolesOf = ({ role, also = [] }: Plan['fields'][number]): readonly Role[] =>
  role === null ? also : [role, ...also];

/**
 * What a column may be read as. Each reading is judged by its own checks, whichever of them the plan has: which one it is hangs on other columns,
 * and to leave those out must not make a cell sound. Emails that fill the same are one reading, and so are phones.
 */
function readingsOf(field: Plan['fields'][number], plan: Asked, catalog: Catalog, groups: Groups) {
  const found = new Map<string, Reading & { roles: Role[] }>();
  for (const role of new Set(rolesOf(field))) {
    if (groups.bitsOf(role) === 0) continue;
    const isOwn = role === field.role;
    const key = `${groups.bitsOf(role)} ${familyOf(role)}`;
    const known = found.get(key);
    if (known) known.roles.push(role);
    else {
      const checks = isOwn ? [] : checksOfReading(plan, catalog, field, role);
      const repairs = field.role === null ? repairsOfReading(plan, catalog, field, role) : [];
      found.set(key, { column: field.index, isOwn, checks, repairs, roles: [role] });
    }
  }
  return [...found.values()];
}

const FAMILIES: readonly (readonly Role[])[] = [EMAIL_ROLES, PHONE_ROLES];
const familyOf = (role: Role): string => FAMILIES.find((roles) => roles.includes(role))?.[0] ?? role;

/** By column, what any of its readings fills. */
function joined(list: Int32Array, readings: readonly Reading[], { fields }: Asked): Int32Array {
  const bits = new Int32Array(fields.length);
  for (const [at, { column }] of readings.entries()) bits[column]! |= list[at]!;
  return bits;
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
  bits: readonly Int32Array[],
): KindAsked {
  const needs = DIMENSIONS.map((dimension) =>
    Int32Array.from(
      list.filter((field) => isAsked(checks, dimension, field)),
      (field) => groups.needOf(field),
    ),
  );
  const reachable = bits.map((own) => own.reduce((all, one) => all | one, 0));
  const possible = needs.map((asked, d) => asked.filter((need) => (need & ~reachable[d]!) === 0));
  const roles = new Set(list.flatMap((field) => field.groups.flat()));
  const facets = [...recordFacets.keys()].filter((at) =>
    recordFacets[at]!.groups.every((group) => group.some((role) => roles.has(role))),
  );
  const facetsIn = (d: number, isHopeless: boolean): number =>
    facets.filter((at) => recordFacets[at]!.dimension === d && (!isHopeless || recordFacets[at]!.isHopeless)).length;
  const wholeOf = (place: number): WholeAsked => {
    const [group, ...others] = recordFacets[place]!.groups;
    const isAbout = (field: ExpectedField) => field.groups.flat().some((role) => group?.includes(role));
    return { place, field: others.length > 0 ? -1 : list.findIndex(isAbout) };
  };
  return {
    kind,
    fields: list.map((field) => fieldAsked(field, { fields }, checks, groups, reachable)),
    wholes: facets.filter((at) => !recordFacets[at]!.isHopeless).map(wholeOf),
    hopelessWholes: facets.filter((at) => recordFacets[at]!.isHopeless).map(wholeOf),
    needs: possible,
    facets: Int32Array.from(facets.filter((at) => !recordFacets[at]!.isHopeless)),
    hopeless: Int32Array.from(needs, (asked, d) => asked.length - possible[d]!.length + facetsIn(d, true)),
    checks: Int32Array.from(needs, (asked, d) => asked.length + facetsIn(d, false)),
    present: list.map((field) =>
      fields
        .filter((one) => rolesOf(one).some((role) => field.groups.some((own) => own.includes(role))))
        .map(({ index }) => index),
    ),
  };
}

/** @param reachable by dimension, the groups that some column fills */
function fieldAsked(
  field: ExpectedField,
  { fields }: Pick<Plan, 'fields'>,
  checks: readonly Check[],
  groups: Groups,
  reachable: readonly number[],
): FieldAsked {
  const need = groups.needOf(field);
  const presentIn = (group: readonly Role[]) =>
    group.filter((role) => fields.some((one) => rolesOf(one).includes(role)));
  const lacking = field.groups.filter((group) => presentIn(group).length === 0).flat();
  const asked = DIMENSIONS.map((dimension) => isAsked(checks, dimension, field));
  const partnersIn = (dimension: Dimension): readonly Role[] => {
    const partners = field.groups.flatMap((group) => {
      const there = presentIn(group);
      const lists = (there.length > 0 ? there : group).map((role) =>
        lackedPartners(checks, dimension, role, { fields }),
      );
      return lists.every((list) => list.length > 0) ? lists.flat() : [];
    });
    return [...new Set(partners)];
  };
  const partners = DIMENSIONS.map((dimension, d) => (asked[d] ? partnersIn(dimension) : []));
  const isPossible = (d: number) => asked[d]! && (need & ~reachable[d]!) === 0;
  return {
    need,
    possible: DIMENSIONS.map((_, d) => isPossible(d)),
    absent: DIMENSIONS.map((_, d) => asked[d]! && !isPossible(d) && partners[d]!.length === 0),
    partners,
    lacking,
    isCompound: field.groups.length > 1,
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
const lacksPartner = (
  checks: readonly Check[],
  dimension: Dimension,
  role: Role,
  plan: Pick<Plan, 'fields'>,
): boolean => lackedPartners(checks, dimension, role, plan).length > 0;

/** Roles that a cell is compared with, and of which the file has no column. */
function lackedPartners(
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
    const isHopeless = groups.some((group) => !fields.some((one) => rolesOf(one).some((role) => group.includes(role))));
    return [{ rule: rule.id, dimension: DIMENSION_AT.get(rule.dimension)!, isHopeless, groups }];
  });
}
