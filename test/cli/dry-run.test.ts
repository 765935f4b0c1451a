/** `clean --dry-run` through the binary: everything but the cleaned file, and the same as the real run says. */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Sandbox } from './sandbox.ts';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
});
afterEach(() => sandbox.remove());

const PEOPLE = `Record ID,First Name,Last Name,Email,Phone Number
1,MARY,LEE,Mary.Lee@North.example,+1 415-555-0142
2,Mary,Lee,mary.lee@north.example,
3,Pekka,Virtanen,pekka@kaarna.example,
4,Ragged,Row
`;
const read = (name: string) => readFileSync(sandbox.path(name), 'utf8');
const json = (name: string) => JSON.parse(read(name));
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const LEDGER = [
  'changes.csv',
  'crosswalk.csv',
  'duplicates.csv',
  'journal.bin',
  'manifest.json',
  'plan.json',
  'rejected.csv',
  'report.json',
  'review.csv',
  'summary.csv',
];

describe('clean --dry-run', () => {
  it('writes the ledger of the real run and no cleaned file, and says which it would be', async () => {
    sandbox.write('export.csv', PEOPLE);
    const dry = await sandbox.run('crmq clean export.csv --dry-run');
    expect(dry.exit, dry.stderr).toBe(0);
    expect(dry.text).toBe('');
    expect(existsSync(sandbox.path('export.clean.csv'))).toBe(false);
    expect(readdirSync(sandbox.path('export.crmq'))).toEqual(expect.arrayContaining(LEDGER));
    expect(existsSync(sandbox.path('export.report.html'))).toBe(true);
    const real = await sandbox.run('crmq clean export.csv --out-dir real');
    expect(real.exit, real.stderr).toBe(0);
    for (const name of LEDGER.filter((one) => !/^(manifest|report)/.test(one))) {
      expect(read(`export.crmq/${name}`), name).toBe(read(`real/${name}`));
    }
    const cleaned = readFileSync(sandbox.path('real/export.clean.csv'));
    const manifest = json('export.crmq/manifest.json');
    expect(manifest.dryRun).toEqual({
      cleaned: [{ path: 'export.clean.csv', bytes: cleaned.length, sha256: sha256(cleaned) }],
    });
    expect(JSON.stringify(manifest.outputs)).not.toContain('clean.csv');
    const report = json('export.crmq/report.json');
    expect(report.rows).toEqual(json('real/report.json').rows);
    expect(report.rows).toEqual({ read: 4, written: 2, merged: 1, rejected: 1 });
    expect(report.dryRun).toEqual({ cleaned: [{ path: 'export.clean.csv', rows: 2 }] });
  });

  it('speaks of what it would do', async () => {
    sandbox.write('export.csv', PEOPLE);
    const { stderr } = await sandbox.run('crmq clean export.csv --dry-run');
    for (const text of ['would repair', 'would merge', 'would reject', 'would write', 'Would repair most']) {
      expect(stderr).toContain(text);
    }
    expect(stderr).not.toMatch(/^ {2}(repaired|merged|written) /m);
    expect(stderr).toMatch(/would write +export\.clean\.csv {2}2 rows/);
    expect(stderr).toContain('a dry run');
    expect(read('export.report.html')).toContain('would be written');
  });

  it('is not stopped by a cleaned file that exists, but by a ledger', async () => {
    sandbox.write('export.csv', PEOPLE);
    sandbox.write('export.clean.csv', 'mine');
    expect((await sandbox.run('crmq clean export.csv --dry-run')).exit).toBe(0);
    expect(read('export.clean.csv')).toBe('mine');
    const again = await sandbox.run('crmq clean export.csv --dry-run');
    expect(again.exit).toBe(2);
    expect(again.stderr).toContain('exists already');
    expect((await sandbox.run('crmq clean export.csv --dry-run --force')).exit).toBe(0);
    expect(read('export.clean.csv')).toBe('mine');
  });

  it('needs nothing of the place of the cleaned file, but refuses what no run may do', async () => {
    sandbox.write('export.csv', PEOPLE);
    const itself = await sandbox.run('crmq clean export.csv -o export.csv --dry-run');
    expect(itself.exit).toBe(2);
    expect(itself.stderr).toContain('never overwritten');
    const nowhere = await sandbox.run('crmq clean export.csv -o no/such/folder.csv --dry-run');
    expect(nowhere.exit).toBe(3);
    expect(readdirSync(sandbox.folder)).toEqual(['export.csv']);
  });

  it('checks whether the output can be encoded, as the real run does', async () => {
    sandbox.write('export.csv', `${PEOPLE}5,Łukasz,Nowak,lukasz@nowak.example,\n`);
    const dry = await sandbox.run('crmq clean export.csv --to-encoding latin1 --dry-run --no-dedupe');
    const real = await sandbox.run('crmq clean export.csv --to-encoding latin1 --no-dedupe');
    expect(dry.exit).toBe(3);
    expect(dry.stderr).toBe(real.stderr);
    expect(readdirSync(sandbox.folder)).toEqual(['export.csv']);
  });

  it('writes nothing at all in a pipe, but the summary', async () => {
    const { exit, text, stderr } = await sandbox.run('crmq clean --dry-run', { input: PEOPLE });
    expect(exit).toBe(0);
    expect(text).toBe('');
    expect(stderr).toContain('would write');
    expect(readdirSync(sandbox.folder)).toEqual([]);
    const machine = await sandbox.run('crmq clean --dry-run --json', { input: PEOPLE });
    expect(machine.exit, machine.stderr).toBe(0);
    expect(JSON.parse(machine.text).rows.written).toBe(2);
    expect((await sandbox.run('crmq clean - --dry-run --out-dir out', { input: PEOPLE })).exit).toBe(0);
    expect(readdirSync(sandbox.path('out'))).toEqual(expect.arrayContaining(LEDGER));
    expect(json('out/manifest.json').dryRun.cleaned).toHaveLength(1);
  });

  it('tells no size of a file that would be compressed', async () => {
    sandbox.write('export.csv.gz', gzipSync(PEOPLE));
    expect((await sandbox.run('crmq clean export.csv.gz -o out.csv.gz --dry-run')).exit).toBe(0);
    expect(json('export.crmq/manifest.json').dryRun.cleaned).toEqual([{ path: 'out.csv.gz' }]);
  });
});
