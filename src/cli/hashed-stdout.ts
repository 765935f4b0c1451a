/** Cleaned data on standard output, measured where a ledger has to know what went there. */
import { createHash, type Hash } from 'node:crypto';
import type { Written } from '../io/outputs.ts';
import { writeTo } from './streams.ts';

export class HashedStdout {
  readonly #hash: Hash | undefined;
  #bytes = 0;

  constructor(isHashed: boolean) {
    this.#hash = isHashed ? createHash('sha256') : undefined;
  }

  async write(bytes: Uint8Array): Promise<void> {
    this.#hash?.update(bytes);
    this.#bytes += bytes.length;
    await writeTo(process.stdout, bytes);
  }

  written(): Written | undefined {
    return this.#hash && { path: '-', bytes: this.#bytes, sha256: this.#hash.copy().digest('hex') };
  }
}
