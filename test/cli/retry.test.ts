/** `clean --retry`: rejected rows mended in a spreadsheet, through the binary. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Sandbox } from './sandbox.ts';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
});
afterEach(() => sandbox.remove());

type Row = { readonly [column: string]: string };
const read = (name: string) => readFileSync(sandbox.path(name), 'utf8');
const table = (name: string): Row[] => parse(read(name), { columns: true, bom: true, relax_column_count: true });
const json = (name: string) => JSON.parse(read(name));
const run = async (line: string) => {
  const { exit, stderr } = await sandbox.run(line);
  expect(exit, stderr).toBe(0);
  return stderr;
};
const fails = async (line: string) => {
  const { exit, stderr } = await sandbox.run(line);
  expect(exit, stderr).not.toBe(0);
  return stderr;
};

/** Row 2 has too few cells, row 4 a stray quote, row 6 too many cells; `-`, `'` and a formula are in row 3. */
const EXPORT = `Id;Name;Email;Phone;Zip
1;Mary Lee;MARY@north.example;+14155550142;02134
2;John Doe;john@north.example
3;'=1+1;-x@north.example;;
4;"Bo"b;bob@north.example;;00210
5;Pekka Virtanen;pekka@kaarna.example;;
6;Li;Wei;li@wei.example;;00100
7;Ann Poe;ann@poe.example;+358401234567;00530
`;
const first = async (text = EXPORT, more = '') => {
  sandbox.write('export.csv', text);
  await run(`crmq clean export.csv --country US --no-html ${more}`);
};
/** The file as a spreadsheet leaves it: semicolons, byte order mark, CRLF, rows filled up. */
const spreadsheet = (edit: (rows: string[][]) => string[][], bom = '\ufeff', delimiter = ';') => {
  const rows: string[][] = parse(read('export.crmq/rejected.csv'), { relax_column_count: true, bom: true });
  const edited = edit(rows);
  const width = Math.max(...edited.map((row) => row.length));
  const quoted = (cell: string) => (/[";,\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const lines = edited.map((row) => Array.from({ length: width }, (_, at) => quoted(row[at] ?? '')).join(delimiter));
  sandbox.write('export.crmq/rejected.csv', `${bom}${lines.join('\r\n')}\r\n`);
};
const set = (row: string, cells: readonly string[]) => (rows: string[][]) =>
  rows.map((line) => (line[0] === row ? [...line.slice(0, 3), ...cells] : line));
const retry = (more = '') => run(`crmq clean export.csv --retry export.crmq --no-html --force ${more}`);

describe('clean --retry', () => {
  it('puts mended rows in the place of the rejected ones, and cleans them as the others', async () => {
    await first();
    expect(table('export.crmq/rejected.csv').map(({ row }) => row)).toEqual(['2', '4', '6']);
    const before = read('export.clean.csv');
    spreadsheet((rows) =>
      set('2', ['2', 'John Doe', 'JOHN@North.example', '(415) 555-0143', '02135'])(
        set('4', ['4', 'Bob', 'bob@north.example', '', '00210'])(rows),
      ),
    );
    const told = await retry();
    expect(told).toContain('retry: 2 of 3 mended rows taken, 0 rejected again, 1 not mended');
    const lines = before.split('\n');
    expect(read('export.clean.csv')).toBe(
      [
        ...lines.slice(0, 2),
        '2;John Doe;JOHN@north.example;+14155550143;02135',
        lines[2],
        '4;Bob;bob@north.example;;00210',
        ...lines.slice(3),
      ].join('\n'),
    );
    expect(table('export.crmq/rejected.csv').map(({ row, line }) => [row, line])).toEqual([['6', '7']]);
    expect(json('export.crmq/report.json').rows).toEqual({ read: 7, written: 6, merged: 0, rejected: 1 });
    const changes = table('export.crmq/changes.csv').filter(({ row }) => row === '2');
    expect(changes.map(({ column, before, after, rule }) => [column, before, after, rule])).toEqual([
      ['Email', 'john@north.example', 'JOHN@North.example', 'retry'],
      ['Phone', '', '(415) 555-0143', 'retry'],
      ['Zip', '', '02135', 'retry'],
      ['Email', 'JOHN@North.example', 'JOHN@north.example', 'email-clean'],
      ['Phone', '(415) 555-0143', '+14155550143', 'phone-e164'],
    ]);
  });

  it('keeps what earlier rounds took, and goes on from there', async () => {
    await first();
    spreadsheet(set('2', ['2', 'John Doe', 'john@north.example', '', '']));
    expect(await retry()).toContain('0 of 3'); // filled up with nothing: nobody mended it
    spreadsheet((rows) => set('2', ['2', 'John Doe', 'john@north.example', '', '02135'])(rows));
    await retry();
    expect(table('export.crmq/mended.csv').map(({ row }) => row)).toEqual(['2']);
    spreadsheet(set('4', ['4', 'Bob', 'bob@north.example', '', '']));
    await retry();
    expect(table('export.crmq/mended.csv').map(({ row }) => row)).toEqual(['2', '4']);
    expect(
      read('export.clean.csv')
        .split('\n')
        .map((line) => line.split(';')[0]),
    ).toEqual(
      ['Id', '1', '2', '3', '4', '5', '7', ''], // biome-ignore format: a list reads better dense
    );
    await first(EXPORT, '--force');
    expect(await retry()).toContain('0 of 3'); // a new run knows nothing of what an old one took
  });

  it('takes a row whose reason was deleted as it stands', async () => {
    await first();
    spreadsheet((rows) => rows.map((row) => (row[0] === '2' ? ['2', '', ...row.slice(2)] : row)));
    expect(await retry()).toContain('1 of 3');
    expect(read('export.clean.csv')).toContain('\n2;John Doe;john@north.example;;\n');
    const [change] = table('export.crmq/changes.csv').filter(({ rule }) => rule === 'retry');
    expect(change).toMatchObject({ row: '2', column: '', before: '2;John Doe;john@north.example' });
    spreadsheet((rows) => rows);
    expect(await retry()).toContain('1 of 3');
  });

  it('takes raw text that was mended in its cell as text of the file', async () => {
    await first();
    spreadsheet(set('4', ['4;"Bo""b";bob@north.example;;00210']));
    await retry();
    expect(read('export.clean.csv')).toContain('\n4;"Bo""b";bob@north.example;;00210\n');
    const changes = table('export.crmq/changes.csv').filter(({ row }) => row === '4');
    expect(changes[0]).toMatchObject({ column: 'Id', before: '4;"Bo"b;bob@north.example;;00210', after: '4' });
  });

  it('rejects again what is still broken, as it was mended', async () => {
    await first();
    spreadsheet(set('6', ['6', 'Li Wei', '', 'li@wei.example', '', '00100', 'more']));
    expect(await retry()).toContain('0 of 3 mended rows taken, 1 rejected again, 2 not mended');
    const [, , six] = table('export.crmq/rejected.csv');
    expect(six).toMatchObject({ row: '6', reason: 'ragged-row', Name: 'Li Wei' });
    expect(table('export.crmq/changes.csv').some(({ rule }) => rule === 'retry')).toBe(false);
    spreadsheet(set('6', ['6', 'Li Wei', 'li@wei.example', '', '00100']));
    await retry();
    expect(read('export.clean.csv')).toContain('\n6;Li Wei;li@wei.example;;00100\n');
    const lost = table('export.crmq/changes.csv').filter(({ row, column }) => row === '6' && column === '');
    expect(lost).toMatchObject([{ before: '00100', after: '', rule: 'retry' }]);
  });

  it('leaves rows that were deleted rejected, and values that a spreadsheet respelled as they were', async () => {
    await first('Id,Name,Email,Active,When,Zip\n9000000000000123,Bo,b@north.example,true,2024-03-11 09:12,02134,x\n');
    spreadsheet(set('1', ['9E+15', 'Bo Lee', 'b@north.example', 'WAHR', '11.3.2024 9:12', '2134', '']));
    const told = await retry();
    expect(told).toContain('4 cells that a spreadsheet had spelled anew are as they were: row 1 Id, row 1 Active');
    expect(read('export.clean.csv')).toMatch(
      /\n9000000000000123,Bo Lee,b@north\.example,true,2024-03-11.09:12.*,02134\n/,
    );
    await first(EXPORT, '--force');
    spreadsheet((rows) => rows.slice(0, 1));
    const before = read('export.clean.csv');
    await retry();
    expect(read('export.clean.csv')).toBe(before);
    expect(table('export.crmq/rejected.csv')).toHaveLength(3);
  });

  it('undoes the guards of cells', async () => {
    await first('Id,Name,Email\n1,=1+1\n2,Bo\n');
    expect(read('export.crmq/rejected.csv')).toContain("'=1+1");
    spreadsheet((rows) =>
      set('1', ['1', "'=1+1", 'a@north.example'])(set('2', ['2', "''=x", 'b@north.example'])(rows)),
    );
    await retry();
    expect(read('export.clean.csv')).toBe("Id,Name,Email\n1,=1+1,a@north.example\n2,'=x,b@north.example\n");
  });

  it('needs no name of the input, and works in other encodings, delimiters and at any number of threads', async () => {
    const rows = Array.from(
      { length: 300 },
      (_, i) => `${i},Näme ${i},n${i}@north.example,${i % 7 === 0 ? 'x,y' : ''}`,
    );
    sandbox.write('export.csv', Buffer.from(`Id,Name,Email,Note\r\n${rows.join('\r\n')}`, 'latin1'));
    await run('crmq clean export.csv --no-html');
    spreadsheet((all) => all.map((row, i) => (i > 0 && i % 2 === 0 ? [...row.slice(0, 6), 'x; y'] : row)), '', '\t');
    const made = read('export.crmq/rejected.csv');
    sandbox.write('export.crmq/rejected.csv', Buffer.from(`\ufeff${made}`, 'utf16le'));
    const results: Buffer[] = [];
    for (const how of ['--jobs 1', '--jobs 2 --chunk-bytes 50', '--jobs 1 --chunk-bytes 1000']) {
      await run(`crmq clean --retry export.crmq --out-dir out --no-html --force ${how}`);
      results.push(
        Buffer.concat(
          ['export.clean.csv', 'changes.csv', 'rejected.csv', 'mended.csv'].map((name) =>
            readFileSync(sandbox.path('out', name)),
          ),
        ),
      );
    }
    expect(results[1]!.equals(results[0]!)).toBe(true);
    expect(results[2]!.equals(results[0]!)).toBe(true);
    const cleaned = readFileSync(sandbox.path('out/export.clean.csv'), 'latin1')
      .split('\r\n')
      .map((line) => line.split(','));
    const ids = cleaned.slice(1).map(([id]) => Number(id));
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    expect(ids.filter((id) => id % 7 === 0)).toHaveLength(21);
    expect(cleaned.find(([id]) => id === '7')).toEqual(['7', 'Näme 7', 'n7@north.example', 'x; y']);
  });

  it('mends records of JSON, in a list or a line each', async () => {
    const broken = '{"id":2,"name":"Bo" "email":"b@north.example"}';
    sandbox.write(
      'export.json',
      `[{"id":1,"name":"Al","email":"a@north.example"},\n${broken},\n{"id":3,"name":"Cy","email":"c@north.example"}]\n`,
    );
    await run('crmq clean export.json --no-html');
    const name = 'export.crmq/rejected.csv';
    const rejected = read(name);
    expect(table(name)).toHaveLength(1);
    sandbox.write(name, rejected.replace('""Bo"" ""email""', '""Bo"", ""email""'));
    await run('crmq clean --retry export.crmq --out-dir one --no-html');
    expect(JSON.parse(read('one/export.clean.json'))[1]).toEqual({ id: 2, name: 'Bo', email: 'b@north.example' });
    sandbox.write(name, `${rejected.split('\n')[0]}\n2,x,2,2,Bo,b@north.example\n`);
    await run('crmq clean --retry export.crmq --out-dir two --no-html');
    expect(JSON.parse(read('two/export.clean.json')).map((one: Row) => one.name)).toEqual(['Al', 'Bo', 'Cy']);
  });
});

describe('revert after a retry', () => {
  it('gives the original back byte for byte, rejected records and all', async () => {
    await first();
    spreadsheet((rows) =>
      set('2', ['2', 'John Doe', 'JOHN@North.example', '(415) 555-0143', '02135'])(
        set('4', ['4', 'Bob', 'mary@north.example', '', '00210'])(set('6', ['6', 'x', 'y', 'z', 'a', 'b', 'c'])(rows)),
      ),
    );
    await retry();
    await run('crmq revert export.clean.csv --ledger export.crmq -o back.csv');
    expect(read('back.csv')).toBe(EXPORT);
    // edited since, somewhere else
    sandbox.write('export.clean.csv', read('export.clean.csv').replace('Pekka', 'Pekko'));
    await run('crmq revert export.clean.csv --ledger export.crmq -o edited.csv --keep-edits');
    expect(read('edited.csv')).toBe(EXPORT.replace('Pekka', 'Pekko'));
  });

  it('gives JSON back, too', async () => {
    const text =
      '[{"id":1,"name":"Al","email":"a@north.example"},\n{"id":2,"name":"Bo" "email":1},\n{"id":3,"name":"CY","email":"c@north.example"}]\n';
    sandbox.write('export.json', text);
    await run('crmq clean export.json --no-html');
    sandbox.write('export.crmq/rejected.csv', 'row,reason,line,id,name,email\n2,x,2,2,BO,b@north.example\n');
    await run('crmq clean --retry export.crmq --no-html --force');
    expect(JSON.parse(read('export.clean.json'))).toHaveLength(3);
    await run('crmq revert export.clean.json --ledger export.crmq -o back.json');
    expect(read('back.json')).toBe(text);
  });
});

describe('what --retry refuses', () => {
  it('names file and line', async () => {
    await first();
    const name = 'export.crmq/rejected.csv';
    const original = read(name);
    const tail = async (line: string) => {
      sandbox.write(name, `${original}${line}\n`);
      return fails('crmq clean export.csv --retry export.crmq --no-html --force');
    };
    expect(await tail('3,x,3,3,Bo,b@north.example,,')).toContain('rejected.csv:5: row 3 was not rejected');
    expect(await tail('99,x,3,3,Bo,b@north.example,,')).toContain('rejected.csv:5: there is no row 99');
    expect(await tail(',x,3,3,Bo,b@north.example,,')).toContain('rejected.csv:5: there is no number');
    expect(await tail('two,x,3,3,Bo,b@north.example,,')).toContain('rejected.csv:5: "two"');
    expect(await tail('2,x,3,3,Bo,b@north.example,,')).toContain('rejected.csv:5: row 2 stands in');
    sandbox.write(name, original.replace('Email', 'E-mail'));
    expect(await fails('crmq clean --retry export.crmq')).toContain('rejected.csv:1: there is no column "Email"');
    sandbox.write(name, 'a,b\n1,2\n');
    expect(await fails('crmq clean --retry export.crmq')).toContain('no rejected.csv');
    expect(await fails('crmq clean --retry nowhere')).toContain('no ledger nowhere');
    expect(await fails('crmq clean --mended x.csv export.csv')).toContain('--mended needs --retry');
  });

  it('wants the input of that run, and writes nothing otherwise', async () => {
    await first();
    spreadsheet(set('2', ['2', 'John Doe', 'john@north.example', '', '02135']));
    const before = read('export.clean.csv');
    sandbox.write('export.csv', `${EXPORT}8;New;new@north.example;;\n`);
    expect(await fails('crmq clean --retry export.crmq --force')).toContain('SHA-256');
    const piped = await sandbox.run('crmq clean - --retry export.crmq', { input: `${EXPORT}8;N;n@north.example;;\n` });
    expect(piped.exit).toBe(3);
    expect(read('export.clean.csv')).toBe(before);
  });

  const LOUD = EXPORT.replace('Mary Lee', 'MARY LEE');

  it('does not do again what a reviewer refused', async () => {
    await first(LOUD);
    spreadsheet(set('2', ['2', 'John Doe', 'john@north.example', '', '02135']));
    const changes = read('export.crmq/changes.csv');
    const isCase = /^(1,Name.*),$/m;
    expect(changes).toMatch(isCase);
    sandbox.write('export.crmq/changes.csv', changes.replace(isCase, '$1,no'));
    const { exit, stderr } = await sandbox.run('crmq clean --retry export.crmq --force --no-html');
    expect(exit).toBe(2);
    expect(stderr).toContain('export.crmq/changes.csv:2 refuses what --retry would do again');
    expect(stderr).toContain('take the review out of it, retry, and review the new ledger');
    expect(read('export.crmq/changes.csv')).toContain(',no\n');

    await run('crmq apply export.csv --ledger export.crmq --out-dir applied -o applied/export.csv --no-html');
    expect(await fails('crmq clean export.csv --retry applied --force --no-html')).toContain(
      'crmq: applied leaves out what a review refused, and --retry would do it again',
    );

    // saved by a spreadsheet, and accepted
    sandbox.write('export.crmq/changes.csv', changes.replace(isCase, '$1,yes').replaceAll('\n', '\r\n'));
    await retry();
  });

  it('does not make a merge again that a reviewer refused', async () => {
    const twice = `${EXPORT}8;Mary Lee;mary@north.example;+14155550142;02134\n`;
    await first(twice);
    const duplicates = read('export.crmq/duplicates.csv');
    expect(duplicates).toMatch(/,survivor/);
    const column = duplicates.split('\n')[0]!.split(',').indexOf('accept');
    const marked = duplicates
      .split('\n')
      .map((line, at) => (at === 1 ? line.split(',').with(column, 'no').join() : line));
    sandbox.write('export.crmq/duplicates.csv', marked.join('\n'));
    expect(await fails('crmq clean --retry export.crmq --force')).toContain('export.crmq/duplicates.csv:2 refuses');
    await run('crmq apply export.csv --ledger export.crmq --out-dir applied -o applied/export.csv --no-html');
    expect(await fails('crmq clean export.csv --retry applied --force')).toContain('leaves out what a review refused');
  });

  it('goes on where a review refused a rule as a whole: the plan leaves it out', async () => {
    await first(LOUD);
    const summary = read('export.crmq/summary.csv').split('\n');
    const accept = summary[0]!.split(',').indexOf('accept');
    const marked = summary.map((line) =>
      line.startsWith('name-case,') ? line.split(',').with(accept, 'no').join() : line,
    );
    expect(marked).not.toEqual(summary);
    sandbox.write('export.crmq/summary.csv', marked.join('\n'));
    await run('crmq apply export.csv --ledger export.crmq --out-dir applied -o applied/export.csv --no-html');
    await run('crmq clean export.csv --retry applied --no-html --force');
    expect(read('export.clean.csv')).toContain('MARY LEE');
  });

  it('does not overwrite without --force, and can be tried dry', async () => {
    await first();
    spreadsheet(set('2', ['2', 'John Doe', 'john@north.example', '', '02135']));
    expect(await fails('crmq clean --retry export.crmq')).toContain('exists already');
    expect(await run('crmq clean --retry export.crmq --dry-run --out-dir try')).toContain('1 of 3');
    expect(json('try/report.json').rows.written).toBe(5);
  });
});
