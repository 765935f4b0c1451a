/**
 * How good and how fast dedupe is on labelled records: F1, precision and recall of the pairs that are merged, then with the pairs for
 * review, beside what an exact rule finds in the same file (dedupe/floor.mjs). Writes bench/RESULTS-DEDUPE.md.
 *
 *   npm run bench:dedupe -- [FILE…] [--truth ../shared/truth] [--only NAME,NAME] [--kinds] [--errors FILE] [--quick] [--crmq bin/crmq.js] [--jobs 2]
 *   npm run bench:dedupe -- --speed 1000000 [--repeat N]
 *   npm run bench:dedupe -- --shapes [--only NAME,NAME]
 *
 *   FILE          one more labelled file, with FILE.truth.csv beside it: what bench/generate.mjs and bench/hard.mjs write
 *   --only        sets whose names hold one of these
 *   --kinds       errors of the hard files by what is hard about the rows
 *   --errors FILE every pair that was merged wrongly or missed, to be read: a CSV file for each set, FILE with its name before the .csv
 *   --quick       labelled sets and 10,000 hard rows; writes nothing
 *   --shapes      the sets that are no link, and 10,000 hard rows, as other systems would export them (dedupe/shapes.mjs)
 *   --speed ROWS  time and memory of dedupe alone, and on files where one value is shared by a fifth of the rows
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { errorRecords, writeErrors } from './dedupe/errors.mjs';
import { errorsByKind } from './dedupe/kinds.mjs';
import { qualityRow, qualityTable, runOn } from './dedupe/quality.mjs';
import { generated, hardFile, setsOf } from './dedupe/sets.mjs';
import { shapes } from './dedupe/shapes.mjs';
import { speed } from './dedupe/speed.mjs';
import { machine } from './machine.mjs';
import { savePart } from './results.mjs';

const { values: args, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    truth: { type: 'string', default: '../shared/truth' },
    only: { type: 'string' },
    kinds: { type: 'boolean', default: false },
    errors: { type: 'string' },
    quick: { type: 'boolean', default: false },
    shapes: { type: 'boolean', default: false },
    speed: { type: 'string' },
    repeat: { type: 'string', default: '1' },
    crmq: { type: 'string', default: 'bin/crmq.js' },
    jobs: { type: 'string', default: '2' },
    results: { type: 'string', default: 'bench/RESULTS-DEDUPE.md' },
  },
});
const INTRODUCTION =
  'Written by `npm run bench:dedupe`. Pairs are pairs of rows of one cluster. A bar of the design stands beside its number, with ✓ or ✗. ' +
  'The exact rule takes two rows for one that share an email, a phone, a name and birth date, or a name and street.';
const save = (part, text) =>
  savePart({
    file: args.results,
    introduction: INTRODUCTION,
    names: ['quality', 'kinds', 'shapes', 'speed'],
    part,
    text,
  });

const HARD = [
  { rows: 10_000 },
  { kind: 'companies', rows: 10_000 },
  ...(args.quick || args.shapes ? [] : [{ rows: 100_000 }]),
];

/** Names first, files only for what is wanted. */
function wanted(work) {
  const names = args.only?.split(',');
  const isWanted = (name) => names === undefined || names.some((part) => name.includes(part));
  const truth = existsSync(args.truth) ? setsOf(args.truth, work) : [];
  const hard = HARD.map(({ kind = 'contacts', rows }) => ({
    name: kind === 'contacts' ? `hard-${rows}` : `hard-${kind}-${rows}`,
    make: () => generated(hardFile({ kind, rows })),
  }));
  const sets = [...truth.map((set) => ({ name: set.name, make: () => set })), ...hard].filter(({ name }) =>
    isWanted(name),
  );
  return [...sets.map(({ make }) => make()), ...positionals.map(generated)];
}

async function quality() {
  const work = mkdtempSync(join(tmpdir(), 'crmq-truth-'));
  const [rows, errors] = [[], []];
  try {
    for (const set of wanted(work)) {
      const found = await runOn(set, { crmq: args.crmq, jobs: args.jobs, work });
      rows.push(qualityRow(set, found));
      process.stderr.write(`${rows.at(-1).join('  ')}\n`);
      if (args.errors) writeErrors(args.errors.replace(/(\.csv)?$/, `.${set.name}.csv`), errorRecords(set, found));
      if (args.kinds && set.kinds) errors.push(`### ${set.name}\n\n${errorsByKind(set, found)}`);
    }
  } finally {
    rmSync(work, { recursive: true });
  }
  const text = qualityTable(rows);
  console.log([text, ...errors].join('\n\n'));
  if (args.quick || args.only || positionals.length > 0) return;
  save('quality', `## Labelled records\n\n${machine()}\n\n${text}`);
  if (args.kinds) save('kinds', `## Errors by kind\n\n${machine()}\n\n${errors.join('\n\n')}`);
}

async function otherShapes() {
  const work = mkdtempSync(join(tmpdir(), 'crmq-shapes-'));
  try {
    const sets = wanted(work).filter(({ link }) => link === undefined);
    const text = await shapes(sets, { crmq: args.crmq, jobs: args.jobs, work });
    console.log(text);
    if (!args.only) save('shapes', `## The same in other shapes\n\n${machine()}\n\n${text}`);
  } finally {
    rmSync(work, { recursive: true });
  }
}

if (args.shapes) await otherShapes();
else if (args.speed === undefined) await quality();
else
  save(
    'speed',
    await speed({ rows: Number(args.speed), crmq: args.crmq, jobs: args.jobs, repeat: Number(args.repeat) }),
  );
