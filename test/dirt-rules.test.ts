/**
 * Every kind of the table of dirt has its rule, and a row of its own in the table of that rule: a cell of one of its examples stands, as it
 * is, in the file that tests the rule.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { catalog } from '../src/catalog.ts';
import { recordsOf } from './dirt/run.ts';
import { type Example, type Row, readTable } from './dirt/table.ts';

/** What is done by no rule of the catalog, by the name that the table has for it. */
const ELSEWHERE: { readonly [name: string]: string } = {
  framing: 'io/csv.test.ts',
  survivorship: 'dedupe/survivorship.test.ts',
};
const PAGES = new Map(
  [...catalog.normalizers, ...catalog.validators, ...catalog.matchers].map((rule) => [`${rule.type}-${rule.id}`, rule]),
);

const fileOf = (page: string): string => {
  const rule = PAGES.get(page);
  return join(import.meta.dirname, rule ? `${rule.type}s/${rule.id}.test.ts` : (ELSEWHERE[page] ?? page));
};

/** Pages of the rules that an example names. */
function pagesOf({ rules, rule = '', issues, left, reject = '' }: Example): string[] {
  const ids = [...rules, rule, ...[...issues, ...left, reject].map((code) => code.split('/')[0] ?? '')];
  return ids.flatMap((id) => [`normalizer-${id}`, `validator-${id}`]).filter((page) => PAGES.has(page));
}

/** Each rule of a kind, with the cells of the examples that name it; `by` names rules for all examples and all that stays. */
function casesOf({ row, examples, keeps, by }: Row): { title: string; page: string; cells: readonly string[] }[] {
  const cells = new Map<string, string[]>(by.map((page) => [page, [...examples, ...keeps].flatMap(cellsOf)]));
  for (const example of examples) {
    for (const page of pagesOf(example)) cells.set(page, [...(cells.get(page) ?? []), ...cellsOf(example)]);
  }
  return [...cells].map(([page, texts]) => ({ title: `${row} by ${page}`, page, cells: texts }));
}

const cellsOf = (example: Example): string[] =>
  example.text === undefined
    ? recordsOf(example).flatMap((record) => Object.values(record).filter((cell) => cell !== ''))
    : example.text.split(/[\n,]/).filter((cell) => cell.length > 3);

const LITERAL = /'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/gs;
const ESCAPE = /\\u\{([0-9a-f]+)\}|\\u([0-9a-f]{4})|\\x([0-9a-f]{2})|\\(.)/gis;
const NAMED: { readonly [letter: string]: string } = { n: '\n', t: '\t', r: '\r', '0': '\0' };

/** Texts that stand in a file of tests. */
function literalsOf(path: string): ReadonlySet<string> {
  const found = [...readFileSync(path, 'utf8').matchAll(LITERAL)].map(([, a, b, c]) => a ?? b ?? c ?? '');
  return new Set(
    found.map((text) =>
      text.replace(ESCAPE, (_, a, b, c, sign) =>
        sign ? (NAMED[sign] ?? sign) : String.fromCodePoint(Number.parseInt(a ?? b ?? c, 16)),
      ),
    ),
  );
}

const table = readTable();

it.each(table.map((row) => [row.row, row] as const))('kind %i names its rule', (_number, row) => {
  expect(casesOf(row).length).toBeGreaterThan(0);
  for (const page of row.by) expect(existsSync(fileOf(page)), page).toBe(true);
});

it.each(table.flatMap(casesOf).map((one) => [one.title, one] as const))(
  '%s, and has a row in its table',
  (_title, { page, cells }) => {
    const literals = literalsOf(fileOf(page));
    expect(
      cells.filter((cell) => literals.has(cell)),
      `${fileOf(page)} has none of ${cells.join(' | ')}`,
    ).not.toEqual([]);
  },
);
