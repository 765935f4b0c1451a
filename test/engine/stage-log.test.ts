/** The work of an earlier run, read back: damaged, cut off, or not read at all. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { FrameReader } from '../../src/engine/run/stage-log.ts';

function reader(bytes: Uint8Array, end = bytes.length) {
  const folder = mkdtempSync(join(tmpdir(), 'crmq-log-'));
  const path = join(folder, 'results');
  writeFileSync(path, bytes);
  return { frames: new FrameReader(path, end), folder };
}

describe('the log of results', () => {
  it('can be closed and removed before anything was read', async () => {
    const { frames, folder } = reader(Buffer.alloc(100));
    await frames.close();
    rmSync(folder, { recursive: true });
    await wait(50);
    expect(frames.at).toBe(0);
  });

  it.each([
    ['a head that is longer than the file', [0xff, 0xff, 0xff, 0x7f, 0, 0, 0, 0, 1, 2, 3]],
    ['a file that ends in its lead', [1, 0, 0]],
  ])('is damaged: %s', async (_, bytes) => {
    const { frames, folder } = reader(Buffer.from(bytes));
    await expect(frames.next()).rejects.toThrow('is damaged');
    await frames.close();
    rmSync(folder, { recursive: true });
  });

  it('is damaged where a part has a length that is none', async () => {
    const head = Buffer.from(JSON.stringify({ print: '', plain: {}, parts: [['out', 'bytes', -1]] }));
    const lead = Buffer.alloc(8);
    lead.writeUInt32LE(head.length);
    const { frames, folder } = reader(Buffer.concat([lead, head, Buffer.alloc(8)]));
    await expect(frames.next()).rejects.toThrow('is damaged');
    await frames.close();
    rmSync(folder, { recursive: true });
  });
});
