/** What people type, and what the CRM fills in itself. */
import type { Field, Plan, Role } from '../../contract.ts';

/** Whatever a pack asks of it, nobody types it: the CRM sets it. */
const AUTOMATIC: ReadonlySet<Role | null> = new Set<Role>([
  'id', 'related_id', 'owner_id', 'checksum', 'merged_ids', 'is_deleted', 'company_id', 'created_at', 'updated_at', 'record_source', 'email_invalid',
]); // biome-ignore format: a list reads better dense

export const isAutomatic = (role: Role | null): boolean => AUTOMATIC.has(role);

/** `Record ID`, `contactid`, `记录 ID`, `Identifiant`, a GUID of Dynamics: numbers of records, not those that a company gives to customers. */
const SAYS_ID = /(?:^|[^\p{L}])ids?(?:$|[^\p{L}])|id$|identif|^\(do not modify\)/iu;

/** A known CRM sets the day of the last activity itself when somebody logs a call: that is asked for, and no date. */
export const isLogged = ({ role }: Field, { crm }: Plan): boolean => role === 'last_activity_at' && crm !== 'unknown';

/**
 * What people type. A column that means nothing to crmq, or that it takes for the number of the record, is among them where the pack has a rule for
 * it by its name; what it is then only the pack knows. But a record id is no customer number, and the CRM counts it.
 */
export function typedFields({ fields, uses }: Plan): Field[] {
  return fields.flatMap((field) => {
    const { role, column } = field;
    if (role !== null && !isAutomatic(role)) return [field];
    if (role !== null && (role !== 'id' || SAYS_ID.test(column))) return [];
    return uses.some(({ columns }) => columns?.includes(field.column)) ? [{ ...field, role: null }] : [];
  });
}
