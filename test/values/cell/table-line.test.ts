import { expect, it } from 'vitest';
import { tableLineIn } from '../../../src/values/cell/table-line.ts';
import * as lists from '../../../src/values/data/table-words.ts';
import { matchText } from '../../../src/values/text/text.ts';

const COLUMNS = ['Name', 'City', 'Revenue'];
const kindOf = (...cells: string[]) => tableLineIn(cells, COLUMNS, false)?.kind;

it.each(Object.entries(lists))('%s are match forms, each once', (_name, words) => {
  expect(words.map((word) => matchText(word))).toEqual(words);
  expect(new Set(words).size).toBe(words.length);
});

it('knows every word of its lists where a sum, a page or a day stands beside it', () => {
  for (const word of [...lists.SUM_WORDS, ...lists.TOTAL_WORDS])
    expect([word, kindOf(word, '', '1200')]).toEqual([word, 'total']);
  for (const word of lists.COUNTED_WORDS) expect([word, kindOf(`60 ${word}`, '', '')]).toEqual([word, 'total']);
  for (const word of lists.PAGE_WORDS) expect([word, kindOf(`${word} 3`, '', '')]).toEqual([word, 'page']);
  for (const word of lists.MADE_WORDS) expect([word, kindOf(`${word} 2025-02-03`, '', '')]).toEqual([word, 'made']);
});

it.each([
  ['1.234,56 €'],
  ['$1,234.56'],
  ['(1 200)'],
  ['-12 %'],
  ['EUR 12'],
  ['12 kr'],
  ["1'200.00 CHF"],
  ['#REF!'],
  ['–'],
])('takes %s for a figure', (figure) => {
  expect(kindOf('Total', '', figure)).toBe('total');
});

it.each([['Turku'], ['12 Main Street'], ['2025-02-03'], ['x@acme.com'], ['+358 40 123 4567 Anna']])(
  'takes %s for none',
  (text) => {
    expect(kindOf('Total', '', text)).toBeUndefined();
  },
);

it('keeps a header of labels that differ in case and blanks apart from a record', () => {
  expect(kindOf(' NAME', 'city ', '')).toBe('header');
  expect(kindOf('City', 'Name', '')).toBe('other-header');
  expect(kindOf('Name', 'Turku', '')).toBeUndefined();
});
