/** A pack is data: it loads no code, changes no prototype, and no expression in it can hang a run. */
import { afterAll, describe, expect, it } from 'vitest';
import { Sandbox } from '../cli/sandbox.ts';

const sandbox = new Sandbox({ cold: true });
afterAll(() => sandbox.remove());
sandbox.write('in.csv', 'Id,Code,Email\n1,ABC-12,a@b.example\n2,abc,c@d.example\n');
sandbox.write('evil.mjs', 'import { writeFileSync } from "node:fs"; writeFileSync("pwned", "x"); export default {};\n');
const withPack = (yaml: string, flags = '') => {
  sandbox.write('p.yaml', yaml);
  return sandbox.run(`crmq clean in.csv --config p.yaml --out-dir o --force -q ${flags}`);
};

describe('YAML', () => {
  it.each([
    ['a tag for a function', 'rules:\n  email-free: !!js/function "function () { process.exit(7) }"\n'],
    ['a tag for a regular expression', 'rules:\n  email-free: !!js/regexp /a/\n'],
    ['a tag of Python', 'settings:\n  country: !!python/object/apply:os.system ["touch pwned"]\n'],
    ['an unknown tag', 'name: !evil x\n'],
    [
      'bombs of aliases',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
        .split('')
        .map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefgh'[i]}`)}]`)
        .join('\n')}\n`,
    ],
    ['a prototype', '__proto__:\n  polluted: yes\n'],
    ['a prototype in options', 'rules:\n  picklist: [error, { __proto__: { allow: [x] } }]\n'],
    ['a prototype by merging', 'x: &x { __proto__: { polluted: yes } }\nrules:\n  <<: *x\n'],
    ['constructor', 'constructor:\n  prototype: { polluted: yes }\n'],
    ['depth', `name: ${'['.repeat(5000)}${']'.repeat(5000)}\n`],
    ['a rule that is a property of every object', 'rules:\n  toString: error\n'],
    ['a message that is a property of every object', 'rules:\n  email-syntax/constructor: error\n'],
  ])('refuses %s', async (_what, yaml) => {
    const { exit, stderr } = await withPack(yaml);
    expect(stderr).toMatch(/^crmq: p\.yaml(:\d+:\d+)?/);
    expect(exit).toBe(2);
    expect((await sandbox.run('ls pwned')).exit).not.toBe(0);
  });

  it('pollutes nothing: columns that a pack calls so are columns', async () => {
    sandbox.write('p.csv', '__proto__,constructor\nann@x.example ,y\n');
    sandbox.write(
      'q.yaml',
      'fields:\n  __proto__: email\n  constructor: { rules: { pattern: [error, { pattern: "^x" }] } }\n',
    );
    const { exit, stderr } = await sandbox.run('crmq clean p.csv --config q.yaml --out-dir o --force -q');
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    const report = JSON.parse((await sandbox.run('cat o/report.json')).text);
    expect(report.fields[0]).toMatchObject({ column: '__proto__', role: 'email' });
    expect(report.rules.find(({ code }: { code: string }) => code === 'pattern/mismatch').columns).toEqual([
      { column: 'constructor', count: 1 },
    ]);
  });
});

describe('plug-ins', () => {
  it.each([
    ['plugins: [./evil.mjs]\n', ''],
    ['plugins: [./evil.mjs]\n', '--no-dedupe'],
    ['extends: ./evil.mjs\n', ''],
    ['extends: ./base.yaml\n', ''],
  ])('are not loaded by a pack alone: %j %s', async (yaml, flags) => {
    sandbox.write('base.yaml', 'plugins: [./evil.mjs]\n');
    const { exit } = await withPack(yaml, flags);
    expect(exit).toBe(2);
    expect((await sandbox.run('ls pwned')).exit).not.toBe(0);
  });

  it('are not loaded by a plan', async () => {
    await sandbox.run('crmq clean in.csv --out-dir o --force -q --no-config');
    const plan = JSON.parse((await sandbox.run('cat o/plan.json')).text);
    sandbox.write('evil-plan.json', JSON.stringify({ ...plan, plugins: [`file://${sandbox.path('evil.mjs')}`] }));
    await sandbox.run('crmq clean in.csv --plan evil-plan.json --out-dir o --force --no-config --jobs 2');
    await sandbox.run('crmq stage --plan evil-plan.json < in.csv');
    await sandbox.run('crmq dedupe in.csv --plan evil-plan.json --force');
    expect((await sandbox.run('ls pwned')).exit).not.toBe(0);
  });

  it('are loaded by the flags', async () => {
    await withPack('plugins: [./evil.mjs]\n', '--allow-plugins');
    expect((await sandbox.run('rm pwned')).exit).toBe(0);
    await sandbox.run('crmq clean in.csv --plugin ./evil.mjs --out-dir o --force');
    expect((await sandbox.run('rm pwned')).exit).toBe(0);
  });
});

describe('regular expressions', () => {
  it('checks a column', async () => {
    const { exit } = await withPack(
      'extends: recommended\nfields:\n  Code: { rules: { pattern: [reject, { pattern: "^[A-Z]{3}-[0-9]+$" }] } }\n',
    );
    expect(exit).toBe(0);
    expect((await sandbox.run('cut -d, -f1,2 o/rejected.csv')).text).toBe('row,reason\n2,pattern/mismatch\n');
  });

  it.each(['(?<=a)b', '(a)\\\\1', '(?!a)b', 'a(', '[z-a]', '(a{1000}){1000}', '\\\\p{Nonsense}', '*'])(
    'refuses %s with line and column',
    async (source) => {
      const { exit, stderr } = await withPack(
        `fields:\n  Code:\n    rules:\n      pattern: [error, { pattern: "${source}" }]\n`,
      );
      expect(stderr).toMatch(/^crmq: p\.yaml:4:7: pattern: pattern: .*RE2/);
      expect(exit).toBe(2);
    },
  );

  it('is not hung by an expression that others would be hung by', async () => {
    sandbox.write(
      'redos.csv',
      `Id,Code\n${Array.from({ length: 50 }, (_, i) => `${i},${'a'.repeat(3000)}!\n`).join('')}`,
    );
    sandbox.write('r.yaml', 'fields:\n  Code: { rules: { pattern: [error, { pattern: "^(a|a|aa)+$" }] } }\n');
    const { exit } = await sandbox.run('crmq clean redos.csv --config r.yaml --out-dir o --force -q --no-dedupe');
    expect(exit).toBe(0);
  });
});
