/** `crmq dedupe`: which records are one, from files and pipes, and nothing else written. */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { THOROUGH } from '../thorough.ts';
import { ROOT, Sandbox } from './sandbox.ts';

const sandbox = new Sandbox();
afterAll(() => sandbox.remove());

const HEADER = 'Id,First Name,Last Name,Email,Phone\n';
const NORTH = [
  '1,ANN,LEE,ann.lee@north.example,+358 40 123 4567\n',
  '2,test,test,test@test.com,\n',
  '3,Bob,Ray,bob.ray@east.example,\n',
].join('');
const SOUTH = [
  '4,Ann,Lee,Ann.Lee@north.example,+358401234567\n',
  '5,Maria,Garcia,garcia@home.example,+358 40 765 4321\n',
  '6,Diego,Garcia,garcia@home.example,+358 40 765 4321\n',
  '7,Cy,Fox,cy.fox@west.example,\n',
  '7,Cy,Fox,cy.fox@west.example,\n',
].join('');
/** What is written, but for the scores. */
const SHAPE = [
  'row,cluster,role',
  '1,1,survivor',
  '2,,single',
  '3,,single',
  '4,1,merged',
  '5,,review',
  '6,,review',
  '7,3,survivor',
  '8,3,merged',
];
/** What is written for the records above, however they come. */
let CLUSTERS = '';

beforeAll(async () => {
  sandbox.write('first/a.csv', HEADER + NORTH + SOUTH);
  await sandbox.run('cd first && crmq dedupe a.csv -q');
  CLUSTERS = read('first/a.clusters.csv');
  expect(CLUSTERS.split('\n').map((line) => line.replace(/,[^,]*$/, ''))).toEqual([...SHAPE, '']);
  const scores = CLUSTERS.split('\n').slice(1, -1).map((line) => line.replace(/^.*,/, '')); // biome-ignore format: dense
  expect(scores.map((score) => (score === '' ? '' : Number(score) >= 0.93 ? 'merge' : 'review')).join(' ')).toBe(
    'merge   merge review review merge merge',
  );
});

const read = (name: string) => readFileSync(sandbox.path(name), 'utf8');
const listing = (folder: string) => readdirSync(sandbox.path(folder), { recursive: true }).map(String).sort();
/** As a record of JSON. */
const objects = (csv: string): object[] => parse(csv, { columns: true });

let at = '';
let count = 0;
/** Runs in the folder of the test. */
const run = (line: string, options: Parameters<Sandbox['run']>[1] = {}) => sandbox.run(`cd ${at} && ${line}`, options);
beforeEach(() => {
  at = `t${count++}`;
  sandbox.write(`${at}/a.csv`, HEADER + NORTH + SOUTH);
});

describe('crmq dedupe', () => {
  it('writes the clusters beside the input and a summary to stderr, and nothing else', async () => {
    const { exit, text, stderr } = await run('crmq dedupe a.csv');
    expect({ exit, text }).toEqual({ exit: 0, text: '' });
    expect(read(`${at}/a.clusters.csv`)).toBe(CLUSTERS);
    expect(listing(at)).toEqual(['a.clusters.csv', 'a.csv']);
    expect(stderr).toContain('read       8 records');
    expect(stderr).toContain('rejected   1 record  junk-record/junk 1');
    expect(stderr).toContain('clusters   2 of two and more records');
    expect(stderr).toContain('merged     2 records into others, 1 exact copy');
    expect(stderr).toContain('to review  1 pair');
    expect(stderr).toMatch(/compared {3}\d+ pairs that share one of \d+ keys/);
    expect(stderr).toContain('clusters   a.clusters.csv  8 rows');
  });

  it('is quiet where it should be', async () => {
    expect(await run('crmq dedupe a.csv -q')).toMatchObject({ exit: 0, text: '', stderr: '' });
  });

  it.each([
    ['a pipe', 'crmq dedupe - -q < a.csv'],
    ['a pipe without a name', 'cat a.csv | crmq dedupe -q'],
    ['a file, to standard output', 'crmq dedupe a.csv --clusters - -q'],
    ['a gzipped pipe', 'gzip -c a.csv | crmq dedupe - -q'],
  ])('prints them for %s', async (_, line) => {
    expect(await run(line)).toMatchObject({ exit: 0, text: CLUSTERS, stderr: '' });
    expect(listing(at)).toEqual(['a.csv']);
  });

  it('counts rows over several files', async () => {
    sandbox.write(`${at}/north.csv`, HEADER + NORTH);
    sandbox.write(`${at}/south.csv.gz`, gzipSync(HEADER + SOUTH));
    const { exit, stderr } = await run('crmq dedupe north.csv south.csv.gz');
    expect(exit, stderr).toBe(0);
    expect(stderr).toContain('north.csv and 1 more file');
    expect(read(`${at}/north.clusters.csv`)).toBe(CLUSTERS);
    const piped = await run('crmq dedupe north.csv - -o c.csv < <(gzip -dc south.csv.gz)');
    expect(piped.exit, piped.stderr).toBe(0);
    expect(read(`${at}/c.csv`)).toBe(CLUSTERS);
  });

  it('reads JSON and lines of JSON', async () => {
    const records = objects(HEADER + NORTH + SOUTH);
    sandbox.write(`${at}/b.ndjson`, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
    sandbox.write(`${at}/c.json`, JSON.stringify(records, null, 2));
    const { exit, stderr } = await run('crmq dedupe b.ndjson -q && crmq dedupe c.json -q');
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(read(`${at}/b.clusters.csv`)).toBe(CLUSTERS);
    expect(read(`${at}/c.clusters.csv`)).toBe(CLUSTERS);
  });

  it('prints what it found as JSON', async () => {
    const { exit, text, stderr } = await run('crmq dedupe a.csv --json');
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    const found = JSON.parse(text);
    expect(found).toMatchObject({
      schemaVersion: 2,
      rows: { read: 8, rejected: 1 },
      thresholds: { merge: 0.93, review: 0.5 },
      duplicates: { enabled: true, clusters: 2, merged: 2, stats: { review: 1, exactCopies: 1 } },
      outputs: [{ path: 'a.clusters.csv', kind: 'clusters', rows: 8 }],
    });
    expect(found).not.toHaveProperty('explanations');
  });

  it('pairs whatever a project says of dedupe in clean', async () => {
    sandbox.write(`${at}/crmq.yaml`, 'settings:\n  dedupe: false\n');
    expect((await run('crmq dedupe a.csv -o - -q')).text).toBe(CLUSTERS);
    expect((await run('crmq dedupe a.csv -o - -q', { env: { CRMQ_DEDUPE: '0' } })).text).toBe(CLUSTERS);
    const made = await run('crmq clean a.csv -q --no-dedupe && crmq dedupe a.csv -o - -q --plan a.crmq/plan.json');
    expect(made).toMatchObject({ exit: 0, text: CLUSTERS });
  });

  it('obeys decisions as clean does, and tells of them', async () => {
    sandbox.write(`${at}/d.csv`, 'decision,record,other\nkeep,id:1,id:4\nmerge,id:6,id:5\nmerge,id:5,id:99\n');
    const { text, stderr } = await run('crmq dedupe a.csv -o - --decisions d.csv');
    const roles = Object.fromEntries(text.trim().split('\n').map((line) => [line.split(',')[0], line.split(',')[2]])); // biome-ignore format: dense
    expect(roles).toMatchObject({ 1: 'single', 4: 'single', 5: 'survivor', 6: 'merged', 7: 'survivor' });
    expect(stderr).toContain('decisions: 2 of 3 obeyed');
    expect(stderr).toContain(
      'decisions: 1 of a record that is not there (gone, changed, rejected, or merged before): d.csv:4',
    );
    const explained = await run('crmq dedupe a.csv --decisions d.csv --explain 1,4 --explain 5,6');
    expect(explained.text).toContain('rows 1 and 4  held apart\n  a person decided to keep them apart\n');
    expect(explained.text).toContain('decided by a person');
  });

  it('reads as it is told to', async () => {
    sandbox.write(`${at}/b.csv`, 'A;B\nann.lee@north.example;x\nAnn.Lee@north.example ;x\n');
    const { text, stderr } = await run('crmq dedupe b.csv -o - -q --map A=none --map B=none --delimiter ";"');
    expect({ text, stderr }).toEqual({ text: 'row,cluster,role,score\n1,,single,\n2,,single,\n', stderr: '' });
  });

  it('has a header for an empty list, and rows for records that are never compared', async () => {
    sandbox.write(`${at}/b.csv`, HEADER);
    expect((await run('crmq dedupe b.csv -o - -q')).text).toBe('row,cluster,role,score\n');
  });
});

describe('the file of crmq dedupe', () => {
  it('is not overwritten without --force', async () => {
    sandbox.write(`${at}/a.clusters.csv`, 'mine');
    const { exit, stderr } = await run('crmq dedupe a.csv');
    expect(exit).toBe(2);
    expect(stderr).toContain('a.clusters.csv exists already');
    expect(read(`${at}/a.clusters.csv`)).toBe('mine');
    expect((await run('crmq dedupe a.csv --force -q')).exit).toBe(0);
    expect(read(`${at}/a.clusters.csv`)).toBe(CLUSTERS);
  });

  it('is never an input', async () => {
    const { exit, stderr } = await run('crmq dedupe a.csv --clusters ./a.csv --force');
    expect(exit).toBe(2);
    expect(stderr).toContain('an input is never overwritten');
    expect(read(`${at}/a.csv`)).toBe(HEADER + NORTH + SOUTH);
  });

  it('is zipped where its name says so', async () => {
    expect((await run('crmq dedupe a.csv -o c.csv.gz -q && gzip -dc c.csv.gz')).text).toBe(CLUSTERS);
  });

  it.each([
    ['crmq dedupe a.csv -o no/c.csv', 3, 'there is no folder no'],
    ['crmq dedupe b.csv', 3, 'cannot read b.csv'],
    ['crmq dedupe a.csv --json -o -', 2, '--json and the clusters cannot both go to standard output'],
    ['crmq dedupe - --json < a.csv', 2, 'name a file with --clusters'],
    ['crmq dedupe a.csv --explain 1,4 -o -', 2, '--explain and the clusters cannot both go to standard output'],
    ['crmq dedupe a.csv --no-dedupe', 2, "unknown option '--no-dedupe'"],
    ['crmq dedupe a.csv --jobs 0', 2, '--jobs: 0'],
    ['crmq dedupe a.csv --merge-threshold 4', 2, 'if you mean bits, write 4bits'],
    ['crmq dedupe a.csv --merge-threshold high', 2, '--merge-threshold: "high": must be a probability such as 0.93'],
    [
      'crmq dedupe a.csv --review-threshold +9bits',
      2,
      'for review 0.9981 (--review-threshold) is above that for merging',
    ],
    ['CRMQ_MERGE_THRESHOLD=1 crmq dedupe a.csv', 2, 'CRMQ_MERGE_THRESHOLD: "1": must be between 0 and 1'],
  ])('is not there after %s', async (line, code, words) => {
    const { exit, text, stderr } = await run(line);
    expect(stderr).toContain(words);
    expect({ exit, text }).toEqual({ exit: code, text: '' });
    expect(listing(at)).toEqual(['a.csv']);
  });

  it('may be read only in part', async () => {
    const { exit, text, stderr } = await run('set -o pipefail; crmq dedupe a.csv -o - -q | head -1');
    expect({ exit, text, stderr }).toEqual({ exit: 0, text: 'row,cluster,role,score\n', stderr: '' });
  });
});

describe('thresholds', () => {
  const rolesBy = async (flags: string, env = {}) => {
    const { exit, text, stderr } = await run(`crmq dedupe a.csv -o - -q ${flags}`, { env });
    expect(exit, stderr).toBe(0);
    return text.split('\n').slice(1, -1).map((line) => line.split(',')[2]![0]).join(''); // biome-ignore format: dense
  };

  it('decide in bits and as probabilities, for flags, environment and project file', async () => {
    const usual = await rolesBy('');
    expect(usual).toBe('sssmrrsm');
    const strict = 'rssrrrsm';
    expect(await rolesBy('--merge-threshold +40bits')).toBe(strict);
    expect(await rolesBy('--merge-threshold "40 bits"')).toBe(strict);
    expect(await rolesBy('', { CRMQ_MERGE_THRESHOLD: '40b' })).toBe(strict);
    sandbox.write(`${at}/crmq.yaml`, 'settings:\n  merge-threshold: +40bits\n');
    expect(await rolesBy('')).toBe(strict);
    expect(await rolesBy('--merge-threshold 0.93')).toBe(usual);
  });

  it('are probabilities in the plan, however they were written', async () => {
    await run('crmq clean a.csv -q --merge-threshold +5bits --review-threshold -1bits');
    const { dedupe } = JSON.parse(read(`${at}/a.crmq/plan.json`));
    expect(dedupe).toMatchObject({ mergeThreshold: 1 / (1 + 2 ** -5), reviewThreshold: 1 / 3 });
  });
});

describe('a pair that is to be explained', () => {
  it.each([
    ['1,9', 'there is no record 9: the input has 8'],
    ['1', 'must be two numbers of records, such as 3,17'],
    ['0,1', 'must be two numbers of records'],
    ['1,2,3', 'must be two numbers of records'],
    ['3,3', 'a record is one with itself'],
  ])('must be one: %s', async (pair, words) => {
    const { exit, text, stderr } = await run(`crmq dedupe a.csv --explain ${pair}`);
    expect(stderr).toContain(words);
    expect({ exit, text }).toEqual({ exit: 2, text: '' });
    expect(listing(at)).toEqual(['a.csv']);
  });

  it('is told in a sentence where there is nothing to weigh', async () => {
    const { exit, text, stderr } = await run('crmq dedupe a.csv --explain 2,1 --explain 7,8');
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(text).toContain('rows 2 and 1  rejected\n  row 2 was rejected (junk-record/junk): a rejected record');
    expect(text).toContain('rows 7 and 8  exact copy\n  equal cell for cell: merged without weighing\n');
    expect(listing(at)).toEqual(['a.csv']);
  });
});

describe('a pair that is weighed', () => {
  it('is told with all parts of a date of birth in three columns', async () => {
    sandbox.write(
      `${at}/born.csv`,
      'First Name,Last Name,Birth Year,Birth Month,Birth Day\nAna,Ruiz,1984,5,31\nAna,Ruiz,1984,5,21\nBo,Li,1990,1,9\n',
    );
    const { exit, text, stderr } = await run('crmq dedupe born.csv --explain 1,2');
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(text).toContain('birth dates one slip apart: "1984" on both, "5" on both, "31" ↔ "21"');
  });

  it('is explained at the width of the terminal, and the clusters are written only where they are asked for', async () => {
    const { exit, text, stderr } = await run('crmq dedupe a.csv --explain 1,4 --explain 5,6');
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(text).toMatch(/^rows 1 and 4 {2}merged\n {2}both are in cluster 1; row 1 survives\n\n {2}start /);
    expect(text).toContain('same email: "ann.lee@north.example" ↔ "Ann.Lee@north.example"\n');
    expect(text).toContain('\nrows 5 and 6  review\n  waits for a person\n');
    expect(text).toMatch(/█[\s\S]*says {7}one record\n {2}keys {7}email/);
    expect(listing(at)).toEqual(['a.csv']);
    const both = await run('crmq dedupe a.csv --explain 1,4 --explain 5,6 -o c.csv');
    expect(both.text).toBe(text);
    expect(both.stderr).toContain('clusters   c.csv  8 rows');
    expect(read(`${at}/c.csv`)).toBe(CLUSTERS);
  });

  it('is JSON with --json: start and steps add up to the sum', async () => {
    const { exit, text, stderr } = await run('cat a.csv | crmq dedupe - --explain 4,1 --explain 1,2 --json');
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    const [pair, rejected] = JSON.parse(text).explanations;
    expect(pair).toMatchObject({
      rows: [4, 1],
      outcome: 'merged',
      cluster: { cluster: 1, size: 2, rows: [1, 4], survivor: 1 },
    });
    const { start, steps, sum, thresholds, decision, keys } = pair.weighing;
    expect(steps.reduce((all: number, { bits }: { bits: number }) => all + bits, start)).toBeCloseTo(sum.bits, 6);
    expect(steps.at(-1).sum).toBeCloseTo(sum.bits, 6);
    expect(sum.probability).toBeCloseTo(1 / (1 + 2 ** -sum.bits), 6);
    expect(thresholds.merge).toEqual({ bits: expect.closeTo(3.732, 3), probability: 0.93 });
    expect({ decision, hasEmail: keys.includes('email') }).toEqual({ decision: 'merge', hasEmail: true });
    const email = steps.find(({ comparison }: { comparison: string }) => comparison === 'email');
    const mail = 'ann.lee@north.example';
    expect(email.values).toEqual([{ column: 'Email', first: expect.stringMatching(/^ann\.lee@/i), second: mail }]);
    expect(rejected).toMatchObject({ rows: [1, 2], outcome: 'rejected' });
    expect(rejected).not.toHaveProperty('weighing');
  });

  it('has colour only where it is wanted', async () => {
    expect((await run('crmq dedupe a.csv --explain 1,4 --color always')).text).toContain('\u001b[32m');
    expect((await run('crmq dedupe a.csv --explain 1,4')).text).not.toContain('\u001b');
  });
});

describe('the same clusters', () => {
  let plain = '';
  let ids: string[] = [];
  let records: string[][] = [];
  let header: string[] = [];

  beforeAll(async () => {
    const made = await sandbox.run(`node '${ROOT}bench/generate.mjs' --rows 1400 --out big.csv`);
    expect(made.exit, made.stderr).toBe(0);
    const { exit, stderr } = await sandbox.run('crmq dedupe big.csv -q --jobs 1');
    expect(exit, stderr).toBe(0);
    plain = read('big.clusters.csv');
    [header = [], ...records] = parse(read('big.csv'), { bom: true });
    ids = records.map(([id]) => id!);
  }, 60_000);

  it('for one thread and two, for chunks of any size, for a file and a pipe', async () => {
    const { exit, text, stderr } = await sandbox.run(
      `for how in '--jobs 2 --chunk-bytes 20000' '--jobs 1 --chunk-bytes 7000'; do
        crmq dedupe big.csv -q -o - $how | cmp - big.clusters.csv || exit 9
      done
      cat big.csv | crmq dedupe - -q --jobs 2 | cmp - big.clusters.csv`,
    );
    expect({ exit, text, stderr }).toEqual({ exit: 0, text: '', stderr: '' });
  });

  it('as clean merges, and the same pairs for review', async () => {
    const { exit, stderr } = await sandbox.run('crmq clean big.csv --out-dir cleaned -q --jobs 1');
    expect(exit, stderr).toBe(0);
    const merged: { [row: string]: string } = {};
    const review = new Set<string>();
    for (const { row, cluster, role, score } of parse(read('cleaned/duplicates.csv'), { columns: true }) as Row[]) {
      if (role === 'review') review.add(row);
      else merged[row] = `${row},${cluster},${role},${score}`;
    }
    const lines = plain.split('\n').slice(1, -1);
    expect(lines.filter((line) => /,(survivor|merged),/.test(line))).toEqual(
      Object.values(merged).sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10)),
    );
    const shown = lines.filter((line) => line.includes(',review,')).map((line) => line.split(',')[0]!);
    expect(shown).toEqual([...review].filter((row) => !(row in merged)).sort((a, b) => Number(a) - Number(b)));
    expect(Object.keys(merged).length).toBeGreaterThan(100);
    expect(lines.map((line) => Number.parseInt(line, 10))).toEqual(ids.map((_, i) => i + 1));
  });

  /** Clusters by the ids of their members, and who is for review. */
  function partition(csv: string, order: readonly string[]): { clusters: string[]; review: string[] } {
    const members = new Map<string, string[]>();
    const review: string[] = [];
    for (const { row, cluster, role } of parse(csv, { columns: true }) as Row[]) {
      const id = order[Number(row) - 1]!;
      if (role === 'review') review.push(id);
      if (cluster !== '') members.set(cluster, [...(members.get(cluster) ?? []), id]);
    }
    return { clusters: [...members.values()].map((all) => all.sort().join(' ')).sort(), review: review.sort() };
  }

  it('for records in any order', async () => {
    const expected = partition(plain, ids);
    expect(expected.clusters.length).toBeGreaterThan(50);
    // the columns are decided on the first records, so that the plan is what it was
    await sandbox.run('crmq clean big.csv --out-dir plan -q --no-dedupe');
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const key = (at: number): number => Math.imul(at ^ seed, 0x9e3779b1) >>> 0;
        const order = records.map((_, i) => i).sort((a, b) => key(a) - key(b) || a - b);
        const csv = stringify([header, ...order.map((i) => records[i]!)]);
        const { exit, text, stderr } = await sandbox.run('crmq dedupe - -q --jobs 1 --plan plan/plan.json', {
          input: csv,
        });
        expect(exit, stderr).toBe(0);
        expect(
          partition(
            text,
            order.map((i) => ids[i]!),
          ),
        ).toEqual(expected);
      }),
      { numRuns: THOROUGH ? 6 : 2, endOnFailure: true },
    );
  }, 60_000);
});

interface Row {
  readonly row: string;
  readonly cluster: string;
  readonly role: string;
  readonly score: string;
}
