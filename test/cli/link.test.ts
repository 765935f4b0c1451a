/** `crmq link`, run as people run it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { Sandbox } from './sandbox.ts';

const sandbox = new Sandbox();
afterAll(() => sandbox.remove());

const HUBSPOT = `Record ID,First Name,Last Name,Email,Phone Number,Company Name,Lifecycle Stage,Unsubscribed from all email
101,Ann,Lee,ann.lee@north.example,(212) 555-0142,North Ltd,customer,true
102,Bob,Marsh,bob.marsh@south.example,(212) 555-0143,South Ltd,lead,false
103,Cara,Diaz,cara.diaz@east.example,(212) 555-0144,East Ltd,lead,false
`;
const SALESFORCE = `Contact ID;Salutation;Name;Title;Account Name;Email;Mobile;Email Opt Out
0035e00000AbCdE;;Bob Marsh;Buyer;South;BOB.MARSH@south.example;+1 212 555 0199;0
0035e00000AbCdF;;Ann Lee;CFO;North;ann.lee@north.example;+1 212 555 0142;0
0035e00000AbCdG;;Ed Ewing;CEO;New;ed.ewing@new.example;+1 212 555 0150;0
`;
sandbox.write('hub.csv', HUBSPOT);
sandbox.write('sales.csv', SALESFORCE);
sandbox.write(
  'accounts.csv',
  'Account ID,Account Name,Website,Billing City\n1,North Ltd,north.example,Boston\n2,South Ltd,south.example,Boston\n',
);
sandbox.write('deals.csv', 'Deal Name,Deal Stage,Amount\nBig one,Closed won,10\n');
sandbox.write('empty.csv', '');
sandbox.write('numbers.csv', '17;4\n8;15\n16;23\n');
sandbox.write(
  'noise.csv',
  Buffer.from(Array.from({ length: 3000 }, (_, at) => (at * at * 7919 + at * 31) % 251 || 33)),
);

const read = (...parts: string[]): string => readFileSync(sandbox.path(...parts), 'utf8');

describe('crmq link', () => {
  it('links two systems of different shape into a folder beside the first', async () => {
    const { exit, text, stderr } = await sandbox.run('crmq link hub.csv sales.csv --country US');
    expect({ exit, text }).toEqual({ exit: 0, text: '' });
    expect(stderr).toContain('linked     2 pairs, one-to-one');
    expect(stderr).toMatch(/conflicts {2}\d+ values that differ, of which 1 of consent\n/);
    expect(readdirSync(sandbox.path('hub-sales.link')).sort()).toEqual([
      'conflicts.csv', 'crosswalk.csv', 'duplicates.csv', 'golden.csv', 'hub.changes.csv', 'link.json', 'missing.csv', 'pairs.csv', 'provenance.csv', 'review.csv', 'sales.changes.csv',
    ]); // biome-ignore format: a table reads better dense
    expect(read('hub-sales.link', 'pairs.csv')).toMatch(
      /^left_row,right_row,role,score,why,left_id,right_id,left_system,right_system,decision,record,other\n1,2,link,0\.\d+,.*,101,0035e00000AbCdF,hub,sales,,id:101 like:\w+ system:hub,id:0035e00000AbCdF like:\w+ system:sales\n2,1,link,.*,102,0035e00000AbCdE,hub,sales,,.*\n$/,
    );
    expect(read('hub-sales.link', 'crosswalk.csv')).toBe(
      'golden_id,system,row,record_id\n1,hub,1,101\n1,sales,2,0035e00000AbCdF\n2,hub,2,102\n2,sales,1,0035e00000AbCdE\n3,hub,3,103\n4,sales,3,0035e00000AbCdG\n',
    );
    const provenance = read('hub-sales.link', 'provenance.csv');
    expect(provenance).toMatch(/^golden_id,column,kept,value,system,row,record_id\n/);
    expect(provenance).toContain('\n1,Company Name,yes,North Ltd,hub,1,101\n1,Company Name,no,North,sales,2,0035e00000AbCdF\n'); // biome-ignore format: two lines
    const conflicts = read('hub-sales.link', 'conflicts.csv');
    expect(conflicts).toContain('1,2,opt_out_email,opt_out_email=true,opt_out_email=false,consent,hub,sales\n');
    expect(conflicts).toContain('2,1,phone,+12125550143,+12125550199,differs,hub,sales\n');
    expect(read('hub-sales.link', 'missing.csv')).toContain(
      'hub,3,103,sales,,Cara Diaz,East Ltd,cara.diaz@east.example\n',
    );
    const [header, ann] = read('hub-sales.link', 'golden.csv').split('\n');
    expect(header).toContain('golden_id,Record ID,First Name,Last Name,Email,Phone Number,Company Name');
    expect(header).toContain('Contact ID');
    expect(ann).toContain('true');
  });

  it('overwrites nothing unless told to, and then with the same bytes for any number of threads', async () => {
    const again = await sandbox.run('crmq link hub.csv sales.csv --country US');
    expect(again).toMatchObject({ exit: 2, text: '' });
    expect(again.stderr).toContain('hub-sales.link/pairs.csv exists already');
    expect(again.stderr).toContain('overwrite it with --force, or name another folder with --out-dir');
    const before = read('hub-sales.link', 'golden.csv') + read('hub-sales.link', 'pairs.csv');
    const forced = await sandbox.run(
      'crmq link hub.csv sales.csv --country US --force --jobs 2 --chunk-bytes 64 --quiet',
    );
    expect(forced).toMatchObject({ exit: 0, stderr: '' });
    expect(read('hub-sales.link', 'golden.csv') + read('hub-sales.link', 'pairs.csv')).toBe(before);
  });

  it('writes pairs where it is told, and its counts as JSON', async () => {
    const { exit, text } = await sandbox.run('crmq link hub.csv sales.csv --pairs p.csv --out-dir other --json');
    expect(exit).toBe(0);
    expect(JSON.parse(text)).toMatchObject({
      linkVersion: 1,
      cardinality: 'one-to-one',
      counts: { links: 2, golden: 4, records: 6 },
    });
    expect(read('p.csv')).toContain('left_row,right_row,role');
    expect(existsSync(sandbox.path('other', 'pairs.csv'))).toBe(false);
    expect(JSON.parse(read('other', 'link.json'))).toEqual(JSON.parse(text));
  });

  it('has rejected records in the crosswalk, without a golden id', async () => {
    sandbox.write('ragged.csv', 'Record ID,First Name,Last Name,Email\n1,Ann,Lee,ann.lee@north.example\n2,Bob\n3,Ed,Ewing,ed@new.example\n'); // biome-ignore format: rows
    const { exit } = await sandbox.run('crmq link hub.csv ragged.csv --out-dir ragged -q');
    expect(exit).toBe(0);
    expect(read('ragged', 'crosswalk.csv')).toBe(
      'golden_id,system,row,record_id\n1,hub,1,101\n1,ragged,1,1\n2,hub,2,102\n3,hub,3,103\n4,ragged,3,3\n,ragged,2,\n',
    );
    expect(read('ragged', 'ragged.rejected.csv')).toContain('\n2,ragged-row,');
  });

  it('links contacts to accounts, and says that there are no golden records', async () => {
    const { exit, stderr } = await sandbox.run('crmq link hub.csv accounts.csv --out-dir acc');
    expect(exit).toBe(0);
    expect(stderr).toContain('none: people and organisations are linked, never merged');
    expect(read('acc', 'pairs.csv')).toMatch(/\n1,1,account,.*\n2,2,account,/);
    expect(existsSync(sandbox.path('acc', 'golden.csv'))).toBe(false);
  });

  it('says which system is taken for a list of what happened, and how it is one of people', async () => {
    sandbox.write('fair.csv', 'Attendee ID,Attendee Name,E-mail\n7,Ann Lee,ann.lee@north.example\n8,Flo Frey,flo@new.example\n'); // biome-ignore format: rows
    const { exit, stderr } = await sandbox.run('crmq link hub.csv fair.csv --out-dir fair');
    expect(exit).toBe(0);
    expect(stderr).toContain('none: fair is taken for a list of what happened, such as orders or visits (Attendee ID)');
    expect(stderr).toContain('--kind fair:contact makes golden records');
    const told = await sandbox.run('crmq link hub.csv fair.csv --kind fair:contact --out-dir fair2');
    expect(told.stderr).toMatch(/golden +4 records of 5/);
  });

  it('writes golden consent in the words of its column, and names as the column has them', async () => {
    sandbox.write('news.csv', 'Email Address,First Name,Last Name,Status\nann.lee@north.example,Ann,Lee,subscribed\ned@new.example,Ed,Ewing,unsubscribed\nflo@new.example,Flo,Frey,subscribed\n'); // biome-ignore format: rows
    await sandbox.run('crmq link hub.csv news.csv --out-dir words -q');
    const rows = read('words', 'golden.csv').trim().split('\n').map((line) => line.split(',')); // biome-ignore format: short
    const at = rows[0]!.indexOf('Unsubscribed from all email');
    expect(rows.slice(1).map((cells) => cells[at])).toEqual(['true', 'false', 'false', 'true', 'false']);
    sandbox.write('whole.csv', '番号,お名前,メール\n1,中村 恵子,keiko@aoba.example\n');
    sandbox.write(
      'halves.csv',
      '顧客番号,姓,名,メールアドレス\n1,石川,隆,taka@aoba.example\n2,中村,恵子,keiko@aoba.example\n',
    );
    await sandbox.run('crmq link whole.csv halves.csv --out-dir names -q');
    expect(read('names', 'golden.csv')).toContain('\n2,,石川 隆,taka@aoba.example,1,石川,隆\n');
    expect(read('names', 'missing.csv')).toContain('halves,1,1,whole,,石川 隆,,taka@aoba.example\n');
  });

  it('maps columns of one system or of all', async () => {
    sandbox.write('x.csv', 'Who,Post\nAnn Lee,ann.lee@north.example\n');
    const map = '--map "x:Who=full_name" --map "Post=email"';
    const { exit } = await sandbox.run(`crmq link hub.csv x.csv ${map} --out-dir mapped`);
    expect(exit).toBe(0);
    expect(read('mapped', 'pairs.csv')).toContain('\n1,1,link,');
  });

  it('reads each system as it is told to', async () => {
    sandbox.write('pl.csv', Buffer.from('Imi\xea:Nazwisko:Telefon\nZo\xb6ka:B\xb1k:601 123 456\n', 'latin1'));
    sandbox.write('fi.csv', 'Etunimi,Sukunimi,Puhelin,Syntymäaika\nZośka,Bąk,+48 601 123 456,01/02/1980\n');
    const said = '--encoding pl:iso-8859-2 --delimiter pl:: --country pl:PL --country FI --date-order fi:dmy';
    const { exit, stderr } = await sandbox.run(`crmq link pl.csv fi.csv ${said} --out-dir told`);
    expect({ exit, stderr }).toMatchObject({ exit: 0 });
    expect(read('told', 'golden.csv')).toContain('Zośka,Bąk,+48601123456');
    expect(read('told', 'pairs.csv')).toContain('\n1,1,link,');
  });

  it('explains why two records are linked or not, and writes nothing', async () => {
    const before = readdirSync(sandbox.folder).sort();
    const asked = '--explain hub:1,sales:2 --explain sales:1,hub:1 --explain 3,3';
    const { exit, text, stderr } = await sandbox.run(`crmq link hub.csv sales.csv --country US ${asked}`);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(text).toMatch(/^rows hub:1 and sales:2 {2}linked\n {2}linked, at 0\.\d+: same name; same email/);
    expect(text).toContain('"Ann" ↔ "Ann Lee"');
    expect(text).toContain('rows hub:1 and sales:1  apart');
    expect(readdirSync(sandbox.folder).sort()).toEqual(before);
    const json = await sandbox.run(`crmq link hub.csv sales.csv --country US ${asked} --json --mask pii`);
    const { explained, outputs } = JSON.parse(json.text);
    expect(outputs).toEqual([]);
    expect(explained).toMatchObject([
      { rows: [1, 2], systems: ['hub', 'sales'], outcome: 'linked' },
      { rows: [1, 1], outcome: 'apart' },
      { rows: [3, 3], outcome: expect.stringMatching(/apart|never-compared/) },
    ]);
    expect(json.text).not.toContain('ann.lee@');
    const both = await sandbox.run(
      'crmq link hub.csv accounts.csv --explain hub:1,accounts:1 --explain hub:1,accounts:2',
    );
    expect(both.text).toContain('a person and their organisation, at 0.99: same domain; same name');
    expect(both.text).toContain('rows hub:1 and accounts:2  never compared');
  });

  it('explains why two records of one system are duplicates or not', async () => {
    sandbox.write('twice.csv', `${HUBSPOT}${HUBSPOT.split('\n')[1]!.replace('101,', '104,').replace('lead', 'customer')}\n`); // biome-ignore format: a file
    const asked = '--explain twice:4,twice:1 --explain twice:2,twice:1';
    const { text, stderr } = await sandbox.run(`crmq link twice.csv sales.csv --country US ${asked}`);
    expect(stderr).toBe('');
    expect(text).toMatch(
      /^rows twice:4 and twice:1 {2}duplicates\n {2}twice has the record more than once, which is told and not\n? *merged: same name; same email/,
    );
    expect(text).toContain('rows twice:2 and twice:1  apart');
    const merged = await sandbox.run(
      'crmq link twice.csv sales.csv --country US --cardinality many-to-many --explain twice:1,twice:4 --out-dir many',
    );
    expect(merged.text).toContain('more than once, and both are one golden record:');
    expect(merged.stderr).toContain('duplicates 1 record more than once in one system, merged into golden records\n');
    const accounts = await sandbox.run('crmq link twice.csv accounts.csv --explain twice:1,twice:4');
    expect(accounts.text).toContain('rows twice:1 and twice:4  never compared');
  });

  it('says which columns it did not understand, and what to do where nobody was linked', async () => {
    sandbox.write(
      'sap.csv',
      'KX1,KX2,E-Mail\n7,Ann Lee,ann.lee@abroad.example\n8,Bob Marsh,bob.marsh@abroad.example\n',
    );
    const { stderr } = await sandbox.run('crmq link hub.csv sap.csv --about people --out-dir notes');
    expect(stderr).toContain('note       sap: not known what 2 of 3 columns mean: KX1, KX2; --map "sap:KX1=ROLE"');
    expect(stderr).toContain(
      'note       hub and sap: nothing was linked; both are read as people, --about says it otherwise',
    );
    const { notes } = JSON.parse(read('notes', 'link.json'));
    expect(notes).toHaveLength(2);
    expect(JSON.parse(read('hub-sales.link', 'link.json'))).toMatchObject({ notes: [] });
  });

  it('takes a pack that names columns of several systems, and tells what it names in vain', async () => {
    const pack = (rule: string) => `extends: recommended\nsurvivorship:\n  columns: { ${rule}, Title: longest }\n  sources: { files: [sales.csv, hub] }\n`; // biome-ignore format: a file
    sandbox.write('golden.yaml', pack('Phone Number: longest'));
    const { exit, stderr } = await sandbox.run('crmq link hub.csv sales.csv --pack golden.yaml --out-dir packed');
    expect(exit).toBe(0);
    expect(stderr).toContain('note       survivorship: no input is the source file hub; the inputs are hub.csv');
    sandbox.write('golden.yaml', pack('Phone Nmber: longest'));
    const wrong = await sandbox.run('crmq link hub.csv sales.csv --pack golden.yaml --out-dir wrong');
    expect(wrong).toMatchObject({ exit: 2, text: '' });
    expect(wrong.stderr).toContain('golden.yaml:3:14: no system has a column "Phone Nmber"\n      did you mean Phone Number?'); // biome-ignore format: one line
  });

  it('says that a policy sets nobody aside, whichever system has its columns', async () => {
    sandbox.write('policy.yaml', 'extends: recommended\npolicy:\n  retention:\n    old: { since: Lifecycle Stage, keep: 2 years }\n'); // biome-ignore format: a file
    const { exit, stderr } = await sandbox.run('crmq link hub.csv sales.csv --pack policy.yaml --out-dir kept');
    expect({ exit, stderr }).toMatchObject({ exit: 0, stderr: expect.stringContaining('note       policy: linking sets no record aside;') });
  }); // biome-ignore format: dense

  it('obeys what was decided in a spreadsheet, and does not write over it', async () => {
    const line = read('hub-sales.link', 'pairs.csv').split('\n')[1]!.split(',');
    const pair = `Decision;note;Other;Record\r\nKEEP;x;${line.at(-1)};${line.at(-2)}\r\n`;
    sandbox.write('hub-sales.link/mine.csv', Buffer.from(`\ufeff${pair}`, 'utf16le'));
    const run = 'crmq link hub.csv sales.csv --country US --decisions hub-sales.link/mine.csv';
    const { exit, stderr } = await sandbox.run(`${run} --out-dir kept --force`);
    expect({ exit, stderr }).toMatchObject({ exit: 0, stderr: expect.stringContaining('note       decisions: 1 of 1 obeyed') });
    expect(stderr).toContain('linked     1 pair');
    expect(JSON.parse(read('kept', 'link.json')).counts).toMatchObject({ links: 1, golden: 5 });
    expect(JSON.parse(read('kept', 'link.json')).decisions).toMatchObject({ files: [{ merge: 0, keep: 1 }], obeyed: 1, missing: 0 });
    const explained = await sandbox.run(`${run} --explain hub:1,sales:2`);
    expect(explained.text).toContain('a person decided to keep them apart');
    sandbox.write('hub-sales.link/pairs.csv', `decision,record,other\nkeep,${line.at(-2)},${line.at(-1)}\n`);
    const over = await sandbox.run(`${run.replace('mine', 'pairs')} --force`);
    expect(over).toMatchObject({ exit: 2, stderr: expect.stringContaining('hub-sales.link/pairs.csv') });
    expect((await sandbox.run('crmq clean hub.csv --decisions hub-sales.link/pairs.csv --out-dir c')).stderr).toContain(
      'hub-sales.link/pairs.csv:2: it is about records of several systems',
    );
  }); // biome-ignore format: dense

  it('tells a file without records, and one that is the copy of another', async () => {
    sandbox.write('copy.csv', HUBSPOT);
    sandbox.write('head.csv', SALESFORCE.slice(0, SALESFORCE.indexOf('\n') + 1));
    const { stderr } = await sandbox.run('crmq link hub.csv copy.csv head.csv --out-dir copies');
    expect(stderr).toContain('note       hub and copy are the same bytes: one of the two is a copy\n');
    expect(stderr).toContain('note       head has no records: all others are missing in it\n');
  });

  it.each([
    ['link hub.csv', 'linking takes two systems or more'],
    ['link hub.csv ./hub.csv', 'are the same file'],
    ['link hub.csv nowhere.csv', 'cannot read nowhere.csv: there is no such file'],
    ['link hub.csv deals.csv', 'deals holds deals: there is nothing to link it by'],
    ['link hub.csv empty.csv', 'empty is empty: there is nothing to link'],
    ['link hub.csv noise.csv', 'noise.csv is no table: this is binary data, not text'],
    ['link hub.csv numbers.csv', 'numbers cannot be read as a table: it has no row of column names'],
    ['link hub.csv sales.csv --pairs hub.csv', 'name another file with --pairs, or move the input'],
    ['link hub.csv sales.csv --cardinality one-to-many', 'there is no such cardinality'],
    ['link hub.csv sales.csv --pairs hub.csv --force', 'an input is never overwritten'],
    ['link hub.csv sales.csv --map "Nmae=full_name" --out-dir new', 'no system has a column "Nmae"'],
    ['link hub.csv sales.csv --explain hub:1,hub:1', 'a record is one with itself; name two'],
    ['link hub.csv sales.csv --explain hub:1,sale:2', 'no system is called "sale"'],
    ['link hub.csv sales.csv --explain hub:1,sales:9', 'there is no record 9 in sales: it has 3'],
    ['link hub.csv sales.csv --explain hub:1', 'must be records of two systems, such as hub:3,sales:17'],
    ['link hub.csv sales.csv --encoding huub:utf-8', 'no system is called "huub"'],
    ['link hub.csv sales.csv --country hub:Finlandia', '--country: "Finlandia"'],
    ['link hub.csv sales.csv --delimiter hub:', '--delimiter'],
    ['link hub.csv sales.csv --about cars', 'Allowed choices are people, organisations'],
  ])('refuses and writes nothing: crmq %s', async (args, words) => {
    const before = readdirSync(sandbox.folder).sort();
    const { exit, text, stderr } = await sandbox.run(`crmq ${args}`);
    expect(stderr).toContain(words);
    expect(exit).toBeGreaterThanOrEqual(2);
    expect(text).toBe('');
    expect(readdirSync(sandbox.folder).sort()).toEqual(before);
  });
});
