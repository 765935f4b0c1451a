import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import { measure } from './measure.mjs';

/** A rule that changes every cell: what the ledger then has before each change is what was read. */
const MARK = `import { defineNormalizer } from '${pathToFileURL(resolve('dist/index.js'))}';
export const mark = defineNormalizer({
  id: 'mark-cell', roles: '*', risk: 'safe', phase: 'shape',
  docs: { summary: 'Mark.', why: 'Test.', examples: [{ before: 'a', after: 'a§' }] },
  normalize: (value) => (value.endsWith('§') ? value : value + '§'),
});
`;

/** The records of a CSV file as crmq reads them, without any rule of its own. */
function rowsOf(crmq, file, columns, folder) {
  const inFolder = (name, text) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const pack = inFolder('bare.yaml', 'name: bare\nrules:\n  mark-cell: on\n');
  const out = join(folder, 'out');
  const run = spawnSync(
    process.execPath,
    [
      crmq,
      'clean',
      file,
      ...columns.flatMap((column) => ['--map', `${column}=notes`]),
      '--pack',
      pack,
      '--plugin',
      inFolder('mark.mjs', MARK),
      '--no-dedupe',
      '--no-config',
    ].concat(['--no-html', '--encoding', 'utf-8', '--out-dir', out, '--force']),
    { encoding: 'utf8' },
  );
  if (run.status !== 0) return run.stderr;
  const rows = [];
  // an empty cell has nothing to change, and no line
  const empty = Object.fromEntries(columns.map((column) => [column, '']));
  const changes = parse(readFileSync(join(out, 'changes.csv'), 'utf8'), { columns: true, bom: true });
  for (const { row, column, before } of changes) (rows[Number(row) - 1] ??= { ...empty })[column] = before;
  return rows;
}

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** Every file whose expected rows are not disputed, here or in the corpus itself. */
export async function score(cases, _ask, { corpora, crmq }) {
  const disputed = JSON.parse(readFileSync(join(corpora, 'DISPUTED.json'), 'utf8'));
  const folder = mkdtempSync(join(tmpdir(), 'crmq-conform-'));
  const sound = cases.filter(({ id, dubious }) => disputed[id] === undefined && !dubious);
  const rated = sound.map((one) => {
    const got = rowsOf(crmq, join(corpora, one.input), Object.keys(one.expected.rows[0]), folder);
    const expected = one.expected.rows;
    const right = got.length === expected.length && expected.every((row, i) => same(sorted(row), sorted(got[i])));
    return { case: one, expected, got, right };
  });
  rmSync(folder, { recursive: true, force: true });
  return [measure('rows as they are', rated, { peer: 'csv-parse 10 of 10' })];
}

const sorted = (row) => Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
