/** In which formats a report can be had, and which one a path asks for: by its ending, or as `sarif:path`. */
import { CrmqError } from '../../errors.ts';
import { didYouMean } from '../../packs/nearest.ts';
import type { Flags } from '../asked/request.ts';

export const FORMATS = ['text', 'json', 'ndjson', 'junit', 'sarif', 'github', 'gitlab', 'markdown', 'html'] as const;
export type Format = (typeof FORMATS)[number];

/** A report that is to be written; `-` is standard output. */
export interface ReportFile {
  readonly format: Format;
  readonly path: string;
}

const ENDINGS: readonly (readonly [RegExp, Format])[] = [
  [/\.sarif(\.json)?$/i, 'sarif'],
  [/\.(ndjson|jsonl)$/i, 'ndjson'],
  [/\.json$/i, 'json'],
  [/\.xml$/i, 'junit'],
  [/\.(md|markdown)$/i, 'markdown'],
  [/\.html?$/i, 'html'],
  [/\.txt$/i, 'text'],
];

/** @throws CrmqError `bad-flag` */
export function reportFiles(flags: Flags): ReportFile[] {
  return ((flags.report as string[] | undefined) ?? []).map(reportFile);
}

function reportFile(text: string): ReportFile {
  const [, prefix = '', rest = ''] = /^([a-z]{2,}):(.*)$/s.exec(text) ?? [];
  const format = FORMATS.find((one) => one === prefix);
  if (format && rest !== '') return { format, path: rest };
  const ending = ENDINGS.find(([pattern]) => pattern.test(text));
  if (ending && prefix === '') return { format: ending[1], path: text };
  throw new CrmqError('bad-flag', `--report ${JSON.stringify(text)}: which format is it to be?`, {
    hint:
      prefix === ''
        ? `write sarif:${text}; formats: ${FORMATS.join(', ')}`
        : didYouMean(prefix, FORMATS, `formats: ${FORMATS.join(', ')}`),
  });
}

/** What goes to standard output: one thing at most. @throws CrmqError `bad-flag` */
export function refuseTwoReports(files: readonly ReportFile[], others: readonly string[]): void {
  const streams = [...others, ...files.filter(({ path }) => path === '-').map(({ format }) => `--report ${format}:-`)];
  if (streams.length < 2) return;
  throw new CrmqError('bad-flag', `${streams[0]} and ${streams[1]} cannot both go to standard output`, {
    hint: 'name a file for one of them: --report FILE',
  });
}
