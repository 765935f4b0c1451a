import { describe, expect, it } from 'vitest';
import type { CrmqError } from '../../src/errors.ts';
import { csvLine } from '../../src/io/format/csv-line.ts';
import { assertNothingLost, LineCounter, type RowAccounts } from '../../src/jobs/clean/accounts.ts';

const SAID = { read: 10, written: 6, merged: 3, rejected: 1, expired: 0 };
const COUNTED: RowAccounts = { cut: 10, rejected: 1, written: 6, left: 3 };

describe('the rows of a run', () => {
  it('add up', () => {
    expect(() => assertNothingLost(SAID, COUNTED)).not.toThrow();
    expect(() => assertNothingLost(SAID, { ...COUNTED, written: undefined, left: 0 })).not.toThrow();
  });

  it.each<[string, object, object]>([
    ['10 rows read, but 5 written', { written: 5 }, {}],
    ['11 rows read', {}, { cut: 11 }],
    ['0 lines in rejected.csv', {}, { rejected: 0 }],
    ['5 records written', {}, { written: 5 }],
    ['7 records written', {}, { written: 7 }],
    ['2 records left out', {}, { left: 2 }],
  ])('do not: %s', (words, said, counted) => {
    try {
      assertNothingLost({ ...SAID, ...said }, { ...COUNTED, ...counted });
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: 'law-broken', exitCode: 4 });
      expect((error as CrmqError).message).toContain(words);
    }
  });
});

describe('lines of a CSV file', () => {
  it('are counted however the file is cut, line feeds within cells left out', () => {
    const bytes = Buffer.from(csvLine(['a', 'two\nlines']) + csvLine(['say "hi"\n']) + csvLine(['', '"']));
    for (let at = 0; at <= bytes.length; at++) {
      const counter = new LineCounter();
      counter.add(bytes.subarray(0, at));
      counter.add(bytes.subarray(at));
      expect(counter.lines).toBe(3);
    }
  });
});
