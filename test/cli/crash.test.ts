/** A run that is killed, starved or rivalled: all outputs or none, and the next run clears up. The many moments are in `npm run torture`. */
import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outcomeOf, ROOT, Sandbox } from './sandbox.ts';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
  sandbox.write('a.csv', DIRTY);
});
afterEach(() => sandbox.remove());

const DIRTY = 'Id,First Name,Last Name,Email\n1,ANN,LEE,ann.lee@north.example\n';
const CLEAN = 'Id,First Name,Last Name,Email\n1,Ann,Lee,ann.lee@north.example\n';
const SHIM = { NODE_OPTIONS: `--require ${ROOT}bench/torture/shim.cjs` };

const read = (name: string) => readFileSync(sandbox.path(name), 'utf8');
const listing = () => readdirSync(sandbox.folder, { recursive: true }).map(String).sort();
const hidden = () => listing().filter((name) => /(^|\/)\./.test(name));

/** Runs with something that goes wrong at the n-th request of a kind to the file system (bench/torture/shim.cjs). */
const faulty = (line: string, fault: object) => sandbox.run(line, { env: { ...SHIM, TORTURE: JSON.stringify(fault) } });

const LOCK = '.a.clean.csv.crmq-lock';

describe('two runs on one output', () => {
  it('exclude each other: the second names the process of the first, and neither harms the other', async () => {
    const first = sandbox.start('exec crmq clean - -o a.clean.csv --out-dir one');
    const done = outcomeOf(first);
    first.stdin?.write(DIRTY);
    while (!existsSync(sandbox.path(LOCK))) await wait(5);
    for (const line of [
      'crmq clean a.csv',
      'crmq clean a.csv --force',
      'crmq clean a.csv --force -o ./a.clean.csv --out-dir two',
    ]) {
      const { exit, stderr } = await sandbox.run(line);
      expect(exit, stderr).toBe(3);
      expect(stderr).toContain(`a.clean.csv: another crmq (process ${first.pid}) is writing it`);
    }
    first.stdin?.end();
    expect((await done).exit).toBe(0);
    expect(read('a.clean.csv')).toBe(CLEAN);
    expect(listing().filter((name) => !name.startsWith('one'))).toEqual(['a.clean.csv', 'a.csv']);
  });

  it('may write different files into one folder at the same time', async () => {
    sandbox.write('b.csv', DIRTY);
    const all = await Promise.all(['crmq clean a.csv', 'crmq clean b.csv'].map((line) => sandbox.run(line)));
    expect(all.map(({ exit }) => exit)).toEqual([0, 0]);
    expect(hidden()).toEqual([]);
  });
});

describe('a run that was killed', () => {
  it.each([
    ['while it wrote', { on: 'write', at: 3 }],
    ['when everything was written', { on: 'sync', at: 12 }],
  ])('%s: the former outputs stand, and the next run clears up', async (_, where) => {
    sandbox.write('a.clean.csv', 'former');
    const { exit } = await faulty('crmq clean a.csv --force', { kind: 'SIGKILL', ...where });
    expect([137, null]).toContain(exit);
    expect(read('a.clean.csv')).toBe('former');
    expect(hidden()).not.toEqual([]);
    expect(readdirSync(sandbox.temporary)).toEqual([]);
    expect((await sandbox.run('crmq clean a.csv --force')).exit).toBe(0);
    expect(read('a.clean.csv')).toBe(CLEAN);
    expect(hidden()).toEqual([]);
  });

  it('while it put its outputs into place: the next run, of whatever kind, completes them', async () => {
    const { exit } = await faulty('crmq clean a.csv', { kind: 'SIGKILL', on: 'rename', at: 3 });
    expect([137, null]).toContain(exit);
    // The file that people came for is moved when all that tells of it is in place.
    expect(existsSync(sandbox.path('a.crmq/report.json'))).toBe(true);
    expect(existsSync(sandbox.path('a.clean.csv'))).toBe(false);
    expect(existsSync(sandbox.path('a.crmq/manifest.json'))).toBe(false);
    const next = await sandbox.run('crmq clean a.csv');
    expect(next.exit).toBe(2);
    expect(next.stderr).toContain('exists already');
    expect(existsSync(sandbox.path('a.crmq/manifest.json'))).toBe(true);
    expect(hidden()).toEqual([]);
    for (const { path, bytes } of JSON.parse(read('a.crmq/manifest.json')).outputs) {
      expect({ path, bytes }).toEqual({ path, bytes: statSync(sandbox.path(path)).size });
    }
  });

  it('is told by its start time from another process that has its number now', async () => {
    await faulty('crmq clean a.csv', { kind: 'SIGKILL', on: 'write', at: 3 });
    const lock = read(LOCK);
    expect(JSON.parse(lock).start).not.toBe('');
    writeFileSync(sandbox.path(LOCK), lock.replace(/"pid":\d+/, `"pid":${process.pid}`));
    const { exit, stderr } = await sandbox.run('crmq clean a.csv');
    expect(exit, stderr).toBe(0);
    expect(hidden()).toEqual([]);
  });

  it('on another machine is left alone, and the message says what to do', async () => {
    await faulty('crmq clean a.csv', { kind: 'SIGKILL', on: 'write', at: 3 });
    const there = read(LOCK).replace(/"host":"[^"]*","machine":"[^"]*"/, '"host":"far","machine":"other"');
    writeFileSync(sandbox.path(LOCK), there);
    const { exit, stderr } = await sandbox.run('crmq clean a.csv');
    expect(exit).toBe(3);
    expect(stderr).toMatch(/on another machine or in another container \(far, process \d+\)/);
    expect(stderr).toContain(`delete ${LOCK} and run again`);
    await sandbox.run(`rm ${LOCK}`);
    expect((await sandbox.run('crmq clean a.csv')).exit).toBe(0);
    expect(hidden()).toEqual([]);
  });

  it.each(['', 'no lock\n', '{"crmqLock":1,"id":"', '{"crmqLock":1,"pid":-1}\n'])(
    'and whose lock is %j stops nobody',
    async (text) => {
      sandbox.write(LOCK, text);
      sandbox.write('.a.clean.csv.tmp-0123456789ab', 'left');
      const { exit, stderr } = await sandbox.run('crmq clean a.csv');
      expect(exit, stderr).toBe(0);
      expect(hidden()).toEqual([]);
    },
  );

  it('and whose folder was renamed since is cleared up there', async () => {
    await faulty('crmq clean a.csv --out-dir old', { kind: 'SIGKILL', on: 'write', at: 3 });
    const { exit, stderr } = await sandbox.run('mv old new && crmq clean a.csv --out-dir new');
    expect(exit, stderr).toBe(0);
    expect(hidden()).toEqual([]);
  });
});

describe('a ledger at which a run was killed while it put its outputs into place', () => {
  const TWO = `${DIRTY}2,short\n`;
  const MENDED = 'row,reason,line,Id,First Name,Last Name,Email\n2,too-few-cells,3,2,bob,ray,bob@north.example\n';
  const kill = async (line: string) =>
    expect([137, null]).toContain((await faulty(line, { kind: 'SIGKILL', on: 'rename', at: 4 })).exit);

  it('is completed by the next --retry, which has its mended rows still', async () => {
    sandbox.write('a.csv', TWO);
    await sandbox.run('crmq clean a.csv');
    sandbox.write('a.crmq/rejected.csv', MENDED);
    await kill('crmq clean a.csv --retry a.crmq --force');
    expect(existsSync(sandbox.path('a.crmq/manifest.json'))).toBe(false);
    const { exit, stderr } = await sandbox.run('crmq clean a.csv --retry a.crmq --force');
    expect(exit, stderr).toBe(0);
    expect(read('a.clean.csv')).toBe(`${CLEAN}2,Bob,Ray,bob@north.example\n`);
    expect(hidden()).toEqual([]);
  });

  it.each([
    'crmq revert a.clean.csv',
    'crmq apply a.csv -o b.csv --out-dir b',
    'crmq revert a.clean.csv --rule name-case',
    'crmq check a.clean.csv --no-dedupe',
    'crmq check a.csv --no-dedupe --plan a.crmq/plan.json',
    'crmq report --from a.crmq -o b.html',
  ])('is completed by %s', async (line) => {
    await sandbox.run('crmq clean a.csv --as-of 2020-01-01');
    await kill('crmq clean a.csv --force --map Email=email');
    expect(existsSync(sandbox.path('a.crmq/manifest.json'))).toBe(false);
    const { exit, stderr } = await sandbox.run(line);
    expect(exit, stderr).toBe(0);
    expect(existsSync(sandbox.path('a.crmq/manifest.json'))).toBe(true);
    expect(hidden()).toEqual([]);
  });

  it('and which cannot be completed: says so, and ends with 3', async () => {
    await sandbox.run('crmq clean a.csv');
    await kill('crmq clean a.csv --force --as-of 2020-01-01');
    const { exit, stderr } = await faulty('crmq revert a.clean.csv', {
      kind: 'EROFS',
      on: 'open',
      at: 1,
      sticky: true,
    });
    expect(stderr).toContain('a.crmq/manifest.json: what a run of crmq left there that was ended cannot be put right');
    expect(exit, stderr).toBe(3);
  });

  it('is not read while a run writes it', async () => {
    await sandbox.run('crmq clean a.csv');
    const first = sandbox.start('exec crmq clean - -o b.csv --out-dir a.crmq --force');
    const done = outcomeOf(first);
    while (!existsSync(sandbox.path('a.crmq/.manifest.json.crmq-lock'))) await wait(5);
    const { exit, stderr } = await sandbox.run('crmq revert a.clean.csv');
    first.stdin?.end(DIRTY);
    expect((await done).exit).toBe(0);
    expect(exit, stderr).toBe(3);
    expect(stderr).toContain(`a.crmq/manifest.json: another crmq (process ${first.pid}) is writing it`);
  });
});

describe('a disk that fails', () => {
  it.each([
    ['ENOSPC', 'write', 4, 'the disk is full'],
    ['EDQUOT', 'write', 4, 'the disk quota is used up'],
    ['EIO', 'sync', 6, 'the disk reports an error'],
    ['EROFS', 'open', 1, 'the file system is read-only'],
    ['EACCES', 'rename', 4, 'permission denied'],
  ])('%s at %s %i: nothing is written, the former outputs stand', async (kind, on, at, words) => {
    sandbox.write('a.clean.csv', 'former');
    sandbox.write('a.crmq/manifest.json', 'former');
    const { exit, stderr } = await faulty('crmq clean a.csv --force', { kind, on, at });
    expect(stderr).toMatch(new RegExp(`cannot write .*: ${words}`));
    expect(stderr).toContain('nothing was written');
    expect(exit).toBe(3);
    expect([read('a.clean.csv'), read('a.crmq/manifest.json')]).toEqual(['former', 'former']);
    expect(listing()).toEqual(['a.clean.csv', 'a.crmq', 'a.crmq/manifest.json', 'a.csv']);
  });

  it('when it is TMPDIR: the message names it', async () => {
    for (const kind of ['ENOSPC', 'EIO']) {
      const { exit, stderr } = await faulty('crmq clean a.csv', { kind, on: 'spool', at: 2 });
      expect(stderr).toContain(`cannot keep records in a temporary file in ${sandbox.temporary}`);
      expect(stderr).toContain('TMPDIR');
      expect(exit).toBe(3);
    }
    const { exit, stderr } = await sandbox.run('TMPDIR=/nowhere crmq clean a.csv');
    expect({ exit, stderr: stderr.includes('TMPDIR') }).toEqual({ exit: 3, stderr: true });
    expect(listing()).toEqual(['a.csv']);
    await sandbox.run('crmq clean a.csv');
    const back = await sandbox.run('TMPDIR=/nowhere crmq revert a.clean.csv --rule name-case');
    expect({ exit: back.exit, stderr: back.stderr.includes('TMPDIR') }).toEqual({ exit: 3, stderr: true });
  });

  it('when it is that of the input', async () => {
    const { exit, stderr } = await faulty('crmq clean a.csv', { kind: 'EIO', on: 'read', at: 1 });
    expect(stderr).toContain('cannot read a.csv: the disk reports an error');
    expect({ exit, listing: listing() }).toEqual({ exit: 3, listing: ['a.csv'] });
  });
});

describe('a disk that fails while a ledger is read', () => {
  it.each([1, 2])(
    'a temporary file that cannot be read, from its read %i on, when a part is taken back',
    async (at) => {
      expect((await sandbox.run('crmq clean a.csv')).exit).toBe(0);
      const fault = { kind: 'EIO', on: 'spoolread', at, sticky: true };
      const { exit, stderr } = await faulty('crmq revert a.clean.csv --column Email', fault);
      expect([exit, stderr]).toEqual([3, expect.stringContaining('crmq: cannot')]);
    },
  );

  it.each([2, 5, 8, 11])('at read %i: the file is named, and nothing is called a bug', async (at) => {
    await sandbox.run('crmq clean a.csv');
    const { exit, stderr } = await faulty('crmq revert a.clean.csv', { kind: 'EIO', on: 'read', at });
    expect(stderr).toMatch(/cannot read a\.\S+: the disk reports an error/);
    expect(exit, stderr).toBe(3);
  });
});

describe('an input that is changed while it is read', () => {
  it.each(['grow', 'touch', 'disguise', 'cut', 'replace'])('%s: nothing is written', async (kind) => {
    sandbox.write('a.csv', DIRTY.padEnd(600_000, '2,Bob,Ray,bob@north.example\n'));
    utimesSync(sandbox.path('a.csv'), 1_700_000_000, 1_700_000_000);
    const { exit, stderr } = await faulty('crmq clean a.csv', { kind, input: 'a.csv', on: 'read', at: 2 });
    expect(stderr).toContain('a.csv was changed while it was read');
    expect(stderr).toContain('clean a copy');
    expect({ exit, listing: listing() }).toEqual({ exit: 3, listing: ['a.csv'] });
  });

  it.each(['mode', 'link', 'away'])('%s: what is in it is the same', async (kind) => {
    sandbox.write('a.csv', DIRTY.padEnd(600_000, '2,Bob,Ray,bob@north.example\n'));
    const { exit, stderr } = await faulty('crmq clean a.csv', { kind, input: 'a.csv', on: 'read', at: 2 });
    expect(exit, stderr).toBe(0);
  });

  it('a journal too, where nothing can be compared in the end', async () => {
    await sandbox.run('crmq clean a.csv');
    sandbox.write('a.clean.csv', CLEAN.replace('Lee', 'Leigh'));
    const alter = { kind: 'touch', input: 'a.crmq/journal.bin', on: 'read', at: 9 };
    const { exit, stderr } = await faulty('crmq revert a.clean.csv --keep-edits', alter);
    expect(stderr).toContain('a.crmq/journal.bin was changed while it was read');
    expect({ exit, isThere: existsSync(sandbox.path('a.reverted.csv')) }).toEqual({ exit: 3, isThere: false });
  });

  it('by a shell that appends the output to it', async () => {
    const { exit, stderr } = await sandbox.run('crmq clean a.csv -o - >> a.csv');
    expect(stderr).toContain('standard output is the input a.csv');
    expect({ exit, text: read('a.csv') }).toEqual({ exit: 2, text: DIRTY });
  });
});

describe('permissions', () => {
  it.each(['000', '022', '077', '177'])(
    'are the owner’s alone, whatever the umask (%s) and what stood there',
    async (mask) => {
      sandbox.write('a.clean.csv', 'former');
      const { exit, stderr } = await sandbox.run(
        `chmod 666 a.clean.csv; umask ${mask}; crmq clean a.csv --force --out-dir x/y -o a.clean.csv`,
      );
      expect(exit, stderr).toBe(0);
      const modes = listing()
        .filter((name) => name !== 'a.csv')
        .map((name) => {
          const found = statSync(sandbox.path(name));
          return [name, (found.mode & 0o777).toString(8), found.isDirectory() ? '700' : '600'];
        });
      expect(modes.length).toBeGreaterThan(5);
      for (const [name, mode, expected] of modes) expect([name, mode]).toEqual([name, expected]);
    },
  );
});
