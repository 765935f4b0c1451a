/** Crosswalk, provenance, review.csv and --decisions, as people meet them: through the binary and through spreadsheets. */
import { cpSync, readFileSync } from 'node:fs';
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
const table = (name: string): Row[] => parse(read(name), { columns: true, bom: true });
const json = (name: string) => JSON.parse(read(name));

/** 1, 2, 3 and 4 are one, in two rounds: 4 is found by the phone that 3 brings. 5 and 6 are for review. 7 stands alone. */
const PEOPLE = `Id,First Name,Last Name,Email,Phone,City,Job Title,Notes,Tags,Opt out
1,Mary,Lee,mary.lee@north.example,,Turku,,VIP,a,false
2,Mary,Lee,mary.lee@north.example,,,CEO,call first,b;c,
3,Mary,Lee,mary.lee@north.example,+358401234567,,,VIP,c;d,true
4,Mary,Lee,,+358401234567,Turku,,no mail,,
5,Maria,Garcia,garcia@home.example,+13034997111,Denver,,,,false
6,Luis,Garcia,garcia@home.example,+13034997111,Denver,,,,true
7,Pekka,Virtanen,pekka@kaarna.example,,Helsinki,,,,
`;
const withoutId = (text: string) => text.replace(/^[^,]*,/gm, '');
const people = (text = PEOPLE) => sandbox.write('a.csv', text);
const run = async (line: string) => {
  const { exit, stderr } = await sandbox.run(line);
  expect(exit, stderr).toBe(0);
  return stderr;
};
const clean = (more = '', input = 'a.csv') => run(`crmq clean ${input} --out-dir out --force --no-html ${more}`);
const left = () => table('out/a.clean.csv').map(({ Id }) => Id);
const decide = (...lines: string[]) => sandbox.write('d.csv', `decision,record,other\n${lines.join('\n')}\n`);

describe('crosswalk.csv', () => {
  it('names the last survivor for every record that is no more, whatever the round', async () => {
    people();
    await clean();
    expect(left()).toEqual(['1', '5', '6', '7']);
    expect(read('out/crosswalk.csv')).toBe(
      'merged_id,survivor_id,merged_row,survivor_row\n2,1,2,1\n3,1,3,1\n4,1,4,1\n',
    );
    const { rows, outputs } = json('out/report.json');
    expect(table('out/crosswalk.csv')).toHaveLength(rows.merged);
    expect(outputs).toContainEqual({ path: 'out/crosswalk.csv', kind: 'crosswalk', rows: 3 });
    const manifest = json('out/manifest.json').outputs.map(({ path }: { path: string }) => path);
    expect(manifest).toEqual(expect.arrayContaining(['out/crosswalk.csv', 'out/review.csv']));
  });

  it('has rows alone where there are no ids, and a header alone where nothing is merged', async () => {
    people(withoutId(PEOPLE));
    await clean();
    expect(read('out/crosswalk.csv')).toBe('merged_id,survivor_id,merged_row,survivor_row\n,,2,1\n,,3,1\n,,4,1\n');
    await clean('--no-dedupe');
    expect(read('out/crosswalk.csv')).toBe('merged_id,survivor_id,merged_row,survivor_row\n');
    expect(table('out/review.csv')).toEqual([]);
  });

  it('goes over several files, and quotes ids that need it', async () => {
    sandbox.write('north.csv', 'Id,Name,Email\n"A,1",Mary Lee,mary@north.example\n');
    sandbox.write('south.csv', 'Id,Name,Email\n"B""2",Mary Lee,mary@north.example\n');
    await run('crmq clean north.csv south.csv --out-dir out --no-html -o all.csv');
    expect(table('out/crosswalk.csv')).toEqual([
      { merged_id: 'B"2', survivor_id: 'A,1', merged_row: '2', survivor_row: '1' },
    ]);
  });
});

describe('the ledger', () => {
  it('names the record that each cell of a survivor came from, step by step where several added to it', async () => {
    people();
    await clean();
    const merged = table('out/changes.csv').filter(({ rule }) => rule!.startsWith('merge/'));
    const of = (column: string) =>
      merged.filter((one) => one.column === column).map(({ before, after, rule }) => [before, after, rule]);
    expect(of('Notes')).toEqual([
      ['VIP', 'VIP\ncall first', 'merge/row-2'],
      ['VIP\ncall first', 'VIP\ncall first\nno mail', 'merge/row-4'],
    ]);
    expect(of('Tags')).toEqual([
      ['a', 'a;b;c', 'merge/row-2'],
      ['a;b;c', 'a;b;c;d', 'merge/row-3'],
    ]);
    expect(of('Job Title')).toEqual([['', 'CEO', 'merge/row-2']]);
    expect(of('Opt out')).toEqual([['false', 'true', 'merge/row-3']]);
  });

  it('leads back from the cleaned file to the survivor as it was', async () => {
    people();
    await clean();
    const changes = table('out/changes.csv');
    const first = changes.findIndex(({ rule }) => rule!.startsWith('merge/'));
    const survivors = table('out/duplicates.csv').filter(({ role }) => role === 'survivor');
    expect(survivors.length).toBeGreaterThan(0);
    for (const { row, ...was } of survivors) {
      const now: { [column: string]: string } = { ...table('out/a.clean.csv').find(({ Id }) => Id === was.Id)! };
      for (const { column, before, after } of changes
        .slice(first)
        .filter((one) => one.row === row)
        .reverse()) {
        expect(now[column!]).toBe(after);
        now[column!] = before!;
      }
      expect(now).toEqual(Object.fromEntries(Object.keys(now).map((column) => [column, was[column]])));
    }
  });
});

describe('review.csv', () => {
  it('has two lines for each pair of duplicates.csv that is for review', async () => {
    people();
    await clean();
    const pairs = table('out/duplicates.csv').filter(({ role }) => role === 'review');
    const review = table('out/review.csv');
    expect(review.map(({ pair, row, Id }) => [pair, row, Id])).toEqual(
      pairs.map(({ cluster, row, Id }) => [cluster, row, Id]),
    );
    expect(review.map(({ decision }) => decision)).toEqual(['', '']);
    expect(review[0]!.differs).toBe('First Name; Opt out');
    expect(review[0]!.record).toMatch(/^id:5 like:/);
    expect(review[0]!.record).toBe(review[1]!.other);
  });
});

/** What spreadsheets make of a CSV file. */
const RESAVED: readonly [string, (rows: string[][]) => Buffer][] = [
  ['as it is', (rows) => Buffer.from(rows.map((cells) => cells.map(quote).join(',')).join('\n'))],
  ['with semicolons, CRLF and a mark', (rows) => Buffer.from(`\ufeff${rows.map((cells) => cells.map(quote).join(';')).join('\r\n')}\r\n`)],
  ['as Unicode text', (rows) => Buffer.from(`\ufeff${rows.map((cells) => cells.map(quote).join('\t')).join('\r\n')}\r\n`, 'utf16le')],
  ['with blank lines', (rows) => Buffer.from(rows.map((cells) => cells.map(quote).join(',')).join('\r\n\r\n,,,\r\n'))],
  ['all quoted', (rows) => Buffer.from(rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n'))],
  ['sorted, the other line of each pair deleted', ([head, ...rows]) => Buffer.from([head!, ...rows.filter((cells) => cells[1] !== '')].map((cells) => cells.map(quote).join(',')).join('\n'))],
]; // biome-ignore format: a table reads better dense
const quote = (cell: string) => (/[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

describe('--decisions', () => {
  for (const [kind, text] of [
    ['with ids', PEOPLE],
    ['without ids', withoutId(PEOPLE)],
  ] as const) {
    it.each(kind === 'with ids' ? RESAVED : RESAVED.slice(1, 3))(
      `${kind}, re-saved %s: merges for ever after`,
      async (_, save) => {
        people(text);
        await clean();
        const rows = parse(read('out/review.csv'), { bom: true }) as string[][];
        rows[1]![1] = 'MERGE ';
        sandbox.write('d.csv', save(rows));
        await clean('--decisions d.csv');
        const cleaned = read('out/a.clean.csv');
        expect(cleaned.trim().split('\n')).toHaveLength(1 + 3 + 2); // Mary has a note of three lines
        expect(table('out/a.clean.csv').find(({ 'Last Name': name }) => name === 'Garcia')!['Opt out']).toBe('true');
        expect(table('out/review.csv')).toEqual([]);
        expect(json('out/report.json').duplicates.decisions).toMatchObject({ obeyed: 1, missing: 0, several: 0 });
        await run('crmq clean out/a.clean.csv --out-dir again --plan out/plan.json --decisions d.csv');
        expect(read('again/a.clean.clean.csv')).toBe(cleaned);
        expect(table('again/crosswalk.csv')).toEqual([]);
      },
    );

    it(`${kind}: keeps apart for ever after, what would be merged too`, async () => {
      people(text);
      await clean();
      const rows = parse(read('out/review.csv'), { bom: true }) as string[][];
      rows[2]![1] = 'keep';
      sandbox.write('d.csv', rows.map((cells) => cells.map(quote).join(',')).join('\n'));
      await clean('--decisions d.csv');
      const cleaned = read('out/a.clean.csv');
      expect(table('out/review.csv')).toEqual([]);
      expect(table('out/duplicates.csv').filter(({ role }) => role === 'review')).toEqual([]);
      expect(json('out/report.json').duplicates.review).toBe(0);
      await run('crmq clean out/a.clean.csv --out-dir again --plan out/plan.json --decisions d.csv');
      expect(read('again/a.clean.clean.csv')).toBe(cleaned);
      expect(table('again/review.csv')).toEqual([]);
    });
  }

  it('keep holds through chains, and the record that it names survives', async () => {
    people();
    decide('keep,id:1,id:3');
    await clean('--decisions d.csv');
    const merges = table('out/duplicates.csv').filter(({ role }) => role !== 'review');
    const clusterOf = (id: string) => merges.find(({ Id }) => Id === id)?.cluster ?? id;
    expect(clusterOf('1')).not.toBe(clusterOf('3'));
    expect(left()).toEqual(expect.arrayContaining(['1', '3']));
    const cleaned = read('out/a.clean.csv');
    await run('crmq clean out/a.clean.csv --out-dir again --plan out/plan.json --decisions d.csv');
    expect(read('again/a.clean.clean.csv')).toBe(cleaned);
  });

  it('merge holds against birth dates, and consent stays the most restrictive', async () => {
    sandbox.write(
      'a.csv',
      'Id,First Name,Last Name,Birth date,Email,Unsubscribed\n1,Bob,Jones,1980-01-01,bob@y.example,false\n2,Al,Smith,1990-05-05,al@z.example,true\n',
    );
    decide('merge,id:2,id:1');
    await clean('--decisions d.csv');
    expect(table('out/a.clean.csv')).toMatchObject([{ Id: '1', Unsubscribed: 'true' }]);
    expect(table('out/duplicates.csv').map(({ why }) => why)).toEqual(['decided by a person', 'decided by a person']);
  });

  it('says of a file in which nobody decided anything that it has none', async () => {
    people();
    decide(',id:1,id:5');
    expect(await clean('--decisions d.csv')).toContain(
      'decisions: none in d.csv: nothing stands in its column decision',
    );
  });

  it('tells of what fits no record, and of what fits several', async () => {
    people(`${PEOPLE}8,Ann,Ek,ann@ek.example,,,,,,\n8,Bo,Al,bo@al.example,,,,,,\n`);
    decide('keep,id:1,id:99', 'merge,id:7,id:8', 'keep,id:5,id:6');
    const stderr = await clean('--decisions d.csv');
    expect(stderr).toContain('decisions: 1 of 3 obeyed');
    expect(stderr).toContain(
      'decisions: 1 of a record that is not there (gone, changed, rejected, or merged before): d.csv:2',
    );
    expect(stderr).toContain('decisions: 1 of a record that could be any of several: d.csv:3');
    const { decisions } = json('out/report.json').duplicates;
    expect(decisions).toMatchObject({ obeyed: 1, missing: 1, several: 1, contradicted: 0 });
    const files = json('out/manifest.json').decisions;
    expect(files).toEqual(decisions.files);
    expect(files).toMatchObject([{ path: 'd.csv', merge: 1, keep: 2 }]);
    expect(files[0].sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('finds a record whose id is gone by what it was', async () => {
    people();
    await clean();
    const rows = parse(read('out/review.csv'), { bom: true }) as string[][];
    rows[1]![1] = 'keep';
    sandbox.write('d.csv', rows.map((cells) => cells.map(quote).join(',')).join('\n'));
    people(PEOPLE.replace('5,Maria', '55,Maria').replace('6,Luis', '66,Luis'));
    await clean('--decisions d.csv');
    expect(table('out/review.csv')).toEqual([]);
    expect(json('out/report.json').duplicates.decisions).toMatchObject({ obeyed: 1, missing: 0 });
    // a merge takes more: the id may be gone because it was merged, and who looks like it now is somebody else
    sandbox.write('d.csv', read('d.csv').replace(',keep,', ',merge,'));
    await clean('--decisions d.csv');
    expect(table('out/review.csv')).toHaveLength(2);
    expect(json('out/report.json').duplicates.decisions).toMatchObject({ obeyed: 0, missing: 1 });
  });

  it('may be several files, and an Id of Salesforce in both lengths', async () => {
    people(PEOPLE.replace('5,Maria', '0031a00000XyZab,Maria'));
    sandbox.write('e.csv', 'decision;record;other\r\nkeep;id:1;id:2\r\n');
    decide('merge,id:0031a00000XyZabAAF,id:6');
    await clean('--decisions d.csv --decisions e.csv');
    expect(json('out/report.json').duplicates.decisions).toMatchObject({ obeyed: 2, missing: 0 });
    expect(json('out/manifest.json').decisions).toHaveLength(2);
  });

  it('are the same for one thread and several, and for chunks of any size', async () => {
    people();
    decide('keep,id:1,id:3', 'merge,id:5,id:6');
    const outcomes: string[] = [];
    for (const how of ['--jobs 1', '--jobs 2 --chunk-bytes 40', '--jobs 1 --chunk-bytes 1']) {
      await clean(`--decisions d.csv ${how}`);
      outcomes.push(
        ['out/a.clean.csv', 'out/duplicates.csv', 'out/crosswalk.csv', 'out/review.csv'].map(read).join('\0'),
      );
    }
    expect(new Set(outcomes).size).toBe(1);
  });

  it('work on JSON', async () => {
    const records = PEOPLE.trim().split('\n').map((line) => line.split(',')); // biome-ignore format: dense
    const list = records.slice(1).map((cells) => Object.fromEntries(cells.map((cell, at) => [records[0]![at]!, cell])));
    sandbox.write('a.json', JSON.stringify(list, null, 1));
    decide('merge,id:5,id:6', 'keep,id:7,id:1');
    await run('crmq clean a.json --out-dir out --no-html --decisions d.csv');
    expect(json('out/a.clean.json').map(({ Id }: Row) => Id)).toEqual(['1', '5', '7']);
    expect(table('out/crosswalk.csv')).toHaveLength(4);
  });

  it.each([
    ['--decisions d.csv', 'decision,record,other\nmaybe,id:1,id:2\n', 2, 'd.csv:2: the decision "maybe" is neither merge nor keep'],
    ['--decisions d.csv --no-dedupe', 'decision,record,other\n', 2, '--decisions says what is merged, and without dedupe nothing is'],
    ['--decisions none.csv', '', 3, 'cannot read the decisions none.csv'],
    ['--decisions d.csv', '1,2,3\n', 2, 'd.csv:1: there is no column "decision"'],
  ])('%s is refused before anything is written', async (flags, text, code, message) => {
    people();
    sandbox.write('d.csv', text);
    const { exit, stderr } = await sandbox.run(`crmq clean a.csv --out-dir out ${flags}`);
    expect({ exit, stderr }).toMatchObject({ exit: code, stderr: expect.stringContaining(message) });
    expect(() => read('out/report.json')).toThrow();
  }); // biome-ignore format: a table reads better dense

  it('are never overwritten by the review that comes next', async () => {
    people();
    await clean();
    const before = read('out/review.csv');
    const { exit, stderr } = await sandbox.run('crmq clean a.csv --out-dir out --force --decisions out/review.csv');
    expect({ exit, stderr }).toMatchObject({
      exit: 2,
      stderr: expect.stringContaining('an input is never overwritten'),
    });
    expect(read('out/review.csv')).toBe(before);
    cpSync(sandbox.path('out/review.csv'), sandbox.path('mine.csv'));
    await clean('--decisions mine.csv');
  });
});
