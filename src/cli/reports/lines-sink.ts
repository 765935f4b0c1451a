/** Where every finding goes as a line, while records are checked: standard output, or files of `--report`. */
import type { Outputs } from '../../io/disk/outputs.ts';
import type { CleanSinks, Write } from '../../jobs/clean/sinks.ts';
import type { Prepared } from '../../jobs/prepare.ts';
import type { Masking } from '../asked/masking.ts';
import { writeTo } from '../terminal/streams.ts';
import { inActions } from './actions.ts';
import { findingSink } from './finding-sink.ts';
import { fileNames } from './render.ts';
import type { Format, ReportFile } from './report-formats.ts';
import { toStdout } from './report-writer.ts';

interface Lines {
  /** What goes to standard output. */
  readonly format?: Format;
  readonly files: readonly ReportFile[];
  readonly masking: Masking | undefined;
  /** As given on the command line. */
  readonly inputs: readonly string[];
}

/** Undefined where nobody asked for lines. */
export async function linesSink(
  prepared: Prepared,
  outputs: Outputs,
  { format, files, masking, inputs }: Lines,
): Promise<CleanSinks['findings']> {
  const sinks: Write[] = format === 'ndjson' ? [printed] : [];
  for (const { path } of files.filter((one) => one.format === 'ndjson')) {
    const file = path === '-' ? undefined : await outputs.create(path);
    sinks.push(file ? (lines) => file.write(lines) : printed);
  }
  if (sinks.length === 0) return undefined;
  const write: Write = async (lines) => {
    if (lines.length > 0) for (const sink of sinks) await sink(lines);
  };
  return findingSink(write, prepared, masking, fileNames(inputs));
}

/** The bytes as they are, but in a log where they could be taken for commands. */
const printed: Write = (lines) =>
  inActions() ? toStdout(Buffer.from(lines).toString(), 'ndjson') : writeTo(process.stdout, lines);
