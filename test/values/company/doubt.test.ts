/** What a glance takes for the name of a company, a close look does as well. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSpreadsheetError } from '../../../src/values/cell/spreadsheet.ts';
import { readBranch } from '../../../src/values/company/branch.ts';
import { doubtCompany, isPlainlyCompany } from '../../../src/values/company/doubt.ts';
import { NAMED_LIKE_DOMAINS, NO_COMPANY, SAMPLE_COMPANIES } from '../../../src/values/data/company-words.ts';

const WORDS = [...NO_COMPANY, ...SAMPLE_COMPANIES, ...NAMED_LIKE_DOMAINS, ...'gmbh inc ltd limited llc corp corporation incorporated oy oyj plc s.r.o sro pty pvt & co kg sp z o.o sp.z o. o. zoo'.split(' '),
  'Acme', 'Berlin', 'office', 'Apex', 'GmbH & Co. KG', 'Pty Ltd', 'Pvt. Ltd', 'sp. z o. o.', 'sp zoo', '3M', 'www.acme.com', 'info@acme.fi', 'http://a.b', 'A', 'to', '1', '0401234567', '#N/A']; // biome-ignore format: a list reads better dense
const SIGNS = [
  ' ',
  ' ',
  ' ',
  '',
  '  ',
  '.',
  ',',
  ', ',
  ' - ',
  '-',
  ' (',
  ')',
  "'",
  '/',
  '&',
  ' & ',
  ':',
  '@',
  'é',
  '\t',
  '’',
  '!',
  '-  ',
  ' -',
];

const CASES: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.charAt(0).toUpperCase() + text.slice(1),
];

const name = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...SIGNS), fc.nat(14), fc.constantFrom(...CASES)), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) =>
    parts.map(([word, sign, cut, inCase]) => inCase(cut > 10 ? word.slice(0, cut - 9) : word) + sign).join(''),
  )
  .map((text) => text.trim());

it('sees plain names of companies at a glance', () => {
  let plain = 0;
  fc.assert(
    fc.property(name, (text) => {
      if (!isPlainlyCompany(text)) return;
      plain++;
      expect([doubtCompany(text), readBranch(text, 'Berlin'), isSpreadsheetError(text)], text).toEqual([
        '',
        undefined,
        false,
      ]);
    }),
    { numRuns: Number(process.env.COMPANIES ?? 4000) },
  );
  expect(plain).toBeGreaterThan(100);
  expect(isPlainlyCompany('Silver Zellund Steel S.A.')).toBe(true);
}, 600_000);
