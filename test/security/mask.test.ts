/** `--mask pii`: no cell of a column of personal data stands in what is masked, and one person has one token. */
import { readFileSync } from 'node:fs';
import { Chalk } from 'chalk';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { cleanInMemory } from '../../src/in-memory.ts';
import { renderHtml } from '../../src/report/html/html.ts';
import { renderMarkdown } from '../../src/report/markdown/markdown.ts';
import { masker } from '../../src/report/mask/mask.ts';
import { maskedReport } from '../../src/report/mask/masked.ts';
import { renderTerminal } from '../../src/report/terminal/terminal.ts';
import { Sandbox } from '../cli/sandbox.ts';

const sandbox = new Sandbox();
afterAll(() => sandbox.remove());
const mask = masker(Buffer.alloc(32, 7));

/** A word that stands in no text of crmq. */
const word = fc.stringMatching(/^[bcdfgkqvxz]{5,9}$/);
const name = word.map((text) => text[0]!.toUpperCase() + text.slice(1));
const digits = fc.stringMatching(/^[1-9]\d{9}$/);
const dirt = fc.constantFrom('', ' ', '  ', '\u00a0', '?', '\u200b', ' "', '=', '@');
const dirty = (value: fc.Arbitrary<string>) => fc.tuple(dirt, value, dirt).map((parts) => parts.join(''));
const email = fc.tuple(word, word, fc.constantFrom('example', 'con', 'gmial')).map(([a, b, c]) => `${a}@${b}.${c}`);
const record = fc.record({
  'First Name': dirty(name), 'Last Name': dirty(name), Email: dirty(email), Phone: dirty(digits), Company: dirty(name),
  Street: dirty(fc.tuple(name, fc.nat(99)).map(([a, b]) => `${a} ${b}x`)), City: dirty(name), Notes: dirty(fc.oneof(email, name)),
  Birthday: fc.constant('31.12.1971'), Country: dirty(name), 'Lifecycle Stage': dirty(name), Zorp: dirty(name), Status: dirty(email),
  'Contact owner': dirty(name), 'Original Source': dirty(name), 'Create Date': fc.constantFrom('2024-03-01', '7.8.2024', ''),
}); // biome-ignore format: a table reads better dense

const csv = (records: readonly { readonly [column: string]: string }[]) => {
  const q = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const columns = Object.keys(records[0]!);
  return `${columns.map(q).join(',')}\n${records.map((one) => columns.map((column) => q(one[column]!)).join(',')).join('\n')}\n`;
};

/** What would give a cell away: its words and numbers, whatever was done to it. */
const tellingIn = (cell: string): string[] => cell.toLowerCase().match(/[bcdfgkqvxz]{5,}|\d{8,}|31\.12\.1971/g) ?? [];

describe('masked reports', () => {
  it('hold no cell of the file in any form', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 8 }), fc.boolean(), async (some, twice) => {
        const records = twice ? [...some, ...some] : some;
        const content = `${csv(records)}"${records[0]!.Email.replaceAll('"', '')} ragged",x\n`;
        const { report } = await cleanInMemory(content, { asOf: '2026-01-15' });
        const masked = maskedReport(report, mask, 'a note');
        const texts = [
          JSON.stringify(masked),
          renderHtml(masked),
          renderMarkdown(masked),
          renderTerminal(masked, { chalk: new Chalk({ level: 0 }), width: 120 }),
        ].map((text) => text.toLowerCase());
        for (const cell of records.flatMap((one) => Object.values(one))) {
          for (const telling of tellingIn(cell))
            for (const text of texts) expect(text.includes(telling) && telling).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('could hold them: without the mask they do', async () => {
    const { report } = await cleanInMemory('First Name,Email\n qvxzq ,bcdfg@gmial.con\n', { asOf: '2026-01-15' });
    expect(JSON.stringify(report).toLowerCase()).toContain('qvxzq');
    expect(JSON.stringify(maskedReport(report, mask, '')).toLowerCase()).not.toContain('qvxzq');
  });
});

describe('tokens', () => {
  it.each([
    ['Ann@X.example ', 'email', 'ann@x.example', 'email'],
    ['ann@x.example', 'email', 'ann@x.example', 'notes'],
    ['ann@x.example', 'email', 'ann@x.example', null],
    ['+1 (202) 555-0143', 'phone', '+12025550143', 'mobile'],
    [' Ann  Lee', 'full_name', 'ann lee', 'full_name'],
    ['ＡＮＮ', 'first_name', 'Ann', 'last_name'],
  ] as const)('are one for %s as %s and %s as %s', (a, roleA, b, roleB) => expect(mask(a, roleA)).toBe(mask(b, roleB)));

  it('differ by value, kind and key, and say their kind', () => {
    expect(mask('ann', 'first_name')).not.toBe(mask('anne', 'first_name'));
    expect(mask('ann', 'first_name')).not.toBe(mask('ann', 'company'));
    expect(mask('ann', 'first_name')).not.toBe(masker(Buffer.alloc(32, 8))('ann', 'first_name'));
    expect(mask('ann', 'first_name')).toMatch(/^name_[0-9a-f]{12}$/);
    expect(mask('x@y.zz', 'country')).toMatch(/^email_/);
  });

  it.each([
    ['2020-12-31', 'created_at'],
    ['12', 'employees'],
    ['yes', 'opt_in_email'],
    ['', 'email'],
    [' ', 'email'],
  ] as const)('leave what is nobody’s: %j as %s', (text, role) => expect(mask(text, role)).toBe(text));

  it.each([
    ['2020-12-31', 'birth_date'],
    ['2020-12-31', null],
    ['ann', 'created_at'],
    ['+358401234567', 'employees'],
    ['Ann', 'opt_in_email'],
    ['Germany', 'country'],
  ] as const)('stand for the rest: %j as %s', (text, role) => expect(mask(text, role)).not.toBe(text));
});

describe('crmq --mask pii', () => {
  const PEOPLE = 'Id,First Name,Email,Phone\n1, QVXZQ,bcdfg@gmial.con,12\n2,qvxzq ,bcdfg@gmial.con,12\n3,"bad qvxzq\n';
  sandbox.write('in.csv', PEOPLE);
  sandbox.write('key', 'a key that is long enough\n');
  const shown = async (flags: string, env = {}) => {
    const { exit, stderr } = await sandbox.run(`crmq clean in.csv --out-dir o --force ${flags}`, { env });
    expect(exit, stderr).toBe(0);
    const files = ['o/report.json', 'o/in.report.html'].map((file) => readFileSync(sandbox.path(file), 'utf8'));
    return [stderr, ...files];
  };

  it('masks the report, the page and the summary, says which key, and leaves the ledger', async () => {
    for (const text of await shown('--mask pii')) {
      expect(text.toLowerCase()).not.toMatch(/qvxzq|bcdfg/);
      expect(text).toContain('random key of this run');
    }
    expect(readFileSync(sandbox.path('o/changes.csv'), 'utf8')).toContain('QVXZQ');
  });

  it('gives the same bytes with a key, from a file or the environment, and others with another', async () => {
    const [, report] = await shown('--mask pii --mask-key-file key');
    expect((await shown('--mask pii --mask-key-file key'))[1]).toBe(report);
    expect((await shown('--mask pii', { CRMQ_MASK_KEY: 'a key that is long enough' }))[1]).toBe(report);
    expect((await shown('--mask pii', { CRMQ_MASK_KEY: 'a key that is long enougH' }))[1]).not.toBe(report);
    expect((await shown('--mask pii'))[1]).not.toBe((await shown('--mask pii'))[1]);
  });

  it.each([
    'inspect in.csv',
    'inspect in.csv --json',
    'dedupe in.csv --force --explain 1,2',
    'dedupe in.csv --force --explain 1,2 --json',
    'clean in.csv --out-dir o --force --json',
    'clean in.csv --out-dir o --force --diff 9',
    'clean in.csv --out-dir o --force --dry-run --diff 9',
  ])('crmq %s', async (line) => {
    const plain = await sandbox.run(`crmq ${line}`);
    expect((plain.text + plain.stderr).toLowerCase()).toContain('qvxzq');
    const { exit, text, stderr } = await sandbox.run(`crmq ${line} --mask pii`);
    expect(exit, stderr).toBe(0);
    expect((text + stderr).toLowerCase()).not.toMatch(/qvxzq|bcdfg/);
    expect(text + stderr).toContain('name_');
  });

  it('masks what apply and a revert in part show; of a masked run also where nobody says so', async () => {
    const report = (folder: string) => readFileSync(sandbox.path(folder, 'report.json'), 'utf8').toLowerCase();
    await sandbox.run('crmq clean in.csv -q --force --mask pii --out-dir m -o m.csv');
    const again = 'crmq apply in.csv --force --ledger m --out-dir n -o n.csv';
    const part = 'crmq revert m.csv --force --ledger m --rule whitespace --out-dir n -o n.csv';
    for (const line of [again, `${again} --mask pii`, part]) {
      const { exit, stderr } = await sandbox.run(line);
      expect(exit, stderr).toBe(0);
      expect(stderr + report('n')).not.toMatch(/qvxzq|bcdfg/i);
    }
    await sandbox.run(`${again} --mask none`);
    expect(report('n')).toMatch(/qvxzq/);
  });

  it('leaves what many records have in common out of link.json', async () => {
    sandbox.write('other.csv', PEOPLE);
    const many = Array.from({ length: 400 }, (_, i) => `${i},Ann${i},Lee${i * 7},a${i}@x.example,+358401234567,Acme\n`);
    sandbox.write('many.csv', `Id,First Name,Last Name,Email,Phone,Company\n${many.join('')}`);
    const { exit, text, stderr } = await sandbox.run(
      'crmq link in.csv other.csv --out-dir l --force --mask pii --json',
    );
    expect(exit, stderr).toBe(0);
    expect(text + stderr).not.toMatch(/qvxzq|bcdfg/i);
    const { masked, models } = JSON.parse(text) as { masked: string; models: object[] };
    expect(masked).toContain('the CSV files are data');
    expect(models.filter((model) => 'common' in model)).toEqual([]);
    const plain = await sandbox.run('crmq link many.csv other.csv --out-dir l --force --json');
    expect((JSON.parse(plain.text).models as object[]).some((model) => 'common' in model)).toBe(true);
    const shown = await sandbox.run('crmq link many.csv other.csv --out-dir l --force --json --mask pii');
    expect((JSON.parse(shown.text).models as object[]).some((model) => 'common' in model)).toBe(false);
  });

  it('quotes no cell in what it says of a file that is wrong', async () => {
    await sandbox.run('crmq clean in.csv -q --force --out-dir m -o m.csv');
    sandbox.write(
      'm/changes.csv',
      'row,column,before,after,rule,risk,accept\n1,Email,,,email-clean,safe,qvxzq "said" bcdfg\n',
    );
    const line = 'crmq apply in.csv --force --ledger m --out-dir n -o n.csv';
    expect((await sandbox.run(line)).stderr).toContain('qvxzq');
    const { exit, stderr } = await sandbox.run(`${line} --mask pii`);
    expect(exit).toBe(2);
    expect(stderr).toContain('m/changes.csv:2: … in the column accept is neither yes nor no');
  });

  it.each([
    ['--mask all', 'there is only pii'],
    ['--mask-key-file key', 'write --mask pii too'],
    ['--mask pii --mask-key-file none', 'cannot read the key none'],
    ['--mask pii --mask-key-file short', 'it must have 16 at least'],
  ])('says what is wrong with %s', async (flags, words) => {
    sandbox.write('short', 'short');
    const { exit, stderr } = await sandbox.run(`crmq clean in.csv --out-dir p ${flags}`);
    expect(exit).toBeGreaterThan(1);
    expect(stderr).toContain(words);
  });
});
