/** mulberry32: small, seeded, good enough for test data. The same seed gives the same numbers. */
export interface Random {
  below(n: number): number;
  chance(p: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** The first of a list come most often, as common names do. */
  pickSkewed<T>(list: readonly T[]): T;
  digits(n: number): string;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return {
    below,
    chance: (p) => next() < p,
    pick: (list) => list[below(list.length)]!,
    pickSkewed: (list) => list[Math.floor(next() ** 2 * list.length)]!,
    digits: (n) => Array.from({ length: n }, () => below(10)).join(''),
  };
}
