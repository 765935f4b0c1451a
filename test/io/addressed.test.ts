/** Bytes between tasks: what is sent comes, however a pipe cuts it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../seed.ts';
import { ChannelWriter, readChannels } from '../../src/io/stream/addressed.ts';

const NAMES = ['first', 'second'];

function message(channel: number, bytes: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32LE(channel, 0);
  head.writeUInt32LE(bytes.length, 4);
  return Buffer.concat([head, bytes]);
}

async function* inPieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, k = 0; at < bytes.length; k++) {
    const size = sizes[k % sizes.length]!;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

const anyMessages = fc.array(fc.tuple(fc.nat(NAMES.length - 1), fc.uint8Array({ maxLength: 40 })), { maxLength: 8 });
const anySizes = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 5 });

describe('messages on a pipe', () => {
  it('come by channel, each in bytes of its own, however the pipe cuts them', async () => {
    await fc.assert(
      fc.asyncProperty(anyMessages, anySizes, async (messages, sizes) => {
        const all = Buffer.concat(messages.map(([channel, bytes]) => message(channel, bytes)));
        const channels = await readChannels(inPieces(all, sizes), NAMES);
        for (const [at, name] of NAMES.entries()) {
          const sent = messages.filter(([channel]) => channel === at).map(([, bytes]) => [...bytes]);
          expect(channels.get(name)!.map((bytes) => [...bytes])).toEqual(sent);
          for (const bytes of channels.get(name)!) expect(bytes.byteOffset).toBe(0);
        }
      }),
    );
  });

  it('are copied once, however long they are', async () => {
    const long = new Uint8Array(8 * 1024 * 1024).fill(7);
    const sent = message(0, long);
    let copied = 0;
    const concat = Buffer.concat;
    Buffer.concat = ((list: readonly Uint8Array[]) => {
      copied += list.reduce((sum, { length }) => sum + length, 0);
      return concat(list);
    }) as typeof Buffer.concat;
    try {
      const channels = await readChannels(inPieces(sent, [64 * 1024]), NAMES);
      expect(channels.get('first')![0]!.length).toBe(long.length);
      expect(copied).toBe(0);
    } finally {
      Buffer.concat = concat;
    }
  });

  it.each([
    ['within a message', Buffer.concat([message(0, Buffer.from('abc'))]).subarray(0, 9)],
    ['within the head of one', Buffer.from([0, 0, 0])],
    ['behind the head of one', message(0, Buffer.from('abc')).subarray(0, 8)],
    ['with one for a channel that nobody reads', message(5, Buffer.from('abc'))],
  ])('are refused where they end %s', async (_where, bytes) => {
    await expect(readChannels(inPieces(bytes, [4]), NAMES)).rejects.toMatchObject({ code: 'input-damaged' });
  });

  it('are sent together by channel and partition, and the answer last', async () => {
    const written: Uint8Array[] = [];
    const out = new ChannelWriter(NAMES, async (bytes) => void written.push(bytes));
    out.add('first', 3, Buffer.from('ab'));
    out.add('second', 3, Buffer.from('x'));
    out.add('first', 3, Buffer.from('c'));
    await out.end({ done: true });
    const told = written.map((bytes) => {
      const all = Buffer.from(bytes);
      return [all.readUInt32LE(0), all.readUInt32LE(4), all.subarray(12).toString()];
    });
    expect(told).toEqual([
      [0, 3, 'abc'],
      [1, 3, 'x'],
      [0xffffffff, 0, '{"done":true}'],
    ]);
  });
});
