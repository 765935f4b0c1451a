/** Whether a record has one of the values that a policy names. */
import { BOOLEAN_ROLES, type Field, type PolicyCondition, type PolicyScope, type Role } from '../contract.ts';
import { parseBoolean } from '../values/cell/boolean.ts';
import { toAlpha2 } from '../values/place/country.ts';
import { matchText } from '../values/text/text.ts';

/** Text of a cell by the index of its column. */
export type CellText = (index: number) => string;
export type Test = (cell: CellText) => boolean;

/** Indexes of columns. */
export function indexesOf(columns: readonly string[], fields: readonly Field[]): number[] {
  return columns.flatMap((name) => fields.filter(({ column }) => column === name).map(({ index }) => index));
}

/** Whether a policy is about a record. */
export function scopeTest({ when, unless }: PolicyScope, fields: readonly Field[]): Test {
  const [needed, barred] = [when, unless].map((all) => all.map((one) => conditionTest(one, fields)));
  return (cell) => needed!.every((test) => test(cell)) && !barred!.some((test) => test(cell));
}

function conditionTest({ columns, values }: PolicyCondition, fields: readonly Field[]): Test {
  const tests = indexesOf(columns, fields).map((index) => {
    const says = valueTest(values, fields[index]?.role ?? null);
    return (cell: CellText) => says(cell(index));
  });
  return (cell) => tests.some((test) => test(cell));
}

/**
 * Whether a cell has one of some values: the whole of it, or a part between semicolons, as HubSpot writes several. Case, accents, blanks
 * and punctuation make no difference; countries and marks for yes and no are compared by what they mean.
 */
export function valueTest(values: readonly string[], role: Role | null): (text: string) => boolean {
  const formOf = formFor(role);
  const exact = new Set(values.filter((value) => !value.endsWith('*')).map(formOf));
  const beginnings = values.filter((value) => value.endsWith('*')).map((value) => formOf(value.slice(0, -1)));
  const has = (text: string): boolean => {
    const form = formOf(text);
    return exact.has(form) || (form !== '' && beginnings.some((beginning) => form.startsWith(beginning)));
  };
  return (text) => has(text) || (text.includes(';') && text.split(';').some((part) => part.trim() !== '' && has(part)));
}

const BOOLEANS: ReadonlySet<Role> = new Set(BOOLEAN_ROLES);

function formFor(role: Role | null): (text: string) => string {
  const plain = (text: string): string => matchText(text).replaceAll(' ', '') || text.trim();
  if (role === 'country') return (text) => toAlpha2(text) || plain(text);
  if (role !== null && BOOLEANS.has(role)) return (text) => String(parseBoolean(text) ?? plain(text));
  return plain;
}
