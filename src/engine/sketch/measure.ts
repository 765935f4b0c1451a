/** Which columns hold numbers or dates of which it is told how they are spread: the plan says so. */
import { DATE_ROLES, type Field, type Role, type Use } from '../../contract.ts';

export type Measure = 'date' | 'number' | 'text';

const DATES: ReadonlySet<Role | null> = new Set(DATE_ROLES);
const NUMBERS: ReadonlySet<Role | null> = new Set<Role>(['employees', 'annual_revenue', 'deal_amount']);

/** @param uses of the plan: a range that a pack gives is one of numbers, or of dates */
export function measureOf({ column, role, facts }: Field, uses: readonly Use[]): Measure {
  if (DATES.has(role)) return 'date';
  if (NUMBERS.has(role) || facts.numbers === true) return 'number';
  return uses.some((use) => isRange(use) && use.columns?.includes(column)) ? 'number' : 'text';
}

const isRange = ({ rule, options }: Use): boolean =>
  rule === 'range' && typeof (options.min ?? options.max) === 'number';
