/** `crmq revert`: the original comes back byte for byte, or nothing is written and the reason is told. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT, Sandbox } from './sandbox.ts';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
  sandbox.write('a.csv', DIRTY);
});
afterEach(() => sandbox.remove());

/** Twins, a rejected record, a blank line, quotes that need not be, and no line end at the end. */
const DIRTY =
  'Record ID,First Name,Last Name,Email,Phone\r\n' +
  '1, ANN ,"LEE",ann.lee@north.example,\r\n\r\n' +
  '2,Ann,Lee,ann.lee@north.example,+358401234567\r\n' +
  'x,y\n' +
  '3,"Bert","Oja",mailto:bert@y.example,040 123 4568\n' +
  '4,Cid,Ek,cid@z.example,"+14155550123"';

const bytes = (name: string) => readFileSync(sandbox.path(name));
const read = (name: string) => bytes(name).toString();
const listing = () => readdirSync(sandbox.folder).sort();
const change = (name: string, how: (text: string) => string) => writeFileSync(sandbox.path(name), how(read(name)));
/** Nothing that belongs to a run which failed. */
const leftovers = () => listing().filter((name) => /revert|tmp|lock/.test(name));

async function cleaned(line = 'crmq clean a.csv -q --no-html'): Promise<void> {
  const { exit, stderr } = await sandbox.run(line);
  expect(exit, stderr).toBe(0);
}

describe('the original', () => {
  it('stands beside the cleaned file, byte for byte', async () => {
    await cleaned();
    expect(read('a.clean.csv')).not.toContain('mailto');
    const { exit, stderr, text } = await sandbox.run('crmq revert a.clean.csv --ledger a.crmq');
    expect({ exit, text }).toEqual({ exit: 0, text: '' });
    expect(stderr).toBe('a.reverted.csv is a.csv as it was, byte for byte\n');
    expect(read('a.reverted.csv')).toBe(DIRTY);
  });

  it('goes where it is wanted; the ledger is found by the name of the file', async () => {
    await cleaned();
    expect((await sandbox.run('crmq revert a.clean.csv -o -')).text).toBe(DIRTY);
    await sandbox.run(
      'mkdir out && crmq revert -q a.clean.csv -o out/b.csv && crmq revert -q a.clean.csv -o out/b.csv.gz',
    );
    expect(read('out/b.csv')).toBe(DIRTY);
    expect(gunzipSync(bytes('out/b.csv.gz')).toString()).toBe(DIRTY);
    await sandbox.run('mv a.clean.csv renamed.csv && crmq revert -q renamed.csv --ledger a.crmq --out-dir out');
    expect(read('out/a.reverted.csv')).toBe(DIRTY);
  });

  it('is found by the folder of the ledger', async () => {
    await cleaned();
    expect((await sandbox.run('crmq revert a.crmq -o -')).text).toBe(DIRTY);
    await cleaned('crmq clean a.csv -q --no-html --out-dir out');
    expect((await sandbox.run('crmq revert out -o -')).text).toBe(DIRTY);
    sandbox.write('b.csv', DIRTY);
    await cleaned('crmq clean a.csv b.csv -q --no-html --out-dir both');
    const several = await sandbox.run('crmq revert both -o -');
    expect(several.exit).toBe(2);
    expect(several.stderr).toContain('both is the ledger of 2 cleaned files: a.clean.csv, b.clean.csv');
    for (const name of ['a.clean.csv', 'out/a.clean.csv']) rmSync(sandbox.path(name));
    const gone = await sandbox.run('crmq revert out -o -');
    expect([gone.exit, gone.stderr]).toEqual([3, expect.stringContaining('which is not beside it')]);
  });

  it('is never written over something without --force, and never over the cleaned file', async () => {
    await cleaned();
    const refused = await sandbox.run('crmq revert a.clean.csv -o a.csv');
    expect([refused.exit, refused.stderr]).toEqual([2, expect.stringContaining('a.csv exists already')]);
    change('a.csv', () => 'something else');
    expect((await sandbox.run('crmq revert a.clean.csv -o a.csv --force')).exit).toBe(0);
    expect(read('a.csv')).toBe(DIRTY);
    const onto = await sandbox.run('crmq revert a.clean.csv -o a.clean.csv --force');
    expect([onto.exit, onto.stderr]).toEqual([2, expect.stringContaining('an input is never overwritten')]);
    const ledger = await sandbox.run('crmq revert a.clean.csv -o a.crmq/journal.bin --force');
    expect(ledger.exit).toBe(2);
  });

  it('comes back from gzip, from a pipe, and into gzip', async () => {
    sandbox.write('b.csv.gz', gzipSync(DIRTY));
    await cleaned('crmq clean b.csv.gz -o b.out.csv.gz -q --no-html');
    const { stderr } = await sandbox.run('crmq revert b.out.csv.gz --ledger b.crmq');
    expect(stderr).toBe(
      'b.reverted.csv is b.csv.gz as it was, byte for byte\n  (b.csv.gz was gzipped: this is what was in it)\n',
    );
    expect(read('b.reverted.csv')).toBe(DIRTY);
    await cleaned('cat a.csv | crmq clean - -q --no-html --out-dir led > piped.csv');
    await sandbox.run('crmq revert piped.csv --ledger led -q');
    expect(read('piped.reverted.csv')).toBe(DIRTY);
  });

  it('is known again where the cleaned file was only packed anew', async () => {
    await cleaned();
    sandbox.write('packed.csv.gz', gzipSync(bytes('a.clean.csv'), { level: 1 }));
    const { exit, stderr } = await sandbox.run('crmq revert packed.csv.gz --ledger a.crmq');
    expect([exit, stderr]).toEqual([0, 'a.reverted.csv is a.csv as it was, byte for byte\n']);
    expect(read('a.reverted.csv')).toBe(DIRTY);
  });

  it('is one file for each input, whether they were joined or not', async () => {
    const other = DIRTY.replace('1,', '7,').replaceAll('north', 'south');
    sandbox.write('more/a.csv', other);
    await cleaned('crmq clean a.csv more/a.csv -o all.csv --out-dir led -q --no-html');
    const { exit, stderr } = await sandbox.run('crmq revert all.csv --ledger led --out-dir back');
    expect([exit, stderr.split('\n').length]).toEqual([0, 3]);
    expect([read('back/a.reverted.csv'), read('back/a.reverted-2.csv')]).toEqual([DIRTY, other]);
    const one = await sandbox.run('crmq revert all.csv --ledger led -o one.csv');
    expect([one.exit, one.stderr]).toEqual([2, expect.stringContaining('the run had 2 inputs')]);
    sandbox.write('c.csv', other);
    await cleaned('crmq clean a.csv c.csv --out-dir own -q --no-html');
    // the folder has the ledger of the files in it, of no other one
    await sandbox.run('crmq revert -q own/c.clean.csv && crmq revert -q own/a.clean.csv --ledger own');
    sandbox.write('own/b.clean.csv', 'x');
    expect((await sandbox.run('crmq revert own/b.clean.csv')).stderr).toContain('there is no ledger own/b.crmq');
    expect([read('own/c.reverted.csv'), read('own/a.reverted.csv')]).toEqual([other, DIRTY]);
  });

  it('comes back from many chunks and threads', { timeout: 120_000 }, async () => {
    const rows = Array.from(
      { length: 4000 },
      (_, i) => `${i}, ANN ,Lee${i % 1800},ann.lee${i % 1800}@x${i % 7}.example,"n"`,
    );
    sandbox.write('big.csv', `Record ID,First Name,Last Name,Email,Notes\n${rows.join('\n')}\n`);
    await cleaned('crmq clean big.csv -q --no-html --jobs 3 --chunk-bytes 7000');
    await sandbox.run('crmq revert big.clean.csv -q');
    expect(read('big.reverted.csv')).toBe(read('big.csv'));
  });
});

it('of rows that end in a delimiter which the header does not have', async () => {
  const text = 'Id,First Name,Email\n1,ANN,ann@x.example,\n2,  Bo ,bo@x.example,\n3,Cid,cid@x.example,\n';
  sandbox.write('t.csv', text);
  await cleaned('crmq clean t.csv -q --no-html && crmq clean t.csv -q --no-html --jobs 3 --chunk-bytes 20 -o t3.csv --out-dir t3');
  expect(read('t.clean.csv')).toBe(text.replace('ANN', 'Ann').replace('  Bo ', 'Bo'));
  expect(read('t3.csv')).toBe(read('t.clean.csv'));
  expect(read('t3/changes.csv')).toBe(read('t.crmq/changes.csv'));
  await cleaned('crmq clean t.clean.csv -q --no-html -o again.csv --out-dir again && crmq revert t.clean.csv -q');
  expect(read('again.csv')).toBe(read('t.clean.csv'));
  expect(read('t.reverted.csv')).toBe(text);
}); // biome-ignore format: reads better dense

describe('what is refused', () => {
  const breaks: [string, string, number, string][] = [
    ['there is no ledger', 'rm -r a.crmq', 3, 'there is no ledger a.crmq'],
    ['the run was not complete', 'rm a.crmq/manifest.json', 3, 'the run that wrote it was not complete'],
    ['the manifest is cut off', 'truncate -s 30 a.crmq/manifest.json', 3, 'is no JSON'],
    ['the manifest is newer', `sed -i 's/"manifestVersion": 1/"manifestVersion": 9/' a.crmq/manifest.json`, 3, 'newer crmq (manifest version 9)'],
    ['the manifest is something else', 'echo "[1]" > a.crmq/manifest.json', 3, 'no manifest of crmq'],
    ['there is no journal', 'rm a.crmq/journal.bin', 3, 'cannot read a.crmq/journal.bin: there is no such file'],
    ['the journal is cut off', 'truncate -s -9 a.crmq/journal.bin', 3, 'a.crmq/journal.bin ends too early'],
    ['the journal is no journal', 'cp a.csv a.crmq/journal.bin', 3, 'no journal of crmq'],
    ['the journal is newer', String.raw`printf '\x09' | dd of=a.crmq/journal.bin bs=1 seek=8 conv=notrunc 2>&1`, 3, 'journal version 9'],
    ['the journal was changed', `sed -i 's/mailto/mailTO/' a.crmq/journal.bin`, 3, 'its SHA-256 is another'],
    ['the cleaned file is gone', 'rm a.clean.csv', 3, 'there is no such file'],
    ['the run kept no journal', `sed -i 's/journal.bin/other.bin/' a.crmq/manifest.json`, 3, 'kept none'],
  ]; // biome-ignore format: a table reads better dense
  it.each(breaks)('%s', async (_, line, exit, message) => {
    await cleaned();
    await sandbox.run(line);
    const outcome = await sandbox.run('crmq revert a.clean.csv --ledger a.crmq');
    expect(outcome.stderr).toContain(message);
    expect(outcome.exit).toBe(exit);
    expect(leftovers()).toEqual([]);
  });

  it('something that is not the original, though everything else fits', async () => {
    await cleaned();
    const manifest = JSON.parse(read('a.crmq/manifest.json'));
    manifest.inputs[0].sha256 = '0'.repeat(64);
    sandbox.write('a.crmq/manifest.json', JSON.stringify(manifest));
    for (const to of ['', '-o -']) {
      const { exit, stderr, text } = await sandbox.run(`crmq revert a.clean.csv ${to}`);
      expect({ exit, text }).toEqual({ exit: 4, text: '' });
      expect(stderr).toContain('what came out is not a.csv');
    }
    expect(leftovers()).toEqual([]);
  });

  it('standard input, and nothing at all', async () => {
    expect((await sandbox.run('crmq revert - < a.csv')).stderr).toContain('revert reads the cleaned file twice');
    expect((await sandbox.run('crmq revert')).exit).toBe(2);
  });

  it('the file of another ledger', async () => {
    const many = (from: number) =>
      `Record ID,Email\n${Array.from({ length: 30 }, (_, i) => `${from + i},u${from + i}@x.example`).join('\n')}\n`;
    sandbox.write('b.csv', many(1));
    sandbox.write('c.csv', many(500));
    await cleaned('crmq clean b.csv -q --no-html && crmq clean c.csv -q --no-html');
    const { exit, stderr } = await sandbox.run('crmq revert c.clean.csv --ledger b.crmq');
    expect([exit, stderr]).toEqual([2, expect.stringContaining('it is of another file')]);
    const columns = await sandbox.run('crmq clean a.csv -q --no-html && crmq revert a.clean.csv --ledger b.crmq');
    expect([columns.exit, columns.stderr]).toEqual([2, expect.stringContaining('has other columns')]);
    await cleaned('crmq clean b.csv c.csv -q --no-html --out-dir both');
    const unknown = await sandbox.run('sed s/u5/v5/ c.clean.csv > d.csv && crmq revert d.csv --ledger both');
    expect([unknown.exit, unknown.stderr]).toEqual([2, expect.stringContaining('it knows b.clean.csv, c.clean.csv')]);
  });
});

it('shows control characters of a name instead of obeying them', async () => {
  await cleaned();
  const { stderr, exit } = await sandbox.cold(
    `mv a.clean.csv $'a\\e[31m.clean.csv' && crmq revert $'a\\e[31m.clean.csv' --ledger a.crmq -o $'b\\e[31m.csv'`,
  );
  expect(exit, stderr).toBe(0);
  expect(stderr).toContain('b\\x1b[31m.csv is ');
  expect(stderr).not.toContain('\u001b');
});

describe('a file that was edited since', () => {
  it('is refused, and what conflicts is told', async () => {
    await cleaned();
    change('a.clean.csv', (text) => text.replace('Oja', 'Ojala').replace('cid@', 'CID@'));
    const { exit, stderr } = await sandbox.run('crmq revert a.clean.csv');
    expect(exit).toBe(2);
    expect(stderr).toBe(
      'crmq: a.clean.csv was edited since it was written:\n' +
        '  2 rows edited: 4, 5\n' +
        '  1 row in conflict with what would be taken back:\n' +
        '    row 4: cleaned in Email\n' +
        '      --keep-edits leaves these rows as they are now and takes everything else back; nothing was written\n',
    );
    expect(leftovers()).toEqual([]);
  });

  it('keeps its edits with --keep-edits, and the rest is taken back', async () => {
    await cleaned();
    change('a.clean.csv', (text) => text.replace('Oja', 'Ojala'));
    const { exit, stderr } = await sandbox.run('crmq revert a.clean.csv --keep-edits');
    expect(exit).toBe(0);
    expect(stderr).toContain('a.reverted.csv is a.csv as it was, but for what was edited since\nkept as edited:\n');
    const kept = read('a.clean.csv').match(/3,.*\n/)![0];
    expect(read('a.reverted.csv')).toBe(DIRTY.replace(/3,"Bert.*\n/, kept));
  });

  it('is only compared by its cells where a spreadsheet has saved it anew', async () => {
    await cleaned();
    change(
      'a.clean.csv',
      (text) => `\ufeff${text.replaceAll('"', '').replaceAll(',', ';').replaceAll(/\r?\n/g, '\r\n')}\r\n`,
    );
    const { exit, stderr } = await sandbox.run('crmq revert a.clean.csv');
    expect([exit, stderr]).toEqual([0, expect.stringContaining('a.reverted.csv has every cell of a.csv as it was;')]);
    const cells = (text: string) =>
      text
        .trim()
        .split(/\r?\n/)
        .map((line) => line.replaceAll('"', ''));
    expect(cells(read('a.reverted.csv'))).toEqual(cells(DIRTY));
  });
});

/** Files as people have them: every scenario whose cleaning has a ledger is taken back. */
describe('every scenario', () => {
  const home = join(ROOT, 'fixtures');
  const scenarios = readdirSync(home).flatMap((name) => {
    const path = join(home, name, 'cmd');
    const line = existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
    const plain = /^crmq clean (\S+)(?: (?!.*-o )[^|&;>]*)?$/.exec(line);
    return plain && existsSync(join(home, name, 'expected/files')) ? [{ name, line, input: plain[1]! }] : [];
  });
  const boxes: Sandbox[] = [];
  afterAll(() => {
    for (const box of boxes) box.remove();
  });

  it('is there', () => expect(scenarios.length).toBeGreaterThan(15));

  it.each(scenarios)('$name', { timeout: 120_000 }, async ({ name, line, input }) => {
    const box = new Sandbox();
    boxes.push(box);
    cpSync(join(home, name), box.folder, { recursive: true });
    rmSync(box.path('expected'), { recursive: true });
    const cleaning = await box.run(line);
    expect(cleaning.exit, cleaning.stderr).toBe(0);
    const folder = line.includes('--out-dir') ? line.split('--out-dir ')[1]!.split(' ')[0]! : '.';
    const clean = join(folder, input.replace(/\.(\w+)$/, '.clean.$1'));
    const ledger = folder === '.' ? input.replace(/\.\w+$/, '.crmq') : folder;
    const reverting = await box.run(`crmq revert ${clean} --ledger ${ledger} -o back -q`);
    expect(reverting.exit, reverting.stderr).toBe(0);
    expect(readFileSync(box.path('back')).equals(readFileSync(box.path(input)))).toBe(true);
  });
});
