/** What is measured: commands by table, with the bars that the design sets. */

import { basename } from 'node:path';
import { OUT } from './data.mjs';
import { firstLine } from './machine.mjs';

const node = (...args) => [process.execPath, ...args];
/** A fixed day, so that a run next year does the same work. */
const AS_OF = '2026-12-31';
const crmq = (file, ...flags) =>
  node('bin/crmq.js', 'clean', file, '--quiet', '--as-of', AS_OF, '--no-config', '--out-dir', `${OUT}/crmq`, ...flags);

const MB = 1e6;
/** Megabytes of peak memory that the design allows. */
export const MEMORY_BAR = 250 * MB;
export const memoryBarWithDedupe = (rows) => 200 * MB + 400 * rows;

export const copy = (file) => ({
  name: 'copy: csv-parse \\| csv-stringify',
  command: node('bench/copy.mjs', file, `${OUT}/copy.csv`),
});

export const noDedupe = (file, name = 'crmq clean --no-dedupe --no-html') => ({
  name,
  command: crmq(file, '--no-dedupe', '--no-html'),
  memoryBar: MEMORY_BAR,
});

/** Bytes that the page of a report may have, whatever the input. */
export const PAGE_BAR = 400_000;

/** What writes a page, and where. */
export const page = (file, name) => ({
  name,
  command: crmq(file, '--no-dedupe'),
  path: `${OUT}/crmq/${basename(file, '.csv')}.report.html`,
});

export const clean = (file, rows, name = 'crmq clean') => ({
  name,
  command: crmq(file),
  memoryBar: memoryBarWithDedupe(rows),
});

export const mainCases = (file, rows) => [
  copy(file),
  { ...noDedupe(file), bar: 0.3 },
  { ...clean(file, rows), bar: 0.6 },
];

/** Other tools at the same work; those that are not installed are left out. */
export function peerCases(file) {
  return [
    copy(file),
    { name: 'copy: PapaParse', command: node('bench/papaparse.mjs', 'copy', file, `${OUT}/papa.csv`) },
    { name: 'copy: Miller `cat`', tool: 'mlr', command: ['mlr', '--csv', 'cat', file] },
    { name: 'copy: csvkit `csvformat`', tool: 'csvformat', command: ['csvformat', file] },
    { name: 'copy: qsv `fmt`', tool: 'qsv', command: ['qsv', 'fmt', file] },
    { name: 'parse only: csv-parse', command: node('bench/copy.mjs', file) },
    { name: 'parse only: PapaParse', command: node('bench/papaparse.mjs', 'parse', file) },
    {
      name: 'first record of each email: PapaParse and a Set',
      command: node('bench/papaparse.mjs', 'first-per-email', file, `${OUT}/papa.csv`),
    },
    {
      name: 'first record of each email: Miller `head -n 1 -g`',
      tool: 'mlr',
      command: [
        'mlr',
        '--csv',
        'put',
        '$Email = tolower(strip($Email))',
        'then',
        'head',
        '-n',
        '1',
        '-g',
        'Email',
        file,
      ],
    },
  ].filter(({ tool }) => tool === undefined || versionOf(tool) !== undefined);
}

const versions = new Map();

/** @returns undefined where the tool is not installed */
export function versionOf(tool) {
  if (!versions.has(tool)) versions.set(tool, firstLine(tool, '--version'));
  return versions.get(tool);
}

export const toolVersions = () => ['mlr', 'csvformat', 'qsv'].map(versionOf).filter(Boolean);

/** Starting: what a person waits for before anything is done. */
export const startCases = (tenLines) => [
  { name: '`node -e 0`', command: node('-e', '0') },
  { name: 'crmq --version', command: node('bin/crmq.js', '--version'), bar: 2 },
  {
    name: 'crmq clean, ten lines',
    command: node('bin/crmq.js', 'clean', tenLines, '--quiet', '--out-dir', `${OUT}/crmq`),
    bar: 4,
  },
];
