/** Rejected rows whose quotes are not those of CSV: escaped by a backslash, as some databases write them, or curly ones of a word processor. */
import type { Plan, Tally } from '../contract.ts';

/** What is wrong with the quotes of rejected rows, and where the first of them stands. */
export function quoteNotes({ layout }: Plan, { rejections }: Tally): string[] {
  if (layout.format !== 'csv') return [];
  const lineOf = (text: RegExp, ...reasons: readonly string[]): number | undefined => {
    const samples = reasons.flatMap((reason) => rejections[reason]?.samples ?? []);
    const lines = samples.filter(({ value }) => text.test(value)).map(({ line = 0 }) => line);
    return lines.length === 0 ? undefined : Math.min(...lines);
  };
  const escaped = lineOf(/\\"/, 'stray-quote', 'unclosed-quote', 'ragged-row');
  const curly = lineOf(/[“„«][^”“»]*[”“»]/, 'ragged-row');
  return [
    ...(escaped === undefined
      ? []
      : [
          `line ${escaped}: a quote within a cell is written \\", and CSV writes it "": export again with doubled quotes`,
        ]),
    ...(curly === undefined
      ? []
      : [`line ${curly}: curly quotes do not hold a cell together: replace those around cells with straight ones`]),
  ];
}
