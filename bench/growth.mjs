/** Whether time and memory grow as they should: the rows doubling from step to step. */
import { clean, MEMORY_BAR, memoryBarWithDedupe, noDedupe } from './cases.mjs';
import { assertRoom, dataFile, emptyOut, removeData, sizeOf } from './data.mjs';
import { machine } from './machine.mjs';
import { against, markdown, summary, times } from './table.mjs';

/** Files up to this size are left for the next run. */
const KEEP = 1_000_000;
/** Four times the rows may take this many times as long. */
const BAR = 4.4;

/** @param alternate runs cases in turns, as bench/run.mjs does */
export async function growth({ from, max, repeat, alternate }) {
  const [rows, seen, notes] = [[], new Map(), []];
  for (let n = from; n <= max; n *= 2) {
    try {
      assertRoom(n * 240);
      const { cells, walls } = await oneSize(n, repeat, alternate, seen);
      seen.set(n, walls);
      rows.push(cells);
      console.log(`| ${cells.join(' | ')} |`);
    } catch (error) {
      notes.push(`Stopped before ${n.toLocaleString('en')} rows: ${error.message}`);
      break;
    }
  }
  const head = [
    'rows',
    'file',
    '--no-dedupe',
    'memory',
    '× half',
    '× quarter',
    'clean',
    'memory',
    '× half',
    '× quarter',
  ];
  const text = `## Growth\n\n${machine()}\n\n${markdown(head, rows)}\n\n${[LEGEND, ...notes].join('\n\n')}`;
  console.log(`\n${text}`);
  return text;
}

const LEGEND =
  `\`--no-dedupe\` is without the HTML report too. "× half" and "× quarter" compare with half and a quarter of the rows; a quarter may take ` +
  `${BAR} times as long. Peak memory may be 250 MB, and with dedupe 200 MB and 400 bytes a record.`;

async function oneSize(n, repeat, alternate, seen) {
  const file = dataFile({ rows: n });
  try {
    const cases = [noDedupe(file), clean(file, n)];
    const rounds = await alternate(cases, repeat);
    const sums = rounds.map((own) => summary(own, own));
    const walls = sums.map(({ wall }) => wall);
    const bars = [MEMORY_BAR, memoryBarWithDedupe(n)];
    const cells = sums.flatMap(({ wall, rss }, i) => [
      `${wall.toFixed(1)} s`,
      against(rss, bars[i], (bytes) => `${Math.round(bytes / 1e6)} MB`),
      factor(wall, seen.get(n / 2)?.[i]),
      factor(wall, seen.get(n / 4)?.[i], BAR),
    ]);
    return { walls, cells: [n.toLocaleString('en'), `${Math.round(sizeOf(file) / 1e6)} MB`, ...cells] };
  } finally {
    emptyOut();
    if (n > KEEP) removeData(file);
  }
}

const factor = (wall, before, bar) => (before === undefined ? '' : against(wall / before, bar, times));
