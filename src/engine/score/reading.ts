/** What a column may be read as, and what the score asks of its cells then. */
import { type Catalog, EMAIL_ROLES, PHONE_ROLES, type Plan, type Role } from '../../contract.ts';
import { type CheckStep, checksOfReading, type RepairStep, repairsOfReading } from '../rules/compile.ts';
import { type Groups, rolesOf } from './groups.ts';
import { readAs } from './other-record.ts';

/** A column that stands for something expected, as one of the roles that it may have. */
export interface Reading {
  readonly column: number;
  /** Whether the plan reads it so. */
  readonly isOwn: boolean;
  /** What must be asked of its filled cells; nothing of the own reading, of which the stage asks everything anyway. */
  readonly checks: readonly CheckStep[];
  /** What would repair its cells first; nothing of the own reading. */
  readonly repairs: readonly RepairStep[];
}

/**
 * What a column may be read as. Each reading is judged by its own checks, whichever of them the plan has: which one it is hangs on other columns,
 * and to leave those out must not make a cell sound. Emails that fill the same are one reading, and so are phones.
 */
export function readingsOf(
  field: Plan['fields'][number],
  plan: Pick<Plan, 'fields' | 'uses'>,
  catalog: Catalog,
  groups: Groups,
): readonly (Reading & { readonly roles: readonly Role[] })[] {
  const found = new Map<string, Reading & { roles: Role[] }>();
  for (const role of new Set(rolesOf(field))) {
    if (groups.bitsOf(role) === 0) continue;
    const isOwn = role === field.role;
    const key = `${groups.bitsOf(role)} ${familyOf(role)}`;
    const known = found.get(key);
    if (known) known.roles.push(role);
    else {
      const checks = isOwn ? [] : checksOfReading(plan, catalog, readAs(field, role), role);
      const repairs = isOwn ? [] : repairsOfReading(plan, catalog, readAs(field, role), role);
      found.set(key, { column: field.index, isOwn, checks, repairs, roles: [role] });
    }
  }
  return [...found.values()];
}

const FAMILIES: readonly (readonly Role[])[] = [EMAIL_ROLES, PHONE_ROLES];
const familyOf = (role: Role): string => FAMILIES.find((roles) => roles.includes(role))?.[0] ?? role;
