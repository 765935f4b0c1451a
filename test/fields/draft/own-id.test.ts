/** Which column is the record's own id where no known export and no plain label says so. */
import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../recognised.ts';

const PEOPLE = ['Ann Lee', 'Bo Ek', 'Cy Ray', 'Di Fox', 'Ed Poe', 'Flo Hay'];

/** The role of the first column, beside names and emails. */
function firstRole(label: string, values: readonly string[], beside: readonly string[] = []): string | null {
  const rows = PEOPLE.map((name, at) => [
    values[at] ?? '',
    ...beside.map(() => `${at}`),
    name,
    `${name.replace(' ', '.')}@acme.example`,
  ]);
  const columns = [label, ...beside, 'Full Name', 'Email'];
  return fieldsOf(columns, rows)[0]!.role;
}

const CODES = ['t263179', 't343304', 't881695', 't100233', 't550912', 't700001'];
const NUMBERS = ['59258', '94953', '66200', '10233', '50912', '70001'];

describe('the first column is the id of the record', () => {
  it.each([
    ['Tenant Code', CODES],
    ['Constituent ID', NUMBERS],
    ['Location ID', NUMBERS],
    ['MRN', NUMBERS],
    ['No', NUMBERS],
    ['Nº Cliente', NUMBERS],
    ['Código', NUMBERS],
    ['Kundennummer', NUMBERS],
    ['Asiakasnumero', NUMBERS],
    ['编号', NUMBERS],
  ])('%s', (label, values) => {
    expect(firstRole(label, values)).toBe('id');
  });
});

describe('the first column is no id', () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    ['two rows have one value', 'Tenant Code', CODES.with(3, CODES[0]!), []],
    ['a row has none', 'Tenant Code', CODES.with(3, ''), []],
    ['another column is one', 'Tenant Code', CODES, ['Record ID']],
    ['its values are words', 'Code', PEOPLE, []],
    ['its values are dialled', 'Contact No', NUMBERS.map((one) => `+35840${one}12`), []],
    ['its label speaks of somebody else', 'Rep ID', NUMBERS, []],
    ['it is the key of another system', 'ERP key', NUMBERS, []],
    ['its label speaks of no number', 'Score', NUMBERS, []],
  ])('%s', (_why, label, values, beside) => {
    expect(firstRole(label, values, beside)).not.toBe('id');
  });
});
