/**
 * From what was found in the splits of a run's files, each read from a guess, to the parts that together are all of their records. Where a
 * file's records begin is known, so where its first split is left is true; what is read from a true boundary on is true; so each split
 * is checked by the one before.
 */
import type { Layout } from '../../contract.ts';
import { CrmqError } from '../../errors.ts';
import type { DroppedLine } from '../../io/stream/cutter.ts';
import type { Mark } from './boundaries.ts';
import type { HeadAnswer } from './head.ts';
import type { SplitAnswer } from './split.ts';
import type { TailAnswer } from './tail.ts';

/** What is known of one file. */
export interface FileAnswers {
  readonly file: string;
  /** In bytes, as it lies there. */
  readonly size: number;
  readonly head: HeadAnswer;
  /** In any order; where one was asked for again, both are there. */
  readonly splits: readonly SplitAnswer[];
  readonly tail: TailAnswer | null;
}

/** Raw bytes of a file that are whole records. */
interface Part {
  readonly from: number;
  /** Null: to the end, read as a file of its own from its first byte on. */
  readonly to: number | null;
  readonly firstRow: number;
  readonly firstLine: number;
  readonly records: number;
}

/** A split that is still to be read from where its first record is now known to begin. */
interface Again {
  readonly from: number;
  readonly to: number;
  readonly exact: true;
}

export interface FileParts {
  readonly file: string;
  readonly layout: Layout;
  readonly parts: readonly Part[];
  readonly records: number;
  /** Preamble and footer, with the row before which they stood. */
  readonly dropped: readonly DroppedLine[];
  readonly again?: readonly Again[];
  /** From where on the tail is to be read. */
  readonly tailFrom?: number;
  /** The file cannot be cut, and is to be counted by reading it whole. */
  readonly count?: true;
}

export interface Chained {
  readonly files: readonly FileParts[];
  /** Whether nothing more is to be asked. Until then there are no parts. */
  readonly done: boolean;
}

/** A footer begins at most so far before the end: 64 KB of text, which UTF-16 and GB 18030 may write twice as long. */
const FOOTER_BYTES = 128 * 1024;

/**
 * @param files in the order of the run
 * @param firstRow number of the first record of the first
 * @throws CrmqError `input-changed`, `splits-missing`
 */
export function chainFiles(files: readonly FileAnswers[], firstRow = 1): Chained {
  const found = files.map(partsOf);
  const done = found.every(({ ask }) => Object.keys(ask).length === 0);
  let row = firstRow;
  const chained = found.map(({ ask, spans, dropped }, i): FileParts => {
    const { file, head } = files[i]!;
    const first = row;
    const parts: Part[] = [];
    for (const { from, to, records, lines } of done ? spans : []) {
      if (from !== to) parts.push({ from, to, firstRow: row, firstLine: head.line + lines, records });
      row += records;
    }
    // its header, and lines that are no records, are written all the same
    const none = { from: head.data, to: head.data, firstRow: row, firstLine: head.line, records: 0 };
    if (done && parts.length === 0) parts.push(none);
    const lines = [...head.dropped.map((line) => ({ ...line, row: first })), ...dropped.map(footerBefore(row))];
    return { file, layout: head.layout, parts, records: row - first, dropped: done ? lines : [], ...ask };
  });
  return { files: chained, done };
}

const footerBefore =
  (row: number) =>
  (text: string): DroppedLine => ({ kind: 'footer', row, text });

/** A part before rows are numbered; `lines` from the first record of the file on. */
interface Span {
  readonly from: number;
  readonly to: number | null;
  readonly records: number;
  readonly lines: number;
}

interface Found {
  readonly ask: Pick<FileParts, 'again' | 'tailFrom' | 'count'>;
  readonly spans: readonly Span[];
  readonly dropped: readonly string[];
}

function partsOf(answers: FileAnswers): Found {
  const { head, size, tail } = answers;
  const { count } = head;
  if (count) {
    const { records, dropped } = count;
    const range = head.splittable ? { from: head.data, to: count.end } : { from: 0, to: null };
    return { ask: {}, spans: [{ ...range, records, lines: 0 }], dropped };
  }
  if (!head.splittable) return { ask: { count: true }, spans: [], dropped: [] };
  const { spans, known, again } = walk(answers);
  if (again.length > 0) return { ask: { again }, spans: [], dropped: [] };
  if (head.layout.format !== 'csv' || spans.length === 0) return { ask: {}, spans, dropped: [] };
  const latest = Math.max(head.data, size - FOOTER_BYTES);
  const from = known.filter(([offset]) => offset <= latest).reduce((a, b) => (b[0] > a[0] ? b : a));
  if (tail?.from !== from[0]) return { ask: { tailFrom: from[0] }, spans: [], dropped: [] };
  return { ask: {}, spans: withTail(spans, from, tail), dropped: tail.dropped };
}

/** The parts as they are up to the footer; in that in which it begins, short lines that are none of its records were counted as such. */
function withTail(spans: readonly Span[], [, records]: Mark, tail: TailAnswer): Span[] {
  const kept = spans.filter(({ from }) => from < tail.end);
  const last = kept.pop();
  if (!last) return [];
  const before = kept.reduce((sum, span) => sum + span.records, 0);
  return [...kept, { ...last, to: tail.end, records: records + tail.records - before }];
}

interface Walked {
  readonly spans: readonly Span[];
  /** Boundaries that are true, counted from the first record of the file on. */
  readonly known: readonly Mark[];
  readonly again: readonly Again[];
}

/** Goes from split to split. Where one is to be read again, what it found meanwhile stands in, so that all are asked for at once. */
function walk({ file, size, head, splits }: FileAnswers): Walked {
  const spans: Span[] = [];
  const known: Mark[] = [[head.data, 0, 0]];
  const again: Again[] = [];
  let at: Mark = known[0]!;
  for (const [to, found] of [...byEnd(splits)].sort(([a], [b]) => a - b)) {
    const [from, records, lines] = at;
    if (from > to || from === size) continue;
    const index = found.map(({ marks }) => marks.findIndex(([offset]) => offset === from));
    const fit = index.findIndex((mark) => mark >= 0);
    if (fit < 0) again.push({ from, to, exact: true });
    const split = found[fit] ?? found.at(-1)!;
    const [, skippedRecords, skippedLines] = split.marks[index[fit] ?? 0]!;
    const onward = (mark: Mark): Mark => [mark[0], records + mark[1] - skippedRecords, lines + mark[2] - skippedLines];
    at = onward([split.exit, split.records, split.lines]);
    known.push(...[...split.marks, ...(split.late ? [split.late] : [])].filter(([one]) => one > from).map(onward), at);
    spans.push({ from, to: at[0], records: at[1] - records, lines });
  }
  if (again.length === 0) assertWhole(file, size, at[0], splits);
  return { spans, known, again };
}

function byEnd(splits: readonly SplitAnswer[]): Map<number, SplitAnswer[]> {
  const ends = new Map<number, SplitAnswer[]>();
  for (const split of splits) ends.set(split.to, [...(ends.get(split.to) ?? []), split]);
  return ends;
}

/** @throws CrmqError where the splits do not reach the end of the file, or go beyond it */
function assertWhole(file: string, size: number, reached: number, splits: readonly SplitAnswer[]): void {
  if (reached === size) return;
  if (reached > size || splits.some(({ end, exit }) => end && exit < size)) {
    throw new CrmqError(
      'input-changed',
      `${file} changed while it was read: it had ${size} bytes, and then ${reached}`,
      {
        exitCode: 3,
        hint: 'run again when nobody writes it',
      },
    );
  }
  throw new CrmqError('splits-missing', `${file} has ${size} bytes, and its splits end at ${reached}`, {
    hint: 'read splits that reach to the end of the file',
  });
}
