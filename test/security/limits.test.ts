/** Files that are made to fill the disk, the memory or the day: refused or set aside with words, by the built binary. */
import { Readable } from 'node:stream';
import { createGzip, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { openSource } from '../../src/io/stream/source.ts';
import { bytesFrom } from '../../src/packs/amount.ts';
import { Sandbox } from '../cli/sandbox.ts';

const sandbox = new Sandbox();
afterAll(() => sandbox.remove());
const clean = (args: string) => sandbox.run(`crmq clean ${args} --force --out-dir out -q`);

const MEGA = 1024 * 1024;

/** Compressed zeros behind a header. */
async function bomb(megabytes: number): Promise<Buffer> {
  const gzip = createGzip();
  const out: Buffer[] = [];
  gzip.on('data', (piece: Buffer) => out.push(piece));
  gzip.write('Name,Email\n');
  const piece = Buffer.from(`${'a'.repeat(2046)},\n`.repeat(MEGA / 2048));
  for (let i = 0; i < megabytes; i++) await new Promise((resolve) => gzip.write(piece, resolve));
  await new Promise((resolve) => gzip.once('end', resolve).end());
  return Buffer.concat(out);
}

describe('decompression', () => {
  it('stops a gzip bomb and names the flag that raises the limit', async () => {
    sandbox.write('bomb.csv.gz', await bomb(24));
    const { exit, stderr } = await clean('bomb.csv.gz --no-dedupe');
    expect(exit).toBe(3);
    expect(stderr).toMatch(/bomb\.csv\.gz: more than 200 times its size when decompressed/);
    expect(stderr).toContain('raise --max-ratio');
    expect((await sandbox.run('ls out')).exit).not.toBe(0);
  });

  it('lets a trusted one through with --max-ratio, and counts what comes out', async () => {
    const source = await openSource('-', { stdin: Readable.from([await bomb(66)]), limits: { ratio: 2000 } });
    let bytes = 0;
    for await (const chunk of source.chunks) bytes += chunk.length;
    expect(bytes).toBe(11 + 66 * MEGA);
  });

  it.each([
    ['--max-decompressed 1kB', 3],
    ['--max-decompressed 1MB', 0],
  ])('has an absolute limit: %s', async (flag, wanted) => {
    const rows = Array.from({ length: 200 }, (_, i) => `${i},a${i * 7919}@x.example\n`);
    sandbox.write('some.csv.gz', gzipSync(`Id,Email\n${rows.join('')}`));
    const { exit, stderr } = await clean(`some.csv.gz ${flag}`);
    expect(exit, stderr).toBe(wanted);
    if (wanted === 3) expect(stderr).toContain('raise --max-decompressed');
  });

  it('stops a bomb of many members, each of which is small', async () => {
    const member = gzipSync(Buffer.alloc(MEGA, `${'a'.repeat(2046)},\n`));
    sandbox.write('many.csv.gz', Buffer.concat([gzipSync('Name,Email\n'), ...Array(20).fill(member)]));
    const { exit, stderr } = await clean('many.csv.gz --no-dedupe');
    expect({ exit, says: /times its size/.test(stderr) }).toEqual({ exit: 3, says: true });
  });
});

describe('records and cells', () => {
  const long = (length: number) => 'x'.repeat(length);

  it('sets a record with a cell over the limit aside, whole, and keeps the others', async () => {
    sandbox.write('cells.csv', `Id,Name,Notes\n1,Ann,ok\n2,Bob,"${long(MEGA + 1)}"\n3,Cy,${long(MEGA)}\n`);
    const { exit } = await clean('cells.csv --no-dedupe');
    expect(exit).toBe(0);
    const { text } = await sandbox.run('cut -c1-30 out/rejected.csv; cut -d, -f1 out/cells.clean.csv');
    expect(text).toContain('2,field-too-long,3,');
    expect(text.endsWith('Id\n1\n3\n')).toBe(true);
  });

  it.each([
    ['csv', 'Id,Name,Notes\n1,Ann,ok\n2,Bob,1234567890123456789012345678901\n'],
    ['ndjson', '{"Id":"1","Notes":"ok"}\n{"Id":"2","Notes":"1234567890123456789012345678901"}\n'],
    ['json', '[{"Id":"1","Notes":"ok"},{"Id":"2","Notes":"1234567890123456789012345678901"}]'],
  ])('takes --max-field, and the plan keeps it: %s', async (format, content) => {
    sandbox.write(`in.${format}`, content);
    expect((await clean(`in.${format} --max-field 30`)).exit).toBe(0);
    expect((await sandbox.run('grep -c field-too-long out/rejected.csv')).text).toBe('1\n');
    await sandbox.run('cp out/plan.json plan.json');
    expect((await clean(`in.${format} --plan plan.json`)).exit).toBe(0);
    expect((await sandbox.run('grep -c field-too-long out/rejected.csv')).text).toBe('1\n');
    expect((await clean(`in.${format}`)).exit).toBe(0);
    expect((await sandbox.run('grep -c field-too-long out/rejected.csv')).text).toBe('0\n');
  });

  it('does not let an unclosed quote swallow a file: memory stays bounded and every line is accounted for', async () => {
    const script =
      'process.stdout.write("Id,Name,Notes\\n1,Ann,\\"open\\n");' +
      'const p="2,Bob,fine\\n".repeat(95325);let n=0;(function go(){while(n++<12)if(!process.stdout.write(p))return process.stdout.once("drain",go)})()';
    const { exit, stderr } = await sandbox.run(
      `node -e '${script}' | node --max-old-space-size=50 '${process.cwd()}/bin/crmq.js' clean - -o all.csv --no-dedupe --out-dir out --force -q --jobs 1`,
    );
    expect(exit, stderr).toBe(0);
    const { rows } = JSON.parse((await sandbox.run('cat out/report.json')).text);
    expect(rows.rejected).toBe(1);
    expect(rows.read).toBe(1 + 12 * 95325);
  });

  it('refuses more columns than the limit, and JSON that is too deep is set aside', async () => {
    sandbox.write('wide.csv', `${Array.from({ length: 20000 }, (_, i) => `c${i}`).join(',')}\n`);
    const wide = await clean('wide.csv');
    expect(wide.exit).toBe(3);
    expect(wide.stderr).toContain('20000 columns, and 16384 are the most');
    sandbox.write('three.csv', 'a,b,c\n1,2,3\n');
    expect((await clean('three.csv --max-columns 2')).exit).toBe(3);
    const deep = `${'{"a":'.repeat(101)}1${'}'.repeat(101)}`;
    sandbox.write('deep.ndjson', `{"Id":"1"}\n${deep}\n{"Id":"2"}\n`);
    expect((await clean('deep.ndjson')).exit).toBe(0);
    expect((await sandbox.run('grep -c malformed-json out/rejected.csv')).text).toBe('1\n');
    expect((await clean('deep.ndjson --max-depth 200')).exit).toBe(0);
    expect((await sandbox.run('grep -c malformed-json out/rejected.csv')).text).toBe('0\n');
  });

  it('refuses JSON of which the keys are data, unless somebody wants it', { timeout: 60_000 }, async () => {
    const lines = Array.from({ length: 10_000 }, (_, i) => `{"key${i}":"v${i}"}\n`);
    sandbox.write('keys.ndjson', lines.join(''));
    const { exit, stderr } = await clean('keys.ndjson');
    expect(exit).toBe(3);
    expect(stderr).toContain('10000 different keys, and 4096 are the most');
    expect(stderr).toContain('--max-columns');
    // 1,000 columns of 1,000 records: a million cells, of which nearly all are empty
    sandbox.write('fewer.ndjson', lines.slice(0, 1000).join(''));
    expect((await clean('fewer.ndjson')).exit).toBe(0);
    const ten = (record: number): string[] => Array.from({ length: 10 }, (_, i) => `"key${record * 10 + i}":"v"`);
    sandbox.write('more.ndjson', Array.from({ length: 420 }, (_, i) => `{${ten(i).join(',')}}\n`).join(''));
    expect((await clean('more.ndjson')).exit).toBe(3);
    expect((await clean('more.ndjson --max-columns 5000')).exit).toBe(0);
    // what the plan allows is allowed
    await sandbox.run('cp out/plan.json plan.json');
    expect((await clean('more.ndjson --plan plan.json')).exit).toBe(0);
  });

  it.each(['--max-field none', '--max-ratio 0', '--max-columns 1.5', '--max-depth 100000', '--max-record -1'])(
    'says what is wrong with %s',
    async (flag) => {
      const { exit, stderr } = await clean(`three.csv ${flag}`);
      expect(exit).toBe(2);
      expect(stderr).toContain(flag.split(' ')[0]);
    },
  );
});

describe('amounts of bytes', () => {
  it.each([
    ['1', 1], ['64MB', 64 * MEGA], ['2 GB', 2048 * MEGA], ['1.5k', 1536], ['1MiB', MEGA], [4096, 4096],
    ['0', undefined], ['', undefined], ['MB', undefined], ['-1', undefined], ['1e400', undefined], ['99999999TB', undefined],
  ] as const)('%s', (given, bytes) => expect(bytesFrom(given)).toBe(bytes)); // biome-ignore format: a table reads better dense
});
