/** Reports into their files, and onto standard output. */
import type { Outputs } from '../../io/disk/outputs.ts';
import type { Report } from '../../report/shape/schema.ts';
import { needFolder } from '../asked/places.ts';
import { writeTo } from '../terminal/streams.ts';
import { inActions } from './actions.ts';
import { type About, inert, render } from './render.ts';
import type { Format, ReportFile } from './report-formats.ts';

/** What can be seen to fail is refused before a byte is read. */
export async function reserveReports(outputs: Outputs, files: readonly ReportFile[]): Promise<void> {
  const paths = files.map(({ path }) => path).filter((path) => path !== '-');
  for (const path of paths) needFolder(path);
  await outputs.reserve(paths);
}

/** Writes all but lines of findings, which are written already; they appear with the other outputs. */
export async function writeReports(
  report: Report,
  files: readonly ReportFile[],
  outputs: Outputs,
  about: About,
): Promise<void> {
  for (const { format, path } of files) {
    if (format === 'ndjson') continue;
    const text = await render(report, format, about);
    if (path === '-') await toStdout(text, format);
    else await (await outputs.create(path)).write(Buffer.from(text));
  }
}

/** In a log of GitHub Actions only annotations are commands. */
export async function toStdout(text: string, format: Format): Promise<void> {
  if (text === '') return;
  await writeTo(process.stdout, inActions() && format !== 'github' ? inert(text, format) : text);
}
