/** `clean --delta` through the binary: what an import needs, and that it never erases. */
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT, Sandbox } from './sandbox.ts';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
});
afterEach(() => sandbox.remove());

type Row = { [column: string]: string };
const read = (name: string) => readFileSync(sandbox.path(name), 'utf8');
const table = (name: string): Row[] => parse(read(name), { columns: true, bom: true, relax_column_count: true });
const lines = (name: string) => read(name).split('\n').filter(Boolean).map((line) => JSON.parse(line)); // biome-ignore format: one step a word
const run = async (line: string, input?: string) => {
  const { exit, stderr } = await sandbox.run(line, input === undefined ? {} : { input });
  expect(exit, stderr).toBe(0);
  return stderr;
};

/** What delta must be, by the export and the cleaned file alone. */
function expectDelta(
  original: readonly Row[],
  cleaned: readonly Row[],
  folder: string,
  id: string,
  fixed: readonly string[] = [],
) {
  const byId = new Map(original.map((row) => [row[id]!, row]));
  const delta = table(`${folder}/delta.csv`);
  const deltaOf = new Map(delta.map((row) => [row[id]!, row]));
  const cleared = table(`${folder}/delta-cleared.csv`);
  const touched = new Set<string>();
  for (const now of cleaned) {
    const was = byId.get(now[id]!)!;
    const changed = Object.keys(was).filter((column) => was[column] !== now[column] && !fixed.includes(column));
    for (const column of changed) touched.add(column);
    expect(deltaOf.has(now[id]!), `record ${now[id]}`).toBe(changed.length > 0);
    for (const column of changed.filter((one) => now[one] === '')) {
      expect(cleared).toContainEqual({ [id]: now[id], column, before: was[column] });
    }
    // an empty cell of the delta is one that is empty in the cleaned file too
    for (const [column, value] of Object.entries(deltaOf.get(now[id]!) ?? {})) expect(value).toBe(now[column]);
  }
  expect(delta).toHaveLength(deltaOf.size);
  expect([...deltaOf.keys()].filter((one) => !cleaned.some((row) => row[id] === one))).toEqual([]);
  const columns = read(`${folder}/delta.csv`).split('\n')[0]!.split(',');
  expect(columns).toEqual(Object.keys(original[0]!).filter((column) => column === id || touched.has(column)));
  return { delta, cleared };
}

const NAMES = ['MARY', 'Pekka', 'anna', 'Luis', 'Wei', 'Tuula', 'Omar', 'Ines'];
/** Dirty people, every fifth of them again with a phone. */
function people(count: number): string {
  const rows = Array.from({ length: count }, (_, i) => {
    const n = i % 5 === 4 ? i - 1 : i;
    const name = NAMES[n % NAMES.length];
    const phone = i % 5 === 4 ? `(415) 555-01${10 + (n % 90)}` : i % 7 === 0 ? 'N/A' : '';
    return `${i + 1},${name},Family${n},${name}.f${n}@North.example,${phone},note ${i % 3 === 0 ? ' x' : 'y'}`;
  });
  return `Record ID,First Name,Last Name,Email,Phone,Notes\n${rows.join('\n')}\n`;
}

describe('clean --delta', () => {
  it.each(['', '--no-dedupe', '--jobs 2 --chunk-bytes 300', '--dry-run --chunk-bytes 100'])(
    'has the changes of all records, and nothing else %s',
    async (how) => {
      const text = people(300);
      sandbox.write('export.csv', text);
      await run(`crmq clean export.csv --country US --no-html --delta=generic --out-dir out ${how}`);
      await run(`crmq clean export.csv --country US --no-html --out-dir plain ${how.replace('--dry-run', '')}`);
      const original: Row[] = parse(text, { columns: true });
      const cleaned = table('plain/export.clean.csv');
      const { delta, cleared } = expectDelta(original, cleaned, 'out', 'Record ID');
      expect(delta.length).toBeGreaterThan(50);
      expect(cleared.length).toBeGreaterThan(10);
      const merges = table('out/delta-merge.csv');
      const losers = merges.map((one) => one.merged_id!);
      const left = new Set(cleaned.map((row) => row['Record ID']!));
      expect([...losers].sort()).toEqual(original.map((row) => row['Record ID']!).filter((id) => !left.has(id)).sort()); // biome-ignore format: a table reads better dense
      for (const { survivor_id } of merges) expect(left.has(survivor_id!)).toBe(true);
      if (!how.includes('--no-dedupe')) {
        expect(losers.length).toBeGreaterThan(30);
        // what a survivor got from another is in the delta after the merge
        const got = table('plain/changes.csv').filter(({ rule }) => rule!.startsWith('merge/'));
        expect(got.length).toBeGreaterThan(30);
      }
    },
  );

  it('takes the format of the CRM that the export is from, and leaves out what only it can write', async () => {
    cpSync(`${ROOT}fixtures/hubspot-contacts/contacts.csv`, sandbox.path('contacts.csv'));
    const told = await run('crmq clean contacts.csv --country US --no-html --delta');
    expect(told).toContain('delta for hubspot');
    expect(told).toContain('of columns that only the CRM writes');
    // without the line whose quote is never closed
    const whole = read('contacts.csv')
      .split('\n')
      .filter((line) => !line.startsWith('125,'));
    const original: Row[] = parse(whole.join('\n'), { columns: true, relax_column_count: true });
    const system = ['Create Date', 'Last Activity Date'];
    expectDelta(original, table('contacts.clean.csv'), 'contacts.crmq', 'Record ID', system);
    expect(lines('contacts.crmq/delta-merge.ndjson')).toEqual(
      table('contacts.crmq/crosswalk.csv').map((one) => ({
        primaryObjectId: one.survivor_id,
        objectIdToMerge: one.merged_id,
      })),
    );
    const manifest = read('contacts.crmq/manifest.json');
    for (const name of ['delta.csv', 'delta-cleared.csv', 'delta-merge.ndjson']) expect(manifest).toContain(name);
    expect(existsSync(sandbox.path('contacts.crmq/delta-merge.csv'))).toBe(false);
  });

  it('merges at most two records a call into a master of Salesforce', async () => {
    const id = (n: number) => `0035000000AbCd${n}`;
    const rows = [1, 2, 3, 4].map((n) => `"${id(n)}","Lee","Mary","mary@lee.example","+1415555014${n}"`);
    sandbox.write(
      'export.csv',
      `"ID","LASTNAME","FIRSTNAME","EMAIL","PHONE"\n${rows.join('\n')}\n"${id(9)}","Solo","Ann","ann@solo.example",""\n`,
    );
    await run('crmq clean export.csv --no-html --delta salesforce');
    const made = lines('export.crmq/delta-merge.ndjson');
    expect(made.map((one) => one.recordToMergeIds.length)).toEqual([2, 1]);
    expect(new Set(made.map((one) => JSON.stringify(one.masterRecord))).size).toBe(1);
    expect(made[0].masterRecord.type).toBe('Contact');
    const all = [made[0].masterRecord.Id, ...made.flatMap((one) => one.recordToMergeIds)];
    expect(all.sort()).toEqual([1, 2, 3, 4].map(id));
  });

  it('names records of Dynamics as its import wants them, with the columns as they stood', async () => {
    const guid = (n: number) => `6f9619ff-8b86-d011-b42d-00c04fc964f${n}`;
    const head =
      '(Do Not Modify) Lead,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,First Name,Last Name,Email';
    const row = (n: number, first: string) =>
      `${guid(n)},q9Yf8w/1bX==,21.11.2026 09.14,${first},Virtanen,pekka@virtanen.example`;
    sandbox.write('leads.csv', `${head}\n${row(1, 'PEKKA')}\n${row(2, 'Pekka')}\n`);
    await run('crmq clean leads.csv --no-html --delta');
    const [only] = lines('leads.crmq/delta-merge.ndjson');
    expect(only).toEqual({
      Target: { '@odata.type': 'Microsoft.Dynamics.CRM.lead', leadid: expect.stringContaining('6f9619ff') },
      Subordinate: { '@odata.type': 'Microsoft.Dynamics.CRM.lead', leadid: expect.stringContaining('6f9619ff') },
      PerformParentingChecks: false,
    });
    const [first] = table('leads.crmq/delta.csv');
    if (first) expect(first['(Do Not Modify) Modified On']).toBe('21.11.2026 09.14');
    expect(read('leads.crmq/delta.csv')).toContain(
      '(Do Not Modify) Lead,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On',
    );
  });

  it.each(['salesforce', 'dynamics'])('leaves out merges of records whose ids are none of %s', async (format) => {
    const row = (id: string) => `${id},Pekka,Virtanen,pekka@virtanen.example,+358401234567\n`;
    sandbox.write('export.csv', `Id,First Name,Last Name,Email,Phone\n${row('101')}${row('102')}`);
    const told = await run(`crmq clean export.csv --no-html --delta ${format}`);
    expect(told).toContain(`delta: 1 cluster of records that ${format} cannot merge, left out`);
    expect(read('export.crmq/delta-merge.ndjson')).toBe('');
  });

  it('counts records without id, and knows a record that was exported twice', async () => {
    sandbox.write(
      'export.csv',
      'Record ID,First Name,Last Name,Email\n,MARY,LEE,mary@lee.example\n7,PEKKA,VIRTANEN,pekka@virtanen.example\n7,Pekka,Virtanen,pekka@virtanen.example\n',
    );
    const told = await run('crmq clean export.csv --no-html --delta generic');
    expect(told).toContain('1 changed record without an id');
    expect(table('export.crmq/delta-merge.csv')).toEqual([]);
    expect(table('export.crmq/delta.csv').map((row) => row['Record ID'])).toEqual(
      table('export.crmq/delta.csv').map(() => '7'),
    );
  });

  it('leaves out each of two merges that claim one id, and merges a record that was exported twice once', async () => {
    const lines = [
      '4,Ida,Karl,ida@in.example,+358401234567',
      '5,Ida,Karl,ida@in.example,',
      '6,Jim,Orr,jim@out.example,+358401234568',
      '5,Jim,Orr,jim@out.example,',
      '7,Gus,Hill,gus@up.example,+358401234569',
      '8,Gus,Hill,gus@up.example,',
      '8,Gus,Hill,gus@up.example,',
    ];
    sandbox.write('export.csv', `Record ID,First Name,Last Name,Email,Phone\n${lines.join('\n')}\n`);
    const told = await run('crmq clean export.csv --no-html --delta generic');
    expect(table('export.crmq/delta-merge.csv').map((row) => Object.values(row))).toEqual([['7', '8']]);
    expect(told).toContain('delta: 2 clusters with an id that another record has too, left out');
  });

  it('leaves out what an id does not tell: two people under one', async () => {
    const lines = [
      '1,CID,Roy,cid@north.example,N/A',
      '1,FAY,Poe,fay@south.example,',
      '2,Dan,Fox,dan@west.example,',
      '2,EVE,Moss,eve@east.example,',
      '3,GUS,Hill,gus@up.example,',
      '4,Ida,Karl,ida@in.example,+358401234567',
      '5,Ida,Karl,ida@in.example,+358401234567',
      '5,JIM,Orr,jim@out.example,',
    ];
    sandbox.write('export.csv', `Record ID,First Name,Last Name,Email,Phone\n${lines.join('\n')}\n`);
    const told = await run('crmq clean export.csv --no-html --delta generic');
    expect(table('export.crmq/delta.csv').map((row) => row['First Name'])).toEqual(['Gus']);
    expect([table('export.crmq/delta-cleared.csv'), table('export.crmq/delta-merge.csv')]).toEqual([[], []]);
    expect(told).toContain('delta for generic: 1 record to update');
    expect(told).toContain('delta: 4 changed records whose id another record has too, left out');
    expect(told).toContain('delta: 1 cluster with an id that another record has too, left out');
  });

  it('has no rejected record in it, but those that were mended', async () => {
    sandbox.write('export.csv', 'Record ID,First Name,Email\n1,MARY,mary@lee.example\n2,BROKEN\n');
    await run('crmq clean export.csv --no-html --delta generic');
    expect(table('export.crmq/delta.csv').map((row) => row['Record ID'])).toEqual(['1']);
    const name = 'export.crmq/rejected.csv';
    sandbox.write(name, read(name).replace('2,BROKEN', '2,Pekka,p@north.example'));
    await run('crmq clean --retry export.crmq --no-html --delta generic --force');
    expect(table('export.crmq/delta.csv')[1]).toEqual({
      'Record ID': '2',
      'First Name': 'Pekka',
      Email: 'p@north.example',
    });
  });

  it('says what it cannot do', async () => {
    sandbox.write('no-id.csv', 'Name,Email\nMary Lee,mary@lee.example\n');
    const noId = await sandbox.run('crmq clean no-id.csv --delta=generic --no-html');
    expect(noId.exit).toBe(2);
    expect(noId.stderr).toContain('no column of the input holds record ids');
    expect(existsSync(sandbox.path('no-id.clean.csv'))).toBe(false);
    expect((await sandbox.run('crmq clean --delta=generic', { input: people(3) })).stderr).toContain('--out-dir');
    expect((await sandbox.run('crmq clean no-id.csv --delta=oracle')).stderr).toContain('one of hubspot');
    sandbox.write('export.csv', people(10));
    await run('crmq clean --delta export.csv --no-html'); // an input behind a flag that may have a value
    expect(existsSync(sandbox.path('export.crmq/delta.csv'))).toBe(true);
    const again = await sandbox.run('crmq clean export.csv -o other.csv --delta --no-html');
    expect(again.stderr).toContain('exists already');
  });
});
