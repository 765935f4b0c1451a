/** Runs that are recorded, listed and compared, through the binary. */
import { appendFileSync, chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entrySchema } from '../../src/history/entry.ts';
import { displayWidth } from '../../src/report/text/width.ts';
import { csvOf, exportsOf, PLANTS, type Plant } from '../history/exports.ts';
import { Sandbox } from './sandbox.ts';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
});
afterEach(() => sandbox.remove());

const FILE = '.crmq/history.ndjson';
const PEOPLE = `Record ID,First Name,Last Name,Email,Lifecycle Stage
1,Mary,Lee,mary.lee@north.example,Lead
2,Pekka,Virtanen,pekka@kaarna.example,Customer
`;
const linesOf = (file = FILE): string[] => readFileSync(sandbox.path(file), 'utf8').trimEnd().split('\n');
const clean = (flags: string, input = 'contacts.csv') =>
  sandbox.run(`crmq clean ${input} --force --no-html --out-dir out ${flags}`);
const historyOf = () => JSON.parse(readFileSync(sandbox.path('out/report.json'), 'utf8')).history;

describe('recording', () => {
  beforeEach(() => void sandbox.write('contacts.csv', PEOPLE));

  it('is on where somebody asks for it, and from then on where the file is', async () => {
    expect((await clean('')).exit).toBe(0);
    expect(existsSync(sandbox.path('.crmq'))).toBe(false);
    expect(historyOf()).toBeUndefined();
    expect((await clean('--history')).exit).toBe(0);
    expect(linesOf().length).toBe(1);
    expect(statSync(sandbox.path(FILE)).mode & 0o777).toBe(0o600);
    sandbox.write('contacts.csv', `${PEOPLE}3,Ann,Bo,ann@bo.example,Lead\n`);
    await clean('');
    expect(linesOf().length).toBe(2);
    expect(historyOf().runs.map(({ read }: { read: number }) => read)).toEqual([2, 3]);
    await clean('--no-history --as-of 2026-02-01');
    expect(linesOf().length).toBe(2);
    expect(historyOf()).toBeUndefined();
    for (const line of linesOf()) expect(() => entrySchema.parse(JSON.parse(line))).not.toThrow();
  });

  it('goes where a pack says, from the folder of the pack', async () => {
    sandbox.write('crmq.yaml', 'history:\n  file: runs.ndjson\n  series: people\n');
    mkdirSync(sandbox.path('below'));
    await sandbox.run('cd below && crmq clean ../contacts.csv --out-dir o --no-html');
    expect(JSON.parse(linesOf('runs.ndjson')[0]!).series).toEqual({ name: 'people', isGiven: true });
    expect((await sandbox.run('crmq rules --effective')).text).toMatch(/^history series +people +crmq\.yaml:3:3$/m);
    sandbox.write('crmq.yaml', 'history: off\n');
    sandbox.write(FILE, '');
    await clean('');
    expect(readFileSync(sandbox.path(FILE), 'utf8')).toBe('');
    await clean('--history');
    expect(linesOf().length).toBe(1);
    sandbox.write('crmq.yaml', 'history:\n  since: 2026-02-31\n');
    const wrong = await clean('');
    expect(wrong.exit).toBe(2);
    expect(wrong.stderr).toContain('crmq.yaml:2:3');
    expect(wrong.stderr).toContain('must be a date');
  });

  it('takes the same data by the same plan for one run, and other days for another', async () => {
    await clean('--history');
    const first = readFileSync(sandbox.path(FILE));
    await clean('--jobs 2');
    expect(readFileSync(sandbox.path(FILE)).equals(first)).toBe(true);
    await clean('--as-of 2026-03-01');
    expect(linesOf().map((line) => JSON.parse(line).sequence)).toEqual([1, 2]);
    expect(historyOf().total).toBe(2);
  });

  it('is not done by a dry run, which is compared all the same', async () => {
    await clean('--history');
    const before = readFileSync(sandbox.path(FILE));
    sandbox.write('contacts.csv', `${PEOPLE}3,Ann,Bo,ann@bo.example,Lead\n`);
    await clean('--dry-run');
    expect(readFileSync(sandbox.path(FILE)).equals(before)).toBe(true);
    expect(historyOf().total).toBe(2);
    const nothing = await clean('--dry-run --history other/h.ndjson');
    expect(nothing.exit).toBe(0);
    expect(existsSync(sandbox.path('other'))).toBe(false);
  });

  it('of a run from a pipe is that of the file, but for its name', async () => {
    await clean('--history a.ndjson --series people');
    const piped = `cat contacts.csv | crmq clean - --out-dir p --no-html -o p.csv --history b.ndjson --series people`;
    expect((await sandbox.run(piped)).exit).toBe(0);
    const [a, b] = ['a.ndjson', 'b.ndjson'].map((file) => JSON.parse(linesOf(file)[0]!));
    expect({ ...b, inputs: [{ ...b.inputs[0], name: a.inputs[0].name }] }).toEqual(a);
  });

  it('keeps values of picklists, and none where cells are masked', async () => {
    const many = Array.from({ length: 12 }, (_, i) => `${i + 5},Ann,Li${'abcdefghijkl'[i]},a${i}@b.example,Lead`);
    sandbox.write('contacts.csv', `${PEOPLE}${many.join('\n')}\n`);
    await clean('--history plain.ndjson');
    await clean('--history masked.ndjson --mask pii');
    const top = (file: string) =>
      JSON.parse(linesOf(file)[0]!).columns.filter((column: { top?: unknown }) => column.top !== undefined);
    expect(top('masked.ndjson')).toEqual([]);
    const [stage] = top('plain.ndjson');
    expect(stage.column).toBe('Lifecycle Stage');
    expect(stage.top.map(({ count }: { count: number }) => count)).toEqual([13]);
    expect(linesOf('plain.ndjson')[0]).not.toMatch(/Mary|Virtanen|north\.example/);
  });
});

describe('a history that is in trouble', () => {
  beforeEach(() => void sandbox.write('contacts.csv', PEOPLE));

  it.each([
    ['is a folder', 'mkdir -p h', '--history h', 3, 'it is a folder'],
    ['is in a folder that is not there', 'true', '--history nowhere/h.ndjson', 3, 'there is no folder'],
    ['is an export', `printf 'a,b\\n1,2\\n' > h.ndjson`, '--history=h.ndjson', 2, 'is no history of crmq'],
    ['is the input', 'mv contacts.csv h.ndjson', 'h.ndjson --history=h.ndjson', 2, 'is h.ndjson itself'],
  ])('because it %s stops a run before it begins', async (_, before, flag, exit, message) => {
    await sandbox.run(before);
    const run = await clean(flag, flag.startsWith('h.ndjson') ? '' : 'contacts.csv');
    expect(run.exit, run.stderr).toBe(exit);
    expect(run.stderr).toContain(message);
    expect(existsSync(sandbox.path('out'))).toBe(false);
  });

  it('is not an input that stands behind the flag', async () => {
    const { exit, stderr } = await sandbox.run('crmq clean --history contacts.csv --no-html');
    expect(exit, stderr).toBe(0);
    expect(linesOf().length).toBe(1);
    expect(existsSync(sandbox.path('contacts.clean.csv'))).toBe(true);
  });

  it.skipIf(process.getuid?.() === 0)('because it cannot be written stops a run before it begins', async () => {
    sandbox.write('h.ndjson', '');
    chmodSync(sandbox.path('h.ndjson'), 0o400);
    const run = await clean('--history h.ndjson');
    expect(run.exit).toBe(3);
    expect(run.stderr).toContain('cannot write the history h.ndjson: permission denied');
    expect(existsSync(sandbox.path('out'))).toBe(false);
  });

  it('because lines are damaged goes on, and says which', async () => {
    await clean('--history');
    const [good] = linesOf();
    writeFileSync(
      sandbox.path(FILE),
      `{"historyVersion":1,"id":"12\n${good}\n{"historyVersion":7}\n${good!.slice(0, 300)}`,
    );
    sandbox.write('contacts.csv', `${PEOPLE}3,Ann,Bo,ann@bo.example,Lead\n`);
    const run = await clean('');
    expect(run.exit, run.stderr).toBe(0);
    const { notes, history } = JSON.parse(readFileSync(sandbox.path('out/report.json'), 'utf8'));
    expect(notes).toContain('history: lines 1, 4 passed over: damaged or cut off');
    expect(notes).toContain('history: line 3 passed over: written by a newer crmq');
    expect(history.total).toBe(2);
    // the line that was cut off stays a line of its own
    expect(linesOf().length).toBe(5);
    expect(JSON.parse(linesOf()[4]!).sequence).toBe(2);
    const list = await sandbox.run('crmq history');
    expect(list.exit).toBe(0);
    expect(list.stderr).toContain('lines 1, 4 passed over');
  });

  it('takes one line of each of many runs at once', async () => {
    const all = [1, 2, 3, 4, 5].map(
      (n) => `crmq clean contacts.csv --out-dir o${n} --no-html -q --history --as-of 2026-01-0${n} &`,
    );
    await sandbox.run(`${all.join(' ')} wait`);
    const runs = linesOf().map((line) => JSON.parse(line));
    expect(runs.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5]);
    expect(new Set(runs.map(({ id }) => id)).size).toBe(5);
    expect((await sandbox.run('ls -A .crmq')).text.trim()).toBe('history.ndjson');
  });

  it('takes over the lock of a run that was killed', async () => {
    await clean('--history');
    const dead = {
      crmqLock: 1,
      id: 'abcdef012345',
      pid: 999_999,
      start: '1',
      startedAt: 1,
      host: 'x',
      machine: '',
      boot: '',
      space: '',
    };
    const identity = await sandbox.run('cat /etc/machine-id 2>/dev/null; true');
    const lock = { ...dead, machine: identity.text.trim(), primary: sandbox.path(FILE), paths: [], made: [] };
    const host = (await sandbox.run('hostname')).text.trim();
    writeFileSync(sandbox.path('.crmq/.history.ndjson.crmq-lock'), `${JSON.stringify({ ...lock, host })}\n`);
    expect((await clean('--as-of 2026-03-01')).exit).toBe(0);
    expect(linesOf().length).toBe(2);
    expect((await sandbox.run('ls -A .crmq')).text.trim()).toBe('history.ndjson');
  });

  it('by kill -9 at any moment has whole lines only', async () => {
    for (const pause of ['0.15', '0.3', '0.45', '0.6']) {
      const day = `2026-02-0${1 + Math.round(Number(pause) * 10)}`;
      await sandbox.run(
        `crmq clean contacts.csv --force --out-dir k --no-html -q --history --as-of ${day} & p=$!; sleep ${pause}; kill -9 $p; wait`,
      );
    }
    expect((await clean('--history')).exit).toBe(0);
    for (const line of linesOf()) expect(() => entrySchema.parse(JSON.parse(line))).not.toThrow();
  });
});

describe('crmq history', () => {
  /** Recorded once: what is listed and compared is the same file each time. */
  let recorded: string[] = [];
  const record = async (months: number) => {
    for (const [at, { asOf, contacts }] of exportsOf(5, 40, months).entries()) {
      sandbox.write(`contacts-${asOf}.csv`, csvOf(contacts));
      if (recorded.length > at) sandbox.write(FILE, `${recorded.slice(0, at + 1).join('\n')}\n`);
      else await clean(`--history -q --as-of ${asOf}`, `contacts-${asOf}.csv`);
    }
    if (months > recorded.length) recorded = linesOf();
  };

  it('lists runs with their trends, as text, CSV and JSON', async () => {
    await record(3);
    const { exit, text, stderr } = await sandbox.run('crmq history');
    expect(exit, stderr).toBe(0);
    expect(text).toMatch(/^contacts {2}3 runs hubspot, contact\n {2}run {2}date/);
    expect(text).toMatch(/^ {4}2 {2}2025-02-28 .* contacts-2025-02-28\.csv$/m);
    expect(text).toMatch(/^ {2}rows +[▁▂▃▄▅▆▇█]{3} /m);
    expect(text).not.toContain('\u001b');
    for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(120);
    const rows = parse((await sandbox.run('crmq history --format csv')).text, { columns: true }) as {
      [name: string]: string;
    }[];
    expect(rows.map((row) => row.as_of)).toEqual(['2025-01-31', '2025-02-28', '2025-03-31']);
    const json = JSON.parse((await sandbox.run(`crmq history ${FILE} --json`)).text);
    expect(json.series[0].runs.map(({ sequence }: { sequence: number }) => sequence)).toEqual([1, 2, 3]);
    expect((await sandbox.run('crmq history --last 1')).text).toContain('2 earlier runs not shown');
    expect((await sandbox.run('crmq history | head -1')).text).toContain('contacts');
    expect((await sandbox.run('crmq history --color always')).text).toContain('\u001b[');
  });

  it('compares two runs by number, id or date, the last two by default', async () => {
    await record(3);
    const [first, , third] = linesOf().map((line) => JSON.parse(line));
    const last = await sandbox.run('crmq history --compare');
    expect(last.exit, last.stderr).toBe(0);
    expect(last.text).toMatch(/^run 2 of 2025-02-28, .*\nrun 3 of 2025-03-31, /);
    for (const pair of ['1 3', `${first.id} ${third.id.slice(0, 6)}`, '2025-01-31 2025-03-31', '1,3']) {
      const { text, stderr } = await sandbox.run(`crmq history --compare ${pair} --json`);
      const { before, after, rows } = JSON.parse(text || stderr);
      expect([before.id, after.id]).toEqual([first.id, third.id]);
      expect(rows.read).toEqual({ before: first.rows.read, after: third.rows.read });
    }
    const named = await sandbox.run(`crmq history --compare ${FILE} --json`);
    expect(JSON.parse(named.text).after.sequence).toBe(3);
    for (const [wrong, message] of [
      ['1 9', 'there is no run "9"'],
      ['1', 'name two runs'],
      ['1 2 3', 'name two runs'],
    ]) {
      const { exit, stderr } = await sandbox.run(`crmq history --compare ${wrong}`);
      expect(exit).toBe(2);
      expect(stderr).toContain(message);
    }
  });

  it('says what to do where there is nothing', async () => {
    const none = await sandbox.run('crmq history');
    expect(none.exit).toBe(3);
    expect(none.stderr).toContain('there is no history .crmq/history.ndjson');
    expect(none.stderr).toContain('crmq clean --history');
    sandbox.write('empty.ndjson', '');
    expect((await sandbox.run('crmq history empty.ndjson')).stderr).toContain('has no run');
    sandbox.write('x.csv', 'a,b\n');
    expect((await sandbox.run('crmq history x.csv')).exit).toBe(3);
    await record(1);
    expect((await sandbox.run('crmq history --compare')).stderr).toContain('has one run of contacts');
    expect((await sandbox.run('crmq history --series people')).stderr).toContain('it has runs of: contacts');
  });

  it('is one history to several files only where a name says so', async () => {
    await record(1);
    sandbox.write('firms.csv', 'Company name,Website\nKaarna Oy,kaarna.example\n');
    await clean('-q', 'firms.csv');
    expect(historyOf().total).toBe(1);
    sandbox.write('people.csv', readFileSync(sandbox.path('contacts-2025-01-31.csv'), 'utf8'));
    await clean('-q', 'people.csv');
    expect(historyOf().total).toBe(1);
    expect(readFileSync(sandbox.path('out/report.json'), 'utf8')).toContain('--series contacts goes on with them');
    await clean('-q --series contacts', 'people.csv');
    expect(historyOf().total).toBe(2);
    expect((await sandbox.run('crmq history')).text).toMatch(/^firms {2}1 run/m);
  });
});

/** Of each month once in each way would take long: the others are found in test/history/anomalies.test.ts, without files between. */
const KINDS = (Object.keys(PLANTS) as Plant[]).slice(0, 2);

it('twelve monthly exports: what is planted is told of and fails a check, and nothing else is', {
  timeout: 600_000,
}, async () => {
  const months = exportsOf(2026, 150, 12);
  const check = async (asOf: string, flags: string) => {
    const gate = '--fail-on off --fail-on-anomaly --no-dedupe --json';
    const { exit, text, stderr } = await sandbox.run(`crmq check contacts.csv ${gate} --as-of ${asOf} ${flags}`);
    const told = JSON.parse(text).history.anomalies as { metric: string }[];
    expect(exit, stderr).toBe(told.length > 0 ? 1 : 0);
    return { told, stderr };
  };
  for (const { asOf, contacts } of months.slice(0, 10)) {
    sandbox.write('contacts.csv', csvOf(contacts));
    expect((await check(asOf, '--history -q')).told, asOf).toEqual([]);
  }
  const [eleventh, last] = [months[10]!, months[11]!];
  const before = readFileSync(sandbox.path(FILE));
  for (const kind of KINDS) {
    // the eleventh month, gone wrong in each way, and the month after it
    const file = `${kind}.ndjson`;
    writeFileSync(sandbox.path(file), before);
    sandbox.write('contacts.csv', csvOf(PLANTS[kind].plant(eleventh.contacts)));
    const { told, stderr } = await check(eleventh.asOf, `--history ${file}`);
    expect(told, kind).toContainEqual(expect.objectContaining(PLANTS[kind].found));
    expect(stderr).toMatch(/unusual: (fill of Company name|rows) /);
    expect(linesOf(file).map((line) => JSON.parse(line).passed)).toEqual([...Array(10).fill(true), false]);
    sandbox.write('contacts.csv', csvOf(last.contacts));
    expect((await check(last.asOf, `--history ${file} -q`)).told, `after ${kind}`).toEqual([]);
  }
  // a check is recorded only where that is asked for; where no runs are, it cannot be compared
  sandbox.write('contacts.csv', csvOf(eleventh.contacts));
  expect((await check(eleventh.asOf, '-q')).told).toEqual([]);
  expect(readFileSync(sandbox.path(FILE)).equals(before)).toBe(true);
  const alone = await sandbox.run('crmq check contacts.csv -q --fail-on off --fail-on-anomaly --no-history');
  expect(alone).toMatchObject({ exit: 1, stderr: expect.stringContaining('no history of runs is kept') });
  appendFileSync(sandbox.path(`${KINDS[0]}.ndjson`), '\n');
  const list = await sandbox.run(`crmq history ${KINDS[0]}.ndjson`);
  expect(list).toMatchObject({ exit: 0, text: expect.stringContaining('failed') });
});
