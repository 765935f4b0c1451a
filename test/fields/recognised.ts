/** What columns are recognised as, of a file without any setting. */
import type { Field, Role } from '../../src/contract.ts';
import { recognise } from '../../src/fields/recognise.ts';

export const fieldsOf = (columns: readonly string[], rows: readonly (readonly string[])[] = []): readonly Field[] =>
  recognise({ columns, rows, format: 'csv', overrides: new Map(), country: '' }).fields;

/** The role of a column with these values, beside the names of people. */
export const roleBesideNames = (label: string, values: readonly string[]): Role | null | undefined =>
  fieldsOf(
    ['First Name', 'Last Name', label],
    values.map((value, at) => [`Anna${at}`, `Klein${at}`, value]),
  )[2]?.role;

/** These values, so often that their column is judged by them. */
export const many = (...values: string[]): string[] => Array.from({ length: 10 }, () => values).flat();
