/** `clean --diff`: the first changes in the terminal. */
import { Examples } from '../../jobs/watch/examples.ts';
import type { Report } from '../../report/shape/schema.ts';
import { type ColorChoice, chalkFor } from '../terminal/streams.ts';
import type { Masking } from './masking.ts';
import { type Flags, wholeNumber } from './request.ts';

/** Examples of each rule, where nobody says how many. */
const USUAL = 3;
const NARROWEST = 40;
const WIDEST = 200;
/** A file or a log has room. */
const UNKNOWN = 120;

/** @throws CrmqError for what is no number */
export function examplesFor({ diff, quiet, json }: Flags, masking?: Masking): Examples | undefined {
  if (diff === undefined) return undefined;
  const most = diff === true ? USUAL : wholeNumber('--diff', /^\d+$/.test(String(diff)) ? Number(diff) : diff, 1)!;
  return quiet === true || json === true ? undefined : new Examples(most, masking?.mask);
}

export async function previewOf(report: Report, examples: Examples, color: ColorChoice): Promise<string> {
  const { renderPreview } = await import('../../report/terminal/preview.ts');
  const { isTTY, columns } = process.stderr;
  const width = isTTY ? Math.max(NARROWEST, Math.min(columns || UNKNOWN, WIDEST)) : UNKNOWN;
  return renderPreview(report, examples, { chalk: chalkFor(process.stderr, color), width });
}
