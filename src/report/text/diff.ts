/** What was taken away and what was put in between two spellings of a cell. */
import { graphemes } from './safe-text.ts';

export interface Piece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Above this the pieces say less than the whole does, and the table below grows with the square. */
const LONGEST = 80;
/** Where less than this share is the same, single letters in common are chance. */
const LEAST_COMMON = 0.4;

/**
 * Pieces of `before` (same, removed) and of `after` (same, added), by longest common subsequence of graphemes.
 * Undefined where the cells are long or have little in common: then show them as they are.
 */
export function diffCells(before: string, after: string): { before: Piece[]; after: Piece[] } | undefined {
  const a = graphemes(before, LONGEST + 1);
  const b = graphemes(after, LONGEST + 1);
  if (a.length > LONGEST || b.length > LONGEST) return undefined;
  const lengths = commonLengths(a, b);
  const common = lengths[0]?.[0] ?? 0;
  if (common < LEAST_COMMON * Math.min(a.length, b.length)) return undefined;
  const steps = walk(a, b, lengths);
  dropIslands(steps);
  return { before: pieces(steps, 'removed'), after: pieces(steps, 'added') };
}

/** `[i][j]`: length of the longest common subsequence of what follows from `a[i]` and `b[j]`. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const here = table[i]!;
      const below = table[i + 1]!;
      here[j] = a[i] === b[j] ? below[j + 1]! + 1 : Math.max(below[j]!, here[j + 1]!);
    }
  }
  return table;
}

type Step = { kind: Piece['kind']; text: string };

function walk(a: readonly string[], b: readonly string[], lengths: number[][]): Step[] {
  const steps: Step[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      steps.push({ kind: 'same', text: a[i++]! });
      j++;
    } else if (j >= b.length || (i < a.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) {
      steps.push({ kind: 'removed', text: a[i++]! });
    } else {
      steps.push({ kind: 'added', text: b[j++]! });
    }
  }
  return steps;
}

/** One letter that stays between two changes is chance, and makes the highlighting hard to read. */
function dropIslands(steps: Step[]): void {
  for (let at = steps.length - 2; at > 0; at--) {
    const { kind, text } = steps[at]!;
    if (kind !== 'same' || !/[\p{L}\p{N}]/u.test(text)) continue;
    if (steps[at - 1]!.kind === 'same' || steps[at + 1]!.kind === 'same') continue;
    steps.splice(at, 1, { kind: 'removed', text }, { kind: 'added', text });
  }
}

/** The steps of one side, neighbours of a kind joined. */
function pieces(steps: readonly Step[], side: 'removed' | 'added'): Piece[] {
  const joined: Step[] = [];
  for (const { kind, text } of steps) {
    if (kind !== 'same' && kind !== side) continue;
    const last = joined.at(-1);
    if (last?.kind === kind) last.text += text;
    else joined.push({ kind, text });
  }
  return joined;
}
