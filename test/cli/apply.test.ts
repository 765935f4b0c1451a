/** `crmq apply`: what a reviewer refused in a ledger is not done, wherever the ledger has been in the meantime. */
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Sandbox } from './sandbox.ts';

const sandbox = new Sandbox();
afterAll(() => sandbox.remove());

type Row = { [column: string]: string };
const read = (name: string) => readFileSync(sandbox.path(name), 'utf8');
const table = (name: string): Row[] => parse(read(name), { columns: true, bom: true });
const rowsOf = (name: string): string[][] => parse(read(name), { bom: true });

const EXPORT = `\
Id,First Name,Last Name,Email,Phone,Tehtävänimike,Country,Notes,Opt out,Tags
1,JANE,Doe,Jane@ACME.example,040 123 4567,  uusi ,Finland,,false,a
2,Jane,Doe,jane@acme.example,040 123 4567,uusi,Finland,CEO,true,b
3,BOB,Lee,bob@lee.example,050 765 4321,  vanha ,Finland,Buyer,false,
4,Ann,Berg,ann@berg.example,+358 40 555 1234,uusi,Suomi,"=cmd|' /C calc'!A0",false,
`;
const quote = (cell: string) => (/[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const save = (name: string, rows: string[][]) =>
  sandbox.write(name, rows.map((cells) => `${cells.map(quote).join(',')}\n`).join(''));

/** Writes a word beside the lines that are meant; answers how many they are. */
function refuse(file: string, isMeant: (row: Row) => boolean, word = 'no'): number {
  const [head, ...rows] = rowsOf(`a.crmq/${file}`);
  const at = head!.indexOf('accept');
  const meant = rows.filter((cells) => isMeant(Object.fromEntries(head!.map((name, i) => [name, cells[i]!]))));
  for (const cells of meant) cells[at] = word;
  save(`a.crmq/${file}`, [head!, ...rows]);
  return meant.length;
}

/** The lines of README.md between a review and what comes of it. */
const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

async function run(line: string): Promise<string> {
  const { exit, stderr } = await sandbox.run(line);
  expect(exit, stderr).toBe(0);
  return stderr;
}
const apply = (flags = '') => run(`crmq apply a.csv --force ${flags}`);
const fails = async (line: string) => {
  const { exit, stderr } = await sandbox.run(line);
  return { exit, stderr };
};
const same = (one: string, other: string) => expect(read(one)).toBe(read(other));

beforeAll(async () => {
  sandbox.write('a.csv', EXPORT);
  await run('crmq clean a.csv -q --no-html');
  cpSync(sandbox.path('a.crmq'), sandbox.path('first'), { recursive: true });
  cpSync(sandbox.path('a.clean.csv'), sandbox.path('first/a.clean.csv'));
});

beforeEach(() => {
  for (const name of ['a.crmq', 'a.clean.crmq', 'out', 'again', 'a.clean.csv', 'a.clean.report.html']) {
    rmSync(sandbox.path(name), { recursive: true, force: true });
  }
  sandbox.write('a.csv', EXPORT);
  cpSync(sandbox.path('first'), sandbox.path('a.crmq'), { recursive: true });
  rmSync(sandbox.path('a.crmq/a.clean.csv'));
  cpSync(sandbox.path('first/a.clean.csv'), sandbox.path('a.clean.csv'));
});

/** Files in which no path stands. */
const FILES = [
  'changes.csv',
  'summary.csv',
  'duplicates.csv',
  'crosswalk.csv',
  'review.csv',
  'rejected.csv',
  'journal.bin',
  'plan.json',
];

describe('apply', () => {
  it('with nothing refused writes what clean wrote, to the byte, and beside the reviewed ledger', async () => {
    await apply('-q --no-html');
    for (const file of FILES) expect(readFileSync(sandbox.path(`a.clean.crmq/${file}`)).equals(readFileSync(sandbox.path(`first/${file}`))), file).toBe(true);
    same('a.clean.csv', 'first/a.clean.csv');
    // with the same names, all of it
    await run('crmq clean a.csv -q --no-html --out-dir again');
    await run('mv a.crmq kept && mv again again.clean && crmq apply a.csv -q --no-html --ledger kept --out-dir again && mv kept a.crmq');
    for (const file of [...FILES, 'report.json', 'manifest.json']) same(`again/${file}`, `again.clean/${file}`);
    rmSync(sandbox.path('again.clean'), { recursive: true });
  });

  it('hands over what clean hands over: an audience, and what an import needs', async () => {
    const flags = '-q --no-html --force --delta generic --audience mail.csv --out-dir again';
    await run(`crmq clean a.csv ${flags} && mv again again.clean && mv mail.csv mail.clean.csv`);
    expect(table('again.clean/delta.csv').length).toBeGreaterThan(0);
    await run(`mv a.crmq kept && crmq apply a.csv --ledger kept ${flags} && mv kept a.crmq`);
    for (const file of ['delta.csv', 'delta-cleared.csv', 'delta-merge.csv', 'audience.csv', 'report.json', 'manifest.json']) same(`again/${file}`, `again.clean/${file}`); // biome-ignore format: one loop
    same('mail.csv', 'mail.clean.csv');
    rmSync(sandbox.path('again.clean'), { recursive: true });
  });

  it.each(['changes.xlsx', 'duplicates.ods'])('does not run past a review that was saved as %s', async (name) => {
    sandbox.write(`a.crmq/${name}`, 'PK');
    const { exit, stderr } = await sandbox.run('crmq apply a.csv --ledger a.crmq --force');
    expect(stderr).toContain(`a.crmq/${name} lies beside a.crmq/${name.replace(/\..*/, '.csv')}`);
    expect(exit).toBe(2);
  });

  it('hands over nothing of what was refused', async () => {
    refuse('duplicates.csv', ({ role }) => role === 'survivor');
    refuse('changes.csv', ({ row }) => row === '3');
    await apply('-q --no-html --delta --audience mail.csv');
    expect(table('a.clean.crmq/delta-merge.csv')).toEqual([]);
    expect(table('a.clean.crmq/delta.csv').map(({ Id }) => Id)).toEqual(['1', '2', '4']);
    // records 1 and 2 are apart again, and 2 still refuses for the address of both
    expect(table('mail.csv').map(({ Id }) => Id)).toEqual(['3', '4']);
    expect(table('a.clean.crmq/audience.csv').map(({ row, reason }) => `${row} ${reason}`)).toEqual([
      '1 audience/refused-address',
      '2 audience/opted-out',
    ]);
  });

  it('takes an input behind --delta for an input', async () => {
    await run('crmq apply --force -q --no-html --delta a.csv');
    expect(existsSync(sandbox.path('a.clean.crmq/delta.csv'))).toBe(true);
  });

  it.each([
    ['an audience on standard output', '--audience -', '--audience cannot go to standard output'],
    ['the audience and the cleaned file in one', '--audience a.clean.csv', 'would both be written to a.clean.csv'],
    ['an audience over what was reviewed', '--audience a.crmq/duplicates.csv', 'an input is never overwritten'],
    ['an audience over the manifest', '--audience a.crmq/manifest.json', 'an input is never overwritten'],
    ['a delta in no format', '--delta=pipedrive', '--delta pipedrive: there is no such format'],
    ['a delta in a pipe', '--delta -o - --ledger a.crmq < a.csv', 'name a folder for them with --out-dir'],
  ])('refuses %s', async (_, flags, why) => {
    const { exit, stderr } = await fails(`crmq apply ${flags.includes('<') ? '' : 'a.csv --force'} ${flags}`);
    expect({ exit, stderr }).toMatchObject({ exit: 2, stderr: expect.stringContaining(why) });
  });

  it('leaves a refused change, a refused merge and a refused merged cell out, and revert takes back the rest', async () => {
    expect(refuse('changes.csv', ({ row, rule }) => row === '3' && rule === 'name-case')).toBe(1);
    await apply('-q');
    const now = table('a.clean.csv');
    expect(now.map((row) => row['First Name'])).toEqual(['Jane', 'BOB', 'Ann']);
    const changes = table('a.clean.crmq/changes.csv');
    expect(changes).toEqual(table('first/changes.csv').filter(({ row, rule }) => row !== '3' || rule !== 'name-case'));
    expect(read('a.clean.crmq/refused.csv')).toBe('row,column,rule\n3,First Name,name-case\n');
    const named = (JSON.parse(read('a.clean.crmq/manifest.json')) as { outputs: { path: string }[] }).outputs;
    expect(named.map(({ path }) => path).filter((path) => path.startsWith('/'))).toEqual([]);
    await run('crmq revert a.clean.csv --ledger a.clean.crmq -q --force -o back.csv && cmp back.csv a.csv');
  });

  it.each([['merged', 3], ['survivor', 3]])('a no beside the %s record of a pair leaves both alone', async (role) => {
    expect(refuse('duplicates.csv', (row) => row.role === role)).toBe(1);
    await apply('-q');
    expect(table('a.clean.csv').map(({ Id }) => Id)).toEqual(['1', '2', '3', '4']);
    expect(table('a.clean.crmq/duplicates.csv')).toEqual([]);
    expect(table('a.clean.csv').map((row) => row['Opt out'])).toEqual(['false', 'true', 'false', 'false']);
    await run('crmq revert a.clean.csv --ledger a.clean.crmq -q --force -o back.csv && cmp back.csv a.csv');
  });

  it('a refused merge is what a decision to keep does', async () => {
    refuse('duplicates.csv', ({ role }) => role === 'survivor');
    await apply('-q');
    sandbox.write('d.csv', 'decision,record,other\nkeep,id:1,id:2\n');
    await run('crmq clean a.csv --decisions d.csv -q --no-html --out-dir out');
    same('a.clean.csv', 'out/a.clean.csv');
    same('a.clean.crmq/changes.csv', 'out/changes.csv');
  });

  it('a refused cell of a merge keeps the own value of the survivor', async () => {
    const survivor = table('first/duplicates.csv').find(({ role }) => role === 'survivor')!;
    expect(refuse('changes.csv', ({ column, rule }) => column === 'Tags' && rule!.startsWith('merge/'))).toBe(1);
    await apply('-q');
    expect(table('a.clean.csv').find(({ Id }) => Id === survivor.Id)!.Tags).toBe(survivor.Tags);
    expect(table('a.clean.crmq/crosswalk.csv')).toHaveLength(1);
  });

  it('refuses rules as a whole, in a column, and merges, in the summary', async () => {
    refuse('summary.csv', ({ rule, column }) => (rule === 'whitespace' && column !== '') || (rule === 'merge' && column === ''));
    await apply('-q');
    expect(table('a.clean.csv').map((row) => row.Tehtävänimike)).toEqual(['  uusi ', 'uusi', '  vanha ', 'uusi']);
    await run("crmq clean a.csv -q --no-dedupe --no-html --out-dir out --plan <(node -e \"const p=JSON.parse(require('fs').readFileSync('first/plan.json','utf8'));p.uses=p.uses.filter(u=>u.rule!=='whitespace');p.dedupe.enabled=false;console.log(JSON.stringify(p))\")");
    same('a.clean.csv', 'out/a.clean.csv');
    same('a.clean.crmq/changes.csv', 'out/changes.csv');
  });

  it('reviewed twice, forgets nothing', async () => {
    refuse('changes.csv', ({ row, rule }) => row === '3' && rule === 'name-case');
    await apply('-q');
    const changes = read('a.clean.crmq/changes.csv').replace(/^(4,Country,.*),$/m, '$1,no');
    sandbox.write('a.clean.crmq/changes.csv', changes);
    await run('crmq apply a.csv --ledger a.clean.crmq -q --out-dir again');
    expect(table('again/a.clean.csv').map((row) => [row['First Name'], row.Country])).toEqual([['Jane', 'FI'], ['BOB', 'FI'], ['Ann', 'Suomi']]);
    expect(table('again/refused.csv')).toHaveLength(2);
  });

  it('is the same for every number of threads and size of chunks', async () => {
    refuse('changes.csv', ({ row }) => row === '3');
    refuse('summary.csv', ({ rule, column }) => rule === 'country-iso' && column !== '');
    await apply('-q --no-html --delta --audience mail.csv --jobs 1');
    const written = () => [...FILES.filter((file) => file !== 'journal.bin'), 'report.json', 'delta.csv', 'audience.csv'].map((file) => read(`a.clean.crmq/${file}`)).concat(read('mail.csv')); // biome-ignore format: a list
    const files = written();
    await apply('-q --no-html --delta --audience mail.csv --jobs 3 --chunk-bytes 60');
    expect(written()).toEqual(files);
  });

  it('reads JSON, gzip and standard input', async () => {
    const [head, ...rows] = parse(EXPORT) as string[][];
    sandbox.write('j.json', JSON.stringify(rows.map((cells) => Object.fromEntries(cells.map((cell, i) => [head![i], cell]))), null, 1));
    await run('crmq clean j.json -q --no-html && crmq apply j.json -q --no-html --out-dir out && cmp out/j.clean.json j.clean.json');
    await run('gzip -k a.csv && crmq apply a.csv.gz -q --ledger a.crmq --out-dir again && cmp again/a.clean.csv first/a.clean.csv; rm a.csv.gz');
    await run('crmq apply --ledger a.crmq < a.csv -q | cmp - first/a.clean.csv');
  });

  it('takes nothing from the values of the ledger', async () => {
    const [head, ...rows] = rowsOf('a.crmq/changes.csv');
    for (const cells of rows) cells[2] = cells[3] = '=HYPERLINK("x")';
    save('a.crmq/changes.csv', [head!, ...rows]);
    await apply('-q');
    same('a.clean.csv', 'first/a.clean.csv');
    same('a.clean.crmq/changes.csv', 'first/changes.csv');
  });

  it('tells of a no beside what only waits for a decision', async () => {
    sandbox.write('b.csv', 'Id,First Name,Last Name,Email,Phone,Postcode\n1,Maria,Garcia,garcia@g.example,3034997111,80202\n2,Luis,Garcia,garcia@g.example,3034997111,80202\n');
    await run('crmq clean b.csv -q --country US --force');
    const [head, ...rows] = rowsOf('b.crmq/duplicates.csv');
    expect(rows.map((cells) => cells[2])).toEqual(['review', 'review']);
    rows[0]![5] = 'no';
    save('b.crmq/duplicates.csv', [head!, ...rows]);
    expect(await run('crmq apply b.csv --force')).toContain('1 line of duplicates.csv refuses what only waits for a decision');
    rows[0]![5] = 'yes';
    save('b.crmq/duplicates.csv', [head!, ...rows]);
    expect(await fails('crmq apply b.csv --force')).toMatchObject({ exit: 2, stderr: expect.stringContaining('write merge in review.csv') });
  });
}); // biome-ignore format: reads better dense

/** What spreadsheets make of a ledger. */
const bytes = (rows: string[][], delimiter: string, end: string, how: (cell: string) => string = quote) =>
  rows.map((cells) => cells.map(how).join(delimiter)).join(end);
const all = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const eaten = (rows: string[][]) =>
  rows.map((cells) =>
    cells.map((cell) => (/^\+?\d{9,}$/.test(cell) ? '3,58E+11' : cell === 'Finland' ? '12.3.2024' : cell)),
  );
const SAVED: readonly [string, (rows: string[][]) => Buffer][] = [
  ['with semicolons, CRLF and a mark', (rows) => Buffer.from(`\ufeff${bytes(rows, ';', '\r\n')}\r\n`)],
  ['in Windows-1252, numbers eaten', (rows) => Buffer.from(`${bytes(eaten(rows), ';', '\r\n')}\r\n`, 'latin1')],
  ['as Unicode text', (rows) => Buffer.from(`\ufeff${bytes(rows, '\t', '\r\n')}\r\n`, 'utf16le')],
  ['with every cell in quotes', (rows) => Buffer.from(bytes(rows, ',', '\n', all))],
  ['with a line sep=', (rows) => Buffer.from(`sep=;\r\n${bytes(rows, ';', '\r\n')}`)],
  ['with lone carriage returns', (rows) => Buffer.from(bytes(rows, ',', '\r'))],
  ['sorted, most lines deleted, blank lines at the end', ([head, ...rows]) =>
    Buffer.from(`${bytes([head!, ...rows.filter((cells) => cells.includes('no')).reverse()], ',', '\n')}\n\n,,,,,,\n\n`)],
  ['columns in another order, one added', (rows) =>
    Buffer.from(bytes(rows.map((cells, at) => [at === 0 ? 'Seen by' : 'Pat', ...cells.toReversed()]), ',', '\n'))],
  ['UTF-8 taken for Windows-1252 and saved again', (rows) => Buffer.from(Buffer.from(bytes(rows, ';', '\r\n')).toString('latin1'))],
  ['letters lost that the encoding does not have', (rows) => Buffer.from(bytes(rows, ',', '\n').replace(/[^\x20-\x7e\n]/g, '?'))],
]; // biome-ignore format: a table reads better dense

describe('a ledger that was in a spreadsheet', () => {
  it.each(SAVED)('%s', async (_, saved) => {
    refuse('changes.csv', ({ row, column, rule }) => rule === 'whitespace' && row === '3' && column === 'Tehtävänimike', 'No ');
    const refused = rowsOf('a.crmq/changes.csv').map((cells) => cells.map((cell) => (cell === 'No ' ? 'no' : cell)));
    sandbox.write('a.crmq/changes.csv', saved(refused));
    refuse('summary.csv', ({ rule, column }) => rule === 'country-iso' && column !== '');
    sandbox.write('a.crmq/summary.csv', saved(rowsOf('a.crmq/summary.csv')));
    refuse('duplicates.csv', ({ role }) => role === 'merged');
    const [head, ...rest] = rowsOf('a.crmq/duplicates.csv');
    // the own columns of the record may be eaten too, and stand anywhere
    sandbox.write('a.crmq/duplicates.csv', saved([head!, ...rest]));
    await apply('-q');
    expect(table('a.clean.csv').map((row) => [row.Id, row.Tehtävänimike, row.Country])).toEqual([
      ['1', 'uusi', 'Finland'],
      ['2', 'uusi', 'Finland'],
      ['3', '  vanha ', 'Finland'],
      ['4', 'uusi', 'Suomi'],
    ]);
  });

  it.each([
    'No', 'NO', ' n ', 'nein', 'non', 'ei', 'nej', 'nee', 'no', 'false', 'FALSE', 'FALSCH', '0', '0,0', '否', 'нет', 'x-no',
  ])('%j beside a line', async (word) => {
    refuse('changes.csv', ({ row, rule }) => row === '3' && rule === 'name-case', word);
    if (word === 'x-no') {
      expect(await fails('crmq apply a.csv --force')).toMatchObject({ exit: 2, stderr: expect.stringContaining('"x-no" in the column accept is neither yes nor no') });
      return;
    }
    await apply('-q --no-html');
    expect(table('a.clean.csv').map((row) => row['First Name'])).toEqual(['Jane', 'BOB', 'Ann']);
  });

  it('a column is found by row and rule where its name is gone', async () => {
    const rows = rowsOf('a.crmq/changes.csv');
    const line = rows.find((cells) => cells[0] === '4' && cells[4] === 'country-iso')!;
    [line[1], line[6]] = ['12.5.2024', 'no'];
    save('a.crmq/changes.csv', rows);
    await apply('-q');
    expect(table('a.clean.csv').map(({ Country }) => Country)).toEqual(['FI', 'FI', 'Suomi']);
    rows.find((cells) => cells[0] === '1' && cells[4] === 'email-clean')![1] = 'E';
    save('a.crmq/changes.csv', rows);
    await apply('-q');
  });

  it('runs nothing that stands in a cell', () => {
    const cells = ['changes.csv', 'duplicates.csv', 'summary.csv', 'rejected.csv'].flatMap((name) => rowsOf(`first/${name}`).flat());
    expect(cells.filter((cell) => /^\s*[=@]/.test(cell))).toEqual([]);
    expect(cells.filter((cell) => cell.startsWith('+358'))).not.toEqual([]);
  });
}); // biome-ignore format: reads better dense

describe('refused with file and line, before anything appears', () => {
  const changes = (text: string) => sandbox.write('a.crmq/changes.csv', `row,column,before,after,rule,risk,accept\n${text}\n`);
  it.each([
    ['3,First Name,,,name-case,safe,maybe', 'a.crmq/changes.csv:2: "maybe" in the column accept is neither yes nor no'],
    ['3,First Name,,,name-case,safe,X', 'a.crmq/changes.csv:2: "X" in the column accept is neither yes nor no'],
    ['9,First Name,,,name-case,safe,no', 'a.crmq/changes.csv:2: the run makes no change by the rule name-case in the column "First Name" of record 9'],
    ['3,Last Name,,,name-case,safe,no', 'a.crmq/changes.csv:2: the run makes no change by the rule name-case in the column "Last Name" of record 3'],
    ['3,First Name,,,phone-e164,safe,no', 'by the rule phone-e164 in the column "First Name" of record 3'],
    ['x,First Name,,,name-case,safe,no', 'a.crmq/changes.csv:2: "x" is no number of a record'],
    ['3,First Name,,,nonsense,safe,no', 'a.crmq/changes.csv:2: the run has no rule "nonsense"'],
    ['3,,,,retry,safe,no', 'what a person mended cannot be refused here'],
    ['3,,,,framing/blank,safe,no', 'a.crmq/changes.csv:2: a line that is no record cannot be kept'],
    ['1,Opt out,false,true,merge/row-2,safe,no', 'a refusal of consent in "Opt out" would be lost'],
    ['3,Tags,,,merge/row-2,safe,no', 'the run makes no change from record 2 in the column "Tags" of record 3'],
    ['3,First Name,,,name-case,safe,no\n3,First Name,,,name-case,safe,yes', 'a.crmq/changes.csv:3: accepts what a.crmq/changes.csv:2 refuses'],
  ])('%s', async (line, message) => {
    changes(line);
    rmSync(sandbox.path('a.clean.csv'));
    expect(await fails('crmq apply a.csv')).toEqual({ exit: 2, stderr: expect.stringContaining(message) });
    expect(existsSync(sandbox.path('a.clean.csv'))).toBe(false);
    expect(existsSync(sandbox.path('a.clean.crmq'))).toBe(false);
  });

  it.each([
    ['summary.csv', 'rule,column,changes,before,after,accept\nname-case,Email,1,,,no\n', 'a.crmq/summary.csv:2: the rule name-case changed nothing in the column "Email"'],
    ['summary.csv', 'rule,column,changes,before,after,accept\nmojibake,,1,,,no\n', 'a.crmq/summary.csv:2: the rule mojibake changed nothing in this run'],
    ['summary.csv', 'rule,column,changes,before,after,accept\nmerge,Opt out,1,,,no\n', 'a refusal of consent'],
    ['summary.csv', 'rule,column,changes,before,after,accept\nname-case,,1,,,no\nname-case,First Name,,,,yes\n', 'accepts what a.crmq/summary.csv:2 refuses'],
    ['summary.csv', 'rule,column\n', 'a.crmq/summary.csv:1: there is no column "accept"'],
    ['duplicates.csv', 'cluster,row,role,score,why,accept,Id\n1,4,merged,,,no,4\n', 'a.crmq/duplicates.csv:2: the run did not merge record 4'],
    ['duplicates.csv', 'PK\u0003\u0004', 'a.crmq/duplicates.csv is a workbook of a spreadsheet'],
    ['duplicates.csv', 'cluster,row,role,accept,Accept\n', 'there are several columns "accept"'],
  ])('%s: %s', async (file, text, message) => {
    sandbox.write(`a.crmq/${file}`, text);
    expect(await fails('crmq apply a.csv --force')).toEqual({ exit: 2, stderr: expect.stringContaining(message) });
  });

  it('another input, another plan, a ledger that is not whole, an output that is there', async () => {
    expect(await fails('crmq apply a.csv')).toMatchObject({ exit: 2, stderr: expect.stringContaining('a.clean.csv exists already') });
    sandbox.write('c.csv', EXPORT.replace('Doe', 'Roe'));
    expect(await fails('crmq apply c.csv --ledger a.crmq')).toMatchObject({ exit: 3, stderr: expect.stringContaining('c.csv is not the file that the run read (a.csv)') });
    expect(await fails('crmq apply --ledger a.crmq --out-dir out < c.csv')).toMatchObject({ exit: 3, stderr: expect.stringContaining('is not the file that the run read') });
    expect(existsSync(sandbox.path('out'))).toBe(false);
    expect(await fails('crmq apply a.csv c.csv --ledger a.crmq --force')).toMatchObject({ exit: 2, stderr: expect.stringContaining('the run had 1 input, and 2 are named') });
    expect(await fails('crmq apply a.csv --out-dir a.crmq --force')).toMatchObject({ exit: 2, stderr: expect.stringContaining('the new ledger would overwrite the reviewed one') });
    sandbox.write('a.crmq/plan.json', read('a.crmq/plan.json').replace('"seed": 1', '"seed": 2'));
    expect(await fails('crmq apply a.csv --force')).toMatchObject({ exit: 3, stderr: expect.stringContaining('a.crmq/plan.json is not the one that the run wrote') });
    rmSync(sandbox.path('a.crmq/manifest.json'));
    expect(await fails('crmq apply a.csv --force')).toMatchObject({ exit: 3, stderr: expect.stringContaining('no manifest.json') });
    expect(await fails('crmq apply none.csv')).toMatchObject({ exit: 3, stderr: expect.stringContaining('there is no ledger none.crmq') });
  });

  it('files that nobody changed may be gone', async () => {
    for (const name of ['changes.csv', 'summary.csv', 'duplicates.csv']) rmSync(sandbox.path(`a.crmq/${name}`));
    await apply('-q');
    same('a.clean.csv', 'first/a.clean.csv');
  });
}); // biome-ignore format: a table reads better dense

describe('a part of a run is taken back', () => {
  const part = async (flags: string) => {
    await run(`crmq revert a.clean.csv ${flags} -q --force -o part.csv --out-dir out`);
    return table('part.csv');
  };

  it.each([
    ['--rule name-case', ({ rule }: Row) => rule === 'name-case'],
    ['--column Country', ({ column }: Row) => column === 'Country'],
    ['--rule name-case --row 3', ({ rule, row }: Row) => rule === 'name-case' && row === '3'],
    ['--row 4', ({ row }: Row) => row === '4'],
    ['--row 3 --column Phone', ({ row, column }: Row) => row === '3' && column === 'Phone'],
  ])('%s, and nothing else', async (flags, isMeant) => {
    await part(flags);
    expect(table('out/changes.csv')).toEqual(table('first/changes.csv').filter((line) => !isMeant(line)));
    expect(table('first/changes.csv').filter(isMeant)).not.toEqual([]);
    await run('crmq revert part.csv --ledger out -q --force -o back.csv && cmp back.csv a.csv');
  });

  it.each([['--cluster 1'], ['--rule merge'], ['--rule merge --row 1'], ['--rule merge --row 2']])('%s', async (flags) => {
    expect((await part(flags)).map(({ Id }) => Id)).toEqual(['1', '2', '3', '4']);
    await run('crmq revert part.csv --ledger out -q --force -o back.csv && cmp back.csv a.csv');
  });

  it.each([1, 2, 3, 4])('row %i as it stood in the original', async (row) => {
    const [, ...rows] = parse(EXPORT) as string[][];
    await part(`--row ${row}`);
    expect(rowsOf('part.csv').find(([id]) => id === String(row))).toEqual(rows[row - 1]);
  });

  it('beside the cleaned file, with a ledger of its own, and once more', async () => {
    await run('crmq revert a.clean.csv --rule name-case -q && crmq revert a.clean.reverted.csv --ledger a.clean.reverted.crmq --row 3 -q');
    expect(rowsOf('a.clean.reverted.reverted.csv').find(([id]) => id === '3')).toEqual((parse(EXPORT) as string[][])[3]);
    expect(table('a.clean.reverted.reverted.crmq/changes.csv').filter(({ rule, row }) => rule === 'name-case' || row === '3')).toEqual([]);
    await run('rm -r a.clean.reverted*');
  });

  it.each([
    ['--rule nonsense', 'the run has no rule "nonsense"'],
    ['--rule mojibake', 'the rule changed nothing in this run'],
    ['--rule name-cse', 'did you mean name-case? what changed something: '],
    ['--rule merge/row-2', 'write --rule merge, with --row or --column for less'],
    ['--rule name-case --rule nonsense', 'the run has no rule "nonsense"'],
    ['--row 3 --row 9', 'the run read 4 records'],
    ['--column Emial', 'did you mean Email?'],
    ['--column Nowhere', 'there is no column "Nowhere"'],
    ['--row 9', 'the run read 4 records'],
    ['--cluster 7', 'the run merged no cluster of this number'],
    ['--cluster 1 --row 1', '--cluster stands alone'],
    ['--column "Opt out"', 'a refusal of consent'],
    ['--rule name-case --column Email', 'there is nothing to take back'],
    ['--row 3 --out-dir a.crmq', 'would overwrite the reviewed one'],
    ['--row 3 --force -o a.crmq/duplicates.csv', 'an input is never overwritten'],
  ])('%s is refused', async (flags, message) => {
    expect(await fails(`crmq revert a.clean.csv ${flags} -q`)).toEqual({ exit: 2, stderr: expect.stringContaining(message) });
  });

  it('takes back each of several', async () => {
    const [, ...rows] = parse(EXPORT) as string[][];
    await part('--row 3 --row 4 --row 3');
    for (const row of [3, 4]) expect(rowsOf('part.csv').find(([id]) => id === String(row))).toEqual(rows[row - 1]);
    const rules = table('a.crmq/changes.csv').filter(({ rule }) => rule === 'name-case' || rule === 'phone-e164').length;
    expect(rules).toBeGreaterThan(2);
    await run('crmq revert a.clean.csv --rule name-case --rule phone-e164 -o part.csv --out-dir out --force -q');
    const left = new Set(table('out/changes.csv').map(({ rule }) => rule));
    expect([left.has('name-case'), left.has('phone-e164'), left.size > 0]).toEqual([false, false, true]);
    await run('crmq revert a.clean.csv --row 3 --row 4 --column Phone --column Notes -o part.csv --out-dir out --force -q');
    const changed = table('out/changes.csv').filter(({ row }) => row === '3' || row === '4');
    expect(changed.filter(({ column }) => column === 'Phone' || column === 'Notes')).toEqual([]);
    expect(changed.length).toBeGreaterThan(0);
  });

  it('says what was taken back, and apply what was refused, by file', async () => {
    expect(await run('crmq revert a.clean.csv --rule name-case --row 3 -o part.csv --force --out-dir out')).toContain('taken back: 1 repair');
    expect(await run('crmq revert a.clean.csv --cluster 1 -o part.csv --force --out-dir out')).toContain('the merge of 1 record');
    refuse('changes.csv', ({ row, rule }) => row === '3' && rule === 'name-case');
    refuse('duplicates.csv', ({ role }) => role === 'merged');
    const told = 'refused and left out: 1 in changes.csv, 1 in duplicates.csv';
    expect(await run('crmq apply a.csv --force')).toContain(told);
    expect(JSON.parse(read('a.clean.crmq/report.json')).notes).toContain(told);
  });

  it('with the ledger that belongs to the cleaned file, whichever is younger', async () => {
    refuse('changes.csv', ({ row }) => row === '3');
    await run('crmq apply a.csv -q --force && touch -d "+1 hour" a.crmq/manifest.json && crmq revert a.clean.csv -q -o back.csv --force && cmp back.csv a.csv');
    await run('cp first/a.clean.csv . && touch -d "+2 hours" a.clean.crmq/manifest.json && crmq revert a.clean.csv -q -o back.csv --force && cmp back.csv a.csv');
  });

  describe('of several cleaned files', () => {
    const lines = EXPORT.split('\n');
    beforeAll(async () => {
      sandbox.write('two/p.csv', [...lines.slice(0, 2), ...lines.slice(3, 4), ''].join('\n'));
      sandbox.write('two/q.csv', [lines[0], lines[2], lines[4], ''].join('\n'));
      await run('cd two && crmq clean p.csv q.csv -q --no-html');
    });
    const cleanUp = () => run('cd two && rm -rf *reverted* out');

    it('is taken back of all of them', async () => {
      await run('cd two && crmq revert q.clean.csv --ledger p.crmq --cluster 1 -q');
      expect(rowsOf('two/p.clean.reverted.csv').map(([id]) => id)).toEqual(['Id', '1', '3']);
      expect(rowsOf('two/q.clean.reverted.csv').map(([id]) => id)).toEqual(['Id', '2', '4']);
      await run('cd two && crmq revert p.clean.reverted.csv -q -o p.back.csv && crmq revert q.clean.reverted.csv --ledger p.clean.reverted.crmq -q -o q.back.csv && cmp p.back.csv p.csv && cmp q.back.csv q.csv && rm ?.back.csv');
      await cleanUp();
      await run('cd two && crmq revert p.clean.csv --row 2 --out-dir out -q');
      expect(table('two/out/changes.csv').filter(({ row }) => row === '2')).toEqual([]);
      expect(rowsOf('two/out/p.clean.reverted.csv').at(-1)).toEqual(rowsOf('two/p.csv').at(-1));
      await cleanUp();
    });

    it.each([
      ['cd two && crmq revert p.clean.csv --row 2 -o x.csv', 2, 'one output cannot be all of them'],
      ['cd two && mkdir out && cp p.clean.csv out && mv q.clean.csv q.moved && crmq revert out/p.clean.csv --ledger p.crmq --row 2; code=$?; mv q.moved q.clean.csv; (exit $code)', 3, 'of out/q.clean.csv there is none'],
      ['cd two && mkdir out && cp p.clean.csv out && cp q.csv out/q.clean.csv && mv q.clean.csv q.moved && crmq revert out/p.clean.csv --ledger p.crmq --row 2; code=$?; mv q.moved q.clean.csv; (exit $code)', 3, 'of out/q.clean.csv there is another text'],
    ])('%s', async (line, exit, message) => {
      expect(await fails(line)).toEqual({ exit, stderr: expect.stringContaining(message) });
      await cleanUp();
    });
  });

  it('not of a file that was edited since', async () => {
    sandbox.write('a.clean.csv', read('a.clean.csv').replace('Berg', 'Bergh'));
    const kept = await fails('crmq revert a.clean.csv --row 3 --keep-edits');
    expect(kept.stderr).toContain('--keep-edits is for the whole file');
    expect(kept.stderr).toContain('without --rule, --column, --row, --cluster it takes all back');
    expect(await fails('crmq revert a.clean.csv --row 3')).toMatchObject({ exit: 2, stderr: expect.stringContaining('is not as the run of a.crmq wrote it') });
    expect((await fails('crmq revert a.clean.csv --row 3')).stderr).toContain('crmq apply cleans the original again');
  });
}); // biome-ignore format: reads better dense

it('goes as README.md has it', async () => {
  const block = /```sh\n(crmq apply [\s\S]*?)```/.exec(README)![1]!;
  const lines = block
    .trim()
    .split('\n')
    .map((line) => line.replace(/ +#.*$/, ''));
  expect(lines.length).toBe(3);
  sandbox.write('readme/export.csv', EXPORT);
  await run('cd readme && crmq clean export.csv -q');
  for (const line of lines) await run(`cd readme && ${line} -q`);
  expect(read('readme/export.reverted.csv')).toBe(EXPORT);
  const [example] = /crmq apply .*?(?= {2})/.exec((await sandbox.run('crmq --help')).text)!;
  sandbox.write('help/export.csv', EXPORT);
  await run(`cd help && crmq clean export.csv -q && ${example} -q`);
});
