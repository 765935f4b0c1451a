/** An encrypted ledger from end to end, through the built binary: revert, apply, retry; and nothing of a cell's text beside it. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decrypter, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Sandbox } from '../cli/sandbox.ts';

const sandbox = new Sandbox();
afterAll(() => sandbox.remove());

const EXPORT = `\
Id,First Name,Last Name,Email,Phone,Born
1,QVXZQ,Bcdfgk,Qvxzq@KQVX.example,040 123 4567,31.12.1971
2,Qvxzq,Bcdfgk,qvxzq@kqvx.example,040 123 4567,31.12.1971
3,Gkqvx,Zzxkq,gkqvx@KQVX.example,050 765 4321,30.11.1982
4,bad "gkq"vx,Zzxkq
`;
/** What would give a cell away, whatever was done to it: five letters at least, as fewer are met by chance in what is encrypted. */
const TELLING = /qvxzq|bcdfgk|gkqvx|zzxkq|kqvx\.ex|1234567|7654321|31\.12\.1971|30\.11\.1982/i;
const [mine, stranger] = await Promise.all([generateIdentity(), generateIdentity()]);
const recipient = await identityToRecipient(mine);

const bytesOf = (name: string) => readFileSync(sandbox.path(name));
const openAge = async (name: string, identity = mine): Promise<string> => {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return Buffer.from(await decrypter.decrypt(bytesOf(name))).toString();
};
const run = async (line: string, env = {}): Promise<string> => {
  const { exit, stderr } = await sandbox.run(line, { env });
  expect(exit, stderr).toBe(0);
  return stderr;
};
const fails = async (line: string, env = {}) => {
  const before = everything();
  const { exit, stderr } = await sandbox.run(line, { env });
  expect(exit, stderr).toBeGreaterThan(1);
  expect(exit, stderr).toBeLessThan(4);
  expect(everything()).toEqual(before);
  return stderr;
};
const everything = (): string[] => readdirSync(sandbox.folder, { recursive: true }).map(String).sort();

/** Files of a ledger in which a cell can be found, but for the report. */
const tellingIn = (folder: string): string[] =>
  readdirSync(sandbox.path(folder)).filter(
    (name) => name !== 'report.json' && TELLING.test(readFileSync(sandbox.path(folder, name), 'latin1')),
  );

/** Decrypts a file of the ledger beside it, with `no` beside the lines that are meant. */
async function review(name: string, isMeant: (line: string) => boolean): Promise<string> {
  const text = await openAge(`a.crmq/${name}.age`);
  const lines = text.split('\n').map((line) => (isMeant(line) ? `${line.replace(/,$/, '')},no` : line));
  expect(lines.join('\n')).not.toBe(text);
  return lines.join('\n');
}

beforeAll(async () => {
  sandbox.write('a.csv', EXPORT);
  sandbox.write('key', `${mine}\n`);
  sandbox.write('stranger', `${stranger}\n`);
  await run('crmq clean a.csv -q --no-html --out-dir plain -o plain.csv');
  await run(`crmq clean a.csv -q --no-html --encrypt-to ${recipient}`);
  cpSync(sandbox.path('a.crmq'), sandbox.path('first'), { recursive: true });
});

beforeEach(() => {
  for (const name of ['a.crmq', 'a.clean.crmq', 'out', 'out.csv', 'back.csv'])
    rmSync(sandbox.path(name), { recursive: true, force: true });
  cpSync(sandbox.path('first'), sandbox.path('a.crmq'), { recursive: true });
  cpSync(sandbox.path('plain.csv'), sandbox.path('a.clean.csv'));
});

const refusal = () => review('changes.csv', (line) => line.startsWith('3,Email,gkqvx@KQVX'));
const isRefused = () => bytesOf('out.csv').toString().includes('gkqvx@KQVX.example');
const APPLY = `crmq apply a.csv --ledger a.crmq -o out.csv --out-dir out --no-html --encrypt-to ${recipient}`;

describe('an encrypted ledger', () => {
  it('has no cell in the clear but in the report, which says so, and leaves nothing behind', async () => {
    expect(tellingIn('plain')).toContain('journal.bin');
    expect(tellingIn('plain')).toContain('plan.json');
    expect(tellingIn('a.crmq')).toEqual([]);
    expect(readdirSync(sandbox.temporary)).toEqual([]);
    const { notes } = JSON.parse(bytesOf('a.crmq/report.json').toString());
    expect(notes.join()).toContain('report.json and the page are not encrypted');
    await run(`crmq clean a.csv -q --out-dir out -o out.csv --mask pii --delta --encrypt-to ${recipient}`);
    const masked = bytesOf('out/report.json').toString();
    expect(masked).not.toMatch(TELLING);
    expect(masked).not.toContain('are not encrypted, and show');
    expect(masked).toContain('the delta files are not encrypted');
    expect(tellingIn('out').filter((name) => !name.startsWith('delta'))).toEqual([]);
  });

  it('is taken back with an identity, from a flag or the environment', async () => {
    await run('crmq revert a.clean.csv -q -o back.csv --identity key && cmp back.csv a.csv');
    await run('crmq revert a.clean.csv -q -o back.csv --force && cmp back.csv a.csv', { CRMQ_IDENTITY: 'key' });
    expect(readdirSync(sandbox.temporary)).toEqual([]);
  });

  it.each([
    'crmq apply a.csv --ledger a.crmq -q -o out.csv --out-dir out --plain-ledger',
    'crmq clean --retry a.crmq -q -o out.csv --out-dir out --plain-ledger',
    'crmq revert a.clean.csv --rule date-iso -q -o out.csv --out-dir out --plain-ledger',
    'crmq clean a.csv -q -o out.csv --out-dir out',
    'crmq inspect a.csv',
  ])('the variable of the identity stops no command: %s', async (line) => {
    await run(line, { CRMQ_IDENTITY: 'key' });
  });

  it('is taken back in part, and the new ledger is encrypted', async () => {
    await run(
      `crmq revert a.clean.csv --rule email-clean -q -o out.csv --out-dir out --identity key --encrypt-to ${recipient}`,
    );
    expect(isRefused()).toBe(true);
    expect(tellingIn('out')).toEqual([]);
    await run('crmq revert out.csv -q --ledger out -o back.csv --identity key && cmp back.csv a.csv');
  });

  it.each(['plain beside it', 'encrypted again', 'encrypted under the plain name'])(
    'is applied as reviewed: %s',
    async (how) => {
      const reviewed = await refusal();
      const encrypter = new Encrypter();
      encrypter.addRecipient(recipient);
      if (how === 'plain beside it') sandbox.write('a.crmq/changes.csv', reviewed);
      else
        writeFileSync(
          sandbox.path('a.crmq', how === 'encrypted again' ? 'changes.csv.age' : 'changes.csv'),
          await encrypter.encrypt(reviewed),
        );
      const told = await run(`${APPLY} --identity key`);
      expect(isRefused()).toBe(true);
      expect(told.includes('lies decrypted beside')).toBe(how !== 'encrypted again');
      expect(tellingIn('out')).toEqual([]);
      expect(await openAge('out/refused.csv.age')).toBe('row,column,rule\n3,Email,email-clean\n');
      // what was refused stays refused
      await run('crmq revert out.csv -q --ledger out -o back.csv --identity key && cmp back.csv a.csv');
      rmSync(sandbox.path('a.crmq'), { recursive: true });
      await run(`crmq apply a.csv -q --ledger out -o again.csv --out-dir a.crmq --plain-ledger --identity key --force`);
      expect(bytesOf('again.csv').equals(bytesOf('out.csv'))).toBe(true);
      expect(existsSync(sandbox.path('a.crmq/changes.csv'))).toBe(true);
    },
  );

  it('with nothing refused is done again as it was', async () => {
    await run(`${APPLY} -q --identity key`);
    expect(bytesOf('out.csv').equals(bytesOf('plain.csv'))).toBe(true);
    for (const name of ['changes.csv', 'plan.json'])
      expect(await openAge(`out/${name}.age`)).toBe(bytesOf(`plain/${name}`).toString());
  });

  it('takes mended rows, and goes on from them', async () => {
    const rejected = await openAge('a.crmq/rejected.csv.age');
    const lines = rejected.trimEnd().split('\n');
    const own = lines[1]!.split(',').slice(0, 3).join(',');
    sandbox.write('a.crmq/rejected.csv', `${lines[0]}\n${own},4,Gkqvx,Zzxkq,gkqvx4@kqvx.example,,\n`);
    const flags = `-o out.csv --no-html --identity key --encrypt-to ${recipient}`;
    expect(await run(`crmq clean a.csv --retry a.crmq --out-dir out ${flags}`)).toContain('1 of 1 mended rows taken');
    expect(tellingIn('out')).toEqual([]);
    expect(await openAge('out/mended.csv.age')).toContain('gkqvx4@kqvx.example');
    await run('crmq revert out.csv -q --ledger out -o back.csv --identity key && cmp back.csv a.csv');
    await run(
      `crmq apply a.csv -q --ledger out -o again.csv --out-dir a.clean.crmq --identity key --force --encrypt-to ${recipient}`,
    );
    expect(bytesOf('again.csv').equals(bytesOf('out.csv'))).toBe(true);
    const other = await fails(`crmq clean a.csv --retry a.crmq --force ${flags}`);
    expect(other).toContain('a.crmq/rejected.csv lies there unencrypted');
  });

  it('gives its plan to another run', async () => {
    await run('crmq clean a.csv -q --no-html --out-dir out -o out.csv --plan a.crmq/plan.json --identity key');
    expect(bytesOf('out.csv').equals(bytesOf('plain.csv'))).toBe(true);
  });
});

describe('what is wrong is said before anything is written', () => {
  const COMMANDS = [
    'crmq revert a.clean.csv -o back.csv',
    `crmq revert a.clean.csv -o back.csv --rule email-clean --encrypt-to ${recipient}`,
    APPLY,
    `crmq clean a.csv --retry a.crmq -o out.csv --out-dir out --encrypt-to ${recipient}`,
  ];
  it.each(COMMANDS)('of identities: %s', async (line) => {
    expect(await fails(line)).toMatch(/is encrypted\n.*--identity FILE/);
    expect(await fails(`${line} --identity stranger`)).toContain(
      'is encrypted for others than the identities in stranger',
    );
    expect(await fails(`${line} --identity nowhere`)).toContain('cannot read the identities nowhere');
    expect(await fails(`${line} --identity a.csv`)).toContain('a.csv: identity 1 is none of age');
  });

  it('of files that are cut off, changed or gone', async () => {
    const journal = bytesOf('a.crmq/journal.bin.age');
    const changed = journal.map((byte, at) => (at === 300 ? byte ^ 1 : byte));
    for (const bad of [journal.subarray(0, -20), changed, Buffer.from('x')]) {
      sandbox.write('a.crmq/journal.bin.age', bad);
      expect(await fails(`${COMMANDS[0]} --identity key`)).toContain('damaged or cut off');
      expect(await fails(`${APPLY} --identity key`)).toContain('journal.bin.age is not the one that the run wrote');
    }
    rmSync(sandbox.path('a.crmq/journal.bin.age'));
    expect(await fails(`${COMMANDS[0]} --identity key`)).toContain('cannot read a.crmq/journal.bin.age');
    cpSync(sandbox.path('first/journal.bin.age'), sandbox.path('a.crmq/journal.bin.age'));
    sandbox.write('a.crmq/changes.csv.age', bytesOf('a.crmq/changes.csv.age').subarray(0, -5));
    expect(await fails(`${APPLY} --identity key`)).toContain('changes.csv.age is no age file, or it is damaged');
    sandbox.write('a.crmq/changes.csv.age', '-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n');
    expect(await fails(`${APPLY} --identity key`)).toContain('age without -a');
  });

  it('of two reviews, of ledgers that would not be encrypted, and of keys that would be overwritten', async () => {
    sandbox.write('a.crmq/changes.csv', await refusal());
    sandbox.write('a.crmq/changes.csv.age', bytesOf('first/summary.csv.age'));
    expect(await fails(`${APPLY} --identity key`)).toContain('both may have been edited');
    const plain = 'crmq apply a.csv --ledger a.crmq -o out.csv --out-dir out --identity key';
    expect(await fails(plain)).toContain('a.crmq is encrypted, and out would not be');
    expect(await fails(`crmq clean a.csv --retry a.crmq -o out.csv --out-dir out --identity key`)).toContain(
      'would not be',
    );
    expect(await fails(`${APPLY} --plain-ledger --identity key`)).toContain('one or the other');
    expect(await fails('crmq clean a.csv --force')).toContain('lies there encrypted, from an earlier run');
    expect(await fails(`crmq revert a.clean.csv --identity key --encrypt-to ${recipient}`)).toContain('has none');
    rmSync(sandbox.path('a.crmq/changes.csv'));
    expect(await fails('crmq revert a.clean.csv -o key --force --identity key')).toContain('is the input key');
    expect(await fails(`${APPLY.replace('out.csv', 'key')} --force`, { CRMQ_IDENTITY: 'key' })).toContain(
      'is the input key',
    );
    expect(readFileSync(join(sandbox.folder, 'key'), 'utf8')).toBe(`${mine}\n`);
  });
});
