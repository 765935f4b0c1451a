/** Nothing that stands in a cell, a column's name, a file's name or an argument acts on the terminal, whatever the command. */
import { mkdirSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { Sandbox } from '../cli/sandbox.ts';
import { some } from '../thorough.ts';

const sandbox = new Sandbox();
afterAll(() => sandbox.remove());

const ATTACKS = {
  'ESC colour': '\u001b[31mred',
  'ESC title': '\u001b]0;owned\u0007',
  'OSC 8 link': '\u001b]8;;http://evil.example\u001b\\click\u001b]8;;\u001b\\',
  'C1 CSI': '\u009b2J',
  'C1 OSC': '\u009d0;x\u009c',
  BEL: '\u0007',
  BS: 'a\b\b\bb',
  DEL: '\u007f',
  'bidi override': '\u202egpj.exe',
  'bidi isolate': '\u2066x\u2069',
  'zero width': 'a\u200bb',
  tags: '\u{e0041}',
} as const;

/** What a terminal may get: no controls but line feeds, no direction marks, nothing invisible. */
const ACTS =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]|[\u{e0000}-\u{e007f}]/u;

function expectInert(text: string): void {
  const found = ACTS.exec(text);
  const around = found ? JSON.stringify(text.slice(Math.max(0, found.index - 60), found.index + 60)) : '';
  expect(around).toBe('');
}

const csv = (cell: string) => {
  const q = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = [1, 2, 3].map((n) =>
    [n, `Ann${cell}`, `Lee ${cell}`, `${cell}ann@x.example`, `+358${cell}`, `=x${cell}`, '31.12.2020']
      .map(String)
      .map(q)
      .join(','),
  );
  return `Id,First Name,${q(`Last ${cell}`)},Email,Phone,${q(cell)},Created\n${rows.join('\n')}\n7,ragged ${cell}\n`;
};

const TEXTS = Object.values(ATTACKS);
/** Few to a cell, or they are cut off before they are shown. */
const GROUPS = [0, 4, 8].map((at) => TEXTS.slice(at, at + 4).join(' '));

describe.each(GROUPS)('group %#', (attack) => {
  const COMMANDS: [string, number][] = [
    ['clean in.csv --out-dir o --force', 0],
    ['inspect in.csv', 0],
    ['dedupe in.csv --force --explain 1,2', 0],
    ['link in.csv other.csv --out-dir l --force', 0],
    ['rules --effective --config pack.yaml', 0],
    ['clean in.csv --config pack.yaml', 2],
    ['clean in.csv --out-dir o --force --json', 0],
    ['inspect in.csv --json', 0],
    ['dedupe in.csv --force --explain 1,2 --json', 0],
    ['link in.csv other.csv --out-dir l --force --json', 0],
    ['rules --effective --json --config pack.yaml', 0],
  ];

  // JSON escapes whatever acts in one way: once is enough
  it.each(attack === GROUPS[0] ? COMMANDS : some(COMMANDS, 6))('crmq %s', async (line, wanted) => {
    sandbox.write('in.csv', csv(attack));
    sandbox.write('other.csv', csv(attack));
    sandbox.write('pack.yaml', `fields:\n  ${JSON.stringify(`no ${attack}`)}: email\n`);
    const { exit, text, stderr } = await sandbox.run(`crmq ${line}`);
    expect(exit, stderr).toBe(wanted);
    expectInert(text);
    expectInert(stderr);
    expect(text + stderr).not.toBe('');
  });

  it('in the names of files and folders', async () => {
    const folder = `dir ${attack.replaceAll('/', '')}`;
    mkdirSync(sandbox.path(folder), { recursive: true });
    const name = `f${attack.replaceAll('/', '')}.csv`;
    sandbox.write(`${folder}/${name}`, csv('x'));
    const env = { AT: `${folder}/${name}` };
    for (const command of [
      'clean "$AT" --force',
      'inspect "$AT"',
      'link "$AT" "$AT" --force --out-dir l2',
      'dedupe "$AT" --force',
      'clean "$AT.no"',
      'clean "$AT" --force --json',
    ]) {
      const { text, stderr } = await sandbox.run(`crmq ${command}`, { env });
      expectInert(text);
      expectInert(stderr);
      expect(text + stderr).not.toBe('');
    }
  });

  it('in arguments, settings and values', async () => {
    const env = { AT: attack };
    const lines = ['"$AT"', 'clean --"$AT"', 'clean x --pack "$AT"', 'clean x --map "$AT=email"', 'clean x --map "a=$AT"', 'rules "$AT"', 'clean x --jobs "$AT"', 'clean x --plan "$AT"', 'clean x --locale "$AT"', 'clean x --plugin "$AT"', 'clean in.csv --encoding "$AT"', 'inspect a b "$AT"']; // biome-ignore format: a list
    for (const line of lines) {
      const { exit, text, stderr } = await sandbox.run(`crmq ${line}`, { env });
      expect(exit, line).toBeGreaterThan(0);
      expectInert(text);
      expectInert(stderr);
    }
    for (const as of ['name', 'phone', 'text', 'url']) {
      const { text, exit } = await sandbox.run(`crmq value --as ${as}`, { input: `${attack}\n` });
      expect(exit).toBe(0);
      expectInert(text);
      expect(JSON.parse(text.split('\n')[0]!).input).toBe(attack);
    }
    for (const name of ['CRMQ_COUNTRY', 'CRMQ_AS_OF']) {
      const { stderr, exit } = await sandbox.run('crmq clean in.csv', { env: { [name]: attack } });
      expect(exit).toBe(2);
      expectInert(stderr);
    }
  });
});
