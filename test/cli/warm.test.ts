/** What runs in a warm process comes out as from a process of its own: `Sandbox.run` may take either. */
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { Sandbox } from './sandbox.ts';
import { plainCommands } from './warm.ts';

const sandboxes = { warm: new Sandbox(), cold: new Sandbox({ cold: true }) };
afterAll(() => Object.values(sandboxes).map((sandbox) => sandbox.remove()));

const EXPORT =
  'Id,First Name,Email,Phone\n1,ANN,ann@gmial.com,\n2,Ann,ann@gmail.com,040 123 4567\n3,Bo,b o@x,+358401\n';
for (const sandbox of Object.values(sandboxes)) {
  sandbox.write('a.csv', EXPORT);
  sandbox.write('b.csv', EXPORT.replace('Bo', 'Bob').replace('3,', '4,'));
  sandbox.write('wrong.yaml', 'rules:\n  name-case: loud\n');
}

/** Files below the folder of a sandbox, in which its own path is `/`. */
function files(sandbox: Sandbox): { [name: string]: string } {
  const all = readdirSync(sandbox.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    all.map(({ parentPath, name }) => {
      const text = readFileSync(`${parentPath}/${name}`, 'latin1');
      return [`${parentPath}/${name}`.slice(sandbox.folder.length), text.replaceAll(sandbox.folder, '/')];
    }),
  );
}

describe('warm and cold', () => {
  it.each([
    'crmq --version',
    'crmq clean a.csv',
    'crmq clean a.csv',
    'crmq clean a.csv --force -q --no-dedupe --no-html --jobs 2 --chunk-bytes 20',
    'crmq check a.csv --min-score 99',
    'crmq check a.csv --json',
    'crmq check a.csv --config wrong.yaml',
    'crmq apply a.csv -q --out-dir out',
    'crmq revert a.clean.csv -q -o back.csv && cmp back.csv a.csv && crmq inspect a.csv --json',
    'crmq revert a.clean.csv --row 3 --out-dir part -q',
    'crmq dedupe a.csv -o pairs.csv',
    'crmq link a.csv b.csv --out-dir link',
    'crmq diff a.csv b.csv --key Id',
    'crmq init a.csv',
    'crmq report --from a.crmq -o zh.html --lang zh',
    'crmq guide --lang fi -o guide.html',
    'crmq history',
    'crmq rules email-clean',
    'crmq clean -',
    'crmq value --as phone',
    'crmq check --json',
    'crmq clean none.csv',
    'mkdir d && cp a.csv d/c.csv && cd d && crmq clean c.csv -q -o -',
    'crmq clean a.csv --no-such-flag',
    'crmq',
  ])('%s', async (line) => {
    const input = line.includes('value') ? '040 123 4567\n' : EXPORT;
    const [warm, cold] = [await sandboxes.warm.run(line, { input }), await sandboxes.cold.run(line, { input })];
    expect(warm.stderr.replaceAll(sandboxes.warm.folder, '/')).toBe(cold.stderr.replaceAll(sandboxes.cold.folder, '/'));
    expect(warm.text.replaceAll(sandboxes.warm.folder, '/')).toBe(cold.text.replaceAll(sandboxes.cold.folder, '/'));
    expect(warm.exit).toBe(cold.exit);
    expect(files(sandboxes.warm)).toEqual(files(sandboxes.cold));
  });
});

describe('plain commands', () => {
  it.each([
    ['crmq clean a.csv -q', [['crmq', 'clean', 'a.csv', '-q']]],
    [`crmq clean 'a b.csv' --column "Opt out"`, [['crmq', 'clean', 'a b.csv', '--column', 'Opt out']]],
    ['crmq clean a.csv && cmp b.csv c.csv', [['crmq', 'clean', 'a.csv'], ['cmp', 'b.csv', 'c.csv']]],
  ])('%s', (line, commands) => expect(plainCommands(line)).toEqual(commands)); // biome-ignore format: a table reads better dense

  it.each([
    'crmq clean - < a.csv',
    'crmq clean a.csv > b.csv',
    'crmq clean *.csv',
    'crmq clean $HOME/a.csv',
    'crmq clean "$HOME"',
    'crmq clean a\\ b.csv',
    'crmq clean ~/a.csv',
    'crmq clean {a,b}.csv',
    'crmq clean a.csv --plugin ./rules.mjs',
    'crmq clean a.csv --allow-plugins',
    'crmq clean a.csv | head',
    'crmq clean a.csv; ls',
    'crmq clean a.csv || ls',
    'crmq clean a.csv &',
    'NO_COLOR=1 crmq clean a.csv',
    "crmq clean 'a",
    'ls',
  ])('what the shell has a part in is none: %s', (line) => expect(plainCommands(line)).toBeUndefined());
});
