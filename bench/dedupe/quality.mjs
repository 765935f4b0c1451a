/** How good dedupe is: every labelled set once through crmq, beside what an exact rule finds in the same file. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstLine } from '../machine.mjs';
import { measure } from '../measure.mjs';
import { against, markdown } from '../table.mjs';
import { floorPairs } from './floor.mjs';
import { duplicatePairs, linkPairs, scores, truePairCount } from './pairs.mjs';

/** F1 and precision that the design asks for. */
const BARS = {
  febrl1: [0.99, 0.995],
  febrl2: [0.99, 0.995],
  splink_fake_1000: [0.95, 0.98],
  dqbench_er_t2: [0.99, 0.995],
  chicago_childcare: [0.85, 0.93],
  restaurants_864: [0.93, 0.97],
  fodors_zagats: [0.96, 0.97],
};
/** The same for a hard file of people. */
const HARD = [0.93, 0.995];
/** A fixed day, so that a run next year does the same work. */
const AS_OF = '2026-11-21';

/** Whether this crmq has the command yet. */
const knows = (crmq, command) =>
  Boolean(firstLine(process.execPath, crmq, 'help', command)?.includes(`crmq ${command}`));

/** @returns `{ merged, both, compared, wall, cpu, rss }` */
export async function runOn(set, { crmq, jobs, work }) {
  const out = join(work, `out-${set.name}`);
  const flags = ['--quiet', '--as-of', AS_OF, '--no-config'];
  if (set.link && knows(crmq, 'link')) {
    const file = join(work, `${set.name}.pairs.csv`);
    const used = await measure([
      process.execPath,
      crmq,
      'link',
      ...set.link,
      '--pairs',
      file,
      '--out-dir',
      out,
      '--quiet',
    ]);
    return { ...linkPairs(file, set.left), ...used, compared: NaN, isLinked: true };
  }
  const args = ['clean', set.file, '--out-dir', out, '--no-html', '--jobs', jobs, ...flags];
  const used = await measure([process.execPath, crmq, ...args]);
  const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));
  const pairs = existsSync(join(out, 'duplicates.csv')) ? duplicatePairs(out) : { merged: new Set(), both: new Set() };
  return { ...pairs, ...used, compared: report.duplicates?.stats.pairs ?? NaN };
}

const HEAD = [
  'set', 'records', 'true pairs', 'F1', 'precision', 'recall', 'F1 with review', 'precision', 'recall', 'pairs compared', 'wall', 'CPU',
  'peak memory', 'exact rule: F1', 'precision', 'recall',
]; // biome-ignore format: a list

const four = (n) => n.toFixed(4);
const many = (n) => (Number.isNaN(n) ? '?' : n.toLocaleString('en'));
const atLeast = (n, bar) => (bar === undefined ? four(n) : `${four(n)} (≥ ${bar} ${n >= bar ? '✓' : '✗'})`);

/** One row of the table. */
export function qualityRow(set, found) {
  const [f1Bar, precisionBar] = BARS[set.name] ?? (/^hard-\d/.test(set.name) ? HARD : []);
  const [merged, both, floor] = [found.merged, found.both, floorPairs(set.file)].map((pairs) =>
    scores(pairs, set.entities),
  );
  const memory = 200e6 + 400 * set.entities.length;
  return [
    found.isLinked ? `${set.name} (link)` : set.name, many(set.entities.length), many(truePairCount(set.entities)),
    atLeast(merged.f1, f1Bar), atLeast(merged.precision, precisionBar), four(merged.recall),
    four(both.f1), four(both.precision), four(both.recall),
    many(found.compared), `${found.wall.toFixed(1)} s`, `${found.cpu.toFixed(1)} s`,
    against(found.rss, memory, (bytes) => `${Math.round(bytes / 1e6)} MB`),
    four(floor.f1), four(floor.precision), four(floor.recall),
  ]; // biome-ignore format: as the head
}

export const qualityTable = (rows) => markdown(HEAD, rows);
