/**
 * Writes a CRM export full of what makes deduplication go wrong: households, namesakes, twins, switchboards, role mailboxes, people
 * who moved, married or changed employer, and all the ways in which one person is typed in twice. The same arguments give the same bytes.
 *
 *   node bench/hard.mjs [--kind contacts] [--rows 10000] [--seed 1] [--out bench/data/hard.csv]
 *
 *   --kind contacts     people, as HubSpot exports them
 *   --kind companies    firms: branches, subsidiaries, franchises, holdings, firms of one address, and firms under two names
 *
 * Beside FILE.csv it writes FILE.truth.csv (`row,entity,kind`): rows of one entity are one person, and a kind says what is hard about
 * it. Two records of one person always have something in common that a reader could go by (record.mjs: `evidence`), and two people of
 * one name something that differs (`toldApart`) as soon as they share more than a city.
 */
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { companyRows } from './hard/companies.mjs';
import { contactRows } from './hard/contacts.mjs';
import { createRandom } from './random.mjs';

const { values: args } = parseArgs({
  options: {
    kind: { type: 'string', default: 'contacts' },
    rows: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: 'bench/data/hard.csv' },
  },
});
const KINDS = { contacts: contactRows, companies: companyRows };
const make = KINDS[args.kind];
const rows = Number(args.rows);
if (!make) throw new Error(`--kind ${args.kind}: one of ${Object.keys(KINDS).join(', ')}`);
if (!(rows > 0)) throw new Error(`--rows ${args.rows}: a number above 0`);

const cell = (v) => (/[",\r\n]/.test(v) ? `"${v.replaceAll('"', '""')}"` : v);
const line = (cells) => `${cells.map((v) => cell(String(v))).join(',')}\r\n`;

/** Rows as they come to be: records of one entity stand far apart, as they do in life. */
const { header, made } = make(createRandom(Number(args.seed)), rows);
made.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.number - b.number));

mkdirSync(dirname(args.out), { recursive: true });
const out = createWriteStream(args.out);
const truth = createWriteStream(args.out.replace(/\.csv$/, '.truth.csv'));
out.write(line(header));
truth.write('row,entity,kind\n');
for (const [i, { cells, entity, kind }] of made.entries()) {
  out.write(line([9_000_000_001 + i * 7, ...cells]));
  truth.write(`${i + 1},${entity},${kind}\n`);
}
out.end();
truth.end();
await Promise.all([finished(out), finished(truth)]);
