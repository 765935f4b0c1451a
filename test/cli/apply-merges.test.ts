/** `crmq apply` where records are merged: what is refused in one of them does not come back through the merge, nor after it. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT, Sandbox } from './sandbox.ts';

const sandbox = new Sandbox();
afterAll(() => sandbox.remove());

type Row = { [column: string]: string };
const read = (name: string) => readFileSync(sandbox.path(name), 'utf8');
const table = (name: string): Row[] => parse(read(name), { columns: true, bom: true });

async function run(line: string): Promise<string> {
  const { exit, stderr } = await sandbox.run(line);
  expect(exit, stderr).toBe(0);
  return stderr;
}

/** Writes `no` beside the lines that are meant; answers how many they are. */
function refuse(path: string, isMeant: (row: Row) => boolean): number {
  const [head, ...rows] = parse(read(path), { bom: true }) as [string[], ...string[][]];
  const at = head.indexOf('accept');
  const meant = rows.filter((cells) => isMeant(Object.fromEntries(head.map((name, i) => [name, cells[i]!]))));
  for (const cells of meant) cells[at] = 'no';
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  sandbox.write(path, [head, ...rows].map((cells) => `${cells.map(quoted).join(',')}\n`).join(''));
  return meant.length;
}

/** Row, column and rule of each line. */
const linesOf = (path: string) => table(path).map(({ row, column, rule }) => `${row} ${column} ${rule}`);

const HEAD = 'Record ID,First Name,Last Name,Email,Phone Number,Postal Code,Country';
const TWO = `${HEAD}
1,Jane,Doe,jane.doe@gmail.com,(212) 555-0142,02134,US
2,Jane,Doe,jane.doe@gmail.com,+1 212 555 0142,02134,US
`;
const isPhone = ({ row, rule }: Row) => row === '1' && rule === 'phone-e164';

/** Cleans a file, refuses, applies; what came back must be what was there. */
async function review(name: string, text: string, file: string, isMeant: (row: Row) => boolean): Promise<Row[]> {
  sandbox.write(`${name}.csv`, text);
  await run(`crmq clean ${name}.csv -q --no-html`);
  expect(refuse(`${name}.crmq/${file}`, isMeant)).toBeGreaterThan(0);
  await run(`crmq apply ${name}.csv -q --no-html --force`);
  await run(
    `crmq revert ${name}.clean.csv --ledger ${name}.clean.crmq -q --force -o back.csv && cmp back.csv ${name}.csv`,
  );
  return table(`${name}.clean.csv`);
}
const unseen = (name: string) => {
  const seen = linesOf(`${name}.crmq/changes.csv`);
  return linesOf(`${name}.clean.crmq/changes.csv`).filter((line) => !seen.includes(line));
};

describe('what is refused in a record that is merged', () => {
  it('a change of the survivor does not come from the other record', async () => {
    const [only, ...more] = await review('a', TWO, 'changes.csv', isPhone);
    expect([only!['Phone Number'], more]).toEqual(['(212) 555-0142', []]);
    expect(unseen('a')).toEqual([]);
  });

  it('a rule, in the summary: the survivor keeps what it had', async () => {
    const rows = await review('b', TWO, 'summary.csv', ({ rule, column }) => rule === 'phone-e164' && column === '');
    expect(rows.map((row) => row['Phone Number'])).toEqual(['(212) 555-0142']);
    expect(unseen('b')).toEqual([]);
  });

  it('a rule in a column, in the summary', async () => {
    const rows = await review('c', TWO, 'summary.csv', ({ rule, column }) => rule === 'phone-e164' && column !== '');
    expect(rows.map((row) => row['Phone Number'])).toEqual(['(212) 555-0142']);
    expect(unseen('c')).toEqual([]);
  });

  it('what was refused at another record is not done at the survivor after the merge', async () => {
    const dated = `Record ID,First Name,Last Name,Email,Phone Number,Company,Last Activity Date
1,Jane,Doe,jane.doe@gmail.com,+12125550142,Acme,
2,Jane,Doe,jane.doe@gmail.com,,,31.12.2024
3,Ann,Berg,ann@berg.example,,,30.11.2024
`;
    const isDate = ({ row, rule }: Row) => row === '2' && rule === 'date-iso';
    const [first] = await review('d', dated, 'changes.csv', isDate);
    expect(first!['Last Activity Date']).toBe('31.12.2024');
    expect(unseen('d')).toEqual([]);
  });

  it('a second review of what came of it changes nothing more', async () => {
    await review('e', TWO, 'changes.csv', isPhone);
    await run('crmq apply e.csv --ledger e.clean.crmq -q --no-html --out-dir again');
    expect(read('again/e.clean.csv')).toBe(read('e.clean.csv'));
    expect(read('again/changes.csv')).toBe(read('e.clean.crmq/changes.csv'));
  });

  it('consent stays as restrictive as any of the records, whatever is refused', async () => {
    const consent = `Record ID,First Name,Last Name,Email,Opt out
1,Jane,Doe,jane.doe@gmail.com,No
2,Jane,Doe,jane.doe@gmail.com,Yes
`;
    const rows = await review('f', consent, 'summary.csv', ({ rule, column }) => rule === 'boolean-form' && column === '');
    expect(rows.map((row) => row['Opt out'])).toEqual(['Yes']);
    expect(unseen('f')).toEqual([]);
  });

  it.each(['hubspot-contacts/contacts', 'locale-es-hubspot/contactos'])('no rule of the sample %s that is refused brings a line that nobody saw', async (path) => {
    const [, sample] = path.split('/') as [string, string];
    await run(`cp '${ROOT}fixtures/${path}.csv' ${sample}.csv && crmq clean ${sample}.csv -q --no-html`);
    const before = read(`${sample}.crmq/summary.csv`);
    const rules = new Set(table(`${sample}.crmq/summary.csv`).map(({ rule }) => rule!).filter((rule) => !/^(merge|framing)/.test(rule)));
    for (const id of ['email-at-word', 'phone-e164', 'date-iso'].filter((one) => rules.has(one))) {
      sandbox.write(`${sample}.crmq/summary.csv`, before);
      refuse(`${sample}.crmq/summary.csv`, ({ rule, column }) => rule === id && column === '');
      await run(`crmq apply ${sample}.csv -q --no-html --force`);
      expect(unseen(sample).filter((line) => line.includes('merge/')), id).toEqual([]);
    }
  });
}); // biome-ignore format: reads better dense
