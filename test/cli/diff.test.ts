/** `clean --diff` through the binary: what is shown, where, and what never reaches a terminal. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Sandbox } from './sandbox.ts';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
});
afterEach(() => sandbox.remove());

const PEOPLE = `Id,First Name,Last Name,Email,Phone,City,Notes
1,MARY,LEE,mary.lee@north.example,,Turku,VIP
2,Mary,Lee,mary.lee@north.example,+358401234567,Åbo,call first
3,PEKKA,VIRTANEN,pekka@kaarna.example,,helsinki,"=cmd|'/C calc'"
4,Anna  Maria,Korhonen,anna@kaarna.example,,,\u001b[31mred\u001b]0;title\u0007
5,Ragged,\u001b[2Jrow
Total 5
`;

it('shows changes by rule, merges with the cells that differ, and rejected records', async () => {
  sandbox.write('export.csv', PEOPLE);
  const { exit, stderr, text } = await sandbox.run('crmq clean export.csv --dry-run --diff 2 --no-html');
  expect(exit, stderr).toBe(0);
  expect(text).toBe('');
  expect(stderr).toContain('What would change, by rule, most often first');
  expect(stderr).toMatch(
    /name-case {2}\d cells, the first 2\n {4}row 1 {2}First Name {2}"MARY" → "Mary"\n {4}row 1 {2}Last Name {3}"LEE" {2}→ "Lee"\n\n/,
  );
  expect(stderr).toMatch(/whitespace {2}1 cell\n {4}row 4 {2}First Name {2}"Anna {2}Maria" → "Anna Maria"/);
  expect(stderr).toMatch(/What would be merged\n {2}row [12] → row [12] {2}.*same email/);
  expect(stderr).toMatch(/^ {4}City +"(Turku" {2}row 2 had "Åbo"|Åbo" {2}row 1 had "Turku")$/m);
  expect(stderr).toMatch(
    /What would be rejected, as it stands\n {2}ragged-row {2}1 record\n {4}row 5, line 6 {2}5 │ Ragged │ ‹ESC›\[2Jrow/,
  );
  expect(stderr).toMatch(/Lines that are no records\n {2}before row 6 {2}footer {2}Total 5/);
  // the cell of a formula is shown as it is, without the guard of the ledger
  expect(stderr).not.toContain('"\'=cmd');
  expect(stderr.indexOf('What would change')).toBeLessThan(stderr.indexOf('would write'));
});

it('prints no control character of a cell, coloured or not', async () => {
  sandbox.write('export.csv', PEOPLE);
  const plain = await sandbox.run('crmq clean export.csv --dry-run --diff --no-html');
  expect(plain.stderr).not.toMatch(/(?!\n)\p{Cc}/u);
  const color = await sandbox.run('crmq clean export.csv --dry-run --diff --no-html --force --color always');
  expect(color.stderr).toContain('\u001b[31m');
  expect(color.stderr).toContain('\u001b[32m');
  expect(color.stderr.replace(/\u001b\[\d+(;\d+)*m/g, '')).toBe(plain.stderr);
  expect(color.stderr).not.toMatch(/\u001b(?!\[\d+(;\d+)*m)|\u0007/);
  const forced = await sandbox.run('crmq clean export.csv --dry-run --diff --no-html --force', {
    env: { NO_COLOR: undefined, FORCE_COLOR: '1' },
  });
  expect(forced.stderr).toBe(color.stderr);
});

it('goes beside the data of a pipe, and is silent where the summary is', async () => {
  const piped = await sandbox.run('crmq clean --diff 1', { input: PEOPLE });
  expect(piped.text.startsWith('Id,First Name')).toBe(true);
  expect(piped.stderr).toContain('What was changed');
  expect(piped.stderr).toMatch(/name-case {2}\d cells, the first 1\n/);
  const quiet = await sandbox.run('crmq clean --diff --quiet', { input: PEOPLE });
  expect(quiet.stderr).toBe('');
  const machine = await sandbox.run('crmq clean --diff --json --dry-run', { input: PEOPLE });
  expect(machine.stderr).toBe('');
  expect(JSON.parse(machine.text).rows.read).toBe(5);
});

it('writes the same files with it as without', async () => {
  sandbox.write('export.csv', PEOPLE);
  await sandbox.run('crmq clean export.csv --out-dir a --no-html --diff');
  await sandbox.run('crmq clean export.csv --out-dir b --no-html --jobs 2');
  const same = await sandbox.run('diff -r -x manifest.json -x report.json a b');
  expect(same.text).toBe('');
});

it('takes a number of examples, and an input behind it', async () => {
  sandbox.write('export.csv', PEOPLE);
  const input = await sandbox.run('crmq clean --dry-run --diff export.csv --no-html');
  expect(input.exit, input.stderr).toBe(0);
  for (const wrong of ['0', 'x', '-1', '1.5']) {
    const { exit, stderr } = await sandbox.run(`crmq clean export.csv --diff=${wrong}`);
    expect(exit).toBe(2);
    expect(stderr).toContain('--diff');
  }
  sandbox.write('fine.csv', 'Name,Email\nMary Lee,mary@lee.example\n');
  const nothing = await sandbox.run('crmq clean fine.csv --diff --no-html');
  expect(nothing.exit).toBe(0);
  expect(nothing.stderr).not.toContain('What was');
});
