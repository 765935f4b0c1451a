import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import type { CrmqError } from '../../src/errors.ts';
import { openSource, type Source } from '../../src/io/stream/source.ts';

const folder = mkdtempSync(join(tmpdir(), 'crmq-source-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: Uint8Array | string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

async function text(source: Source): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source.chunks) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

const trouble = async (work: Promise<unknown>): Promise<CrmqError> => {
  try {
    await work;
  } catch (error) {
    return error as CrmqError;
  }
  return expect.unreachable();
};

const stdin = (...pieces: (string | Uint8Array)[]): Readable =>
  Readable.from(pieces.map((piece) => Buffer.from(piece)));

describe('a file', () => {
  it('is read', async () => {
    const source = await openSource(file('a.csv', 'id,name\n'));
    expect(source).toMatchObject({ name: 'a.csv', size: 8, gzip: false });
    expect(await text(source)).toBe('id,name\n');
  });

  it('may be empty, or one byte', async () => {
    expect(await text(await openSource(file('empty.csv', '')))).toBe('');
    expect(await text(await openSource(file('one.csv', 'x')))).toBe('x');
  });

  it('comes in bounded pieces', async () => {
    const content = 'x'.repeat(1_000_000);
    let longest = 0;
    let total = 0;
    for await (const piece of (await openSource(file('big.csv', content))).chunks) {
      longest = Math.max(longest, piece.length);
      total += piece.length;
    }
    expect(total).toBe(content.length);
    expect(longest).toBeLessThanOrEqual(256 * 1024);
  });

  it('may be left early', async () => {
    const source = await openSource(file('left.csv', 'x'.repeat(2_000_000)));
    for await (const piece of source.chunks) {
      expect(piece.length).toBeGreaterThan(0);
      break;
    }
  });

  it.each([
    [join(folder, 'nowhere.csv'), 'there is no such file'],
    [folder, 'it is a folder'],
    [join(file('plain.csv', 'x'), 'below.csv'), 'a part of the path is not a folder'],
  ])('%s cannot be read', async (path, reason) => {
    const error = await trouble(openSource(path));
    expect(error).toMatchObject({ code: 'cannot-read', exitCode: 3 });
    expect(error.message).toBe(`cannot read ${path}: ${reason}`);
    expect(error.hint).toBeTruthy();
  });

  it.skipIf(process.getuid?.() === 0)('that is not readable says so', async () => {
    const path = file('secret.csv', 'x');
    chmodSync(path, 0);
    expect((await trouble(openSource(path))).message).toContain('permission denied');
  });
});

describe('gzip', () => {
  it('is known by its first bytes, not by the name', async () => {
    const source = await openSource(file('zipped.csv', gzipSync('id,name\n')));
    expect(source.gzip).toBe(true);
    expect(await text(source)).toBe('id,name\n');
  });

  it('may have several members', async () => {
    const path = file('members.gz', Buffer.concat([gzipSync('id,name\n'), gzipSync('1,Ada\n'), gzipSync('2,Bo\n')]));
    expect(await text(await openSource(path))).toBe('id,name\n1,Ada\n2,Bo\n');
  });

  it('of much larger content comes in bounded pieces and may be left early', async () => {
    const path = file('bomb.gz', gzipSync(Buffer.alloc(20_000_000, 0x61)));
    let longest = 0;
    let total = 0;
    for await (const piece of (await openSource(path)).chunks) {
      longest = Math.max(longest, piece.length);
      total += piece.length;
      if (total > 5_000_000) break;
    }
    expect(longest).toBeLessThanOrEqual(256 * 1024);
    expect(total).toBeLessThan(6_000_000);
  });

  it.each([2, 5, 12, 40])('that ends after %i bytes is truncated', async (length) => {
    const path = file(`cut-${length}.gz`, gzipSync('id,name\n1,Ada\n2,Bo and more of it\n').subarray(0, length));
    const error = await trouble(openSource(path).then(text));
    expect(error).toMatchObject({ code: 'truncated-gzip', exitCode: 3 });
    expect(error.message).toContain(path);
  });

  it('that is damaged says so', async () => {
    const bytes = gzipSync('id,name\n1,Ada\n'.repeat(50));
    bytes.fill(0xaa, 15, 25);
    const error = await trouble(openSource(file('damaged.gz', bytes)).then(text));
    expect(error).toMatchObject({ code: 'broken-gzip', exitCode: 3 });
  });
});

describe('standard input', () => {
  it('is read, however it comes', async () => {
    const source = await openSource('-', { stdin: stdin('i', 'd', ',name\n1', ',Ada\n') });
    expect(source).toMatchObject({ name: '-', size: undefined, gzip: false });
    expect(await text(source)).toBe('id,name\n1,Ada\n');
    expect(await text(await openSource('-', { stdin: stdin() }))).toBe('');
  });

  it('may be gzip, byte by byte', async () => {
    const bytes = gzipSync('id,name\n1,Ada\n');
    const source = await openSource('-', { stdin: stdin(...[...bytes].map((byte) => Uint8Array.of(byte))) });
    expect(source.gzip).toBe(true);
    expect(await text(source)).toBe('id,name\n1,Ada\n');
  });

  it('hands the first bytes on before the end', async () => {
    const input = new PassThrough();
    input.write('id,name\n');
    const source = await openSource('-', { stdin: input });
    for await (const piece of source.chunks) {
      expect(Buffer.from(piece).toString()).toBe('id,name\n');
      break;
    }
    expect(input.destroyed).toBe(true);
  });

  it('that is gzip may be left while it waits', async () => {
    const input = new PassThrough();
    input.write(gzipSync('x'.repeat(3_000_000)));
    const source = await openSource('-', { stdin: input });
    for await (const piece of source.chunks) {
      expect(piece.length).toBeGreaterThan(0);
      break;
    }
    expect(input.destroyed).toBe(true);
  });

  it('is not read faster than it is taken', async () => {
    let made = 0;
    const input = Readable.from(
      (function* () {
        for (; made < 1000; made++) yield Buffer.alloc(256 * 1024);
      })(),
      { highWaterMark: 2 },
    );
    const source = await openSource('-', { stdin: input });
    let taken = 0;
    for await (const _ of source.chunks) if (++taken === 3) break;
    expect(made).toBeLessThan(20);
  });

  it('can be broken off', async () => {
    const abort = new AbortController();
    const input = new PassThrough();
    input.write('id,name\n');
    const source = await openSource('-', { stdin: input, signal: abort.signal });
    const reading = text(source);
    setTimeout(() => abort.abort(), 10);
    expect((await trouble(reading)).name).toBe('AbortError');
    expect(input.destroyed).toBe(true);
  });

  it('that is gzip can be broken off', async () => {
    const abort = new AbortController();
    const input = new PassThrough();
    input.write(gzipSync('id,name\n'.repeat(1000)).subarray(0, 30));
    const source = await openSource('-', { stdin: input, signal: abort.signal });
    const reading = text(source);
    setTimeout(() => abort.abort(), 10);
    expect((await trouble(reading)).name).toBe('AbortError');
  });
});
