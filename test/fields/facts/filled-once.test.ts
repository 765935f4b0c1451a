import { describe, expect, it } from 'vitest';
import { findFilledOnce } from '../../../src/fields/facts/filled-once.ts';

/** Rows as `firm|email`. */
const found = (rows: readonly string[]) =>
  findFilledOnce(
    rows.map((row) => row.split('|')[0]!),
    rows.map((row) => row.split('|')[1]!),
  );

const GROUPS = [
  'Acme|a@acme.com',
  '|b@acme.com',
  '|c@acme.com',
  '|d@acme.com',
  'Beta|e@beta.com',
  '|f@beta.com',
  '|g@beta.com',
];

describe('a firm that is named once a group', () => {
  it('shows in the mail domains of the rows below', () => {
    expect(found(GROUPS)).toMatch(/^5 of 5 rows without one have the mail domain of the row above/);
  });

  it.each([
    ['one firm', ['Acme|a@acme.com', ...Array.from({ length: 9 }, (_, n) => `|p${n}@acme.com`)]],
    ['few rows', GROUPS.slice(0, 5)],
    ['private people', ['Acme|a@acme.com', ...Array.from({ length: 9 }, (_, n) => `|p${n}@gmail.com`)]],
    ['people of one mail provider', ['Acme|a@gmail.com', ...Array.from({ length: 9 }, (_, n) => `|p${n}@gmail.com`)]],
    ['other firms', ['Acme|a@acme.com', ...Array.from({ length: 9 }, (_, n) => `|p${n}@firm${n}.com`)]],
    ['no mailboxes', ['Acme|', '|', '|', '|', '|', '|']],
  ])('does not show in %s', (_what, rows) => {
    expect(found(rows)).toBeUndefined();
  });

  it('is not looked for without a column of addresses', () => {
    expect(findFilledOnce(['Acme', '', '', '', '', '', ''])).toBeUndefined();
  });
});
