/**
 * Bytes between tasks, as they stand in pipes: in, u32 number of the channel, u32 length, bytes; out, with u32 partition after the number.
 * Little-endian. What goes to one partition by one channel is put together.
 */

import { CrmqError } from '../../errors.ts';

/** Bytes that are put together. */
const TOGETHER = 256 * 1024;
/** Bytes before those of a message on the way in. */
const HEAD = 8;
const NO_BYTES = new Uint8Array(0);
/** Number of the channel of what a task answers. */
const ANSWER = 0xffffffff;

const damaged = (why: string): CrmqError =>
  new CrmqError('input-damaged', `standard input is no list of messages: ${why}`, { exitCode: 3 });

/** Everything on a pipe, by channels. @throws CrmqError `input-damaged` */
export async function readChannels(
  pipe: AsyncIterable<Uint8Array>,
  names: readonly string[],
): Promise<Map<string, Uint8Array[]>> {
  const channels = new Map<string, Uint8Array[]>(names.map((name) => [name, []]));
  const head = Buffer.alloc(HEAD);
  let headed = 0;
  // a message is many times as long as what a pipe holds, so it is written where it stays
  let bytes = NO_BYTES;
  let filled = 0;
  for await (const chunk of pipe) {
    for (let at = 0; at < chunk.length; ) {
      if (headed < HEAD) {
        const size = Math.min(HEAD - headed, chunk.length - at);
        head.set(chunk.subarray(at, at + size), headed);
        headed += size;
        at += size;
        if (headed < HEAD) break;
        // bytes of their own, at a place of whole words
        bytes = new Uint8Array(head.readUInt32LE(4));
        filled = 0;
      }
      const size = Math.min(bytes.length - filled, chunk.length - at);
      bytes.set(chunk.subarray(at, at + size), filled);
      filled += size;
      at += size;
      if (filled < bytes.length) break;
      const channel = channels.get(names[head.readUInt32LE(0)] ?? '');
      if (!channel) throw damaged('a message is for a channel that is not read');
      channel.push(bytes);
      headed = 0;
    }
  }
  if (headed > 0) throw damaged('the bytes end within a message');
  return channels;
}

/** Sends bytes to partitions, many together. */
export class ChannelWriter {
  readonly #names: readonly string[];
  readonly #write: (bytes: Uint8Array) => Promise<void>;
  readonly #waiting = new Map<
    string,
    { readonly channel: number; readonly partition: number; bytes: Buffer[]; length: number }
  >();
  #full: Buffer[] = [];

  constructor(names: readonly string[], write: (bytes: Uint8Array) => Promise<void>) {
    this.#names = names;
    this.#write = write;
  }

  /** Takes a copy of the bytes. */
  add(channel: string, partition: number, bytes: Uint8Array): void {
    const name = `${channel} ${partition}`;
    let one = this.#waiting.get(name);
    if (!one) {
      const number = this.#names.indexOf(channel);
      if (number < 0) throw new Error(`nobody reads ${channel}`);
      this.#waiting.set(name, (one = { channel: number, partition, bytes: [], length: 0 }));
    }
    one.bytes.push(Buffer.from(bytes));
    one.length += bytes.length;
    if (one.length < TOGETHER) return;
    this.#full.push(framed(one.channel, partition, one.bytes));
    one.bytes = [];
    one.length = 0;
  }

  /** Writes what is long enough. */
  async flush(): Promise<void> {
    const full = this.#full;
    this.#full = [];
    for (const frame of full) await this.#write(frame);
  }

  /** Writes what is left, and the answer. */
  async end(answer: unknown): Promise<void> {
    await this.flush();
    for (const { channel, partition, bytes, length } of this.#waiting.values()) {
      if (length > 0) await this.#write(framed(channel, partition, bytes));
    }
    await this.#write(framed(ANSWER, 0, [Buffer.from(JSON.stringify(answer))]));
  }
}

function framed(channel: number, partition: number, bytes: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(12);
  head.writeUInt32LE(channel, 0);
  head.writeUInt32LE(partition, 4);
  head.writeUInt32LE(
    bytes.reduce((sum, { length }) => sum + length, 0),
    8,
  );
  return Buffer.concat([head, ...bytes]);
}
