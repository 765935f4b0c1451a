/**
 * The bytes of an open file in order, read one piece ahead of who takes them. A stream of Node's does the same, and takes longer to load
 * than a short file takes to read.
 */
import { closeSync, read } from 'node:fs';

export class FilePieces implements AsyncIterableIterator<Uint8Array> {
  readonly #descriptor: number;
  readonly #most: number;
  #coming: Promise<Uint8Array> | undefined;
  #isDone = false;
  #isStopped = false;
  #isReading = false;

  /**
   * @param descriptor is closed by `destroy`
   * @param most bytes of a piece
   */
  constructor(descriptor: number, most: number) {
    this.#descriptor = descriptor;
    this.#most = most;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<Uint8Array>> {
    if (this.#isDone) return { done: true, value: undefined };
    const value = await (this.#coming ?? this.#read());
    this.#coming = undefined;
    this.#isDone = value.length === 0;
    if (this.#isDone) return { done: true, value: undefined };
    this.#coming = this.#read();
    // whoever takes it is told
    this.#coming.catch(() => {});
    return { done: false, value };
  }

  /** A read that is under way ends first. */
  destroy(): void {
    if (this.#isStopped) return;
    this.#isStopped = true;
    if (!this.#isReading) closeSync(this.#descriptor);
  }

  #read(): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      if (this.#isStopped) return reject(stopped());
      this.#isReading = true;
      const room = Buffer.allocUnsafeSlow(this.#most);
      read(this.#descriptor, room, 0, room.length, null, (error, bytes) => {
        this.#isReading = false;
        if (this.#isStopped) closeSync(this.#descriptor);
        if (error) reject(error);
        else if (this.#isStopped) reject(stopped());
        // a short piece must not hold the room of a long one
        else resolve(bytes === room.length ? room : new Uint8Array(room.subarray(0, bytes)));
      });
    });
  }
}

/** As a stream of Node's says it. */
const stopped = (): Error => Object.assign(new Error('The operation was aborted'), { name: 'AbortError' });
