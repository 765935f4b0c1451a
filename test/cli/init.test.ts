/** `crmq init` as people run it: what it writes passes today, is the same tomorrow, and fails for what is planted. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkCommand } from '../../src/cli/check.ts';
import { initCommand } from '../../src/cli/init.ts';
import { startProgress } from '../../src/cli/terminal/progress.ts';
import { some, THOROUGH } from '../thorough.ts';
import { ROOT, Sandbox } from './sandbox.ts';

let box: Sandbox;
beforeAll(() => {
  box = new Sandbox();
});
afterAll(() => box.remove());

const SAMPLES = join(ROOT, '..', 'shared', 'samples');
/** Each of another kind: encodings, formats, CRMs, languages, cells that mean harm. */
// biome-ignore format: a list reads better dense
const FIXTURES = [
  'chinese-gb18030', 'finnish-cp1252', 'hostile-cells', 'hubspot-api-json', 'hubspot-contacts', 'locale-de-cp1252', 'ndjson', 'two-row-header',
];

/** Inputs of fixtures, and the samples where they lie beside the project. */
const files: [name: string, path: string][] = [
  ...FIXTURES.flatMap((scenario): [string, string][] => {
    const folder = join(ROOT, 'fixtures', scenario);
    const inputs = readdirSync(folder).filter((name) => /\.(?:csv|json|ndjson)$/.test(name));
    return inputs.map((name) => [`${scenario}/${name}`, join(folder, name)]);
  }),
  ...some(existsSync(SAMPLES) ? readdirSync(SAMPLES) : [], 2).map((name): [string, string] => [
    name,
    join(SAMPLES, name),
  ]),
];

/** What a command does, in this process: commander and the start of Node are shown by the others. */
async function inProcess(command: 'init' | 'check', file: string, flags: { readonly [name: string]: unknown }) {
  const progress = startProgress(command, { quiet: true });
  const go = command === 'init' ? initCommand : checkCommand;
  const all = { quiet: true, asOf: '2026-01-15', dedupe: true, history: false, jobs: 1, ...flags };
  return go([file], all, () => expect.unreachable(), new AbortController().signal, progress);
}

describe.concurrent('the pack of every file', () => {
  it.each(files)('%s', async (name, path) => {
    const at = name.replace(/\W/g, '-');
    const file = box.write(`${at}/${basename(path)}`, readFileSync(path));
    const pack = box.path(at, 'crmq.yaml');
    if (!name.startsWith('hubspot-')) {
      expect(await inProcess('init', file, { output: pack })).toBe(0);
      expect(await inProcess('check', file, { config: pack })).toBe(0);
      return;
    }
    const go = `cd ${at} && crmq`;
    expect(await box.run(`${go} init ${basename(path)}`)).toMatchObject({ exit: 0, text: '' });
    if (THOROUGH || name.startsWith('hubspot-contacts/')) {
      const again = await box.run(`${go} init ${basename(path)} -o -`);
      expect(again.text).toBe(readFileSync(pack, 'utf8'));
    }
    expect(await box.run(`${go} check ${basename(path)} -q`)).toMatchObject({ exit: 0 });
  });
});

const SEGMENTS = ['Enterprise', 'Mid-market', 'SMB'];
const header = 'Customer no,Contract,First Name,Last Name,Email,Segment,Plan,Sales rep,Created,Seats';
type Row = string[];

/** Clean customers: nothing in them is an error. */
const rows = (count: number): Row[] =>
  Array.from({ length: count }, (_, i) => {
    const word = (at: number): string => 'abcdefghijklmnopqrst'[at % 20]!;
    const name = `${'BCDFGHJKLM'[i % 10]}${'aeiou'[i % 5]}${word(i)}${'aeiou'[(i >> 2) % 5]}${word(i >> 3)}a`;
    return [
      String(70001 + i * 7), `K-${1000 + i}-${'XYZ'[i % 3]}`, name, `${name}ski`, `${name.toLowerCase()}${i}@firm${i}.example`,
      SEGMENTS[i % 3]!, ['Basic', 'Premium'][i % 2]!, ['Mary Smith', 'John Doe', 'Anna Lee'][i % 3]!,
      `2025-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`, String(5 + (i % 90)),
    ]; // biome-ignore format: a table
  });
const csv = (all: readonly Row[]): string => `${[header, ...all.map((row) => row.join(','))].join('\n')}\n`;
const put = (row: Row, column: string, value: string): Row =>
  row.map((cell, i) => (header.split(',')[i] === column ? value : cell));

describe('a file of customers', () => {
  const clean = rows(240);
  let [pack, told] = ['', ''];
  beforeAll(async () => {
    box.write('c/customers.csv', csv(clean));
    const made = await box.run('cd c && crmq init customers.csv --jobs 1');
    expect(made.exit).toBe(0);
    told = made.stderr;
    pack = readFileSync(box.path('c', 'crmq.yaml'), 'utf8');
  });

  it('has a pack that says what its columns hold, with the evidence', () => {
    expect(pack).toContain('# What holds for customers.csv, inferred by crmq');
    expect(pack).toContain('required: error # filled in all 240 records');
    // numbers that count up have one digit more some day
    expect(pack).toContain("pattern: '^\\d+$'");
    expect(pack).toMatch(/Contract:(?:\n {4}.*)*\n {6}unique-id: error # 240 values, all different\n/);
    expect(pack).toContain('^K-\\d{4}-[A-Z]$');
    expect(pack).toMatch(/list:\n +- Enterprise # 80 records\n +- Mid-market # 80 records\n +- SMB # 80 records\n/);
    expect(pack).toContain('range: [ error, { min: 0, max: 1000 } ] # 5 to 94 in 240 values');
    expect(pack).toContain('range: [ error, { min: 2025-01-01 } ] # 2025-01-01 to 2025-12-28 in 240 dates');
    expect(pack).toContain('max-errors: 0 # today 0 errors');
  });

  it('is in force', async () => {
    const run = await box.run('cd c && crmq rules --effective');
    expect(run).toMatchObject({ exit: 0, stderr: '' });
    expect(run.text).toMatch(/max-errors/);
  });

  it('never lists people', () => expect(pack).not.toMatch(/Mary|Smith|John|Doe|Anna/));

  const planted: [what: string, change: (all: Row[]) => Row[], found: RegExp][] = [
    ['an unknown option', (all) => all.with(5, put(all[5]!, 'Segment', 'Galactic')), /picklist\/unknown-value/],
    ['a slip', (all) => all.with(5, put(all[5]!, 'Segment', 'Enterprse')), /picklist\/misspelt/],
    ['an emptied column', (all) => all.with(7, put(all[7]!, 'Plan', '')), /required\/missing/],
    ['a broken code', (all) => all.with(9, put(all[9]!, 'Contract', 'K-10O9-X')), /pattern\/mismatch/],
    ['a broken id', (all) => all.with(9, put(all[9]!, 'Customer no', '7.0064E+4')), /pattern\/mismatch/],
    ['a code twice', (all) => all.with(11, put(all[11]!, 'Contract', all[3]![1]!)), /unique-id\/differing-records/],
    ['an id twice', (all) => all.with(11, put(all[11]!, 'Customer no', all[3]![0]!)), /unique-id|max-duplicates/],
    ['a number out of all proportion', (all) => all.with(4, put(all[4]!, 'Seats', '25000')), /range\/too-high/],
    ['a date before all others', (all) => all.with(4, put(all[4]!, 'Created', '1999-05-05')), /range\/too-low/],
    ['another error', (all) => all.with(13, put(all[13]!, 'Email', 'anna.lee@firm')), /email-syntax/],
  ];
  it('fails with what is planted, and each file by that alone', async () => {
    const names = planted.map(([what]) => `${what.replace(/\W/g, '-')}.csv`);
    for (const [at, [, change]] of planted.entries()) box.write(`c/${names[at]}`, csv(change(clean)));
    const run = await box.run(`cd c && crmq check --each customers.csv ${names.join(' ')}`);
    expect(run.exit).toBe(1);
    const each = run.stderr.split(/^(?=crmq \d)/m);
    expect(each.length).toBe(planted.length + 1);
    expect(each[0]).toMatch(/customers\.csv[\s\S]*The gate passed/);
    for (const [at, [what, , found]] of planted.entries()) {
      expect(each[at + 1], what).toContain(names[at]!);
      expect(each[at + 1], what).toMatch(found);
      expect(each[at + 1], what).toContain('The gate failed');
    }
  });

  it('fails with more errors than today, where there are some', async () => {
    const bad = (all: Row[], count: number) => all.map((row, i) => (i % 20 < count ? put(row, 'Email', 'none') : row));
    box.write('e/customers.csv', csv(bad(clean, 1)));
    expect((await box.run('cd e && crmq init customers.csv')).exit).toBe(0);
    expect((await box.run('cd e && crmq check customers.csv')).exit).toBe(0);
    expect(readFileSync(box.path('e', 'crmq.yaml'), 'utf8')).toMatch(
      /max-errors: 7.9% # today 12 errors in 12 records, 5 %/,
    );
    box.write('e/worse.csv', csv(bad(clean, 2)));
    const worse = await box.run('cd e && crmq check worse.csv');
    expect(worse.exit).toBe(1);
    expect(worse.stderr + worse.text).toMatch(/max-errors/);
    // one more among many is nothing, but not where the pack itself asks
    box.write('e/plan.csv', csv(bad(clean, 1).with(2, put(clean[2]!, 'Segment', 'Galactic'))));
    expect((await box.run('cd e && crmq check plan.csv')).exit).toBe(1);
  });

  it('sees one column get worse that the score hardly shows, or not at all', async () => {
    const people = rows(400).map(([, , first, last, email], i) => ({
      name: `${first},${last}`,
      email: email!,
      mobile: `+35850${1_000_000 + i * 41}`,
      rest: `+35840${1_000_000 + i * 37},Firm ${i} Oy,Helsinki,Finland,2025-11-${10 + (i % 20)}`,
    }));
    const header = 'First Name,Last Name,Email,Mobile Phone,Phone,Company,City,Country,Last Activity';
    /** So many of a hundred emails and mobile phones are there. */
    const file = (emails: number, mobiles: number): string => {
      const isThere = (i: number, share: number): boolean => (i * 7) % 100 < share;
      const lines = people.map(({ name, email, mobile, rest }, i) =>
        [name, isThere(i, emails) ? email : '', isThere(i, mobiles) ? mobile : '', rest].join(','),
      );
      return `${[header, ...lines].join('\n')}\n`;
    };
    box.write('o/people.csv', file(70, 60));
    expect((await box.run('cd o && crmq init people.csv')).exit).toBe(0);
    const text = readFileSync(box.path('o', 'crmq.yaml'), 'utf8');
    expect(text).toMatch(/\n {2}columns:\n {4}Email: \{ min-filled: 65% \} # today 70 % of 400 filled\n/);
    const later = { mobiles: file(70, 50), emails: file(60, 60), chance: file(69, 59) };
    for (const [name, content] of Object.entries(later)) box.write(`o/${name}.csv`, content);
    const run = await box.run('cd o && crmq check --each mobiles.csv emails.csv chance.csv');
    expect(run.exit).toBe(1);
    const [mobiles, emails, chance] = run.stderr
      .split(/^(?=crmq \d)/m)
      .map((told) => told.slice(told.indexOf('The gate')));
    // there is a phone beside them, so no other number moves
    expect(mobiles).toMatch(/^The gate failed: 1 of \d+ criteria\n {2}min-filled Mobile Phone {2}50\.0 % /);
    expect(emails).toMatch(/^The gate failed: [\s\S]*\n {2}min-filled Email {2}60\.0 % /);
    expect(chance).toMatch(/^The gate passed/);
  });

  it('sees what is planted in a file that is full of warnings of another kind', async () => {
    const head =
      'Record ID,First Name,Last Name,Email,Company name,Country/Region,Create Date,Last Activity Date,Unsubscribed from all email';
    const all = rows(300).map(([, , first, last, email], i) => [
      String(900 + i), first!, last!, email!, `Firm ${i} Oy`, ['Finland', 'Finland', 'Sweden', 'Norway'][i % 4]!,
      `2016-0${1 + (i % 9)}-${10 + (i % 19)}`, `2019-0${1 + (i % 9)}-${10 + (i % 17)}`, i % 9 === 0 ? 'true' : 'false',
    ]); // biome-ignore format: a table
    const file = (records: readonly Row[]): string => `${[head, ...records.map((one) => one.join(','))].join('\n')}\n`;
    /** One cell of every so many records, the first of them and so on. */
    const set = (column: string, value: string, every = 1): string =>
      file(all.map((one, i) => (i % every === 0 ? one.with(head.split(',').indexOf(column), value) : one)));
    box.write('stale/today.csv', file(all));
    expect((await box.run('cd stale && crmq init today.csv --as-of 2026-01-15')).exit).toBe(0);
    const text = readFileSync(box.path('stale', 'crmq.yaml'), 'utf8');
    expect(text).not.toMatch(/max-warnings|dimensions:/);
    expect(text).toMatch(
      /\n {4}staleness: \{ max: 100% \} # today 300 of 300, 100 %\n {4}other: \{ max: 1% \} # today none\n/,
    );
    expect(text).toMatch(/\n {4}Country\/Region: \{ max-share: 75% \} # today 50 % one value\n/);
    const planted: [file: string, content: string, found: RegExp][] = [
      ['placeholders', set('Email', 'noemail@noemail.com', 10), /max other {2}email-placeholder 10\.0 % \(30 of 300 records\)/],
      ['future', set('Create Date', '2031-05-05', 12), /max other {2}date-plausibility 1\d\.\d %/],
      ['countries', set('Country/Region', 'Brazil'), /max-share Country\/Region {2}100\.0 %/],
      ['consents', set('Unsubscribed from all email', 'true'), /max-share Unsubscribed from all email {2}100\.0 %/],
      ['migrated', set('Create Date', '2018-05-05'), /max-share Create Date {2}100\.0 %/],
    ]; // biome-ignore format: a table
    for (const [name, content] of planted) box.write(`stale/${name}.csv`, content);
    const names = planted.map(([name]) => `${name}.csv`).join(' ');
    const run = await box.run(`cd stale && crmq check --each today.csv ${names} --as-of 2026-01-15`);
    const [now, ...told] = run.stderr.split(/^(?=crmq \d)/m).map((one) => one.slice(one.indexOf('The gate')));
    expect(now).toMatch(/^The gate passed/);
    for (const [at, [, , found]] of planted.entries()) {
      expect(told[at]).toMatch(/^The gate failed/);
      expect(told[at]).toMatch(found);
    }
  });

  it.each([
    ['with errors', true],
    ['without', false],
  ])(
    'sees gross decay in a file %s: what nobody expects is emptied, ids come twice, rows are lost',
    async (_, isBad) => {
      const folder = isBad ? 'gross' : 'gross-clean';
      const today = rows(300).map((row, i) => {
        const bad = isBad && i % 10 === 0 ? put(row, 'Email', 'none') : row;
        return i % 5 === 0 ? put(put(bad, 'Sales rep', ''), 'Plan', '') : bad;
      });
      const base = [...'Record ID,Owner'.split(','), ...header.split(',').slice(2)].join(',');
      const file = (all: readonly Row[]): string =>
        `${[base, ...all.map(([id, , ...rest], i) => [id, i % 5 === 0 ? '' : 'Anna Lee', ...rest].join(','))].join('\n')}\n`;
      box.write(`${folder}/today.csv`, file(today));
      expect((await box.run(`cd ${folder} && crmq init today.csv`)).exit).toBe(0);
      const planted = {
        owner: file(today).replaceAll(/^(\d+),Anna Lee,/gm, '$1,,'),
        rep: file(today.map((row) => put(row, 'Sales rep', ''))),
        plan: file(today.map((row) => put(row, 'Plan', ''))),
        ids: file(today.map((row, i) => (i > 0 && i < 5 ? put(row, 'Customer no', '70001') : row))),
        half: file(today.slice(150)),
      };
      for (const [name, content] of Object.entries(planted)) box.write(`${folder}/${name}.csv`, content);
      const names = Object.keys(planted).map((name) => `${name}.csv`);
      const run = await box.run(`cd ${folder} && crmq check --each today.csv ${names.join(' ')}`);
      const [now, ...told] = run.stderr.split(/^(?=crmq \d)/m).map((one) => one.slice(one.indexOf('The gate')));
      expect(now).toMatch(/^The gate passed/);
      const idsFound = isBad ? /max unique-id {2}4, at most 0/ : /max-errors/;
      for (const [at, found] of [
        /min-filled Owner/,
        /min-filled Sales rep/,
        /min-filled Plan/,
        idsFound,
        /min-rows {2}150, at least 240/,
      ].entries()) {
        expect(told[at]).toMatch(/^The gate failed/);
        expect(told[at]).toMatch(found);
      }
    },
  );

  it('is taken from several files of one shape, and from a zipped pipe', async () => {
    box.write('s/a.csv', csv(clean.slice(0, 100)));
    box.write('s/b.csv', csv(clean.slice(100)));
    expect((await box.run('cd s && crmq init a.csv b.csv && crmq check a.csv b.csv -q')).exit).toBe(0);
    const joined = (text: string) => text.replace(/^# What holds .*\n/, '');
    expect(joined(readFileSync(box.path('s', 'crmq.yaml'), 'utf8'))).toBe(joined(pack));
    const piped = await box.run('cd c && gzip -c customers.csv | crmq init - --stdout');
    expect(piped.exit).toBe(0);
    expect(joined(piped.text)).toBe(joined(pack));
    expect(piped.text).toContain('# What holds for standard input');
  });

  it('does not hang on threads or chunks', async () => {
    expect((await box.run('cd c && crmq init customers.csv -o - --jobs 4 --chunk-bytes 700')).text).toBe(pack);
  });

  it('overwrites nothing without --force', async () => {
    box.write('f/customers.csv', csv(clean));
    box.write('f/crmq.yaml', 'rules: { picklist: off }\n');
    const refused = await box.run('cd f && crmq init customers.csv');
    expect(refused).toMatchObject({ exit: 2, text: '' });
    expect(refused.stderr).toMatch(/crmq\.yaml exists already[\s\S]*--force/);
    expect(readFileSync(box.path('f', 'crmq.yaml'), 'utf8')).toBe('rules: { picklist: off }\n');
    // what stood there had no say
    expect((await box.run('cd f && crmq init customers.csv --force')).exit).toBe(0);
    expect(readFileSync(box.path('f', 'crmq.yaml'), 'utf8')).toBe(pack);
  });

  it('refuses to be written over its input', async () => {
    const run = await box.run('cd c && crmq init customers.csv -o customers.csv --force');
    expect(run).toMatchObject({ exit: 2 });
    expect(readFileSync(box.path('c', 'customers.csv'), 'utf8')).toBe(csv(clean));
  });

  it('keeps what was said on the command line', async () => {
    box.write('k/own.yaml', 'extends: recommended\nrules: { whitespace: off }\n');
    box.write('k/data/customers.csv', csv(clean));
    const line = 'crmq init data/customers.csv --pack own.yaml --country fi --map "Plan=none" --map "Sales rep=owner"';
    expect((await box.run(`cd k && ${line} -o data/crmq.yaml`)).exit).toBe(0);
    const text = readFileSync(box.path('k', 'data', 'crmq.yaml'), 'utf8');
    expect(text).toContain('extends: ../own.yaml # given by --pack');
    expect(text).toContain('country: FI # given on the command line');
    expect(text).toMatch(/Plan:\n {4}role: none # given by --map/);
    expect((await box.run('cd k/data && crmq check customers.csv -q')).exit).toBe(0);
    const named = await box.run('cd c && crmq init customers.csv -o - --pack hubspot');
    expect(named.text).toContain('extends: hubspot # given by --pack');
  });

  it('says in a few lines what it put in, and what to do next', async () => {
    expect(told.split('\n').length).toBeLessThan(14);
    expect(told).toMatch(/^wrote crmq\.yaml/);
    expect(told).toMatch(/next: crmq check customers\.csv\n$/);
    expect((await box.run('cd c && crmq init customers.csv --force -q')).stderr).toBe('');
  });
});

describe('little to infer from', () => {
  it('ten records: only what columns are, and it says so', async () => {
    box.write('t/ten.csv', csv(rows(10)));
    expect((await box.run('cd t && crmq init ten.csv && crmq check ten.csv -q')).exit).toBe(0);
    const text = readFileSync(box.path('t', 'crmq.yaml'), 'utf8');
    expect(text).toContain('10 records are too few to tell');
    expect(text).toContain('Email: email #');
    expect(text).not.toMatch(/required:|pattern:|picklist:|unique-id:/);
  });

  it.each([
    ['a header only', `${header}\n`],
    ['nothing', ''],
  ])('%s: no gate, which it could not pass', async (_what, text) => {
    const made = await box.run('crmq init - --stdout', { input: text });
    expect(made.exit).toBe(0);
    expect(made.text).toContain('there is no record to infer anything from');
    expect(made.text).not.toContain('gate:');
    box.write('n/crmq.yaml', made.text);
    expect((await box.run('cd n && crmq check - -q --allow-empty', { input: text })).exit).toBe(0);
  });

  it('no file', async () => {
    expect(await box.run('crmq init nowhere.csv')).toMatchObject({ exit: 3 });
    expect(existsSync(box.path('crmq.yaml'))).toBe(false);
  });
});

describe('hostile files', () => {
  it('names of columns and values cannot say anything of their own', async () => {
    const names = ['__proto__', 'x: y', '# z', 'a\nrules: {}', '\u202egnp', 'constructor', "it's", 'Segment'];
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const line = (i: number): string => {
      const option = ['a: {b', '- c #d', '"e', "'f", '!!js g', '*h'][i % 6]!;
      return ['p', 'q', 'r', 's', 't', 'u', 'v', option].map(quoted).join(',');
    };
    const text = `${names.map(quoted).join(',')}\n${Array.from({ length: 120 }, (_, i) => line(i)).join('\n')}\n`;
    box.write('h/hostile.csv', text);
    expect((await box.run('cd h && crmq init hostile.csv')).exit).toBe(0);
    const pack = readFileSync(box.path('h', 'crmq.yaml'), 'utf8');
    expect(pack).not.toContain('\u202e');
    expect(pack).toContain('a: {b');
    expect((await box.run('cd h && crmq check hostile.csv -q')).exit).toBe(0);
    box.write('h/worse.csv', text.replace(/"p"/, '""'));
    expect((await box.run('cd h && crmq check worse.csv -q')).exit).toBe(1);
  });

  it('secrets and personal data stay in the file', async () => {
    const secret = ['131052-308T', '4111 1111 1111 1111'];
    const people = ['anna.lee@firm.example', '+358401234567'];
    const lines = Array.from({ length: 200 }, (_, i) => [
      secret[i % 2],
      people[i % 2],
      `Mary Smith ${i % 2}`,
      i % 50 ? 'Web' : 'Maria Garcia',
    ]);
    box.write('p/p.csv', `Code,Reach,Assigned to,Source\n${lines.map((cells) => cells.join(',')).join('\n')}\n`);
    const made = await box.run('cd p && crmq init p.csv');
    expect(made.exit).toBe(0);
    const pack = readFileSync(box.path('p', 'crmq.yaml'), 'utf8');
    for (const word of [...secret, ...people, 'Mary', 'Smith', 'Maria', 'Garcia']) {
      expect(pack + made.stderr).not.toContain(word);
    }
    expect((await box.run('cd p && crmq check p.csv -q')).exit).toBe(0);
  });

  it('a table of 4,000 columns', async () => {
    const names = Array.from({ length: 4_000 }, (_, i) => `c${i}`);
    const row = (i: number): string => names.map((_, at) => (at % 3 ? '' : `v${i}`)).join(',');
    box.write('w/wide.csv', `${names.join(',')}\n${[1, 2, 3].map(row).join('\n')}\n`);
    expect((await box.run('cd w && crmq init wide.csv && crmq check wide.csv -q')).exit).toBe(0);
  });
});

describe('settings', () => {
  it('the order of dates, where what proves it stands behind what is looked at first', async () => {
    const day = (i: number): string =>
      i < 10_400 ? `0${1 + (i % 9)}/0${1 + (i % 7)}/2024` : `${13 + (i % 15)}/0${1 + (i % 7)}/2024`;
    const line = (i: number): string => `C-${10_000 + i},a${i}@firm${i}.example,${day(i)}`;
    box.write('d/dates.csv', `Code,Email,Created\n${Array.from({ length: 11_000 }, (_, i) => line(i)).join('\n')}\n`);
    expect((await box.run('cd d && crmq init dates.csv')).exit).toBe(0);
    const text = readFileSync(box.path('d', 'crmq.yaml'), 'utf8');
    expect(text).toMatch(
      /date-order: dmy # 600 dates \(most in "Created"\) only fit day first, none the other; 9,240 fit both/,
    );
    const run = await box.run('cd d && crmq check dates.csv --format json');
    expect(run.exit).toBe(0);
    expect(JSON.parse(run.text).rules.filter(({ code }: { code: string }) => code.startsWith('date-format'))).toEqual(
      [],
    );
  });

  it('the country, where nearly all records that name one name the same', async () => {
    const line = (i: number): string =>
      `M${i},m${i}@firm${i}.example,${i % 3 ? '' : 'Finland'},${i % 3 ? `040 ${1_000_000 + i}` : ''}`;
    box.write(
      'l/phones.csv',
      `Code,Email,Country,Phone\n${Array.from({ length: 300 }, (_, i) => line(i)).join('\n')}\n`,
    );
    expect((await box.run('cd l && crmq init phones.csv && crmq check phones.csv -q')).exit).toBe(0);
    const text = readFileSync(box.path('l', 'crmq.yaml'), 'utf8');
    expect(text).toMatch(/country: FI # 100 % of 100 records that name a country; 200 phones have none/);
    box.write('l/none.csv', `Code,Email,Phone\nM1,m@firm.example,040 123 4567\n`);
    const open = await box.run('cd l && crmq init none.csv -o -');
    expect(open.text).toMatch(/# Decide: 1 phone number is national, and nothing says of which country/);
    expect(open.text).not.toMatch(/^settings:/m);
  });
});
