/** `check --where` lists what one owner has to mend, by the very command that the report names. */
import { afterAll, expect, it } from 'vitest';
import { groupCommand } from '../../src/report/build/find-command.ts';
import { Sandbox } from './sandbox.ts';

const sandbox = new Sandbox();
afterAll(() => sandbox.remove());

const rows = ["1,a@x.com,Cy O'Hara", "2,bad,Cy O'Hara", '3,worse,Ann Ames', '4,wrong, ', '5,ill,"a=b; $(x)"'];
sandbox.write('people.csv', `Record ID,Email,Contact owner\n${rows.join('\n')}\n`);

it.each([
  ["Cy O'Hara", [2]],
  ['Ann Ames', [3]],
  ['', [4]],
  ['a=b; $(x)', [5]],
  ['Nobody', []],
])('lists the findings of %j', async (owner, found) => {
  const command = groupCommand(['people.csv'], 'Contact owner', owner, ['--no-dedupe'])!;
  const { stdout, stderr } = await sandbox.run(command);
  const lines = stdout
    .toString()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as { code: string; row: number });
  expect(lines.filter(({ code }) => code.startsWith('email-syntax/')).map(({ row }) => row)).toEqual(found);
  expect(stderr.includes('no record with this value has a finding')).toBe(lines.length === 0);
});

it.each([
  ["--where 'Contact owner=x'", 'about the lines of findings'],
  ['--where x --format ndjson', 'names no value'],
  ["--where 'Owner=x' --format ndjson", 'names no column'],
])('refuses %s', async (flags, said) => {
  const { exit, stderr } = await sandbox.run(`crmq check people.csv ${flags}`);
  expect([exit, stderr.includes(said)], stderr).toEqual([2, true]);
});

it('has no command for a value that a shell would not take as it is, or that is cut where it is counted', () => {
  expect(groupCommand(['a.csv'], 'Owner', 'a\nb')).toBeUndefined();
  expect(groupCommand(['a.csv'], 'Owner', 'a'.repeat(201))).toBeUndefined();
});
