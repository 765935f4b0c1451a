import { describe, expect, it } from 'vitest';
import { partTradeName } from '../../src/values/company-match.ts';

describe('names of companies', () => {
  it.each([
    ['ABC LLC dba Joe’s Pizza', 'ABC LLC', 'Joe’s Pizza'],
    ['ABC LLC (d/b/a Joe’s)', 'ABC LLC', 'Joe’s'],
    ['Acme Ltd trading as Blue Door', 'Acme Ltd', 'Blue Door'],
    ['Acme Ltd T/A Blue Door', 'Acme Ltd', 'Blue Door'],
  ])('%s', (text, legal, trade) => expect(partTradeName(text)).toEqual({ legal, trade }));

  it.each(['Adba Systems', 'Blue Trading', 'D.B.A. Consulting', 'Trading as Art'])('%s is one name', (text) =>
    expect(partTradeName(text)).toBeUndefined(),
  );
});
