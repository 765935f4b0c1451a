/** Policy and audience as people meet them: files, summary, flags, exit codes. */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Sandbox } from './sandbox.ts';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
});
afterEach(() => sandbox.remove());

const read = (name: string) => readFileSync(sandbox.path(name), 'utf8');
const table = (name: string): { readonly [column: string]: string }[] => parse(read(name), { columns: true });
const json = (name: string) => JSON.parse(read(name));

/** 1 and 2 are one, whose last activity is fresh, and who opted out once. 3 and 4 are one, and both are old. */
const PEOPLE = `Id,First Name,Last Name,Email,Phone,Last Activity Date,Opt out
1,Mary,Lee,mary.lee@north.example,+358401234567,2019-01-01,true
2,Mary,Lee,mary.lee@north.example,+358401234567,2025-12-01,false
3,Ann,Old,ann@old.example,+358501112233,2019-01-01,false
4,Ann,Old,ann@old.example,+358501112233,2020-01-01,true
5,Annie,Young,ann@old.example,,2025-12-01,false
6,Pekka,Virtanen,pekka@kaarna.example,,2025-12-01,false
7,Liisa,Laine,liisa@kaarna.example,,03/05/2019,
`;
const POLICY = 'policy:\n  retention:\n    quiet: { since: last_activity_at, keep: 24 months }\n';
const prepare = (people = PEOPLE, policy = POLICY) => {
  sandbox.write('a.csv', people);
  sandbox.write('crmq.yaml', policy);
};
const run = async (line: string) => {
  const outcome = await sandbox.run(line);
  expect(outcome.exit, outcome.stderr).toBe(0);
  return outcome;
};
const ids = (name: string) => table(name).map(({ Id }) => Id);

describe('a policy', () => {
  it('sets aside whole persons, and says so everywhere', async () => {
    prepare();
    const { stderr } = await run('crmq clean a.csv --out-dir out');
    expect(ids('out/a.clean.csv')).toEqual(['2', '5', '6', '7']);
    expect(read('out/expired.csv')).toBe(
      'row,reason,line,Id,First Name,Last Name,Email,Phone,Last Activity Date,Opt out\n' +
        '3,policy/retention/quiet,4,3,Ann,Old,ann@old.example,+358501112233,2019-01-01,false\n' +
        '4,policy/retention/quiet,5,4,Ann,Old,ann@old.example,+358501112233,2020-01-01,true\n',
    );
    const told = table('out/changes.csv').filter(({ rule }) => rule?.startsWith('policy/'));
    expect(told.map(({ row, column, before, after }) => [row, column, before, after])).toEqual([
      ['3', '', '3,Ann,Old,ann@old.example,+358501112233,2019-01-01,false', ''],
      ['4', '', '4,Ann,Old,ann@old.example,+358501112233,2020-01-01,true', ''],
    ]);
    expect(table('out/crosswalk.csv').map(({ merged_id }) => merged_id)).toEqual(['1']);
    const report = json('out/report.json');
    expect(report.rows).toEqual({ read: 7, written: 4, merged: 1, rejected: 0, expired: 2 });
    expect(report.policy.doubts).toEqual([
      {
        code: 'policy/ambiguous-date',
        count: 1,
        samples: [{ row: 7, column: 'Last Activity Date', value: '03/05/2019' }],
      },
    ]);
    expect(report.outputs).toContainEqual({ path: 'out/expired.csv', kind: 'expired', rows: 2 });
    expect(json('out/manifest.json').outputs.map(({ path }: { path: string }) => path)).toContain('out/expired.csv');
    expect(stderr).toMatch(
      /expired +2 records {2}policy\/retention\/quiet 2; 1 record kept for a date that is in doubt/,
    );
    expect(read('out/a.report.html')).toContain('policy/retention/quiet');
  });

  it.each([
    ['--rule policy/retention/quiet', ['1', '2', '3', '4', '5', '6', '7'], 'that 3 records were set aside'],
    ['--rule policy --row 4', ['2', '4', '5', '6', '7'], 'that 1 record was set aside'],
    ['--row 3', ['2', '3', '5', '6', '7'], 'that 1 record was set aside'],
  ])('is taken back in part: %s', async (flag, left, told) => {
    prepare();
    await run('crmq clean a.csv --out-dir out --no-dedupe');
    const { stderr } = await run(`crmq revert out/a.clean.csv --ledger out ${flag} -o part.csv --out-dir part`);
    expect(ids('part.csv')).toEqual(left);
    expect(stderr).toContain(`taken back: ${told}`);
    await run('crmq revert part.csv --ledger part -o back.csv');
    expect(read('back.csv')).toBe(PEOPLE);
  });

  it.each([
    ['--rule policy/no-basis', 'no record was set aside for that'],
    ['--rule policy --row 6', 'record 6 was not set aside for that'],
    ['--rule policy --column Email', 'a policy sets whole records aside'],
  ])('is not taken back where it did nothing: %s', async (flag, told) => {
    prepare();
    await run('crmq clean a.csv --out-dir out');
    const { exit, stderr } = await sandbox.run(`crmq revert out/a.clean.csv --ledger out ${flag} -o part.csv`);
    expect([exit, stderr.includes(told)], stderr).toEqual([2, true]);
  });

  it.each(['', '--no-dedupe'])('is taken back byte for byte %s', async (flag) => {
    prepare();
    await run(`crmq clean a.csv --out-dir out ${flag}`);
    await run('crmq revert out/a.clean.csv --ledger out -o back.csv');
    expect(read('back.csv')).toBe(PEOPLE);
  });

  it('does nothing where no pack says so', async () => {
    prepare(PEOPLE, 'extends: recommended\n');
    await run('crmq clean a.csv --out-dir out');
    expect(existsSync(sandbox.path('out/expired.csv'))).toBe(false);
    expect(json('out/report.json').rows).toEqual({ read: 7, written: 5, merged: 2, rejected: 0 });
  });

  it('streams, and says that what it set aside went nowhere', async () => {
    prepare();
    const { text, stderr } = await run('cat a.csv | crmq clean - --no-dedupe');
    expect(text.split('\n').map((line) => line.split(',')[0])).toEqual(['Id', '2', '5', '6', '7', '']);
    expect(stderr).toContain('expired records were written nowhere');
  });

  it('goes with the plan', async () => {
    prepare();
    await run('crmq clean a.csv --out-dir out');
    await run('crmq clean a.csv --plan out/plan.json --no-config --out-dir again');
    expect(read('again/expired.csv')).toBe(read('out/expired.csv'));
  });

  it('is told of columns that are not there, before anything is read', async () => {
    prepare('Id,Email\n1,a@b.example\n');
    const { exit, stderr } = await sandbox.run('crmq clean a.csv');
    expect(exit).toBe(2);
    expect(stderr).toContain('crmq.yaml:3:14: the input has no column of the role last_activity_at');
    expect(existsSync(sandbox.path('a.clean.csv'))).toBe(false);
  });

  it('leaves crmq dedupe alone, which only says who is one', async () => {
    prepare();
    const { text } = await run('cat a.csv | crmq dedupe -');
    expect(text.split('\n')[3]).toMatch(/^3,\d,(?:survivor|merged),/);
  });
});

describe('an audience', () => {
  it('holds nobody who refused anywhere, and says who was left out', async () => {
    prepare();
    const { stderr } = await run('crmq clean a.csv --out-dir out --audience mail.csv');
    expect(read('mail.csv')).toBe(
      `${PEOPLE.split('\n')[0]}\n6,Pekka,Virtanen,pekka@kaarna.example,,2025-12-01,false\n7,Liisa,Laine,liisa@kaarna.example,,03/05/2019,\n`,
    );
    expect(table('out/audience.csv')).toEqual([
      { row: '2', reason: 'audience/refused-in-merge', by: '1' },
      { row: '5', reason: 'audience/refused-address', by: '4' },
    ]);
    const { audience, outputs } = json('out/report.json');
    expect(audience).toEqual({
      channel: 'email',
      rows: 2,
      columns: ['Opt out'],
      leftOut: [
        { reason: 'audience/refused-address', count: 1 },
        { reason: 'audience/refused-in-merge', count: 1 },
      ],
    });
    expect(outputs).toContainEqual({ path: 'mail.csv', kind: 'audience', rows: 2 });
    expect(stderr).toMatch(/audience +2 records {2}by email; left out: audience\/refused-address 1/);
  });

  it('sees a refusal in a record that was rejected', async () => {
    prepare(
      'Id,Name,Email,Opt out\n1,Pekka Virtanen,pekka@kaarna.example,false\n2,P V,pekka@kaarna.example,true,too much\n3,Liisa Laine,liisa@kaarna.example,\n',
      'name: none\n',
    );
    await run('crmq clean a.csv --out-dir out --no-dedupe --audience mail.csv');
    expect(json('out/report.json').rows.rejected).toBe(1);
    expect(ids('mail.csv')).toEqual(['3']);
  });

  it('is one file of several inputs, in the encoding and form of the cleaned ones', async () => {
    sandbox.write('crmq.yaml', 'name: none\n');
    const row = (id: number, name: string, out: boolean) =>
      `{"id": ${id}, "Name": "${name}", "Email": "x${id}@kaarna.example", "Opt out": ${out}}`;
    sandbox.write('a.json', `[\n${row(1, 'Äijä', true)},\n${row(2, 'Öhman', false)}\n]\n`);
    sandbox.write('b.json', `[\n${row(3, 'Aalto', false)},\n${row(4, 'Berg', true)}\n]\n`);
    await run('crmq clean a.json b.json --out-dir out --no-dedupe --audience mail.json');
    const mail = read('mail.json');
    expect(JSON.parse(mail).map(({ id }: { id: number }) => id)).toEqual([2, 3]);
    expect(mail).toContain(row(2, 'Öhman', false));
  });

  it.each<[string, string, string, number]>([
    [
      'no column of consent',
      'crmq clean b.csv --audience mail.csv',
      'no column says who agreed to be reached by email',
      2,
    ],
    ['standard output', 'crmq clean a.csv --audience -', '--audience cannot go to standard output', 2],
    ['the cleaned file', 'crmq clean a.csv --audience ./a.clean.csv', 'would both be written to ./a.clean.csv', 2],
    ['the input', 'crmq clean a.csv --audience a.csv', 'an input is never overwritten', 2],
    ['a folder that is not there', 'crmq clean a.csv --audience no/mail.csv', 'there is no folder no', 3],
    ['a channel without a file', 'crmq clean a.csv --audience-channel phone', 'none is asked for', 2],
    [
      'a channel that does not exist',
      'crmq clean a.csv --audience m.csv --audience-channel fax',
      'email, phone, post',
      2,
    ],
  ])('is refused with %s', async (_, line, message, code) => {
    prepare(PEOPLE, 'name: none\n');
    sandbox.write('b.csv', 'Id,Email\n1,a@kaarna.example\n');
    const { exit, stderr } = await sandbox.run(line);
    expect(stderr).toContain(message);
    expect(exit).toBe(code);
    expect(existsSync(sandbox.path('mail.csv'))).toBe(false);
  });

  it('of everybody, where a person says so', async () => {
    prepare('Id,Email\n1,ann@kaarna.example\n2,\n', 'name: none\n');
    await run('crmq clean a.csv --out-dir out --audience mail.csv --audience-without-consent');
    expect(ids('mail.csv')).toEqual(['1']);
  });
});
