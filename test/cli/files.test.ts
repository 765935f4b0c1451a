/** Files: an input is never overwritten, an output appears whole or not at all, and trouble is told by name. */
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outcomeOf, Sandbox } from './sandbox.ts';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
  sandbox.write('a.csv', DIRTY);
});
afterEach(() => sandbox.remove());

const DIRTY = 'Id,First Name,Last Name,Email\n1,ANN,LEE,ann.lee@north.example\n';
const CLEAN = 'Id,First Name,Last Name,Email\n1,Ann,Lee,ann.lee@north.example\n';
/** About 3 MB: more than one chunk, and more than what is done without threads. */
const BIG = `Id,First Name,Last Name,Email,Notes\n${Array.from({ length: 30_000 }, (_, i) => `${i},ANN,LEE${i},u${i}@north.example,"${'note '.repeat(12)}"\n`).join('')}`;

const read = (name: string) => readFileSync(sandbox.path(name), 'utf8');
const listing = () =>
  readdirSync(sandbox.folder, { recursive: true })
    .map(String)
    .filter((name) => name !== 'a.csv')
    .sort();

const OUTPUTS = [
  'a.clean.csv', 'a.crmq', 'a.crmq/changes.csv', 'a.crmq/crosswalk.csv', 'a.crmq/duplicates.csv', 'a.crmq/journal.bin', 'a.crmq/manifest.json', 'a.crmq/plan.json',
  'a.crmq/rejected.csv', 'a.crmq/report.json', 'a.crmq/review.csv', 'a.crmq/summary.csv', 'a.report.html',
]; // biome-ignore format: a list reads better dense

describe('outputs', () => {
  it('stand beside the input, and the manifest tells their sizes', async () => {
    const { exit, text } = await sandbox.run('crmq clean a.csv');
    expect({ exit, text }).toEqual({ exit: 0, text: '' });
    expect(listing()).toEqual(OUTPUTS);
    expect(read('a.csv')).toBe(DIRTY);
    expect(read('a.clean.csv')).toBe(CLEAN);
    const manifest = JSON.parse(read('a.crmq/manifest.json'));
    expect(manifest.inputs[0]).toMatchObject({ path: 'a.csv', bytes: DIRTY.length, rows: 1 });
    for (const { path, bytes } of manifest.outputs)
      expect({ path, bytes }).toEqual({ path, bytes: statSync(sandbox.path(path)).size });
  });

  it('hold a record of JSON that cannot be decoded as it stood, and nothing of its neighbours', async () => {
    const line = (name: Buffer | string) =>
      Buffer.concat([Buffer.from('{"First Name":"'), Buffer.from(name), Buffer.from('"}\n')]);
    sandbox.write('b.ndjson', Buffer.concat([line('Anna'), line(Buffer.from([0x42, 0xff, 0x6f])), line('Cid')]));
    const { exit } = await sandbox.run('crmq clean b.ndjson --encoding utf-8');
    expect(exit).toBe(0);
    expect(read('b.crmq/rejected.csv')).toBe(
      'row,reason,line,First Name\n2,undecodable-bytes,2,"{""First Name"":""B\\xFFo""}"\n',
    );
  });

  it('leave the HTML report out with --no-html, and say nothing of it', async () => {
    const { exit, stderr } = await sandbox.run('crmq clean a.csv --no-html');
    expect(exit).toBe(0);
    expect(stderr).not.toContain('html');
    expect(listing()).toEqual(OUTPUTS.filter((name) => name !== 'a.report.html'));
    expect(read('a.crmq/manifest.json') + read('a.crmq/report.json')).not.toContain('.html');
    sandbox.write('a.report.html', 'of somebody else');
    expect((await sandbox.run('crmq clean a.csv --no-html --force')).exit).toBe(0);
    expect(read('a.report.html')).toBe('of somebody else');
  });

  it('are never the input: not by name, path, symbolic or hard link, not even with --force', async () => {
    symlinkSync('a.csv', sandbox.path('soft.csv'));
    linkSync(sandbox.path('a.csv'), sandbox.path('hard.csv'));
    mkdirSync(sandbox.path('sub'));
    for (const output of ['a.csv', './sub/../a.csv', sandbox.path('a.csv'), 'soft.csv', 'hard.csv']) {
      const { exit, stderr } = await sandbox.run(`crmq clean a.csv --force -o '${output}'`);
      expect({ output, exit }).toEqual({ output, exit: 2 });
      expect(stderr).toContain('an input is never overwritten');
    }
    const other = await sandbox.run('crmq clean soft.csv --force -o hard.csv');
    expect(other.exit).toBe(2);
    expect(read('a.csv')).toBe(DIRTY);
    expect(listing()).toEqual(['hard.csv', 'soft.csv', 'sub']);
  });

  it('are overwritten with --force only, and nothing is written when one of them is in the way', async () => {
    sandbox.write('a.crmq/changes.csv', 'mine');
    const refused = await sandbox.run('crmq clean a.csv');
    expect(refused.exit).toBe(2);
    expect(refused.stderr).toContain('a.crmq/changes.csv exists already');
    expect(refused.stderr).toContain('--force');
    expect(listing()).toEqual(['a.crmq', 'a.crmq/changes.csv']);
    expect(read('a.crmq/changes.csv')).toBe('mine');
    expect((await sandbox.run('crmq clean a.csv --force')).exit).toBe(0);
    expect(read('a.crmq/changes.csv')).toContain('name-case');
    expect(listing()).toEqual(OUTPUTS);
  });

  it('may not be a folder, nor stand below a file', async () => {
    mkdirSync(sandbox.path('folder'));
    const folder = await sandbox.run('crmq clean a.csv --force -o folder');
    expect(folder.exit).toBe(2);
    expect(folder.stderr).toContain('folder is a folder');
    sandbox.write('file', 'x');
    for (const flags of ['-o file/x.csv', '--out-dir file', '--out-dir file/deep', '-o x.csv --out-dir file/deep']) {
      const { exit, stderr } = await sandbox.run(`crmq clean a.csv ${flags}`);
      expect({ flags, exit }, stderr).toEqual({ flags, exit: 3 });
      expect(stderr).toMatch(/cannot write .*: a part of the path is not a folder/);
    }
    expect(listing()).toEqual(['file', 'folder']);
  });

  it('go into folders that are made for them', async () => {
    expect((await sandbox.run('crmq clean a.csv --out-dir deep/est')).exit).toBe(0);
    expect(listing()).toContain('deep/est/report.json');
  });

  it('do not make the folder of -o, which may be a slip', async () => {
    const { exit, stderr } = await sandbox.run('crmq clean a.csv -o deep/er/c.csv');
    expect(exit).toBe(3);
    expect(stderr).toContain('there is no folder deep/er');
  });

  it('are compressed where their name says so', async () => {
    const { exit, stderr } = await sandbox.run('crmq clean a.csv -o c.csv.gz && gunzip c.csv.gz');
    expect(exit, stderr).toBe(0);
    expect(read('c.csv')).toBe(CLEAN);
  });

  it('are not two under one name', async () => {
    sandbox.write('sub/a.csv', DIRTY);
    const { exit, stderr } = await sandbox.run('crmq clean a.csv sub/a.csv --out-dir out');
    expect(exit).toBe(2);
    expect(stderr).toContain('two inputs would both be written to');
    expect(existsSync(sandbox.path('out'))).toBe(false);
  });
});

describe('inputs that cannot be read', () => {
  it.each([
    ['nope.csv', 'cannot read nope.csv: there is no such file'],
    ['.', 'cannot read .: it is a folder'],
    ['a.csv/deeper.csv', 'cannot read a.csv/deeper.csv: a part of the path is not a folder'],
    ['a.csv nope.csv --out-dir out', 'cannot read nope.csv: there is no such file'],
  ])('%s', async (args, words) => {
    const { exit, text, stderr } = await sandbox.run(`crmq clean ${args}`);
    expect(stderr).toContain(words);
    expect({ exit, text }).toEqual({ exit: 3, text: '' });
    expect(listing()).toEqual([]);
  });

  it('a damaged gzip file: nothing is written, nothing is left', async () => {
    const whole = gzipSync(BIG);
    sandbox.write('short.csv.gz', whole.subarray(0, whole.length / 2));
    const broken = Buffer.from(whole);
    broken.fill(0xff, whole.length / 2, whole.length / 2 + 64);
    sandbox.write('broken.csv.gz', broken);
    const short = await sandbox.run('crmq clean short.csv.gz');
    expect(short.exit).toBe(3);
    expect(short.stderr).toContain('short.csv.gz: the gzip data ends too early');
    const bad = await sandbox.run('cat broken.csv.gz | crmq clean - -o c.csv --out-dir out');
    expect(bad.exit).toBe(3);
    expect(bad.stderr).toContain('the gzip data is damaged');
    expect(listing()).toEqual(['broken.csv.gz', 'short.csv.gz']);
  });

  it('files of different shapes', async () => {
    sandbox.write('b.csv', 'Id,First Name,Surname,Email\n2,Bob,Ray,bob@north.example\n');
    const { exit, stderr } = await sandbox.run('crmq clean a.csv b.csv --out-dir out');
    expect(exit).toBe(2);
    expect(stderr).toContain('column 3 is "Surname", not "Last Name"');
    expect(listing()).toEqual(['b.csv']);
  });

  it('of several encodings the first is that of all cleaned ones, and that is told', async () => {
    const rows = (name: string): string => `Id,First Name,Last Name,Email\n2,${name},Ray,bob@north.example\n`;
    sandbox.write('fi.csv', Buffer.from(rows('Päivi'), 'latin1'));
    sandbox.write('pl.csv', rows('Łukasz'));
    const { exit, stderr } = await sandbox.run('crmq clean pl.csv fi.csv --no-html --out-dir out');
    expect(exit).toBe(0);
    expect(stderr).toContain('fi.csv: cleaned as utf-8, as pl.csv is; --to-encoding names another');
    const asked = await sandbox.run('crmq clean pl.csv fi.csv --no-html --out-dir out --force --to-encoding utf-16le');
    expect(asked.stderr).not.toContain('cleaned as');
    expect(asked.exit).toBe(0);
  });

  it('a character that the output encoding lacks: nothing is written, to a file or to a pipe', async () => {
    sandbox.write('zh.csv', `Id,First Name,Last Name\n${'1,Ann,Lee\n'.repeat(5000)}2,李,Wei\n`);
    for (const flags of ['', '--no-dedupe', '-o -', '-o - --no-dedupe', '-o - --no-dedupe --chunk-bytes 1000']) {
      const { exit, text, stderr } = await sandbox.run(`crmq clean zh.csv --to-encoding windows-1252 ${flags}`);
      expect({ flags, exit, text }).toEqual({ flags, exit: 3, text: '' });
      expect(stderr).toContain('the character "李" (U+674E) does not exist in windows-1252');
    }
    expect(listing()).toEqual(['zh.csv']);
  });
});

describe('interrupted', () => {
  /** Waits until the run has begun to write, then sends the signal. */
  async function interrupt(flags: string, signal: NodeJS.Signals) {
    const child = sandbox.start(`exec crmq clean big.csv --force ${flags}`);
    const done = outcomeOf(child);
    child.stdin?.end();
    while (child.exitCode === null && !listing().some((name) => name.includes('.tmp-'))) await wait(5);
    child.kill(signal);
    return done;
  }

  it.each<[string, NodeJS.Signals, number]>([
    ['--jobs 1', 'SIGINT', 130],
    ['--jobs 2', 'SIGINT', 130],
    ['--jobs 2 --no-dedupe', 'SIGINT', 130],
    ['--jobs 2', 'SIGTERM', 143],
  ])('%s by %s: %i, the old output untouched, no temporary file left', async (flags, signal, code) => {
    sandbox.write('big.csv', BIG);
    sandbox.write('big.clean.csv', 'old');
    const { exit, stderr } = await interrupt(flags, signal);
    expect(stderr).toContain('interrupted; nothing was written');
    expect(exit).toBe(code);
    expect(read('big.clean.csv')).toBe('old');
    expect(listing().filter((name) => name !== 'big.crmq')).toEqual(['big.clean.csv', 'big.csv']);
    expect(readdirSync(sandbox.temporary)).toEqual([]);
  });
});
