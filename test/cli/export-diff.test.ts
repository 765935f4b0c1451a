/** `crmq diff` through the binary: what is a change, what is none, and what is told. */
import { readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { csvOf, exportsOf } from '../history/exports.ts';
import { Sandbox } from './sandbox.ts';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
});
afterEach(() => sandbox.remove());

const OLD = `Record ID,First Name,Last Name,Email,Phone Number,Company name,Unsubscribed from all email,Last Activity Date
1,Mary,Lee,mary@north.example,040 123 4567,Acme Oy,false,2025-01-10
2,PEKKA,VIRTANEN,pekka@kaarna.example,,Kaarna Oy,false,2023-12-01
3,Ann,Bo,ann@bo.example,,Bo Ltd,false,2025-01-20
4,Gone,Person,gone@bo.example,,,false,2025-01-31
5,Eva,Hall,eva@hall.example,,Hall AB,true,2025-01-05
`;
const NEW = `Record ID,First Name,Last Name,Email,Phone Number,Company name,Unsubscribed from all email,Last Activity Date
6,Neo,Nu,neo@nu.example,,Nu Oy,false,2026-01-10
3,Ann,Bo,ann@other.example,,Meri Oy,false,2025-12-20
2,Pekka,Virtanen,pekka@kaarna.example,,Kaarna Oy,No,2023-12-01
1,Mary,Lee,mary@north.example,+358401234567,Acme,true,2025-01-10
5,Eva,Hall,eva@hall.example,,Hall AB,true,2025-01-05
`;

const diff = (flags = '', env = {}) => sandbox.run(`crmq diff old.csv new.csv --country FI ${flags}`, { env });
const json = async (flags = '') => {
  const { exit, text, stderr } = await diff(`--json ${flags}`);
  expect(exit, stderr).toBe(0);
  return JSON.parse(text);
};
type Line = { id: string; kind: string; column: string; before: string; after: string };
const lines = (text: string): Line[] => parse(text, { columns: true });

describe('crmq diff', () => {
  beforeEach(() => {
    sandbox.write('old.csv', OLD);
    sandbox.write('new.csv', NEW);
  });

  it('tells what came, went and changed, by what cells mean', async () => {
    const { counts, columns, samples, key } = await json();
    expect(counts).toEqual({ same: 2, changed: 2, added: 1, gone: 1 });
    expect(key).toEqual(['Record ID']);
    expect(samples).toMatchObject({ added: ['6'], gone: ['4'] });
    const changed = Object.fromEntries(columns.changed.map((one: { column: string }) => [one.column, one]));
    expect(Object.keys(changed).sort()).toEqual(
      ['Company name', 'Email', 'Last Activity Date', 'Unsubscribed from all email'].sort(),
    );
    expect(changed.Email).toEqual({
      column: 'Email',
      count: 1,
      samples: [{ id: '3', before: 'ann@bo.example', after: 'ann@other.example' }],
    });
  });

  it('compares cells as they stand where that is asked for', async () => {
    const { counts, columns, compared } = await json('--raw');
    expect(compared).toBe('as they stand');
    expect(counts).toEqual({ same: 1, changed: 3, added: 1, gone: 1 });
    const names = columns.changed.map(({ column }: { column: string }) => column);
    expect(names).toEqual(expect.arrayContaining(['First Name', 'Last Name', 'Phone Number']));
  });

  it('writes every difference, in the order of the new export, then what is gone', async () => {
    const { exit, text, stderr } = await diff('-o -');
    expect(exit, stderr).toBe(0);
    expect(lines(text)).toEqual([
      { id: '6', kind: 'added', column: '', before: '', after: '' },
      { id: '3', kind: 'changed', column: 'Email', before: 'ann@bo.example', after: 'ann@other.example' },
      { id: '3', kind: 'changed', column: 'Company name', before: 'Bo Ltd', after: 'Meri Oy' },
      { id: '3', kind: 'changed', column: 'Last Activity Date', before: '2025-01-20', after: '2025-12-20' },
      { id: '1', kind: 'changed', column: 'Company name', before: 'Acme Oy', after: 'Acme' },
      { id: '1', kind: 'changed', column: 'Unsubscribed from all email', before: 'false', after: 'true' },
      { id: '4', kind: 'gone', column: '', before: '', after: '' },
    ]);
    expect(stderr).toContain('added      1 record');
    const file = await diff('-o d.csv');
    expect(file.exit).toBe(0);
    expect(readFileSync(sandbox.path('d.csv'), 'utf8')).toBe(text);
    expect(file.text).toContain('d.csv');
    expect((await diff('-o d.csv')).exit).toBe(2);
    expect((await diff('-o d.csv --force')).exit).toBe(0);
    expect((await diff('-o old.csv --force')).stderr).toContain('an input is never overwritten');
    expect((await diff('-o nowhere/d.csv')).exit).toBe(3);
  });

  it('says by its exit code whether they differ, where that is asked for', async () => {
    expect((await diff('')).exit).toBe(0);
    expect((await diff('--exit-code -q')).exit).toBe(1);
    const same = await sandbox.run('crmq diff old.csv old.csv --exit-code');
    expect(same.exit).toBe(0);
    expect(same.text).toContain('the same   5 records');
  });

  it('measures decay between the days of the exports, beside what is expected', async () => {
    const { decay, expectedDecay, old } = await json('--old-as-of 2025-02-01 --as-of 2026-02-01 --decay-rate 0.3');
    expect(old.day).toEqual({ day: '2025-02-01', by: 'given' });
    expect(decay).toMatchObject({ from: '2025-02-01', to: '2026-02-01', days: 365, records: 5 });
    const of = Object.fromEntries(
      decay.measures.map(({ what, count, atRisk }: { what: string; count: number; atRisk: number }) => [
        what,
        [count, atRisk],
      ]),
    );
    // 2 went stale in December 2025; Acme Oy and Acme are one employer; 5 was out already
    expect(of).toEqual({ any: [4, 4], stale: [1, 4], 'opted-out': [1, 3], vanished: [1, 5], employer: [1, 4] });
    expect(expectedDecay).toEqual({ perYear: 0.3, by: 'user' });
    const guessed = await json();
    expect([guessed.old.day.day, guessed.new.day.day]).toEqual(['2025-01-31', '2026-01-10']);
    expect(guessed.old.day.by).toBe('the latest day in Last Activity Date');
    expect(guessed.expectedDecay).toEqual({ perYear: 0.225, by: 'industry' });
    expect((await diff('--old-as-of 2025-02-30')).stderr).toContain('must be a date');
  });

  it('counts mail that came back, whatever says so', async () => {
    const csv = (...reasons: string[]) =>
      `Record ID,Email,Email hard bounce reason\n${reasons.map((reason, i) => `${i + 1},p${i}@x.example,${reason}\n`).join('')}`;
    sandbox.write('old.csv', csv('', '', '', '550 user unknown', 'ok'));
    sandbox.write('new.csv', csv('', '550 mailbox unavailable', '452 mailbox full', '550 user unknown', 'ok'));
    const { decay } = await json('--old-as-of 2025-10-31 --as-of 2025-11-30');
    const bounced = decay.measures.find(({ what }: { what: string }) => what === 'bounced');
    expect(bounced).toMatchObject({ count: 1, atRisk: 4 });
  });

  it('records the decay beside the runs, where the next report finds it', async () => {
    const told = '--old-as-of 2025-02-01 --as-of 2026-02-01 --series crm';
    expect((await diff(`${told} --history`)).exit).toBe(0);
    expect((await diff(told)).exit).toBe(0);
    expect(readFileSync(sandbox.path('.crmq/history.ndjson'), 'utf8').trimEnd().split('\n').length).toBe(1);
    const clean = await sandbox.run('crmq clean new.csv --no-html --series crm --out-dir o');
    expect(clean.exit, clean.stderr).toBe(0);
    expect(JSON.parse(readFileSync(sandbox.path('o/report.json'), 'utf8')).history.decay.days).toBe(365);
    expect((await sandbox.run('crmq history')).text).toContain('Decay  of 5 records in 365 days');
  });

  it('gives the same bytes for every way of reading', async () => {
    const { text } = await diff('-o -');
    sandbox.write('old.csv.gz', gzipSync(OLD));
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(NEW.replaceAll(',', ';'), 'utf16le')]);
    sandbox.write('new16.csv', utf16);
    sandbox.write('new.ndjson', ndjson(NEW));
    for (const line of [
      'crmq diff old.csv new.csv --country FI -o - --jobs 2 --chunk-bytes 90',
      'crmq diff old.csv.gz new16.csv --country FI -o -',
      'crmq diff - new.csv --country FI -o - < old.csv',
      'crmq diff old.csv - --country FI -o - < new16.csv',
      'crmq diff old.csv new.ndjson --country FI -o -',
    ]) {
      const run = await sandbox.run(line);
      expect(run.exit, run.stderr).toBe(0);
      expect(run.text, line).toBe(text);
    }
  });

  it('shows tokens in place of personal data, in every output', async () => {
    const env = { CRMQ_MASK_KEY: 'a key that is long enough' };
    const runs = [
      await diff('--mask pii -o -', env),
      await diff('--mask pii --json', env),
      await diff('--mask pii', env),
    ];
    for (const { exit, text, stderr } of runs) {
      expect(exit, stderr).toBe(0);
      expect(text + stderr).not.toMatch(/ann@|Meri Oy|Acme/);
    }
    const [masked] = lines(runs[0]!.text).filter(({ column }) => column === 'Email');
    expect(masked!.before).toMatch(/^email_[0-9a-f]{12}$/);
    expect(masked!.before).not.toBe(masked!.after);
  });
});

const ndjson = (csv: string): string => {
  const [header, ...rows] = csv
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  return rows
    .map((row) => `${JSON.stringify(Object.fromEntries(header!.map((name, i) => [name, row[i]])))}\n`)
    .join('');
};

describe('records that cannot be paired', () => {
  it('without an id, with one that is there twice, or that cannot be read are counted and told', async () => {
    sandbox.write('old.csv', 'Id,Name\n1,Ann\n2,Bo\n2,Bo again\n,Nobody\n3,Cy\n');
    sandbox.write('new.csv', 'Id,Name\n1,Ann\n2,Bo\n3,Cy,extra,cells\n7,Di\n7,Di twice\n , \n');
    const { text, exit, stderr } = await diff('-o -');
    expect(exit, stderr).toBe(0);
    expect(lines(text)).toEqual([
      { id: '7', kind: 'added', column: '', before: '', after: '' },
      { id: '3', kind: 'gone', column: '', before: '', after: '' },
      { id: '2', kind: 'duplicate', column: '', before: 'record 3', after: '' },
      { id: '7', kind: 'duplicate', column: '', before: '', after: 'record 5' },
    ]);
    expect(stderr).toContain('old        1 record with an id that an earlier one has: not compared');
    expect(stderr).toContain('old        1 record without an id: not compared (record 4)');
    expect(stderr).toContain('new        1 record that cannot be read: if they have an id, it counts as missing');
  });

  it('need a key, and are told what could be one', async () => {
    const csv = 'Email,Name,Note\na@b.example,Ann,x\nc@d.example,Bo,x\n';
    sandbox.write('old.csv', csv);
    sandbox.write('new.csv', csv.replace('A@B', 'a@b').replace('Ann', 'Anna'));
    const none = await diff();
    expect(none.exit).toBe(2);
    expect(none.stderr).toContain('neither export has a column with record ids');
    expect(none.stderr).toContain('--key "Email"');
    expect(none.stderr).not.toContain('"Note"');
    const { counts, key } = await json('--key email');
    expect([key, counts]).toEqual([['Email'], { same: 1, changed: 1, added: 0, gone: 0 }]);
    expect((await json('--key Email --key Note')).counts.changed).toBe(1);
    const wrong = await diff('--key Mail');
    expect(wrong.stderr).toContain('the two exports have no such column in common');
    expect(wrong.stderr).toContain('in common: Email, Name, Note');
  });

  it('are asked about where none of one is in the other', async () => {
    sandbox.write('old.csv', 'Id,Name\n1,Ann\n');
    sandbox.write('new.csv', 'Id,Name\nK9,Ann\n');
    expect((await diff()).text).toContain('no record  of one is in the other: compare two exports of one system');
    sandbox.write('new.csv', 'Id,Name\n1,Ann\nK9,Bo\n');
    expect((await diff()).text).not.toContain('no record');
  });

  it('are known by ids of Salesforce in both of their forms', async () => {
    sandbox.write('old.csv', 'Id,Name\n0015000000Gv7qJ,Ann\n');
    sandbox.write('new.csv', 'Id,Name\n0015000000Gv7qJAAR,Ann\n');
    expect((await json()).counts).toEqual({ same: 1, changed: 0, added: 0, gone: 0 });
  });
});

it('knows columns again that were renamed or moved, and lists those that came and went', async () => {
  sandbox.write('old.csv', 'Record ID,Phone Number,Fax,Notes\n1,+358401234567,,hello\n');
  sandbox.write('new.csv', 'notes,Telephone,Record ID,Website\nhello,+358401234567,1,\n');
  const { counts, columns } = await json();
  expect(counts.changed).toBe(0);
  expect(columns.renamed).toEqual(
    expect.arrayContaining([
      { from: 'Phone Number', to: 'Telephone' },
      { from: 'Notes', to: 'notes' },
    ]),
  );
  expect([columns.added, columns.gone]).toEqual([['Website'], ['Fax']]);
});

it('judges each export as check does, on its own day where that is given', async () => {
  const [june, july] = exportsOf(5, 200, 7).slice(5);
  const junk = '\n9001,test,test,test@test.com,12345,test,,Finland,Lead,Offline Sources,false,2025-05-02,2023-05-02';
  sandbox.write('old.csv', csvOf(june!.contacts).trimEnd() + junk + junk.replace('9001', '9002'));
  sandbox.write('new.csv', csvOf(july!.contacts).trimEnd() + junk);
  const checked = async (file: string, asOf: string) =>
    JSON.parse((await sandbox.run(`crmq check ${file} --country FI --no-dedupe --as-of ${asOf} --json -q`)).text);
  const [own, late, now] = [
    await checked('old.csv', june!.asOf),
    await checked('old.csv', july!.asOf),
    await checked('new.csv', july!.asOf),
  ];
  expect(own.rows.rejected).toBe(2);
  expect(own.dimensions.timeliness).not.toBe(late.dimensions.timeliness);
  const pairs = (before: typeof own) => ({
    asOf: { before: before.asOf, after: july!.asOf },
    score: { before: before.score, after: now.score },
    dimensions: Object.fromEntries(
      Object.keys(now.dimensions).map((one) => [one, { before: before.dimensions[one], after: now.dimensions[one] }]),
    ),
    rows: expect.objectContaining({ rejected: { before: 2, after: 1 } }),
  });
  const counts = (report: typeof own): Map<string, number> =>
    new Map(report.rules.map(({ code, count }: { code: string; count: number }) => [code, count]));
  const each = await json(`--old-as-of ${june!.asOf} --as-of ${july!.asOf}`);
  expect(each.quality).toMatchObject(pairs(own));
  for (const { code, before, after } of each.quality.findings) {
    expect([code, before, after]).toEqual([code, counts(own).get(code) ?? 0, counts(now).get(code) ?? 0]);
  }
  expect((await json(`--as-of ${july!.asOf}`)).quality).toMatchObject(pairs(late));
  // what is rejected is neither gone nor the same as what cannot be read
  expect(each.samples.gone).toContain('9002');
  expect(each.samples.gone).not.toContain('9001');
  const { text } = await diff(`--old-as-of ${june!.asOf} --as-of ${july!.asOf}`);
  expect(text).toContain('as clean repairs them, each on its day');
  expect(text).not.toContain('cannot be read');
  expect((await diff(`--as-of ${july!.asOf}`)).text).toContain(`both on ${july!.asOf}`);
});

it('lets nothing of a cell act, in a terminal or a spreadsheet', async () => {
  sandbox.write('old.csv', 'Id,Note\n1,x\n=1+1,y\n');
  sandbox.write('new.csv', `Id,Note\n1,"=cmd|'/C calc'!A0"\n\u001b]0;owned\u0007,\u001b[31mred\n`);
  const { text } = await diff('');
  expect(text).not.toMatch(/(?!\n)\p{Cc}/u);
  const file = lines((await diff('-o -')).text);
  expect(file.find(({ kind }) => kind === 'changed')!.after).toBe(`'=cmd|'/C calc'!A0`);
  expect(file.find(({ kind }) => kind === 'gone')!.id).toBe(`'=1+1`);
});

it('compares months of a CRM that lives, and says whether it got better', async () => {
  const months = exportsOf(11, 300, 6);
  sandbox.write('old.csv', csvOf(months[0]!.contacts));
  sandbox.write('new.csv', csvOf(months[5]!.contacts));
  const { counts, quality, decay } = await json('-o d.csv');
  const [olds, news] = [months[0]!, months[5]!].map(({ contacts }) => new Map(contacts.map((one) => [one.id, one])));
  const both = [...news!.keys()].filter((id) => olds!.has(id));
  expect(counts.added).toBe(news!.size - both.length);
  expect(counts.gone).toBe(olds!.size - both.length);
  expect(counts.same + counts.changed).toBe(both.length);
  const isSame = (id: string): boolean => JSON.stringify(olds!.get(id)) === JSON.stringify(news!.get(id));
  // a change of what a cell means is a change of its bytes
  expect(counts.changed).toBeLessThanOrEqual(both.filter((id) => !isSame(id)).length);
  expect(counts.changed).toBeGreaterThan(0);
  expect(quality.rows.read).toEqual({ before: olds!.size, after: news!.size });
  expect(decay.measures.find(({ what }: { what: string }) => what === 'vanished').count).toBe(counts.gone);
  expect(statSync(sandbox.path('d.csv')).size).toBeGreaterThan(1000);
});
