import { fstatSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { FilePieces } from '../../src/io/stream/file-pieces.ts';

const folder = mkdtempSync(join(tmpdir(), 'crmq-pieces-'));
afterAll(() => rmSync(folder, { recursive: true }));

function open(text: string): number {
  const path = join(folder, 'file');
  writeFileSync(path, text);
  return openSync(path, 'r');
}

it.each([
  ['', 0],
  ['ab', 1],
  ['abcd', 1],
  ['abcdefghi', 3],
])('reads %j in %i pieces', async (text, count) => {
  const descriptor = open(text);
  const pieces = new FilePieces(descriptor, 4);
  const read: string[] = [];
  for await (const piece of pieces) read.push(Buffer.from(piece).toString());
  expect([read.join(''), read.length]).toEqual([text, count]);
  pieces.destroy();
  expect(() => fstatSync(descriptor)).toThrow('EBADF');
});

it('ends with what is under way when it is stopped, and is closed then', async () => {
  const descriptor = open('abcdefghi');
  const pieces = new FilePieces(descriptor, 4);
  const coming = pieces.next();
  pieces.destroy();
  pieces.destroy();
  await expect(coming).rejects.toThrow('aborted');
  expect(() => fstatSync(descriptor)).toThrow('EBADF');
  await expect(pieces.next()).rejects.toThrow('aborted');
});
