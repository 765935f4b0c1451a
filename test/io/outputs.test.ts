/** Outputs in the process itself: what the binary cannot be made to do. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CrmqError } from '../../src/errors.ts';
import { lockOf, temporaryOf } from '../../src/io/disk/beside.ts';
import { deadLock, takeOver } from '../../src/io/disk/lock-file.ts';
import { firstLine, noteLine, parseLock, readLock, UNDONE } from '../../src/io/disk/lock-record.ts';
import { Outputs } from '../../src/io/disk/outputs.ts';
import { ownIdentity, stateOf } from '../../src/io/disk/process-identity.ts';
import { assertThere, openSource } from '../../src/io/stream/source.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), 'crmq-outputs-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const outputs = () => new Outputs({ force: true, inputs: [] });

describe('a check before anything is in place', () => {
  it('that fails leaves what was there, and nothing else', async () => {
    writeFileSync(at('a'), 'former');
    const run = outputs();
    await (await run.create(at('a'))).write(Buffer.from('new'));
    await (await run.create(at('deep/b'))).write(Buffer.from('new'));
    run.verify(() => {
      expect(readFileSync(at('a'), 'utf8')).toBe('former');
      throw new CrmqError('law-broken', 'a row is missing', { exitCode: 4 });
    });
    await expect(run.commit()).rejects.toMatchObject({ code: 'law-broken', exitCode: 4 });
    await run.abort();
    expect(readdirSync(folder)).toEqual(['a']);
    expect(readFileSync(at('a'), 'utf8')).toBe('former');
  });
});

describe('a lock', () => {
  const identity = { ...ownIdentity(), pid: 2 ** 22 + 1 };
  const dead = (id: string, path: string) => firstLine({ ...identity, id, primary: path, paths: [path], made: [] });

  it('is read up to where it was cut off', () => {
    const record = { ...identity, id: 'a1', primary: '/x', paths: ['/x'], made: [] };
    const moves = [{ path: '/x', existed: true, inode: 7 }];
    const whole = firstLine(record) + noteLine({ paths: ['/y'] }) + noteLine({ moves });
    expect(parseLock(whole)).toEqual({ crmqLock: 1, ...record, paths: ['/x', '/y'], moves, isUndone: false });
    for (let length = 0; length < whole.length; length++) {
      const lines = whole.slice(0, length).split('\n').length - 1;
      expect(parseLock(whole.slice(0, length))?.moves).toBeUndefined();
      expect(parseLock(whole.slice(0, length))?.paths.length).toBe([undefined, 1, 2][lines]);
    }
    const place = whole.length - UNDONE.fromEnd;
    expect(parseLock(whole.slice(0, place) + UNDONE.text + whole.slice(place + 1))?.isUndone).toBe(true);
  });

  it('of a dead run is taken over by one of many', async () => {
    const lock = lockOf(at('a'));
    writeFileSync(lock, dead('a1', at('a')));
    let [dealt, within] = [0, 0];
    const all = await Promise.all(
      Array.from({ length: 8 }, () =>
        takeOver(lock, 'a1', 'a', async () => {
          dealt++;
          expect(++within).toBe(1);
          await new Promise((resolve) => setTimeout(resolve, 20));
          within--;
        }),
      ),
    );
    expect([dealt, all.filter(Boolean).length]).toEqual([1, 1]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('whose claimants died one after the other is taken over all the same', async () => {
    const lock = lockOf(at('a'));
    writeFileSync(lock, dead('a1', at('a')));
    writeFileSync(`${lock}.a1`, dead('b2', `${lock}.a1`));
    writeFileSync(`${lock}.a1.b2`, '');
    writeFileSync(temporaryOf(at('a'), 'a1'), 'left');
    const run = outputs();
    await (await run.create(at('a'))).write(Buffer.from('new'));
    await run.commit();
    expect(readdirSync(folder)).toEqual(['a']);
  });

  it('that nothing else tells of is dead when its owner is', async () => {
    expect(stateOf(ownIdentity())).toBe('alive');
    expect(stateOf(identity)).toBe('dead');
    expect(stateOf({ ...ownIdentity(), boot: 'another' })).toBe('dead');
    expect(stateOf({ ...ownIdentity(), start: '1' })).toBe('dead');
    expect(stateOf({ ...ownIdentity(), space: 'another' })).toBe('elsewhere');
    expect(stateOf({ ...ownIdentity(), machine: '', host: 'another' })).toBe('elsewhere');
    expect(await deadLock(at('none'), 'none')).toBeUndefined();
  });

  it('of a run that died between two renames: whoever reads one of its files has them all completed', async () => {
    const names = ['ledger', 'cleaned', 'manifest'];
    for (const [done, read, existed] of [0, 1, 2, 3].flatMap((n) =>
      names.flatMap((name) => [true, false].map((is) => [n, name, is] as const)),
    )) {
      const paths = names.map(at);
      const moves = names.map((name, i) => {
        writeFileSync(temporaryOf(at(name), 'a1'), `new ${name}`);
        if (existed) writeFileSync(at(name), 'former');
        const { ino: inode } = statSync(temporaryOf(at(name), 'a1'));
        if (i < done) renameSync(temporaryOf(at(name), 'a1'), at(name));
        return { path: at(name), existed, inode };
      });
      const lock = firstLine({ ...identity, id: 'a1', primary: paths[0]!, paths, made: [] }) + noteLine({ moves });
      for (const path of paths) writeFileSync(lockOf(path), lock);
      symlinkSync(at(read), at('link'));
      await assertThere([at('link')]);
      const text = Buffer.from(await buffer((await openSource(at('link'))).chunks)).toString();
      expect(text).toBe(`new ${read}`);
      expect(names.map((name) => readFileSync(at(name), 'utf8'))).toEqual(names.map((name) => `new ${name}`));
      expect(readdirSync(folder).sort()).toEqual([...names, 'link'].sort());
      for (const name of [...names, 'link']) rmSync(at(name));
    }
  });

  it.each([
    ['that lives', { ...ownIdentity() }],
    ['that died before it moved anything', { ...ownIdentity(), pid: 2 ** 22 + 1 }],
  ])('of a run %s is nothing to who reads', async (_, owner) => {
    writeFileSync(at('a'), 'former');
    writeFileSync(lockOf(at('a')), firstLine({ ...owner, id: 'a1', primary: at('a'), paths: [at('a')], made: [] }));
    writeFileSync(temporaryOf(at('a'), 'a1'), 'half');
    const text = Buffer.from(await buffer((await openSource(at('a'))).chunks)).toString();
    expect(text).toBe('former');
    expect(readdirSync(folder).length).toBe(3);
  });

  it('is released with everything else by a run that gives up', async () => {
    mkdirSync(at('there'));
    const run = outputs();
    await run.reserve([at('a'), at('there/b'), at('made/here/c')]);
    expect(readLock(lockOf(at('a')))?.record?.paths.length).toBe(3);
    await run.abort();
    expect(readdirSync(folder, { recursive: true })).toEqual(['there']);
  });
});
