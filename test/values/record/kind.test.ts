import { expect, it } from 'vitest';
import { isErrorValue, isHashes, isSpreadsheetError } from '../../../src/values/cell/spreadsheet.ts';
import { kindInEmailCell, kindOf } from '../../../src/values/record/kind.ts';

it('takes a bare domain in an email cell for a web address, and a lost @ for none', () => {
  for (const text of ['acme.com', 'www.acme.com', 'acme.co.uk', 'acme.com/jane', 'https://acme.com']) {
    expect(kindInEmailCell(text, ''), text).toBe('url');
  }
  for (const text of ['jane.acme.com', 'jane', 'jane@acme', '']) expect(kindInEmailCell(text, ''), text).toBe('');
  expect(kindInEmailCell('+358401234567', '')).toBe('phone');
  expect(kindOf('acme.com', '')).toBe('');
});

it('knows errors of spreadsheets', () => {
  for (const text of ['#N/A', '#REF!', '#DIV/0!', '#BEZUG!', '#NV', '#n/a'])
    expect(isErrorValue(text), text).toBe(true);
  for (const text of ['#NVIDIA', '#1', '#vip', 'N/A', '', '#']) expect(isSpreadsheetError(text), text).toBe(false);
  expect([isHashes('####'), isHashes('#'), isSpreadsheetError('##')]).toEqual([true, false, true]);
});
