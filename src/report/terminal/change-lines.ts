/** One change as a line, `before → after`, or as two lines below each other where it is too long for one. */
import type { ChalkInstance } from 'chalk';
import { type ChangedText, changedText, widthOfPieces, windowOf } from '../text/changed-text.ts';
import type { Piece } from '../text/diff.ts';
import { visible } from '../text/safe-text.ts';
import { displayWidth } from '../text/width.ts';
import { type Ink, inkLine, type Segment } from './ink.ts';

export interface PreviewPage {
  readonly chalk: ChalkInstance;
  readonly width: number;
}

interface ShownChange {
  /** What stands before it. */
  readonly lead: readonly Segment[];
  readonly before: string;
  readonly after: string;
  /** What is said behind it. */
  readonly more?: readonly Segment[];
}

const ARROW = ' → ';
const EMPTY = '(empty)';

/** Arrows of those that take one line stand below each other. The leads are to be of one width. */
export function changeLines(changes: readonly ShownChange[], page: PreviewPage): string[] {
  const texts = changes.map(({ before, after }) => changedText(before, after));
  const rooms = changes.map(({ lead }) => page.width - widthOf(lead));
  const isShort = texts.map(
    (text, at) =>
      widthIn(text.before) + ARROW.length + widthIn(text.after) + widthOf(changes[at]!.more ?? []) <= rooms[at]!,
  );
  const left = Math.max(0, ...texts.filter((_, at) => isShort[at]).map(({ before }) => widthIn(before)));
  return changes.flatMap((change, at) => {
    const text = texts[at]!;
    return isShort[at] ? [oneLine(change, text, left, page)] : twoLines(change, text, rooms[at]!, page);
  });
}

function oneLine(
  { lead, more = [] }: ShownChange,
  { before, after }: ChangedText,
  left: number,
  page: PreviewPage,
): string {
  const { chalk, width } = page;
  const spare = width - widthOf(lead) - widthIn(before) - ARROW.length - widthIn(after) - widthOf(more);
  const gap = ' '.repeat(Math.max(0, Math.min(left - widthIn(before), spare)));
  const [was, is] = [inked(before, chalk.red, chalk.bgRed), inked(after, chalk.green, chalk.bgGreen)];
  return inkLine([...lead, ...was, gap, [ARROW, chalk.dim], ...is, ...more], width);
}

function twoLines(change: ShownChange, text: ChangedText, room: number, { chalk, width }: PreviewPage): string[] {
  const { lead, more = [] } = change;
  // two columns for the mark, two for the quotes
  const { before, after } = windowOf(text, room - 4);
  const below = ' '.repeat(widthOf(lead));
  return [
    inkLine([...lead, ['- ', chalk.red], ...inked(before, chalk.red, chalk.bgRed)], width),
    inkLine([below, ['+ ', chalk.green], ...inked(after, chalk.green, chalk.bgGreen)], width),
    ...(more.length === 0 ? [] : [inkLine([below, ...more], width)]),
  ];
}

export function widthOf(segments: readonly Segment[]): number {
  return segments.reduce(
    (sum, segment) => sum + displayWidth(visible(typeof segment === 'string' ? segment : segment[0])),
    0,
  );
}

const isEmpty = (pieces: readonly Piece[]): boolean => pieces.every(({ text }) => text === '');
/** With its quotes. */
const widthIn = (pieces: readonly Piece[]): number => (isEmpty(pieces) ? EMPTY.length : widthOfPieces(pieces) + 2);

/** A text in quotes, so that blanks at its edges can be seen; changed blanks have a ground to be seen by. */
function inked(pieces: readonly Piece[], ink: Ink, ground: Ink): Segment[] {
  if (isEmpty(pieces)) return [[EMPTY, ink]];
  const shown = pieces.flatMap(({ kind, text }): Segment[] => {
    if (kind === 'same') return [text];
    return text.split(/( +)/).map((part): Segment => [part, part.startsWith(' ') ? ground : ink]);
  });
  return ['"', ...shown, '"'];
}
