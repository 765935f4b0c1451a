/**
 * Who belongs to whom where everyone may have one partner at most: the assignment of the greatest total weight.
 *
 * Candidates fall into components that share nobody. A small one is solved exactly (Hungarian algorithm); a large one, which only
 * wrong or missing data make, strongest first. Where another assignment would be just as good, nobody is assigned: a tie is for a
 * person to decide.
 *
 * Memory: some 40 bytes a candidate, and a square matrix of the largest component that is solved exactly.
 */
import { bestAssignment } from './hungarian.ts';

export interface Candidate {
  readonly left: number;
  readonly right: number;
  /** A whole number above 0. */
  readonly weight: number;
}

interface Assignment {
  /** By candidate, what became of it. */
  readonly outcome: Uint8Array;
  readonly stats: AssignmentStats;
}

interface AssignmentStats {
  /** Components in which two candidates compete. */
  contested: number;
  /** Records of the largest of them. */
  largest: number;
  /** Components too large to be solved exactly. */
  greedy: number;
  /** Candidates that are part of a tie. */
  tied: number;
}

export const [LOST, CHOSEN, TIED] = [0, 1, 2] as const;

/** Records of a component up to which it is solved exactly. */
export const EXACT = 96;

/** The best assignment, whatever the order of the candidates. No two may be of the same two records. */
export function assign(candidates: readonly Candidate[]): Assignment {
  const outcome = new Uint8Array(candidates.length);
  const stats: AssignmentStats = { contested: 0, largest: 0, greedy: 0, tied: 0 };
  for (const component of componentsOf(candidates)) {
    if (component.length === 1) {
      outcome[component[0]!] = CHOSEN;
      continue;
    }
    const size = countRecords(component, candidates);
    stats.contested++;
    stats.largest = Math.max(stats.largest, size);
    if (size > EXACT) {
      stats.greedy++;
      greedily(component, candidates, outcome);
    } else exactly(component, candidates, outcome);
    for (const at of component) if (outcome[at] === TIED) stats.tied++;
  }
  return { outcome, stats };
}

/** Candidates that hang together, as lists of their places. */
function componentsOf(candidates: readonly Candidate[]): number[][] {
  const parent = Uint32Array.from(candidates, (_, at) => at);
  const find = (at: number): number => {
    let root = at;
    while (parent[root] !== root) root = parent[root]!;
    for (let next = at; parent[next] !== root; ) {
      const above = parent[next]!;
      parent[next] = root;
      next = above;
    }
    return root;
  };
  const [lefts, rights] = [new Map<number, number>(), new Map<number, number>()];
  for (const [at, { left, right }] of candidates.entries()) {
    for (const [known, record] of [
      [lefts, left],
      [rights, right],
    ] as const) {
      const other = known.get(record);
      if (other === undefined) known.set(record, at);
      else parent[find(at)] = find(other);
    }
  }
  const components = new Map<number, number[]>();
  for (let at = 0; at < candidates.length; at++) {
    const root = find(at);
    const component = components.get(root);
    if (component) component.push(at);
    else components.set(root, [at]);
  }
  return [...components.values()];
}

function countRecords(component: readonly number[], candidates: readonly Candidate[]): number {
  const lefts = new Set(component.map((at) => candidates[at]!.left));
  const rights = new Set(component.map((at) => candidates[at]!.right));
  return lefts.size + rights.size;
}

function exactly(component: readonly number[], candidates: readonly Candidate[], outcome: Uint8Array): void {
  const places = (side: 'left' | 'right') =>
    new Map([...new Set(component.map((at) => candidates[at]![side]))].map((record, place) => [record, place]));
  const [lefts, rights] = [places('left'), places('right')];
  const weights = Array.from({ length: lefts.size }, () => new Float64Array(rights.size));
  for (const at of component) {
    const { left, right, weight } = candidates[at]!;
    weights[lefts.get(left)!]![rights.get(right)!] = weight;
  }
  const { isChosen, isTied } = bestAssignment(weights, rights.size);
  for (const at of component) {
    const [i, j] = [lefts.get(candidates[at]!.left)!, rights.get(candidates[at]!.right)!];
    outcome[at] = isTied(i, j) ? TIED : isChosen(i, j) ? CHOSEN : LOST;
  }
}

/** Strongest first. Of equally strong ones that want the same record none gets it, and nobody else does either. */
function greedily(component: readonly number[], candidates: readonly Candidate[], outcome: Uint8Array): void {
  const order = [...component].sort((x, y) => candidates[y]!.weight - candidates[x]!.weight);
  const [leftsTaken, rightsTaken] = [new Set<number>(), new Set<number>()];
  for (let from = 0, to = 0; from < order.length; from = to) {
    const { weight } = candidates[order[from]!]!;
    const [lefts, rights] = [new Map<number, number>(), new Map<number, number>()];
    const free: number[] = [];
    for (to = from; to < order.length && candidates[order[to]!]!.weight === weight; to++) {
      const { left, right } = candidates[order[to]!]!;
      if (leftsTaken.has(left) || rightsTaken.has(right)) continue;
      free.push(order[to]!);
      lefts.set(left, (lefts.get(left) ?? 0) + 1);
      rights.set(right, (rights.get(right) ?? 0) + 1);
    }
    for (const at of free) {
      const { left, right } = candidates[at]!;
      outcome[at] = lefts.get(left) === 1 && rights.get(right) === 1 ? CHOSEN : TIED;
      leftsTaken.add(left);
      rightsTaken.add(right);
    }
  }
}
