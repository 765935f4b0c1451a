/** What is said where a revert gives something else than the original: that a file was changed meanwhile, or that crmq is wrong. */
import { createHash } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { assertOriginals } from '../../src/cli/run/came-back.ts';
import type { Manifest } from '../../src/cli/run/manifest.ts';
import { Sandbox } from './sandbox.ts';

const sandbox = new Sandbox();
afterAll(() => sandbox.remove());
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

const inputs = [{ path: 'a.csv', bytes: 8, sha256: hashOf('original'), rows: 1 }];
const manifest: Manifest = { manifestVersion: 1, inputs, outputs: [] };
const came = (text: string) => {
  const read = [{ path: sandbox.path('a.clean.csv'), sha256: hashOf('cleaned') }];
  return assertOriginals(new Map([[0, hashOf(text)]]), manifest, read);
};

beforeEach(() => sandbox.write('a.clean.csv', 'cleaned'));

describe('assertOriginals', () => {
  it('is content with the original, whatever happened to the files that were read', async () => {
    sandbox.write('a.clean.csv', 'later');
    await expect(came('original')).resolves.toBeUndefined();
  });

  it('names the file that was changed while it was read', async () => {
    sandbox.write('a.clean.csv', 'cleanex');
    await expect(came('originax')).rejects.toMatchObject({ code: 'input-changed', exitCode: 3 });
    await expect(came('originax')).rejects.toThrow(/a\.clean\.csv was changed while it was read/);
  });

  it('calls it a bug where nothing was changed', async () => {
    await expect(came('originax')).rejects.toMatchObject({ code: 'law-broken', exitCode: 4 });
  });
});
