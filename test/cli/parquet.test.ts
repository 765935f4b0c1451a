/** Cleaned parts as Parquet: the cells of the part that there would be in the format of the input. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, describe, expect, it } from 'vitest';
import { Sandbox } from './sandbox.ts';

const sandbox = new Sandbox();
afterAll(() => sandbox.remove());
const bytesOf = (path: string): Buffer => readFileSync(sandbox.path(path));
const parquet = (path: string) => parquetReadObjects({ file: Uint8Array.from(bytesOf(path)).buffer });

const HEADER = 'Record ID,First Name,Last Name,Email,Notes,Email,\r\n';
const RECORDS = [
  '007,ANN,LEE,ann.lee@north.example ,"said ""hi"", \r\ntwice",,x\r\n',
  '\r\n',
  '8,José,Muñoz,jose@east.example,,j@e.example,\r\n',
  '9,too,few\r\n',
  '10,Ann,Lee,ANN.LEE@north.example,=1+1,,x\r\n',
];
const CSV = HEADER + RECORDS.join('');

/** Takes a file through `crmq stage --part` as the one part that it is; answers what `stage` said with `more`. */
async function staged(file: string, more: string, flags = '') {
  const planned = await sandbox.run(
    `crmq plan ${file} --country US ${flags} --no-html --cleaned-format parquet -q --force -o job`,
  );
  expect(planned.stderr).toBe('');
  const head = JSON.parse((await sandbox.run(`crmq index --plan job/plan.json --head --name ${file} < ${file}`)).text);
  writeFileSync(
    sandbox.path('part.json'),
    JSON.stringify({ name: file, firstRow: 1, layout: head.layout, range: null }),
  );
  return sandbox.run(`crmq stage --plan job/plan.json --run job/run.json --part part.json ${more}`);
}

describe('the record stage', () => {
  const files: [name: string, file: string, content: Buffer, encoding: BufferEncoding][] = [
    ['UTF-8', 'utf-8.csv', Buffer.from(CSV), 'utf8'],
    ['UTF-16', 'utf-16.csv', Buffer.from(`\ufeff${CSV}`, 'utf16le'), 'utf16le'],
    ['windows-1252', 'latin.csv', Buffer.from(CSV, 'latin1'), 'latin1'],
    ['no records', 'empty.csv', Buffer.from(HEADER), 'utf8'],
  ];
  it.each(files)('writes the cells of the cleaned file: %s', async (_name, file, content, encoding) => {
    sandbox.write(file, content);
    const done = await staged(file, `--rejected r.csv < ${file} > out.parquet`, '--no-dedupe');
    expect(done.stderr).toBe('');
    const local = await sandbox.run(
      `crmq clean ${file} --country US --no-dedupe --no-html -q --force -o clean.csv --out-dir all`,
    );
    expect(local.stderr).toBe('');
    const [header, ...rows] = parse(bytesOf('clean.csv').toString(encoding), { bom: true }) as string[][];
    expect(header).toHaveLength(7);
    const found = await parquet('out.parquet');
    expect(found.map((row) => Object.values(row))).toEqual(rows);
    expect(rows).toHaveLength(file === 'empty.csv' ? 0 : 3);
    if (rows.length > 0) {
      const names = ['Record ID', 'First Name', 'Last Name', 'Email', 'Notes', 'Email (2)', 'column 7'];
      expect(Object.keys(found[0]!)).toEqual(names);
      expect(found[0]).toMatchObject({
        'Record ID': '007',
        Email: 'ann.lee@north.example',
        Notes: 'said "hi", \r\ntwice',
      });
    }
  });

  it('writes lines and lists of JSON, and refuses a key that is no column', async () => {
    const records = [
      { id: 1, name: { first: 'ANN ', last: 'Lee' }, tags: ['a', 'b'], email: 'a@n.example' },
      { id: 2, name: { first: 'Bé' }, tags: [], email: null },
    ];
    const wanted = [
      { id: '1', 'name.first': 'Ann', 'name.last': 'Lee', tags: '["a","b"]', email: 'a@n.example' },
      { id: '2', 'name.first': 'Bé', 'name.last': '', tags: '[]', email: '' },
    ];
    for (const [file, text] of [
      ['in.ndjson', records.map((record) => `${JSON.stringify(record)}\n`).join('')],
      ['in.json', JSON.stringify(records)],
    ] as const) {
      sandbox.write(file, text);
      const done = await staged(file, `--rejected r.csv < ${file} > out.parquet`, '--no-dedupe');
      expect(done.stderr).toBe('');
      expect(await parquet('out.parquet'), file).toEqual(wanted);
    }
    sandbox.write('late.ndjson', '{"id":1,"tags":{"x":1},"late":{"key":2}}\n');
    await staged('in.ndjson', '< in.ndjson > /dev/null', '--no-dedupe');
    const part = JSON.parse(bytesOf('part.json').toString());
    const range = { firstLine: 3, head: '', dropped: [], footer: [] };
    writeFileSync(sandbox.path('part.json'), JSON.stringify({ ...part, firstRow: 3, range }));
    const late = 'crmq stage --plan job/plan.json --run job/run.json --part part.json < late.ndjson > out.parquet';
    const refused = await sandbox.run(late);
    expect([refused.exit, refused.stderr]).toEqual([
      3,
      expect.stringContaining('a record has the key late.key, which'),
    ]);
  });
});

describe('the rest of a run', () => {
  it('writes what is left once records are merged', async () => {
    sandbox.write('in.csv', CSV);
    const frames = await staged('in.csv', '--frames in.frames < in.csv', '--ledger-format parquet');
    expect(frames.stderr).toBe('');
    const told = JSON.parse(frames.text);
    writeFileSync(
      sandbox.path('parts'),
      `${JSON.stringify({ ...told, frames: 'in.frames', cleaned: 'part-00000.parquet' })}\n`,
    );
    const about = {
      name: 'in.csv',
      path: 'in.csv',
      gzip: false,
      encoding: 'utf-8',
      encodingReason: '',
      rows: told.rows,
      ...told.read,
    };
    writeFileSync(sandbox.path('about'), JSON.stringify({ inputs: [about], outputs: [] }));
    const done = await sandbox.run(
      'crmq settle --plan job/plan.json --run job/run.json --parts parts --about about -q --out-dir settled',
    );
    expect([done.exit, done.stderr]).toEqual([0, '']);
    await sandbox.run('crmq clean in.csv --country US --no-html -q --force -o clean.csv --out-dir all');
    const [, ...rows] = parse(bytesOf('clean.csv')) as unknown as string[][];
    expect(rows).toHaveLength(2);
    expect((await parquet('settled/cleaned/part-00000.parquet')).map((row) => Object.values(row))).toEqual(rows);
    for (const name of ['changes', 'duplicates', 'crosswalk'] as const) {
      const [, ...wanted] = parse(bytesOf(`all/${name}.csv`)) as unknown as string[][];
      expect(
        (await parquet(`settled/${name}.parquet`)).map((row) => Object.values(row)),
        name,
      ).toEqual(wanted);
    }
    const named = JSON.parse(bytesOf('settled/report.json').toString()).outputs.map(
      (file: { path: string }) => file.path,
    );
    expect(named).toEqual(expect.arrayContaining(['changes.parquet', 'review.csv', 'summary.csv']));
  });
});

describe('the files of the ledger', () => {
  const tableOf = (path: string): string[][] =>
    (parse(bytesOf(path), { relax_column_count: true }) as string[][]).slice(1);

  it('are Parquet where that is asked for, and hold the cells of the CSV', async () => {
    sandbox.write('in.csv', CSV);
    await sandbox.run('crmq clean in.csv --country US --no-dedupe --no-html -q --force -o clean.csv --out-dir all');
    const sides = '--ledger changes.parquet --rejected rejected.parquet';
    const done = await staged('in.csv', `${sides} < in.csv > out.parquet`, '--no-dedupe --ledger-format parquet');
    expect(done.stderr).toBe('');
    expect((await parquet('changes.parquet')).map((row) => Object.values(row))).toEqual(tableOf('all/changes.csv'));
    const [rejected, ...others] = await parquet('rejected.parquet');
    expect(others).toEqual([]);
    expect(Object.values(rejected!).filter((cell) => cell !== '')).toEqual(tableOf('all/rejected.csv')[0]);
    expect((await parquet('out.parquet')).length).toBe(3);
  });
});

describe('a local run', () => {
  it('does not write it', async () => {
    const done = await sandbox.run('crmq clean in.csv --cleaned-format parquet -o out.parquet');
    expect([done.exit, done.stderr]).toEqual([2, expect.stringContaining('--cleaned-format parquet is for --engine spark')]);
    const ledger = await sandbox.run('crmq clean in.csv --ledger-format parquet -o out.csv');
    expect([ledger.exit, ledger.stderr]).toEqual([2, expect.stringContaining('--ledger-format parquet is for --engine spark')]);
  });
}); // biome-ignore format: commands read better in one line
