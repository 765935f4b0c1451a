import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerLabels, uniqueColumns } from '../../src/fields/columns.ts';

describe('uniqueColumns', () => {
  it.each([
    [
      ['Name', 'Email'],
      ['Name', 'Email'],
    ],
    [
      ['Name', 'Name', 'Name'],
      ['Name', 'Name (2)', 'Name (3)'],
    ],
    [
      ['Name', 'Name', 'Name (2)'],
      ['Name', 'Name (3)', 'Name (2)'],
    ],
    [
      ['a', 'b', 'c', 'd', ''],
      ['a', 'b', 'c', 'd', 'column 5'],
    ],
    [
      ['', ' '],
      ['column 1', 'column 2'],
    ],
    [
      ['', 'column 1'],
      ['column 1 (2)', 'column 1'],
    ],
    [
      ['name', 'Name', ' Name'],
      ['name', 'Name', ' Name'],
    ],
    [
      ['__proto__', '__proto__', 'constructor'],
      ['__proto__', '__proto__ (2)', 'constructor'],
    ],
    [[], []],
  ])('%j → %j', (raw, wanted) => {
    expect(uniqueColumns(raw)).toEqual(wanted);
  });

  const headers = fc.array(
    fc.constantFrom('', ' ', 'Name', 'Name (2)', 'column 1', 'column 2', 'column 1 (2)', '__proto__', '😀'),
    { maxLength: 12 },
  );

  it('gives every column a name of its own, the same each time, and leaves unique names alone', () => {
    fc.assert(
      fc.property(headers, (raw) => {
        const columns = uniqueColumns(raw);
        expect(new Set(columns).size).toBe(raw.length);
        expect(columns.every((column) => column.trim() !== '')).toBe(true);
        expect(uniqueColumns(columns)).toEqual(columns);
      }),
    );
  });
});

describe('headerLabels', () => {
  it('takes the numbers off again', () => {
    expect(headerLabels(uniqueColumns(['Email', 'Email', '', 'Amount (2)']))).toEqual([
      'Email',
      'Email',
      '',
      'Amount (2)',
    ]);
  });
});
