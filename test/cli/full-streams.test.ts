/** Standard streams that take nothing more: a full disk behind `>`, and /dev/full. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Sandbox } from './sandbox.ts';

const sandbox = new Sandbox({ cold: true });
afterAll(() => sandbox.remove());

const RECORDS = 6_000;
const FULL = 'crmq: cannot write standard output: the disk is full';
/** A write that meets the limit is a short one, and only the next one fails: as on a disk that fills up. */
const ONLY_60K = 'ulimit -f 60; ';

beforeAll(async () => {
  sandbox.write('few.csv', 'Id,First Name,Last Name,Email\n1,ANN,LEE,ann.lee@north.example\n');
  sandbox.write('more.csv', 'Id,First Name,Last Name,Email\n1,ANN,LEE,ann@north.example\n2,Bo,Ray,bo@north.example\n');
  sandbox.write('bad.csv', 'Id,First Name,Last Name,Email\n1,Ann,Lee,ann.lee\n');
  const rows = Array.from({ length: RECORDS }, (_, at) => `${at},ANN,LEE,ann${at}@north\n`);
  sandbox.write('many.csv', `Id,First Name,Last Name,Email\n${rows.join('')}`);
  await sandbox.run('crmq clean few.csv -q');
});

describe.skipIf(!existsSync('/dev/full'))('standard output is full', () => {
  it.each([
    'crmq --help',
    'crmq --version',
    'crmq clean --help',
    'crmq rules',
    'crmq rules --json',
    'crmq rules name-case',
    'crmq guide',
    'crmq clean few.csv -o - --no-dedupe',
    'crmq clean few.csv -o - --out-dir out',
    'crmq clean few.csv --json --dry-run --out-dir dry',
    'crmq check few.csv --format json',
    'crmq check bad.csv --format ndjson',
    'crmq dedupe few.csv --clusters -',
    'crmq diff few.csv more.csv --key Id',
    'crmq init few.csv -o -',
    'crmq inspect few.csv',
    'crmq report --from few.crmq',
    'crmq revert few.clean.csv -o -',
    'echo Doe | crmq value --as name',
  ])('is said and is exit code 3: %s', async (line) => {
    const { exit, stderr } = await sandbox.run(`${line} > /dev/full`);
    expect(stderr).toContain(FULL);
    expect(stderr).not.toMatch(/\n {4}at |ENOSPC|bug/);
    expect(stderr.split(FULL)).toHaveLength(2);
    expect(exit).toBe(3);
    // what went to standard output is not whole, so the ledger about it is not there
    expect(existsSync(sandbox.path('out'))).toBe(false);
  });

  it.each([
    'crmq clean few.csv --no-dedupe -o o.csv --out-dir o --force',
    'crmq check few.csv',
    'crmq dedupe few.csv --force',
  ])('where it is standard error the run is done all the same: %s', async (line) => {
    expect((await sandbox.run(`${line} 2> /dev/full`)).exit).toBe(0);
  });

  it('a message that nobody can read leaves the exit code', async () => {
    for (const [line, exit] of [
      ['crmq clean nope.csv', 3],
      ['crmq clean few.csv --nope', 2],
      ['crmq check few.csv --min-score 100', 1],
      ['crmq check few.csv --min-score 100 --format json > /dev/full', 3],
    ] as const) {
      expect({ line, exit: (await sandbox.run(`${line} 2> /dev/full`)).exit }).toEqual({ line, exit });
    }
  });
});

describe('a disk that fills up', () => {
  it.each(['crmq clean many.csv --no-dedupe -o -', 'crmq check many.csv --format ndjson'])(
    'is no end of the data: %s',
    async (line) => {
      const { exit, stderr } = await sandbox.run(`${ONLY_60K}${line} > out.csv`);
      expect(stderr).toContain('crmq: cannot write standard output: the file would be larger than it may be');
      expect(exit).toBe(3);
      expect(statSync(sandbox.path('out.csv')).size).toBe(60 * 1024);
    },
  );

  it('is no end of a report', async () => {
    sandbox.write('one.crmq/report.json', readFileSync(sandbox.path('few.crmq', 'report.json')));
    const { exit, stderr } = await sandbox.run('ulimit -f 2; crmq report --from one.crmq --format json > out.json');
    expect(stderr).toContain('crmq: cannot write standard output');
    expect(exit).toBe(3);
  });

  it('with room everything is there', async () => {
    const { exit } = await sandbox.run('crmq clean many.csv --no-dedupe -q -o - > whole.csv');
    expect(exit).toBe(0);
    expect(readFileSync(sandbox.path('whole.csv'), 'utf8').trim().split('\n')).toHaveLength(RECORDS + 1);
  });
});
