/** mulberry32: small, seeded, good enough for test data. The same seed gives the same numbers. */
export function createRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n) => Math.floor(next() * n);
  return {
    next,
    below,
    pick: (list) => list[below(list.length)],
    /** Few values are common and many are rare, as names are. */
    pickSkewed: (list) => list[Math.floor(next() ** 2 * list.length)],
    /** The same things in another order. */
    shuffled(list) {
      const mixed = [...list];
      for (let at = mixed.length - 1; at > 0; at--) {
        const other = below(at + 1);
        [mixed[at], mixed[other]] = [mixed[other], mixed[at]];
      }
      return mixed;
    },
    chance: (p) => next() < p,
    digits: (n) => Array.from({ length: n }, () => below(10)).join(''),
  };
}
