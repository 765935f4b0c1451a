/** The measuring of dedupe, on files whose pairs are known. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'crmq-bench-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Two exact copies and two who share an email; the fifth is alone. The truth has one pair that nobody can find. */
const RECORDS = [
  'First Name,Last Name,Email,Phone Number',
  'Maria,Virtasalmi,maria.virtasalmi@firm.example,+358 40 1234567',
  'Maria,Virtasalmi,maria.virtasalmi@firm.example,+358 40 1234567',
  'Jon,Askerfold,jon.askerfold@house.example,+47 21 23 45 67',
  'Jon,Askerfold,jon.askerfold@house.example,',
  'Priya,Naidukrishnan,,',
  'Wolfgang,Hohenstein,wolfgang@berg.example,',
];
const TRUTH = ['row,entity,kind', '1,1,copy', '2,1,copy', '3,2,mail', '4,2,mail', '5,3,lost', '6,3,lost'];

function bench(...flags: string[]): string {
  const truth = join(folder, 'no-sets-here');
  const line = ['bench/dedupe.mjs', '--truth', truth, '--only', 'nothing of that name', ...flags];
  const { status, stdout, stderr } = spawnSync(process.execPath, line, { cwd: ROOT, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return stdout;
}

const cells = (text: string, start: string) =>
  text
    .split('\n')
    .find((line) => line.startsWith(`| ${start} |`))!
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

describe('bench/dedupe.mjs', () => {
  const file = join(folder, 'known.csv');
  let text: string;
  beforeAll(() => {
    writeFileSync(file, `${RECORDS.join('\n')}\n`);
    writeFileSync(join(folder, 'known.truth.csv'), `${TRUTH.join('\n')}\n`);
    text = bench('--kinds', '--errors', join(folder, 'errors.csv'), file);
  });

  it('counts records, pairs, precision and recall, and those of an exact rule', () => {
    const head = cells(text, 'set');
    const row = cells(text, 'known');
    expect(row.slice(0, 6)).toEqual(['known', '6', '3', '0.8000', '1.0000', '0.6667']);
    expect(row.slice(head.indexOf('exact rule: F1'))).toEqual(['0.8000', '1.0000', '0.6667']);
  });

  it('says what kind of pair was missed', () => {
    expect(cells(text, 'lost').slice(1, 5)).toEqual(['2', '1', '1', '100.0 %']);
    expect(cells(text, 'copy').slice(1, 4)).toEqual(['2', '1', '0']);
  });

  it('writes the pairs that went wrong', () => {
    const errors = readFileSync(join(folder, 'errors.known.csv'), 'utf8').trim().split('\n');
    expect(errors).toEqual([
      'error,kind,row,First Name,Last Name,Email,Phone Number',
      'missed,lost,5,Priya,Naidukrishnan,,',
      'missed,lost,6,Wolfgang,Hohenstein,wolfgang@berg.example,',
    ]);
  });
});
