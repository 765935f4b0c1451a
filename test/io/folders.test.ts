/** Folders of outputs, where two runs make and remove the same ones. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makeFolderOf, removeFolders } from '../../src/io/disk/folders.ts';

const root = mkdtempSync(join(tmpdir(), 'crmq-folders-'));
afterAll(() => rmSync(root, { recursive: true }));

it('are made though another run removes them while they are made', async () => {
  const path = join(root, 'deep/est/file.csv');
  let isDone = false;
  const remover = (async () => {
    while (!isDone) await removeFolders([path], [join(root, 'deep')]);
  })();
  const makers = Array.from({ length: 4 }, async () => {
    for (let times = 0; times < 200; times++) await makeFolderOf(path);
  });
  try {
    await expect(Promise.all(makers)).resolves.toHaveLength(4);
  } finally {
    isDone = true;
    await remover;
  }
});

it('are not made where something else is in the way', async () => {
  await expect(makeFolderOf('/dev/null/deep/file.csv')).rejects.toThrow(/ENOTDIR|ENOENT/);
});
