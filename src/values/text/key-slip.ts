/** How far typing went wrong between a word that was typed and one that was meant. */

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const KEYS = new Map(ROWS.flatMap((row, y) => [...row].map((key, x) => [key, { x: x + y * 0.5, y }] as const)));

/** Whether two letters lie side by side on a QWERTY keyboard. */
function areNeighbours(a: string, b: string): boolean {
  const [first, second] = [KEYS.get(a), KEYS.get(b)];
  return !!first && !!second && Math.abs(first.y - second.y) <= 1 && Math.abs(first.x - second.x) <= 1;
}

/**
 * How far typing went wrong: half a point for each slip of the keyboard (letters swapped, doubled, left out, or a neighbouring
 * key), one for any other edit, and two for one at the first letter, which people seldom miss.
 */
export function slipCost(typed: string, meant: string): number {
  const width = meant.length + 1;
  const costs = Array.from({ length: (typed.length + 1) * width }, () => 0);
  const at = (i: number, j: number): number => costs[i * width + j] ?? 0;
  for (let i = 0; i <= typed.length; i += 1) {
    for (let j = 0; j <= meant.length; j += 1) {
      if (i === 0 || j === 0) costs[i * width + j] = 2 * Math.max(i, j);
      else costs[i * width + j] = stepCost(typed, meant, i, j, at);
    }
  }
  return at(typed.length, meant.length);
}

function stepCost(typed: string, meant: string, i: number, j: number, at: (i: number, j: number) => number): number {
  const [a, b, before, next] = [typed[i - 1] ?? '', meant[j - 1] ?? '', typed[i - 2] ?? '', meant[j - 2] ?? ''];
  const first = i === 1 && j === 1;
  const substitution = a === b ? 0 : areNeighbours(a, b) ? (first ? 1 : 0.5) : first ? 2 : 1;
  const insertion = a === before || areNeighbours(a, b) || areNeighbours(a, before) ? 0.5 : 1;
  const best = Math.min(at(i - 1, j - 1) + substitution, at(i - 1, j) + insertion, at(i, j - 1) + (j === 1 ? 2 : 0.5));
  return i > 1 && j > 1 && a === next && before === b ? Math.min(best, at(i - 2, j - 2) + 0.5) : best;
}
