/**
 * Labelled records: files as crmq gets them, without the label, and which entity each row is. Rows of a link set count on from the
 * first file to the second.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { assertRoom, DATA } from '../data.mjs';

/** Columns that say which entity a record is, the first that a file has. */
const LABELS = ['true_cluster', 'True Id', 'cluster', 'unique_id'];
/** Columns that would make a set too easy to say anything: the bars are set without them. */
const LEFT_OUT = { febrl1: ['soc_sec_id'], febrl2: ['soc_sec_id'] };

export const read = (path) => parse(readFileSync(path, 'utf8'), { relax_column_count: true });

/** Sets of a folder: each a folder with `records.csv`, or with two files and a file of links. */
export function setsOf(folder, work) {
  if (existsSync(join(folder, 'records.csv'))) return [labelled(folder, work)];
  const folders = readdirSync(folder).map((name) => join(folder, name));
  const sets = folders.filter((one) => statSync(one).isDirectory()).map((one) => setOf(one, work));
  return sets.filter(Boolean);
}

const setOf = (folder, work) =>
  existsSync(join(folder, 'records.csv')) ? labelled(folder, work) : linked(folder, work);

/** A set of a folder: its records without the label, and the entity of each row. */
function labelled(folder, work) {
  const name = basename(folder);
  const [header, ...rows] = read(join(folder, 'records.csv'));
  const label = LABELS.find((one) => header.includes(one));
  const drop = new Set([label, ...(LEFT_OUT[name] ?? [])].map((one) => header.indexOf(one)));
  const file = join(work, `${name}.csv`);
  writeFileSync(file, stringify([header, ...rows].map((row) => row.filter((_, at) => !drop.has(at)))));
  const at = header.indexOf(label);
  return { name, file, entities: rows.map((row) => row[at]) };
}

/** Two files of one shape, and links between their ids. `file` has both, one after the other and without ids, for who cannot link. */
function linked(folder, work) {
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
  return {
    name: basename(folder),
    file,
    entities,
    link: [left, right].map((one) => join(folder, one)),
    left: rows.length,
  };
}

/** A generated file, with FILE.truth.csv beside it: `row,entity`, and `kind` where the generator says what is hard about a row. */
export function generated(file) {
  const [header, ...rows] = read(truthOf(file));
  const hasKinds = header[2] === 'kind';
  const [entities, kinds] = [[], hasKinds ? [] : undefined];
  for (const [row, entity, kind] of rows) {
    entities[Number(row) - 1] = entity;
    if (hasKinds) kinds[Number(row) - 1] = kind;
  }
  return { name: basename(file, '.csv'), file, entities, kinds };
}

export const truthOf = (file) => file.replace(/\.csv$/, '.truth.csv');

/** Path of a hard file, which is there after this and no older than its generator. */
export function hardFile({ kind = 'contacts', rows, seed = 1 }) {
  const name = ['hard', ...(kind === 'contacts' ? [] : [kind]), rows, ...(seed === 1 ? [] : [`seed${seed}`])].join('-');
  const file = `${DATA}/${name}.csv`;
  if (existsSync(file) && statSync(file).mtimeMs > newest()) return file;
  assertRoom(rows * 260);
  const args = ['--kind', kind, '--rows', rows, '--seed', seed, '--out', `${file}.part.csv`].map(String);
  const { status, stderr } = spawnSync(process.execPath, ['bench/hard.mjs', ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  renameSync(truthOf(`${file}.part.csv`), truthOf(file));
  renameSync(`${file}.part.csv`, file);
  return file;
}

const newest = () =>
  Math.max(
    ...['bench/hard.mjs', ...readdirSync('bench/hard').map((name) => `bench/hard/${name}`)].map(
      (path) => statSync(path).mtimeMs,
    ),
  );
