/** A text before and after a change as pieces that can be coloured, cut to a width around what changed. */
import { diffCells, type Piece } from './diff.ts';
import { graphemes, visible } from './safe-text.ts';
import { displayWidth } from './width.ts';

/** Graphemes that are compared. */
const MOST = 500;

export interface ChangedText {
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];
}

/** What both have at their beginning and end is the same; what is between is compared, where that says anything. */
export function changedText(before: string, after: string): ChangedText {
  // what looks the same is spelled out
  if (before !== after && before.normalize() === after.normalize())
    return comparedText(spelled(before), spelled(after));
  return comparedText(before, after);
}

const spelled = (text: string): string =>
  text.replace(/\p{M}/gu, (mark) => `‹U+${mark.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}›`);

function comparedText(before: string, after: string): ChangedText {
  const [a, b] = [graphemes(before, MOST), graphemes(after, MOST)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  // single letters in common are chance: then the word is another one
  if (head + tail < Math.min(a.length, b.length) / 2) [head, tail] = [0, 0];
  const [was, is] = [a, b].map((all) => all.slice(head, all.length - tail).join('')) as [string, string];
  const found = was === '' || is === '' ? undefined : diffCells(was, is);
  const around = (middle: readonly Piece[]): Piece[] =>
    joined([same(a.slice(0, head).join('')), ...middle, same(a.slice(a.length - tail).join(''))]);
  return {
    before: around(found?.before ?? [{ kind: 'removed', text: was }]),
    after: around(found?.after ?? [{ kind: 'added', text: is }]),
  };
}

const same = (text: string): Piece => ({ kind: 'same', text });

function joined(pieces: readonly Piece[]): Piece[] {
  const all: { kind: Piece['kind']; text: string }[] = [];
  for (const { kind, text } of pieces) {
    if (text === '') continue;
    const last = all.at(-1);
    if (last?.kind === kind) last.text += text;
    else all.push({ kind, text });
  }
  return all;
}

/** Columns that the pieces take when they are made visible. */
export const widthOfPieces = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { text }) => sum + displayWidth(visible(text)), 0);

/** Both without so much of what they begin with alike that their first change can be seen within `room` columns. */
export function windowOf({ before, after }: ChangedText, room: number): ChangedText {
  const [was, is] = [leadOf(before), leadOf(after)];
  // a side without a change of its own is all one piece
  const first = was.length < is.length ? was : is;
  const longest = Math.max(widthOfPieces(before), widthOfPieces(after));
  if (first === '' || longest <= room) return { before, after };
  const kept = graphemes(first, first.length);
  const least = Math.floor(room / 3);
  let width = displayWidth(visible(first));
  let cut = 0;
  // the ellipsis takes a column of its own
  for (let gone = 0; kept.length > 0 && width > least && gone < longest - room + 1; ) {
    const part = kept.shift()!;
    cut += part.length;
    gone += displayWidth(visible(part));
    width = displayWidth(visible(first.slice(cut)));
  }
  return cut === 0 ? { before, after } : { before: without(before, cut), after: without(after, cut) };
}

const leadOf = ([first]: readonly Piece[]): string => (first?.kind === 'same' ? first.text : '');

const without = ([first, ...rest]: readonly Piece[], units: number): Piece[] => [
  { kind: 'same', text: `…${first!.text.slice(units)}` },
  ...rest,
];
