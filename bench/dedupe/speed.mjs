/**
 * What dedupe alone costs: `clean` less `clean --no-dedupe`, as a share of the copy of the same file in the same round; what four times
 * the rows cost; and whether a value that a fifth of the rows share stalls it or takes pairs from the others.
 */
import { readFileSync } from 'node:fs';
import { copy } from '../cases.mjs';
import { dataFile, emptyOut, OUT, removeData, sizeOf } from '../data.mjs';
import { machine } from '../machine.mjs';
import { measure, median } from '../measure.mjs';
import { against, markdown, times } from '../table.mjs';
import { duplicatePairs, rowsOf, scores } from './pairs.mjs';
import { generated } from './sets.mjs';
import { skewedFiles } from './skew.mjs';

/** Dedupe beyond the record stage, in copies of the file. */
const COPY_BAR = 0.3;
/** What four times the rows may cost. */
const GROWTH_BAR = 4.6;
/** Files up to this size are left for the next run. */
const KEEP = 1_000_000;
const AS_OF = '2026-12-31';

const memoryBar = (rows) => 200e6 + 400 * rows;
const many = (n) => n.toLocaleString('en');
const seconds = (s) => `${s.toFixed(1)} s`;
const megabytes = (bytes) => `${Math.round(bytes / 1e6)} MB`;

export async function speed({ rows, crmq, jobs, repeat }) {
  const clean = (file, ...flags) => [
    process.execPath, crmq, 'clean', file, '--quiet', '--as-of', AS_OF, '--no-config', '--no-html', '--jobs', jobs,
    '--out-dir', `${OUT}/crmq`, ...flags,
  ]; // biome-ignore format: a command

  async function run(command) {
    emptyOut();
    const used = await measure(command, `${OUT}/stdout`);
    process.stderr.write(`${command.slice(1).join(' ')}: ${seconds(used.wall)}, CPU ${seconds(used.cpu)}\n`);
    return used;
  }

  /** Medians of the rounds; the ratio is taken round by round, because what disturbs one command of a round disturbs all. */
  async function alone(file) {
    const rounds = [];
    for (let round = 0; round < repeat; round++) {
      const copied = await run(copy(file).command);
      const stage = await run(clean(file, '--no-dedupe'));
      const whole = await run(clean(file));
      rounds.push({ copied, stage, whole });
    }
    const of = (what) => median(rounds.map(what));
    const spent = (unit) => of(({ stage, whole }) => whole[unit] - stage[unit]);
    return {
      copied: of(({ copied }) => copied.wall),
      whole: of(({ whole }) => whole.wall),
      wholeCpu: of(({ whole }) => whole.cpu),
      wall: spent('wall'),
      cpu: spent('cpu'),
      ratio: of(({ copied, stage, whole }) => (whole.wall - stage.wall) / copied.wall),
      cpuRatio: of(({ copied, stage, whole }) => (whole.cpu - stage.cpu) / copied.cpu),
      rss: Math.max(...rounds.map(({ whole }) => whole.rss)),
    };
  }

  async function growth() {
    const lines = [];
    let before;
    for (const n of [rows, 4 * rows]) {
      const file = dataFile({ rows: n });
      const size = megabytes(sizeOf(file));
      const sum = await alone(file);
      if (n > KEEP) removeData(file);
      const timesBefore = (now, then) => (before ? against(now / then, GROWTH_BAR, times) : '');
      lines.push([
        many(n), size, seconds(sum.copied), seconds(sum.whole), seconds(sum.wall), against(sum.ratio, COPY_BAR, times),
        seconds(sum.cpu), against(sum.cpuRatio, COPY_BAR, times),
        timesBefore(sum.whole, before?.whole), timesBefore(sum.wholeCpu, before?.wholeCpu), timesBefore(sum.cpu, before?.cpu),
        against(sum.rss, memoryBar(n), megabytes),
      ]); // biome-ignore format: as the head
      before = sum;
    }
    const head = [
      'rows', 'file', 'copy', 'clean', 'dedupe alone', '× the copy', 'CPU', '× the copy', 'clean, × a quarter', 'CPU', 'dedupe alone, CPU',
      'peak memory',
    ]; // biome-ignore format: a list
    return `### Dedupe alone\n\n${markdown(head, lines)}`;
  }

  /** One run, and the pairs that it merged and showed. */
  async function found(file, entities) {
    const used = await run(clean(file));
    const { stats } = JSON.parse(readFileSync(`${OUT}/crmq/report.json`, 'utf8')).duplicates;
    const pairs = duplicatePairs(`${OUT}/crmq`);
    return { ...used, ...pairs, stats, score: scores(pairs.merged, entities) };
  }

  async function skew() {
    const plain = dataFile({ rows });
    const { entities } = generated(plain);
    const files = await skewedFiles(plain, entities);
    const results = [];
    for (const [name, file] of Object.entries(files)) results.push({ name, ...(await found(file, entities)) });
    for (const file of Object.values(files)) removeData(file);
    const [, blank] = results;
    const isTrue = (pair) => {
      const [a, b] = rowsOf(pair);
      return entities[a] === entities[b];
    };
    const missing = (from, of) => [...of].filter((pair) => !from.has(pair) && isTrue(pair)).length;
    const lines = results.map(({ name, wall, cpu, rss, merged, stats, score }) => [
      name, seconds(wall), seconds(cpu), megabytes(rss), many(stats.pairs), many(stats.skipped), many(merged.size),
      score.precision.toFixed(4), score.recall.toFixed(4), many(missing(merged, blank.merged)), many(missing(blank.merged, merged)),
    ]); // biome-ignore format: as the head
    const head = [
      'file', 'wall', 'CPU', 'peak memory', 'pairs compared', 'skipped', 'pairs merged', 'precision', 'recall', 'true pairs lost', 'more true pairs',
    ]; // biome-ignore format: a list
    const legend =
      'A fifth of the rows have one phone, another fifth one company; for comparison, the same cells are empty. Lost and ' +
      'more: true pairs that are merged, against the file with empty cells.';
    return `### One value on a fifth of ${many(rows)} rows\n\n${legend}\n\n${markdown(head, lines)}`;
  }

  const sections = [`## Speed\n\n${machine()}`];
  for (const section of [growth, skew]) {
    sections.push(await section());
    console.log(`\n${sections.at(-1)}`);
  }
  emptyOut();
  return sections.join('\n\n');
}
