/** `crmq clean --resume`: a big run that was ended goes on, and its outputs are those of a run that nobody ended. */
import { cpSync, existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ROOT, Sandbox } from './sandbox.ts';

const sandbox = new Sandbox();
afterAll(() => sandbox.remove());

/** Some 180 kB in 30 chunks, with duplicates and records that are rejected. */
const RECORDS = Array.from({ length: 800 }, (_, i) =>
  i % 50 === 0 ? `${i},short\n` : `${i},ANN,LEE${i % 900},u${i % 900}@north.example,"${'a note '.repeat(20)}"\n`,
).join('');
const INPUT = `Id,First Name,Last Name,Email,Notes\n${RECORDS}`;
const FLAGS = '--checkpoint-bytes 1 --chunk-bytes 6000 --no-html';
const WORK = '.a.clean.csv.crmq-work';
const SHIM = `--require ${ROOT}bench/torture/shim.cjs`;

const all = () => readdirSync(sandbox.folder, { recursive: true }).map(String).sort();
const contents = () =>
  all()
    .filter((name) => name !== 'a.csv' && statSync(sandbox.path(name)).isFile())
    .map((name) => [name, readFileSync(sandbox.path(name), 'latin1')]);

const resume = (flags = '', fault: object = {}) =>
  sandbox.run(`crmq clean a.csv ${FLAGS} --resume ${flags}`, {
    env: { NODE_OPTIONS: SHIM, TORTURE: JSON.stringify(fault), TORTURE_LOG: sandbox.path('..', 'log') },
  });
/** Ends a run at its n-th request of a kind to the file system. */
const end = (kind: string, on: string, at: number, flags = '') =>
  sandbox.run(`crmq clean a.csv ${FLAGS} ${flags}`, {
    env: { NODE_OPTIONS: SHIM, TORTURE: JSON.stringify({ kind, on, at }) },
  });

/** What a run leaves that was interrupted; made once, then put back. */
async function interrupted(): Promise<void> {
  const kept = sandbox.path('..', 'interrupted');
  if (!existsSync(kept)) {
    await end('SIGINT', 'write', 120);
    cpSync(sandbox.path(WORK), kept, { recursive: true });
  } else cpSync(kept, sandbox.path(WORK), { recursive: true });
}

let expected: ReturnType<typeof contents>;
beforeAll(async () => {
  sandbox.write('a.csv', INPUT);
  utimesSync(sandbox.path('a.csv'), 1e9, 1e9);
  await sandbox.run(`crmq clean a.csv ${FLAGS}`);
  expected = contents();
  const names = expected.map(([name]) => name);
  expect(names).toEqual(expect.arrayContaining(['a.clean.csv', 'a.crmq/journal.bin', 'a.crmq/manifest.json']));
}, 60_000);
beforeEach(async () => {
  await sandbox.run(`rm -rf a.c* ${WORK}`);
  writeFileSync(sandbox.path('a.csv'), INPUT);
  utimesSync(sandbox.path('a.csv'), 1e9, 1e9);
});

describe('crmq clean --resume', () => {
  it.each([
    ['SIGKILL', 'write', 60, '--jobs 1'],
    ['SIGKILL', 'write', 130, '--jobs 1'],
    ['SIGKILL', 'write', 150, '--jobs 2'],
    ['SIGKILL', 'sync', 9, '--jobs 2'],
    ['SIGINT', 'write', 120, '--jobs 2'],
  ])('after %s at %s %i (%s) writes what an unbroken run writes', async (kind, on, at, flags) => {
    await end(kind, on, at, flags);
    expect(existsSync(sandbox.path(WORK, 'checkpoint.json'))).toBe(true);
    expect(all().filter((name) => name.startsWith('a.clean'))).toEqual([]);
    const { exit, stderr } = await resume(flags);
    expect(exit, stderr).toBe(0);
    expect(contents()).toEqual(expected);
  });

  it('goes on again and again, and does not stage what is done', async () => {
    await end('SIGKILL', 'write', 80);
    const sizes: number[] = [];
    // few enough of them that no run comes to its end before it is killed
    for (let times = 0; times < 2; times++) {
      sizes.push((JSON.parse(readFileSync(sandbox.path(WORK, 'checkpoint.json'), 'utf8')) as { bytes: number }).bytes);
      await resume('', { kind: 'SIGKILL', on: 'write', at: 70 });
    }
    expect(sizes[0]).toBeGreaterThan(0);
    expect(sizes[1]).toBeGreaterThan(sizes[0]!);
    expect((await resume()).exit).toBe(0);
    expect(contents()).toEqual(expected);
  });

  it('says after an interrupt how to go on; without it the work is removed', async () => {
    const { stderr, exit } = await end('SIGINT', 'write', 120);
    expect(exit).toBe(130);
    expect(stderr).toContain('go on with the same command and --resume');
    expect(all()).toEqual([WORK, `${WORK}/checkpoint.json`, `${WORK}/results`, 'a.csv']);
    expect(statSync(sandbox.path(WORK)).mode & 0o777).toBe(0o700);
    for (const name of ['checkpoint.json', 'results']) {
      expect(statSync(sandbox.path(WORK, name)).mode & 0o777).toBe(0o600);
    }
    expect((await sandbox.run(`crmq clean a.csv ${FLAGS}`)).exit).toBe(0);
    expect(contents()).toEqual(expected);
  });

  it.each([
    ['the input', '', () => utimesSync(sandbox.path('a.csv'), 2e9, 2e9)],
    ['the input', '', () => writeFileSync(sandbox.path('a.csv'), `${INPUT}9001,Bob,Ray,bob@north.example,x\n`)],
    ['the rules and columns', '--map Notes=none', () => {}],
    ['the rules and columns', '--pack strict', () => {}],
    ['what is said of duplicates', '--no-dedupe', () => {}],
    ['the day (--as-of)', '--as-of 2020-01-01', () => {}],
    ['the size of chunks', '--chunk-bytes 20000', () => {}],
    ['how the input is read', '--encoding windows-1252', () => {}],
  ])('refuses where %s changed (%s)', async (what, flags, change) => {
    await interrupted();
    change();
    const { exit, stderr } = await resume(flags);
    expect(stderr).toContain(`cannot resume, as ${what} changed`);
    expect(exit).toBe(2);
    expect(existsSync(sandbox.path(WORK, 'results'))).toBe(true);
  });

  it('goes on after midnight, with the day on which it began', async () => {
    await interrupted();
    const tomorrow = await sandbox.run(`crmq clean a.csv ${FLAGS} --resume`, {
      env: { SOURCE_DATE_EPOCH: '1768521600' },
    });
    expect(tomorrow.exit, tomorrow.stderr).toBe(0);
    expect(contents()).toEqual(expected);
  });

  it('takes nothing from work that was damaged', async () => {
    await end('SIGINT', 'write', 150);
    const path = sandbox.path(WORK, 'results');
    const bytes = readFileSync(path);
    writeFileSync(path, Buffer.concat([bytes.subarray(0, bytes.length >> 1), Buffer.alloc(bytes.length >> 1, 7)]));
    const { exit, stderr } = await resume();
    expect(exit, stderr).toBe(0);
    expect(contents()).toEqual(expected);
  });

  it.each([
    ['--retry a.crmq', '--retry'],
    ['--dry-run', '--dry-run'],
    ['--encrypt-to age1ekkejh3uj6lvxnyalzxs4ysyd85m2fc49zqx3zt4y5r8mwuv65cstguxy3', '--encrypt-to'],
  ])('does not go with %s, and says why', async (flags, name) => {
    await interrupted();
    const before = all();
    const { exit, stderr } = await resume(flags);
    expect(stderr).toContain(`--resume does not go with ${name}: `);
    expect(stderr).toContain(`leave out --resume, or ${name}`);
    expect({ exit, all: all() }).toEqual({ exit: 2, all: before });
  });

  it('has nothing to go on with where no run was interrupted, or nothing is kept', async () => {
    for (const line of [
      'crmq clean a.csv --resume',
      'crmq clean - --resume < a.csv',
      'crmq clean a.csv -o - --resume',
    ]) {
      const { exit, stderr } = await sandbox.run(line);
      expect(stderr).toContain('there is nothing to resume');
      expect({ line, exit, all: all() }).toEqual({ line, exit: 2, all: ['a.csv'] });
    }
  });
});
