/** Measurements → Markdown. */
import { best, median } from './measure.mjs';

const seconds = (s) => (s < 1 ? `${Math.round(s * 1000)} ms` : s < 100 ? `${s.toFixed(1)} s` : `${Math.round(s)} s`);
const megabytes = (bytes) => (bytes > 0 ? `${Math.round(bytes / 1e6).toLocaleString('en')} MB` : '?');
const orUnknown = (text, number) => (Number.isNaN(number) ? '?' : text);

/** A number beside its bar, and whether it keeps it. */
export function against(number, bar, show) {
  if (bar === undefined) return show(number);
  return `${show(number)} (≤ ${show(bar)} ${number <= bar ? '✓' : '✗'})`;
}

export const times = (ratio) => `${ratio.toFixed(2)} ×`;

/**
 * Rounds of one case, summed up.
 * @param reference rounds of the case that is 1.00: the ratio is taken round by round, because what disturbs one round disturbs both
 */
export function summary(rounds, reference) {
  const ratios = rounds.map(({ wall }, i) => wall / reference[i].wall);
  return {
    best: best(rounds.map(({ wall }) => wall)),
    wall: median(rounds.map(({ wall }) => wall)),
    cpu: median(rounds.map(({ cpu }) => cpu)),
    rss: Math.max(...rounds.map(({ rss }) => rss)),
    ratio: median(ratios),
    cpuRatio: median(rounds.map(({ cpu }) => cpu)) / median(reference.map(({ cpu }) => cpu)),
    bestRatio: best(ratios),
  };
}

/** One row a case; the first one is the reference. */
export function table(cases, rounds, what) {
  const rows = cases.map(({ name, bar, memoryBar }, i) => {
    const { best: least, wall, cpu, rss, ratio, cpuRatio, bestRatio } = summary(rounds[i], rounds[0]);
    const walls = rounds[i].length > 1 ? `${seconds(wall)} (best ${seconds(least)})` : seconds(wall);
    const ratios =
      rounds[i].length > 1 ? `${against(ratio, bar, times)}, best ${times(bestRatio)}` : against(ratio, bar, times);
    const cpus = orUnknown(`${seconds(cpu)}, ${times(cpuRatio)}`, cpu);
    return [name, walls, ratios, cpus, against(rss, memoryBar, megabytes)];
  });
  return markdown(['', 'wall', what, 'CPU', 'peak memory'], rows);
}

export function markdown(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}
