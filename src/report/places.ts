/** Where in its file a finding stands. */
import type { Report } from './schema.ts';

/** How a reporter names a file that was read; undefined for standard input. */
export type FileOf = (path: string) => string | undefined;

type Sample = Report['rules'][number]['samples'][number];

/** The input that a row came from. */
export function inputOf({ inputs }: Report, row: number): Report['inputs'][number] | undefined {
  return inputs.findLast(({ firstRow }) => firstRow <= row) ?? inputs[0];
}

/** File and line of an example, as far as they are known. */
export function placeOf(report: Report, sample: Sample | undefined, fileOf: FileOf): { file?: string; line?: number } {
  const input = sample ? inputOf(report, sample.row) : report.inputs[0];
  const file = input && fileOf(input.path);
  return { ...(file === undefined ? {} : { file }), ...(sample?.line === undefined ? {} : { line: sample.line }) };
}
