/** What a command line asks of `crmq check`: read, checked against each other, and nothing touched yet. */

import { CrmqError } from '../../errors.ts';
import type { Configuration } from '../../packs/configuration.ts';
import { languageOf } from '../../report/words/language.ts';
import { type Masking, maskingFrom } from '../asked/masking.ts';
import { configurationFrom, type Flags, wholeNumber } from '../asked/request.ts';
import { refuseWhere } from '../asked/where.ts';
import { inActions } from '../reports/actions.ts';
import { type GateFlags, gateFlagsFrom } from '../reports/gate.ts';
import type { About } from '../reports/render.ts';
import { FORMATS, type Format, type ReportFile, refuseTwoReports, reportFiles } from '../reports/report-formats.ts';
import type { Progress } from '../terminal/progress.ts';

export interface CheckRequest extends Pick<About, 'language'> {
  readonly flags: Flags;
  readonly format: Format;
  readonly files: readonly ReportFile[];
  readonly gate: GateFlags;
  readonly configuration: Configuration;
  readonly masking: Masking | undefined;
  readonly jobs: number;
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

export interface CheckRun extends CheckRequest, About {}

/** What a command line asks, read and checked before anything else. */
export async function checkRequest(flags: Flags, signal: AbortSignal, progress: Progress): Promise<CheckRequest> {
  const format = formatFrom(flags);
  const files = reportFiles(flags);
  refuseTwoReports(files, format === 'text' ? [] : [`--format ${format}`]);
  refuseWhere(flags, format === 'ndjson' || files.some((one) => one.format === 'ndjson'));
  const configuration = await configurationFrom(flags);
  const jobs = wholeNumber('--jobs', configuration.settings.jobs.value, 1) ?? 1;
  const gate = gateFlagsFrom(flags, configuration);
  return {
    flags,
    format,
    files,
    gate,
    configuration,
    masking: maskingFrom(flags, process.env),
    language: typeof flags.lang === 'string' ? languageOf(flags.lang) : undefined,
    jobs,
    signal,
    progress,
  };
}

/** In GitHub Actions annotations are what people look at; `--format text` does without. */
function formatFrom({ format, json }: Flags): Format {
  if (format !== undefined && json === true)
    throw new CrmqError('bad-flag', '--json and --format cannot both be given');
  if (json === true) return 'json';
  return FORMATS.find((one) => one === format) ?? (inActions() ? 'github' : 'text');
}

/** One document for each file does not fit into one stream or file. */
export function refuseEach({ format, files }: CheckRequest): void {
  const stray = /^(text|github|ndjson)$/.test(format)
    ? files.map(({ path }) => `--report ${path}`)[0]
    : `--format ${format}`;
  if (stray === undefined) return;
  throw new CrmqError('bad-flag', `${stray} and --each cannot both be given: each file has a report of its own`, {
    hint: 'check the files one by one, or together without --each',
  });
}
