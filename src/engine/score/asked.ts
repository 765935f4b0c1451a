/** What the score asks of each record as one of a kind. */
import { DIMENSIONS, type Dimension, type Expected, type ExpectedField, type Plan, type Role } from '../../contract.ts';
import { type Check, isAsked, lackedPartners, type RecordFacet } from './checks-made.ts';
import { type Groups, rolesOf } from './groups.ts';

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

/** @param bits by dimension, the groups that each column fills */
export function askedOf(
  { kind, fields: list }: Expected,
  { fields }: Pick<Plan, 'fields'>,
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
