/** A run in parts, each through processes of its own, as the Spark application starts them: the same bytes as one run over the file. */
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Sandbox } from './sandbox.ts';

const HEADER = '\ufeffRecord ID,First Name,Last Name,Email,Phone Number\r\n';
const RECORDS = [
  '1,ANN,LEE,ann.lee@north.example,(212) 555-0142\r\n',
  '2,Bo,"Li\nJr",bo@x,12\r\n',
  '3,Ann,Lee,Ann.Lee@North.example,212-555-0142\r\n',
  '4,too,few\r\n',
  '5,Cy,Ray,cy@east.example,\r\n',
  '6,Cy,Ray,cy@east.example,(303) 555-0100\r\n',
];
/** The blank line is one of the records' lines. */
const FOOTER = 'Total: 6\r\n';
const FRONT = `Contacts of March\r\n${HEADER.slice(1)}`;
const TEXT = `\ufeff${FRONT}${RECORDS.join('')}\r\n${FOOTER}`;
/** Which records a part has: one, none but what cannot be read, the rest. */
const CUTS = [0, 3, 4, 6];

const json = (text: string) => JSON.parse(text);
const sandbox = new Sandbox();
afterAll(() => sandbox.remove());
const read = (path: string): string => readFileSync(sandbox.path(path), 'utf8');

/** Describes the parts: bytes on the disk, and a file beside them. */
async function cutInto(names: readonly string[]): Promise<void> {
  const answer = await sandbox.run('crmq index --plan job/plan.json --head --name in.csv < in.csv');
  const head = json(answer.text);
  for (const [at, name] of names.entries()) {
    const before = RECORDS.slice(0, CUTS[at]).join('');
    const range = {
      firstLine: head.line + before.split('\n').length - 1,
      head: head.head,
      dropped: at === 0 ? head.dropped.map((line: object) => ({ ...line, row: 1 })) : [],
      footer: at < names.length - 1 ? [] : [{ kind: 'footer', row: 7, text: FOOTER }],
    };
    const part = { name: 'in.csv', firstRow: CUTS[at]! + 1, layout: head.layout, range };
    writeFileSync(sandbox.path(`${name}.json`), JSON.stringify(part));
    writeFileSync(
      sandbox.path(`${name}.bytes`),
      `${RECORDS.slice(CUTS[at], CUTS[at + 1]).join('')}${at < names.length - 1 ? '' : '\r\n'}`,
    );
  }
}

const PARTS = ['p0', 'p1', 'p2'];
const COUNTRY = '--country US';
const ABOUT = {
  name: 'in.csv',
  path: 'in.csv',
  gzip: false,
  encoding: 'utf-8',
  encodingReason: 'byte order mark',
  bytes: Buffer.byteLength(TEXT),
};

/** What a report says but of its files. */
function told(path: string) {
  const { outputs: _, ...report } = json(read(path));
  return report;
}

const withoutHead = (text: string, head: string): string => {
  expect(text.startsWith(head)).toBe(true);
  return text.slice(head.length);
};

beforeAll(async () => {
  sandbox.write('in.csv', TEXT);
  const done = await sandbox.run(
    `crmq clean in.csv ${COUNTRY} -q --no-html --out-dir all && crmq clean in.csv ${COUNTRY} -q --no-html --no-dedupe --out-dir plain`,
  );
  expect(done.stderr).toBe('');
  const planned = await sandbox.run(
    `crmq plan in.csv ${COUNTRY} --no-html -o job && crmq plan in.csv ${COUNTRY} --no-html --no-dedupe -o plain-job -q`,
  );
  expect(planned.stderr).toBe('  job/submit.sh says how Spark is called; docs/scale.md says the rest\n');
  await cutInto(PARTS);
  const [input] = told('all/report.json').inputs;
  writeFileSync(sandbox.path('about.json'), JSON.stringify({ inputs: [{ ...ABOUT, sha256: input.sha256, rows: 6 }], outputs: [] }));
}); // biome-ignore format: one line reads better

describe('a run in parts', () => {
  it('is the run over the file, where nothing is merged', async () => {
    const staged = PARTS.map(
      (name) =>
        `crmq stage --plan plain-job/plan.json --part ${name}.json --ledger ${name}.changes --rejected ${name}.rejected --tally ${name}.tally < ${name}.bytes > ${name}.cleaned`,
    );
    const done = await sandbox.run(
      `${staged.join(' && ')} && cat p2.tally p0.tally | crmq tally --plan plain-job/plan.json > some.tally &&
       cat some.tally p1.tally | crmq tally --plan plain-job/plan.json --run plain-job/run.json --about about.json --report-dir sum`,
    );
    expect([done.exit, done.text]).toEqual([0, '']);
    const join = (kind: string, head: string): string =>
      PARTS.map((name, at) => (at === 0 ? read(`p0.${kind}`) : withoutHead(read(`${name}.${kind}`), head))).join('');
    expect(join('cleaned', HEADER)).toBe(read('plain/in.clean.csv'));
    expect(join('changes', 'row,column,before,after,rule,risk,accept\n')).toBe(read('plain/changes.csv'));
    expect(join('rejected', read('plain/rejected.csv').split(/(?<=\n)/)[0]!)).toBe(read('plain/rejected.csv'));
    expect(read('sum/summary.csv')).toBe(read('plain/summary.csv'));
    expect(read('sum/plan.json')).toBe(read('plain/plan.json'));
    const { notes, ...report } = told('sum/report.json');
    const { notes: wanted, ...local } = told('plain/report.json');
    expect(report).toEqual(local);
    expect(notes.slice(1)).toEqual(wanted.slice(1));
  });

  it('is not made of parts of two plans, nor of parts of which not all came', async () => {
    const stage = 'crmq stage --plan plain-job/plan.json --part p1.json --tally t.tally < p1.bytes > t.cleaned';
    const mixed = await sandbox.run(`${stage} && crmq tally --plan job/plan.json < t.tally`);
    expect([mixed.exit, mixed.stderr]).toEqual([3, expect.stringContaining('line 1 of the tallies was made by another plan')]);
    const part = json(read('p2.json'));
    writeFileSync(sandbox.path('p9.json'), JSON.stringify({ ...part, records: 2 }));
    writeFileSync(sandbox.path('z0.json'), JSON.stringify({ ...part, name: 'in.csv', range: null, firstRow: 1, sha256: json(read('about.json')).inputs[0].sha256 }));
    sandbox.write('other.csv', TEXT.replace('ANN', 'BEA'));
    for (const frames of ['', ' --frames x.frames']) {
      const told = async (line: string) => {
        const { exit, stderr } = await sandbox.run(`crmq stage --plan plain-job/plan.json${frames} ${line} > x.cleaned`);
        return [exit, stderr.split('\n')[0]];
      };
      expect(await told('--part p9.json < p2.bytes')).toEqual([0, '']);
      expect(await told('--part p9.json < p1.bytes')).toEqual([3, 'crmq: in.csv is not what was indexed: this part of it had 2 records, and 1 came']);
      expect(await told('--part z0.json < in.csv')).toEqual([0, expect.stringMatching(/^$|rejected/)]);
      expect(await told('--part z0.json < other.csv')).toEqual([3, 'crmq: in.csv is not what was indexed: its SHA-256 is another']);
    }
  }); // biome-ignore format: commands read better in one line

  it('is the run over the file, where records are merged', async () => {
    const staged = PARTS.map((name) => `crmq stage --plan job/plan.json --part ${name}.json --frames ${name}.frames < ${name}.bytes`);
    const frames = await sandbox.run(staged.join(' && '));
    expect(frames.stderr).toBe('');
    const lines = frames.text.trim().split('\n').map((line, at) => ({ ...json(line), frames: `p${at}.frames`, cleaned: `p${at}.csv` }));
    writeFileSync(sandbox.path('parts.jsonl'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const settle = `crmq settle --plan job/plan.json --run job/run.json --parts parts.jsonl --about about.json -q --out-dir settled`;
    const done = await sandbox.run(settle);
    expect([done.exit, done.stderr]).toEqual([0, '']);
    for (const [order, next] of [[[0, 1, 1, 2], 5], [[0, 2], 4], [[0, 2, 1], 4]] as const) {
      writeFileSync(sandbox.path('odd.jsonl'), order.map((at) => `${JSON.stringify(lines[at])}\n`).join(''));
      const odd = await sandbox.run(settle.replace('parts.jsonl', 'odd.jsonl').replace('settled', 'odd'));
      expect([odd.exit, odd.stderr]).toEqual([3, expect.stringContaining(`where ${next} comes next\n      list every part once`)]);
    }
    const step = 'echo | crmq match features --plan job/plan.json --run job/run.json --of 2 --writes homes,holdings';
    const second = await sandbox.run(`${step} --parts odd.jsonl --frames p2.frames --partition 1`);
    expect([second.exit, second.stderr]).toEqual([3, expect.stringContaining('begins with record 5, where 4 comes next')]);
    const other = (by: object) => writeFileSync(sandbox.path('other.jsonl'), lines.map((line, at) => `${JSON.stringify(at === 1 ? { ...line, by: { ...line.by, ...by } } : line)}\n`).join(''));
    for (const [by, why] of [[{ plan: 'ab' }, 'other.jsonl:2, a part of in.csv, was made by another plan\n      a run is one plan.json'], [{ crmq: '0.0.9' }, 'other.jsonl:2, a part of in.csv, is of crmq 0.0.9, and this is crmq ']] as const) {
      other(by);
      const refused = await sandbox.run(settle.replace('parts.jsonl', 'other.jsonl').replace('settled', 'odd'));
      expect([refused.exit, refused.stderr]).toEqual([3, expect.stringContaining(why)]);
      const task = await sandbox.run('echo | crmq match features --plan job/plan.json --run job/run.json --parts other.jsonl --frames p0.frames --partition 0 --of 2 --writes homes,holdings');
      expect([task.exit, task.stderr]).toEqual([3, expect.stringContaining(why)]);
    }
    // a plan that was moved and indented anew is the same
    writeFileSync(sandbox.path('moved.json'), JSON.stringify(json(read('job/plan.json'))));
    expect((await sandbox.run(settle.replace('job/plan.json', 'moved.json').replace('settled', 'moved'))).exit).toBe(0);
    const cleaned = PARTS.map((name, at) => (at === 0 ? read('settled/cleaned/p0.csv') : withoutHead(read(`settled/cleaned/${name}.csv`), HEADER)));
    expect(cleaned.join('')).toBe(read('all/in.clean.csv'));
    for (const name of ['changes', 'rejected', 'duplicates', 'crosswalk', 'review', 'summary']) {
      expect(read(`settled/${name}.csv`), name).toBe(read(`all/${name}.csv`));
    }
    expect(read('settled/plan.json')).toBe(read('all/plan.json'));
    const { notes: _, ...report } = told('settled/report.json');
    const { notes: __, ...local } = told('all/report.json');
    expect(report).toEqual(local);
    expect(report.duplicates.merged).toBe(2);
    // a frame that a disk or a network damaged is no result
    const bytes = readFileSync(sandbox.path('p1.frames'));
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(sandbox.path('p1.frames'), bytes);
    const damaged = await sandbox.run(settle.replace('settled', 'other'));
    expect([damaged.exit, damaged.stderr]).toEqual([3, expect.stringContaining('p1.frames, a part of in.csv: ')]);
  }); // biome-ignore format: commands read better in one line
});

describe('what does not fit', () => {
  const cases: [name: string, command: string, exit: number, said: string][] = [
    ['a part that is none', 'echo "{}" > x.json; crmq stage --plan job/plan.json --part x.json < in.csv', 2, 'x.json does not describe a part: '],
    ['a part that is not there', 'crmq stage --plan job/plan.json --part y.json < in.csv', 3, 'cannot read y.json: there is no such file'],
    ['a tally that is none', 'echo "{}" | crmq tally --plan job/plan.json', 3, 'line 1 of the tallies is no result of crmq stage --part'],
    ['rows that are lost', 'crmq tally --plan job/plan.json --run job/run.json --about about.json --report-dir z < /dev/null', 4, 'there are 6 rows in the inputs, but 0 went through the record stage'],
    ['a plan that is not there', 'crmq stage --plan z.json < in.csv', 2, 'cannot read the plan z.json: there is no such file\n      a plan is the plan.json'],
    ['a plan that is none', 'crmq stage --plan in.csv < in.csv', 2, 'cannot read the plan in.csv: it is no JSON\n      a plan is the plan.json'],
    ['records that nobody keeps', 'printf "a;b\\nc;d\\n" | crmq stage --plan job/plan.json', 0, 'crmq: 2 of 2 records were rejected and are not in the output: ragged-row 2\n      is the plan that of another file? --rejected FILE keeps them\n'],
    ['a number that no record has', 'crmq stage --plan job/plan.json --first-row 0 < in.csv', 2, '--first-row 0: must be a whole number of at least 1'],
    ['no list of parts', 'crmq settle --plan job/plan.json --run job/run.json --parts in.csv --about about.json --out-dir z', 2, 'in.csv:1 does not describe a staged part: '],
    ['a list without names of files', 'echo "{}" > l.ndjson; crmq settle --plan job/plan.json --run job/run.json --parts l.ndjson --about about.json --out-dir z', 2, 'l.ndjson:1 does not describe a staged part: name: '],
    ['a plan that is there', 'crmq plan in.csv -o job', 2, 'job/plan.json exists already'],
    ['a cluster without a folder', 'crmq clean in.csv --engine spark', 2, '--engine spark needs -o'],
    ['a cluster and a pipe', 'crmq clean - --engine spark -o z', 2, 'a cluster cannot read standard input'],
    ['a cluster and what only a local run does', 'crmq clean in.csv --engine spark -o z --delta', 2, '--delta and --engine spark cannot both be given'],
    ['a cluster and a word on what it does not write', 'crmq clean in.csv --engine spark -o z --audience-channel email', 2, '--audience-channel and --engine spark cannot both be given'],
    ['a driver on the cluster', 'crmq clean in.csv --engine spark -o z --spark-conf spark.submit.deployMode=cluster', 2, 'the driver has to run here'],
    ['a cluster for a local run', 'crmq clean in.csv --master yarn -o z', 2, '--master, --partitions, --match-partitions and --spark-conf are for --engine spark'],
    ['a cluster that is not there', 'PYSPARK_PYTHON=/nowhere/python crmq clean in.csv --engine spark -o z', 3, 'cannot start /nowhere/python'],
  ]; // biome-ignore format: a table reads better dense

  it.each(cases)('%s', async (_name, command, exit, said) => {
    const done = await sandbox.run(command);
    expect([done.exit, done.stderr]).toEqual([exit, expect.stringContaining(said)]);
  });
});
