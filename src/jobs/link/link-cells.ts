/** Records of all systems by their rows numbered through. */
import type { LinkRun } from './link.ts';

type Placed = Pick<LinkRun, 'systems' | 'places'>;

/** Number of a row's system, and its row there. */
export function locate({ places }: Pick<LinkRun, 'places'>, row: number): { system: number; own: number } {
  const system = places.findIndex(({ base, rows }) => row > base && row <= base + rows);
  return { system, own: row - places[system]!.base };
}

/** Cells of records of any system, in the order in which they were asked for. */
export async function cellsOf({ systems, places }: Placed, rows: readonly number[]): Promise<string[][]> {
  const cells = new Array<string[]>(rows.length);
  for (const [at, system] of systems.entries()) {
    const wanted = rows.flatMap((row, i) => (locate({ places }, row).system === at ? [i] : []));
    if (wanted.length === 0) continue;
    const found = await system.read(wanted.map((i) => rows[i]! - places[at]!.base));
    for (const [i, place] of wanted.entries()) cells[place] = found[i]!;
  }
  return cells;
}
