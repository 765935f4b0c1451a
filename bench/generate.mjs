/**
 * Writes a CRM export of any size: HubSpot-like contacts with the dirt that people make and known duplicates.
 * The same arguments give the same bytes; memory does not grow with the rows.
 *
 *   node bench/generate.mjs --rows 1000000 --out bench/data/contacts.csv [--profile dirty] [--columns 16] [--seed 1] [--dirt 0.2]
 *     [--duplicates 0.05]
 *
 *   --profile dirty        about every tenth cell of the columns that people type is dirty in one of many ways
 *   --profile clean        nothing to repair, and next to nothing to flag
 *   --profile every-cell   every cell of every column that can be repaired needs a repair or fails a check
 *   --columns 209          193 mostly empty columns more, one of them with cells of up to 180 KB; 3,000 rows unless told otherwise
 *
 * Beside FILE.csv it writes FILE.truth.csv (`row,entity`): rows of one entity are one person.
 */
import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { cellsOf, HEADER, person, retyped } from './people.mjs';
import { PROFILES } from './profiles.mjs';
import { createRandom } from './random.mjs';
import { extraCells, extraColumns } from './wide.mjs';

const { values: args } = parseArgs({
  options: {
    rows: { type: 'string' },
    out: { type: 'string', default: 'bench/data/contacts.csv' },
    profile: { type: 'string', default: 'dirty' },
    columns: { type: 'string', default: '16' },
    seed: { type: 'string', default: '1' },
    dirt: { type: 'string', default: '0.2' },
    duplicates: { type: 'string', default: '0.05' },
  },
});
const columns = Number(args.columns);
const wide = columns > HEADER.length;
const rows = Number(args.rows ?? (wide ? 3000 : 10_000));
const dirt = Number(args.dirt);
const duplicates = Number(args.duplicates);
const typed = PROFILES[args.profile];
if (!typed) throw new Error(`--profile ${args.profile}: one of ${Object.keys(PROFILES).join(', ')}`);
if (!(columns >= HEADER.length)) throw new Error(`--columns ${args.columns}: at least ${HEADER.length}`);

/** Duplicates come some way after the record that they double, as they do in life. */
const RECENT = 5000;
const FLUSH = 1 << 20;

const r = createRandom(Number(args.seed));
const cell = (v) => (/[",\r\n]/.test(v) ? `"${v.replaceAll('"', '""')}"` : v);
const line = (cells) => `${cells.map((v) => cell(String(v))).join(',')}\r\n`;

/** People one after another, some of whom were there before. */
function* people() {
  const recent = [];
  for (let row = 1, entity = 0; row <= rows; row++) {
    if (recent.length > 0 && r.chance(duplicates)) {
      const source = recent[r.below(recent.length)];
      yield { row, entity: source.entity, person: retyped(r, source.person) };
      continue;
    }
    const made = { row, entity: ++entity, person: person(r) };
    if (recent.length < RECENT) recent.push(made);
    else recent[r.below(RECENT)] = made;
    yield made;
  }
}

/** A file that is written in big pieces, no faster than the disk takes them. */
function writer(path) {
  const stream = createWriteStream(path);
  let text = '';
  return {
    async add(more) {
      text += more;
      if (text.length <= FLUSH) return;
      const piece = text;
      text = '';
      if (!stream.write(piece)) await once(stream, 'drain');
    },
    async end() {
      stream.end(text);
      await once(stream, 'finish');
    },
  };
}

mkdirSync(dirname(args.out), { recursive: true });
const out = writer(args.out);
const truth = writer(args.out.replace(/\.csv$/, '.truth.csv'));
const extra = wide ? extraColumns(columns - HEADER.length) : [];
await out.add(line([...HEADER, ...extra.map(({ label }) => label)]));
await truth.add('row,entity\n');
for (const { row, entity, person: known } of people()) {
  const cells = cellsOf(9_000_000_000 + row, typed(r, known, dirt));
  await out.add(line(wide ? [...cells, ...extraCells(r, extra, row)] : cells));
  await truth.add(`${row},${entity}\n`);
}
await Promise.all([out.end(), truth.end()]);
