/** The files that are measured on: made when they are missing, and made only where the disk has room for them. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';

export const DATA = 'bench/data';
export const OUT = 'bench/out';

/** Path of a generated file, which is there after this. `rows`, `profile` and `columns` are those of bench/generate.mjs. */
export function dataFile({ rows, profile = 'dirty', columns = 16 }) {
  const name = ['contacts', ...(profile === 'dirty' ? [] : [profile]), ...(columns === 16 ? [] : [columns]), rows].join(
    '-',
  );
  const file = `${DATA}/${name}.csv`;
  if (existsSync(file)) return file;
  assertRoom(rows * bytesPerRow(columns));
  const args = ['--rows', rows, '--profile', profile, '--columns', columns, '--out', `${file}.part.csv`].map(String);
  const { status, stderr } = spawnSync(process.execPath, ['bench/generate.mjs', ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  renameSync(`${file}.part.csv`, file);
  renameSync(`${file}.part.truth.csv`, file.replace(/\.csv$/, '.truth.csv'));
  return file;
}

const bytesPerRow = (columns) => (columns === 16 ? 240 : 6000);

/** Input, spool, cleaned file and ledger of a run that changes much, with something to spare. */
const TIMES_THE_INPUT = 5;

/** @throws when the input, or what a run makes of it, would not fit */
export function assertRoom(bytes) {
  mkdirSync(DATA, { recursive: true });
  for (const folder of [DATA, tmpdir()]) {
    const { bavail, bsize } = statfsSync(folder);
    const [free, needed] = [bavail * bsize, bytes * TIMES_THE_INPUT];
    if (free < needed) throw new Error(`${folder}: ${gigabytes(free)} free, ${gigabytes(needed)} needed`);
  }
}

const gigabytes = (bytes) => `${(bytes / 1e9).toFixed(1)} GB`;

export const sizeOf = (file) => statSync(file).size;

export function removeData(file) {
  for (const path of [file, file.replace(/\.csv$/, '.truth.csv')]) rmSync(path, { force: true });
}

/** An empty folder for the outputs of a run: those of the run before are gone, so that the disk does not fill. */
export function emptyOut() {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
}
