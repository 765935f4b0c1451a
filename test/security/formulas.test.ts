/** `--escape-formulas`: nothing in the cleaned file runs in a spreadsheet, everything is in the ledger, and a second time changes nothing. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { Sandbox } from '../cli/sandbox.ts';

const sandbox = new Sandbox();
afterAll(() => sandbox.remove());
const rows = (file: string): string[][] =>
  parse(readFileSync(sandbox.path(file)), { relax_column_count: true, bom: true });
const q = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** Written apart from the rule: what OWASP says starts a formula, but for numbers and phones. */
const runs = (cell: string): boolean =>
  /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(cell) &&
  !/^[+\-＋－][\d\s().,/·-]*(?:[\s]?(?:[%€$£]|[xX#]\s?\d+|ext\.?\s?\d+|e[+-]?\d+))?$/.test(cell.trim());

const COLUMNS = ['Record ID', 'First Name', 'Last Name', 'Email', 'Phone', 'Company', 'Street', 'City', 'Postal Code', 'Country', 'Notes', 'Birthday', 'Lifecycle Stage', 'Zorp', 'Full Name', 'Website', 'Job Title']; // biome-ignore format: a list
const LEADS = ['=', '+', '-', '@', '\t', '\r', '＝', ' =', "'", "'=", '=-', '"=', '', '\n=', '+ ', '- '];
const REST = [
  '1+1',
  "cmd|' /C calc'!A0",
  'HYPERLINK("http://x.example")',
  'SUM(A1:A9)',
  '358 40 123 4567',
  '5',
  'Anna',
  'ann@x.example',
  'Acme Oy',
  'DE',
  '',
  'x',
  '=1',
  "'",
  'A1',
  '31.12.2020',
  '"00501"',
];

it('names of columns stay, and are told of', async () => {
  sandbox.write('head.csv', 'Record ID,Email,=cmd|calc!A1,@handle\n1,a@north.example,v,\n');
  const { exit, stderr } = await sandbox.run('crmq clean head.csv --escape-formulas --out-dir head --force');
  expect(stderr).toContain('=cmd|calc!A1, @handle: a spreadsheet may run this name of a column as a formula');
  expect({ exit, head: rows('head/head.clean.csv')[0]?.[2] }).toEqual({ exit: 0, head: '=cmd|calc!A1' });
});

it('holds for every kind of column', async () => {
  const cell = fc.tuple(fc.constantFrom(...LEADS), fc.constantFrom(...REST)).map((parts) => parts.join(''));
  const samples = fc.sample(fc.tuple(...COLUMNS.map(() => cell)), { numRuns: 500, seed: 20260115 });
  sandbox.write('in.csv', `${COLUMNS.join(',')}\n${samples.map((cells) => cells.map(q).join(',')).join('\n')}\n`);
  const first = await sandbox.run('crmq clean in.csv --escape-formulas --no-dedupe --out-dir one --force -q');
  expect(first).toMatchObject({ exit: 0, stderr: '' });
  const cleaned = rows('one/in.clean.csv');
  for (const one of cleaned) for (const text of one) expect(runs(text) ? text : '').toBe('');
  const escapes = rows('one/changes.csv').filter((line) => line[4] === 'formula-escape');
  expect(escapes.length).toBeGreaterThan(500);
  expect(new Set(escapes.map((line) => line[1]))).toEqual(
    new Set(COLUMNS.filter((name) => escapes.some((line) => line[1] === name))),
  );
  expect(escapes.some((line) => line[1] === 'Zorp') && escapes.some((line) => line[1] === 'Record ID')).toBe(true);
  const again = await sandbox.run(
    'crmq clean one/in.clean.csv --plan one/plan.json --no-dedupe --out-dir two --force -q',
  );
  expect(again).toMatchObject({ exit: 0, stderr: '' });
  expect(readFileSync(sandbox.path('two/in.clean.clean.csv'), 'utf8')).toBe(
    readFileSync(sandbox.path('one/in.clean.csv'), 'utf8'),
  );
});

describe('the flag', () => {
  it('is off by default, and cannot be given beside a plan', async () => {
    sandbox.write('f.csv', 'Id,Name,Phone\n1,=1+1,+358401234567\n2,Bo,-5\n');
    await sandbox.run('crmq clean f.csv --out-dir off --force -q');
    expect(readFileSync(sandbox.path('off/f.clean.csv'), 'utf8')).toContain('1,=1+1,');
    await sandbox.run('crmq clean f.csv --out-dir on --force -q --escape-formulas');
    expect(readFileSync(sandbox.path('on/f.clean.csv'), 'utf8')).toBe(
      "Id,Name,Phone\n1,'=1+1,+358401234567\n2,Bo,-5\n",
    );
    expect((await sandbox.run('crmq clean f.csv --plan off/plan.json --escape-formulas')).exit).toBe(2);
  });
});
