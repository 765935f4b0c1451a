/**
 * A file in which one phone is on a fifth of the rows and one company on another fifth, and its twin in which those cells are empty.
 * All records of one person are treated alike, so that a shared value contradicts nothing.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { stringify } from 'csv-stringify';
import { assertRoom, sizeOf } from '../data.mjs';

const SHARED = { 'Phone Number': '+1 415 555 2671', 'Company Name': 'Amalgamated Meridian Inc.' };

/**
 * @param entities of the rows
 * @returns paths: what they are called → where they are
 */
export async function skewedFiles(file, entities) {
  assertRoom(2 * sizeOf(file));
  const made = {};
  for (const [name, value] of [
    ['shared', (label) => SHARED[label]],
    ['empty', () => ''],
  ]) {
    made[name] = file.replace(/\.csv$/, `-${name}.csv`);
    await rewritten(file, made[name], entities, value);
  }
  return made;
}

async function rewritten(from, to, entities, value) {
  const labels = Object.keys(SHARED);
  let columns;
  async function* changed(rows) {
    let at = 0;
    for await (const row of rows) {
      if (columns === undefined) columns = labels.map((label) => row.indexOf(label));
      else {
        const which = Number(entities[at++]) % 5;
        if (which < labels.length) row[columns[which]] = value(labels[which]);
      }
      yield row;
    }
  }
  await pipeline(createReadStream(from), parse(), changed, stringify(), createWriteStream(to));
}
