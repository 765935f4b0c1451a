/** Columns that are called like properties of every object are columns like others, in every format, command and output. */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { Sandbox } from '../cli/sandbox.ts';
import { some } from '../thorough.ts';

const sandbox = new Sandbox();
afterAll(() => sandbox.remove());

const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
  'isPrototypeOf',
  'length',
  'then',
  'toJSON',
];
const cells = NAMES.map((_, i) => `w${i}@x.example `);
const json = (id: number) =>
  `{"Id":"${id}",${NAMES.map((name, i) => `${JSON.stringify(name)}:${JSON.stringify(cells[i])}`).join(',')}}`;

const FILES = {
  'in.csv': `Id,${NAMES.join(',')}\n1,${cells.join(',')}\n2,${cells.join(',')}\n`,
  'twice.csv': `Id,__proto__,__proto__,constructor,constructor\n1,a@x.example , b@x.example,c@x.example ,d@x.example \n`,
  'in.ndjson': `${json(1)}\n${json(2)}\n`,
  'in.json': `[${json(1)},${json(2)}]`,
  'nested.ndjson':
    '{"Id":"1","__proto__":{"toString":"a@x.example ","__proto__":{"constructor":"b@x.example "}}}\n{"Id":"2"}\n',
  'same.ndjson': '{"Id":"1","__proto__":"a@x.example ","__proto__":"b@x.example "}\n',
} as const;

describe.each(Object.entries(FILES))('%s', (file, content) => {
  sandbox.write(file, content);
  const stem = file.split('.')[0];

  const COMMANDS = [
    `clean ${file} --out-dir o --force --json --mask pii`,
    `inspect ${file} --json`,
    `link ${file} ${file} --out-dir l --force`,
    `clean ${file} --out-dir o --force`,
    `clean ${file} --out-dir o --force --escape-formulas --no-dedupe --jobs 2 --chunk-bytes 1`,
    `inspect ${file}`,
    `dedupe ${file} --force --explain 1,1`,
  ];

  it.each(file === 'in.csv' || file === 'nested.ndjson' ? COMMANDS : some(COMMANDS, 3))('crmq %s', async (line) => {
    const { exit, stderr } = await sandbox.run(`crmq ${line.replace(' --explain 1,1', '')}`);
    expect(stderr).not.toMatch(/a bug|TypeError/);
    expect([0, 2]).toContain(exit);
    if (exit === 2) expect(line, stderr).toMatch(/^link/);
  });

  it('keeps every cell', async () => {
    const { exit } = await sandbox.run(`crmq clean ${file} --out-dir o --force -q --no-dedupe`);
    expect(exit).toBe(0);
    const cleaned = readFileSync(sandbox.path('o', `${stem}.clean.${file.split('.')[1]}`), 'utf8');
    expect(cleaned.replaceAll(' ', '')).toBe(content.replaceAll(' ', ''));
  });
});

describe('what names columns', () => {
  it('--map, packs and the report know them', async () => {
    const maps = NAMES.map((name) => `--map ${name}=email`).join(' ');
    const { exit, stderr } = await sandbox.run(`crmq clean in.csv --out-dir m --force -q --no-dedupe ${maps}`);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    const report = JSON.parse(readFileSync(sandbox.path('m/report.json'), 'utf8'));
    for (const name of NAMES) {
      expect(report.fields.find(({ column }: { column: string }) => column === name)).toMatchObject({
        role: 'email',
        changed: 2,
      });
      const counted = report.changes.flatMap(
        ({ columns }: { columns: { column: string; count: number }[] }) => columns,
      );
      expect(counted).toContainEqual({ column: name, count: 2 });
    }
    const pack = `extends: recommended\nfields:\n${NAMES.map((name) => `  ${name}: none\n`).join('')}survivorship:\n  columns:\n${NAMES.map((name) => `    ${name}: longest\n`).join('')}`;
    sandbox.write('names.yaml', pack);
    const packed = await sandbox.run('crmq clean in.csv --out-dir n --force -q --config names.yaml');
    expect(packed).toMatchObject({ exit: 0, stderr: '' });
  });

  it('a column of the pack that only an object has is refused', async () => {
    sandbox.write('plain.csv', 'Id,Email\n1,a@x.example\n');
    for (const name of NAMES) {
      sandbox.write('odd.yaml', `fields:\n  ${name}: email\n`);
      const { exit, stderr } = await sandbox.run('crmq clean plain.csv --out-dir n --force -q --config odd.yaml');
      expect({ exit, name }).toEqual({ exit: 2, name });
      expect(stderr).toContain(`the input has no column "${name}"`);
    }
  });
});
