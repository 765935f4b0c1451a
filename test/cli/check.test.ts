/** `crmq check` as people and pipelines run it: red for the right reason and green else, in every mode; nothing written; nothing raw. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Outcome, ROOT, Sandbox } from './sandbox.ts';

const sandbox = new Sandbox();
afterAll(() => sandbox.remove());

const HEADER = 'Record ID,First Name,Last Name,Email,Phone Number,Notes';
const csv = (...rows: string[]) => `${[HEADER, ...rows].join('\n')}\n`;
/** Names without figures, which would be errors of their own. */
const letter = (id: number): string => String.fromCharCode(97 + (id % 26));
const row = (id: number, email: string, notes = '') =>
  `${id},Ann${letter(id)},Virt${letter(id)}nen,${email},+35840123${4000 + id},${notes}`;
const good = Array.from({ length: 20 }, (_, at) => row(at + 1, `anna${at + 1}@yritys${at + 1}.fi`));
/** A card number that its check digit proves. */
const CARD = '4111 1111 1111 1111';

beforeAll(() => {
  sandbox.write('good.csv', csv(...good));
  // row 21: an error; row 22: a warning and an empty email
  sandbox.write('bad.csv', csv(...good, row(21, 'anna(at'), row(22, ''), row(23, 'info@yritys.fi')));
  sandbox.write('ragged.csv', csv(...good, '22,too,few'));
  sandbox.write('twins.csv', csv(...good, row(1, 'anna1@yritys1.fi', 'again')));
  sandbox.write('untidy.csv', csv(...good, row(21, ' ANNA21@YRITYS21.FI ')));
  sandbox.write('empty.csv', csv());
  sandbox.write('secret.csv', csv(...good, row(21, 'anna21@yritys21.fi', `card ${CARD}`)));
});

const run = (line: string, env: { [name: string]: string } = {}) => sandbox.run(`crmq check ${line}`, { env });
const NDJSON = '--format ndjson -q';
const findings = ({ text }: Pick<Outcome, 'text'>) =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

describe('a rule that is about what is there only where something is wrong', () => {
  it('counts the records in which nothing is', async () => {
    const sandbox = new Sandbox();
    const rows = Array.from({ length: 20 }, (_, i) => `${i + 1},p${i}@kaarna.fi,${i < 2 ? '550 user unknown' : ''}\n`);
    sandbox.write('a.csv', `Record ID,Email,Email hard bounce reason\n${rows.join('')}`);
    const { text, stderr } = await sandbox.run('crmq check a.csv --max bounced=15% --format json');
    const { rules, gate } = JSON.parse(text);
    expect(
      rules.find(({ code }: { code: string }) => code === 'bounced/hard'),
      stderr,
    ).toMatchObject({
      count: 2,
      checked: 20,
    });
    const judged = gate.criteria.find(({ rule }: { rule?: string }) => rule === 'bounced');
    expect(judged).toMatchObject({ passed: true, actual: '10.0 % (2 of 20 checked)' });
    sandbox.remove();
  });
});

describe('each criterion is red for its own reason, and green without it', () => {
  it.each<[flags: string, files: string, reasons: readonly RegExp[], mild: string | undefined]>([
    ['', 'bad.csv', [/fail-on: 1 error, fails on error/], undefined],
    ['--fail-on warning', 'good.csv bad.csv', [/fail-on: 1 error, \d+ warnings?, fails on warning/], undefined],
    [
      '--fail-on error --max-errors 0 --min-score 100 --min-score validity=100 --min-valid 99% --min-valid Email=99% --min-filled Email=99%',
      'bad.csv',
      [
        /fail-on: 1 error/,
        /max-errors: 1, at most 0/,
        /min-score: \d+\.\d, at least 100/,
        /min-score validity: \d+\.\d, at least 100/,
        /min-valid: 95\.7 % \(22 of 23 records\), at least 99 %/,
        /min-valid Email: 95\.5 % \(21 of 22 filled cells\)/,
        /min-filled Email: 95\.7 % \(22 of 23 cells\)/,
      ],
      '--fail-on off --max-errors 1 --min-score 10 --min-score validity=10 --min-valid 95% --min-valid Email=95% --min-filled Email=95% --max email-syntax=1',
    ],
    ['--max email-syntax=0', 'bad.csv', [/max email-syntax: 1, at most 0/], undefined],
    [
      '--max-errors 4% --max email-syntax=4% --min-valid email=99%',
      'bad.csv',
      [
        /max-errors: 4\.3 % \(1 of 23 records\), at most 4 %/,
        /max email-syntax: 4\.5 % \(1 of 22 checked\)/,
        /min-valid Email: 95\.5 %/,
      ],
      '--max-errors 4.4% --max email-syntax=5% --min-valid email=95%',
    ],
    [
      '--max-rejected 0 --max ragged-row=0',
      'ragged.csv',
      [/max-rejected: 1, at most 0/, /max ragged-row: 1, at most 0/],
      '--max-rejected 5% --max ragged-row=1',
    ],
    ['--min-rows 24 --fail-on off', 'bad.csv', [/min-rows: 23, at least 24/], '--min-rows 23 --fail-on off'],
    [
      '--min-rows 100% --fail-on off',
      'bad.csv',
      [/min-rows: cannot be measured: no history/],
      '--min-rows off --fail-on off',
    ],
    ['--max-duplicates 0', 'twins.csv', [/max-duplicates: 1, at most 0/], '--max-duplicates 5%'],
    ['--max-repairs 0', 'untidy.csv', [/max-repairs: [1-9]\d*, at most 0/], '--max-repairs 50%'],
    ['', 'empty.csv', [/allow-empty: 0 records \(a file without records is no good file/], '--allow-empty'],
    [
      '--max-duplicates 100% --no-dedupe --max bounced=0 --max pattern=0 --max-drop 5 --no-worse --fail-on-anomaly',
      'good.csv',
      [
        /max-duplicates: cannot be measured: duplicates were not looked for/,
        /max bounced: cannot be measured: no column of the file is one that bounced looks at/,
        /max pattern: cannot be measured: the rule pack has pattern off/,
        /max-drop: cannot be measured: no history of runs is kept/,
        /no-worse: cannot be measured: no history/,
        /fail-on-anomaly: cannot be measured: no history/,
      ],
      '--max-duplicates 100%',
    ],
  ])('%s %s', async (flags, files, reasons, mild) => {
    const red = await run(`${files} -q ${flags}`);
    expect(red.exit, red.stderr).toBe(1);
    // so many criteria fail as are named, and no other
    expect(red.stderr).toMatch(new RegExp(`^crmq: the gate failed: ${reasons.length} of \\d+ criteri`));
    for (const reason of reasons) expect(red.stderr).toMatch(reason);
    expect(red.text).toBe('');
    if (mild === undefined) return;
    const green = await run(`${files} -q ${mild}`);
    expect(green, green.stderr).toMatchObject({ exit: 0, stderr: '', text: '' });
  });

  it('does not take a file that lost most of its columns for another one', async () => {
    sandbox.write('lost/c.csv', csv(...good));
    const lost = (line: string) => sandbox.run(`cd lost && ${line}`);
    expect((await lost('crmq check c.csv -q --no-worse --history')).exit).toBe(0);
    const columns = csv(...good)
      .split('\n')[0]!
      .split(',');
    sandbox.write('lost/c.csv', csv(...good).replaceAll(/^([^,\n]*,[^,\n]*),.*$/gm, '$1'));
    const why = `looks like series c, but ${columns.length - 2} of ${columns.length} columns are gone`;
    for (const flag of ['--keep-columns', '--no-worse', '--max-drop 50', '--fail-on-anomaly']) {
      const red = await lost(`crmq check c.csv -q ${flag} --history --as-of 2026-01-16`);
      expect({ flag, exit: red.exit, stderr: red.stderr }).toMatchObject({
        exit: 1,
        stderr: expect.stringContaining(why),
      });
    }
    // what was refused is not what the next one is measured by
    expect((await lost('crmq check c.csv -q --keep-columns --as-of 2026-01-17')).exit).toBe(1);
    expect((await lost('crmq check c.csv -q --keep-columns --series two --as-of 2026-01-17')).exit).toBe(0);
    const named = await lost('crmq check c.csv -q --keep-columns --series c --as-of 2026-01-17');
    expect(named.stderr).toContain(`gone: ${columns.slice(2).join(', ')} (compared with`);
    const plain = await lost('crmq clean c.csv --no-html --no-dedupe --dry-run --out-dir d --as-of 2026-01-17');
    expect({ exit: plain.exit, stderr: plain.stderr }).toMatchObject({ exit: 0, stderr: expect.stringContaining(why) });
  });

  it('is no worse than the last run, by score, dimension and columns', async () => {
    sandbox.write('past/a.csv', csv(...good));
    const past = (flags: string) => sandbox.run(`cd past && crmq check a.csv -q --max-errors 100% ${flags}`);
    expect((await past('--no-worse --max-drop 0 --keep-columns --fail-on-anomaly --history')).exit).toBe(0);
    sandbox.write('past/a.csv', csv(...good.slice(1), row(21, 'anna(at')).replaceAll(/,[^,\n]*$/gm, ''));
    const red = await past('--no-worse');
    expect(red.exit).toBe(1);
    const against = String.raw`\(compared with the run of 2026-01-15, the last that passed\)\n`;
    expect(red.stderr).toMatch(new RegExp(String.raw`no-worse: \d+\.\d after \d+\.\d ${against}`));
    expect(red.stderr).toMatch(/no-worse validity: /);
    expect(red.stderr).toMatch(/keep-columns: gone: Notes/);
    expect((await past('--max-drop 0')).stderr).toMatch(/max-drop: \d+\.\d after \d+\.\d, at most 0/);
    expect((await past('--max-drop validity=0')).stderr).toMatch(/max-drop validity: /);
    expect((await past('--keep-columns')).stderr).toMatch(/keep-columns: gone: Notes/);
    expect((await past('--max-drop 50 --max-drop validity=50 --min-rows 100%')).exit).toBe(0);
    // the bad file is recorded, and another one as bad comes the day after: it is still bad
    expect((await past('--no-worse --history --as-of 2026-01-16')).exit).toBe(1);
    const next = await past('--no-worse --history --as-of 2026-01-17');
    expect(next.exit).toBe(1);
    expect(next.stderr).toMatch(new RegExp(`keep-columns: gone: Notes ${against}`));
    const verdict = JSON.parse((await past('--max-drop 50 --json --as-of 2026-01-17')).text).gate.criteria;
    expect(verdict).toContainEqual(
      expect.objectContaining({
        name: 'max-drop',
        passed: true,
        why: expect.stringContaining('the run of 2026-01-15'),
      }),
    );
  });

  it('counts what only all records show among the errors', async () => {
    sandbox.write('twice.csv', csv(...good, '1,Pekka,Korhonen,pekka@toinen.fi,+358401239999,'));
    expect((await run('twice.csv -q')).stderr).toContain('fail-on: 1 error');
    expect((await run('twice.csv -q --min-valid 99%')).stderr).toContain('95.2 % (20 of 21 records)');
    expect((await run('twice.csv -q --min-valid 95%')).exit).toBe(0);
  });

  it('takes thresholds from the pack, flags over them, and says where each was set', async () => {
    sandbox.write(
      'p/crmq.yaml',
      'gate:\n  fail-on: off\n  rules:\n    email-syntax: { max: 0 }\n  columns:\n    Email: { min-filled: 90% }\n  dimensions:\n    validity: { min: 100 }\n',
    );
    const red = await sandbox.run('cd p && crmq check ../bad.csv --json');
    expect(red.exit).toBe(1);
    const { criteria } = JSON.parse(red.text).gate;
    expect(
      criteria.map(({ name, passed, from }: { name: string; passed: boolean; from: string }) => [name, passed, from]),
    ).toEqual([
      ['max', false, 'crmq.yaml:4:21'],
      ['min-score', false, 'crmq.yaml:8:17'],
      ['min-filled', true, 'crmq.yaml:6:14'],
    ]);
    const green = await sandbox.run('cd p && crmq check ../bad.csv -q --max email-syntax=1 --min-score validity=1');
    expect(green.exit, green.stderr).toBe(0);
    const lines = await sandbox.run('cd p && crmq rules --effective | grep ^gate');
    expect(lines.text.replace(/ +/g, ' ')).toBe(
      'gate fail-on off crmq.yaml:2:3\ngate max email-syntax 0 crmq.yaml:4:21\ngate min-filled Email 90 % crmq.yaml:6:14\ngate min-score validity 100 crmq.yaml:8:17\n',
    );
  });
});

describe('bad data and a broken tool are told apart', () => {
  it.each<[string, number, RegExp]>([
    ['good.csv', 0, /^$/],
    ['bad.csv', 1, /the gate failed/],
    ['good.csv --max emial-syntax=2%', 2, /there is no check "emial-syntax"\n +did you mean email-syntax\?/],
    ['good.csv --max email-syntax/no-domian=2%', 2, /did you mean no-domain\?/],
    ['good.csv --min-filled Emial=2%', 2, /there is no column "Emial"\n +did you mean Email\?/],
    [
      'good.csv --min-filled website=2%',
      2,
      /no column is understood as website\n +say which one it is: --map "Column=website"/,
    ],
    ['good.csv --min-score validty=2', 2, /there is no dimension "validty"\n +did you mean validity\?/],
    ['good.csv --max-errors -1', 2, /max-errors/],
    ['good.csv --max-errors 2x', 2, /must be a whole number such as 5, a percentage such as 2%/],
    ['good.csv --min-valid 0.98', 2, /must be a percentage such as 98%/],
    ['good.csv --max 2%', 2, /write it as email-syntax=2%/],
    ['good.csv --fail-on errors', 2, /must be error, warning or off/],
    ['good.csv --format csv', 2, /Allowed choices are text, json/],
    ['good.csv --only emial-syntax', 2, /--only: there is no check/],
    ['good.csv --only email-syntax --min-score 3', 2, /--min-score and --only cannot both be given/],
    ['good.csv --report out.dat', 2, /which format is it to be\?\n +write sarif:out\.dat/],
    ['good.csv --report srif:out.dat', 2, /did you mean sarif\?/],
    ['good.csv --format json --report sarif:-', 2, /cannot both go to standard output/],
    ['good.csv --report junit:- --report sarif:-', 2, /cannot both go to standard output/],
    ['good.csv --report nowhere/out.xml', 3, /there is no folder nowhere/],
    ['good.csv --report good.csv.json --report json:good.csv', 2, /an input is never overwritten/],
    ['missing.csv', 3, /there is no such file/],
    ['good.csv --each --report out.xml', 0, /^$/],
    ['good.csv bad.csv --each --report out2.xml', 2, /cannot both be given: each file has a report of its own/],
  ])('%s ends with %i', async (line, exit, said) => {
    // biome-ignore format: a table reads better dense
    const outcome = await run(`${line} -q`);
    expect(outcome.exit, outcome.stderr).toBe(exit);
    expect(outcome.stderr).toMatch(said);
  });

  it('says where a pack is wrong', async () => {
    const said = async (gate: string) => {
      sandbox.write('wrong/crmq.yaml', `gate:\n${gate}`);
      const { exit, stderr } = await sandbox.run('cd wrong && crmq check ../good.csv -q');
      expect(exit).toBe(2);
      return stderr;
    };
    expect(await said('  min-socre: 90\n')).toMatch(
      /crmq\.yaml:2:3: unknown key "min-socre"\n +did you mean min-score\?/,
    );
    expect(await said('  max-errors: 2 %%\n')).toMatch(/crmq\.yaml:2:3: gate\.max-errors: must be a whole number/);
    expect(await said('  rules:\n    email-sintax: { max: 2% }\n')).toMatch(
      /crmq\.yaml:3:21: there is no check "email-sintax"\n +did you mean email-syntax/,
    );
    expect(await said('  rules:\n    email-syntax: { maks: 2% }\n')).toMatch(
      /crmq\.yaml:3:21: unknown key "maks"\n +did you mean max\?/,
    );
    expect(await said('  columns:\n    Emial: { min-filled: 2% }\n')).toMatch(
      /crmq\.yaml:3:14: there is no column "Emial"\n +did you mean Email/,
    );
    expect(await said('  dimensions:\n    validty: { min: 2 }\n')).toMatch(
      /crmq\.yaml:3:5: unknown key "validty"\n +did you mean validity/,
    );
    expect(await said('  columns:\n    __proto__: { min-filled: 2% }\n')).toMatch(
      /crmq\.yaml:3:18: there is no column "__proto__"/,
    );
  });
});

describe('the reading', () => {
  it('is that of clean: every number of the report is the same', async () => {
    const checked = JSON.parse((await run('bad.csv --json --max-errors 5')).text);
    await sandbox.run('crmq clean bad.csv --out-dir same -q --max-errors 5');
    const cleaned = JSON.parse(readFileSync(sandbox.path('same/report.json'), 'utf8'));
    for (const one of [checked, cleaned]) {
      delete one.outputs;
      delete one.dryRun;
    }
    expect(checked).toEqual(cleaned);
  });

  it('writes nothing', async () => {
    const before = readdirSync(sandbox.folder);
    await run('bad.csv');
    expect(readdirSync(sandbox.folder)).toEqual(before);
    expect(readdirSync(sandbox.temporary)).toEqual([]);
  });

  it('says how many cells clean would repair, and ends with the verdict', async () => {
    const { stderr, text } = await run('untidy.csv');
    expect(text).toBe('');
    expect(stderr).toMatch(/would repair {2}[1-9]\d* cells?( in \d+ repairs)? by/);
    expect(stderr.trimEnd().split('\n').at(-1)).toBe('The gate passed: 1 criterion');
    expect((await run('bad.csv')).stderr).toMatch(
      /The gate failed: 1 of 1 criterion\n {2}fail-on {2}1 error, fails on error\n$/,
    );
  });

  it('takes several files together, or each by itself', async () => {
    sandbox.write('other.csv', 'Name,Mail\nAnna Virtanen,anna@yritys.fi\n');
    expect((await run('good.csv other.csv -q')).exit).toBe(2);
    expect(await run('good.csv other.csv -q --each')).toMatchObject({ exit: 0 });
    const { exit, stderr } = await run('good.csv bad.csv other.csv -q --each');
    expect(exit).toBe(1);
    expect(stderr).toContain('fail-on: 1 error');
  });

  it('reads a pipe', async () => {
    expect((await sandbox.run('cat good.csv | crmq check - --no-dedupe -q')).exit).toBe(0);
    expect((await sandbox.run('cat bad.csv | crmq check -q')).exit).toBe(1);
  });

  it('knows --input-format from --format', async () => {
    sandbox.write('lines.txt', '{"Email":"anna@yritys.fi"}\n');
    expect((await run('lines.txt --input-format ndjson --format json')).exit).toBe(0);
    expect((await sandbox.run('crmq clean lines.txt --input-format ndjson -o - -q')).text).toBe(
      '{"Email":"anna@yritys.fi"}\n',
    );
  });
});

describe('every finding as a line', () => {
  it('is there once, in the order of the rows, with all that finds it again', async () => {
    const outcome = await run(`bad.csv ${NDJSON}`);
    expect(outcome.exit).toBe(1);
    const all = findings(outcome);
    expect(all.find(({ code }) => code.startsWith('email-syntax'))).toEqual({
      file: 'bad.csv',
      row: 21,
      line: 22,
      column: 'Email',
      value: 'anna(at',
      code: expect.stringMatching(/^email-syntax\//),
      severity: 'error',
      dimension: 'validity',
      message: expect.stringContaining('anna(at'),
    });
    const report = JSON.parse((await run('bad.csv --json')).text);
    const counted = Object.fromEntries(
      report.rules.map(({ code, count }: { code: string; count: number }) => [code, count]),
    );
    const listed: { [code: string]: number } = {};
    for (const { code } of all) listed[code] = (listed[code] ?? 0) + 1;
    expect(listed).toEqual(counted);
    expect(all.map(({ row }) => row)).toEqual(all.map(({ row }) => row).sort((a, b) => a - b));
  });

  it('is of one rule or code with --only, and so is the gate', async () => {
    const only = findings(await run(`bad.csv --only email-syntax ${NDJSON}`));
    expect(new Set(only.map(({ code }) => code.split('/')[0]))).toEqual(new Set(['email-syntax']));
    expect(await run(`bad.csv --only email-role ${NDJSON}`)).toMatchObject({
      exit: 0,
      text: expect.stringContaining('email-role'),
    });
    expect(findings(await run(`ragged.csv --only ragged-row ${NDJSON}`))).toMatchObject([
      { row: 21, line: 22, code: 'ragged-row', severity: 'reject' },
    ]);
    const report = JSON.parse((await run('bad.csv --only email-role --json')).text);
    expect(report.rules.map(({ code }: { code: string }) => code.split('/')[0])).toEqual(['email-role']);
  });

  it('says which file it is about', async () => {
    sandbox.write('second.csv', csv(row(31, 'x(at')));
    const lines = findings(await run(`bad.csv second.csv --only email-syntax ${NDJSON}`));
    expect(lines).toMatchObject([
      { file: 'bad.csv', row: 21, line: 22 },
      { file: 'second.csv', row: 24, line: 2 },
    ]);
    const each = findings(await run(`bad.csv second.csv --each --only email-syntax ${NDJSON}`));
    expect(each).toMatchObject([
      { file: 'bad.csv', row: 21 },
      { file: 'second.csv', row: 1, line: 2 },
    ]);
  });

  it('tells of what only all records show, too', async () => {
    sandbox.write(
      'ids.csv',
      csv(
        row(1, 'anna1@yritys1.fi', '"two\nlines"'),
        ...good.slice(1),
        '1,Pekka,Korhonen,pekka@toinen.fi,+358401239999,',
        '2,Matti,Laine,matti@kolmas.fi,+358401239998,',
        '1,Liisa,Niemi,liisa@neljas.fi,+358401239997,',
      ),
    );
    sandbox.write('later.csv', csv('2,Olli,Salo,olli@viides.fi,+358401239996,'));
    const outcome = await run(`ids.csv later.csv --only unique-id ${NDJSON} --report ids.sarif`);
    const first = { row: 1, line: 2 };
    expect(findings(outcome)).toMatchObject([
      { file: 'ids.csv', row: 21, line: 23, column: 'Record ID', value: '1', first },
      { file: 'ids.csv', row: 22, line: 24, column: 'Record ID', value: '2', first: { row: 2, line: 4 } },
      { file: 'ids.csv', row: 23, line: 25, column: 'Record ID', value: '1', first },
      { file: 'later.csv', row: 24, line: 2, value: '2', first: { file: 'ids.csv', row: 2, line: 4 } },
    ]);
    const [{ locations, occurrenceCount }] = JSON.parse(readFileSync(sandbox.path('ids.sarif'), 'utf8')).runs[0]
      .results;
    expect(locations[0].physicalLocation.region).toEqual({ startLine: 23 });
    expect(occurrenceCount).toBe(4);
    const cut = await run(`ids.csv later.csv --only unique-id ${NDJSON} --jobs 3 --chunk-bytes 300`);
    expect(cut.text).toBe(outcome.text);
    const masked = await run(`ids.csv later.csv --only unique-id ${NDJSON} --mask pii`);
    expect(findings(masked).map(({ row, line, first }) => ({ row, line, first }))).toEqual(
      findings(outcome).map(({ row, line, first }) => ({ row, line, first })),
    );
  });

  it('is the same for any number of threads and any size of chunk', async () => {
    const made = await sandbox.run(`node '${ROOT}bench/generate.mjs' --rows 300 --out big.csv`);
    expect(made.exit, made.stderr).toBe(0);
    const printed = async (flags: string) => {
      const { stdout, stderr } = await run(`big.csv --format ndjson -q ${flags}`);
      expect(stderr).toMatch(/^crmq: the gate failed/);
      return createHash('sha256').update(stdout).digest('hex');
    };
    const one = await printed('--jobs 1');
    expect(await printed('--jobs 3 --chunk-bytes 5000')).toBe(one);
    // from a pipe the same but for the name of the file, which it has none of
    const { text } = await sandbox.run('cat big.csv | crmq check - --format ndjson -q --chunk-bytes 30000 --jobs 2');
    const named = text.replace(/^\{/gm, '{"file":"big.csv",');
    expect(createHash('sha256').update(named).digest('hex')).toBe(one);
    // a report file has what standard output has, from clean too
    await sandbox.run('crmq clean big.csv --out-dir lines -q --report lines.ndjson');
    expect(
      createHash('sha256')
        .update(readFileSync(sandbox.path('lines.ndjson')))
        .digest('hex'),
    ).toBe(one);
  });

  it('ends quietly where nobody reads on', async () => {
    expect(
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's
      (await sandbox.run('crmq check big.csv --format ndjson -q | head -1 | wc -l; exit ${PIPESTATUS[0]}')).exit,
    ).toBe(0);
  });
});

const FORMATS = ['text', 'json', 'ndjson', 'junit', 'sarif', 'github', 'gitlab', 'markdown', 'html'];

describe('every format', () => {
  const filed = (folder: string): string => {
    sandbox.write(`${folder}/keep`, '');
    return FORMATS.map((format) => `--report ${format}:${sandbox.path(folder, format)}`).join(' ');
  };
  const read = (folder: string, format: string): string => readFileSync(sandbox.path(folder, format), 'utf8');

  it('goes to files, all of them by one run, and over those that exist only where that is said', async () => {
    expect(await run(`bad.csv -q ${filed('filed')}`)).toMatchObject({ exit: 1, text: '' });
    expect(read('filed', 'text')).toContain('The gate failed');
    const again = await run(`bad.csv -q ${filed('filed')}`);
    expect(again.exit).toBe(2);
    expect(again.stderr).toMatch(/exists already/);
    expect((await run(`bad.csv -q --force ${filed('filed')}`)).exit).toBe(1);
  });

  it.each(FORMATS)('%s goes to standard output alone', async (format) => {
    const { exit, text, stderr } = await run(`bad.csv --format ${format}`);
    expect(exit, stderr).toBe(1);
    expect(text === '').toBe(format === 'text');
    expect(stderr).toContain('fail-on');
    const written = read('filed', format);
    // those name the files that were written
    if (/^(text|json|html|markdown)$/.test(format)) expect(written.length).toBeGreaterThan(100);
    else expect(written).toBe(text);
  });

  it('is told by the ending of a file', async () => {
    const files = ['a.json', 'a.ndjson', 'a.xml', 'a.sarif', 'a.md', 'a.html', 'a.txt'];
    const { exit } = await run(
      `good.csv -q ${files.map((file) => `--report ends/${file}`).join(' ')}`.replace(/^/, ''),
    );
    expect(exit).toBe(3);
    sandbox.write('ends/keep', '');
    expect((await run(`good.csv -q ${files.map((file) => `--report ends/${file}`).join(' ')}`)).exit).toBe(0);
    expect(readdirSync(sandbox.path('ends')).sort()).toEqual([...files, 'keep'].sort());
    expect(readFileSync(sandbox.path('ends/a.sarif'), 'utf8')).toContain('"version": "2.1.0"');
  });

  it.each(['error', 'reject'])('shows nothing that was found to be a secret: %s', async (severity) => {
    sandbox.write(`${severity}/crmq.yaml`, `rules:\n  sensitive-data: ${severity}\n`);
    const outcome = await sandbox.run(`cd ${severity} && crmq check ../secret.csv ${filed(`${severity}/out`)}`);
    expect(outcome.exit, outcome.stderr).toBe(1);
    for (const said of [outcome.stderr, ...FORMATS.map((format) => read(`${severity}/out`, format))]) {
      expect(said.replace(/[ -]/g, '')).not.toContain(CARD.replace(/ /g, ''));
      expect(said).toMatch(/sensitive-data/);
    }
  });

  it('shows no personal data with --mask pii', async () => {
    const outcome = await run(`bad.csv --mask pii ${filed('masked')}`);
    expect(outcome.exit).toBe(1);
    for (const said of [outcome.stderr, ...FORMATS.map((format) => read('masked', format))]) {
      expect(said).not.toMatch(/anna\(at|info@yritys|Virtanen/);
    }
    const lines = findings({ text: read('masked', 'ndjson') });
    expect(lines.find(({ code }) => code.startsWith('email-syntax')).value).toMatch(/^email_[0-9a-f]{12}$/);
  });

  const ACTS = '"\u001b[2J\u009b31m\u202e::error::x ##[error]y\u0007(at"';
  const acting = `acts.csv --min-filled "$(printf '::error ::\\033[31mcol')=99%"`;
  const RAW = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/;
  beforeAll(() => {
    const header = HEADER.replace('Notes', '"::error ::\u001b[31mcol"');
    sandbox.write('acts.csv', `${header}\n${good.join('\n')}\n${row(21, ACTS)}\n`);
  });

  it('sends nothing to the terminal that acts there', async () => {
    const outcome = await run(`${acting} ${filed('acts')}`);
    expect(outcome.exit, outcome.stderr).toBe(1);
    for (const said of [outcome.stderr, ...FORMATS.map((format) => read('acts', format))]) {
      expect(said).not.toMatch(RAW);
    }
  });

  it.each(FORMATS)('%s is no command of a log in GitHub Actions', async (format) => {
    const outcome = await run(`${acting} --format ${format}`, { GITHUB_ACTIONS: 'true' });
    expect(outcome.exit, outcome.stderr).toBe(1);
    expect(outcome.text + outcome.stderr).not.toMatch(RAW);
    const heard = outcome.stderr.replace(/::stop-commands::(crmq-[0-9a-f]+)\n[\s\S]*?::\1::\n/g, '');
    const commands = [...outcome.text.split('\n'), ...heard.split('\n')].filter((line) => /^\s*::|##\[/.test(line));
    expect(
      commands.filter((line) => format !== 'github' || !/^::(error|warning) [^:]*title=[^:]*::/.test(line)),
    ).toEqual([]);
  });
});

describe('in GitHub Actions', () => {
  const env = () => ({
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: sandbox.folder,
    GITHUB_STEP_SUMMARY: sandbox.path('summary.md'),
  });

  it('annotates, writes the summary and fails, without being asked', async () => {
    sandbox.write('summary.md', '# before\n');
    const { exit, text, stderr } = await sandbox.run('mkdir -p deep && cd deep && crmq check ../bad.csv', {
      env: env(),
    });
    expect(exit).toBe(1);
    expect(text).toMatch(/^::error title=crmq::the gate failed: 1 of 1 criterion%0Afail-on: 1 error/);
    expect(text).toContain('::error file=bad.csv,line=22,title=email-syntax/');
    expect(stderr).toMatch(/^::stop-commands::(crmq-[0-9a-f]{24})\n[\s\S]*The gate failed[\s\S]*\n::\1::\n$/);
    const summary = readFileSync(sandbox.path('summary.md'), 'utf8');
    expect(summary).toMatch(/^# before\n### crmq: /);
    expect(summary).toContain('❌ **the gate failed: 1 of 1 criterion**');
  });

  it('shows in every format the command that finds the rows, for the root of the checkout', async () => {
    sandbox.write('deep er/own.yaml', 'extends: recommended\nrules: { email-role: error }\n');
    sandbox.write('deep er/mails.csv', readFileSync(sandbox.path('bad.csv'), 'utf8').replace('Email', 'Reach me'));
    const formats = ['junit', 'sarif', 'github', 'gitlab', 'markdown'];
    const reports = formats.map((format) => `--report ${format}:found.${format}`).join(' ');
    const flags = `--pack own.yaml --map 'Reach me=email' --no-dedupe --format json`;
    const outcome = await sandbox.run(`cd 'deep er' && crmq check mails.csv ${flags} ${reports}`, { env: env() });
    const { code, count } = JSON.parse(outcome.text).rules[0];
    const reading = `crmq check mails.csv --pack own.yaml --map 'Reach me=email' --no-dedupe`;
    const command = `cd 'deep er' && ${reading} --only ${code} --format ndjson`;
    for (const format of formats) {
      const text = readFileSync(sandbox.path(`deep er/found.${format}`), 'utf8');
      const plain = text.replaceAll('&#39;', "'").replaceAll('&#38;', '&');
      expect(plain, format).toContain(command);
    }
    const found = await sandbox.run(command);
    expect(findings(found).map((one) => one.code)).toEqual(Array.from({ length: count }, () => code));
  });

  it('keeps to what a summary may hold, and to its verdict where none can be written', async () => {
    writeFileSync(sandbox.path('summary.md'), 'x'.repeat(1024 * 1024 - 300));
    await run('bad.csv', env());
    const { size } = statSync(sandbox.path('summary.md'));
    expect(size).toBeLessThanOrEqual(1024 * 1024);
    const outcome = await run('good.csv', { ...env(), GITHUB_STEP_SUMMARY: '/nowhere/at/all' });
    expect(outcome.exit).toBe(0);
    expect(outcome.stderr).toContain('the job summary cannot be written');
  });

  it('does without where the format says so', async () => {
    sandbox.write('summary.md', '');
    expect(await run('bad.csv --format text', env())).toMatchObject({ exit: 1, text: '' });
    expect(readFileSync(sandbox.path('summary.md'), 'utf8')).toBe('');
  });
});

describe('the gate of clean', () => {
  it('writes whatever the verdict, and says it in report and exit code', async () => {
    const { exit, stderr } = await sandbox.run(
      'crmq clean bad.csv --out-dir gated -q --max-errors 0 --report gated.xml',
    );
    expect(exit, stderr).toBe(1);
    expect(stderr).toMatch(/^crmq: the gate failed: 1 of 1 criterion\n {2}max-errors: 1, at most 0\n$/);
    expect(JSON.parse(readFileSync(sandbox.path('gated/report.json'), 'utf8')).gate).toMatchObject({ passed: false });
    const { outputs } = JSON.parse(readFileSync(sandbox.path('gated/manifest.json'), 'utf8'));
    expect(outputs.map(({ path }: { path: string }) => path)).toContain('gated.xml');
    expect(existsSync(sandbox.path('gated/bad.clean.csv'))).toBe(true);
    const back = await sandbox.run('crmq revert gated/bad.clean.csv --ledger gated -o - | cmp - bad.csv');
    expect(back.exit, back.stderr).toBe(0);
  });

  it('asks nothing where nobody asked', async () => {
    expect(await sandbox.run('crmq clean bad.csv -o - -q > out.csv')).toMatchObject({ exit: 0, stderr: '' });
    expect((await sandbox.run('crmq clean bad.csv -o - -q --min-valid 99%')).exit).toBe(1);
  });

  it('keeps the data of a pipe apart from reports', async () => {
    expect((await sandbox.run('crmq clean bad.csv -o - --report junit:-')).stderr).toMatch(
      /cannot both go to standard output/,
    );
  });
});
