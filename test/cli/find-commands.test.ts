/** The command of a finding, copied out of report.json into a shell, finds what the report counted. */
import { readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import type { Report } from '../../src/report/shape/schema.ts';
import { Sandbox } from './sandbox.ts';

const sandbox = new Sandbox();
afterAll(() => sandbox.remove());

it('finds the same under the flags of the run, however they are spelled', async () => {
  sandbox.write(
    "it's (1).csv",
    [
      'Exported on Monday',
      'Name;Reach us at;Tel;Code',
      'Anna Virtanen;anna@@acme.fi;0401;AB-1',
      'Eva Salo;eva@acme.fi;040 123 4567;AB12',
      '',
    ].join('\n'),
  );
  const pattern = '["error", { "pattern": "^[A-Z]{2}-[0-9]$" }]';
  sandbox.write('own pack.yaml', `extends: recommended\nfields: { Code: { rules: { pattern: ${pattern} } } }\n`);
  const flags = [
    "--pack 'own pack.yaml' --map 'Reach us at=email' --map Tel=phone --country FI --as-of 2025-06-01",
    "--delimiter ';' --skip-lines 1 --no-dedupe --no-config",
  ].join(' ');
  const { exit, stderr } = await sandbox.run(`crmq clean "it's (1).csv" ${flags} --out-dir out -q`);
  expect(exit, stderr).toBe(0);
  const { rules } = JSON.parse(readFileSync(sandbox.path('out', 'report.json'), 'utf8')) as Report;
  const errors = rules.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ code }) => code).sort()).toEqual([
    'email-syntax/extra-at',
    'pattern/mismatch',
    'phone-valid/too-short',
  ]);
  for (const { find, count, code } of errors) {
    const { text, stderr: said } = await sandbox.run(find);
    const lines = text.trim().split('\n');
    expect(lines, `${find}\n${said}`).toHaveLength(count);
    expect(JSON.parse(lines[0]!)).toMatchObject({ code });
  }
});

it('names no flag that changes nothing of what is found', async () => {
  sandbox.write('a.csv', 'Name,Email\nAnna Virtanen,anna@@acme.fi\n');
  const { exit, stderr } = await sandbox.run('crmq clean a.csv --jobs 1 --out-dir b --force -q --diff 2');
  expect(exit, stderr).toBe(0);
  const { rules } = JSON.parse(readFileSync(sandbox.path('b', 'report.json'), 'utf8')) as Report;
  expect(rules.find(({ code }) => code === 'email-syntax/extra-at')?.find).toBe(
    'crmq check a.csv --only email-syntax/extra-at --format ndjson',
  );
});
