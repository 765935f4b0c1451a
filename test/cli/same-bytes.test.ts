/** Same input, same plan, same bytes: for any number of threads and any size of chunk, for a file or a pipe, inline or as a filter. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvFile, jsonFile } from '../laws/files.ts';
import { some, THOROUGH } from '../thorough.ts';
import { ROOT, Sandbox } from './sandbox.ts';

const sandbox = new Sandbox({ cold: true });
afterAll(() => sandbox.remove());

/** Every file of a run: name → digest. */
function digests(folder: string): { [name: string]: string } {
  const names = readdirSync(sandbox.path(folder), { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    names
      .filter((entry) => entry.isFile())
      .map(({ name, parentPath }) => [
        name,
        createHash('sha256')
          .update(readFileSync(`${parentPath}/${name}`, 'latin1').replaceAll(OWN_PLAN, ''), 'latin1')
          .digest('hex'),
      ])
      .sort(),
  );
}

/** In a command to copy; it is what the run was asked, and nothing that it found. */
const OWN_PLAN = ' --plan ../plain/out/plan.json';

/** Runs in a folder of its own, so that the paths in report and manifest are the same too. */
async function clean(folder: string, flags: string, input = 'big.csv'): Promise<{ [name: string]: string }> {
  const { exit, stderr } = await sandbox.run(
    `mkdir ${folder} && cd ${folder} && crmq clean ../${input} -o clean.csv --out-dir out -q ${flags}`,
  );
  expect(exit, stderr).toBe(0);
  return digests(folder);
}

const content = (path: string) => readFileSync(sandbox.path(path));

let one: { [name: string]: string };
let withoutDedupe: { [name: string]: string };

beforeAll(async () => {
  // long enough for threads, by a column in which there is nothing to do
  const filler = 'nothing to do '.repeat(20).trim();
  const made = await sandbox.run(
    `node '${ROOT}bench/generate.mjs' --rows ${THOROUGH ? 5000 : 1600} --out raw.csv && head -1501 raw.csv > few.csv &&
     sed -e '1s/\\r$/,Filler\\r/' -e '2,$s/\\r$/,${filler}\\r/' raw.csv > big.csv`,
  );
  expect(made.exit, made.stderr).toBe(0);
  // from so many bytes on there are threads by themselves; where chunks are told, in any case
  if (THOROUGH) expect(content('big.csv').length).toBeGreaterThan(2.1e6);
  one = await clean('one', '--jobs 1');
  withoutDedupe = await clean('plain', '--jobs 1 --no-dedupe', 'few.csv');
}, 120_000);

describe('the same bytes', () => {
  it('every file is there', () => {
    const names =
      'big.report.html changes.csv clean.csv crosswalk.csv duplicates.csv journal.bin manifest.json plan.json rejected.csv report.json review.csv summary.csv';
    expect(Object.keys(one)).toEqual(names.split(' '));
  });

  it.each(some(['--jobs 3 --chunk-bytes 10000', '--jobs 3', '--jobs 2'], 1))('for one thread and %s', async (flags) => {
    expect(await clean(`big${flags.replaceAll(' ', '')}`, flags)).toEqual(one);
  });

  it('for small chunks', async () => {
    expect(await clean('small', '--jobs 1 --no-dedupe --chunk-bytes 3000', 'few.csv')).toEqual(withoutDedupe);
  });

  it('for a pipe and for gzip', async () => {
    const piped = await sandbox.run('cat few.csv | crmq clean - --no-dedupe -q | cmp - plain/clean.csv');
    expect(piped).toMatchObject({ exit: 0, stderr: '', text: '' });
    const zipped = await sandbox.run('gzip -c few.csv | crmq clean - --no-dedupe -q | cmp - plain/clean.csv');
    expect(zipped).toMatchObject({ exit: 0, stderr: '', text: '' });
  });

  it('for the stage as a filter: what clean --no-dedupe writes, ledger and rejected rows too', async () => {
    const { exit, stdout, stderr } = await sandbox.run(
      'crmq stage --plan plain/out/plan.json --header --first-row 1 --ledger l.csv --rejected r.csv --tally t.json < few.csv',
    );
    expect(exit, stderr).toBe(0);
    const headless = (path: string) => content(path).subarray(content(path).indexOf(10) + 1);
    expect(stdout.equals(headless('plain/clean.csv'))).toBe(true);
    expect(content('l.csv').equals(headless('plain/out/changes.csv'))).toBe(true);
    expect(content('r.csv').toString()).toBe(headless('plain/out/rejected.csv').toString());
    expect(JSON.parse(content('t.json').toString())).toMatchObject({ read: 1500 });
  });

  it('for the stage over two parts, each told where it begins', async () => {
    const { exit, stderr } = await sandbox.run(
      `tail -n +2 few.csv | head -600 | crmq stage --plan plain/out/plan.json --ledger l1.csv > p1.csv &&
       tail -n +602 few.csv | crmq stage --plan plain/out/plan.json --first-row 601 --ledger l2.csv > p2.csv &&
       cat p1.csv p2.csv | cmp - <(tail -n +2 plain/clean.csv) && cat l1.csv l2.csv | cmp - <(tail -n +2 plain/out/changes.csv)`,
    );
    expect(exit, stderr).toBe(0);
  });

  it.each([
    ['a list', '[\n  {"Email": "A@X.com", "First Name": "ANN"},\n  {"Email": "b@x.com", "First Name": "Bo"}\n]\n'],
    ['a wrapped list', '{"results":[{"properties":{"email":"A@X.com","firstname":"ANN"}}],"paging":{"next":1}}\n'],
    ['lines', '{"email":"A@X.com","firstname":"ANN"}\n{"email":"b@x.com","firstname":"Bo"}\n'],
  ])('for the stage over JSON in %s', async (_name, text) => {
    sandbox.write('j.json', text);
    const { exit, stderr } = await sandbox.run(
      `crmq clean j.json -o j.clean.json --out-dir j --force -q --no-dedupe &&
       crmq stage --plan j/plan.json < j.json | cmp - j.clean.json && grep -q A@x.com j.clean.json`,
    );
    expect(exit, stderr).toBe(0);
  });

  it('for the plan of an earlier run', async () => {
    const again = await clean('again', '--jobs 1 --no-dedupe --plan ../plain/out/plan.json', 'few.csv');
    // the manifest says that a plan was given
    const told = JSON.parse(content('again/out/manifest.json').toString()).told;
    expect(told).toEqual({ reading: {}, isPlanned: true });
    expect({ ...again, 'manifest.json': '' }).toEqual({ ...withoutDedupe, 'manifest.json': '' });
  });

  it('when what is clean is cleaned again by the plan of the first run', async () => {
    const { exit, stderr } = await sandbox.run(
      `head -501 few.csv > fewer.csv && crmq clean fewer.csv -o once.csv --out-dir once -q --no-html &&
       crmq clean once.csv -o twice.csv --out-dir twice -q --no-html --plan once/plan.json`,
    );
    expect(exit, stderr).toBe(0);
    expect(content('twice/changes.csv').toString().trim()).toBe('row,column,before,after,rule,risk,accept');
    expect(content('twice.csv').equals(content('once.csv'))).toBe(true);
    expect(JSON.parse(content('twice/report.json').toString()).rows).toMatchObject({ merged: 0, rejected: 0 });
  });

  it('refuses a plan that was made for other columns', async () => {
    sandbox.write('other.csv', 'Id,Email\n1,ann@north.example\n');
    const { exit, stderr } = await sandbox.run('crmq clean other.csv --plan plain/out/plan.json');
    expect(exit).toBe(2);
    expect(stderr).toContain('the plan was made for other columns');
  });
});

describe('the same bytes of generated files, in threads of their own', () => {
  const FACTOR = Number(process.env.LAWS_RUNS ?? 1);
  const options = { wildness: 8, minColumns: 2, maxRows: 12, realLabels: true };
  const sizes = fc.oneof(fc.constantFrom(1, 2, 3), fc.integer({ min: 1, max: 400 }));
  const how = fc.record({
    jobs: fc.integer({ min: 2, max: 4 }),
    chunkBytes: sizes,
    dedupe: fc.boolean(),
    piped: fc.boolean(),
  });
  let count = 0;

  it.each([
    ['CSV', csvFile({ ...options, framed: true, encodings: ['utf-8', 'utf-16le', 'gb18030'] })],
    ['JSON', jsonFile(options)],
  ])('%s', { timeout: 120_000 * FACTOR }, async (_name, files) => {
    await fc.assert(
      fc.asyncProperty(files, how, async (file, { jobs, chunkBytes, dedupe, piped }) => {
        const name = `drawn${count++}`;
        sandbox.write(`${name}.dat`, file.bytes);
        const rest = `-q --encoding ${file.encoding} --no-html ${dedupe ? '' : '--no-dedupe'}`;
        const one = `mkdir ${name}a && cd ${name}a && crmq clean - -o clean --out-dir out --jobs 1 ${rest} < ../${name}.dat`;
        const source = piped ? `cat ../${name}.dat | dd bs=7 status=none |` : `< ../${name}.dat`;
        const flags = `--out-dir out --jobs ${jobs} --chunk-bytes ${chunkBytes} ${rest}`;
        const many = `mkdir ${name}b && cd ${name}b && ${source} crmq clean - -o clean ${flags}`;
        const results = [await sandbox.run(one), await sandbox.run(many)];
        expect(results[1]).toEqual(results[0]);
        if (results[0]!.exit === 0) expect(digests(`${name}b`)).toEqual(digests(`${name}a`));
      }),
      { numRuns: Math.ceil((THOROUGH ? 8 : 3) * FACTOR) },
    );
  });
});

it('a thread that ends before it is done is told, and nothing is written', async () => {
  const rules = `import { isMainThread } from 'node:worker_threads';
import { defineValidator } from 'crmq';
const docs = { summary: 's', why: 'w', examples: [{ before: 'a', after: 'bad' }] };
const check = () => (isMainThread ? undefined : process.exit(3));
export const ends = defineValidator({ id: 'ends', roles: ['email'], dimension: 'validity', docs, messages: { bad: 'bad' }, check });`;
  sandbox.write('ends.mjs', rules);
  const { exit, stderr } = await sandbox.run(
    'mkdir ended && cd ended && crmq clean ../big.csv --plugin ../ends.mjs --jobs 2 --chunk-bytes 20000 --out-dir out -q',
  );
  expect(stderr).toContain('a worker thread ended with code 3 before it was done');
  expect(exit).toBe(4);
  expect(readdirSync(sandbox.path('ended'))).toEqual([]);
});

it('a thread that runs out of memory is told, with what to do, and nothing is written', async () => {
  const rules = `import { isMainThread } from 'node:worker_threads';
import { defineValidator } from 'crmq';
const docs = { summary: 's', why: 'w', examples: [{ before: 'a', after: 'bad' }] };
const hoard = [];
const check = () => { while (!isMainThread) hoard.push(new Array(1e5).fill(hoard.length + 0.5)); };
export const hoards = defineValidator({ id: 'hoards', roles: ['email'], dimension: 'validity', docs, messages: { bad: 'bad' }, check });`;
  sandbox.write('hoards.mjs', rules);
  const { exit, stderr } = await sandbox.run(
    'mkdir hoard && cd hoard && crmq clean ../big.csv --plugin ../hoards.mjs --jobs 2 --chunk-bytes 20000 --out-dir out -q',
  );
  expect(stderr).toContain('a worker thread needs more memory than it may have (384 MB)');
  expect(stderr).toContain('--jobs 1');
  expect(exit).toBe(4);
  expect(readdirSync(sandbox.path('hoard'))).toEqual([]);
});
