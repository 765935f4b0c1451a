/** Nothing that a run reads is ever written over, under whatever name; and no two outputs are one. */
import { linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT, Sandbox } from './sandbox.ts';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
  sandbox.write('a.csv', DIRTY);
});
afterEach(() => sandbox.remove());

const DIRTY = 'Id,First Name,Last Name,Email\n1,ANN,LEE,ann.lee@north.example\n';
const PACK = 'extends: base.yaml\n';
const PLUGIN = readFileSync(`${ROOT}fixtures/plugin-validator/rules.mjs`);

const read = (name: string) => readFileSync(sandbox.path(name), 'utf8');
const listing = () => readdirSync(sandbox.folder, { recursive: true }).map(String).sort();

describe('what is read', () => {
  beforeEach(async () => {
    sandbox.write('base.yaml', 'extends: recommended\n');
    sandbox.write('own.yaml', PACK);
    sandbox.write('rule.mjs', PLUGIN);
    sandbox.write('first.csv', DIRTY);
    await sandbox.run('crmq clean first.csv --no-html && cp first.crmq/review.csv said.csv');
  });

  it.each([
    ['the input', 'crmq clean a.csv', 'a.csv'],
    ['the decisions', 'crmq clean a.csv --decisions said.csv', 'said.csv'],
    ['the plan', 'crmq clean a.csv --plan first.crmq/plan.json', 'first.crmq/plan.json'],
    ['a pack', 'crmq clean a.csv --pack ./own.yaml', 'own.yaml'],
    ['a pack that a pack extends', 'crmq clean a.csv --pack ./own.yaml', 'base.yaml'],
    ['the project file', 'crmq clean a.csv --config own.yaml', 'own.yaml'],
    ['a plug-in', 'crmq clean a.csv --plugin rule.mjs', 'rule.mjs'],
    ['the input of dedupe', 'crmq dedupe a.csv', 'a.csv'],
    ['the plan of dedupe', 'crmq dedupe a.csv --plan first.crmq/plan.json', 'first.crmq/plan.json'],
  ])('is not written over: %s', async (_, line, file) => {
    const before = read(file);
    const names = listing();
    mkdirSync(sandbox.path('sub'));
    symlinkSync(sandbox.path(file), sandbox.path('sub/soft.csv'));
    linkSync(sandbox.path(file), sandbox.path('sub/hard.csv'));
    symlinkSync('sub', sandbox.path('way'));
    for (const output of [file, `./sub/../${file}`, 'sub/soft.csv', 'way/hard.csv']) {
      const { exit, stderr } = await sandbox.run(`${line} --force -o '${output}'`);
      expect(stderr).toContain('an input is never overwritten');
      expect({ output, exit }).toEqual({ output, exit: 2 });
    }
    expect(read(file)).toBe(before);
    expect(listing().filter((name) => !/^(sub|way)/.test(name))).toEqual(names);
  });

  it('is not written over when it is standard input', async () => {
    const { exit, stderr } = await sandbox.run('crmq clean - --force -o a.csv --out-dir led < a.csv');
    expect(stderr).toContain('the output a.csv is the input standard input');
    expect({ exit, text: read('a.csv') }).toEqual({ exit: 2, text: DIRTY });
  });

  it.each([
    ['an input that is inspected', 'crmq inspect a.csv --json', 'a.csv'],
    ['an input that is checked', 'crmq check a.csv --format ndjson', 'a.csv'],
    ['an input whose run is told as JSON', 'crmq clean a.csv --force --json', 'a.csv'],
    ['standard input', 'crmq value --as name < a.csv', 'a.csv'],
    ['standard input of a stage', 'crmq stage --plan first.crmq/plan.json < a.csv', 'a.csv'],
    ['a cleaned file that is reverted', 'crmq revert first.clean.csv -o -', 'first.clean.csv'],
    ['the journal', 'crmq revert first.clean.csv -o -', 'first.crmq/journal.bin'],
    ['rejected rows that are tried again', 'crmq clean --retry first.crmq -o -', 'first.crmq/rejected.csv'],
    ['changes that were reviewed', 'crmq apply first.csv --ledger first.crmq -o -', 'first.crmq/changes.csv'],
  ])('is not written over by standard output: %s', async (_, line, file) => {
    const before = readFileSync(sandbox.path(file));
    const { exit, stderr } = await sandbox.run(`${line} >> ${file}`);
    expect(stderr).toContain('standard output is the input');
    expect(exit).toBe(2);
    expect(readFileSync(sandbox.path(file)).equals(before)).toBe(true);
  });

  it('is not written over by a file of the ledger', async () => {
    const { exit, stderr } = await sandbox.run(
      'crmq clean a.csv --force --decisions first.crmq/review.csv --out-dir first.crmq',
    );
    expect(stderr).toContain('the output first.crmq/review.csv is the input first.crmq/review.csv');
    expect(exit).toBe(2);
  });

  it('is not written over by crmq link, and neither is its pairs file an input', async () => {
    sandbox.write('b.csv', DIRTY);
    const { exit, stderr } = await sandbox.run('crmq link a.csv b.csv --pairs b.csv --force');
    expect(stderr).toContain('the output b.csv is the input b.csv');
    expect({ exit, text: read('b.csv') }).toEqual({ exit: 2, text: DIRTY });
  });
});

describe('outputs', () => {
  it.each([
    ['crmq clean a.csv -o out/manifest.json --out-dir out', 'two outputs would both be written to out/manifest.json'],
    ['crmq clean a.csv -o way/manifest.json --out-dir real/new', 'two outputs would both be written to'],
    ['crmq clean a.csv -o out --out-dir out', 'cannot both be'],
    ['crmq clean a.csv -o a.crmq', 'cannot both be'],
    ['crmq link a.csv b.csv --out-dir l --pairs l/golden.csv', 'another output of this run'],
  ])('are never two in one place: %s', async (line, words) => {
    sandbox.write('b.csv', DIRTY);
    mkdirSync(sandbox.path('real/new'), { recursive: true });
    mkdirSync(sandbox.path('out'));
    mkdirSync(sandbox.path('l'));
    // The folder that the link leads to is there; what is to be written into it is not.
    symlinkSync('real/new', sandbox.path('way'));
    if (line.includes('--out-dir out') && !line.includes('manifest')) await sandbox.run('rmdir out');
    const before = listing();
    const { exit, stderr } = await sandbox.run(line);
    expect(stderr).toContain(words);
    expect(exit).toBe(2);
    expect(listing()).toEqual(before);
  });

  it.each(['/dev/null', 'pipe', '/dev/stdout'])('are files: %s is refused, and stays what it is', async (name) => {
    await sandbox.run('mkfifo pipe');
    const { exit, stderr } = await sandbox.run(
      `crmq clean a.csv --force -o ${name}; code=$?; test -c /dev/null -a -p pipe || exit 99; exit $code`,
    );
    expect(stderr).toContain('which no file can replace');
    expect(exit).toBe(2);
    expect(listing()).toEqual(['a.csv', 'pipe']);
  });

  it('have names as long as a disk takes', async () => {
    const name = `${'ä'.repeat(125)}.csv`;
    const { exit, stderr } = await sandbox.run(`crmq clean a.csv -o ${name}`);
    expect(exit, stderr).toBe(0);
    expect(listing()).toContain(name);
    expect(listing().filter((one) => one.startsWith('.'))).toEqual([]);
  });
});
