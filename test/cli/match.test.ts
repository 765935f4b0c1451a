/** Matching and merging in tasks of processes of their own, as an engine deals them out: the same files as one run. */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Json } from '../../src/contract.ts';
import type { Request } from '../../src/dedupe/shuffle/step.ts';
import { parse } from '../../src/io/format/small-table.ts';
import { people } from '../dedupe/guards/crowd.ts';
import type { Person } from '../dedupe/people.ts';
import { ROOT, Sandbox } from './sandbox.ts';

const BIN = join(ROOT, 'bin', 'crmq.js');

const OF = 2;
const COLUMNS = [
  'id',
  'first_name',
  'last_name',
  'email',
  'phone',
  'company',
  'street',
  'city',
  'postal_code',
  'country',
] as const;
const records: Person[] = people(150, 0.4, 11).records.map((record, at) => ({ ...record, id: `R${at}` }));
const cell = (text = ''): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
/** Exact copies, and ids that others have too. */
const more = [...records.slice(3, 9), ...[20, 130, 131].map((at) => ({ ...records[at]!, id: 'R60' }))];
const garden = { first_name: 'John', last_name: 'Garden', email: 'john.garden@silver.example' };
const ann = {
  last_name: 'Bergqvist',
  email: 'anneli.bergqvist@nordby.example',
  company: 'Nordby Steel',
  street: '4 Mill Street',
};
/** A country that a merge brings to a number, and a record that merges change and a pair of another part asks for. */
const [early, late] = [
  [
    { ...ann, id: 'A1', first_name: 'Anneli' },
    { ...garden, id: 'G1', phone: '020 8796 3329' },
  ],
  [
    { ...ann, id: 'A2', first_name: 'Ann', phone: '+13125550199', postal_code: '40111' },
    { ...ann, id: 'A3', first_name: 'Ann', city: 'Oulu' },
    { ...garden, id: 'G2', country: 'United Kingdom' },
  ],
];
const all: Person[] = [...early!, ...records, ...more, ...late!];
const lines = all.map((record) => COLUMNS.map((role) => cell(record[role])).join(','));
/** Records of each part. */
const CUTS = [0, 80, 81, lines.length];

const sandbox = new Sandbox();
afterAll(() => sandbox.remove());
const read = (path: string): string => readFileSync(sandbox.path(path), 'utf8');
const json = (text: string) => JSON.parse(text);

/** Channels as lists of (partition, bytes). */
const channels = new Map<string, [number, Buffer][]>();
const ANSWER = 0xffffffff;

/** Runs a task and takes what it sends. */
function task(words: readonly string[], feed: readonly Buffer[], writes: readonly string[], sent: Map<string, [number, Buffer][]>) {
  return new Promise<Json>((resolve, reject) => {
    const child = spawn(process.execPath, [BIN, 'match', ...words, '--plan', 'job/plan.json', '--run', 'job/run.json'], { cwd: sandbox.path('.') });
    const out: Buffer[] = [];
    let said = '';
    child.stdout.on('data', (bytes: Buffer) => out.push(bytes));
    child.stderr.on('data', (bytes: Buffer) => (said += bytes));
    child.on('close', (code) => {
      if (code !== 0) return reject(new Error(said));
      const bytes = Buffer.concat(out);
      for (let at = 0; at < bytes.length; ) {
        const [channel, partition, length] = [0, 4, 8].map((place) => bytes.readUInt32LE(at + place)) as [number, number, number];
        const body = bytes.subarray(at + 12, at + 12 + length);
        at += 12 + length;
        if (channel === ANSWER) resolve(json(body.toString()));
        else sent.get(writes[channel]!)!.push([partition, body]);
      }
    });
    child.stdin.end(Buffer.concat(feed));
  });
} // biome-ignore format: one line reads better

async function step(request: Request): Promise<Json[]> {
  const { step: name, known, reads, writes, appends = [], all = [], alone, atParts = false, knowsParts = false, isWriting = false } = request;
  writeFileSync(sandbox.path('known.json'), JSON.stringify(known));
  const out = [...writes, ...appends];
  const sent = new Map(out.map((channel) => [channel, [] as [number, Buffer][]]));
  const answers: Json[] = [];
  const tasks = atParts ? CUTS.length - 1 : alone ? 1 : OF;
  for (let partition = 0; partition < tasks; partition++) {
    const feed = [...reads, ...all].flatMap((channel, number) =>
      (channels.get(channel) ?? [])
        .filter(([to]) => to === partition || all.includes(channel))
        .flatMap(([, bytes]) => {
          const head = Buffer.alloc(8);
          head.writeUInt32LE(number);
          head.writeUInt32LE(bytes.length, 4);
          return [head, bytes];
        }),
    );
    const words = [name, '--known', 'known.json', '--partition', `${partition}`, '--of', `${OF}`];
    words.push('--reads', [...reads, ...all].join(','), '--writes', out.join(','));
    if (knowsParts) words.push('--parts', 'parts.jsonl');
    if (atParts) words.push('--frames', `p${partition}.frames`);
    if (isWriting) words.push('--out-dir', `written/${partition}`);
    answers.push(await task(words, feed, out, sent));
  }
  for (const channel of writes) channels.set(channel, sent.get(channel)!);
  for (const channel of appends) channels.set(channel, [...(channels.get(channel) ?? []), ...sent.get(channel)!]);
  return answers;
} // biome-ignore format: one line reads better

/** Asks crmq for steps until it says what came of them. */
async function follow(): Promise<Json> {
  const child = spawn(process.execPath, [BIN, 'match', '--plan', 'job/plan.json', '--run', 'job/run.json'], { cwd: sandbox.path('.') });
  for await (const line of createInterface({ input: child.stdout })) {
    const asked = json(line);
    if (asked.matched) return asked.matched;
    child.stdin.write(`${JSON.stringify(await step(asked))}\n`);
  }
  throw new Error('matching ended before it was done');
} // biome-ignore format: one line reads better

beforeAll(async () => {
  sandbox.write('in.csv', `${COLUMNS.join(',')}\n${lines.map((line) => `${line}\n`).join('')}`);
  sandbox.write('crmq.yaml', 'fields: { city: { rules: { unique-id: warning } }, street: { rules: { unique-id: error } } }\n');
  const done = await sandbox.run('crmq clean in.csv -q --no-html --out-dir all && crmq plan in.csv --no-html -o job -q');
  expect(done.stderr).toBe('');
  const head = json((await sandbox.run('crmq index --plan job/plan.json --head --name in.csv < in.csv')).text);
  const staged: string[] = [];
  for (let at = 0; at + 1 < CUTS.length; at++) {
    const [from, to] = [CUTS[at]!, CUTS[at + 1]!];
    const range = { firstLine: from + 2, head: head.head, dropped: [], footer: [] };
    writeFileSync(sandbox.path(`p${at}.json`), JSON.stringify({ name: 'in.csv', firstRow: from + 1, layout: head.layout, range }));
    writeFileSync(sandbox.path(`p${at}.bytes`), lines.slice(from, to).map((line) => `${line}\n`).join(''));
    const { text } = await sandbox.run(`crmq stage --plan job/plan.json --part p${at}.json --frames p${at}.frames < p${at}.bytes`);
    staged.push(JSON.stringify({ ...json(text), frames: `p${at}.frames`, cleaned: `p${at}.csv` }));
  }
  writeFileSync(sandbox.path('parts.jsonl'), staged.map((line) => `${line}\n`).join(''));
  const [input] = json(read('all/report.json')).inputs;
  const about = { name: 'in.csv', path: 'in.csv', gzip: false, encoding: 'utf-8', encodingReason: 'valid UTF-8', bytes: input.bytes, sha256: input.sha256, rows: lines.length };
  writeFileSync(sandbox.path('about.json'), JSON.stringify({ inputs: [about], outputs: [] }));
}); // biome-ignore format: one line reads better

it('is the run over the file', async () => {
  for (const name of ['homes', 'holdings']) channels.set(name, []);
  for (let part = 0; part + 1 < CUTS.length; part++) {
    const words = ['features', '--parts', 'parts.jsonl', '--partition', `${part}`, '--of', `${OF}`, '--frames', `p${part}.frames`];
    await task([...words, '--writes', 'homes,holdings'], [], ['homes', 'holdings'], channels);
  }
  writeFileSync(sandbox.path('matched.json'), JSON.stringify(await follow()));
  const parts = CUTS.slice(1).map((_, part) => part);
  const joined = (kind: string): string =>
    parts.map((part) => read(`written/${part}/${kind}`)).map((text, at) => (at === 0 ? text : text.slice(text.indexOf('\n') + 1))).join('');
  expect(joined('cleaned')).toBe(read('all/in.clean.csv'));
  for (const kind of ['rejected', 'duplicates', 'crosswalk', 'review']) {
    expect(joined(kind), kind).toBe(read(`all/${kind}.csv`));
  }
  // what merges changed stands behind what repairs did: at the end of a part, where one process has it at the end of the file
  const byRow = (text: string): string[][] => parse(text, ',').map(({ cells }) => [...cells]).sort((x, y) => Number(x[0]) - Number(y[0]));
  expect(byRow(joined('changes'))).toEqual(byRow(read('all/changes.csv')));
  for (const part of parts) {
    const rows = byRow(read(`written/${part}/changes`)).slice(1).map(([row]) => Number(row));
    expect(rows.filter((row) => row <= CUTS[part]! || row > CUTS[part + 1]!)).toEqual([]);
  }
  expect(joined('review')).toMatch(/A2,Ann,Bergqvist,.*,Oulu,40111,/);
  expect(joined('changes')).toContain('020 8796 3329');
  const tally = 'crmq tally --plan job/plan.json --run job/run.json --about about.json';
  const done = await sandbox.run(`cat written/*/tally | ${tally} --matched matched.json -q --report-dir told`);
  expect([done.exit, done.stderr]).toEqual([0, '']);
  const untold = await sandbox.run(`cat written/*/tally | ${tally} -q --report-dir untold`);
  expect([untold.exit, untold.stderr]).toEqual([2, expect.stringContaining('records were merged in these parts')]);
  expect(read('told/summary.csv')).toBe(read('all/summary.csv'));
  expect(read('told/plan.json')).toBe(read('all/plan.json'));
  const [report, local] = ['told', 'all'].map((folder) => json(read(`${folder}/report.json`)));
  expect({ ...report, outputs: [] }).toEqual({ ...local, outputs: [], inputs: report.inputs });
  expect(report.duplicates.merged).toBeGreaterThan(40);
  const rules = report.rules as { code: string; columns: { column: string }[] }[];
  const unique = rules.filter(({ code }) => code === 'unique-id/differing-records').flatMap(({ columns }) => columns.map(({ column }) => column));
  expect(unique.sort()).toEqual(['city', 'id', 'street']);
}, 180_000); // biome-ignore format: commands read better in one line

it.each([
  ['a step that is none', 'guess --partition 0 --of 2', '{}', '', 2, 'matching has no step guess'],
  ['bytes that end within a message', 'census --partition 0 --of 2', '{}', 'abcd', 3, 'standard input is no list of messages: the bytes end within a message'],
  ['a channel that nobody reads', 'census --partition 0 --of 2', '{}', '12345678', 3, 'standard input is no list of messages'],
  ['known facts that are none', 'census --partition 0 --of 2', '{', '', 2, 'known.json is no JSON'],
  ['a task that is not said', 'census', '{}', '', 2, 'census is a task of one partition'],
  ['a part that is not there', 'features --partition 7 --of 2 --parts parts.jsonl', '{}', '', 2, 'there is no part 7'],
])('%s: told', async (_, step, known, input, exit, said) => {
  sandbox.write('known.json', known);
  const done = await sandbox.run(`printf '${input}' | crmq match ${step} --plan job/plan.json --run job/run.json --known known.json`);
  expect([done.exit, done.stderr]).toEqual([exit, expect.stringContaining(said)]);
}); // biome-ignore format: a table reads better dense
