/** What rows with too many or too few cells have in common: another table in the same file, a file with other columns that was appended. */
import type { Plan, Tally } from '../contract.ts';

/** Fewer are slips. */
const MANY = 3;

/** Where rows do not have the cells that the header has, where the first of them stand, and what it looks like. */
export function raggedNotes({ layout }: Plan, { read, rejections }: Tally): string[] {
  const ragged = rejections['ragged-row'];
  if (ragged === undefined || ragged.count < MANY) return [];
  const places = ragged.samples.map(({ line = 0, data }) => ({ line, cells: Number(data?.cells ?? 0) }));
  const shown = places.map(({ line, cells }) => `${line} (${cells})`).join(', ');
  const columns = layout.columns.length;
  const what = `${ragged.count} of ${read} rows do not have the ${columns} cells of the header, as in lines ${shown}`;
  if (ragged.count === read && places.every(({ cells }) => cells === places[0]!.cells)) {
    return [`${what}: give the header a name for each cell, also for one that is always empty`];
  }
  if (areOneBehindTheOther(places))
    return [`${what}: another table seems to begin there, so part the file and clean each for itself`];
  return places.every(({ cells }) => cells > columns)
    ? [`${what}: a value that holds the delimiter needs quotes around it`]
    : [`${what}: cells are missing, or a value with a line break has no quotes around it`];
}

/** Whether the last of the first places stand in lines that follow on each other, with the same number of cells. */
function areOneBehindTheOther(places: readonly { readonly line: number; readonly cells: number }[]): boolean {
  const last = places.slice(-MANY);
  return last.every(({ line, cells }, i) => i === 0 || (line === last[i - 1]!.line + 1 && cells === last[0]!.cells));
}
