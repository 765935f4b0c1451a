/** Roles, what is expected of a file, and where it was exported from, by name. */
import type { Role } from '../../contract.ts';
import type { ReportWord } from '../words/words.ts';
import type { Medium } from './medium.ts';

/** A role by its name in the language. */
export const roleName = ({ language, limits, mark }: Medium, role: Role): string =>
  mark.safe(language.fieldOf(role)?.name ?? role, limits.name);

/** What is expected, by its name in the language; one that no language knows stands as the report has it. */
export function expectedName({ language, limits, mark }: Medium, field: string, roles: readonly string[]): string {
  const word = language.say(`expected.${field}` as ReportWord);
  if (!word.startsWith('expected.')) return mark.safe(word);
  const role = roles[0] as Role | undefined;
  return role === undefined
    ? mark.quoted(field, limits.name)
    : mark.safe(language.fieldOf(role)?.name ?? field, limits.name);
}

const CRM_NAMES: ReadonlyMap<string, string> = new Map([
  ['hubspot', 'HubSpot'],
  ['dynamics365', 'Dynamics 365'],
  ['linkedin', 'LinkedIn'],
]);

/** `HubSpot contacts`; `''` where the CRM is not known. */
export function exportName({ t, report, mark }: Medium): string {
  const { crm, kind } = report;
  if (crm === 'unknown') return '';
  const name = mark.safe(CRM_NAMES.get(crm) ?? crm.replace(/^./, (letter) => letter.toUpperCase()));
  return kind === 'unknown' ? name : t('export-of', { crm: name, kind: t(`kind.${kind}`) });
}
