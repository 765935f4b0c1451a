/** Bytes of a history file → its runs. A line that cannot be read is told and passed over: it never stops a run. */
import {
  type DecayLine,
  decayLineSchema,
  entrySchema,
  HISTORY_VERSION,
  type HistoryEntry,
  type NewEntry,
} from './entry.ts';
import { isOneSeries, overlap } from './series.ts';

export interface RunList {
  /** Each run once, as it was recorded last, at the place where it was recorded first. */
  readonly runs: readonly HistoryEntry[];
  /** What was measured between exports, in the order of recording. */
  readonly decays: readonly DecayLine[];
  /** What was passed over, with its line, for a person. */
  readonly notes: readonly string[];
  /** Whether there is text in the file, and none of it is a history's. */
  readonly isForeign: boolean;
}

/** A longer line is no run: one of 16,384 columns has less. */
const LONGEST_LINE = 32 * 1024 * 1024;

const LF = 10;

export function readRuns(bytes: Uint8Array): RunList {
  const runs = new Map<string, HistoryEntry>();
  const decays: DecayLine[] = [];
  const skipped: Skipped[] = [];
  let isKnown = false;
  let line = 0;
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(LF, from);
    const to = end < 0 ? bytes.length : end;
    line++;
    const start = from;
    const found = entryIn(bytes.subarray(start, to));
    from = to + 1;
    if (found === undefined) continue;
    if (typeof found === 'string') skipped.push({ line, why: found });
    else if ('decay' in found) decays.push(found);
    else runs.set(found.id, found);
    isKnown ||= found !== DAMAGED || isOurs(bytes.subarray(start, to));
  }
  return { runs: [...runs.values()], decays, notes: notesOf(skipped), isForeign: skipped.length > 0 && !isKnown };
}

interface Skipped {
  readonly line: number;
  readonly why: string;
}

const DAMAGED = 'damaged or cut off';
const NEWER = 'written by a newer crmq';

/** Undefined for a blank line; a text says why there is no entry. */
function entryIn(bytes: Uint8Array): HistoryEntry | DecayLine | string | undefined {
  if (bytes.length > LONGEST_LINE) return DAMAGED;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
  if (text.trim() === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return DAMAGED;
  }
  const version = (value as { historyVersion?: unknown } | null)?.historyVersion;
  if (typeof version === 'number' && version > HISTORY_VERSION) return NEWER;
  const isDecay = typeof value === 'object' && value !== null && 'decay' in value;
  const result = (isDecay ? decayLineSchema : entrySchema).safeParse(value);
  return result.success ? result.data : DAMAGED;
}

const BEGINNING = '{"historyVersion":';

/** Whether a damaged line was one of a history: its beginning is there, or nothing but the zeros that a failing disk leaves. */
function isOurs(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.subarray(0, BEGINNING.length)).toString();
  return BEGINNING.startsWith(text) || bytes.every((byte) => byte === 0);
}

const LINES_NAMED = 5;

/** One note for each reason, with the first lines of it. */
function notesOf(skipped: readonly Skipped[]): string[] {
  return [...new Set(skipped.map(({ why }) => why))].map((why) => {
    const lines = skipped.filter((one) => one.why === why).map((one) => one.line);
    const more = lines.length > LINES_NAMED ? ` and ${lines.length - LINES_NAMED} more` : '';
    const which = `${lines.length === 1 ? 'line' : 'lines'} ${lines.slice(0, LINES_NAMED).join(', ')}${more}`;
    return `history: ${which} passed over: ${why}`;
  });
}

/** Earliest first: by the day that the run took for today, then by the order of recording. */
export const inTime = (runs: readonly HistoryEntry[]): HistoryEntry[] =>
  [...runs].sort((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : a.sequence - b.sequence));

/** Runs of the series of one, in time, that one not among them, up to its day. */
export function runsBefore(runs: readonly HistoryEntry[], run: HistoryEntry): HistoryEntry[] {
  const others = runs.filter((other) => other.id !== run.id && isOneSeries(other, run));
  return inTime(others).filter(
    (other) => other.asOf < run.asOf || (other.asOf === run.asOf && other.sequence < run.sequence),
  );
}

/** The runs by series, each in time; the series of the latest run last. */
export function seriesIn(runs: readonly HistoryEntry[]): HistoryEntry[][] {
  const all: HistoryEntry[][] = [];
  for (const run of inTime(runs)) {
    const at = all.findIndex((series) => isOneSeries(series.at(-1)!, run));
    const [own] = at < 0 ? [[]] : all.splice(at, 1);
    all.push([...own!, run]);
  }
  return all;
}

/** The number that comes next. */
const nextSequence = (runs: readonly HistoryEntry[]): number =>
  1 + runs.reduce((most, { sequence }) => Math.max(most, sequence), 0);

/** A run with its number: the one that it had, where the same data were recorded by the same plan before. */
export const placed = (entry: NewEntry, runs: readonly HistoryEntry[]): HistoryEntry => {
  const sequence = runs.find(({ id }) => id === entry.id)?.sequence ?? nextSequence(runs);
  const { historyVersion, id, ...rest } = entry;
  return { historyVersion, id, ...{ sequence }, ...rest, sequence };
};

/** A first run of a series that looks like one of another name: files may have been renamed. */
export function twinsNote(runs: readonly HistoryEntry[], now: HistoryEntry): string[] {
  if (now.series.isGiven || runsBefore(runs, now).length > 0) return [];
  const twin = seriesIn(runs)
    .filter((series) => !isOneSeries(series.at(-1)!, now) && overlap(series.at(-1)!, now) >= ALIKE)
    .at(-1);
  if (!twin) return [];
  const { name } = twin.at(-1)!.series;
  const count = `${twin.length} ${twin.length === 1 ? 'run' : 'runs'}`;
  return [
    `history: the first run of ${now.series.name}; ${count} of ${name} look alike: --series ${name} goes on with them`,
  ];
}

/** Columns in common from which on two files look alike. */
const ALIKE = 0.8;
