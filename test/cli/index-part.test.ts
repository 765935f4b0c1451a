/** `crmq index` as an engine runs it: a process for each part of a file, bytes in, a line of JSON out. */
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Sandbox } from './sandbox.ts';

const HEADER = 'First Name,Last Name,Email,Notes\n';
const RECORDS = Array.from({ length: 40 }, (_, i) =>
  i === 17 ? `Bo,Li,bo@example.com,"a note\n1,2,3,4\n5,6,7,8"\n` : `Anna,Mäki,anna${i}@example.com,"""so"" she said"\n`,
);
const TEXT = Buffer.from(`Contacts\n\n${HEADER}${RECORDS.join('')}\nTotal: 40\n`);

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = new Sandbox();
  sandbox.write('in.csv', TEXT);
  sandbox.write('other.csv', 'id,name\n1,Anna\n');
  sandbox.write('packed.csv.gz', gzipSync(TEXT));
  sandbox.write('broken.csv.gz', gzipSync(TEXT).subarray(0, 100));
  const made = await sandbox.run('crmq clean in.csv -o clean.csv --out-dir out --no-dedupe -q');
  expect(made.exit).toBe(0);
});
afterAll(() => sandbox.remove());

const json = (text: string) => JSON.parse(text);

describe('crmq index', () => {
  it('finds the parts of a file from its head, its splits and its tail', async () => {
    const inside = TEXT.indexOf('5,6,7,8') - 2;
    const found = await sandbox.run(
      `crmq index --plan out/plan.json --head --name in.csv < in.csv > head.json &&
       crmq index --layout head.json --from 0 --to ${inside} < in.csv &&
       tail -c +${inside + 1} in.csv | crmq index --layout head.json --from ${inside} --to ${TEXT.length} --marks 1`,
    );
    expect(found.stderr).toBe('');
    const splits = found.text.trim().split('\n').map(json);
    const data = TEXT.indexOf(HEADER) + HEADER.length;
    const known = {
      file: 'in.csv',
      size: TEXT.length,
      head: json((await sandbox.run('cat head.json')).text),
      splits,
      tail: null,
    };
    expect(known.head).toMatchObject({ data, line: 4, splittable: true });
    const entry = TEXT.indexOf('Anna,Mäki,anna18');
    writeFileSync(sandbox.path('known.jsonl'), `${JSON.stringify(known)}\n`);
    const rest = await sandbox.run(
      `crmq index --chain < known.jsonl &&
       tail -c +${entry + 1} in.csv | crmq index --layout head.json --from ${entry} --to ${TEXT.length} --exact &&
       tail -c +${data + 1} in.csv | crmq index --layout head.json --from ${data} --tail`,
    );
    expect(rest.stderr).toBe('');
    const [asked, exact, tail] = rest.text.trim().split('\n').map(json);
    expect(asked).toMatchObject({ done: false, files: [{ again: [{ from: entry, to: TEXT.length, exact: true }] }] });
    const all = JSON.stringify({ ...known, splits: [...splits, exact], tail });
    const chained = await sandbox.run('crmq index --chain --first-row 101', { input: all });
    const end = TEXT.indexOf('Total');
    const { done, files } = json(chained.text);
    expect(done).toBe(true);
    expect(files[0].parts).toEqual([
      { from: data, to: entry, firstRow: 101, firstLine: 4, records: 18 },
      { from: entry, to: end, firstRow: 119, firstLine: 24, records: 22 },
    ]);
    expect(files[0].dropped).toEqual([
      { kind: 'preamble', row: 101, text: 'Contacts' },
      { kind: 'preamble', row: 101, text: '' },
      { kind: 'footer', row: 141, text: 'Total: 40\n' },
    ]);
  });

  it('stops reading when it knows enough', async () => {
    const { exit, text, stderr } = await sandbox.run(
      `yes 'a,b,c@example.com,d' | crmq index --plan out/plan.json --from 1000 --to 300000; echo "\${PIPESTATUS[*]}"
       (cat in.csv; yes 'a,b,c@example.com,d') | crmq index --plan out/plan.json --head; echo "\${PIPESTATUS[1]}"`,
    );
    const [split, states, head, state] = text.trim().split('\n');
    expect([exit, stderr, states, state]).toEqual([0, '', '141 0', '0']);
    expect(json(split!)).toMatchObject({ records: 14_950, lines: 14_950, exit: 300_020, end: false });
    expect(json(head!).splittable).toBe(true);
  });

  it('counts what cannot be cut', async () => {
    const { text } = await sandbox.run('crmq index --plan out/plan.json --head --count < packed.csv.gz');
    const head = json(text);
    expect(head).toMatchObject({ splittable: false, gzip: true, count: { records: 40, dropped: ['Total: 40\n'] } });
  });

  it.each([
    ['--head --plan in.csv < in.csv', 2, 'cannot read the plan in.csv'],
    [
      '--head --plan out/plan.json --name b.csv < other.csv',
      2,
      'b.csv does not have the shape of the plan: column 1 is "id"',
    ],
    [
      '--head --plan out/plan.json --name b.csv.gz --count < broken.csv.gz',
      3,
      'b.csv.gz: the gzip data ends too early',
    ],
    ['--from 0 --to 5 --layout out/report.json < in.csv', 2, 'is no layout as crmq index --head writes it'],
    ['--plan out/plan.json --from 7 --to 5 < in.csv', 2, '--to 5: must be a whole number of at least 7'],
    ['--chain <<< "{}"', 2, 'line 1 of standard input is not what is known of a file: look at file'],
  ])('says what is wrong with %s', async (flags, exit, message) => {
    const run = await sandbox.run(`crmq index ${flags}`);
    expect(run.stderr).toContain(message);
    expect([run.exit, run.text]).toEqual([exit, '']);
  });
});
