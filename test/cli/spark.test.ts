/**
 * `crmq clean --engine spark` where the process of crmq ends and Spark begins: both programs that it starts are stand-ins here. The real
 * ones are in test/spark.
 */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Sandbox } from './sandbox.ts';

const sandbox = new Sandbox({ cold: true });
afterAll(() => sandbox.remove());

const read = (name: string): string => readFileSync(sandbox.path(name), 'utf8');

/** Lists and prints local files, as the application does. */
const PYTHON = `#!/bin/bash
shift
path=\${2#file://}
path=\${path%/}
[ "$1" = --list ] && { [ -d "$path" ] && printf '[["%s/a.csv","%s/b.csv"]]' "$path" "$path" || printf '[["%s"]]' "$path"; exit; }
[ "$1" = --cat ] && { cat "$2" || exit 1; }
`;

/** Puts the report that is there beforehand into the folder of the job. */
const SUBMIT = `#!/bin/bash
echo "$@" > submitted
while [ "$1" != --run ]; do shift; done
cp "$2" run-of-job.json
while [ "$1" != --output ]; do shift; done
case "$CODE$BROKEN" in
  0 | 1) mkdir -p "$2" && cp report-of-job.json "$2/report.json" && printf '\\036\\036whole\\n' ;;
esac
[ $CODE = 0 ] || printf '\\036crmq: what a task said\\n'
exit $CODE
`;

function program(name: string, text: string): void {
  mkdirSync(sandbox.path('spark/bin'), { recursive: true });
  chmodSync(sandbox.write(name, text), 0o755);
}

beforeAll(async () => {
  program('spark/bin/spark-submit', SUBMIT);
  program('python', PYTHON);
  sandbox.write('in.csv', 'First Name,Email\nJANE,jane@acme.example\nBob,bob@@lee.example\n');
  sandbox.write('in/a.csv', read('in.csv'));
  sandbox.write('in/b.csv', read('in.csv'));
  const { exit, stderr } = await sandbox.run('crmq clean in.csv --no-html --out-dir local -q --max-errors 0');
  expect(exit, stderr).toBe(1);
  sandbox.write('report-of-job.json', read('local/report.json'));
});

beforeEach(() => {
  for (const name of ['run-of-job.json', 'out', 'out.md', 'out.xml', 'runs.ndjson', '.crmq', 'submitted']) {
    rmSync(sandbox.path(name), { recursive: true, force: true });
  }
});

/** Runs the job, which ends with a code. */
const onSpark = (flags: string, code = 0, more: { [name: string]: string } = {}, inputs = 'in.csv') => {
  const env = { SPARK_HOME: sandbox.path('spark'), PYSPARK_PYTHON: sandbox.path('python'), CODE: `${code}`, ...more };
  return sandbox.run(`crmq clean ${inputs} --engine spark -o out ${flags}`, { env });
};

describe('a run on a cluster', () => {
  it('asks for no report that nobody wants', async () => {
    const { exit, stderr, text } = await onSpark('');
    expect([exit, stderr, text]).toEqual([0, '', '']);
    expect(read('submitted')).toMatch(/--plan .* --run .* --output out .* -- in\.csv\n$/);
  });

  it.each([0, 1])('with exit code %d is written in other forms, and recorded', async (code) => {
    const { exit, stderr } = await onSpark('--report out.md --report junit:out.xml --history runs.ndjson', code);
    expect([exit, stderr]).toEqual([code, code === 0 ? '' : 'crmq: what a task said\n']);
    expect(read('out.md')).toContain('in.csv');
    expect(read('out.xml')).toMatch(/^<\?xml/);
    const lines = read('runs.ndjson').trimEnd().split('\n');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0]!)).toMatchObject({ series: { name: 'in' }, passed: false });
  });

  it('is compared with the run before, and recorded where a history is', async () => {
    sandbox.write('.crmq/history.ndjson', '');
    await onSpark('-q');
    await onSpark('-q --force');
    expect(read('.crmq/history.ndjson').trimEnd().split('\n')).toHaveLength(1);
    sandbox.write('report-of-job.json', read('local/report.json').replace(/"sha256": "[0-9a-f]/g, '"sha256": "f'));
    const { text } = await onSpark('--json --force');
    expect(read('.crmq/history.ndjson').trimEnd().split('\n')).toHaveLength(2);
    sandbox.write('report-of-job.json', read('local/report.json'));
    expect(JSON.parse(text)).toMatchObject({ history: { baseline: { passed: false } } });
  });

  describe('held to earlier runs', () => {
    const report = (change: (text: string) => string = String) =>
      sandbox.write('report-of-job.json', change(read('fine/report.json')));
    const other = (text: string): string => text.replace(/"sha256": "[0-9a-f]/g, '"sha256": "f');
    const worse = (text: string): string => other(text).replace(/"score": [\d.]+/, '"score": 3.5');
    beforeAll(async () => {
      const { exit } = await sandbox.run('crmq clean in.csv --no-html --out-dir fine -q --max-errors 5 --no-history');
      expect(exit).toBe(0);
    });
    afterAll(() => sandbox.write('report-of-job.json', read('local/report.json')));

    it('is judged where they are known, and the cluster is not asked about them', async () => {
      report();
      const flags = '--history runs.ndjson --max-drop 1 --max-errors 5 --force -q';
      const first = await onSpark(flags);
      expect([first.exit, first.stderr]).toEqual([0, '']);
      expect(JSON.parse(read('run-of-job.json')).asked).toMatchObject([{ name: 'max-errors' }]);
      report(worse);
      const { exit, stderr, text } = await onSpark(`${flags} --json --report out.md`);
      expect([exit, stderr]).toEqual([1, expect.stringMatching(/^crmq: .*failed.*\n {2}max-drop.*: 3\.5 after /)]);
      const { gate } = JSON.parse(text);
      expect(gate).toMatchObject({
        passed: false,
        criteria: [{ name: 'max-drop' }, { name: 'max-errors', passed: true }],
      });
      expect(read('out.md')).toContain('max-drop');
      expect(read('runs.ndjson').trimEnd().split('\n').map((line) => JSON.parse(line).passed)).toEqual([true, false]); // biome-ignore format: dense
    });

    it.each(['--no-worse', '--keep-columns', '--fail-on-anomaly'])('%s needs a history', async (flag) => {
      report();
      const { exit, stderr } = await onSpark(`${flag} -q`);
      expect([exit, stderr]).toEqual([1, expect.stringContaining('no history of runs is kept')]);
      expect((await onSpark(`${flag} -q --force --history runs.ndjson`)).exit).toBe(0);
    });

    it('and fails where the cluster says so too', async () => {
      sandbox.write('report-of-job.json', read('local/report.json'));
      const { exit, stderr } = await onSpark('--history runs.ndjson --no-worse -q', 1);
      expect([exit, stderr]).toEqual([1, 'crmq: what a task said\n']);
    });
  });

  it('takes no report of an earlier run for its own where spark-submit fails by itself', async () => {
    await onSpark('-q');
    const { exit, stderr } = await onSpark('--report out.md --force', 1, { BROKEN: '1' });
    expect([exit, stderr]).toEqual([3, expect.stringContaining('Spark did not do it (exit code 1)')]);
    expect(existsSync(sandbox.path('out.md'))).toBe(false);
    // the log of Spark stays
    for (const name of readdirSync(sandbox.temporary)) rmSync(join(sandbox.temporary, name), { recursive: true });
  });

  it('takes nothing for done of which the driver did not say so', async () => {
    const { exit, stderr } = await onSpark('--report out.md', 0, { BROKEN: '1' });
    expect([exit, stderr]).toEqual([3, expect.stringContaining('Spark did not do it (exit code 0)')]);
    for (const name of readdirSync(sandbox.temporary)) rmSync(join(sandbox.temporary, name), { recursive: true });
  });

  it('says so where the driver was killed, whatever it had told by then', async () => {
    const { exit, stderr } = await onSpark('', 137);
    expect([exit, stderr]).toEqual([3, expect.stringContaining('Spark did not do it (exit code 137)')]);
    for (const name of readdirSync(sandbox.temporary)) rmSync(join(sandbox.temporary, name), { recursive: true });
  });

  it('prints its report for --json, and tells Spark to be quiet', async () => {
    const { exit, text } = await onSpark('--json --no-history');
    expect(exit).toBe(0);
    expect(JSON.parse(text)).toEqual(JSON.parse(read('local/report.json')));
    expect(read('submitted')).toContain(' --quiet ');
  });

  it('that fails leaves neither report nor record, nor anything else', async () => {
    const before = readdirSync(sandbox.folder);
    const { exit, stderr } = await onSpark('--report out.md --history runs.ndjson', 4);
    expect([exit, stderr]).toEqual([4, 'crmq: what a task said\n']);
    expect(readdirSync(sandbox.folder).filter((name) => !before.includes(name))).toEqual([
      'run-of-job.json',
      'submitted',
    ]);
    expect(readdirSync(sandbox.temporary)).toEqual([]);
  });

  it('leaves nothing either where there is no room for its own files', async () => {
    const { exit, stderr } = await onSpark('--report out.md', 0, { TMPDIR: '/nowhere' });
    expect([exit, stderr]).toEqual([3, expect.stringContaining('another folder with the environment variable TMPDIR')]);
    expect(readdirSync(sandbox.folder).filter((name) => name.includes('out.md'))).toEqual([]);
  });

  it('names the file of a folder that a finding is in', async () => {
    const { text } = await onSpark('--report sarif:- --force', 0, {}, 'in');
    const uris = text.match(/"uri": "[^"]*\.csv"/g);
    expect(new Set(uris)).toEqual(new Set(['"uri": "in/a.csv"']));
  });

  it('is told to say in which lines findings are, where a report asks', async () => {
    await onSpark('');
    expect(JSON.parse(read('run-of-job.json')).lines).toBeUndefined();
    await onSpark('--report out.md');
    expect(JSON.parse(read('run-of-job.json')).lines).toBe(true);
  });

  it('hands on what a person decided, and refuses what cannot be obeyed', async () => {
    sandbox.write('decided.csv', 'decision,record,other\nmerge,id:1,id:2\n');
    await onSpark('--decisions decided.csv');
    const { decisions } = JSON.parse(read('run-of-job.json'));
    expect(decisions).toMatchObject({
      files: [{ path: 'decided.csv', merge: 1, keep: 0 }],
      list: [{ verdict: 'merge', records: [['id:1'], ['id:2']], place: 'decided.csv:2' }],
    });
    rmSync(sandbox.path('submitted'));
    const { exit, stderr } = await onSpark('--decisions in.csv --force');
    expect([exit, stderr]).toEqual([2, expect.stringContaining('there is no column "decision"')]);
    expect(existsSync(sandbox.path('submitted'))).toBe(false);
  });

  it('keeps its record and its code where nobody reads what it prints', async () => {
    const { stderr } = await onSpark('--json --history runs.ndjson --report out.md | true; echo $PIPESTATUS >&2', 1);
    expect(stderr).toBe('crmq: what a task said\n1\n');
    expect(read('runs.ndjson').trimEnd().split('\n')).toHaveLength(1);
    expect(existsSync(sandbox.path('out.md'))).toBe(true);
  });

  it('takes an input behind --history for an input', async () => {
    const { exit } = await onSpark('--history in.csv', 0, {}, '');
    expect(exit).toBe(0);
    expect(existsSync(sandbox.path('.crmq/history.ndjson'))).toBe(true);
  });

  it('is planned for a folder or an address too, and submitted with whatever flags the application has', async () => {
    const env = { SPARK_HOME: sandbox.path('spark'), PYSPARK_PYTHON: sandbox.path('python'), CODE: '0' };
    const { exit, stderr } = await sandbox.run(
      'crmq plan in.csv -o one -q && crmq plan in -o job -q && crmq plan "file://$PWD/in" -o more -q && OUTPUT=out PATH="$PWD/spark/bin:$PATH" sh job/submit.sh --partitions 7',
      { env },
    );
    expect([exit, stderr]).toEqual([0, '']);
    expect(read('submitted')).toMatch(
      /^--master local\[\*\] job\/crmq_spark\.py .* --output out --partitions 7 -- in\n$/,
    );
    for (const folder of ['job', 'more']) expect(read(`${folder}/plan.json`)).toBe(read('one/plan.json'));
  });

  it.each(['in', 'file://PWD/in/'])('overwrites no input of %s', async (inputs) => {
    const named = inputs.replace('PWD', sandbox.folder);
    const { exit, stderr } = await onSpark('--report json:in/a.csv --force', 0, {}, named);
    expect([exit, stderr]).toEqual([2, expect.stringContaining('an input is never overwritten')]);
    expect(read('in/a.csv')).toBe(read('in.csv'));
  });

  it.each([
    ['lines of findings', '--report out.ndjson', '--report ndjson:out.ndjson and --engine spark cannot both be given'],
    ['a report over an input', '--report json:in.csv --force', 'an input is never overwritten'],
    ['a report in the folder of the job', '--report out/x.md', 'is within out, which the cluster makes'],
    ['a history there', '--history=out/runs.ndjson', 'is within out, which the cluster makes'],
    [
      'a report in a folder by its address',
      '-o "file://$PWD/a%20b" --report a%20b/x.md',
      'a%20b, which the cluster makes',
    ],
    ['a report where there is no folder', '--report no/out.md', 'there is no folder no'],
    ['a report that is there', '--report md.md', 'md.md'],
    [
      'a history that is a report',
      '--history=x.ndjson --report markdown:x.ndjson',
      'a run is recorded in a file of its own',
    ],
    ['two on standard output', '--json --report sarif:-', 'cannot both go to standard output'],
  ])('refuses %s before it begins', async (_, flags, why) => {
    sandbox.write('md.md', '');
    const { exit, stderr } = await onSpark(flags);
    expect(stderr).toContain(why);
    expect(exit).toBeGreaterThan(1);
    expect(existsSync(sandbox.path('submitted'))).toBe(false);
  });
});
