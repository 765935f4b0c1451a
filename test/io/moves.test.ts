import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { temporaryOf } from '../../src/io/disk/beside.ts';
import { complete } from '../../src/io/disk/moves.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crmq-moves-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('has no old manifest beside new files when completing is broken off too', async () => {
  const [data, manifest] = ['data.csv', 'manifest.json'].map((name) => join(folder, name)) as [string, string];
  const moves = [data, manifest].map((path) => {
    writeFileSync(temporaryOf(path, 'id'), 'new');
    return { path, existed: true, inode: statSync(temporaryOf(path, 'id')).ino };
  });
  writeFileSync(manifest, 'old');
  mkdirSync(data);
  await expect(complete(moves, 'id')).rejects.toThrow();
  expect(existsSync(manifest)).toBe(false);
  rmSync(data, { recursive: true });
  await complete(moves, 'id');
  expect([data, manifest].map((path) => readFileSync(path, 'utf8'))).toEqual(['new', 'new']);
});
