/** An amount of bytes as people write it: `64MB`, `2 GB`, `500kB`, `1048576`. Units are powers of 1024. */

const WRITTEN = /^\s*(\d+(?:\.\d+)?)\s*(?:([kmgt])?i?b?)\s*$/i;
const POWERS: { readonly [unit: string]: number } = { k: 1, m: 2, g: 3, t: 4 };

/** @returns whole bytes, at least 1; undefined for what is no amount */
export function bytesFrom(given: unknown): number | undefined {
  const [, number, unit = ''] = WRITTEN.exec(String(given)) ?? [];
  if (number === undefined) return undefined;
  const bytes = Math.floor(Number(number) * 1024 ** (POWERS[unit.toLowerCase()] ?? 0));
  return Number.isSafeInteger(bytes) && bytes >= 1 ? bytes : undefined;
}
