/**
 * How good and how fast dedupe is on labelled records. Runs the built crmq on files without their labels and compares pairs of rows.
 *
 *   node scripts/measure-truth.mjs [--crmq bin/crmq.js] [--jobs N] FOLDER_OR_FILE…
 *
 * A folder holds sets, each a folder with `records.csv` and a column of entities, or with two files and a file of links. A file is one
 * that bench/generate.mjs wrote, with FILE.truth.csv beside it. Prints precision, recall and F1 of the merged pairs, then of merged
 * pairs and pairs for review together.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { crmq: { type: 'string', default: 'bin/crmq.js' }, jobs: { type: 'string', default: '2' } },
});
/** Columns that say which entity a record is, the first that a file has. */
const LABELS = ['true_cluster', 'True Id', 'cluster', 'unique_id'];
const work = mkdtempSync(join(tmpdir(), 'crmq-truth-'));

const read = (path) => parse(readFileSync(path, 'utf8'), { relax_column_count: true });

/** A set of a folder: its records without the label, and the entity of each row. */
function labelled(folder) {
  const path = join(folder, 'records.csv');
  if (!existsSync(path)) return linked(folder);
  const [header, ...rows] = read(path);
  const at = header.indexOf(LABELS.find((label) => header.includes(label)));
  const file = join(work, `${basename(folder)}.csv`);
  writeFileSync(file, stringify([header, ...rows].map((row) => row.filter((_, index) => index !== at))));
  return { name: basename(folder), file, entities: rows.map((row) => row[at]) };
}

/** Two files of one shape, and links between their ids. */
function linked(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  const links = names.find((name) => name.startsWith('match'));
  const [left, right] = names.filter((name) => name !== links).sort();
  if (!links || !left || !right) return undefined;
  const [header, ...rows] = read(join(folder, left));
  const others = read(join(folder, right)).slice(1);
  const [head, ...pairs] = read(join(folder, links));
  const column = (file) => head.findIndex((name) => name !== '_id' && file.startsWith(name.split('_')[0]));
  const [at, to] = [column(left), column(right)];
  const partner = new Map(pairs.map((pair) => [pair[to], pair[at]]));
  const file = join(work, `${basename(folder)}.csv`);
  writeFileSync(file, stringify([header, ...rows, ...others].map((row) => row.slice(1))));
  const entities = [...rows.map((row) => row[0]), ...others.map((row) => partner.get(row[0]) ?? `other ${row[0]}`)];
  return { name: basename(folder), file, entities };
}

function generated(file) {
  const rows = read(file.replace(/\.csv$/, '.truth.csv')).slice(1);
  const entities = [];
  for (const [row, entity] of rows) entities[Number(row) - 1] = entity;
  return { name: basename(file), file, entities };
}

const sets = positionals.flatMap((path) => {
  if (!statSync(path).isDirectory()) return [generated(path)];
  if (existsSync(join(path, 'records.csv'))) return [labelled(path)];
  const folders = readdirSync(path).map((name) => join(path, name));
  return folders.filter((one) => statSync(one).isDirectory()).flatMap((one) => labelled(one) ?? []);
});

/** Pairs in `duplicates.csv`: of rows that are merged, and of rows that wait for review. */
function pairsOf(folder) {
  const clusters = new Map();
  for (const [cluster, row, role] of read(join(folder, 'duplicates.csv')).slice(1)) {
    const known = clusters.get(cluster) ?? { isReview: role === 'review', rows: [] };
    known.rows.push(Number(row) - 1);
    clusters.set(cluster, known);
  }
  const [merged, shown] = [new Set(), new Set()];
  for (const { isReview, rows } of clusters.values()) {
    for (const a of rows) for (const b of rows) if (a < b) (isReview ? shown : merged).add(a * 0x4000000 + b);
  }
  return { merged, both: new Set([...merged, ...shown]) };
}

function scores(pairs, entities, truePairs) {
  let hits = 0;
  for (const pair of pairs) {
    const b = pair % 0x4000000;
    if (entities[(pair - b) / 0x4000000] === entities[b]) hits++;
  }
  const [precision, recall] = [pairs.size ? hits / pairs.size : 1, truePairs ? hits / truePairs : 1];
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return [precision, recall, f1].map((value) => value.toFixed(4));
}

const table = [['set', 'records', 'true', 'P', 'R', 'F1', 'P+', 'R+', 'F1+', 'pairs', 'wall s', 'CPU s', 'MB']];
for (const { name, file, entities } of sets) {
  const sizes = new Map();
  for (const entity of entities) sizes.set(entity, (sizes.get(entity) ?? 0) + 1);
  const truePairs = [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  const out = join(work, `out-${name}`);
  const args = ['clean', file, '--out-dir', out, '--quiet', '--as-of', '2026-11-21', '--jobs', options.jobs];
  const timed = ['-f', '%e %U %S %M', '-o', join(work, 'time'), process.execPath, options.crmq, ...args];
  const run = spawnSync('/usr/bin/time', timed, { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`${name}: exit ${run.status}: ${run.stderr}`);
  const [wall, user, system, kilobytes] = readFileSync(join(work, 'time'), 'utf8').split(' ').map(Number);
  const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));
  const { merged, both } = pairsOf(out);
  const pairs = report.duplicates?.stats.pairs ?? '';
  table.push([name, entities.length, truePairs, ...scores(merged, entities, truePairs)]);
  table
    .at(-1)
    .push(...scores(both, entities, truePairs), pairs, wall, (user + system).toFixed(1), Math.round(kilobytes / 1024));
}
rmSync(work, { recursive: true });
const widths = table[0].map((_, at) => Math.max(...table.map((row) => String(row[at]).length)));
for (const row of table)
  console.log(
    row
      .map((cell, at) => String(cell).padEnd(widths[at]))
      .join('  ')
      .trimEnd(),
  );
