/**
 * Compares the table of dirt with the field guide: for every row of §4, what is to be done and what is done. A row that differs must
 * name the decision that says why. `node scripts/measure-dirt.mjs ../shared/FIELD-GUIDE.md`; that the table is true, `npm run dirt` shows.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const guide = readFileSync(process.argv[2] ?? '../shared/FIELD-GUIDE.md', 'utf8');
const section = guide.slice(guide.indexOf('## 4.'), guide.indexOf('## 5.'));
const wanted = new Map();
for (const line of section.split('\n')) {
  const cells = line.split(/(?<!\\)\|/).slice(1, -1);
  if (!/^\d+$/.test(cells[0]?.trim() ?? '')) continue;
  wanted.set(Number(cells[0]), cells.at(-1).trim());
}

/** What the words of the guide ask for. A repair that it calls opt-in is one; an arrow behind FLAG is one as well. */
function asked(text) {
  const acts = new Set();
  const optIn = /opt-in|FLAG ?→/i.test(text);
  if (/\bFIX\b/.test(text)) acts.add(/FIX(?: to job title)? opt-in/.test(text) ? 'opt-in' : 'fix');
  if (optIn) acts.add('opt-in');
  if (/\bFLAG\b/.test(text)) acts.add('flag');
  if (/\bQUAR\b/.test(text)) acts.add('reject');
  return acts;
}

const COUNTED = ['fix', 'flag', 'reject', 'opt-in'];
const folder = 'fixtures/dirt';
const rows = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) => parse(readFileSync(`${folder}/${name}`, 'utf8'), { schema: 'failsafe' }).rows)
  .sort((a, b) => a.row - b.row);
const done = new Map(rows.map((row) => [Number(row.row), row]));
let [alike, decided, different] = [0, 0, 0];
for (const [number, text] of wanted) {
  const row = done.get(number);
  const acts = (row?.acts ?? []).filter((act) => COUNTED.includes(act));
  const want = [...asked(text)];
  const same = row && want.every((act) => acts.includes(act)) && acts.every((act) => want.includes(act));
  const explained = row?.decision !== undefined && existsSync(`docs/decisions/${row.decision}.md`);
  if (same && row.decision === undefined) alike++;
  else if (explained) decided++;
  else different++;
  if (!same || explained) {
    console.log(`${number}  asked ${want.join(', ') || '-'}  done ${acts.join(', ') || '-'}  ${row?.decision ?? ''}`);
  }
}
console.log(`${wanted.size} rows: ${alike} as the guide has them, ${decided} by a decision, ${different} different`);
process.exitCode = different > 0 || wanted.size !== done.size ? 1 : 0;
