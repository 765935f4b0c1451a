/** What the score expects of a record, made ready for counting: which columns stand for what, and which checks are made of it. */
import { type Catalog, DIMENSIONS, type Dimension, type Finding, type Plan, type Role } from '../../contract.ts';
import { remember } from '../../values/text/memo.ts';
import { askedOf, type KindAsked } from './asked.ts';
import { checksOf, lacksPartner, type RecordFacet, recordFacetsOf } from './checks-made.ts';
import { Groups, rolesOf } from './groups.ts';
import { type Reading, readingsOf } from './reading.ts';

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
  /** Whether one column, which may be nothing else, says which country a record is of. */
  readonly isCountrySure: boolean;
  /** The groups that a role fills, as bits. */
  readonly bitsOf: (role: Role) => number;
  readonly recordFacets: readonly RecordFacet[];
  /** What is asked by the kinds that the plan has, in its order. */
  readonly kinds: readonly KindAsked[];
}

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
  const ofCountries = plan.fields.filter((field) => rolesOf(field).includes('country'));
  return {
    readings,
    fillingFor,
    fullNames: places,
    isFault: ({ isExcused, shownBy }) => !isExcused && (shownBy === undefined || isAlone(shownBy)),
    countryColumns: ofCountries.map(({ index }) => index),
    isCountrySure: ofCountries.length === 1 && rolesOf(ofCountries[0]!).length === 1,
    bitsOf: (role) => groups.bitsOf(role),
    recordFacets,
    kinds: expected.map((one) => askedOf(one, plan, checks, groups, recordFacets, fillingFor(0).ofColumns)),
  };
}

/** Roles of which it is known how many columns stand for them; findings name few. */
const ROLES_ASKED = 64;

/** Columns of which it is looked at whether their name is of one word. */
const MOST_FULL_NAMES = 5;

/** By column, what any of its readings fills. */
function joined(list: Int32Array, readings: readonly Reading[], { fields }: Pick<Plan, 'fields'>): Int32Array {
  const bits = new Int32Array(fields.length);
  for (const [at, { column }] of readings.entries()) bits[column]! |= list[at]!;
  return bits;
}
