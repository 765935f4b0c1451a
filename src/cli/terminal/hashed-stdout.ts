/** Cleaned data on standard output, measured and kept where a ledger has to know what went there. */
import { createHash, type Hash } from 'node:crypto';
import type { Written } from '../../io/disk/outputs.ts';
import type { PrivateCopy } from '../../io/stream/private-copy.ts';
import { writeTo } from './streams.ts';

export class HashedStdout {
  readonly #hash: Hash | undefined;
  readonly #copy: PrivateCopy | undefined;
  #bytes = 0;

  /** @param copy what goes there too, for a run with a ledger */
  constructor(copy: PrivateCopy | undefined) {
    this.#copy = copy;
    this.#hash = copy && createHash('sha256');
  }

  async write(bytes: Uint8Array): Promise<void> {
    this.#hash?.update(bytes);
    this.#bytes += bytes.length;
    await this.#copy?.write(bytes);
    await writeTo(process.stdout, bytes);
  }

  written(): Written | undefined {
    return this.#hash && { path: '-', bytes: this.#bytes, sha256: this.#hash.copy().digest('hex') };
  }
}
