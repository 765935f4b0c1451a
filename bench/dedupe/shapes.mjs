/** The labelled sets as other systems would export them: how good dedupe is must not hang on the shape of a file, nor on which half of it came. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { createRandom } from '../random.mjs';
import { markdown } from '../table.mjs';
import { scores, truePairCount } from './pairs.mjs';
import { runOn } from './quality.mjs';
import { read } from './sets.mjs';

const GIVEN = /^(?:first|given)[ _]?name$/i;
const FAMILY = /^(?:last[ _]?name|surname)$/i;
const EMAIL = /^e-?mail/i;
const BIRTH = /^date[ _]of[ _]birth$|^dob$/i;
/** Parts of an address, in the order in which they are written. */
const ADDRESS = [
  /^street[ _]number$/i, /^street address$|^address(?:_1)?$/i, /^address_2$/i, /^city$|^suburb$/i, /^state/i, /^post(?:al )?code$|^zip$/i,
]; // biome-ignore format: a list
/** Kinds of rows of a hard file that have relatives in it. */
const RELATED = new Set(['spouses', 'family', 'siblings', 'twins', 'suffix', 'family domain', 'family firm']);
const SOME = 0.15;

const filled = (cells) => cells.map((cell) => cell.trim()).filter((cell) => cell !== '');

/** Columns in one, where the first of them stood; undefined where the file has fewer than `least` of them. */
function joined({ header, rows, ...rest }, patterns, name, write, least = patterns.length) {
  const at = patterns.map((pattern) => header.findIndex((label) => pattern.test(label))).filter((index) => index >= 0);
  if (at.length < least) return undefined;
  const first = Math.min(...at);
  const reshape = (row, cell) =>
    row.flatMap((own, index) => (index === first ? [cell] : at.includes(index) ? [] : [own]));
  return {
    ...rest,
    header: reshape(header, name),
    rows: rows.map((row) => reshape(row, write(at.map((index) => row[index] ?? '')))),
  };
}

function without({ header, rows, ...rest }, pattern) {
  const keeps = (_, index) => !pattern.test(header[index]);
  if (header.every(keeps)) return undefined;
  return { ...rest, header: header.filter(keeps), rows: rows.map((row) => row.filter(keeps)) };
}

/** Rows of which something holds. */
function only({ rows, entities, kinds, ...rest }, holds) {
  const kept = rows.map((_, at) => at).filter(holds);
  const of = (list) => list && kept.map((at) => list[at]);
  return { ...rest, rows: of(rows), entities: of(entities), kinds: of(kinds) };
}

/** Half of the entities, with all their rows. */
function half(set, seed) {
  const random = createRandom(seed);
  const chosen = new Map();
  for (const entity of set.entities) if (!chosen.has(entity)) chosen.set(entity, random.chance(0.5));
  return only(set, (at) => chosen.get(set.entities[at]));
}

function initials(set) {
  const random = createRandom(5);
  const at = set.header.findIndex((label) => GIVEN.test(label));
  if (at < 0) return undefined;
  const short = (cell) => (cell !== '' && random.chance(SOME) ? `${cell[0]}.` : cell);
  return { ...set, rows: set.rows.map((row) => row.with(at, short(row[at] ?? ''))) };
}

/** Each gives the set in another shape, or nothing where it has no such columns. */
const SHAPES = [
  ['as it is', (set) => set],
  ['one column of names', (set) => joined(set, [GIVEN, FAMILY], 'Name', (cells) => filled(cells).join(' '))],
  ['the same, family name first', (set) => joined(set, [FAMILY, GIVEN], 'Name', (cells) => filled(cells).join(' ').toUpperCase())],
  ['the same, `Doe, John`', (set) => joined(set, [FAMILY, GIVEN], 'Name', (cells) => filled(cells).join(', '))],
  ['addresses in one cell', (set) => joined(set, ADDRESS, 'Address', (cells) => filled(cells).join(', '), 3)],
  ['in capitals', (set) => ({ ...set, rows: set.rows.map((row) => row.map((cell) => cell.toUpperCase())) })],
  ['an initial for 15 % of given names', initials],
  ['without the first column, an id', (set) => (/id$/i.test(set.header[0]) ? { ...set, header: set.header.slice(1), rows: set.rows.map((row) => row.slice(1)) } : undefined)],
  ['without birth dates', (set) => without(set, BIRTH)],
  ['without emails', (set) => without(set, EMAIL)],
  ['without families', (set) => set.kinds?.some((kind) => RELATED.has(kind)) ? only(set, (at) => !RELATED.has(set.kinds[at])) : undefined],
  ['half of the entities', (set) => half(set, 1)],
  ['another half', (set) => half(set, 2)],
]; // biome-ignore format: a table reads better dense

/** @returns a table: of each set in each shape F1, precision, recall and pairs that were merged wrongly */
export async function shapes(sets, options) {
  const lines = [];
  for (const set of sets) {
    const [header, ...rows] = read(set.file);
    for (const [at, [shape, change]] of SHAPES.entries()) {
      const changed = change({ header, rows, entities: set.entities, kinds: set.kinds });
      if (!changed) continue;
      const name = `${set.name}-${at + 1}`;
      const file = join(options.work, `${name}.csv`);
      writeFileSync(file, stringify([changed.header, ...changed.rows]));
      const { merged } = await runOn({ name, file }, options);
      const { f1, precision, recall } = scores(merged, changed.entities);
      const wrong = Math.round(merged.size * (1 - precision));
      const cells = [f1, precision, recall].map((n) => n.toFixed(4));
      lines.push([set.name, shape, truePairCount(changed.entities).toLocaleString('en'), ...cells, wrong]);
      process.stderr.write(`${lines.at(-1).join('  ')}\n`);
    }
  }
  return markdown(['set', 'shape', 'true pairs', 'F1', 'precision', 'recall', 'merged wrongly'], lines);
}
