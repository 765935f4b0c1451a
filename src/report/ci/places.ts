/** Where in its file a finding stands. */
import type { Report } from '../shape/schema.ts';

/**
 * How a reporter names a file that was read: by its name in the report, which has no folders, and its place among the inputs. Undefined for
 * standard input.
 */
export type FileOf = (name: string, at: number) => string | undefined;

type Sample = Report['rules'][number]['samples'][number];

/** The number of the input that a row came from. */
const inputOf = ({ inputs }: Report, row: number): number =>
  Math.max(
    0,
    inputs.findLastIndex(({ firstRow }) => firstRow <= row),
  );

/** File and line of an example, as far as they are known. */
export function placeOf(report: Report, sample: Sample | undefined, fileOf: FileOf): { file?: string; line?: number } {
  const at = sample ? inputOf(report, sample.row) : 0;
  const input = report.inputs[at];
  const file = input && fileOf(input.path, at);
  return { ...(file === undefined ? {} : { file }), ...(sample?.line === undefined ? {} : { line: sample.line }) };
}
