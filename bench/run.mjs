/**
 * Measures crmq against a copy of the same file through csv-parse and csv-stringify, and against what else is installed, in one run.
 * Prints the tables and writes them to bench/RESULTS.md, with the bars of the design beside the numbers.
 *
 *   npm run bench -- [--rows 1000000] [--repeat N] [--only main,peers,profiles,wide,page,start] [--results FILE]
 *   npm run bench -- --growth [--from 125000] [--max 8000000] [--repeat N]
 *
 * Cases alternate: each round runs every case once. Shown are the median and the best of the rounds (three for small files, else one).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { clean, copy, mainCases, noDedupe, PAGE_BAR, page, peerCases, startCases, toolVersions } from './cases.mjs';
import { DATA, dataFile, emptyOut, sizeOf } from './data.mjs';
import { growth } from './growth.mjs';
import { machine } from './machine.mjs';
import { measure } from './measure.mjs';
import { savePart } from './results.mjs';
import { table } from './table.mjs';

const { values: args } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    repeat: { type: 'string' },
    only: { type: 'string', default: 'main,peers,profiles,wide,page,start' },
    growth: { type: 'boolean', default: false },
    from: { type: 'string', default: '125000' },
    max: { type: 'string', default: '8000000' },
    results: { type: 'string', default: 'bench/RESULTS.md' },
  },
});
const SMALL = 200_000;
const rows = Number(args.rows);
const repeat = Number(args.repeat ?? (rows <= SMALL ? 3 : 1));
const many = (n) => n.toLocaleString('en');

/** Rounds of each case, the cases taking turns. */
async function alternate(cases, rounds) {
  const results = cases.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, { name, command }] of cases.entries()) {
      emptyOut();
      results[i].push(await measure(command, 'bench/out/stdout'));
      process.stderr.write(`${name}: ${results[i].at(-1).wall.toFixed(2)} s\n`);
    }
  }
  emptyOut();
  return results;
}

const described = (file, n) => `${many(n)} rows, ${(sizeOf(file) / 1e6).toFixed(1)} MB`;

const SECTIONS = {
  async main() {
    const file = dataFile({ rows });
    const cases = mainCases(file, rows);
    const text = table(cases, await alternate(cases, repeat), '× the copy');
    return `### Cleaning, ${described(file, rows)}, 16 columns\n\n${text}`;
  },
  async peers() {
    const file = dataFile({ rows });
    const cases = peerCases(file);
    const text = table(cases, await alternate(cases, repeat), '× the copy');
    return `### Other tools, same file\n\nWhat else runs here, at work that both can do; what is not installed is left out.\n\n${text}`;
  },
  async profiles() {
    const [tidy, every] = ['clean', 'every-cell'].map((profile) => dataFile({ rows, profile }));
    const cases = [
      noDedupe(tidy, 'nothing to repair'),
      { ...noDedupe(every, 'every cell to repair or to flag'), bar: 2.5 },
      copy(tidy),
    ];
    const text = table(cases, await alternate(cases, repeat), '× nothing to repair');
    return `### How dirty the file is, ${many(rows)} rows, \`--no-dedupe --no-html\`\n\n${text}`;
  },
  async wide() {
    const n = 3000;
    const file = dataFile({ rows: n, columns: 209 });
    const cases = [copy(file), noDedupe(file), clean(file, n)];
    const text = table(cases, await alternate(cases, Math.max(3, repeat)), '× the copy');
    return `### 209 columns, ${described(file, n)}, cells of up to 180 KB\n\n${text}`;
  },
  async page() {
    const [dirty, every] = ['dirty', 'every-cell'].map((profile) => dataFile({ rows, profile }));
    const wide = dataFile({ rows: 3000, columns: 209 });
    const cases = [
      page(dirty, `dirty, ${many(rows)} rows`),
      page(every, `every cell to repair or to flag, ${many(rows)} rows`),
      page(wide, '209 columns, 3,000 rows, cells of up to 180 KB'),
    ];
    const lines = [];
    for (const { name, command, path } of cases) {
      emptyOut();
      await measure(command, 'bench/out/stdout');
      const bytes = sizeOf(path);
      lines.push(`| ${name} | ${Math.ceil(bytes / 1000)} KB ${bytes <= PAGE_BAR ? '✓' : '✗'} |`);
    }
    emptyOut();
    return `### The page of the report (bar: ${PAGE_BAR / 1000} KB)\n\n| file | report.html |\n|---|---:|\n${lines.join('\n')}`;
  },
  async start() {
    const file = `${DATA}/ten-lines.csv`;
    const ten = readFileSync(dataFile({ rows: 10_000 }), 'utf8')
      .split('\n')
      .slice(0, 11);
    writeFileSync(file, `${ten.join('\n')}\n`);
    const cases = startCases(file);
    const text = table(cases, await alternate(cases, 21), '× `node -e 0`');
    return `### Starting\n\n${text}`;
  },
};

const save = (part, text) =>
  savePart({ file: args.results, introduction: INTRODUCTION, names: ['main', 'growth'], part, text });

const INTRODUCTION =
  'Written by `npm run bench`; what each line runs stands in `bench/cases.mjs`. A bar of the design stands beside its number, with ✓ or ✗.';

async function run() {
  if (args.growth) {
    const [from, max, often] = [args.from, args.max, args.repeat ?? 1].map(Number);
    return save('growth', await growth({ from, max, repeat: often, alternate }));
  }
  const sections = [`## One size\n\n${machine(toolVersions())}`];
  for (const name of args.only.split(',')) {
    const section = SECTIONS[name];
    if (!section) throw new Error(`--only ${name}: one of ${Object.keys(SECTIONS).join(', ')}`);
    const text = await section();
    console.log(`\n${text}`);
    sections.push(text);
  }
  save('main', sections.join('\n\n'));
}

await run();
