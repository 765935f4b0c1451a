/** Makes text of what a spreadsheet would run: a `'` goes in front. */
import { defineNormalizer } from '../define.ts';
import { mayRun } from '../values/cell/formula.ts';

export const formulaEscape = defineNormalizer({
  id: 'formula-escape',
  roles: '*',
  everywhere: true,
  risk: 'opt-in',
  phase: 'fill',
  only: { any: ['equals', 'plus', 'minus', 'at', 'control', 'non-ascii'] },
  docs: {
    summary: "Put a ' before a value that a spreadsheet would run as a formula.",
    why: 'For a cleaned file that people open in Excel or Sheets, and for no other: an import takes the sign for a part of the value. Phones and numbers with a sign stay as they are. Switched on by --escape-formulas; in every column, ids and unknown ones too.',
    source: 'OWASP CSV Injection',
    examples: [
      { before: '=HYPERLINK("http://evil.example","click")', after: '\'=HYPERLINK("http://evil.example","click")' },
      { before: '@SUM(A1:A9)', after: "'@SUM(A1:A9)" },
      { before: '+358 40 123 4567', after: '+358 40 123 4567', note: 'a phone' },
      { before: '-12.50', after: '-12.50', note: 'a number' },
    ],
  },
  normalize: (value) => (mayRun(value) ? `'${value}` : value),
});
