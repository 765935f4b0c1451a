/** Report of a run and the files that it wrote → its manifest. */
import type { Written } from '../../io/disk/outputs.ts';
import type { Report } from '../../report/shape/schema.ts';
import type { Places } from '../asked/places.ts';
import type { Manifest } from './manifest.ts';

export function manifestOf(
  report: Report,
  written: readonly Written[],
  { cleaned, joined }: Places,
): Manifest & Pick<Report, 'tool' | 'asOf'> {
  const outputs = written.map((file) => {
    const target = cleaned.indexOf(file.path);
    return target < 0 ? file : { ...file, cleanedFrom: joined ? [...report.inputs.keys()] : [target] };
  });
  return {
    manifestVersion: 1,
    tool: report.tool,
    asOf: report.asOf,
    inputs: report.inputs.map(({ path, bytes, sha256, rows }) => ({ path, bytes, sha256, rows })),
    ...(report.duplicates.decisions ? { decisions: report.duplicates.decisions.files } : {}),
    outputs,
  };
}
