/**
 * The assignment of the greatest total weight, exactly: the Hungarian algorithm with potentials. Weights are whole numbers, so that
 * "just as good" is decided without rounding.
 *
 * Everyone may stay alone: each record has a stand-in of its own on the other side, at weight 0.
 *
 * Memory: (n + m)² numbers.
 */

export interface Best {
  isChosen(left: number, right: number): boolean;
  /** Whether a pair is in one of several assignments that are equally good, and not in all of them. */
  isTied(left: number, right: number): boolean;
}

/** More than any sum of weights, and still exact. */
const NEVER = 2 ** 44;

/** @param weights by left and right; 0 where the two are no candidates */
export function bestAssignment(weights: readonly Float64Array[], rights: number): Best {
  const lefts = weights.length;
  const costs = withStandIns(weights, rights);
  const { columnOf, u, v } = solve(costs);
  const size = costs.length;
  const rowOf = new Int32Array(size);
  for (let row = 0; row < size; row++) rowOf[columnOf[row]!] = row;
  const isTight = (row: number, column: number): boolean => costs[row]![column]! - u[row]! - v[column]! === 0;
  // who could take whose partner at no loss; along a circle of such steps all of them can
  const groups = circles(size, (row) => {
    const others: number[] = [];
    for (let column = 0; column < size; column++) {
      if (column !== columnOf[row] && isTight(row, column)) others.push(rowOf[column]!);
    }
    return others;
  });
  const isPossible = (left: number, right: number): boolean => weights[left]![right]! > 0 && isTight(left, right);
  return {
    isChosen: (left, right) => columnOf[left] === right && left < lefts,
    isTied(left, right) {
      if (!isPossible(left, right)) return false;
      if (columnOf[left] !== right) return groups[left] === groups[rowOf[right]!];
      return groups.some((group, row) => row !== left && group === groups[left]);
    },
  };
}

/** Costs of a square problem: rows are the lefts and the stand-ins of the rights, columns the rights and the stand-ins of the lefts. */
function withStandIns(weights: readonly Float64Array[], rights: number): Float64Array[] {
  const lefts = weights.length;
  const size = lefts + rights;
  return Array.from({ length: size }, (_, row) => {
    const costs = new Float64Array(size).fill(row < lefts ? NEVER : 0);
    for (let right = 0; right < rights; right++) {
      const weight = row < lefts ? weights[row]![right]! : 0;
      costs[right] = weight > 0 ? -weight : row === lefts + right ? 0 : NEVER;
    }
    if (row < lefts) costs[rights + row] = 0;
    return costs;
  });
}

interface Solution {
  /** By row. */
  readonly columnOf: Int32Array;
  /** Potentials of rows and columns: no cost is below their sum, and those of the solution equal it. */
  readonly u: Float64Array;
  readonly v: Float64Array;
}

/** Least total cost, row by row along shortest augmenting paths. */
function solve(costs: readonly Float64Array[]): Solution {
  const size = costs.length;
  const [u, v] = [new Float64Array(size + 1), new Float64Array(size + 1)];
  // column 0 stands for none; rows and columns count from 1
  const owner = new Int32Array(size + 1);
  const before = new Int32Array(size + 1);
  for (let row = 1; row <= size; row++) {
    owner[0] = row;
    let column = 0;
    const least = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const isDone = new Uint8Array(size + 1);
    do {
      isDone[column] = 1;
      const from = owner[column]!;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= size; j++) {
        if (isDone[j] === 1) continue;
        const cost = costs[from - 1]![j - 1]! - u[from]! - v[j]!;
        if (cost < least[j]!) {
          least[j] = cost;
          before[j] = column;
        }
        if (least[j]! < delta) {
          delta = least[j]!;
          next = j;
        }
      }
      for (let j = 0; j <= size; j++) {
        if (isDone[j] === 1) {
          u[owner[j]!]! += delta;
          v[j]! -= delta;
        } else least[j]! -= delta;
      }
      column = next;
    } while (owner[column] !== 0);
    for (; column !== 0; column = before[column]!) owner[column] = owner[before[column]!]!;
  }
  const columnOf = new Int32Array(size);
  for (let j = 1; j <= size; j++) columnOf[owner[j]! - 1] = j - 1;
  return { columnOf, u: u.subarray(1), v: v.subarray(1) };
}

/** Numbers the nodes of a graph so that two have the same number where each can be reached from the other (Tarjan). */
function circles(size: number, nextOf: (node: number) => readonly number[]): Int32Array {
  const group = new Int32Array(size).fill(-1);
  const seen = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const stack: number[] = [];
  let time = 0;
  let groups = 0;
  const visit = (node: number): void => {
    seen[node] = low[node] = time++;
    stack.push(node);
    for (const next of nextOf(node)) {
      if (seen[next] === -1) {
        visit(next);
        low[node] = Math.min(low[node]!, low[next]!);
      } else if (group[next] === -1) low[node] = Math.min(low[node]!, seen[next]!);
    }
    if (low[node] !== seen[node]) return;
    let top: number;
    do {
      top = stack.pop()!;
      group[top] = groups;
    } while (top !== node);
    groups++;
  };
  for (let node = 0; node < size; node++) if (seen[node] === -1) visit(node);
  return group;
}
