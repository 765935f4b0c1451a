/** `--encrypt-to` through the built binary, and the reader that revert and apply use. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLedgerFile, sealedWriter } from '../../src/io/stream/age-file.ts';
import { encrypterFor } from '../../src/io/stream/age-recipients.ts';
import { Sandbox } from '../cli/sandbox.ts';

const sandbox = new Sandbox();
afterAll(() => sandbox.remove());

const CSV = 'Id,First Name,Email\n1,SECRETA,secreta@north.example \n2,SECRETA,secreta@north.example\n3,"bad,SECRETC\n';
const [first, second, stranger] = await Promise.all([generateIdentity(), generateIdentity(), generateIdentity()]);
const SECRETS = ['changes.csv', 'summary.csv', 'duplicates.csv', 'crosswalk.csv', 'review.csv', 'rejected.csv'];

async function textOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

beforeAll(async () => {
  sandbox.write('in.csv', CSV);
  sandbox.write('key.txt', `# created: today\n# public key: …\n${second}\n`);
  sandbox.write('stranger.txt', `${stranger}\n`);
  sandbox.write('both.txt', `${stranger}\n\n${first}\n`);
  sandbox.write('team.txt', `# the team\n${await identityToRecipient(second)}\n`);
});

describe('clean --encrypt-to', () => {
  it('writes each file of the ledger that holds data as an age file for every recipient', async () => {
    await sandbox.run('crmq clean in.csv --out-dir plain -o plain.out.csv -q');
    const recipient = await identityToRecipient(first);
    const { exit, stderr } = await sandbox.run(
      `crmq clean in.csv --out-dir e -o e.out.csv --encrypt-to ${recipient} --encrypt-to @team.txt -q`,
    );
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    for (const name of SECRETS) {
      const plain = readFileSync(sandbox.path('plain', name), 'utf8');
      for (const identity of [first, second]) {
        const decrypter = new Decrypter();
        decrypter.addIdentity(identity);
        const bytes = await decrypter.decrypt(readFileSync(sandbox.path('e', `${name}.age`)));
        expect(Buffer.from(bytes).toString(), name).toBe(plain);
      }
      expect(await textOf(await openLedgerFile(sandbox.path('e', name), sandbox.path('key.txt')))).toBe(plain);
      expect(await textOf(await openLedgerFile(sandbox.path('e', name), sandbox.path('both.txt')))).toBe(plain);
      expect(await textOf(await openLedgerFile(sandbox.path('plain', name), sandbox.path('key.txt')))).toBe(plain);
      expect(await textOf(await openLedgerFile(sandbox.path('plain', name)))).toBe(plain);
    }
    for (const name of readdirSync(sandbox.path('e'))) {
      if (name.startsWith('in.report') || name === 'report.json') continue;
      expect(readFileSync(sandbox.path('e', name), 'latin1').toLowerCase(), name).not.toContain('secret');
    }
  });

  it('has in its manifest what stands on the disk', () => {
    const { outputs } = JSON.parse(readFileSync(sandbox.path('e', 'manifest.json'), 'utf8'));
    const sealed = outputs.filter(({ path }: { path: string }) => path.endsWith('.age'));
    expect(sealed).toHaveLength(SECRETS.length + 2); // and the journal, and the plan
    for (const { path, bytes, sha256 } of sealed) {
      const there = readFileSync(join(sandbox.folder, path));
      expect(bytes).toBe(there.length);
      expect(sha256).toBe(createHash('sha256').update(there).digest('hex'));
    }
  });

  it('refuses to lie beside what an earlier run left unencrypted, even with --force', async () => {
    const recipient = await identityToRecipient(first);
    const { exit, stderr } = await sandbox.run(`crmq clean in.csv --out-dir plain --force --encrypt-to ${recipient}`);
    expect(exit).toBe(2);
    expect(stderr).toContain('lies there unencrypted');
  });

  it.each([
    ['age1nonsense', 'is no age recipient'],
    ['@nowhere.txt', 'cannot read the recipients nowhere.txt: there is no such file'],
    ['@in.csv', 'is no age recipient'],
  ])('says what is wrong with %s', async (recipient, words) => {
    const { stderr, exit } = await sandbox.run(`crmq clean in.csv --out-dir x --encrypt-to ${recipient}`);
    expect(stderr).toContain(words);
    expect(exit).toBe(words.startsWith('cannot') ? 3 : 2);
  });

  it('does not print a secret key that was given for a recipient', async () => {
    const { stderr, exit } = await sandbox.run(`CRMQ_DEBUG=1 crmq clean in.csv --out-dir x --encrypt-to ${first}`);
    expect(exit).toBe(2);
    expect(stderr).not.toContain(first.slice(20, 40));
  });
});

describe('openLedgerFile', () => {
  const at = sandbox.path('e', 'changes.csv');

  it('says what is missing or wrong', async () => {
    await expect(openLedgerFile(at)).rejects.toMatchObject({ code: 'no-identity' });
    await expect(openLedgerFile(at, sandbox.path('stranger.txt'))).rejects.toMatchObject({ code: 'wrong-identity' });
    await expect(openLedgerFile(at, sandbox.path('in.csv'))).rejects.toMatchObject({ code: 'bad-identity' });
    await expect(openLedgerFile(at, sandbox.path('none'))).rejects.toMatchObject({ code: 'cannot-read' });
    await expect(openLedgerFile(sandbox.path('e', 'none.csv'))).rejects.toMatchObject({ code: 'cannot-read' });
  });

  it('takes no file that is cut off or changed, wherever', async () => {
    const whole = readFileSync(`${at}.age`);
    const key = sandbox.path('key.txt');
    const read = async (bytes: Uint8Array) => {
      writeFileSync(sandbox.path('bad.csv.age'), bytes);
      return textOf(await openLedgerFile(sandbox.path('bad.csv'), key));
    };
    expect(await read(whole)).toContain('row,column');
    for (let length = 0; length < whole.length; length += 7) {
      await expect(read(whole.subarray(0, length)), `cut at ${length}`).rejects.toMatchObject({ name: 'CrmqError' });
    }
    for (let place = 0; place < whole.length; place += 7) {
      const changed = Buffer.from(whole);
      changed[place]! ^= 4;
      await expect(read(changed), `changed at ${place}`).rejects.toMatchObject({ name: 'CrmqError' });
    }
  });

  it('streams: what is written leaves while it is written, and reading holds little', async () => {
    const recipient = await identityToRecipient(second);
    const pieces: Uint8Array[] = [];
    let out = 0;
    const writer = await sealedWriter(await encrypterFor([recipient]), async (bytes) => {
      out += bytes.length;
      pieces.push(bytes);
    });
    const piece = Buffer.alloc(100_000, 'x');
    for (let i = 0; i < 50; i++) {
      await writer.write(piece);
      expect(100_000 * (i + 1) - out).toBeLessThan(400_000);
    }
    await writer.end();
    writeFileSync(sandbox.path('large.csv.age'), Buffer.concat(pieces));
    let longest = 0;
    let bytes = 0;
    for await (const one of await openLedgerFile(sandbox.path('large.csv'), sandbox.path('key.txt'))) {
      longest = Math.max(longest, one.length);
      bytes += one.length;
    }
    expect(bytes).toBe(5_000_000);
    expect(longest).toBeLessThan(1_000_000);
  });

  it('tells the writer when the disk is full', async () => {
    const writer = await sealedWriter(await encrypterFor([await identityToRecipient(first)]), async () => {
      throw new Error('the disk is full');
    });
    const all = async () => {
      for (let i = 0; i < 50; i++) await writer.write(Buffer.alloc(100_000));
      await writer.end();
    };
    await expect(all()).rejects.toThrow('the disk is full');
  });
});
