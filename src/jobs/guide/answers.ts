/** How the columns of an export write yes and no: words that are nobody's. */
import { BOOLEAN_ROLES, type Field, type Role } from '../../contract.ts';
import { readConsent } from '../../values/consent/consent.ts';

export interface Answers {
  readonly yes: string | undefined;
  readonly no: string | undefined;
}

const IS_BOOLEAN: ReadonlySet<Role | null> = new Set(BOOLEAN_ROLES);

export const asksYesOrNo = (role: Role | null): boolean => IS_BOOLEAN.has(role);

/**
 * The most frequent word for each, by index of the column.
 * @param rows cells of records from the beginning of the export
 */
export function answersIn(fields: readonly Field[], rows: readonly (readonly string[])[]): Map<number, Answers> {
  return new Map(
    fields.flatMap(({ index, role }): [number, Answers][] => {
      if (role === null || !asksYesOrNo(role)) return [];
      const counts = new Map<string, number>();
      for (const row of rows) {
        const word = (row[index] ?? '').trim();
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
      const words = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
      const said = (wanted: boolean) => words.find((word) => readConsent(role, word) === wanted);
      return [[index, { yes: said(true), no: said(false) }]];
    }),
  );
}
