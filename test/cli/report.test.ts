/** `crmq report`: the report of a run again, in another form or language; and what is said of files that are none. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, Sandbox } from './sandbox.ts';

const sandbox = new Sandbox();
afterAll(() => sandbox.remove());
const read = (name: string): string => readFileSync(sandbox.path(name), 'utf8');
let whole = '';

beforeAll(async () => {
  sandbox.write('contacts.csv', readFileSync(`${ROOT}fixtures/hubspot-contacts/contacts.csv`));
  const { exit, stderr } = await sandbox.run('crmq clean contacts.csv --country US -q');
  expect(exit, stderr).toBe(0);
  whole = read('contacts.crmq/report.json');
}, 60_000);

describe('crmq report', () => {
  it('writes the page that the run wrote, the same bytes, and the same report.json', async () => {
    const page = await sandbox.run('crmq report --from contacts.crmq/report.json --format html');
    expect(page.text).toBe(read('contacts.report.html'));
    const json = await sandbox.run('crmq report --from contacts.crmq --format json');
    expect(json.text).toBe(whole);
    const piped = await sandbox.run('cat contacts.crmq/report.json | crmq report --from - --format html');
    expect(piped.text).toBe(page.text);
  });

  it.each([
    ['zh.html', '--lang zh', '<html lang="zh-Hans">'],
    ['fi.htm', '--lang fi_FI', '<html lang="fi">'],
    ['en.md', '', '# '],
    ['fi.md', '--lang fi', ' tietuetta · '],
    ['en.txt', '', 'score'],
    ['again.json', '', '"schemaVersion": 2'],
    ['again.sarif', '', '"version": "2.1.0"'],
    ['again.xml', '', '<testsuites'],
  ])('writes %s in the form that its name says', async (name, flags, part) => {
    const { exit, stdout, stderr } = await sandbox.run(`crmq report --from contacts.crmq -o ${name} ${flags}`);
    expect([exit, stdout.length, stderr]).toEqual([0, 0, '']);
    expect(read(name)).toContain(part);
  });

  it('is the page that clean writes with --lang', async () => {
    await sandbox.run('crmq clean contacts.csv --country US -q --lang zh --out-dir zh');
    await sandbox.run('crmq report --from zh --lang zh -o again.html');
    expect(read('again.html')).toBe(read('zh/contacts.report.html'));
  });

  it('is in the language of --lang from apply and check too', async () => {
    await sandbox.run('crmq apply contacts.csv --lang fi -q --out-dir fi');
    expect(read('fi/contacts.report.html')).toContain('<html lang="fi">');
    const { text } = await sandbox.run(
      'crmq check contacts.csv --country US --lang zh --format html -q --report x.html --report x.md',
    );
    expect(text).toContain('<html lang="zh-Hans">');
    expect(read('x.html')).toBe(text);
    expect(read('x.md')).toContain('| 错误 | ');
  });

  it('overwrites only with --force, and never what it reads', async () => {
    sandbox.write('there.html', 'old');
    const refused = await sandbox.run('crmq report --from contacts.crmq -o there.html');
    expect(refused.exit).toBe(2);
    expect(refused.stderr).toContain('there.html exists already');
    expect(read('there.html')).toBe('old');
    expect((await sandbox.run('crmq report --from contacts.crmq -o there.html --force')).exit).toBe(0);
    expect(read('there.html')).toContain('<!DOCTYPE html>');
    const input = await sandbox.run('crmq report --from contacts.crmq -o contacts.crmq/report.json --force');
    expect([input.exit, read('contacts.crmq/report.json') === whole]).toEqual([2, true]);
    expect(input.stderr).toContain('an input is never overwritten');
  });

  it('leaves masked what is masked', async () => {
    await sandbox.run('crmq clean contacts.csv --country US -q --mask pii --out-dir masked');
    const { text } = await sandbox.run('crmq report --from masked --format html --lang zh');
    expect(text).toContain('个人数据已用本次运行的随机密钥遮蔽');
    expect(text).not.toMatch(/garcia\.family|karen\.white|O['’]Brien/i);
  });

  it('says that only the page and the Markdown speak other languages', async () => {
    const { exit, stderr } = await sandbox.run('crmq report --from contacts.crmq --lang zh');
    expect([exit, stderr.trim()]).toEqual([0, 'only the HTML page and the Markdown speak zh; this form is in English']);
  });

  it.each([
    ['nothing', () => '', 'is empty'],
    ['a table', () => 'a,b\n1,2\n', 'is not JSON'],
    ['bytes that are no text', () => '\ufffd', 'it is not text in UTF-8'],
    ['other JSON', () => '{"name":"x"}', 'it has no schemaVersion'],
    ['a list', () => '[1,2]', 'is not JSON|no schemaVersion'],
    [
      'an older report',
      () => whole.replace('"schemaVersion": 2', '"schemaVersion": 1'),
      'schemaVersion 1; this crmq reads 2',
    ],
    [
      'a report that was cut off',
      () => whole.slice(0, 3_000),
      'is cut off: it ends within the report, after 3000 bytes',
    ],
    ['one that was cut off in a text', () => whole.slice(0, whole.indexOf('crmq') + 2), 'is cut off'],
    ['a slip', () => whole.replace('"rows": {', '"rows": {{'), /broken\.json:\d+:\d+: is not JSON from here on/],
    ['a wrong number', () => whole.replace(/"read": \d+/, '"read": -1'), 'rows.read: '],
    ['a part too many', () => whole.replace('"rows": {', '"rows": { "lost": 1,'), /rows: .*lost/],
  ])('says what is wrong with %s', async (_, content, said) => {
    const text = content();
    sandbox.write('broken.json', text === '\ufffd' ? Uint8Array.of(0x7b, 0xff, 0xfe) : text);
    const { exit, stdout, stderr } = await sandbox.run('crmq report --from broken.json --format html');
    expect([exit, stdout.length]).toEqual([3, 0]);
    expect(stderr).toMatch(said instanceof RegExp ? said : new RegExp(said));
    expect(stderr).toMatch(/^crmq: broken\.json/);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it.each([
    ['crmq report', 'required option', 2],
    ['crmq report --from nope.json', 'cannot read the report nope.json', 3],
    ['crmq report --from contacts.crmq --format pdf', 'html, markdown, text, json', 2],
    ['crmq report --from contacts.crmq --lang sv', 'there are en \\(English\\), fi \\(Finnish\\), zh', 2],
    ['crmq clean contacts.csv --out-dir sv --lang sv', 'there are en \\(English\\), fi \\(Finnish\\), zh', 2],
    ['crmq report --from contacts.crmq -o contacts.crmq', 'is a folder', 2],
  ])('%s: says so', async (command, said, code) => {
    const { exit, stderr } = await sandbox.run(command);
    expect(exit).toBe(code);
    expect(stderr).toMatch(new RegExp(said));
  });

  it('ends quietly where the reader has enough', async () => {
    const { exit, stderr } = await sandbox.run('crmq report --from contacts.crmq --format html | head -c 10; exit $?');
    expect([exit, stderr]).toEqual([0, '']);
  });
});
