/** Whether a picklist column holds another list than the one that its CRM ships: `1 - High` under a `Priority` of Zoho. */
import type { Crm, Role } from '../../contract.ts';
import { isUnknownOption, nearPicklist, picklistLabels } from '../../values/cell/picklist.ts';

const LEAST = 10;
/** So few values of the CRM's list are there by chance. */
const HARDLY_ANY = 0.05;

/** @returns what decided it, in a few words for a person; undefined where the list of the CRM is the one to judge by */
export function findOtherList(values: readonly string[], crm: Crm, role: Role): string | undefined {
  const filled = values.map((value) => value.trim()).filter((value) => value !== '');
  if (filled.length < LEAST || !filled.some((value) => isUnknownOption(value, crm, role))) return undefined;
  const labels = picklistLabels(crm, role);
  const kinds = new Map<string, boolean>();
  const isOfList = (value: string): boolean => {
    const known = kinds.get(value) ?? (!isUnknownOption(value, crm, role) || nearPicklist(value, labels) !== '');
    kinds.set(value, known);
    return known;
  };
  const fit = filled.filter(isOfList).length;
  if (fit > filled.length * HARDLY_ANY) return undefined;
  return `${fit} of ${filled.length} values are in the list of ${crm}: another list, by which nothing is judged`;
}
