/** What can be asked of a file, and what was. */
import type { Dimension } from '../contract.ts';
import type { Limit, Takes } from './limit.ts';

/** Criteria of the whole file, by name, and what each is asked for in. */
export const FILE_CRITERIA = {
  'fail-on': 'level',
  'max-errors': 'amount',
  'max-warnings': 'amount',
  'max-rejected': 'amount',
  'max-duplicates': 'amount',
  'max-repairs': 'amount',
  'min-rows': 'amount',
  'min-score': 'points',
  'min-valid': 'percent',
  'max-drop': 'points',
  'no-worse': 'switch',
  'keep-columns': 'switch',
  'fail-on-anomaly': 'switch',
  'allow-empty': 'switch',
} as const satisfies { readonly [name: string]: Takes };

export const RULE_CRITERIA = { max: 'amount' } as const satisfies { readonly [name: string]: Takes };
/** In the place of a rule: each rule that has no limit of its own. */
export const OTHER_RULES = 'other';
export const COLUMN_CRITERIA = {
  'min-filled': 'percent',
  'min-valid': 'percent',
  'max-share': 'percent',
} as const satisfies {
  readonly [name: string]: Takes;
};
export type CriterionName = keyof typeof FILE_CRITERIA | keyof typeof RULE_CRITERIA | keyof typeof COLUMN_CRITERIA;

/** One criterion. */
export interface Asked {
  readonly name: CriterionName;
  /** A rule, a code (`rule/message`), or a reason of rejection. */
  readonly rule?: string;
  readonly column?: string;
  readonly dimension?: Dimension;
  readonly limit: Limit;
  /** A flag, or file, line and column of a pack. */
  readonly from: string;
  /** Why this run cannot measure it. */
  readonly unmeasurable?: string;
}

/** What a criterion is about: of two with one key the later one holds. */
export const keyOf = ({
  name,
  rule,
  column,
  dimension,
}: Pick<Asked, 'name' | 'rule' | 'column' | 'dimension'>): string =>
  JSON.stringify([name, rule ?? null, column ?? null, dimension ?? null]);

/** A criterion, or one that is taken away again. */
export interface Said extends Omit<Asked, 'limit'> {
  readonly limit: Limit | undefined;
}

/**
 * What is said later stands over what was said before of the same thing; `off` takes it away.
 * A criterion that was switched off explicitly stays in the list with no limit, so that a default does not come back.
 */
export function joinSaid(said: readonly Said[]): Said[] {
  const joined = new Map<string, Said>();
  for (const one of said) joined.set(keyOf(one), one);
  return [...joined.values()];
}

/** By these a person says how many errors are all right: then not every error fails. */
const TOLERANCES: ReadonlySet<string> = new Set(['fail-on', 'max-errors', 'min-valid']);

/** `fail-on: error`, unless somebody said how many errors are all right. */
export function withDefault(said: readonly Said[]): Asked[] {
  const isSaid = said.some(({ name, column }) => TOLERANCES.has(name) && column === undefined);
  const asked = said.filter((one): one is Asked => one.limit !== undefined);
  return isSaid ? asked : [{ name: 'fail-on', limit: { unit: 'level', value: 'error' }, from: 'default' }, ...asked];
}
