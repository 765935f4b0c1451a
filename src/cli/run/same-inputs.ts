/** Whether inputs are those that a manifest has: by the SHA-256 of their content, unzipped. */
import { createHash } from 'node:crypto';
import { openSource } from '../../io/stream/source.ts';
import type { Manifest } from './manifest.ts';

export interface HashedInput {
  readonly path: string;
  readonly sha256: string;
}

/** @throws CrmqError for input trouble */
export async function hashedInput(path: string, signal?: AbortSignal): Promise<HashedInput> {
  const hash = createHash('sha256');
  const { chunks } = await openSource(path, signal ? { signal } : {});
  for await (const piece of chunks) hash.update(piece);
  return { path, sha256: hash.digest('hex') };
}

/** Whether it is input number `at` of the run of the manifest. */
export const isInput = ({ sha256 }: HashedInput, at: number, { inputs }: Pick<Manifest, 'inputs'>): boolean =>
  sha256 === inputs[at]?.sha256;
