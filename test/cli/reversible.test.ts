/** What was written is taken back before it appears: where it does not give the original, nothing appears. */
import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Sandbox } from './sandbox.ts';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
});
afterEach(() => sandbox.remove());

/** Whose identity nobody needs. */
const RECIPIENT = 'age1ekkejh3uj6lvxnyalzxs4ysyd85m2fc49zqx3zt4y5r8mwuv65cstguxy3';
const EXPORT = 'Id,First Name,Email\n1,ANN,ann.lee@north.example\n2,BOB,bob@north.example\n3,EVE,eve@north.example\n';

/** A disk that keeps another byte than it was given, near the end of a file whose name contains a word. */
const LYING_DISK = `
const files = require('node:fs/promises');
const open = files.open;
files.open = async (path, ...rest) => {
  const handle = await open(path, ...rest);
  if (!String(path).includes(process.env.LIES_IN)) return handle;
  const write = handle.write.bind(handle);
  handle.write = (bytes, ...more) => {
    const other = Buffer.from(bytes);
    other[other.length - 4] ^= 1;
    return write(other, ...more);
  };
  return handle;
};
`;

async function cleanOn(word: string, command = 'crmq clean a.csv') {
  sandbox.write('a.csv', EXPORT);
  const shim = sandbox.write('shim/disk.cjs', LYING_DISK);
  return sandbox.run(command, { env: { NODE_OPTIONS: `--require ${shim}`, LIES_IN: word } });
}

describe('a run whose files would not give the original back', () => {
  it.each(['.clean.csv', 'journal.bin'])('ends with 4 where %s is wrong, and nothing appears', async (word) => {
    const { exit, stderr } = await cleanOn(word);
    expect({ exit, stderr }).toMatchObject({ exit: 4, stderr: expect.stringContaining('a.csv would not come back') });
    expect(readdirSync(sandbox.folder).sort()).toEqual(['a.csv', 'shim']);
  });

  it('is none where nothing is wrong', async () => {
    expect((await cleanOn('no such file')).exit).toBe(0);
  });

  it.each([
    ['the data goes to standard output', '-o - --out-dir out'],
    ['and the ledger is encrypted', `-o - --out-dir out --encrypt-to ${RECIPIENT}`],
  ])('is none where %s', async (_, more) => {
    const { exit, text } = await cleanOn('no such file', `crmq clean a.csv ${more}`);
    expect({ exit, text }).toMatchObject({ exit: 0, text: expect.stringContaining('ann.lee@north.example') });
  });
});

describe('what cannot be read again is looked at in a copy', () => {
  it('of an encrypted journal', async () => {
    const { exit, stderr } = await cleanOn('.clean.csv', `crmq clean a.csv --encrypt-to ${RECIPIENT}`);
    expect({ exit, stderr }).toMatchObject({ exit: 4, stderr: expect.stringContaining('a.csv would not come back') });
    expect(readdirSync(sandbox.folder).sort()).toEqual(['a.csv', 'shim']);
  });

  it('of standard output', async () => {
    const { exit, stderr } = await cleanOn('journal.bin', 'crmq clean a.csv -o - --out-dir out');
    expect({ exit, stderr }).toMatchObject({
      exit: 4,
      stderr: expect.stringContaining('do not use what went to standard output'),
    });
    expect(readdirSync(sandbox.folder).sort()).toEqual(['a.csv', 'shim']);
  });
});
