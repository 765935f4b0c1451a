/**
 * Scores `crmq value` on correctness cases that nobody in this project wrote, beside what the best npm package does and the bar. Reads
 * the corpora where they lie; nothing of them is in the project.
 *
 *   npm run conform -- [--corpora ../shared/corpora] [--only NAME,NAME] [--failures FILE] [--save] [--crmq bin/crmq.js]
 *
 *   --only          corpora whose names hold one of these
 *   --failures FILE every case that failed, one JSON object a line: corpus, measure, id, input, expected, got
 *   --save          writes bench/RESULTS-CONFORM.md
 *
 * Exit code 1 when a bar is missed.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { asker } from './conform/ask.mjs';
import { keeps } from './conform/measure.mjs';
import { markdown } from './table.mjs';

const { values: args } = parseArgs({
  options: {
    corpora: { type: 'string', default: '../shared/corpora' },
    only: { type: 'string' },
    failures: { type: 'string' },
    save: { type: 'boolean', default: false },
    crmq: { type: 'string', default: 'bin/crmq.js' },
  },
});

const HELPERS = ['ask.mjs', 'measure.mjs'];
const readCases = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

/** Ids of cases on which the sources themselves disagree: nobody is scored on them. */
const readDisputed = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});

/** Scorers by the name of their corpus: `bench/conform/<corpus>.mjs` scores `<corpus>.jsonl`. */
async function scorers() {
  const folder = join(import.meta.dirname, 'conform');
  const wanted = args.only?.split(',');
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.mjs') && !HELPERS.includes(name))
    .map((name) => name.slice(0, -'.mjs'.length))
    .filter((name) => wanted === undefined || wanted.some((part) => name.includes(part)));
  return Promise.all(names.sort().map(async (name) => [name, (await import(join(folder, `${name}.mjs`))).score]));
}

const share = (right, count) => `${((100 * right) / count).toFixed(1)} %`;
const showBar = ({ bar, count }) => (bar > 1 ? `${bar} of ${count}` : `${+(bar * 100).toFixed(1)} %`);

if (!existsSync(args.corpora)) {
  console.error(`no corpora at ${args.corpora}: nothing is measured`);
} else {
  const ask = asker(args.crmq);
  const disputed = readDisputed(join(args.corpora, 'DISPUTED.json'));
  const [rows, failures] = [[], []];
  let missed = 0;
  for (const [corpus, score] of await scorers()) {
    const cases = readCases(join(args.corpora, `${corpus}.jsonl`)).filter(({ id }) => !(id in disputed));
    for (const measured of await score(cases, ask, { corpora: args.corpora, crmq: args.crmq })) {
      const { what, right, count, bar, peer } = measured;
      if (!keeps(measured)) missed++;
      const verdict = bar === undefined ? '' : `${showBar(measured)} ${keeps(measured) ? '✓' : '✗'}`;
      rows.push([`${corpus}: ${what}`, `${right} of ${count}`, share(right, count), verdict, peer]);
      process.stderr.write(`${rows.at(-1).join('  ')}\n`);
      failures.push(...measured.failures.map((failure) => ({ corpus, ...failure })));
    }
  }
  const text = markdown(['corpus', 'right', 'share', 'bar', 'best npm package'], rows);
  console.log(text);
  if (args.failures) writeFileSync(args.failures, failures.map((failure) => `${JSON.stringify(failure)}\n`).join(''));
  if (args.save) {
    writeFileSync(join(import.meta.dirname, 'RESULTS-CONFORM.md'), `Written by \`npm run conform\`.\n\n${text}\n`);
  }
  if (missed > 0) console.error(`${missed} of the bars missed`);
  process.exitCode = missed > 0 ? 1 : 0;
}
