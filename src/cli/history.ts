/** `crmq history`: lists the runs of a history, or compares two of them. */
import { existsSync } from 'node:fs';
import { CrmqError } from '../errors.ts';
import { anomaliesOf, type WatchOptions } from '../history/anomalies.ts';
import { compareRuns } from '../history/compare.ts';
import { comparisonText } from '../history/compare-text.ts';
import type { HistoryEntry } from '../history/entry.ts';
import { type RunList, readRuns, seriesIn } from '../history/runs.ts';
import { historyCsv } from '../history/table.ts';
import { historyText, type ListedSeries } from '../history/text.ts';
import { readLines } from '../io/disk/append-line.ts';
import { HISTORY_FILE } from '../packs/history.ts';
import { historyPlace } from './asked/recording.ts';
import { configurationFrom, type Flags, wholeNumber } from './asked/request.ts';
import { pairFrom } from './history-pair.ts';
import { jsonText, plainText } from './terminal/plain-text.ts';
import { type ColorChoice, chalkFor, isClosedPipe, warn, widthOf, writeTo } from './terminal/streams.ts';

const SHOWN = 24;

export async function historyCommand(named: string | undefined, flags: Flags): Promise<number> {
  const asked = askedFrom(named, flags);
  const { history } = await (await configurationFrom(flags)).packFor('unknown');
  const file = asked.file ?? historyPlace({ history: true }, history)!;
  const { runs, decays, notes } = await readHistory(file);
  if (flags.quiet !== true) for (const note of notes) warn(plainText(note));
  const wanted = ofSeries(runs, flags.series, file);
  const last = wholeNumber('--last', flags.last, 1) ?? SHOWN;
  const text = asked.compare
    ? compared(wanted, asked.compare, flags, file)
    : listed({ runs: wanted, decays }, flags, last, history);
  try {
    await writeTo(process.stdout, text);
  } catch (error) {
    if (!isClosedPipe(error)) throw error;
  }
  return 0;
}

/** `--compare` takes what stands behind it: a file there is given back. */
function askedFrom(
  named: string | undefined,
  flags: Flags,
): { file: string | undefined; compare: string[] | undefined } {
  if (flags.compare === undefined) return { file: named, compare: undefined };
  const given = flags.compare === true ? [] : (flags.compare as string[]).flatMap((text) => text.split(','));
  const compare = given.map((text) => text.trim()).filter((text) => text !== '');
  const at = named === undefined ? compare.findIndex((text) => /[./\\]/.test(text) && existsSync(text)) : -1;
  const file = at < 0 ? named : compare.splice(at, 1)[0];
  if (compare.length === 0 || compare.length === 2) return { file, compare };
  throw new CrmqError('bad-flag', `--compare ${compare.join(' ')}: name two runs, or none for the last two`, {
    hint: 'by number, id or date, as crmq history lists them: --compare 3 5',
  });
}

async function readHistory(file: string): Promise<RunList> {
  if (!existsSync(file)) {
    throw new CrmqError('no-history', `there is no history ${file}`, {
      exitCode: 3,
      hint: `runs are recorded with crmq clean --history${file === HISTORY_FILE ? '' : ` ${file}`}`,
    });
  }
  const list = readRuns(await readLines(file));
  if (list.isForeign) throw new CrmqError('no-history', `${file} is no history of crmq`, { exitCode: 3 });
  return list;
}

function ofSeries(runs: readonly HistoryEntry[], name: unknown, file: string): readonly HistoryEntry[] {
  const wanted = name === undefined ? runs : runs.filter(({ series }) => series.name === name);
  if (wanted.length > 0) return wanted;
  const names = [...new Set(runs.map(({ series }) => series.name))];
  const what = name === undefined ? 'no run' : `no run of ${JSON.stringify(name)}`;
  throw new CrmqError('no-runs', `${file} has ${what}`, {
    exitCode: 3,
    hint: names.length > 0 ? `it has runs of: ${names.join(', ')}` : 'runs are recorded with crmq clean --history',
  });
}

function listed(
  { runs, decays }: Pick<RunList, 'runs' | 'decays'>,
  flags: Flags,
  last: number,
  options: WatchOptions,
): string {
  const all: ListedSeries[] = seriesIn(runs).map((series) => ({
    runs: series,
    anomalies: series.map((run, at) => anomaliesOf(run, series.slice(0, at), options)),
    decay: decays.findLast((one) => one.series === series.at(-1)!.series.name)?.decay,
  }));
  if (flags.format === 'csv') return historyCsv(all);
  if (flags.json === true || flags.format === 'json') {
    const shown = all.map((one) => ({
      series: one.runs.at(-1)!.series.name,
      runs: one.runs.map((run, at) => ({ ...run, anomalies: one.anomalies[at]! })),
      decay: one.decay ?? null,
    }));
    return `${jsonText({ historyVersion: 1, series: shown }, 2)}\n`;
  }
  return historyText(all, pageOf(flags), last);
}

function compared(runs: readonly HistoryEntry[], named: readonly string[], flags: Flags, file: string): string {
  if (flags.format === 'csv') throw new CrmqError('bad-flag', '--compare has no CSV form', { hint: 'write --json' });
  const comparison = compareRuns(...pairFrom(runs, named, file));
  if (flags.json !== true && flags.format !== 'json') return comparisonText(comparison, pageOf(flags));
  const { before, after, ...rest } = comparison;
  const about = ({ id, sequence, asOf, series, inputs }: HistoryEntry) => ({ id, sequence, asOf, series, inputs });
  return `${jsonText({ historyVersion: 1, before: about(before), after: about(after), ...rest }, 2)}\n`;
}

const pageOf = (flags: Flags) => ({
  chalk: chalkFor(process.stdout, (flags.color === false ? 'never' : flags.color) as ColorChoice),
  width: widthOf(process.stdout),
});
