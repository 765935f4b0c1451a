/** The cleaned files of `clean --dry-run`: made and measured as in the real run, and written nowhere. */
import { createHash, type Hash } from 'node:crypto';
import { Outputs } from '../../io/disk/outputs.ts';
import type { Report } from '../../report/shape/schema.ts';
import type { Places } from './places.ts';

/** A cleaned file as the real run would write it. Size and hash are those of the plain bytes, so a compressed file has none. */
export interface Unwritten {
  readonly path: string;
  readonly bytes?: number;
  readonly sha256?: string;
}

export class DryRun {
  readonly #files: { readonly path: string; bytes: number; readonly hash: Hash }[] = [];

  /** What the real run could never write, `--force` or not. @throws CrmqError `output-is-input`, `output-is-folder` */
  refuse({ cleaned }: Places, inputs: readonly string[]): void {
    const outputs = new Outputs({ force: true, inputs });
    for (const path of cleaned) if (path !== '-') outputs.refuse(path);
  }

  /** A sink that counts and forgets. */
  open(path: string): (bytes: Uint8Array) => Promise<void> {
    const file = { path, bytes: 0, hash: createHash('sha256') };
    this.#files.push(file);
    return async (bytes) => {
      file.bytes += bytes.length;
      file.hash.update(bytes);
    };
  }

  /** For the manifest, when everything has gone through. */
  files(): Unwritten[] {
    return this.#files.map(({ path, bytes, hash }) =>
      path.endsWith('.gz') ? { path } : { path, bytes, sha256: hash.copy().digest('hex') },
    );
  }
}

/** The cleaned files that a dry run did not write, apart from those that it did. */
export function splitDry(outputs: Report['outputs']): Pick<Report, 'outputs' | 'dryRun'> {
  const isWritten = ({ kind }: Report['outputs'][number]): boolean => kind !== 'cleaned' && kind !== 'audience';
  const cleaned = outputs.filter(({ kind }) => kind === 'cleaned').map(({ path, rows }) => ({ path, rows }));
  return { outputs: outputs.filter(isWritten), dryRun: { cleaned } };
}
